import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import type { FoundTable } from './find-table.ts';
import type { RawRow } from './raw-table.ts';
import { isBlank, placeOf } from './raw-table.ts';
import { madeWithText } from './sheet.ts';

/** A cell that somebody wrote in where a form has nothing. */
type Extra = { readonly row: RawRow; readonly column: number };

/**
 * What stands around the table of a theme that is not of the form, and is not read: a form has a title above it, and a way
 * back with perhaps a word on answers that are invented; and nothing under a blank heading.
 */
export function besideTheme({ table, above }: FoundTable): Problem[] {
  const { header, rows, file } = table;
  const own = (row: RawRow): number => [1, 2][row.ordinal - header.ordinal + 2] ?? 0;
  return toldOf(file, [
    ...above.flatMap((row) => extraIn(row, (column) => column >= own(row))),
    ...rows.flatMap((row) => extraIn(row, (column) => isBlank(header.cells[column]))),
  ]);
}

/**
 * The same of the first sheet: a title; then pairs of a label and a text, of which the last is what made the form; and
 * among them a table of the themes, the only place with a third column.
 */
export function besideStart(rows: readonly RawRow[], file: string): Problem[] {
  const last = rows.findIndex(({ cells }) => cells.some((cell) => madeWithText.test(cell ?? '')));
  const themes = longestRun(rows.map(({ cells }) => [0, 1, 2].every((column) => !isBlank(cells[column]))));
  const own = (index: number): number => {
    if (last >= 0 && index > last) return 0;
    if (index === 0) return 1;
    return index >= themes.from && index < themes.until ? 3 : 2;
  };
  return toldOf(
    file,
    rows.flatMap((row, index) => extraIn(row, (column) => column >= own(index))),
  );
}

function extraIn(row: RawRow, isExtra: (column: number) => boolean): Extra[] {
  return row.cells.flatMap((cell, column) => (!isBlank(cell) && isExtra(column) ? [{ row, column }] : []));
}

function toldOf(file: string, extra: readonly Extra[]): Problem[] {
  if (extra.length === 0) return [];
  const places = extra.map(({ row, column }) => placeOf(row, column));
  const [value, another] = extra.map(({ row, column }) => row.cells[column] ?? '');
  const details = { layout: 'cell' };
  return [
    problem('column-ignored', {
      file,
      places,
      value: another === undefined ? (value ?? null) : null,
      details,
    }),
  ];
}

/** The longest run of what holds; the first of those as long. */
function longestRun(holds: readonly boolean[]): { readonly from: number; readonly until: number } {
  let longest = { from: 0, until: 0 };
  let from = 0;
  holds.forEach((each, index) => {
    if (!each) from = index + 1;
    else if (index + 1 - from > longest.until - longest.from) longest = { from, until: index + 1 };
  });
  return longest;
}
