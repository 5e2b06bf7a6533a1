import { describe, expect, test } from 'vitest';
import type { Corrections } from '../../src/comparison/corrections.ts';
import { corrections, isSame } from '../../src/comparison/corrections.ts';
import { nowhere, problem } from '../../src/problem.ts';
import { brief, compare, counted, lines } from '../support/deliveries.ts';
import { regions } from '../support/instrument.ts';
import { interpretCsv } from '../support/interpret.ts';

describe('what cannot be told is left out', () => {
  const two = lines('regio;4;5', 'Twente;Ja;Nee', 'Zeeland;Ja;Ja');
  const leftOut = ({ leftOut: all }: Corrections): unknown[] =>
    all.map(({ side, scope, unit, indicator, cells, problem }) => [
      ...[side, scope, unit?.name ?? '*', indicator?.number ?? '*', cells],
      problem.code,
    ]);

  test.each<[string, string, string, unknown[]]>([
    [
      'a region that is there twice, even if both say the same',
      two,
      lines('regio;4;5', 'Twente;Ja;Nee', 'Twente;Ja;Nee', 'Zeeland;Nee;Ja'),
      ['after', 'row', 'Twente', '*', 2, 'duplicate-region'],
    ],
    [
      'an indicator that is there twice',
      lines('regio;4;4 nogmaals;5', 'Twente;Ja;Nee;Nee', 'Zeeland;Ja;Ja;Nee'),
      two,
      ['before', 'column', '*', '4', 2, 'duplicate-indicator'],
    ],
    [
      'a row with a cell too many',
      two,
      lines('regio;4;5', 'Twente;Ja;Nee;Ja', 'Zeeland;Nee;Ja'),
      ['after', 'row', 'Twente', '*', 2, 'ragged-row'],
    ],
    [
      'an answer that is there twice',
      lines(
        'regio;indicator;antwoord',
        'Twente;4;Ja',
        'Twente;4;Nee',
        'Twente;5;Nee',
        'Zeeland;4;Nee',
        'Zeeland;5;Ja',
      ),
      two,
      ['before', 'cell', 'Twente', '4', 1, 'duplicate-answer'],
    ],
    [
      'a region that may be the one whose name is not known',
      lines('regio;4;5', 'Twnte;Ja;Nee', 'Zeeland;Nee;Ja'),
      two,
      ['before', 'row', 'Twente', '*', 2, 'unknown-region'],
    ],
    [
      'a column that may be the one whose number is not known',
      lines('regio;4;555', 'Twente;Nee;Nee', 'Zeeland;Ja;Ja'),
      two,
      ['before', 'column', '*', '5', 2, 'unknown-indicator'],
    ],
    [
      'a row of the long form that may be the one whose indicator is not known',
      lines('regio;indicator;antwoord', 'Twente;4;Nee', 'Twente;555;Nee', 'Zeeland;4;Ja', 'Zeeland;5;Ja'),
      two,
      ['before', 'cell', 'Twente', '5', 1, 'unknown-indicator'],
    ],
  ])('%s', (_, before, after, expected) => {
    const result = compare(before, after);
    expect(leftOut(result)).toEqual([expected]);
    // What can be compared is: in each of these files one other cell differs.
    expect(result.counts.compared).toBe(4 - Number(expected[4]));
    expect(result.differences.map(({ kind, cells }) => [kind, cells])).toEqual([['changed', 1]]);
    expect(isSame(result)).toBe(false);
  });

  test('a column whose values have no label', () => {
    const before = interpretCsv(two);
    const unlabelled = problem('unlabelled-value', {
      places: [{ ...nowhere, indicator: '4', column: 2, cell: 'B1' }],
    });
    const result = corrections(
      { ...before, problems: [...before.problems, unlabelled] },
      interpretCsv(lines('regio;4;5', 'Twente;Nee;Nee', 'Zeeland;Ja;Nee')),
      regions.units,
    );
    expect(leftOut(result)).toEqual([['before', 'column', '*', '4', 2, 'unlabelled-value']]);
    expect(result.differences.map(brief)).toEqual(['changed Zeeland 5 Ja→Nee C3→C3']);
  });

  test('all of a file whose numbers stand with the names of other indicators', () => {
    const result = compare(lines('regio;4 Gezamenlijk re-integratiebudget;5', 'Twente;Ja;Nee'), two);
    expect(leftOut(result).map((each) => JSON.stringify(each))).toEqual([
      expect.stringContaining('columns-contradict'),
    ]);
    expect(result.counts.compared).toBe(0);
  });

  test('a shifted row, also where other rows are read', () => {
    const header = 'regio;4;5;30;31;40;41;66;113';
    const row = (region: string): string => `${region};Ja;Nee;40;50;Vaak;Nooit;1;Overig`;
    const shifted = row('Twente').replace(';Ja', ';;Ja').replace(';Overig', '');
    const result = compare(
      lines(header, row('Zeeland'), row('Twente'), row('Drenthe')),
      lines(header, row('Zeeland'), shifted, row('Drenthe')),
    );
    expect(leftOut(result)).toEqual([['after', 'row', 'Twente', '*', 8, 'shifted-row']]);
    expect(counted(result)).toEqual({ compared: 16, unchanged: 16 });
  });

  test('a whole file whose columns shifted, with every problem of the other then uncertain', () => {
    const header = 'regio;4;5;30;31;40;41;66;113';
    const names = ['Twente', 'Zeeland', 'Drenthe'];
    const good = lines(header, ...names.map((name) => `${name};Ja;Nee;40;50;Vaak;Nooit;1;Anders dan dat`));
    const bad = lines(header, ...names.map((name, at) => `${String(at)};${name};Ja;Nee;40;50;Vaak;Nooit;1`));
    const result = compare(good, bad);
    expect(leftOut(result)).toContainEqual(['after', 'file', '*', '*', 3 * 8, 'shifted-columns']);
    expect(result.counts.compared).toBe(0);
    const { counts } = result.problems;
    expect([counts.new, counts.stayed, counts.after]).toEqual([1, 0, 1]);
    expect(counts.uncertain).toBe(counts.solved);
  });

  test('two files of which neither can be read', () => {
    const none = lines('naam;4', 'Twente;Ja');
    const result = compare(none, none);
    expect(leftOut(result)).toEqual([
      ['before', 'file', '*', '*', 0, 'no-region-column'],
      ['after', 'file', '*', '*', 0, 'no-region-column'],
    ]);
    expect(isSame(result)).toBe(false);
  });

  test('but not because of a line of totals that both files have', () => {
    const result = compare(
      lines('regio;4;5', 'Twente;Ja;Nee', 'Totaal;1;0'),
      lines('regio;4;5', 'Twente;Ja;Nee', 'Zeeland;Ja;Ja', 'Totaal;2;1'),
    );
    expect(result.leftOut).toEqual([]);
    expect(result.differences.map(brief)).toEqual(['added Zeeland * ×2 -→- -→B3']);
  });

  test('names the line on which each repeated answer stands first', () => {
    const twice = (region: string): string[] => [`${region};4;Ja`, `${region};5;Ja`];
    const { leftOut: left } = compare(
      lines('regio;indicator;antwoord', ...twice('Twente'), ...twice('Twente')),
      lines('regio;indicator;antwoord', ...twice('Twente')),
    );
    // 4 stands on lines 2 and 4, 5 on lines 3 and 5.
    expect(left.map(({ problem }) => [problem.places[0]?.line, problem.details['firstLine']])).toEqual([
      [4, 2],
      [5, 3],
    ]);
  });
});
