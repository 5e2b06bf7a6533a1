import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { practice } from '../support/built.ts';
import { schemaDocument } from '../support/instrument.ts';
import type { MemoryStore } from '../support/memory-store.ts';
import { memoryStore, textOf } from '../support/memory-store.ts';
import { cellText, readXlsx } from '../support/read-xlsx.ts';
import type { RunResult } from '../support/run.ts';
import { runWith } from '../support/run.ts';
import { sheetOf } from '../support/workbook.ts';

const earlier = 'regio,indicator,antwoord\nAchterhoek,4,ja\nTwente,4,wellicht\n';

const run = (store: MemoryStore, ...args: readonly string[]): Promise<RunResult> =>
  runWith(store, ['template', ...args]);

/** The region that a form names, and its first answer to question 4. */
function contentOf(store: MemoryStore, path: string): string[] {
  const bytes = store.files.get(path);
  if (bytes === undefined) throw new Error(`no ${path}; there are ${[...store.files.keys()].join(', ')}`);
  const sheets = readXlsx(bytes);
  const start = sheetOf(sheets, 'Start');
  const rows = ['2', '3'].filter((row) => cellText(start, `A${row}`) === 'Arbeidsmarktregio');
  const [, theme] = sheets;
  return [cellText(start, `B${rows[0] ?? ''}`), theme === undefined ? '' : cellText(theme, 'C7')];
}

test('what was made is told in JSON to the letter, also letters that are out of sight', async () => {
  const out = 'a\u200bb';
  for (const args of [
    ['--out', `${out}.xlsx`],
    ['--all', '--out', out],
  ]) {
    const { stdout } = await run(memoryStore(), '--measurement', '2027', ...args, '--json');
    expect(JSON.parse(stdout)).toMatchObject({ out: args.at(-1) });
  }
});

describe('one form', () => {
  test('in which a region chooses itself is written where nothing is asked', async () => {
    const store = memoryStore();
    const { exitCode, stdout, stderr } = await run(store);
    expect({ exitCode, stdout, lines: stderr.split('\n') }).toEqual({
      exitCode: 0,
      stdout: '',
      lines: [
        'formulier.xlsx: 126 vragen',
        'Stuur het formulier op. Wat terugkomt controleert u met inventory validate.',
        '',
      ],
    });
    expect(contentOf(store, 'formulier.xlsx')).toEqual(['', '']);
  });

  test('of a region is found by any spelling, and filled in', async () => {
    const store = memoryStore({ '2019.csv': earlier });
    const { stderr } = await run(store, '--region', 'am09', '--prefill', '2019.csv', '--out', 'a/b.xlsx');
    expect(stderr).toContain('a/b.xlsx: 126 vragen voor Achterhoek, 1 vooraf ingevuld');
    expect(contentOf(store, 'a/b.xlsx')).toEqual(['Achterhoek', 'Ja']);
  });

  test('is named after its region', async () => {
    const store = memoryStore();
    await run(store, '--region', 'Rijk van Nijmegen');
    expect([...store.files.keys()]).toEqual(['formulier-rijk-van-nijmegen.xlsx']);
  });

  test('does not overwrite what is there, unless that is asked for', async () => {
    const store = memoryStore({ 'formulier.xlsx': 'mine' });
    const refused = await run(store);
    expect(refused.exitCode).toBe(2);
    expect(textOf(store, 'formulier.xlsx')).toBe('mine');
    expect((await run(store, '--force')).exitCode).toBe(0);
    expect(contentOf(store, 'formulier.xlsx')).toEqual(['', '']);
  });

  test('is written again where it stands already', async () => {
    const store = memoryStore();
    await run(store);
    expect((await run(store)).exitCode).toBe(0);
  });

  test('never stands in the place of the answers that are filled in', async () => {
    const store = memoryStore({ 'x.xlsx': earlier });
    const args = ['--region', 'Twente', '--prefill', 'x.xlsx', '--out', 'x.xlsx', '--force'];
    expect((await run(store, ...args)).exitCode).toBe(2);
    expect(textOf(store, 'x.xlsx')).toBe(earlier);
  });

  test('as JSON says what was made, and nothing else', async () => {
    const store = memoryStore({ '2019.csv': earlier });
    const { stdout } = await run(
      store,
      '--region',
      'Twente',
      '--prefill',
      '2019.csv',
      '--date',
      '2027',
      '--json',
    );
    expect(JSON.parse(stdout)).toEqual({
      ok: true,
      command: 'template',
      instrument: 'inventarisatie-2019',
      measurement: { label: '2027', date: '2027' },
      out: 'formulier-twente.xlsx',
      forms: [{ region: 'Twente', questions: 126, prefilled: 0, leftOut: 1 }],
      marks: [],
    });
  });

  test('says what is invented in the answers that are filled in', async () => {
    const store = memoryStore({
      'a.csv': readFileSync(practice),
      'a.meta.json': readFileSync(practice.replace('.csv', '.meta.json')),
    });
    const { stderr } = await run(store, '--region', 'Twente', '--prefill', 'a.csv');
    expect(stderr).toContain('Fictieve aantallen: ook de totalen zijn verzonnen.');
  });
});

