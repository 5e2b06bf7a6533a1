import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Distribution } from '../../src/distribution/distribution.ts';
import { tabulate } from '../../src/distribution/distribution.ts';
import { indicatorsNamed, select } from '../../src/distribution/selection.ts';
import { csv } from '../../src/report/writers/csv.ts';
import { indicator, inventory2019, region, regions } from '../support/instrument.ts';
import { interpretCsv } from '../support/interpret.ts';

function distributionOf(text: string, number: string): Distribution {
  const found = tabulate(interpretCsv(text).answers).find((each) => each.indicator.number === number);
  if (found === undefined) throw new Error(`no distribution of ${number}`);
  return found;
}

describe('the distribution of an indicator', () => {
  // Eight regions: 3 × UWV, 1 × alle gemeenten, 1 × Anders, 1 × n.v.t., 2 × geen gegevens (one of them blank).
  const answers = [1, 1, 1, 2, 5, 'n.v.t.', 'Geen gegevens', ''];
  const text = `regio;34\n${answers.map((answer, index) => `${regions.units[index]?.code ?? ''};${String(answer)}`).join('\n')}\n`;
  const distribution = distributionOf(text, '34');

  test('has every category in printed order, zeros included', () => {
    expect(distribution.counts.map(({ count }) => count)).toEqual([3, 1, 0, 0, 1, 1, 2]);
  });
  test('has its bases: all, answered without no data, applicable without not applicable', () => {
    expect(distribution.bases).toEqual({ all: 8, answered: 6, applicable: 5, invalid: 0 });
  });
  test('has shares of each base, and none where a category is outside it', () => {
    const shares = distribution.counts.map(({ percentAll, percentAnswered, percentApplicable }) => [
      percentAll,
      percentAnswered,
      percentApplicable,
    ]);
    // 3/8 = 37.5, 3/6 = 50, 3/5 = 60; 1/8 = 12.5, 1/6 = 16.67, 1/5 = 20; 2/8 = 25.
    expect(shares).toEqual([
      [37.5, 50, 60],
      [12.5, 16.7, 20],
      [0, 0, 0],
      [0, 0, 0],
      [12.5, 16.7, 20],
      [12.5, 16.7, null],
      [25, null, null],
    ]);
  });
  test('has the regions with an agreement, without and with Anders', () => {
    expect(distribution.agreement?.without).toHaveLength(4);
    expect(distribution.agreement?.with).toHaveLength(5);
  });
});

test('invalid answers are a category of their own and in no base but all', () => {
  const { counts, bases } = distributionOf('regio;34;35\nTwente;x;1\nZeeland;1;1\n', '34');
  expect(counts.at(-1)).toMatchObject({
    category: { code: 'ongeldig' },
    count: 1,
    percentAll: 50,
    percentAnswered: null,
  });
  expect(bases).toEqual({ all: 2, answered: 1, applicable: 1, invalid: 1 });
  const valid = distributionOf('regio;34;35\nTwente;x;1\nZeeland;1;1\n', '35');
  expect(valid.counts.at(-1)).toMatchObject({ category: { code: 'ongeldig' }, count: 0 });
});

test('indicators that ask for no agreement have none to count', () => {
  expect(distributionOf('regio;66\nTwente;1\n', '66').agreement).toBeNull();
  expect(distributionOf('regio;89\nTwente;1\n', '89').agreement).toBeNull();
});

describe('for any answers', () => {
  const numbers = ['1', '4', '13', '30', '40', '55a', '74', '118'];
  const cells = numbers.map((number) =>
    fc.constantFrom('', ...indicator(number).categories.map(({ label }) => label.nl)),
  );
  const rows = fc
    .subarray([...regions.units], { minLength: 1 })
    .chain((units) =>
      fc.tuple(...units.map((unit) => fc.tuple(...cells).map((answers) => [unit.code, ...answers]))),
    );

  test('counts add up to the units, and bases to what they are made of', () => {
    fc.assert(
      fc.property(rows, (table) => {
        const { answers } = interpretCsv(csv([['regio', ...numbers], ...table]));
        for (const { counts, bases } of tabulate(answers)) {
          const sum = (roles: readonly string[]): number =>
            counts
              .filter(({ category }) => roles.includes(category.role))
              .reduce((total, { count }) => total + count, 0);
          expect(sum(['substantive', 'not-applicable', 'no-data'])).toBe(table.length);
          expect(bases).toEqual({
            all: table.length,
            answered: sum(['substantive', 'not-applicable']),
            applicable: sum(['substantive']),
            invalid: 0,
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  test('the order of rows and columns makes no difference', () => {
    fc.assert(
      fc.property(rows, fc.infiniteStream(fc.nat()), (table, order) => {
        const shuffle = <T>(items: readonly T[]): T[] =>
          items
            .map((item) => ({ item, key: Number(order.next().value) }))
            .sort((one, other) => one.key - other.key)
            .map(({ item }) => item);
        const columns = shuffle(['regio', ...numbers].map((_, index) => index));
        const shuffled = shuffle(table).map((row) => columns.map((column) => row[column] ?? ''));
        const header = columns.map((column) => ['regio', ...numbers][column] ?? '');
        const counts = (text: string): number[][] =>
          tabulate(interpretCsv(text).answers).map((each) => each.counts.map(({ count }) => count));
        expect(counts(csv([header, ...shuffled]))).toEqual(counts(csv([['regio', ...numbers], ...table])));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a selection', () => {
  const { answers } = interpretCsv('regio;1;55a;55b;55c\nTwente;1;1;1;1\nZeeland;2;2;2;2\n');

  test('keeps the indicators and units that were asked for, in their own order', () => {
    const { named } = indicatorsNamed('55,1', answers.indicators);
    const narrowed = select(answers, { indicators: named, units: new Set([region('Zeeland')]) });
    expect(narrowed.indicators.map(({ number }) => number)).toEqual(['1', '55a', '55b', '55c']);
    expect(tabulate(narrowed)[0]?.bases.all).toBe(1);
  });

  test.each([
    ['1-3', ['1', '2', '3']],
    ['118, 1', ['1', '118']],
    ['55a', ['55a']],
    ['54-56', ['54', '55a', '55b', '55c', '56']],
  ])('of indicators %s', (text, expected) => {
    const { named, unknown } = indicatorsNamed(text, answers.indicators);
    expect(answers.indicators.filter((each) => named.has(each)).map(({ number }) => number)).toEqual(
      expected,
    );
    expect(unknown).toEqual([]);
  });

  test('says which numbers name nothing', () => {
    expect(indicatorsNamed('1,119,x,200-300', inventory2019.indicators).unknown).toEqual([
      '119',
      'x',
      '200-300',
    ]);
  });
});
