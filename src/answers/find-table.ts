import { foldLabel } from '../instrument/spelling.ts';
import type { Problem } from '../problem.ts';
import { nowhere, problem } from '../problem.ts';
import type { Header, Known } from './header.ts';
import { headerReach, headersIn, isBetter } from './header.ts';
import { readHeading } from './headings.ts';
import type { Dialect, RawRow, RawTable } from './raw-table.ts';
import { isBlank, isBlankRow } from './raw-table.ts';
import type { Across } from './turned.ts';
import { turned, unitsAcross } from './turned.ts';

/** A table, the rows above and below it that are known to be no part of it, and what is wrong with its form. */
export type FoundTable = {
  readonly table: RawTable;
  readonly above: readonly RawRow[];
  readonly below: readonly RawRow[];
  readonly problems: readonly Problem[];
};

/**
 * Finds the table among the rows of a file or sheet: its header is the row with most headings that are known, in one
 * row or over two; what stands above it is no part of it. A table with the indicators in rows is turned.
 * @returns the table, with the first row for its header when none has a known heading; or the problem that there is none
 */
export function findTable(
  all: readonly RawRow[],
  file: string,
  dialect: Dialect,
  known: Known,
): FoundTable | Problem {
  const rows = all.filter((row) => !isBlankRow(row));
  const top = rows.slice(0, headerReach);
  const headers = headersIn(top, known);
  const best = headers.reduce<Header | undefined>(
    (most, each) => (most === undefined || isBetter(each, most) ? each : most),
    undefined,
  );

  // Below the units, what looks like a header is a row of answers.
  const isPlain = best?.form === 'long' || (best?.form === 'wide' && best.index === 0);
  const across = isPlain ? null : unitsAcross(top, rows, known);
  if (across !== null && !isWideBelow(best, across, rows, known)) {
    const { outside, problems, ...table } = turned(across, rows, known, file);
    const above = rows.slice(0, across.index);
    return {
      table: { file, dialect, turned: true, ...table },
      above,
      below: outside,
      problems: [...problems, ...answersAbove(above, across, rows[across.index], known, file)],
    };
  }
  const { index = 0, length = 1, cells = rows[0]?.cells ?? [] } = best ?? {};
  const head = rows[index + length - 1] ?? rows[index];
  if (head === undefined) return problem('file-empty', { file });
  const below = rows.slice(index + length);
  if (below.length === 0) {
    const isHeader = best !== undefined && best.known > 1 && (best.form !== null || best.index === 0);
    return problem(isHeader ? 'header-only' : 'no-table', { file });
  }
  return {
    table: { file, dialect, turned: false, header: { ...head, cells }, rows: below },
    above: rows.slice(0, index),
    below: [],
    problems: best === undefined ? [] : otherTables(top, headers, best, known, file),
  };
}

/** Whether a row per unit has its header where it is read: above a row of units, or with units below it. */
function isWideBelow(
  best: Header | undefined,
  across: Across,
  rows: readonly RawRow[],
  known: Known,
): boolean {
  if (best?.form !== 'wide') return false;
  if (best.index <= across.index) return true;
  const region = best.cells.findIndex((cell) => known.read(cell ?? '').kind === 'region');
  return rows.slice(best.index + best.length).some(({ cells }) => known.unit(cells[region] ?? ''));
}

/** Rows above the units that have a number and answers as those below have: the table may have been sorted. */
function answersAbove(
  above: readonly RawRow[],
  { column }: Across,
  head: RawRow | undefined,
  known: Known,
  file: string,
): Problem[] {
  const units = head?.cells.flatMap((cell, at) => (known.unit(cell ?? '') ? [at] : [])) ?? [];
  const rows = above.filter(({ cells }) => {
    const text = cells[column] ?? '';
    // A head without units is one as well.
    const isHead = known.read(text).kind === 'indicator';
    return isHead || (known.heading(text) && units.some((at) => !isBlank(cells[at])));
  });
  if (rows.length === 0) return [];
  const places = rows.map((row) => ({ ...nowhere, ...row.at(column) }));
  return [problem('several-tables', { file, places, details: { what: 'rowsAbove' } })];
}

/**
 * Another header in a file that is not the same once more, or rows above the header with names of units, are of another
 * table: which is meant cannot be told.
 */
function otherTables(
  rows: readonly RawRow[],
  headers: readonly Header[],
  best: Header,
  { unit }: Known,
  file: string,
): Problem[] {
  const names = ({ cells }: Header): string => JSON.stringify(cells.map((cell) => foldLabel(cell ?? '')));
  const other = headers.find(
    (each) =>
      each.form !== null &&
      (each.index < best.index || each.index >= best.index + best.length) &&
      names(each) !== names(best),
  );
  const answers = rows.slice(0, best.index).filter(({ cells }) => {
    const filled = cells.filter((cell) => !isBlank(cell));
    const isLabel = filled.some((cell) => readHeading((cell ?? '').replace(/:.*/s, '')).kind === 'region');
    return !isLabel && filled.length > 1 && filled.some((cell) => unit(cell ?? ''));
  });
  // One such row may be a title: a place and a date.
  const isAbove =
    answers.length > 1 || answers.some(({ cells }) => cells.filter((cell) => !isBlank(cell)).length > 2);
  const [one, two] = [
    rows[best.index],
    other === undefined ? (isAbove ? answers[0] : undefined) : rows[other.index],
  ];
  if (one === undefined || two === undefined) return [];
  const places = [one, two]
    .sort((before, after) => before.ordinal - after.ordinal)
    .map((row) => ({ ...nowhere, ...row.at(0) }));
  const details = other === undefined ? { details: { what: 'rowsAbove' } } : {};
  return [problem('several-tables', { file, places, ...details })];
}
