import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayBeNeutralised, neutralised, restored } from '../../src/answers/neutral.ts';

/** Text that begins as formulas and neutralised text do more often than chance would have it. */
const text = fc
  .tuple(
    fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '1'), maxLength: 3 }),
    fc.string(),
  )
  .map((parts) => parts.join(''));

describe('any text', () => {
  test('is read back as it was', () => {
    fc.assert(
      fc.property(text, (each) => {
        expect(restored(neutralised(each))).toBe(each);
      }),
    );
  });

  test('begins with nothing that a spreadsheet runs, unless it is a number', () => {
    fc.assert(
      fc.property(text, (each) => {
        const written = neutralised(each);
        expect(/^[=+\-@\t\r\n]/.test(written) && !/^[+-][\d.,\s%]+$/.test(written)).toBe(false);
      }),
    );
  });
});

test.each([
  ['=1+1', "'=1+1"],
  ['+31 6 12345678', "'+31 6 12345678"],
  ['-', "'-"],
  ['-niet bekend', "'-niet bekend"],
  ['@nu', "'@nu"],
  ['\t=1', "'\t=1"],
  ["'=1+1", "''=1+1"],
  ["'s avonds", "'s avonds"],
  ['Anders', 'Anders'],
  ['a=b', 'a=b'],
  ['', ''],
])('%j is written as %j', (before, after) => {
  expect(neutralised(before)).toBe(after);
});

test.each(['-66', '+5', '-1.250,5', '-0.5', '-5%', '-5 %', '40'])(
  '%s is a number and stays as it is',
  (each) => {
    expect(neutralised(each)).toBe(each);
  },
);

describe('a file is taken for neutralised', () => {
  const file = { text: 'a;b\r\n"=\n";c\r\n', byteOrderMark: true, delimiter: ';' };

  test('with a byte order mark, semicolons and CRLF, whatever stands in quotes', () => {
    expect(mayBeNeutralised(file)).toBe(true);
  });

  test.each([
    ['without a byte order mark', { byteOrderMark: false }],
    ['with commas', { delimiter: ',' }],
    ['with LF', { text: 'a;b\nc;d\n' }],
    ['with CRLF and LF', { text: 'a;b\r\nc;d\n' }],
    ['with CR', { text: 'a;b\rc;d\r' }],
    ['on one line', { text: 'a;b' }],
  ])('not %s', (_, other) => {
    expect(mayBeNeutralised({ ...file, ...other })).toBe(false);
  });
});
