import type { Cell, ColumnKind, Table } from '../table.ts';
import { decimals, forMachines, isMark, remembering } from '../table.ts';

/**
 * A table as CSV for machines: RFC 4180, the keys of the columns as header, data only, words in Dutch,
 * `.` for decimals. Text stands verbatim.
 */
export function tableToCsv({ columns, groups }: Table): string {
  const write = remembering(cellText);
  const written = forMachines(columns);
  return lines([
    written.map(({ column: { key } }) => quoted(key)),
    ...groups.flatMap(({ rows }) =>
      rows.map((row) => written.map(({ column, index }) => write(row[index] ?? null, column.kind))),
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
  if (cell === null || isMark(cell)) return '';
  if (typeof cell === 'number') return decimals[kind] === 0 ? String(cell) : cell.toFixed(decimals[kind]);
  return quoted(typeof cell === 'string' ? cell : cell.nl);
}
