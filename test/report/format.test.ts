import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber, numberRanges, visible } from '../../src/report/format.ts';

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

test.each([
  ['\u001b[31m', '␛[31m'],
  ['a\nb\tc\u007f', 'a␊b␉c␡'],
  ['\u009b31m', '\ufffd31m'],
  ['\ud800', '\ufffd'],
  ['\u202eabc\u2066', '⟨U+202E⟩abc⟨U+2066⟩'],
  ['\u2028\u200b\ufeff', '⟨U+2028⟩⟨U+200B⟩⟨U+FEFF⟩'],
  // What belongs to letters stays: accents, a family, a flag, a space that does not break.
  ['Fryslân e\u0301 👨‍👩‍👧 🇳🇱 1\u00a0000', 'Fryslân e\u0301 👨‍👩‍👧 🇳🇱 1\u00a0000'],
])('%j is shown as %s', (text, shown) => {
  expect(visible(text)).toBe(shown);
});
