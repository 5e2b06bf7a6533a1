import { describe, expect, test } from 'vitest';
import { isUnclearNumber, readHeading, readNumber } from '../../src/answers/headings.ts';
import { instrumentOf } from '../support/forms.ts';

describe('a heading that is a number', () => {
  test.each([
    ['1', '1'],
    ['001', '1'],
    ['i1', '1'],
    ['ind_001', '1'],
    ['V1', '1'],
    ['X34', '34'],
    ['Indicator 1', '1'],
    ['INDICATOR 001: Bestuurlijk niveau', '1'],
    ['(1) Bestuurlijk niveau', '1'],
    ['1. Bestuurlijk niveau', '1'],
    ['34 Eén website', '34'],
    ['55a', '55a'],
    ['(55a) Kennen', '55a'],
    ['ind_082b', '82b'],
    [' 118 ', '118'],
    ['12\nWijze van bepalen', '12'],
    ['000', '0'],
    ['4.0', '4'],
    ['5²', '5'],
    ['55 b', '55b'],
    ['55.b', '55b'],
    ['55-b', '55b'],
    ['55_b: Kennen', '55b'],
    ['12. a tot z', '12'],
  ])('%j is %s', (heading, number) => {
    expect(readNumber(heading)).toBe(number);
  });
});

test.each(['inventarisatie-2019.json', 'wsp-regios-2021.json'])(
  'what a question of %s is called after its number changes nothing',
  (name) => {
    const instrument = instrumentOf(name);
    const all = instrument.indicators.flatMap((indicator) => [indicator, ...indicator.parts]);
    for (const { number, label, question } of all) {
      const plain = number.slice(instrument.prefix.length);
      for (const text of [label.nl, label.en, question.nl, question.en]) {
        // `5e ` is an ordinal number to people.
        for (const between of ['. ', ': ', ') ', ...(plain.endsWith('e') ? [] : [' ', ' – '])]) {
          expect(readNumber(`${plain}${between}${text}`), text).toBe(plain);
        }
      }
    }
  },
);

describe('a heading that looks like no indicator', () => {
  test.each([
    'Contactpersoon',
    '1-3 jaar',
    '1.1',
    '1,5',
    '1e contactpersoon',
    '2019',
    'versie 2',
    'nr',
    'v',
    '',
    'telefoon 1',
    'volgnummer',
    'indicatoren',
    '5 en 6',
    '5 t/m 7',
    '1, 2 en 3',
    '55a-c',
    '1-jan',
    '12 apr',
    '1 januari 2019',
  ])('%j', (heading) => {
    expect(readNumber(heading)).toBeNull();
  });
});

test.each([
  ['4 en 5', true],
  ['5 t/m 7', true],
  ['1, 2', true],
  ['2"8', true],
  ['1-3 jaar', false],
  ['2019', false],
  ['1e contactpersoon', false],
  ['34 Eén website', false],
])('%s is about indicators without being one: %s', (heading, expected) => {
  expect(isUnclearNumber(heading)).toBe(expected);
});

test.each([
  ['Regio', 'region'],
  ['REGION', 'region'],
  ['indicator', 'indicator'],
  ['Antwoord', 'answer'],
  ['Toelichting', 'note'],
  ['note', 'note'],
  ['Herkomst', 'origin'],
  ['Opmerking', 'other'],
])('%s is the heading of %s', (heading, kind) => {
  expect(readHeading(heading).kind).toBe(kind);
});
