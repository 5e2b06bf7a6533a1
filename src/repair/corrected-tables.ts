import type { Interpretation, TableRead } from '../answers/interpret.ts';
import { interpret } from '../answers/interpret.ts';
import type { RawRow, RawTable } from '../answers/raw-table.ts';
import { isBlank } from '../answers/raw-table.ts';
import type { UnitList } from '../instrument/units.ts';
import type { Change } from './settle.ts';
import { cellId } from './table-cells.ts';

/**
 * A measurement with corrections in it, as it is read then.
 * @param isDescribed whether a description says what is invented in it
 */
export function corrected(
  measurement: Interpretation,
  changes: readonly Change[],
  list: UnitList,
  isDescribed: boolean,
): Interpretation {
  if (changes.length === 0) return measurement;
  const { file, instrument, description } = measurement.answers;
  const tables = correctedTables(measurement.tables, changes);
  return interpret(file, tables, instrument, list, description, isDescribed);
}

/**
 * The tables as they are with corrections in them, to be read again: a correction may change what is asked elsewhere. A row
 * of which every cell was emptied is gone, and so is a table without any row left.
 */
function correctedTables(tables: readonly TableRead[], changes: readonly Change[]): RawTable[] {
  const corrected = new Map(changes.map(({ cell, to }) => [cellId(cell), to]));
  const files = new Set(changes.map(({ cell }) => cell.table.file));
  return tables.flatMap(({ raw }) => {
    if (!files.has(raw.file)) return raw;
    const rows = raw.rows.flatMap((row) => correctedRow(raw, row, corrected) ?? []);
    return rows.length === 0 ? [] : { ...raw, rows };
  });
}

function correctedRow(
  table: RawTable,
  row: RawRow,
  corrected: ReadonlyMap<string, string | null>,
): RawRow | null {
  const ids = row.cells.map((_, column) => cellId({ table, row, column, spot: row.at(column) }));
  if (!ids.some((id) => corrected.has(id))) return row;
  const cells = row.cells.map((value, column) => {
    const to = corrected.get(ids[column] ?? '');
    return to === undefined ? value : to;
  });
  const isGone = cells.every((value, column) => column === table.borrowed || isBlank(value));
  return isGone ? null : { ...row, cells };
}
