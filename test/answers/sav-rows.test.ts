import { expect, test } from 'vitest';
import { isProblem } from '../../src/answers/decode.ts';
import { knownOf, tablesOf } from '../../src/answers/read-table.ts';
import { inventory2019, regions } from '../support/instrument.ts';

/** The headings of the table that is made of variables, by name and label, and what is wrong with them. */
function headings(...variables: (readonly [name: string, label: string])[]): unknown {
  const sav = {
    encoding: 'utf-8',
    variables: variables.map(([name, label]) => ({ name, label })),
    cases: [variables.map(() => 'Twente')],
    userMissing: [],
    unlabelled: [],
  };
  const known = knownOf([inventory2019], (text) => regions.find(text) !== undefined);
  const read = tablesOf({ kind: 'sav', file: 'a.sav', sav }, known);
  if (isProblem(read)) return read.code;
  return [...(read.tables[0]?.header.cells ?? []), ...read.problems.map(({ code }) => code)];
}

test('a variable is known by its name', () => {
  expect(headings(['regio', 'Waar'], ['V4', 'Marktbenadering'])).toEqual(['regio', 'V4']);
});

test('a variable whose name says nothing is known by its label', () => {
  expect(headings(['waar', 'Regio'], ['var1', '4 Marktbenadering'])).toEqual(['Regio', '4 Marktbenadering']);
});

test('a label is no second region beside a variable that is called so', () => {
  expect(headings(['region', 'Code'], ['name', 'Regio'], ['i004', 'Marktbenadering'])).toEqual([
    'region',
    'name',
    'i004',
  ]);
});

test('a name and a label that are of two indicators contradict each other', () => {
  expect(headings(['regio', ''], ['V4', '38 Afspraken'])).toContain('columns-contradict');
});
