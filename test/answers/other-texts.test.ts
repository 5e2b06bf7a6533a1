import { describe, expect, test } from 'vitest';
import { interpretCsv } from '../support/interpret.ts';

/** The texts that are of another indicator than they stand with, with the cells. */
function found(text: string): (string | undefined)[][] {
  return interpretCsv(text)
    .problems.filter(({ code }) => code === 'columns-contradict')
    .map(({ value, places, details }) => [
      value ?? '',
      JSON.stringify([details['indicator'], details['other']]),
      ...places.map(({ cell }) => cell ?? ''),
    ]);
}

const four = 'Zijn er afspraken over marktbenadering voor mensen met een arbeidsbeperking?';

describe('what another indicator is called', () => {
  test('contradicts the number in the heading before it', () => {
    expect(found('regio;4 Gezamenlijk re-integratiebudget;5: marktbenadering\nTwente;Ja;Nee\n')).toEqual([
      ['4 Gezamenlijk re-integratiebudget', '["4","5"]', 'B1'],
      ['5: marktbenadering', '["5","4"]', 'C1'],
    ]);
  });

  test('contradicts the number before it in a row per indicator', () => {
    const text =
      'regio;indicator;antwoord\nTwente;4. Gezamenlijk re-integratiebudget;Ja\nTwente;5 Eigen tekst;Ja\n';
    expect(found(text)).toEqual([['4. Gezamenlijk re-integratiebudget', '["4","5"]', 'B2']]);
  });

  test('contradicts the number in another column', () => {
    expect(found(`regio;indicator;vraag;antwoord\nTwente;4;Gezamenlijk re-integratiebudget;Ja\n`)).toEqual([
      ['Gezamenlijk re-integratiebudget', '["4","5"]', 'C2'],
    ]);
    expect(found(`regio;indicator;x;antwoord\nTwente;4;${four};Ja\nTwente;5;${four};Ja\n`)).toEqual([
      [four, '["5","4"]', 'C3'],
    ]);
  });
});

describe('a text that contradicts nothing', () => {
  test.each([
    ['its own label', 'regio;4 Marktbenadering;5 Gezamenlijk re-integratiebudget\nTwente;Ja;Nee\n'],
    ['words of its own', 'regio;4 Marktbenadering en re-integratiebudget\nTwente;Ja\n'],
    ['its own question', `regio;indicator;vraag;antwoord\nTwente;4;${four};Ja\n`],
    [
      'remarks, one of which is the name of an indicator',
      'regio;indicator;over;antwoord\nTwente;4;Jobcoaching;Ja\nTwente;5;werkgevers;Ja\nTwente;6;x;1\n',
    ],
    [
      'a text that stands beside several other indicators',
      'regio;indicator;onderwerp;antwoord\nTwente;4;Jobcoaching;Ja\nTwente;5;Jobcoaching;Ja\n',
    ],
    ['a note', 'regio;indicator;antwoord;toelichting\nTwente;4;Ja;Jobcoaching\n'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
