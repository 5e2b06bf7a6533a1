import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { describe, expect, test } from 'vitest';
import { unknownRegion } from '../../src/answers/unknown-region.ts';
import { excelMade } from '../../src/answers/excel-made.ts';
import { answerSchema, cellReader, nearest } from '../../src/answers/reading.ts';
import { nowhere } from '../../src/problem.ts';
import { indicator, inventory2019, regions } from '../support/instrument.ts';

/** What a cell of an indicator is read as: a code, or the name of the problem. */
function read(number: string, cell: string | null): string {
  const reading = cellReader(indicator(number))(cell);
  return 'problem' in reading
    ? reading.problem
    : reading.fraction
      ? `${reading.code} (fraction)`
      : reading.code;
}

describe('an answer from a list', () => {
  test.each([
    ['34', 'Per subregio: alle gemeenten', 'subregio'],
    ['34', 'per  SUBREGIO:\u00a0alle gemeenten ', 'subregio'],
    ['34', 'Voor hele arbeidsmarktregio: UWV en gemeenten', 'regio-uwv-gemeenten'],
    ['34', 'subregio', 'subregio'],
    ['34', '3', 'subregio'],
    ['34', '5', 'anders'],
    ['34', '6', 'answer-outside-list'],
    ['34', '0', 'answer-outside-list'],
    ['34', '', 'geen-gegevens'],
    ['34', ' \u00a0', 'geen-gegevens'],
    ['34', null, 'geen-gegevens'],
    ['34', 'NA', 'answer-outside-list'],
    ['34', 'ja', 'answer-outside-list'],
    ['34', 'Sub-region', 'answer-outside-list'],
    ['34', 'Per sub-region: all municipalities', 'subregio'],
    ['4', '1', 'ja'],
    ['4', '2', 'nee'],
    ['4', '3', 'answer-outside-list'],
    ['4', 'n.v.t.', 'nvt'],
    ['20', 'programma’s voor motivatie, zelfkennis, empowerment', 'programmas'],
    ['22', '<  3 maanden', 'onder-3-maanden'],
    ['22', '3', 'van-3-tot-6-maanden'],
    ['74', '4', 'nvt'],
    ['74', '5', 'answer-outside-list'],
    ['34', '__proto__', 'answer-outside-list'],
    ['34', 'constructor', 'answer-outside-list'],
    ['34', '3-jun', 'excel-changed'],
    ['34', '#N/B', 'excel-changed'],
    ['4', 'WAAR', 'excel-changed'],
    ['22', '3-6', 'answer-outside-list'],
  ])('indicator %s, %j: %s', (number, cell, expected) => {
    expect(read(number, cell)).toBe(expected);
  });
});

describe('two answers in one cell', () => {
  const several = (number: string, cell: string): unknown => {
    const reading = cellReader(indicator(number))(cell);
    return 'problem' in reading ? [reading.several, reading.nearest?.nl ?? null] : reading.code;
  };
  test.each([
    ['34', 'Per subregio: alle gemeenten; Anders', 2],
    ['34', 'Per subregio: alle gemeenten\nAnders', 2],
    ['34', 'Anders | per subregio: alle gemeenten | n.v.t.', 3],
    ['4', 'Ja/Nee', 2],
    ['4', 'ja en nee', 2],
    ['30', '40%; 50%', 2],
  ])('indicator %s, %j', (number, cell, count) => {
    expect(several(number, cell)).toEqual([count, null]);
  });

  test.each([
    ['34', 'Per subregio: alle gemeente; anders'],
    ['4', 'Ja; misschien'],
    ['4', 'Jaa'],
    ['4', 'Ja;'],
    ['4', 'Ja; ja'],
  ])('or one that is none: indicator %s, %j', (number, cell) => {
    expect(cellReader(indicator(number))(cell)).toMatchObject({ several: 0 });
  });
});

describe('a percentage', () => {
  test.each([
    ['40', 'p40'],
    ['40%', 'p40'],
    ['40 %', 'p40'],
    ['40 procent', 'p40'],
    ['40 Percent', 'p40'],
    ['40,0', 'p40'],
    ['+40', 'p40'],
    ['0', 'p0'],
    ['0,0', 'p0'],
    ['100', 'p100'],
    ['p40', 'p40'],
    ['0,4', 'p40 (fraction)'],
    ['0.40', 'p40 (fraction)'],
    ['1,0', 'p100 (fraction)'],
    ['0,7', 'p70 (fraction)'],
    // Only as a fraction 1 is a whole ten; a position is never meant.
    ['1', 'p100 (fraction)'],
    ['1%', 'percentage-not-in-tens'],
    ['5', 'percentage-not-in-tens'],
    ['45', 'percentage-not-in-tens'],
    ['0,45', 'percentage-not-in-tens'],
    ['0,4%', 'percentage-not-in-tens'],
    ['110', 'percentage-out-of-range'],
    ['-10', 'percentage-out-of-range'],
    ['veertig', 'answer-outside-list'],
    ['30-40', 'answer-outside-list'],
    ['1e2', 'answer-outside-list'],
    ['1900-02-09', 'excel-changed'],
    ['#DEEL/0!', 'excel-changed'],
    ['niet van toepassing', 'nvt'],
    ['', 'geen-gegevens'],
  ])('%j: %s', (cell, expected) => {
    expect(read('30', cell)).toBe(expected);
  });
});

