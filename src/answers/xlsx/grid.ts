import { columnLetters } from '../raw-table.ts';
import { damaged, limits, tooLarge } from './refusal.ts';

/** The cells of one sheet that hold something, while they are put in their places. */
export type Grid = {
  /** @param number what the row says of itself, from 1; without it, it is the row below the previous one */
  readonly startRow: (number: string | undefined) => void;
  /** @param name what the cell says of itself: `AB14`; without it, it is the cell right of the previous one */
  readonly startCell: (name: string | undefined) => void;
  /** What stands in the cell that was started. */
  readonly put: (text: string) => void;
  /** The name of the cell that was started. */
  readonly cell: () => string;
  /** How many rows and columns there are from A1 on. */
  readonly size: () => { readonly rows: number; readonly columns: number };
  /** The rows from A1 on, all of the same width. */
  readonly rows: () => string[][];
};

const lastRow = 1_048_576;
const lastColumn = 16_384;

/** An empty sheet. */
export function newGrid(part: string): Grid {
  const filled = new Map<number, Map<number, string>>();
  // Both counted from 0.
  let row = -1;
  let column = -1;
  let count = 0;
  let [height, width] = [0, 0];
  const cell = (): string => `${columnLetters(column)}${String(row + 1)}`;

  return {
    startRow: (number) => {
      row = number === undefined ? row + 1 : Number(number) - 1;
      column = -1;
      if (!Number.isInteger(row) || row < 0 || row >= lastRow) throw damaged('cell', part);
    },
    startCell: (name) => {
      if (name === undefined) column += 1;
      else {
        const place = placeOfCell(name);
        column = (place?.column ?? 0) - 1;
        row = (place?.row ?? 0) - 1;
      }
      if (row < 0 || row >= lastRow || column < 0 || column >= lastColumn)
        throw damaged('cell', part, name ?? null);
    },
    put: (text) => {
      if (text === '') return;
      const cells = filled.get(row) ?? new Map<number, string>();
      filled.set(row, cells);
      // Which of the two counts cannot be told.
      if (cells.has(column)) throw damaged('cell', part, cell());
      cells.set(column, text);
      count += 1;
      if (count > limits.cells) throw tooLarge('cells');
      [height, width] = [Math.max(height, row + 1), Math.max(width, column + 1)];
    },
    cell,
    size: () => ({ rows: height, columns: width }),
    rows: () =>
      Array.from({ length: height }, (_, index) => {
        const cells = filled.get(index);
        return Array.from({ length: width }, (__, place) => cells?.get(place) ?? '');
      }),
  };
}

/** Where the cell of a name stands: `AB14` in column 28 and row 14; null when it is no such name. */
export function placeOfCell(name: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^([A-Za-z]{1,3})([1-9]\d{0,6})$/.exec(name) ?? [];
  return letters === undefined ? null : { row: Number(digits), column: columnNumber(letters) };
}

function columnNumber(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce(
    (number, letter) => number * 26 + letter.charCodeAt(0) - 64,
    0,
  );
}
