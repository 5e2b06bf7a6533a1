import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber, numberRanges } from '../../src/report/format.ts';

test('numbers read as Intl writes them', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.integer({ min: -20_000, max: 20_000 })),
      fc.constantFrom('nl' as const, 'en' as const),
      fc.constantFrom(0, 1),
      (tenths, language, decimals) => {
        const value = decimals === 0 ? tenths : tenths / 10;
        const intl = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
          minimumFractionDigits: decimals,
          maximumFractionDigits: decimals,
        });
        expect(formatNumber(value, language, decimals)).toBe(intl.format(value));
      },
    ),
  );
});

test.each([
  [['1', '2', '3', '5'], '1–3, 5'],
  [['1', '2'], '1, 2'],
  [['55a', '55b', '55c', '56a'], '55a–55c, 56a'],
  [['54', '55a', '56'], '54, 55a, 56'],
  [[], ''],
])('%j is %s', (numbers, ranges) => {
  expect(numberRanges(numbers)).toBe(ranges);
});
