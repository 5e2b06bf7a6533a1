import { describe, expect, test } from 'vitest';
import { findBreaches } from '../../src/answers/routing.ts';
import { interpretCsv } from '../support/interpret.ts';

/** The breaches of one region that answered so, as `61 answer-against-routing`. */
function breaches(answers: Record<string, string>): string[] {
  const { answers: set } = interpretCsv(
    `regio;${Object.keys(answers).join(';')}\nTwente;${Object.values(answers).join(';')}\n`,
  );
  return findBreaches(set).map(({ indicator, code }) => `${indicator.number} ${code}`);
}

const given = 'answer-against-routing';
const skipped = 'not-applicable-against-routing';

describe('the routing of 2019', () => {
  test.each<[string, Record<string, string>, string[]]>([
    ['61 without agreements in 60', { 60: 'Nee', 61: 'Overig' }, [`61 ${given}`]],
    ['61 says so itself', { 60: 'Nee', 61: 'Geen afspraken' }, []],
    ['60 unknown', { 60: '', 61: 'Overig' }, []],
    ['58 without a plan in 38', { 38: 'Nee', 58: 'Ja' }, [`58 ${given}`]],
    ['58 no, as there is no plan', { 38: 'Nee', 58: 'Nee' }, []],
    [
      '74 without any file of vacancies',
      { 71: 'per-gemeente', 72: 'nvt', 73: 'per-gemeente', 74: 'ad-hoc' },
      [`74 ${given}`],
    ],
    [
      '74 with one kind of file unknown',
      { 71: 'per-gemeente', 72: '', 73: 'per-gemeente', 74: 'ad-hoc' },
      [],
    ],
    ['74 skipped though there is a file', { 71: 'subregio', 74: 'nvt' }, [`74 ${skipped}`]],
    ['89 with both files', { 71: 'subregio', 75: 'anders', 89: 'subregio' }, [`89 ${given}`]],
    ['89 with one file lacking', { 71: 'subregio', 75: 'nvt', 76: 'nvt', 89: 'subregio' }, []],
    ['102 with a target in 94', { 94: 'subregio', 102: 'subregio' }, [`102 ${given}`]],
    ['102 where 94 is not applicable', { 94: 'nvt', 102: 'subregio' }, []],
    [
      'parts follow the route of the whole',
      { 71: 'nvt', 72: 'nvt', 73: 'nvt', '82a': 'Ja', '82b': 'Nee' },
      [`82a ${given}`],
    ],
  ])('%s', (_, answers, expected) => {
    expect(breaches(answers)).toEqual(expected);
  });
});
