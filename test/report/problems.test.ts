import { describe, expect, test } from 'vitest';
import type { AnswerSet } from '../../src/answers/answer-set.ts';
import type { Place } from '../../src/problem.ts';
import { nowhere, problem } from '../../src/problem.ts';
import { problemsAbout, problemsOfUnit } from '../../src/report/problems.ts';
import { indicator, region } from '../support/instrument.ts';
import { interpretCsv } from '../support/interpret.ts';

const { answers: all } = interpretCsv('regio;6;7\nTwente;x;x\nZeeland;x;x\n');
const place = (unit: string | null, number: string | null): Place => ({
  ...nowhere,
  unit,
  indicator: number,
});
const part = (units: readonly string[], numbers: readonly string[]): AnswerSet => ({
  ...all,
  units: units.map(region),
  indicators: numbers.map(indicator),
});

describe('the problems of a selection', () => {
  const four = problem('answer-outside-list', {
    places: [place('Twente', '6'), place('Twente', '7'), place('Zeeland', '6'), place('Zeeland', '7')],
  });

  test('are those in its regions and indicators, counted anew', () => {
    expect(problemsAbout([four], all, part(['Twente'], ['6', '7']))).toEqual([
      { ...four, places: [place('Twente', '6'), place('Twente', '7')], count: 2 },
    ]);
    expect(problemsAbout([four], all, part(['Twente'], ['7']))).toEqual([
      { ...four, places: [place('Twente', '7')], count: 1 },
    ]);
    expect(problemsAbout([four], all, part(['Twente'], ['8']))).toEqual([]);
  });

  test('are all of them where nothing is left out, as they are', () => {
    const [kept] = problemsAbout([four], all, all);
    expect(kept).toBe(four);
  });

  test('are also those about the whole file, and about a region that nobody left out', () => {
    const others = [
      problem('description-lost'),
      problem('column-ignored', { places: [place(null, null)] }),
      problem('missing-region', { places: [place('Drenthe', null)] }),
    ];
    expect(problemsAbout(others, all, part(['Twente'], ['6']))).toEqual(others);
  });

  test('keep the count of a problem that has one place for several cells', () => {
    const shifted = problem('shifted-row', { places: [place('Twente', null)], count: 5 });
    expect(problemsAbout([shifted], all, part(['Twente'], ['6']))).toEqual([shifted]);
  });

  test('of one region are those that name it', () => {
    const missing = problem('missing-indicator', { places: [place(null, '6')] });
    expect(problemsOfUnit([four, missing, problem('description-lost')], region('Zeeland'))).toEqual([
      { ...four, places: [place('Zeeland', '6'), place('Zeeland', '7')], count: 2 },
    ]);
  });
});
