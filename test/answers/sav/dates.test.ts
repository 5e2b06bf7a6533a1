import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDate } from '../../../src/answers/sav/dates.ts';

/** The types of formats as the developer's guide of PSPP numbers them; they are the third byte of a format. */
const [number, day, moment] = [5, 20, 22].map((type) => (type << 16) | 0x0b00) as [number, number, number];

test('day 1 is the first of the Gregorian calendar, 15 October 1582', () => {
  expect(isoDate(86_400, day)).toBe('1582-10-15');
});

test('every day has the date that JavaScript gives it', () => {
  const first = Date.UTC(1582, 9, 14);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: (Date.UTC(9999, 11, 31) - first) / 86_400_000 }), (days) => {
      const iso = new Date(first + days * 86_400_000).toISOString().slice(0, 10);
      expect(isoDate(days * 86_400, day)).toBe(iso);
    }),
  );
});

test('every moment has the time that JavaScript gives it', () => {
  const first = Date.UTC(1582, 9, 14);
  fc.assert(
    fc.property(fc.integer({ min: 86_400, max: 2e11 }), (seconds) => {
      const iso = new Date(first + seconds * 1000).toISOString().slice(0, 19);
      expect(isoDate(seconds, moment)).toBe(iso);
    }),
  );
});

test.each([
  ['a number is no date', 86_400, number],
  ['before the calendar there is none', 86_399, day],
  ['nor in the year 10000', (Date.UTC(10_000, 0, 1) - Date.UTC(1582, 9, 14)) / 1000, day],
  ['infinity is none', Infinity, moment],
  ['what is not a number is none', NaN, day],
])('%s', (_, seconds, format) => {
  expect(isoDate(seconds, format)).toBeNull();
});
