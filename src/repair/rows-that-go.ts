import { groupByEach } from '../instrument/group-by.ts';
import { isBlank } from '../answers/raw-table.ts';
import type { RawRow } from '../answers/raw-table.ts';
import type { Problem } from '../problem.ts';
import { nowhere, problem } from '../problem.ts';
import type { FilledIn } from './read-corrections.ts';
import type { Change } from './settle.ts';
import type { TableCell } from './table-cells.ts';

/**
 * Answers that would be gone: of several rows about the same one may go, not all of them. A row that is of another region
 * or question by a correction is about something else, and what another table leaves blank answers nothing.
 * @param dropped the rows that go, by the correction that says so
 */
export function answersGone(
  cells: readonly TableCell[],
  changes: readonly Change[],
  dropped: ReadonlyMap<RawRow, FilledIn>,
): Problem[] {
  if (dropped.size === 0) return [];
  const moved = new Set(
    changes.flatMap(({ cell, to }) =>
      cell.role === 'answer' || to === null || cell.column === cell.table.borrowed ? [] : cell.row,
    ),
  );
  const found = new Map<string, { readonly by: readonly FilledIn[]; readonly about: TableCell[] }>();
  for (const group of groupsOf(cells)) {
    const by = group.flatMap(({ row }) => dropped.get(row) ?? []);
    const tables = new Set(group.flatMap(({ row, table }) => (dropped.has(row) ? table : [])));
    const stays = group.some(
      ({ row, table, value }) =>
        !dropped.has(row) && !moved.has(row) && (tables.has(table) || !isBlank(value)),
    );
    if (by.length === 0 || group.length < 2 || stays || group.every(({ value }) => isBlank(value))) continue;
    const [about] = group;
    if (about === undefined) continue;
    const key = JSON.stringify(by.map(({ workbook, cell }) => [workbook, cell]));
    const known = found.get(key);
    if (known === undefined) found.set(key, { by, about: [about] });
    else known.about.push(about);
  }
  return [...found.values()].map(({ by, about: [first, ...more] }) =>
    problem('corrections-conflict', {
      file: by[0]?.workbook ?? null,
      value: by[0]?.text ?? null,
      places: by.map(({ cell }) => ({
        ...{ ...nowhere, cell },
        unit: first?.unit?.name ?? null,
        indicator: more.length === 0 ? (first?.indicator?.number ?? null) : null,
      })),
      details: { what: 'allGone', cells: by.map(({ cell }) => cell).join(', ') },
    }),
  );
}

/** Cells with answers, by what they are about. */
function groupsOf(cells: readonly TableCell[]): Iterable<readonly TableCell[]> {
  return groupByEach(cells, ({ role, unit, indicator }) =>
    role !== 'answer' || unit === null || indicator === null ? [] : [`${unit.code} ${indicator.number}`],
  ).values();
}
