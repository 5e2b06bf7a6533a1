import { describe, expect, test } from 'vitest';
import type { Distribution } from '../../src/distribution/distribution.ts';
import { tabulate } from '../../src/distribution/distribution.ts';
import { categoryNamed, traceCounts } from '../../src/distribution/trace.ts';
import { interpretCsv } from '../support/interpret.ts';

const long = [
  'regio;indicator;antwoord;toelichting',
  'Zeeland;34;Anders;via het portaal',
  'Twente;34;5;',
  'Drenthe;34;;',
  'Drenthe;31;40%;',
  'Groningen;34;misschien;',
  'Friesland;31;0,4;',
].join('\n');
const { answers: set } = interpretCsv(long);
const all = tabulate(set);

function distribution(number: string, among: readonly Distribution[] = all): Distribution {
  const found = among.find(({ indicator }) => indicator.number === number);
  if (found === undefined) throw new Error(`no indicator ${number}`);
  return found;
}

/** The units behind each count of an indicator, as `name line cell value note`. */
function behind(number: string): Record<string, unknown[]> {
  const counts = traceCounts(set, distribution(number), null);
  return Object.fromEntries(
    counts
      .filter(({ units }) => units.length > 0)
      .map(({ category, units }) => [
        category.code,
        units.map(({ unit, answer, place }) => [
          unit.name,
          place.line,
          place.cell,
          answer.value,
          answer.note,
        ]),
      ]),
  );
}

describe('behind every count', () => {
  test('stand the units in official order, with line, cell, what stood there and the note', () => {
    expect(behind('34')).toEqual({
      anders: [
        ['Twente', 3, 'C3', '5', null],
        ['Zeeland', 2, 'C2', 'Anders', 'via het portaal'],
      ],
      // Nothing stood in the cell of Drenthe; Friesland has no cell.
      'geen-gegevens': [
        ['Friesland', null, null, null, null],
        ['Drenthe', 4, 'C4', '', null],
      ],
      ongeldig: [['Groningen', 6, 'C6', 'misschien', null]],
    });
  });

  test('stand as many units as were counted', () => {
    for (const each of all) {
      const traced = traceCounts(set, each, null);
      expect(traced.map(({ units }) => units.length)).toEqual(each.counts.map(({ count }) => count));
    }
  });
});

test('of one category there is that category only', () => {
  const each = distribution('34');
  const [first] = each.counts.filter(({ category }) => category.code === 'anders');
  expect(traceCounts(set, each, first?.category ?? null).map(({ category }) => category.code)).toEqual([
    'anders',
  ]);
});

describe('a category is named', () => {
  test.each([
    ['by its label', '34', 'Per subregio: alle gemeenten', 'subregio'],
    ['by its label in English', '34', 'Per sub-region: all municipalities', 'subregio'],
    ['by its code', '34', 'regio-gemeenten', 'regio-gemeenten'],
    ['by its place in the list', '34', '5', 'anders'],
    ['by its short label', '34', 'UWV + gem.', 'regio-uwv-gemeenten'],
    ['whatever its capitals and spaces', '34', '  niet van  TOEPASSING ', 'nvt'],
    ['as no data', '34', 'Geen gegevens', 'geen-gegevens'],
    ['as invalid', '34', 'ongeldig', 'ongeldig'],
    ['as invalid, by its label', '34', 'Invalid answer', 'ongeldig'],
    ['as a percentage', '31', '40%', 'p40'],
    ['as a number', '31', '40', 'p40'],
    ['as a fraction', '31', '0,4', 'p40'],
  ])('%s', (_, number, text, code) => {
    expect(categoryNamed(text, distribution(number))).toMatchObject({ category: { code } });
  });

  test('by nothing that is no answer; the nearest is told', () => {
    expect(categoryNamed('Per subregio: alle gemeente', distribution('34'))).toMatchObject({
      nearest: { nl: 'Per subregio: alle gemeenten' },
    });
    expect(categoryNamed('nergens op lijkend', distribution('34'))).toEqual({ nearest: null });
  });

  test('by nothing that is empty', () => {
    expect(categoryNamed(' ', distribution('34'))).toEqual({ nearest: null });
  });

  test('as invalid only where invalid answers were counted', () => {
    const valid = tabulate(interpretCsv('regio;34\nTwente;1\n').answers);
    expect(categoryNamed('ongeldig', distribution('34', valid))).toEqual({ nearest: null });
  });
});
