/** A count and the number of units it is out of. */
export type Fraction = { readonly count: number; readonly base: number };

/**
 * How many percentage points the share of one fraction lies above that of another, rounded to one decimal, halves away
 * from zero. Exact: the rounding is done in whole numbers, on the fractions and not on rounded shares.
 * Null when a base is empty.
 * @example pointDifference({ count: 18, base: 35 }, { count: 18, base: 34 }) // 1.5, of 52.94 − 51.43
 */
export function pointDifference(before: Fraction, after: Fraction): number | null {
  const whole = before.base * after.base;
  if (whole === 0) return null;
  const above = after.count * before.base - before.count * after.base;
  const rounded = Math.floor((2000 * Math.abs(above) + whole) / (2 * whole)) / 10;
  return above < 0 && rounded > 0 ? -rounded : rounded;
}
