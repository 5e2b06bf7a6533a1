import type { Unit } from '../instrument/units.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import type { RawRow, RawTable } from './raw-table.ts';
import { placeOf } from './raw-table.ts';

/**
 * Keeps the rows that have a cell for every heading, no more and no fewer.
 */
export function rowsOfOneWidth(
  { file, header, rows }: RawTable,
  unitOf: (row: RawRow) => Unit | undefined,
): {
  readonly rows: readonly RawRow[];
  readonly ragged: readonly RawRow[];
  readonly problems: readonly Problem[];
} {
  const width = header.cells.length;
  return {
    rows: rows.filter((row) => row.cells.length === width),
    ragged: rows.filter((row) => row.cells.length !== width),
    problems: raggedRows(file, width, rows, unitOf),
  };
}

/**
 * The rows that have more or fewer cells than there are headings. When no row has as many and all are equally wide, that
 * is one problem of the table, not one of every row.
 */
export function raggedRows(
  file: string,
  width: number,
  rows: readonly RawRow[],
  unitOf: (row: RawRow) => Unit | undefined = () => undefined,
): Problem[] {
  const ragged = rows.filter((row) => row.cells.length !== width);
  const [first] = ragged;
  if (first === undefined) return [];
  const alike = ragged.every((row) => row.cells.length === first.cells.length);
  if (alike && ragged.length === rows.length && ragged.length > 1) {
    const details = { cells: first.cells.length, headings: width, by: first.cells.length - width };
    return [problem('shifted-columns', { file, places: [placeOf(first, 0)], count: rows.length, details })];
  }
  return ragged.map((row) =>
    problem('ragged-row', {
      file,
      places: [placeOf(row, 0, { unit: unitOf(row)?.name ?? null })],
      expected: [{ nl: `${String(width)} cellen`, en: `${String(width)} cells` }],
      details: { cells: row.cells.length, headings: width },
    }),
  );
}
