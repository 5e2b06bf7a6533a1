import fc from 'fast-check';
import { expect, test } from 'vitest';
import { summarizePercentages } from '../../src/distribution/percentages.ts';

test('the quartiles are those of type 7 of Hyndman & Fan', () => {
  // Type 7: the value at rank 1 + (n − 1)·p, in proportion between two values.
  // n = 10: ranks 3.25, 5.5 and 7.75 → 30 + 2.5, 50 + 5, 70 + 7.5.
  expect(summarizePercentages([100, 90, 80, 70, 60, 50, 40, 30, 20, 10])).toEqual({
    n: 10,
    minimum: 10,
    quartile1: 32.5,
    median: 55,
    quartile3: 77.5,
    maximum: 100,
    mean: 55,
  });
  // n = 5: ranks 2, 3 and 4.
  expect(summarizePercentages([0, 0, 10, 40, 90])).toMatchObject({
    quartile1: 0,
    median: 10,
    quartile3: 40,
    mean: 28,
  });
});

test('of nothing there is no summary, of one value it is that value', () => {
  expect(summarizePercentages([])).toBeNull();
  expect(summarizePercentages([30])).toMatchObject({
    n: 1,
    minimum: 30,
    quartile1: 30,
    median: 30,
    quartile3: 30,
    mean: 30,
  });
});

test('for any tens the quartiles are those of type 7, computed by rank', () => {
  const type7 = (sorted: readonly number[], p: number): number => {
    const rank = 1 + (sorted.length - 1) * p;
    const [below = NaN, above = below] = [sorted[Math.floor(rank) - 1], sorted[Math.ceil(rank) - 1]];
    return below + (rank - Math.floor(rank)) * (above - below);
  };
  const tens = fc.array(
    fc.nat({ max: 10 }).map((value) => value * 10),
    { minLength: 1, maxLength: 60 },
  );
  fc.assert(
    fc.property(tens, (values) => {
      const sorted = [...values].sort((one, other) => one - other);
      const summary = summarizePercentages(values);
      expect(summary?.quartile1).toBeCloseTo(type7(sorted, 0.25), 9);
      expect(summary?.median).toBeCloseTo(type7(sorted, 0.5), 9);
      expect(summary?.quartile3).toBeCloseTo(type7(sorted, 0.75), 9);
    }),
  );
});
