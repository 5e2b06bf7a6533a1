import { expect, test } from 'vitest';
import { tabulate } from '../../src/distribution/distribution.ts';
import { differingCount } from '../../src/report/stated-counts.ts';
import { interpretCsv } from '../support/interpret.ts';

// Of two regions one answered 4 with Ja, one with Nee.
const distribution = tabulate(interpretCsv('regio;4\nTwente;Ja\nZeeland;Nee\n').answers).find(
  ({ indicator }) => indicator.number === '4',
);
const header = 'indicator,code,count,n_all';
const right = [header, '4,ja,1,2', '4,nee,1,2', '4,nvt,0,2', '4,geen-gegevens,0,2', '5,ja,7,9'];

/** The category, and what the table states of it, that differs; null when none does. */
function differing(lines: readonly string[]): unknown {
  if (distribution === undefined) throw new Error('no indicator 4');
  const bytes = new TextEncoder().encode(lines.map((line) => `${line}\r\n`).join(''));
  const tools = { madeWith: 'inventory 1', tool: 'inventory 2' };
  const found = differingCount(bytes, 't.csv', distribution, tools);
  if (found === null) return null;
  const { category, stated, statedBase, counted, base } = found.details;
  expect(found).toMatchObject({ code: 'report-differs', file: 't.csv', details: tools });
  return [(category as { nl: string }).nl, stated, statedBase, counted, base];
}

test.each([
  ['the same counts', right, null],
  [
    'columns in another order, and more of them',
    [
      'n_all,x,code,indicator,count',
      ...right.slice(1).map((row) => {
        const [indicator, code, count, all] = row.split(',');
        return [all, 'y', code, indicator, count].join(',');
      }),
    ],
    null,
  ],
  ['another count', right.with(2, '4,nee,2,2'), ['Nee', '2', '2', 1, 2]],
  ['another base', right.with(1, '4,ja,1,3'), ['Ja', '1', '3', 1, 2]],
  ['a category left out', right.toSpliced(3, 1), ['Niet van toepassing', '', '', 0, 2]],
  ['no such columns', ['indicator,antwoord', '4,ja'], ['Ja', '', '', 1, 2]],
  ['nothing at all', [], ['Ja', '', '', 1, 2]],
])('a table with %s', (_, lines, expected) => {
  expect(differing(lines)).toEqual(expected);
});
