import type { Cell, ColumnKind, Table } from '../table.ts';
import { remembering } from '../table.ts';

/**
 * A table as JSON: title, notes and columns; its groups with their own notes and how many of the rows, in order, belong
 * to each; and every row as an object by column key on a line, words in Dutch.
 */
export function tableToJson({ name, title, notes, columns, groups }: Table): string {
  const head = json({
    name,
    title,
    notes,
    columns: columns.map(({ key, title: heading }) => ({ key, title: heading })),
    groups: groups.map((group) => ({ heading: group.heading, notes: group.notes, rows: group.rows.length })),
  });
  const write = remembering(valueText);
  const kinds = columns.map(({ kind }) => kind);
  const keys = columns.map(({ key }) => `${JSON.stringify(key)}: `);
  const rows = groups.flatMap((group) =>
    group.rows.map((row) => {
      const members = row.map((cell, index) => (keys[index] ?? '') + write(cell, kinds[index] ?? 'text'));
      return `    { ${members.join(', ')} }`;
    }),
  );
  return `${head.slice(0, -'\n}\n'.length)},\n  "rows": [\n${rows.join(',\n')}\n  ]\n}\n`;
}

function valueText(cell: Cell, kind: ColumnKind): string {
  if (typeof cell === 'number' && kind === 'share') return String(Number(cell.toFixed(1)));
  return JSON.stringify(cell !== null && typeof cell === 'object' ? cell.nl : cell);
}

/** A value as JSON that people can read too. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
