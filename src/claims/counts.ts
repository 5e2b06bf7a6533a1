/** A rule on counts that are not known: the cells it is about together hold at least and at most so many. */
export type CountRule = { readonly cells: readonly number[]; readonly least: number; readonly most: number };

type Range = { readonly least: number; readonly most: number };

/**
 * Finds whole counts for a number of cells that meet every rule, or shows that there are none.
 * Narrows the range of every cell by the rules, and tries the values of the narrowest where ranges alone do not decide.
 * @param most no cell holds more than this
 * @returns one solution, or null when the rules cannot hold together
 */
export function solveCounts(cells: number, most: number, rules: readonly CountRule[]): number[] | null {
  return search(
    Array.from({ length: cells }, () => ({ least: 0, most })),
    rules,
  );
}

function search(ranges: readonly Range[], rules: readonly CountRule[]): number[] | null {
  const narrowed = narrow(ranges, rules);
  if (narrowed === null) return null;
  const open = narrowed
    .map(({ least, most }, cell) => ({ cell, least, most }))
    .filter(({ least, most }) => least < most)
    .sort((one, other) => one.most - one.least - (other.most - other.least));
  const [next] = open;
  if (next === undefined) return narrowed.map(({ least }) => least);
  for (let value = next.least; value <= next.most; value += 1) {
    const tried = narrowed.map((range, cell) => (cell === next.cell ? { least: value, most: value } : range));
    const solution = search(tried, rules);
    if (solution !== null) return solution;
  }
  return null;
}

/** Narrows every range as far as the rules allow; null when a range becomes empty. */
function narrow(ranges: readonly Range[], rules: readonly CountRule[]): Range[] | null {
  const narrowed = [...ranges];
  for (let changed = true; changed;) {
    changed = false;
    for (const { cells, least, most } of rules) {
      const lows = cells.reduce((sum, cell) => sum + (narrowed[cell]?.least ?? 0), 0);
      const highs = cells.reduce((sum, cell) => sum + (narrowed[cell]?.most ?? 0), 0);
      if (lows > most || highs < least) return null;
      for (const cell of cells) {
        const range = narrowed[cell];
        if (range === undefined) continue;
        const low = Math.max(range.least, least - (highs - range.most));
        const high = Math.min(range.most, most - (lows - range.least));
        if (low > high) return null;
        if (low === range.least && high === range.most) continue;
        narrowed[cell] = { least: low, most: high };
        changed = true;
        break;
      }
      if (changed) break;
    }
  }
  return narrowed;
}
