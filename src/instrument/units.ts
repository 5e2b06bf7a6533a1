import * as z from 'zod/mini';
import type { Parsed, SchemaIssue } from './schema-issue.ts';
import { checkShape } from './schema-issue.ts';
import { atLeast, text, words } from './schema-parts.ts';
import { foldName } from './spelling.ts';

const place = z.int().check(z.gte(0));

const unitFile = z.strictObject({
  id: words,
  source: text,
  regions: atLeast(
    1,
    z.strictObject({
      code: z.string().check(z.regex(/^[A-Z]{2}[0-9]{2}$/, 'a region code is two capitals and two digits')),
      name: words,
      spellings: z.array(words),
      tile: z.strictObject({ column: place, row: place }),
    }),
  ),
});

/** Who answers: a region, with its official code and name and its place on the tile map. */
export type Unit = {
  readonly code: string;
  readonly name: string;
  readonly spellings: readonly string[];
  readonly tile: { readonly column: number; readonly row: number };
};

/** The units of an instrument in official order, and how to find one by any of its spellings. */
export type UnitList = {
  readonly units: readonly Unit[];
  /** Finds a unit by code, name or other spelling; case, accents, spaces and hyphens do not matter. */
  readonly find: (spelling: string) => Unit | undefined;
};

/**
 * Builds the list of units from a parsed `schemas/regions.json`.
 * @returns the units, or every issue found; a spelling or a tile that two units share is one.
 */
export function parseUnits(document: unknown): Parsed<{ readonly units: UnitList }> {
  const shape = checkShape(unitFile, document);
  if ('issues' in shape) return shape;
  const units = shape.data.regions;
  const bySpelling = new Map<string, Unit>();
  const byTile = new Map<string, Unit>();
  const issues: SchemaIssue[] = [];
  units.forEach((unit, index) => {
    const tile = `${String(unit.tile.column)}, ${String(unit.tile.row)}`;
    const there = byTile.get(tile);
    if (there !== undefined) {
      issues.push({
        path: ['regions', index, 'tile'],
        message: `the tile at ${tile} is that of ${there.code}`,
      });
    }
    byTile.set(tile, unit);
    for (const spelling of new Set([unit.code, unit.name, ...unit.spellings].map(foldName))) {
      const other = bySpelling.get(spelling);
      if (other !== undefined) {
        issues.push({ path: ['regions', index], message: `'${spelling}' means ${other.code} already` });
      }
      bySpelling.set(spelling, unit);
    }
  });
  return issues.length > 0
    ? { issues }
    : { units: { units, find: (spelling) => bySpelling.get(foldName(spelling)) } };
}
