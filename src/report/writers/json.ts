import type { Table } from '../table.ts';

/** A table as JSON: title, notes and columns, and every row as an object by column key, words in Dutch. */
export function tableToJson({ name, title, notes, columns, groups }: Table): string {
  return json({
    name,
    title,
    notes: [...notes, ...new Set(groups.flatMap((group) => group.notes))],
    columns: columns.map(({ key, title: heading }) => ({ key, title: heading })),
    rows: groups.flatMap(({ rows }) =>
      rows.map((row) =>
        Object.fromEntries(
          columns.map(({ key }, index) => {
            const cell = row[index] ?? null;
            return [key, cell !== null && typeof cell === 'object' ? cell.nl : cell];
          }),
        ),
      ),
    ),
  });
}

/** A value as JSON that people can read too. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
