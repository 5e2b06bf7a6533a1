import type { Place } from '../problem.ts';

/** How a file turned out to be written. */
export type Dialect =
  | { readonly format: 'csv'; readonly delimiter: string; readonly byteOrderMark: boolean }
  | { readonly format: 'json'; readonly byteOrderMark: boolean };

/** A row of cells as they stood, and where. */
export type RawRow = {
  /** The row a spreadsheet shows it in, counted from 1 with the header; null for JSON. */
  readonly spreadsheetRow: number | null;
  /** The physical line of every cell: one number when the whole row stands on one line. */
  readonly lines: number | readonly number[];
  /** Texts as they stood; null for a key that is missing or null. */
  readonly cells: readonly (string | null)[];
};

/** A table as it stood in a file, before anything was made of it. */
export type RawTable = {
  readonly file: string;
  readonly dialect: Dialect;
  readonly header: RawRow;
  readonly rows: readonly RawRow[];
};

/** Where a cell of a row stands. `column` counts from 0. */
export function placeOf(
  row: RawRow,
  column: number,
  about: Partial<Pick<Place, 'unit' | 'indicator'>> = {},
): Place {
  const line = typeof row.lines === 'number' ? row.lines : (row.lines[column] ?? row.lines[0] ?? null);
  const { spreadsheetRow } = row;
  return {
    unit: about.unit ?? null,
    indicator: about.indicator ?? null,
    line,
    column: spreadsheetRow === null ? null : column + 1,
    cell: spreadsheetRow === null ? null : `${columnLetters(column)}${String(spreadsheetRow)}`,
  };
}

/** The letters a spreadsheet gives a column counted from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** Whether a cell holds nothing: absent, empty or only white space. */
export function isBlank(cell: string | null | undefined): boolean {
  return cell === null || cell === undefined || cell.trim() === '';
}
