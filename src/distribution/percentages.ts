import { max, mean, medianSorted, min, quantileSorted } from 'simple-statistics';

/** What is said of the answers to a percentage question. Values are percentages, 0–100. */
export type PercentageSummary = {
  readonly n: number;
  readonly minimum: number;
  readonly quartile1: number;
  readonly median: number;
  readonly quartile3: number;
  readonly maximum: number;
  readonly mean: number;
};

/**
 * Summarises percentages; null when there are none.
 * The quartiles are those of simple-statistics: the value at rank 1 + (n − 1)·p, in proportion between two values
 * where that rank is not whole. That is type 7 of Hyndman & Fan, Sample Quantiles in Statistical Packages,
 * The American Statistician 50 (1996) 361–365: what R, NumPy and Excel's QUARTILE.INC compute by default.
 * @example summarizePercentages([10, 20, 30, 40]) // quartile1: 17.5, median: 25, quartile3: 32.5
 */
export function summarizePercentages(values: readonly number[]): PercentageSummary | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((one, other) => one - other);
  return {
    n: sorted.length,
    minimum: min(sorted),
    quartile1: quantileSorted(sorted, 0.25),
    median: medianSorted(sorted),
    quartile3: quantileSorted(sorted, 0.75),
    maximum: max(sorted),
    mean: mean(sorted),
  };
}
