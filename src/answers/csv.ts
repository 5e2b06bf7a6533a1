import Papa from 'papaparse';
import type { Problem } from '../problem.ts';
import { nowhere, problem } from '../problem.ts';
import type { Decoded } from './decode.ts';
import type { RawRow, RawTable } from './raw-table.ts';
import { isBlank, placeOf } from './raw-table.ts';

const delimiters = [';', ',', '\t', '|'] as const;

/**
 * Reads the rows of a CSV file as they stand.
 * The delimiter is the one under which most headings are known; rows that are entirely blank are passed over.
 * @param knows whether a heading means something; decides the delimiter
 * @returns the table and what is wrong with its quotes, or the problem that there is no table
 */
export function readCsv(
  { text, byteOrderMark }: Decoded,
  file: string,
  knows: (heading: string) => boolean,
): { readonly table: RawTable; readonly problems: readonly Problem[] } | Problem {
  // papaparse reads mixed line endings wrong, and forgets where in the file a row stood.
  const unix = text.replace(/\r\n?/g, '\n');
  const delimiter = chooseDelimiter(unix, knows);
  const parsed = Papa.parse<string[]>(unix, {
    delimiter,
    newline: '\n',
    header: false,
    skipEmptyLines: false,
  });

  const [header, ...rows] = locate(parsed.data);
  if (header === undefined) return problem('file-empty', { file });
  if (rows.length === 0) {
    const isHeader = header.cells.some((cell) => knows(cell ?? ''));
    return problem(isHeader ? 'header-only' : 'no-table', { file });
  }
  const table: RawTable = { file, dialect: { format: 'csv', delimiter, byteOrderMark }, header, rows };
  const mixed = otherDelimiter(unix, table, delimiter);
  if (mixed !== null) return { table: { ...table, rows: [] }, problems: [mixed] };
  const quotes = parsed.errors.filter((error) => error.type === 'Quotes');
  return {
    table,
    problems: quotes.slice(0, 1).map((error) =>
      problem('malformed-quotes', {
        file,
        places: [{ ...nowhere, line: lineAt(unix, error.index ?? 0) }],
        details: { closed: error.code === 'MissingQuotes' ? 0 : 1 },
      }),
    ),
  };
}

/**
 * Finds out whether the rows are delimited by something else than the header: none of them is as wide as the header,
 * and all of them are when they are split at another delimiter.
 */
function otherDelimiter(text: string, { file, header, rows }: RawTable, used: string): Problem | null {
  const width = header.cells.length;
  if (width < 2 || rows.length < 2 || rows.some(({ cells }) => cells.length === width)) return null;
  const other = delimiters.find((delimiter) => {
    if (delimiter === used) return false;
    const split = Papa.parse<string[]>(text, {
      delimiter,
      newline: '\n',
      header: false,
      skipEmptyLines: 'greedy',
    });
    return split.data.slice(1).every((cells) => cells.length === width);
  });
  const [first] = rows;
  if (other === undefined || first === undefined) return null;
  return problem('wrong-delimiter', {
    file,
    places: [placeOf(first, 0)],
    count: rows.length,
    details: { used, other },
  });
}

function splitRow(text: string, delimiter: string): string[] {
  return Papa.parse<string[]>(text, { delimiter, newline: '\n', header: false, preview: 1 }).data[0] ?? [];
}

function chooseDelimiter(text: string, knows: (heading: string) => boolean): string {
  const start = text.search(/[^\s;,|"]/);
  const header = text.slice(text.lastIndexOf('\n', start) + 1);
  const score = (delimiter: string): number => splitRow(header, delimiter).filter(knows).length;
  return delimiters.reduce((best, each) => (score(each) > score(best) ? each : best));
}

/** Gives every row its line and spreadsheet row, and drops the blank ones. */
function locate(data: readonly (readonly string[])[]): RawRow[] {
  const rows: RawRow[] = [];
  let line = 1;
  data.forEach((cells, index) => {
    const first = line;
    const lines: number[] = [];
    for (const cell of cells) {
      lines.push(line);
      line += cell.split('\n').length - 1;
    }
    if (!cells.every(isBlank)) {
      rows.push({ spreadsheetRow: index + 1, lines: line === first ? first : lines, cells });
    }
    line += 1;
  });
  return rows;
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