describe('a form for every region', () => {
  test('stands in a folder, with a manifest of what it was made from', async () => {
    const store = memoryStore({ '2019.csv': earlier });
    const { exitCode, stderr } = await run(store, '--all', '--prefill', '2019.csv', '--measurement', '2027');
    expect(exitCode).toBe(0);
    const names = [...store.files.keys()].filter((path) => path.startsWith('reports/formulieren/'));
    expect(names.filter((name) => name.endsWith('.xlsx'))).toHaveLength(35);
    expect(contentOf(store, 'reports/formulieren/AM09-achterhoek.xlsx')).toEqual(['Achterhoek', 'Ja']);
    expect(contentOf(store, 'reports/formulieren/AM05-twente.xlsx')).toEqual(['Twente', '']);
    expect(stderr).toContain('Niet in 2019.csv, dus niet vooraf ingevuld: Groningen, ');
    expect(stderr).toContain('1 antwoord staat niet in de lijst en is niet overgenomen');
    expect(stderr).toContain('35 formulieren met 126 vragen, vooraf ingevulde antwoorden: 1');
    const manifest = JSON.parse(textOf(store, 'reports/formulieren/manifest.json')) as Record<
      string,
      unknown
    >;
    expect(manifest).toMatchObject({
      command: 'template',
      instrument: 'inventarisatie-2019',
      measurement: { label: '2027', date: null },
      options: { lang: 'nl', prefill: true },
      inputs: [{ name: '2019.csv' }],
    });
    expect((manifest['outputs'] as unknown[]).length).toBe(35);
  });

  test('is the same whatever the other regions answered', async () => {
    const one = memoryStore({ '2019.csv': earlier });
    await run(one, '--all', '--prefill', '2019.csv', '--out', 'f');
    await run(one, '--region', 'Twente', '--prefill', '2019.csv', '--out', 't.xlsx');
    expect(one.files.get('f/AM05-twente.xlsx')).toEqual(one.files.get('t.xlsx'));
  });
});

describe('is refused, and nothing is written', () => {
  const wsp = { instrument: 'wsp-regios-2021' };
  const cases: [string, string[], Record<string, string>, string][] = [
    ['a region and all', ['--region', 'Twente', '--all'], {}, 'niet allebei'],
    [
      'answers for nobody',
      ['--prefill', 'a.csv'],
      { 'a.csv': earlier },
      'geef bij --prefill ook --region of --all',
    ],
    ['a region that there is not', ['--region', 'Achterhoke'], {}, 'Bedoeld: “Achterhoek”?'],
    ['a date that is none', ['--date', 'voorjaar'], {}, '“voorjaar” is geen datum'],
    ['a file for all', ['--all', '--out', 'x.xlsx'], {}, 'geef bij --out een map op'],
    ['a folder for one', ['--out', 'map'], {}, 'laat --out eindigen op .xlsx'],
    ['a questionnaire that there is not', ['--instrument', 'x'], {}, 'De vragenlijst “x” bestaat niet'],
    ['a file that is not there', ['--all', '--prefill', 'weg.csv'], {}, 'weg.csv'],
    [
      'answers to another questionnaire',
      ['--all', '--prefill', 'a.csv', '--instrument', 'inventarisatie-2019'],
      { 'a.csv': 'regio,indicator,antwoord\nTwente,Q1,ja\n', 'a.meta.json': JSON.stringify(wsp) },
      'a.csv hoort bij vragenlijst wsp-regios-2021, het formulier bij inventarisatie-2019',
    ],
    [
      'answers of which it is not sure whose they are',
      ['--all', '--prefill', 'a.csv'],
      { 'a.csv': 'regio,indicator,antwoord\nTwennte,4,ja\n' },
      'unknown-region',
    ],
  ];
  test.each(cases)('%s', async (_, args, files, expected) => {
    const store = memoryStore(files);
    const { exitCode, stderr } = await run(store, ...args);
    expect(stderr).toContain(expected);
    expect(exitCode).toBeGreaterThan(0);
    expect([...store.files.keys()]).toEqual(Object.keys(files));
  });
});

test('the questionnaire is that of the answers, where none is asked for', async () => {
  const store = memoryStore({
    'a.csv': 'regio,indicator,antwoord\nTwente,Q1,ja\n',
    'a.meta.json': JSON.stringify({ instrument: 'wsp-regios-2021' }),
  });
  const { stderr } = await run(store, '--region', 'Twente', '--prefill', 'a.csv');
  expect(stderr).toContain('formulier-twente.xlsx: 74 vragen voor Twente, 1 vooraf ingevuld');
});

test('a questionnaire of the user’s own has a form too', async () => {
  const own = { ...(schemaDocument('wsp-regios-2021.json') as object), id: 'eigen' };
  const store = memoryStore({ 'eigen.json': JSON.stringify(own) });
  const { exitCode, stderr } = await run(store, '--instrument', 'eigen.json', '--lang', 'en');
  expect({ exitCode, line: stderr.split('\n')[0] }).toEqual({ exitCode: 0, line: 'form.xlsx: 74 questions' });
});
