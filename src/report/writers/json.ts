import type { Cell, ColumnKind, Table } from '../table.ts';
import { decimals, forMachines, isMark, remembering } from '../table.ts';

/**
 * A table as JSON: title, notes and columns; its groups with their own notes and how many of the rows, in order, belong
 * to each; and every row as an object by column key on a line, words in Dutch.
 */
export function tableToJson({ name, title, notes, columns, groups }: Table): string {
  const written = forMachines(columns);
  const head = json({
    name,
    title,
    notes,
    columns: written.map(({ column: { key, title: heading } }) => ({ key, title: heading })),
    groups: groups.map((group) => ({ heading: group.heading, notes: group.notes, rows: group.rows.length })),
  });
  const write = remembering(valueText);
  const keys = written.map(({ column: { key } }) => `${JSON.stringify(key)}: `);
  const rows = groups.flatMap((group) =>
    group.rows.map((row) => {
      const members = written.map(
        ({ column, index }, place) => (keys[place] ?? '') + write(row[index] ?? null, column.kind),
      );
      return `    { ${members.join(', ')} }`;
    }),
  );
  return `${head.slice(0, -'\n}\n'.length)},\n  "rows": [\n${rows.join(',\n')}\n  ]\n}\n`;
}

function valueText(cell: Cell, kind: ColumnKind): string {
  if (typeof cell === 'number') return String(Number(cell.toFixed(decimals[kind])));
  if (cell === null || isMark(cell)) return 'null';
  return JSON.stringify(typeof cell === 'object' ? cell.nl : cell);
}

/** A value as JSON that people can read too. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
