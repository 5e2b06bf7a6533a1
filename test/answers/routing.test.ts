import { describe, expect, test } from 'vitest';
import { findBreaches } from '../../src/answers/routing.ts';
import { memoryStore } from '../support/memory-store.ts';
import { runWith } from '../support/run.ts';
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

describe('a question of 2021 that two routes lead to', () => {
  // By the schema: Q15 is asked after “ja” to Q1, and if Q13 is “deelplannen”.
  const told = async (answers: Record<string, string>): Promise<string[]> => {
    const files = {
      'a.csv': `regio;${Object.keys(answers).join(';')}\nTwente;${Object.values(answers).join(';')}\n`,
    };
    const options = ['--instrument', 'wsp-regios-2021', '--json'];
    const { stdout } = await runWith(memoryStore(files), ['validate', 'a.csv', ...options]);
    const { problems } = JSON.parse(stdout) as { problems: { code: string; indicator: string }[] };
    return problems.flatMap(({ code, indicator }) =>
      code.endsWith('against-routing') ? `${indicator} ${code}` : [],
    );
  };

  test('does not apply where one of them does not hold', async () => {
    expect(await told({ Q1: 'ja', Q13: 'een-plan', Q15: 'nvt' })).toEqual([]);
  });

  test('may not apply where one of them cannot be told', async () => {
    expect(await told({ Q1: 'ja', Q13: '', Q15: 'nvt' })).toEqual([]);
  });

  test('applies where both hold', async () => {
    const both = [`Q15 ${skipped}`, `Q15 ${skipped}`];
    expect(await told({ Q1: 'ja', Q13: 'deelplannen', Q15: 'nvt' })).toEqual(both);
  });

  test('is not to be answered where one of them does not hold', async () => {
    const answers = { Q1: 'ja', Q13: 'een-plan', Q15: 'alle-regelmatig' };
    expect(await told(answers)).toEqual([`Q15 ${given}`]);
  });
});
