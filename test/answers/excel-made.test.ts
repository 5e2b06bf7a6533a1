import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excelMade } from '../../src/answers/excel-made.ts';

describe('a date', () => {
  // What was typed, and what Excel makes of it: Dutch and English, as a workbook has it and as a CSV shows it.
  test.each([
    ['3-6', '2026-06-03'],
    ['6-3', '2026-06-03'],
    ['3/6', '2026-06-03'],
    ['3.6', '2026-06-03T00:00'],
    ['3-6', '3-jun'],
    ['3-6', '03-jun'],
    ['3-6', '3 juni'],
    ['3-6', '3-Jun-26'],
    ['6/3', '03-06-2026'],
    ['3/6', '3/6/2026'],
    ['6/3', '3.6.2026'],
    ['6-3', '6-mrt'],
    ['1/2', '1-feb'],
    ['1/2', '2-Jan'],
    ['10-12', '10-dec'],
    ['10-12', '12-okt'],
    ['10-12', '2026-12-10'],
    ['5-5', '5-May'],
    ['6-06', 'jun-06'],
    ['6-6', 'jun-06'],
    ['10-20', 'okt-20'],
    ['10-20', '2020-10-01'],
    ['10-2020', 'Oct-2020'],
    ['12-25', '12/25/2026'],
    ['40', '1900-02-09'],
    ['60', '1900-02-29'],
    ['0', '1900-01-00'],
    ['3:6', '03:06'],
    ['1:30', '1:30:00'],
  ])('%s may have been typed where %s stands', (typed, text) => {
    const made = excelMade(text);
    expect(made?.kind).toBe('date');
    expect(made?.candidates).toContain(typed);
  });

  test('the day comes first among the guesses', () => {
    expect(excelMade('2026-06-03')?.candidates).toEqual(['3-6', '3/6', '3.6', '6-3', '6/3', '6.3']);
  });
});

test.each([
  ...['#N/A', '#N/B', '#REF!', '#VERW!', '#DIV/0!', '#DEEL/0!', '#NAAM?', '#NAME?', '#WAARDE!', '#VALUE!'],
  ...['#GETAL!', '#NUM!', '#LEEG!', '#NULL!', '########', ' #n/b '],
])('%s is an error', (text) => {
  expect(excelMade(text)).toEqual({ kind: 'error', candidates: [] });
});

test.each([
  ['1E+02', ['1e2', '100']],
  ['1,00E+02', ['1e2', '100']],
  ['1.5E+03', ['1.5e3', '1500']],
  ['2E-05', ['2e-5']],
])('%s is a number that Excel shortened', (text, candidates) => {
  expect(excelMade(text)).toEqual({ kind: 'scientific', candidates });
});

test.each([
  ['WAAR', 'true'],
  ['TRUE', 'waar'],
  ['onwaar', 'false'],
  ['False', 'onwaar'],
])('%s is a logical value', (text, candidate) => {
  expect(excelMade(text)).toMatchObject({ kind: 'boolean' });
  expect(excelMade(text)?.candidates).toContain(candidate);
});

test('a formula without a result is none of what was typed', () => {
  expect(excelMade('=A1+1')).toEqual({ kind: 'formula', candidates: [] });
});

test.each([
  ...[
    '',
    'Ja',
    'n.v.t.',
    '40',
    '40%',
    '0,4',
    '3-6',
    '3/6',
    '30-40',
    '1e2',
    'mei',
    'jan',
    '#',
    '# 4',
    'NA',
    '6 maanden',
  ],
  ...[
    '3 tot 6 maanden',
    '3-jan-feb',
    '2026',
    '2026-13-01',
    '32-jan',
    '13-13-2026',
    'juni 2026 en later',
    'E+02',
  ],
])('%j is nothing that Excel made', (text) => {
  expect(excelMade(text)).toBeNull();
});

test('no guess is what stands there, and none of them is made by Excel too', () => {
  const part = fc.integer({ min: 1, max: 31 }).map((n) => String(n).padStart(2, '0'));
  fc.assert(
    fc.property(fc.tuple(fc.integer({ min: 1900, max: 2099 }), part, part), ([year, month, day]) => {
      for (const candidate of excelMade(`${String(year)}-${month}-${day}`)?.candidates ?? []) {
        expect(excelMade(candidate)).toBeNull();
      }
    }),
  );
});
