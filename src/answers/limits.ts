import type { Problem } from '../problem.ts';
import { nowhere, problem } from '../problem.ts';
import type { RawTable } from './raw-table.ts';
import { placeOf } from './raw-table.ts';

/**
 * How much is read of anything that comes from outside, so that a run ends in bounded memory and time, with a
 * sentence instead of a crash. A delivery of 35 regions and 117 indicators is some 20 kB; every limit is far above
 * what a questionnaire can be, and below what makes a machine of 2 GB stop.
 */
export const limits = {
  /** Bytes of one file, or of standard input. Text of this size and its cells fit in a gigabyte. */
  fileBytes: 64 * 2 ** 20,
  /** Columns of a table: as many as a sheet of Excel has. */
  columns: 16_384,
  /** Rows of a table, header included: a sheet of Excel has 1 048 576; the long form of a measurement takes some 4 000. */
  rows: 100_000,
  /** Cells of a table, blank ones included. */
  cells: 2_000_000,
  /** UTF-16 units of one cell: as many as a cell of Excel holds. */
  cellLength: 32_767,
  /** Elements of XML: a cell takes two or three, and an empty one takes as long to read as one that holds something. */
  elements: 4_000_000,
  /** Objects and lists inside each other in JSON; a questionnaire takes 6. The parsers recurse. */
  jsonDepth: 100,
} as const;

/**
 * What may still be read, of one file or of all files of a measurement together: a folder of many files may hold no more
 * than one file. It goes down while files are opened.
 */
export type Allowance = {
  /** Bytes, unpacked. */
  bytes: number;
  /** Elements of XML, in workbooks. */
  elements: number;
};

/** All that may be read. */
export function fullAllowance(): Allowance {
  return { bytes: limits.fileBytes, elements: limits.elements };
}

/** What of which there can be too much; of all files together, their bytes and their cells. */
export type Limited = 'file' | 'columns' | 'rows' | 'cells' | 'cell' | 'depth' | 'together' | 'cellsTogether';

/** The problem that there is too much of something. */
export function tooLarge(what: Limited, file: string, line: number | null = null): Problem {
  const bounds: Readonly<Record<Limited, number>> = {
    file: limits.fileBytes,
    columns: limits.columns,
    rows: limits.rows,
    cells: limits.cells,
    cell: limits.cellLength,
    depth: limits.jsonDepth,
    together: limits.fileBytes,
    cellsTogether: limits.cells,
  };
  const places = line === null ? [] : [{ ...nowhere, line }];
  return problem('too-large', { file, places, details: { what, limit: bounds[what] } });
}

/**
 * Whether the text of a CSV file is more than can be taken apart, found by counting what may end a cell, before any
 * cell is made: also what stands inside quotes, and every delimiter there is, counts. A stretch without any is one cell.
 */
export function checkCsvText(text: string, file: string): Problem | null {
  let [rows, cells, inFirst, start, quotes] = [1, 1, 0, 0, 0];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === lineFeed || (code === carriageReturn && text.charCodeAt(index + 1) !== lineFeed)) {
      rows += 1;
      cells += 1;
      start = index;
    } else if (code === semicolon || code === comma || code === tab || code === bar) {
      cells += 1;
      start = index;
      if (rows === 1) inFirst += 1;
    } else if (code === quote) {
      // Every quote out of place is an error of the parser, with an object of its own.
      quotes += 1;
    }
    if (inFirst >= limits.columns) return tooLarge('columns', file, 1);
    if (rows > limits.rows) return tooLarge('rows', file, rows);
    if (cells > limits.cells || quotes > 2 * limits.cells) return tooLarge('cells', file, rows);
    // Two quotes around it are not part of it.
    if (index - start > limits.cellLength + 3) return tooLarge('cell', file, rows);
  }
  return null;
}

/** Whether a table has too many rows, columns or cells, or a cell too long. */
export function checkTable({ file, header, rows }: RawTable): Problem | null {
  if (rows.length >= limits.rows) return tooLarge('rows', file);
  let cells = 0;
  for (const row of [header, ...rows]) {
    const { line } = row.at(0);
    if (row.cells.length > limits.columns) return tooLarge('columns', file, line);
    cells += row.cells.length;
    if (cells > limits.cells) return tooLarge('cells', file, line);
    const long = row.cells.findIndex((cell) => (cell ?? '').length > limits.cellLength);
    if (long >= 0) return tooLarge('cell', file, placeOf(row, long).line);
  }
  return null;
}

/**
 * Whether JSON is nested deeper than its parsers can go, or has more values than they can hold: every value takes a
 * hundred times the memory of its letters. Counts brackets and commas outside strings; any text may be given.
 */
export function checkJsonText(text: string, file: string): Problem | null {
  let [depth, values, line, isInString] = [0, 1, 1, false];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === lineFeed) line += 1;
    else if (isInString && code === backslash) index += 1;
    else if (code === quote) isInString = !isInString;
    else if (isInString) continue;
    else if (code === openList || code === openObject) depth += 1;
    else if (code === closeList || code === closeObject) depth -= 1;
    else if (code === comma) values += 1;
    if (depth > limits.jsonDepth) return tooLarge('depth', file, line);
    if (values > limits.cells) return tooLarge('cells', file, line);
  }
  return null;
}

const [lineFeed, carriageReturn, tab, quote, backslash] = [10, 13, 9, 34, 92];
const [semicolon, comma, bar] = [59, 44, 124];
const [openList, closeList, openObject, closeObject] = [91, 93, 123, 125];
