import { neutralised } from '../../answers/neutral.ts';
import type { Cell, ColumnKind, Table } from '../table.ts';
import { decimals, forMachines, isMark, remembering } from '../table.ts';

/** For whom a CSV file is written: for programs, or to open with a double click in a Dutch Excel. */
export type CsvProfile = 'machine' | 'excel-nl';

/** How a CSV file of a profile is written. */
export type CsvDialect = {
  readonly delimiter: string;
  readonly decimal: string;
  readonly byteOrderMark: string;
  /** Text as it is written, before it is quoted. */
  readonly text: (text: string) => string;
};

/** The dialects of CSV, by profile. Both quote with `"`, double a quote, and end every line with CRLF. */
export const csvDialects: Readonly<Record<CsvProfile, CsvDialect>> = {
  machine: { delimiter: ',', decimal: '.', byteOrderMark: '', text: (text) => text },
  'excel-nl': { delimiter: ';', decimal: ',', byteOrderMark: '\uFEFF', text: neutralised },
};

/**
 * A table as CSV: the keys of the columns as header, data only, words in Dutch. For machines it is RFC 4180 with `.` for
 * decimals, and text stands verbatim; for Excel it has semicolons, decimal commas and a byte order mark, and text that
 * would run as a formula is neutralised. Numbers are the same in both.
 */
export function tableToCsv({ columns, groups }: Table, profile: CsvProfile = 'machine'): string {
  const dialect = csvDialects[profile];
  const write = remembering((cell, kind) => cellText(cell, kind, dialect));
  const written = forMachines(columns);
  return lines(dialect, [
    written.map(({ column: { key } }) => quoted(key, dialect)),
    ...groups.flatMap(({ rows }) =>
      rows.map((row) => written.map(({ column, index }) => write(row[index] ?? null, column.kind))),
    ),
  ]);
}

/**
 * Rows of text as CSV: for machines RFC 4180, quoted where a cell holds a delimiter, a quote or a line break; lines end in
 * CRLF. Text that is a number stays as it is in every profile.
 */
export function csv(rows: readonly (readonly string[])[], profile: CsvProfile = 'machine'): string {
  const dialect = csvDialects[profile];
  return lines(
    dialect,
    rows.map((row) => row.map((cell) => quoted(cell, dialect))),
  );
}

function lines({ delimiter, byteOrderMark }: CsvDialect, rows: readonly (readonly string[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.join(delimiter)}\r\n`).join('');
}

function quoted(cell: string, { delimiter, text }: CsvDialect): string {
  const written = text(cell);
  return written.includes(delimiter) || /["\r\n]/.test(written)
    ? `"${written.replaceAll('"', '""')}"`
    : written;
}

function cellText(cell: Cell, kind: ColumnKind, dialect: CsvDialect): string {
  if (cell === null || isMark(cell)) return '';
  if (typeof cell === 'number') {
    return decimals[kind] === 0 ? String(cell) : cell.toFixed(decimals[kind]).replace('.', dialect.decimal);
  }
  return quoted(typeof cell === 'string' ? cell : cell.nl, dialect);
}
