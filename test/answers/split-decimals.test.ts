import { describe, expect, test } from 'vitest';
import { interpretCsv } from '../support/interpret.ts';

/** What is said of columns that shifted. */
function found(text: string): (string | null)[] {
  return interpretCsv(text)
    .problems.filter(({ code }) => code === 'shifted-columns')
    .map(({ value }) => value);
}

describe('a decimal comma that divides a cell', () => {
  test.each([
    ['before an indicator', 'regio,30,40\nTwente,0,4\nZeeland,0,2\nDrenthe,1,0\n'],
    ['before others', 'regio,4,30,40,41,42\nTwente,Ja,0,4,Vaak,1\nZeeland,Nee,0,2,1,1\nDrenthe,,0,3,1,1\n'],
    ['before a note', 'regio,30,Toelichting\nTwente,0,4\n'],
    ['in a row per indicator', 'regio,indicator,antwoord,toelichting\nTwente,30,0,4\nTwente,4,Ja,\n'],
  ])('is told: %s', (_, text) => {
    expect(found(text)).toHaveLength(1);
  });

  test('is shown as it stood', () => {
    expect(found('regio,30,Toelichting\nTwente,0,4\n')).toEqual(['0,4']);
  });
});

describe('percentages of 0 beside positions', () => {
  test.each([
    ['another delimiter', 'regio;30;40\nTwente;0;4\nZeeland;0;2\nDrenthe;0;3\n'],
    ['a percent sign', 'regio,30,40\nTwente,0%,4\nZeeland,0,2\nDrenthe,0,3\n'],
    ['another percentage of two digits', 'regio,30,40,31\nTwente,0,4,40\nZeeland,0,2,0\nDrenthe,0,3,0\n'],
    ['words beside it', 'regio,30,40\nTwente,0,Vaak\nZeeland,0,2\nDrenthe,0,3\n'],
    ['only zeros', 'regio,30,31\nTwente,0,0\nZeeland,0,0\nDrenthe,0,0\n'],
    ['two rows', 'regio,30,40\nTwente,0,4\nZeeland,0,2\n'],
    ['notes in words', 'regio,indicator,antwoord,toelichting\nTwente,30,0,geen\nZeeland,30,0,4\n'],
    ['numbered rows', 'regio,indicator,antwoord,toelichting\nTwente,30,0,1\nTwente,4,Ja,2\n'],
  ])('are read with %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
