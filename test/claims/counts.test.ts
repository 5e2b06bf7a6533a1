import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CountRule } from '../../src/claims/counts.ts';
import { solveCounts } from '../../src/claims/counts.ts';

const most = 4;

/** Every way to fill three cells with 0 up to 4. */
const all = Array.from({ length: 125 }, (_, code) => [
  code % 5,
  Math.floor(code / 5) % 5,
  Math.floor(code / 25),
]);

function meets(counts: readonly number[], rules: readonly CountRule[]): boolean {
  return rules.every(({ cells, least, most: top }) => {
    const sum = cells.reduce((total, cell) => total + (counts[cell] ?? 0), 0);
    return sum >= least && sum <= top;
  });
}

test('finds counts exactly when there are any, as trying all of them shows', () => {
  const rule = fc.record({
    cells: fc.subarray([0, 1, 2], { minLength: 1 }),
    least: fc.nat({ max: 8 }),
    most: fc.nat({ max: 8 }),
  });
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 5 }), (rules) => {
      const solution = solveCounts(3, most, rules);
      expect(solution !== null).toBe(all.some((counts) => meets(counts, rules)));
      if (solution !== null) expect(meets(solution, rules)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
