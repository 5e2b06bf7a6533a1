import { expect, test } from 'vitest';
import { noDescription } from '../../src/answers/description.ts';
import type { Interpretation } from '../../src/answers/interpret.ts';
import { parseUnits } from '../../src/instrument/units.ts';
import { catalogue } from '../../src/report/texts/catalogue.ts';
import { messageOf } from '../../src/report/problems.ts';
import { interpretCsv } from '../support/interpret.ts';

const tile = (column: number): object => ({ spellings: [], tile: { column, row: 0 } });
/** Bovenland is always there; at the end of 2020 Oosterland was merged into Westerland, which got another code. */
const parsed = parseUnits({
  id: 'regions',
  source: { nl: 'Bedacht', en: 'Made up' },
  regions: [
    { code: 'XX01', name: 'Bovenland', ...tile(0) },
    { code: 'XX02', name: 'Oosterland', ...tile(1), until: '2020', successors: ['XX04'] },
    { code: 'XX03', name: 'Westerland', ...tile(2), until: '2020', successors: ['XX04'] },
    { code: 'XX04', name: 'Westerland', ...tile(2), from: '2021' },
  ],
});
if ('issues' in parsed) throw new Error(JSON.stringify(parsed.issues));
const list = parsed.units;

function measured(date: string | null, ...names: string[]): Interpretation {
  const text = ['regio;4', ...names.map((name) => `${name};Ja`), ''].join('\n');
  const measurement = { label: 'test', date };
  return interpretCsv(text, list, { ...noDescription('test'), measurement });
}

/** What is said of regions. */
function said({ problems }: Interpretation): string[] {
  return problems
    .filter(({ code }) => code.endsWith('region'))
    .map((each) => messageOf(each, catalogue('en')));
}

test('only regions of the time are missed', () => {
  expect(said(measured('2019', 'Bovenland'))).toEqual([
    '2 of the 3 regions are not in the file: Oosterland, Westerland.',
  ]);
  expect(said(measured('2021', 'Bovenland'))).toEqual(['Westerland is not in the file.']);
  expect(said(measured(null, 'Bovenland', 'XX04'))).toEqual([]);
});

test('a region that has ended is read, and missed by nobody', () => {
  const found = measured('2021', 'Bovenland', 'Oosterland', 'XX04');
  expect(found.answers.units.map(({ code }) => code)).toEqual(['XX01', 'XX02', 'XX04']);
  expect(said(found)).toEqual([]);
});

test('a name is that of the region that had it then', () => {
  const codes = (date: string): string[] =>
    measured(date, 'Westerland').answers.units.map(({ code }) => code);
  expect(codes('2020-12-31')).toEqual(['XX03']);
  expect(codes('2021')).toEqual(['XX04']);
});

test('a name of two regions is not guessed at without a date', () => {
  const found = measured(null, 'Bovenland', 'Westerland', 'XX04');
  expect(said(found)).toEqual([
    '“Westerland” is the name of XX03, XX04 one after the other; the date of the measurement does not say which. Use the code.',
  ]);
  expect(found.problems[0]).toMatchObject({ code: 'unknown-region', nearest: null });
});
