import { groupByEach } from '../instrument/group-by.ts';
import type { TableRead } from '../answers/interpret.ts';
import { isBlank } from '../answers/raw-table.ts';
import type { Change } from './settle.ts';
import type { TableCell } from './table-cells.ts';
import { cellId } from './table-cells.ts';

/**
 * Notes that are left beside nothing: their answer is emptied, and another table gives the answer that counts. Put together,
 * they would come to stand beside that one; they go with the answer that they were about, as changes of their own.
 */
export function notesLeft(
  cells: readonly TableCell[],
  changes: readonly Change[],
  tables: readonly TableRead[],
): Change[] {
  const noteColumns = new Map(
    tables.map(({ raw, columns }) => [raw, columns?.kind === 'long' ? columns.note : null]),
  );
  const emptied = changes.filter(({ cell, to }) => to === null && cell.role === 'answer');
  if (emptied.length === 0 || tables.length === 1) return [];
  const changed = new Map(changes.map(({ cell, to }) => [cellId(cell), to]));
  const now = (cell: TableCell): string | null => {
    const to = changed.get(cellId(cell));
    return to === undefined ? cell.value : to;
  };
  const about = ({ unit, indicator }: TableCell): string => `${unit?.code ?? ''} ${indicator?.number ?? ''}`;
  const answered = groupByEach(cells, (cell) =>
    cell.role !== 'answer' || cell.unit === null || isBlank(now(cell)) ? [] : [about(cell)],
  );
  return emptied.flatMap(({ cell, by }): Change[] => {
    const column = noteColumns.get(cell.table) ?? null;
    const value = column === null ? null : (cell.row.cells[column] ?? null);
    const isElsewhere = answered.get(about(cell))?.some(({ table }) => table !== cell.table) === true;
    if (column === null || isBlank(value) || !isElsewhere) return [];
    return [{ cell: { ...cell, role: 'note', column, value, spot: cell.row.at(column) }, to: null, by }];
  });
}
