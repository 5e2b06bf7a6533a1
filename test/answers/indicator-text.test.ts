import { describe, expect, test } from 'vitest';
import { indicatorIn } from '../../src/answers/indicator-text.ts';
import { instrumentOf } from '../support/forms.ts';
import { interpretCsv } from '../support/interpret.ts';

/** The indicators that are read, and what is said of other columns. */
function read(text: string): string[] {
  const { present, problems } = interpretCsv(text);
  return [
    ...[...present].map(({ number }) => number),
    ...problems.filter(({ code }) => !code.startsWith('missing-')).map(({ code }) => code),
  ];
}

describe('a column beside an indicator', () => {
  test.each([
    '5 toelichting',
    '5_toelichting',
    'V5_anders',
    'V5_other',
    'V5_tekst',
    '5 - toelichting',
    '5 opmerking',
    '5 Opmerkingen:',
    '5 bron',
    '5 anders, nl.',
    '5 anders namelijk',
    '5. Gezamenlijk re-integratiebudget – toelichting',
  ])('is no indicator: %s', (heading) => {
    expect(read(`regio;4;${heading}\nTwente;Ja;Ja\n`)).toEqual(['4', 'column-ignored']);
  });

  test.each([
    '3 jaar geleden',
    '1 = Ja, 2 = Nee',
    '12 maanden omzet',
    '10 % van de omzet',
    '40 uur',
    '5 fte',
  ])('is an amount: %s', (heading) => {
    expect(read(`regio;4;${heading}\nTwente;Ja;1\n`)).toEqual(['4', 'column-ignored']);
  });

  test.each([
    '5 Anders budget',
    '5 Anders dan in 2018',
    '5 Gezamenlijk re-integratiebudget',
    '5. jaarlijks budget',
    '5 tekstueel',
    'V5',
  ])('is an indicator: %s', (heading) => {
    expect(read(`regio;4;${heading}\nTwente;Ja;Ja\n`)).toEqual(['4', '5']);
  });

  test('alone makes no table', () => {
    expect(read('regio;1 jaar;2 jaar\nTwente;1;2\n')).toEqual(['no-table']);
  });

  test('is told in a row per indicator', () => {
    const text = 'regio;indicator;antwoord\nTwente;4;Ja\nTwente;5 toelichting;Ja\n';
    expect(read(text)).toEqual(['4', 'unknown-indicator']);
  });

  test('is ignored in a table with a column per region', () => {
    expect(read('indicator;Twente;Zeeland\n4;Ja;Nee\n5 toelichting;Ja;Ja\n')).toEqual([
      '4',
      'column-ignored',
    ]);
  });
});

test.each(['inventarisatie-2019.json', 'wsp-regios-2021.json'])(
  'a question of %s keeps its number, whatever it is called',
  (name) => {
    const instrument = instrumentOf(name);
    const all = instrument.indicators.flatMap((indicator) => [indicator, ...indicator.parts]);
    for (const indicator of all) {
      const { number, label, question, printed } = indicator;
      for (const text of [label.nl, label.en, question.nl, question.en, printed ?? '']) {
        for (const between of ['. ', ': ', ') ', ...(number.endsWith('e') ? [] : [' ', ' – '])]) {
          expect(indicatorIn(instrument, `${number}${between}${text}`), text).toBe(indicator);
        }
      }
    }
  },
);
