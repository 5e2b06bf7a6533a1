import type { MergedRange } from '../sheet.ts';
import { placeOfCell } from './grid.ts';
import { damaged } from './refusal.ts';

/** Reads a range of merged cells: `B2:B3`, from whichever corner, or a single cell. */
export function mergedRange(written: string, part: string): MergedRange {
  const [first = '', last = first, more] = written.split(':');
  const [one, other] = [placeOfCell(first), placeOfCell(last)];
  if (one === null || other === null || more !== undefined) throw damaged('cell', part, written);
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  };
}

/** Whether the ranges can all stand beside each other in a sheet: together they are no larger than what it holds. */
export function noneOver(
  ranges: readonly MergedRange[],
  { rows, columns }: { readonly rows: number; readonly columns: number },
): boolean {
  let left = rows * columns;
  for (const { top, left: first, bottom, right } of ranges) {
    left -= Math.max(0, Math.min(bottom, rows) - top + 1) * Math.max(0, Math.min(right, columns) - first + 1);
  }
  return left >= 0;
}
