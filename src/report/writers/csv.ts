import type { Cell, Column, Table } from '../table.ts';

/**
 * A table as CSV for machines: RFC 4180, the keys of the columns as header, data only, words in Dutch,
 * `.` for decimals. Text stands verbatim.
 */
export function tableToCsv({ columns, groups }: Table): string {
  return csv([
    columns.map(({ key }) => key),
    ...groups.flatMap(({ rows }) =>
      rows.map((row) => row.map((cell, index) => cellText(cell, columns[index]?.kind ?? 'text'))),
    ),
  ]);
}

/** Rows of text as RFC 4180 CSV: quoted where a cell holds a comma, a quote or a line break, lines end in CRLF. */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function cellText(cell: Cell, kind: Column['kind']): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return kind === 'share' ? cell.toFixed(1) : String(cell);
  return cell.nl;
}
