import { groupByEach } from './group-by.ts';
import * as z from 'zod/mini';
import type { Period } from './period.ts';
import { isWithin, overlaps, periodOf } from './period.ts';
import type { Parsed } from './schema-issue.ts';
import { checkShape } from './schema-issue.ts';
import { atLeast, date, text, words } from './schema-parts.ts';
import { foldName, spellingsOf } from './spelling.ts';
import { unitIssues } from './unit-issues.ts';

const place = z.int().check(z.gte(0));

const unitCode = z
  .string()
  .check(z.regex(/^[A-Z]{2}[0-9]{2}$/, 'a region code is two capitals and two digits'));

const unitFile = z.strictObject({
  id: words,
  source: text,
  valid: z.optional(z.strictObject({ from: date, until: date, source: text })),
  regions: atLeast(
    1,
    z.strictObject({
      code: unitCode,
      name: words,
      spellings: z.array(words),
      tile: z.strictObject({ column: place, row: place }),
      from: z.optional(date),
      until: z.optional(date),
      successors: z.optional(z.array(unitCode)),
    }),
  ),
});

/**
 * Who answers: a region, with its official code and name, its place on the tile map, and the period in which there is
 * such a region.
 */
export type Unit = Period & {
  readonly code: string;
  readonly name: string;
  readonly spellings: readonly string[];
  readonly tile: { readonly column: number; readonly row: number };
  /** The codes of the units in which it went on when it ended; empty where it did not end, or in none. */
  readonly successors: readonly string[];
};

/** The units of an instrument in official order, and how to find one by any of its spellings. */
export type UnitList = {
  /** All of them, also those that have ended. */
  readonly units: readonly Unit[];
  /**
   * The units that ought to be in a measurement: those that there were on every day of its date, so that one that
   * ended or began in the course of it is not missed. Of an unknown date, null, those that have not ended.
   */
  readonly validAt: (date: string | null) => readonly Unit[];
  /**
   * Finds a unit by code, name or other spelling; case, accents, spaces and hyphens do not matter.
   * @param date of the measurement, for a spelling that several units had one after the other; which of them is not
   * guessed where it does not tell
   */
  readonly find: (spelling: string, date?: string | null) => Unit | undefined;
};

/**
 * Builds the list of units from a parsed `schemas/regions.json`.
 * @returns the units, or every issue found; a spelling or a tile that two units share at the same time is one
 */
export function parseUnits(document: unknown): Parsed<{ readonly units: UnitList }> {
  const shape = checkShape(unitFile, document);
  if ('issues' in shape) return shape;
  const { regions, valid } = shape.data;
  const units = regions.map(({ from = null, until = null, successors = [], ...unit }): Unit => ({
    ...unit,
    from,
    until,
    successors,
  }));
  const issues = unitIssues(units, valid ?? null);
  return issues.length > 0 ? { issues } : { units: unitList(units) };
}

function unitList(units: readonly Unit[]): UnitList {
  const bySpelling = groupByEach(units, spellingsOf);
  return {
    units,
    validAt: (date) =>
      units.filter((unit) => (date === null ? unit.until === null : isWithin(periodOf(date), unit))),
    find: (spelling, date = null) => {
      const meant = bySpelling.get(foldName(spelling)) ?? [];
      const [only, another] =
        meant.length > 1 ? meant.filter((unit) => overlaps(unit, periodOf(date))) : meant;
      return another === undefined ? only : undefined;
    },
  };
}
