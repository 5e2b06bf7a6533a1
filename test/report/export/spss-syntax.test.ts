import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf, comment, cut, quotedText } from '../../../src/report/export/spss-syntax.ts';

/** Words with letters of one to four bytes, quotes, and what ends a command or a line. */
const text = fc.string({
  unit: fc.constantFrom(...'aé€😀\'". \n\t*/+'.split(/(?:)/u), 'e\u0301'),
  maxLength: 600,
});

/** What SPSS makes of texts in quotes that are joined with plus signs. */
function joined(quoted: string): string {
  return quoted
    .split(' +\n    ')
    .map((piece) => piece.slice(1, -1).replaceAll("''", "'"))
    .join('');
}

describe('text in quotes', () => {
  test('says the same, whatever it holds', () => {
    fc.assert(
      fc.property(text, (each) => {
        expect(joined(quotedText(each))).toBe(each);
      }),
    );
  });

  test('stays on lines of 256 bytes, and has an even number of quotes on each', () => {
    fc.assert(
      fc.property(text, (each) => {
        for (const line of quotedText(each.replace(/\s/g, ' ')).split('\n')) {
          expect(bytesOf(line)).toBeLessThan(240);
          expect((line.match(/'/g) ?? []).length % 2).toBe(0);
        }
      }),
    );
  });
});

describe('a comment', () => {
  test('is commands of one line, each with one period, at its end', () => {
    fc.assert(
      fc.property(text, (each) => {
        for (const line of comment(each)) {
          expect(bytesOf(line)).toBeLessThan(240);
          expect(line).toMatch(/^\* .*[^.]\.$|^\* \.$/u);
          expect(line).not.toContain('\n');
        }
      }),
    );
  });

  test('keeps its words', () => {
    expect(comment('Eén zin. Nog een:\nklaar.')).toEqual(['* Eén zin. Nog een: klaar.']);
  });
});

test.each([
  ['past', 'abc', 3, 'abc'],
  ['past in bytes', 'aé', 3, 'aé'],
  // The ellipsis is three bytes.
  ['is cut at a letter', 'abcdef', 5, 'ab…'],
  ['is cut before a letter of two bytes that does not fit', 'aébcd', 5, 'a…'],
  ['is cut before a letter and its accent', 'ae\u0301bcd', 5, 'a…'],
])('a text %s', (_, whole, bytes, expected) => {
  expect(cut(whole, bytes)).toBe(expected);
  expect(bytesOf(cut(whole, bytes))).toBeLessThanOrEqual(bytes);
});
