import fc from 'fast-check';
import { expect, test } from 'vitest';
import { share } from '../../src/distribution/share.ts';

test.each([
  [12, 35, 34.3],
  [1, 3, 33.3],
  [2, 3, 66.7],
  [1, 16, 6.3], // 6.25: halves go up
  [1, 2000, 0.1], // 0.05: halves go up
  [0, 7, 0],
  [7, 7, 100],
  [0, 0, null],
])('%i of %i is %s', (count, base, expected) => {
  expect(share(count, base)).toBe(expected);
});

test('is never further than half a tenth from the true share', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.nat(), (base, nat) => {
      const count = nat % (base + 1);
      const tenths = BigInt(Math.round((share(count, base) ?? 0) * 10));
      // |tenths/1000 − count/base| ≤ 1/2000, in whole numbers.
      const difference = tenths * BigInt(base) - BigInt(count) * 1000n;
      const absolute = difference < 0n ? -difference : difference;
      expect(2n * absolute <= BigInt(base)).toBe(true);
    }),
  );
});
