import { describe, expect, test } from 'vitest';
import type { Corrections } from '../../src/comparison/corrections.ts';
import { compare, lines } from '../support/deliveries.ts';

describe('problems', () => {
  const of = (code: string, { problems }: Corrections): unknown =>
    problems.byCode.find((each) => each.code === code);

  test('that have no line are told apart by what they name', () => {
    // 35 regions: 31 are missing from a file with 4, of which 30 from one with 5.
    const four = ['Twente', 'Zeeland', 'Drenthe', 'Groningen'].map((name) => `${name};Ja`);
    const result = compare(lines('regio;4', ...four), lines('regio;4', ...four, 'Achterhoek;Ja'));
    expect(of('missing-region', result)).toMatchObject({
      before: 31,
      after: 30,
      solved: 1,
      stayed: 30,
      new: 0,
    });
  });

  test('stay while the cell is wrong, whatever stands in it and wherever it moved', () => {
    const result = compare(
      lines('regio;4;5', 'Twente;fout;Ja', 'Zeeland;fout;Ja', 'Drenthe;Ja;fout'),
      lines('regio;5;4', 'Zeeland;Ja;Ja', 'Drenthe;Ja;mis', 'Twente;Ja;anders fout'),
    );
    // Twente 4 stayed; Zeeland 4 and Drenthe 5 were solved; Drenthe 4 is new.
    expect(of('answer-outside-list', result)).toMatchObject({ solved: 2, stayed: 1, new: 1 });
    const stayed = result.problems.changes.find(
      ({ state, problem }) => state === 'stayed' && problem.code === 'answer-outside-list',
    );
    expect([stayed?.before?.cell, stayed?.after?.cell]).toEqual(['B2', 'C4']);
  });

  test('with a name that is not known are told apart by that name', () => {
    const result = compare(
      lines('regio;4', 'Randstad;1', 'Twnte;Ja', 'Zeeland;Ja'),
      lines('regio;4', 'Zeeland;Ja', 'Zeelnd;Ja', 'randstad;1'),
    );
    expect(of('unknown-region', result)).toMatchObject({ before: 2, after: 2, solved: 1, stayed: 1, new: 1 });
  });

  test('of a shifted row are those of its region', () => {
    const header = 'regio;4;5;30;31;40;41;66;113';
    const row = (region: string): string => `${region};Ja;Nee;40;50;Vaak;Nooit;1;Overig`;
    const shifted = (region: string): string => row(region).replace(';Ja', ';;Ja').replace(';Overig', '');
    const result = compare(
      lines(header, shifted('Twente'), row('Zeeland'), row('Drenthe')),
      lines(header, row('Twente'), shifted('Zeeland'), row('Drenthe')),
    );
    expect(of('shifted-row', result)).toMatchObject({ before: 1, after: 1, solved: 1, stayed: 0, new: 1 });
  });

  test('in a row that cannot be read any more are not certain to be solved', () => {
    const result = compare(
      lines('regio;4;5', 'Twente;fout;Ja', 'Zeeland;fout;Ja'),
      lines('regio;4;5', 'Twente;fout;Ja;Ja', 'Zeeland;Ja;Ja'),
    );
    expect(of('answer-outside-list', result)).toMatchObject({ solved: 2, uncertain: 1 });
  });
});

test('a problem that went with its region is not certain to be solved', () => {
  const { problems } = compare(
    lines('regio;4', 'Twente;fout', 'Zeeland;fout'),
    lines('regio;4', 'Zeeland;Ja'),
  );
  const solved = problems.changes.filter(({ problem }) => problem.code === 'answer-outside-list');
  expect(solved.map(({ state, before, isCertain }) => [state, before?.unit, isCertain])).toEqual([
    ['solved', 'Twente', false],
    ['solved', 'Zeeland', true],
  ]);
});