describe('the nearest valid answer', () => {
  test.each([
    ['34', 'Per subregio, alle gemeente', 'Per subregio: alle gemeenten'],
    ['34', 'iets heel anders dan dit alles bij elkaar', undefined],
    ['30', '44', '40%'],
    ['30', '45', undefined],
    ['30', '0,45', undefined],
    ['30', '120', '100%'],
    // 9 February is day 31 + 9 = 40 of 1900: what Excel shows of 40 in a cell for dates.
    ['30', '1900-02-09', '40%'],
    ['30', '1E+02', '100%'],
    ['30', '2026-06-03', undefined],
    ['34', '1900-01-03', 'Per subregio: alle gemeenten'],
    ['4', '#N/B', undefined],
  ])('indicator %s, %j: %s', (number, cell, expected) => {
    const reading = cellReader(indicator(number))(cell);
    expect('problem' in reading ? reading.nearest?.nl : 'no problem').toBe(expected);
  });
});

/** Ways of writing the same label that must not matter. */
const disguises: readonly ((label: string) => string)[] = [
  (label) => label.toUpperCase(),
  (label) => label.toLowerCase(),
  (label) => ` ${label.replaceAll(' ', '  ')}\t`,
  (label) => label.replaceAll(' ', '\u00a0'),
  (label) => label.normalize('NFD'),
  (label) => label.normalize('NFD').replace(/\p{M}/gu, ''),
  (label) => label.replaceAll("'", '’'),
  (label) => label.replaceAll('-', '–'),
];

test('every disguise of every label of every indicator is read as that label', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...inventory2019.byNumber.values()),
      fc.nat(),
      fc.array(fc.constantFrom(...disguises), { maxLength: 4 }),
      (each, which, applied) => {
        const category = each.categories[which % each.categories.length] ?? each.noData;
        const cell = applied.reduce((label, disguise) => disguise(label), category.label.nl);
        expect(read(each.number, cell)).toBe(category.code);
      },
    ),
    { numRuns: 500 },
  );
});

test('a position means the answer at that place in the printed list, for every list', () => {
  for (const each of inventory2019.indicators.filter(({ type }) => type !== 'percentage')) {
    const read = each.printedCategories.map((_, index) => cellReader(each)(String(index + 1)));
    expect(read.map((reading) => ('problem' in reading ? reading.problem : reading.code))).toEqual(
      each.printedCategories.map(({ code }) => code),
    );
  }
});

test('in a form, which shows no positions, a bare number is no position, and 1 is not 100%', () => {
  const inForm = (number: string, cell: string): string => {
    const reading = cellReader(indicator(number), true)(cell);
    return 'problem' in reading ? reading.problem : reading.code;
  };
  // Of question 21 the list is one of durations: 4 may be meant in months.
  expect(inForm('21', '4')).toBe('answer-outside-list');
  expect(inForm('34', 'Per subregio: alle gemeenten')).toBe('subregio');
  expect(inForm('30', '1')).toBe('percentage-not-in-tens');
  expect(['10', '0,4', '100%', '0'].map((cell) => inForm('30', cell))).toEqual(['p10', 'p40', 'p100', 'p0']);
});

test('no text ends in anything but an answer or a problem', () => {
  fc.assert(
    fc.property(fc.constantFrom('34', '4', '30', '74'), fc.string({ unit: 'binary' }), (number, text) => {
      expect(read(number, text)).toBeTypeOf('string');
    }),
  );
});

test('the schema of an answer tells its problem in the issue', () => {
  const result = answerSchema(indicator('30')).safeParse('45');
  expect(result.error?.issues).toMatchObject([
    { code: 'custom', params: { reading: { problem: 'percentage-not-in-tens' } } },
  ]);
});

test('no answer of any list is taken for something that Excel made', () => {
  for (const each of inventory2019.byNumber.values()) {
    for (const category of each.categories) {
      for (const spelling of category.spellings) expect(excelMade(spelling), spelling).toBeNull();
    }
  }
});

describe('the nearest of many words', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 16 });

  test('is the one that differs least, when that is in three of ten letters at most', () => {
    fc.assert(
      fc.property(word, fc.array(word, { minLength: 1, maxLength: 6 }), (text, candidates) => {
        const [best = ''] = candidates.toSorted((one, other) => distance(text, one) - distance(text, other));
        const isNear = (each: string): boolean =>
          distance(text, each) <= Math.max(1, Math.floor(0.3 * Math.max(text.length, each.length)));
        const found = nearest(text, candidates);
        if (isNear(best)) expect(found).toBe(best);
        else expect(found === null || isNear(found)).toBe(true);
      }),
    );
  });

  test('takes no time to find for a text far longer than any of them', () => {
    const words = Array.from({ length: 100 }, (_, index) => `antwoord ${String(index)}`.repeat(5));
    const start = performance.now();
    for (let index = 0; index < 100; index += 1) nearest(`${String(index)}${'x'.repeat(32_000)}`, words);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

test('the names of a list are gone through once, however many regions are unknown', () => {
  let asked = 0;
  const units = regions.units.map((unit) => ({
    ...unit,
    get spellings() {
      asked += 1;
      return unit.spellings;
    },
  }));
  const list = { ...regions, units };
  unknownRegion('a.csv', 'Twent', list, nowhere);
  const once = asked;
  expect(unknownRegion('a.csv', 'Zeland', list, nowhere).nearest?.nl).toBe('Zeeland');
  expect(asked).toBe(once);
});
