import { readHeading } from './headings.ts';
import type { Known } from './find-table.ts';
import type { RawRow, RawTable } from './raw-table.ts';
import { isBlank } from './raw-table.ts';

/** Where a table with its indicators in rows has its head: the row with the units, and the column with the indicators. */
export type Across = {
  /** The index of the row, among those that hold something. */
  readonly index: number;
  /** The column of the indicators, counted from 0. */
  readonly column: number;
};

/** Of a column that is no unit, what makes clear that it is none: it says something about the indicator of its row. */
const aboutIndicator =
  /^(indicator|vraag|vraagtekst|tekst|omschrijving|thema|blok|onderwerp|hoofdstuk|nr\.?|nummer|question|theme|topic)/;
const columnsLookedAt = 10;

/**
 * Finds the head of a table with the units across and the indicators down: a row with names of units, and below it a
 * column in which most cells are known indicators.
 * @param top the rows in which the head may be
 */
export function unitsAcross(
  top: readonly RawRow[],
  rows: readonly RawRow[],
  { heading, unit }: Known,
): Across | null {
  const counted = top.map(({ cells }, index) => ({
    index,
    units: new Set(cells.filter((cell) => unit(cell ?? ''))).size,
  }));
  const { index, units } = counted.reduce((most, each) => (each.units > most.units ? each : most), {
    index: -1,
    units: 0,
  });
  if (units === 0) return null;
  const below = rows.slice(index + 1);
  const across = (rows[index]?.cells ?? []).flatMap((cell, at) => (unit(cell ?? '') ? [at] : []));
  // A row per unit has units below each other.
  if (below.some(({ cells }) => across.some((at) => unit(cells[at] ?? '')))) return null;
  const known = Array.from({ length: columnsLookedAt }, (_, column) => {
    const texts = below.flatMap(({ cells }) => (isBlank(cells[column]) ? [] : (cells[column] ?? '')));
    const numbers = texts.filter((text) => heading(text) && readHeading(text).kind === 'number');
    return new Set(numbers).size > texts.length / 2 ? new Set(numbers).size : 0;
  });
  const most = Math.max(...known);
  const column = known.indexOf(most);
  return most === 0 || unit(rows[index]?.cells[column] ?? '') ? null : { index, column };
}

/**
 * Turns such a table: a row per unit and a column per indicator, in which every cell keeps its place in the file. A row
 * with a remark and nothing else is left outside.
 */
export function turned(
  { index, column }: Across,
  rows: readonly RawRow[],
  { heading }: Known,
): Pick<RawTable, 'header' | 'rows'> & { readonly outside: readonly RawRow[] } {
  const head = rows[index];
  const isRemark = ({ cells }: RawRow): boolean =>
    cells.every((cell, at) => at === column || isBlank(cell)) && !heading(cells[column] ?? '');
  const below = rows.slice(index + 1).filter((row) => !isRemark(row));
  if (head === undefined) throw new RangeError('a table to turn has a head');
  const upright = (at: number, cells: readonly (string | null)[]): RawRow => ({
    ordinal: at + 1,
    cells,
    at: (row) => (row === 0 ? head : (below[row - 1] ?? head)).at(at),
  });
  const units = head.cells.flatMap((name, at) =>
    at === column || isBlank(name) || aboutIndicator.test((name ?? '').trim().toLowerCase()) ? [] : [at],
  );
  return {
    header: upright(column, ['regio', ...below.map(({ cells }) => cells[column] ?? '')]),
    outside: rows.slice(index + 1).filter(isRemark),
    rows: units.map((at) =>
      upright(at, [head.cells[at] ?? '', ...below.map(({ cells }) => cells[at] ?? '')]),
    ),
  };
}
