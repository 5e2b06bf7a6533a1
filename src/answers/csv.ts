import Papa from 'papaparse';
import type { Problem } from '../problem.ts';
import { nowhere, problem } from '../problem.ts';
import type { Decoded } from './decode.ts';
import { isProblem } from './decode.ts';
import { checkCsvText, checkTable } from './limits.ts';
import { headerReach } from './header.ts';
import { mayBeNeutralised, restored } from './neutral.ts';
import type { Dialect, RawRow, RawTable } from './raw-table.ts';
import { cellName, isBlank, isBlankRow } from './raw-table.ts';

const delimiters = [';', ',', '\t', '|'] as const;

/** The rows of a CSV file as they stand, blank ones included, before a table is looked for among them. */
export type CsvRows = {
  readonly dialect: Extract<Dialect, { format: 'csv' }>;
  readonly rows: readonly RawRow[];
  /** What is wrong with its quotes. */
  readonly problems: readonly Problem[];
  /** The rows as another delimiter divides them. */
  readonly dividedBy: (delimiter: string) => readonly RawRow[];
};

/**
 * Reads the rows of a CSV file. The delimiter is the one that the file itself names in a first line `sep=;`, else the
 * one under which a row has most headings that are known.
 * @param knows whether a heading means something; decides the delimiter
 */
export function readCsvRows(
  { text, encoding }: Decoded,
  file: string,
  knows: (heading: string) => boolean,
): CsvRows | Problem {
  const tooMuch = checkCsvText(text, file);
  if (tooMuch !== null) return tooMuch;
  // papaparse reads mixed line endings wrong, and forgets where in the file a row stood.
  const unix = text.replace(/\r\n?/g, '\n');
  // Excel takes such a line for itself: it does not count among its rows.
  const [named = '', own] = /^"?sep= *([^ \n])"?[;,\t|]*(?:\n|$)/iu.exec(unix) ?? [];
  const body = unix.slice(named.length);
  const firstLine = named === '' ? 1 : 2;
  // What the line names is not always what follows it.
  const isNamed = own !== undefined && headingsUnder(own, body, knows) > 1;
  const delimiter = isNamed ? own : chooseDelimiter(body, knows);
  const parsed = parse(body, delimiter);
  const byteOrderMark = encoding.name === 'UTF-8' && encoding.evidence.from === 'mark';
  const isNeutral = mayBeNeutralised({ text, byteOrderMark, delimiter });
  return {
    dialect: { format: 'csv', delimiter, encoding, packed: false },
    rows: locate(isNeutral ? parsed.data.map((cells) => cells.map(restored)) : parsed.data, firstLine),
    problems: parsed.errors
      .filter((error) => error.type === 'Quotes')
      .slice(0, 1)
      .map((error) =>
        problem('malformed-quotes', {
          file,
          places: [{ ...nowhere, line: lineAt(body, error.index ?? 0) + firstLine - 1 }],
          details: { closed: error.code === 'MissingQuotes' ? 0 : 1 },
        }),
      ),
    dividedBy: (other) => locate(parse(body, other).data, firstLine),
  };
}

/**
 * Reads a CSV file that begins with its header.
 * @returns the table and what is wrong with its quotes, or the problem that there is no table
 */
export function readCsv(
  decoded: Decoded,
  file: string,
  knows: (heading: string) => boolean,
): { readonly table: RawTable; readonly problems: readonly Problem[] } | Problem {
  const read = readCsvRows(decoded, file, knows);
  if (isProblem(read)) return read;
  const { dialect, rows: all, problems } = read;
  const [header, ...rows] = all.filter((row) => !isBlankRow(row));
  if (header === undefined) return problem('file-empty', { file });
  if (rows.length === 0) {
    const isHeader = header.cells.some((cell) => knows(cell ?? ''));
    return problem(isHeader ? 'header-only' : 'no-table', { file });
  }
  const table: RawTable = { file, dialect, turned: false, header, rows };
  return checkTable(table) ?? { table, problems };
}

/**
 * Finds out whether the rows are delimited by something else than the header: none of them is as wide as the header,
 * and all of them are when they are split at another delimiter.
 */
export function otherDelimiter(
  { dialect, dividedBy }: CsvRows,
  { file, header, rows }: RawTable,
): Problem | null {
  const width = header.cells.length;
  if (width < 2 || rows.length < 2 || rows.some(({ cells }) => cells.length === width)) return null;
  const other = delimiters.find(
    (delimiter) =>
      delimiter !== dialect.delimiter &&
      dividedBy(delimiter)
        .filter((row) => row.ordinal > header.ordinal && !isBlankRow(row))
        .every(({ cells }) => cells.length === width),
  );
  const [first] = rows;
  if (other === undefined || first === undefined) return null;
  return problem('wrong-delimiter', {
    file,
    places: [{ ...nowhere, ...first.at(0) }],
    count: rows.length,
    details: { used: dialect.delimiter, other },
  });
}

function parse(text: string, delimiter: string, preview = 0): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    header: false,
    skipEmptyLines: false,
    preview,
  });
}

/** How many different headings are known in the row that has most of them, when a delimiter divides the rows. */
function headingsUnder(
  delimiter: string,
  text: string,
  knows: (heading: string) => boolean,
  rows = headerReach,
): number {
  return parse(text, delimiter, rows)
    .data.map((cells) => new Set(cells.filter(knows)).size)
    .reduce((most, each) => Math.max(most, each), 0);
}

function chooseDelimiter(text: string, knows: (heading: string) => boolean): string {
  // Nearly always the header stands at the top, and one look tells.
  const [top] = delimiters.filter((delimiter) => headingsUnder(delimiter, text, knows, 2) > 2);
  if (
    top !== undefined &&
    delimiters.every((each) => each === top || headingsUnder(each, text, knows, 2) < 2)
  )
    return top;
  const scores = new Map(delimiters.map((delimiter) => [delimiter, headingsUnder(delimiter, text, knows)]));
  return delimiters.reduce((best, each) => ((scores.get(each) ?? 0) > (scores.get(best) ?? 0) ? each : best));
}

/** Gives every row its lines and its row in a spreadsheet. */
function locate(data: readonly (readonly string[])[], firstLine: number): RawRow[] {
  let line = firstLine;
  const rows = data.map((cells, index): RawRow => {
    const first = line;
    const lines: number[] = [];
    for (const cell of cells) {
      lines.push(line);
      line += cell.split('\n').length - 1;
    }
    const isOneLine = line === first;
    line += 1;
    return {
      ordinal: index + 1,
      cells,
      at: (column) => ({
        line: isOneLine ? first : (lines[column] ?? first),
        column: column + 1,
        cell: cellName(column, index + 1),
      }),
    };
  });
  // A file that ends in a line break does not have one more row.
  const last = rows.at(-1);
  return last?.cells.length === 1 && isBlank(last.cells[0]) ? rows.slice(0, -1) : rows;
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
