import type { Unit } from '../instrument/units.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import type { RawRow, RawTable } from './raw-table.ts';
import { placeOf } from './raw-table.ts';

/**
 * Keeps the rows that have a cell for every heading, no more and no fewer.
 * When no row does and all are equally wide, that is one problem of the table, not one of every row.
 */
export function rowsOfOneWidth(
  table: RawTable,
  unitOf: (row: RawRow) => Unit | undefined,
): {
  readonly rows: readonly RawRow[];
  readonly ragged: readonly RawRow[];
  readonly problems: readonly Problem[];
} {
  const width = table.header.cells.length;
  const ragged = table.rows.filter((row) => row.cells.length !== width);
  const [first] = ragged;
  if (first === undefined) return { rows: table.rows, ragged, problems: [] };

  const alike = ragged.every((row) => row.cells.length === first.cells.length);
  if (alike && ragged.length === table.rows.length && ragged.length > 1) {
    return { rows: [], ragged, problems: [wholeTable(table, first)] };
  }
  return {
    rows: table.rows.filter((row) => row.cells.length === width),
    ragged,
    problems: ragged.map((row) =>
      problem('ragged-row', {
        file: table.file,
        places: [placeOf(row, 0, { unit: unitOf(row)?.name ?? null })],
        expected: [{ nl: `${String(width)} cellen`, en: `${String(width)} cells` }],
        details: { cells: row.cells.length, headings: width },
      }),
    ),
  };
}

function wholeTable({ file, header, rows }: RawTable, first: RawRow): Problem {
  const width = header.cells.length;
  const details = { cells: first.cells.length, headings: width, by: first.cells.length - width };
  return problem('shifted-columns', { file, places: [placeOf(first, 0)], count: rows.length, details });
}
