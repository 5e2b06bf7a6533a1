import { describe, expect, test } from 'vitest';
import { isProblem } from '../../src/answers/decode.ts';
import { noDescription } from '../../src/answers/description.ts';
import { interpret } from '../../src/answers/interpret.ts';
import { knownOf, tablesOf } from '../../src/answers/read-table.ts';
import { inventory2019, regions } from '../support/instrument.ts';

const names = ['Twente', 'Zeeland', 'Drenthe', 'Flevoland'];

/** What is found in an SPSS file with these values, of which some have a label. */
function found(
  heading: string,
  labels: Readonly<Record<string, string>>,
  values: readonly string[],
  keys: Readonly<Record<string, readonly string[]>> = { regio: names },
  called = '',
): string[] {
  const variables = [...Object.keys(keys), heading];
  const cells = values.map((value) => labels[value] ?? value);
  const sav = {
    encoding: 'utf-8',
    variables: variables.map((name) => ({ name, label: name === heading ? called : '' })),
    cases: values.map((_, at) => [...Object.values(keys).map((column) => column[at] ?? ''), cells[at] ?? '']),
    userMissing: [],
    unlabelled: [
      {
        variable: variables.length - 1,
        labels: new Map(Object.entries(labels)),
        values: new Set(values.filter((value) => !(value in labels))),
      },
    ],
  };
  const known = knownOf([inventory2019], (text) => regions.find(text)?.code);
  const read = tablesOf({ kind: 'sav', file: 'a.sav', sav }, known);
  if (isProblem(read)) throw new Error(read.code);
  const { problems } = interpret(
    'a.sav',
    read.tables,
    inventory2019,
    regions,
    noDescription('test'),
    false,
    read.problems,
  );
  return problems
    .filter(({ code }) => code === 'unlabelled-value' || code === 'columns-contradict')
    .map(({ value, count }) => `${value ?? ''} ×${String(count)}`);
}

describe('a value without a label, beside labels that are answers', () => {
  // Printed: Nooit, Zelden, Regelmatig, Vaak, Altijd; Ja, Nee.
  test.each([
    ['labels from the other end', 'V40', { 1: 'Altijd', 5: 'Nooit' }, ['1', '2', '4', '5'], ['2, 4 ×2']],
    ['labels from 0', 'V40', { 0: 'Nooit', 4: 'Altijd' }, ['0', '1', '1', '4'], ['1 ×2']],
    ['one label of two, elsewhere', 'V4', { 1: 'Nee' }, ['1', '2', '2', '1'], ['2 ×2']],
    ['a percentage at its step', 'V30', { 1: '10%', 2: '20%', 9: '90%' }, ['1', '2', '9', '10'], ['10 ×1']],
    ['a label that does not occur', 'V4', { 0: 'Nee' }, ['1', '1', '2', '2'], ['1, 2 ×4']],
  ])('is told: %s', (_, heading, labels, values, expected) => {
    expect(found(heading, labels, values)).toEqual(expected);
  });

  test.each([
    ['the labels are at their positions', 'V40', { 1: 'Nooit', 5: 'Altijd' }, ['1', '2', '4', '5']],
    [
      'the labels of percentages are at their numbers',
      'V30',
      { 0: '0%', 100: '100%' },
      ['0', '40', '50', '100'],
    ],
    ['no label is an answer of substance', 'V40', { 9: 'Geen gegevens' }, ['1', '2', '3', '9']],
    ['it says what it is', 'V4', { 7: 'Ja' }, ['7', 'Nee', '-66', '7']],
    ['every value has a label', 'V40', { 1: 'Altijd', 5: 'Nooit' }, ['1', '5', '5', '1']],
  ])('is read where %s', (_, heading, labels, values) => {
    expect(found(heading, labels, values)).toEqual([]);
  });
});

test('in a row per indicator the labels count that are answers to its indicator', () => {
  const keys = { regio: names, indicator: ['4', '4', '40', '40'] };
  expect(found('antwoord', { 1: 'Nee', 5: 'x' }, ['1', '2', '2', '3'], keys)).toEqual(['2 ×1']);
});

test('the number of an indicator without a label is told beside labels of other numbers', () => {
  const keys = { regio: names, antwoord: ['1', '1', '1', '1'] };
  expect(found('indicator', { 1: '4 Marktbenadering' }, ['1', '2', '1', '1'], keys)).toEqual(['2 ×1']);
  expect(found('indicator', { 4: '4 Marktbenadering' }, ['4', '5', '4', '4'], keys)).toEqual([]);
});

test('what another indicator is called contradicts the name of a variable', () => {
  const label = (text: string): string[] => found('V4', {}, ['1', '1', '2', '1'], undefined, text);
  expect(label('Gezamenlijk re-integratiebudget')).toEqual(['V4: Gezamenlijk re-integratiebudget ×1']);
  expect(label('4. Gezamenlijk re-integratiebudget')).toEqual(['V4: 4. Gezamenlijk re-integratiebudget ×1']);
  expect(label('Marktbenadering')).toEqual([]);
});
