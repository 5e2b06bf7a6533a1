import { unitsNamedIn } from '../instrument/units-in-text.ts';
import type { UnitList } from '../instrument/units.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import type { Collected } from './collect.ts';
import type { Layout } from './layout.ts';
import type { RawTable } from './raw-table.ts';
import { placeOf } from './raw-table.ts';

/** A table, its layout and what it says; null where that was not found out. */
type Read = {
  readonly table: RawTable;
  readonly layout: Layout | null;
  readonly collected: Collected | null;
};

/**
 * Files whose answers are all of one unit, and whose name names another: somebody may have filled in the form of another
 * region. A name that names several units tells nothing.
 */
export function otherRegionNames(read: readonly Read[], { find }: UnitList): Problem[] {
  return [...new Set(read.map(({ table }) => table.file))].flatMap((file) => {
    const own = read.filter(({ table }) => table.file === file);
    const [unit, another] = new Set(own.flatMap(({ collected }) => [...(collected?.units ?? [])]));
    const [named, alsoNamed] = unitsNamedIn(file, find);
    if (unit === undefined || another !== undefined) return [];
    if (named === undefined || alsoNamed !== undefined || named === unit) return [];
    const places = own.flatMap(({ table, layout }) => {
      const region = layout?.region ?? 0;
      const row = table.rows.find(({ cells }) => find(cells[region] ?? '') === unit);
      return row === undefined ? [] : [placeOf(row, region, { unit: unit.name })];
    });
    return [problem('name-of-other-region', { file, value: named.name, places: places.slice(0, 1) })];
  });
}
