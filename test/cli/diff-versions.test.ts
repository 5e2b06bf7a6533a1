import { describe, expect, test } from 'vitest';
import { memoryStore, textOf } from '../support/memory-store.ts';
import { runWith } from '../support/run.ts';

const same = (words: string): { nl: string; en: string } => ({ nl: words, en: words });

/** A questionnaire with one question, answered on a scale or from a list of labels by code. */
function questionnaire(
  id: string,
  labels: Readonly<Record<string, string>>,
  more: object = {},
  list: object = { type: 'choice' },
): string {
  const always = { nvt: 'Niet van toepassing', 'geen-gegevens': 'Geen gegevens' };
  return JSON.stringify({
    id,
    title: same(`Vragenlijst ${id}`),
    source: same('Voorbeeld'),
    ...more,
    units: 'regions',
    unit: { one: same('regio'), many: same('regio’s') },
    categories: Object.fromEntries(
      Object.entries({ ...labels, ...always }).map(([code, label]) => [code, { label: same(label) }]),
    ),
    notApplicable: 'nvt',
    noData: 'geen-gegevens',
    answerLists: { lijst: { ...list, categories: Object.keys(labels) } },
    groups: { afspraak: same('Afspraak') },
    groupings: {},
    agreement: { without: 'afspraak', with: 'afspraak' },
    priority: same('Niets is gemarkeerd.'),
    themes: [
      { id: 'thema', label: same('Thema'), subthemes: [{ id: 'deel', label: same('Deel'), section: '1' }] },
    ],
    notes: {},
    indicators: [
      {
        number: '1',
        subtheme: 'deel',
        place: '1',
        label: same('Onderwerp'),
        question: same('Wat is het?'),
        answers: 'lijst',
        priority: false,
      },
    ],
    routes: [],
    figures: [],
    plate: { basis: 'printed', blocks: [] },
  });
}

/** Compares answers of four regions to two questionnaires. @returns rows of tables by name */
async function compared(
  questionnaires: readonly [string, string],
  answers: readonly (readonly [string, string])[],
): Promise<(table: string) => string[]> {
  const meta = (label: string, file: string): string =>
    JSON.stringify({ instrument: file, measurement: { label } });
  const csv = (place: 0 | 1): string =>
    ['regio;1', ...answers.map((pair, index) => `AM0${String([1, 2, 3, 5][index])};${pair[place]}`)].join(
      '\n',
    );
  const store = memoryStore({
    'een.json': questionnaires[0],
    'twee.json': questionnaires[1],
    'een.csv': csv(0),
    'een.meta.json': meta('eerst', 'een.json'),
    'twee.csv': csv(1),
    'twee.meta.json': meta('later', 'twee.json'),
  });
  const { exitCode, stderr } = await runWith(store, [
    'diff',
    'een.csv',
    'twee.csv',
    '--no-figures',
    '--out',
    'uit',
  ]);
  expect(exitCode, stderr).toBe(0);
  return (table) => textOf(store, `uit/tables/${table}.csv`).trimEnd().split('\r\n').slice(1);
}

describe('answers that changed their codes', () => {
  // The later questionnaire calls b what the earlier called a.
  const early = questionnaire('vroeg', { a: 'Appel', b: 'Peer' });
  const late = questionnaire(
    'laat',
    { a: 'Peer', b: 'Appel' },
    { follows: { instrument: 'vroeg', categories: { a: ['b'], b: ['a'] } } },
  );
  const moves: [string, string][] = [
    ['Appel', 'Appel'],
    ['Appel', 'Peer'],
    ['Peer', 'Peer'],
  ];

  test('are followed by what they mean', async () => {
    const table = await compared([early, late], moves);
    expect(table('transitions')).toEqual([
      '1,Peer,Peer,1,Drenthe',
      '1,Appel,Peer,1,Friesland',
      '1,Appel,Appel,1,Groningen',
    ]);
  });

  test('are followed also when the later questionnaire comes first', async () => {
    const table = await compared([late, early], moves);
    expect(table('transitions').sort()).toEqual([
      '1,Appel,Appel,1,Groningen',
      '1,Appel,Peer,1,Friesland',
      '1,Peer,Peer,1,Drenthe',
    ]);
  });
});

describe('levels of a scale that were merged', () => {
  const early = questionnaire('vroeg', { a: 'Land', b: 'Regio', c: 'Gemeente' }, {}, { type: 'scale' });

  test('keep their direction where they stand beside each other', async () => {
    const late = questionnaire(
      'laat',
      { x: 'Land of regio', c: 'Gemeente' },
      { follows: { instrument: 'vroeg', categories: { x: ['a', 'b'] } } },
      { type: 'scale' },
    );
    const table = await compared(
      [early, late],
      [
        ['Land', 'Land of regio'],
        ['Regio', 'Gemeente'],
        ['Gemeente', 'Land of regio'],
        ['Gemeente', 'Land of regio'],
      ],
    );
    // Of four one stayed, one went to narrower, two to wider.
    expect(table('movement')).toEqual(['1,4,1,3,2,1,0,0,0,0,0,25.0,75.0']);
  });

  test('are not compared where they stand around another', async () => {
    const late = questionnaire(
      'laat',
      { x: 'Land of gemeente', b: 'Regio' },
      { follows: { instrument: 'vroeg', categories: { x: ['a', 'c'] } } },
      { type: 'scale' },
    );
    const table = await compared([early, late], [['Gemeente', 'Regio']]);
    expect(table('movement')).toEqual([]);
    // Every answer of either questionnaire is shown, and no difference: three, one more, and the two that all have.
    expect(table('net-change').map((row) => row.split(',')[5])).toEqual(['', '', '', '', '', '']);
    expect(table('not-compared')).toHaveLength(1);
  });
});

test('yes and no are named in the order in which they are tested', async () => {
  const list = { type: 'yes-no' };
  const asked = questionnaire('vraag', { nee: 'Nee', ja: 'Ja' }, {}, list);
  const meta = JSON.stringify({ instrument: 'een.json' });
  const store = memoryStore({
    'een.json': asked,
    'een.csv': 'regio;1\nAM01;Nee\nAM02;Nee\n',
    'een.meta.json': meta,
    'twee.csv': 'regio;1\nAM01;Ja\nAM02;Ja\n',
    'twee.meta.json': meta,
  });
  await runWith(store, ['diff', 'een.csv', 'twee.csv', '--no-figures', '--out', 'uit', '--test', 'sign']);
  expect(textOf(store, 'uit/tables/sign-test.csv')).toContain('1,naar Nee / naar Ja,0,2,0.5000');
});
