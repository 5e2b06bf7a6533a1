import { foldLabel } from '../instrument/spelling.ts';
import type { Unit, UnitList } from '../instrument/units.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import type { Layout } from './layout.ts';
import type { RawTable } from './raw-table.ts';
import { isBlank, placeOf } from './raw-table.ts';
import { nearest as nearestOf } from './reading.ts';

/** Columns that are not read and that name units, spelled well or nearly so, other ones than the column of the region does. */
export function otherRegions(table: RawTable, layout: Layout, list: UnitList): Problem[] {
  const read =
    layout.kind === 'wide'
      ? layout.indicators.map(({ column }) => column)
      : [layout.indicator, layout.answer, layout.note];
  const names = list.units.flatMap((unit) => [unit.name, ...unit.spellings].map(foldLabel));
  const longest = Math.max(...names.map(({ length }) => length));
  const unitNear = (text: string): Unit | undefined =>
    list.find(text) ?? (text.length > 2 * longest ? undefined : list.find(nearestOf(text, names) ?? ''));
  return table.header.cells.flatMap((heading, column) => {
    if (column === layout.region || read.includes(column)) return [];
    const filled = table.rows.filter(({ cells }) => !isBlank(cells[column]));
    if (filled.every((row) => list.find(row.cells[column] ?? '') === undefined)) return [];
    const known = new Map<string, Unit | undefined>();
    const named = filled.flatMap((row) => {
      const text = foldLabel(row.cells[column] ?? '');
      if (!known.has(text)) known.set(text, unitNear(text));
      const unit = known.get(text);
      return unit === undefined ? [] : [{ row, unit }];
    });
    const other = named.filter(({ row, unit }) => list.find(row.cells[layout.region] ?? '') !== unit);
    // Towns have the names of regions too; where most cells are regions, they are meant.
    if (other.length === 0 || named.length <= filled.length / 2) return [];
    const details = { what: 'regions' };
    const places = other.map(({ row }) => placeOf(row, column));
    return [problem('columns-contradict', { file: table.file, value: heading ?? '', places, details })];
  });
}
