import type { Cell, ColumnKind, Table } from '../table.ts';
import { remembering } from '../table.ts';

/**
 * A table as CSV for machines: RFC 4180, the keys of the columns as header, data only, words in Dutch,
 * `.` for decimals. Text stands verbatim.
 */
export function tableToCsv({ columns, groups }: Table): string {
  const write = remembering(cellText);
  const kinds = columns.map(({ kind }) => kind);
  return lines([
    columns.map(({ key }) => quoted(key)),
    ...groups.flatMap(({ rows }) =>
      rows.map((row) => row.map((cell, index) => write(cell, kinds[index] ?? 'text'))),
    ),
  ]);
}

/** Rows of text as RFC 4180 CSV: quoted where a cell holds a comma, a quote or a line break, lines end in CRLF. */
export function csv(rows: readonly (readonly string[])[]): string {
  return lines(rows.map((row) => row.map(quoted)));
}

function lines(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.join(',')}\r\n`).join('');
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function cellText(cell: Cell, kind: ColumnKind): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return kind === 'share' ? cell.toFixed(1) : String(cell);
  return quoted(typeof cell === 'string' ? cell : cell.nl);
}
