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
  const known = knownOf([inventory2019], (text) => regions.find(text)?.code);
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

test('a file of indicators and answers has the region that its name is, and rows around the table are told', () => {
  const known = knownOf([inventory2019], (text) => regions.find(text)?.code);
  const read = (file: string, names: readonly string[], ...cases: string[][]): unknown => {
    const variables = names.map((name) => ({ name, label: '' }));
    const tables = tablesOf(
      { kind: 'sav', file, sav: { encoding: 'utf-8', variables, cases, userMissing: [], unlabelled: [] } },
      known,
    );
    if (isProblem(tables)) return tables.code;
    return [tables.tables[0]?.rows.map(({ cells }) => cells), tables.problems.map(({ code }) => code)];
  };
  expect(read('drenthe.sav', ['indicator', 'antwoord'], ['4', 'Ja'])).toEqual([
    [['4', 'Ja', 'drenthe']],
    ['region-from-name'],
  ]);
  expect(read('a.sav', ['v_a', 'v_b', 'v_c'], ['regio', '4', '38'], ['Twente', 'Ja', 'Nee'])).toEqual([
    [['Twente', 'Ja', 'Nee']],
    ['row-left-out'],
  ]);
});
