/**
 * A count as a share of its base: 0–100, rounded to one decimal, halves up.
 * Exact: the rounding is done in whole numbers. Null when the base is empty.
 * @example share(12, 35) // 34.3
 */
export function share(count: number, base: number): number | null {
  return base === 0 ? null : Math.floor((2000 * count + base) / (2 * base)) / 10;
}
