import type { CellToLookAt, Asked } from './cells-to-look-at.ts';

/**
 * What a correction workbook says of itself to the program that reads it back, whatever people do to the rest:
 * - The first row of the hidden sheet `Lijsten` (see `src/answers/sheet.ts`): `inventory-correcties`, the id of the
 *   instrument, the headings of the columns that are read back, and the two words that say more than an answer.
 * - A hidden sheet with the SHA-256 of every file that the workbook is about.
 * - A hidden sheet with a row for every cell to look at, under the number that its row has on the sheet of its region.
 */
export const filesSheet = 'Bestanden';
/** The hidden sheet of the cells. */
export const cellsSheet = 'Cellen';

/** The words of a workbook, in its language. */
export type CorrectionWords = {
  readonly number: string;
  readonly correction: string;
  readonly remark: string;
  /** Chosen to leave a cell empty, which is something else than leaving the correction open. */
  readonly clear: string;
  /** Chosen to leave all cells of a row empty. */
  readonly drop: string;
};

/** The headings of the sheet of the cells. */
export const keyHeadings = ['number', 'file', 'cell', 'row', 'column', 'asked', 'unit', 'indicator', 'value'];

/** Which cell of which file a row is about, and what stood there. */
export type CellKey = {
  readonly number: string;
  readonly file: string;
  /** As a spreadsheet names it; empty in JSON, where the row and the column say it, counted from 1 and from 0. */
  readonly cell: string;
  readonly row: number;
  readonly column: number;
  readonly asked: Asked;
  /** The code of the unit; empty where it is unknown. */
  readonly unit: string;
  /** The number of the indicator; empty where there is none. */
  readonly indicator: string;
  /** What stood there, as JSON: it keeps blanks, and nothing apart from an empty text. */
  readonly value: string;
};

/** The longest value that is kept whole. A cell of Excel holds no more than 32.767 characters. */
const longestValue = 30_000;

/** The row of a cell on the sheet of the cells. */
export function keyRow({ cell, asked }: CellToLookAt, number: number): string[] {
  const { table, row, column, unit, indicator, spot } = cell;
  return [
    String(number),
    table.file,
    spot.cell ?? '',
    String(row.ordinal),
    String(column),
    asked,
    unit?.code ?? '',
    indicator?.number ?? '',
    valueOf(cell.value),
  ];
}

/** Reads such a row; null where it is none. */
export function readKeyRow(cells: readonly string[]): CellKey | null {
  const [number = '', file = '', cell = '', row, column, what, unit = '', indicator = '', value = ''] = cells;
  const asked = (['answer', 'region', 'indicator', 'row'] as const).find((each) => each === what);
  if (asked === undefined || number === '') return null;
  return { number, file, cell, row: Number(row), column: Number(column), asked, unit, indicator, value };
}

/** What stands in a cell as a key has it. */
export function valueOf(value: string | null): string {
  return JSON.stringify(value).slice(0, longestValue);
}
