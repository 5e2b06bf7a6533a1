import { describe, expect, test } from 'vitest';
import { cellReader } from '../../src/answers/reading.ts';
import { isOrdered, numberOf } from '../../src/answers/number-codes.ts';
import { parseInstrument } from '../../src/instrument/parse-instrument.ts';
import { indicator, inventory2019, schemaDocument } from '../support/instrument.ts';

const parsed = parseInstrument(schemaDocument('wsp-regios-2021.json'));
if ('issues' in parsed) throw new Error('the questionnaire of 2021 is none');
const instruments = [inventory2019, parsed.instrument];

describe.each(instruments)('the numbers of $id', ({ byNumber }) => {
  const all = [...byNumber.values()];

  test('are read as the answers they stand for', () => {
    const wrong = all.flatMap((each) =>
      each.categories.filter((category) => {
        const reading = cellReader(each)(String(numberOf(each, category) ?? ''));
        return !('code' in reading) || reading.code !== category.code;
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('are never the same for two answers', () => {
    const doubled = all.filter((each) => {
      const numbers = each.categories.map((category) => numberOf(each, category));
      return new Set(numbers).size < numbers.length;
    });
    expect(doubled.map(({ number }) => number)).toEqual([]);
  });

  test('have one for what is invalid, which is never read as an answer', () => {
    const read = all.filter((each) => 'code' in cellReader(each)(String(numberOf(each, undefined))));
    expect(read.map(({ number }) => number)).toEqual([]);
  });
});

test.each([
  // The position in the printed list; 12 prints Niet van toepassing too, as its sixth answer.
  ['1', 'regio-uwv-gemeenten', 1],
  ['1', 'anders', 5],
  ['12', 'overig', 5],
  ['12', 'nvt', -66],
  ['1', 'nvt', -66],
  ['1', 'geen-gegevens', null],
  ['30', 'p0', 0],
  ['30', 'p40', 40],
  ['30', 'nvt', -66],
])('indicator %s, %s is %j', (number, code, expected) => {
  const asked = indicator(number);
  expect(numberOf(asked, asked.byCode.get(code))).toBe(expected);
});

test.each([
  // A scale with Anders beside it, a frequency, a percentage, yes or no, and a choice.
  ['34', false],
  ['40', true],
  ['30', true],
  ['4', false],
  ['12', false],
])('whether the answers to indicator %s have an order: %s', (number, expected) => {
  expect(isOrdered(indicator(number))).toBe(expected);
});

test('a scale without an answer beside it has an order', () => {
  const scales = instruments[1]?.indicators.filter(({ type }) => type === 'scale') ?? [];
  const whole = scales.filter(({ levels, printedCategories }) => levels.length === printedCategories.length);
  expect(whole.length).toBeGreaterThan(0);
  expect(whole.filter((each) => !isOrdered(each))).toEqual([]);
});
