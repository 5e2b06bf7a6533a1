import type { Place } from '../problem.ts';
import type { Encoding } from './decode.ts';

/** How a file turned out to be written. */
export type Dialect =
  | {
      readonly format: 'csv';
      readonly delimiter: string;
      readonly encoding: Encoding;
      readonly packed: boolean;
    }
  | { readonly format: 'json'; readonly encoding: Encoding; readonly packed: boolean }
  | { readonly format: 'xlsx'; readonly sheets: readonly string[]; readonly isForm: boolean }
  | {
      readonly format: 'sav';
      readonly encoding: string;
      /** Of the columns that have values with a label and values without, by column of the file, counted from 1. */
      readonly valueLabels: ReadonlyMap<number, ValueLabels>;
      /** What the variables are called besides their names, in the order of the columns of the file. */
      readonly labels: readonly string[];
    };

/** What values of an SPSS variable are called, and which that occur are called nothing. */
export type ValueLabels = {
  readonly labels: ReadonlyMap<string, string>;
  readonly unlabelled: ReadonlySet<string>;
};

/** Where a cell stands: its physical line, its column counted from 1, and how a spreadsheet names it. */
export type Spot = Pick<Place, 'line' | 'column' | 'cell'>;

/** A row of cells as they stood, and where. */
export type RawRow = {
  /** Which row of the file this is, blank ones included; rows that follow each other differ by one. */
  readonly ordinal: number;
  /** Texts as they stood; null for a key that is missing or null. */
  readonly cells: readonly (string | null)[];
  /** Where the cell of a column stands, counted from 0. */
  readonly at: (column: number) => Spot;
};

/** A table as it stood in a file, before anything was made of it. */
export type RawTable = {
  readonly file: string;
  readonly dialect: Dialect;
  /** Whether the file has its indicators in rows: what is a row here is a column there. */
  readonly turned: boolean;
  /** The column that is given to all rows by something outside them, such as a region named above the table. */
  readonly borrowed?: number;
  readonly header: RawRow;
  /** The rows below the header; blank ones are left out. */
  readonly rows: readonly RawRow[];
};

/** Whether a table stands in a form that this program made. */
export function isForm({ dialect }: RawTable): boolean {
  return dialect.format === 'xlsx' && dialect.isForm;
}

/** Where a cell of a row stands. `column` counts from 0. */
export function placeOf(
  row: RawRow,
  column: number,
  about: Partial<Pick<Place, 'unit' | 'indicator'>> = {},
): Place {
  return { unit: about.unit ?? null, indicator: about.indicator ?? null, ...row.at(column) };
}

/** What a person calls a column: its letters in a spreadsheet; what stands above it where those do not name it. */
export function columnName({ header, dialect, turned }: RawTable, column: number): string {
  return dialect.format === 'json' || turned ? (header.cells[column] ?? '') : columnLetters(column);
}

/** How a spreadsheet names a cell: `AB14`. The column counts from 0, the row from 1. */
export function cellName(column: number, row: number): string {
  return `${columnLetters(column)}${String(row)}`;
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

/** Whether all cells of a row hold nothing. */
export function isBlankRow({ cells }: RawRow): boolean {
  return cells.every(isBlank);
}
