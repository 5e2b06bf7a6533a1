import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { MemoryStore } from '../support/memory-store.ts';
import { memoryStore, textOf } from '../support/memory-store.ts';
import type { RunResult } from '../support/run.ts';
import { root, runWith } from '../support/run.ts';

/** Of Twente 4 is changed and 5 cleared; of Zeeland 4 is only written otherwise; Drenthe is there twice at first. */
const old = 'regio;4;5;30\nTwente;Ja;Nee;40\nZeeland;Ja;Ja;fout\nDrenthe;Ja;Ja;50\nDrenthe;Nee;Ja;50\n';
const now = 'regio;30;4;5\nZeeland;50;ja;Ja\nDrenthe;50;Ja;Ja\nTwente;40;Nee;\n';
const files = { 'oud.csv': old, 'nieuw.csv': now };

function run(store: MemoryStore, ...args: readonly string[]): Promise<RunResult> {
  return runWith(store, ['diff', '--corrections', ...args]);
}

type Side = { value: string | null; code: string | null; line: number | null; cell: string | null };
type Document = {
  ok: boolean;
  command: string;
  same: boolean;
  before: { file: string; sha256: string; summary: Record<string, number> };
  summary: Record<string, number>;
  differences: { what: string; unit: string; indicator: string; cells: number; before: Side; after: Side }[];
  respelled: { unit: string }[];
  not_compared: { delivery: string; unit: string; cells: number; code: string; message: string }[];
  problem_counts: { solved: number; stayed: number; new: number; before: number; after: number };
  problems: { state?: string; code: string; message: string }[];
  out: string;
  files: string[];
};
const parse = (stdout: string): Document => JSON.parse(stdout) as Document;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function rowsOf(store: MemoryStore, path: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(textOf(store, path), { header: true, skipEmptyLines: true }).data;
}

describe('two deliveries', () => {
  test('are told apart with both places, the sum of all cells, and the most important line last', async () => {
    const { exitCode, stdout, stderr } = await run(memoryStore(files), 'oud.csv', 'nieuw.csv');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Oud: oud.csv: 3 regio’s, 3 indicatoren');
    expect(stdout).toContain(
      'gewijzigd  Twente · indicator 4  “Ja” → “Nee”  oud: regel 2, cel B2; nieuw: regel 4, cel C4\n',
    );
    expect(stdout).toContain('leeggemaakt  Twente · indicator 5  “Nee” → niets');
    expect(stdout).toContain('gewijzigd  Zeeland · indicator 30  “fout” (Ongeldig antwoord) → “50” (50%)');
    expect(stdout).toContain('oud.csv: Drenthe, 3 cellen  regel 5, cel A5');
    // 9 cells of which 3 of Drenthe are left out: of Twente 30 and of Zeeland 5 are as they were.
    expect(stdout).toContain(
      '6 cellen vergeleken = 0 toegevoegd + 0 verdwenen + 2 gewijzigd + 1 leeggemaakt + 1 anders geschreven + 2 onveranderd.\n',
    );
    expect(stdout).toMatch(/answer-outside-list +1 opgelost, 0 gebleven, 0 nieuw/);
    // In both files 32 of 35 regions and 115 of 118 indicators are missing.
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(
      `3 cellen verschillen, 3 cellen niet vergeleken; problemen: 2 opgelost, ${String(32 + 115)} gebleven, 0 nieuw`,
    );
    expect(stderr.trimEnd().split('\n').at(-1)).toBe('11 bestanden geschreven in reports/nieuw-correcties');
  });

  test('speak English when asked', async () => {
    const { stdout } = await run(memoryStore(files), 'oud.csv', 'nieuw.csv', '--lang', 'en');
    expect(stdout).toContain('changed  Twente · indicator 4  “Ja” (Yes) → “Nee” (No)');
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^3 cells differ, 3 cells not compared; problems: /);
  });

  test('give one JSON document, and nothing else on stdout', async () => {
    const { exitCode, stdout } = await run(
      memoryStore(files),
      'oud.csv',
      'nieuw.csv',
      '--json',
      '--out',
      'o',
    );
    expect(exitCode).toBe(0);
    const document = parse(stdout);
    expect(document).toMatchObject({
      ...{ ok: true, command: 'diff', mode: 'corrections', same: false, out: 'o' },
      before: { file: 'oud.csv', sha256: sha256(old), summary: { units: 3, indicators: 3 } },
      after: { file: 'nieuw.csv', sha256: sha256(now) },
      summary: { compared: 6, changed: 2, cleared: 1, respelled: 1, unchanged: 2, not_compared: 3 },
      not_compared: [{ delivery: 'before', unit: 'Drenthe', cells: 3, code: 'duplicate-region' }],
      problem_counts: { solved: 2, stayed: 147, new: 0, before: 149, after: 147 },
    });
    expect(document.differences[0]).toMatchObject({
      ...{ what: 'changed', scope: 'cell', unit: 'Twente', unit_code: 'AM05', indicator: '4', cells: 1 },
      before: { value: 'Ja', answer: 'Ja', line: 2, column: 2, cell: 'B2' },
      after: { value: 'Nee', answer: 'Nee', line: 4, column: 3, cell: 'C4' },
    });
    expect(document.problems).toHaveLength(2 + 147);
    expect(document.files).toContain('tables/corrections.csv');
  });

  test('write tables that hold as many rows as are told, and a manifest that names both files', async () => {
    const store = memoryStore(files);
    await run(store, 'oud.csv', 'nieuw.csv', '--out', 'o');
    expect(
      rowsOf(store, 'o/tables/corrections.csv').map(({ region, indicator, what }) => [
        region,
        indicator,
        what,
      ]),
    ).toEqual([
      ['Twente', '4', 'gewijzigd'],
      ['Twente', '5', 'leeggemaakt'],
      ['Zeeland', '30', 'gewijzigd'],
      ['Zeeland', '4', 'anders geschreven'],
    ]);
    expect(rowsOf(store, 'o/tables/not-compared.csv')).toMatchObject([
      {
        region: 'Drenthe',
        code: 'AM03',
        cells: '3',
        delivery: 'Oud',
        problem: 'duplicate-region',
        line: '5',
      },
    ]);
    const solved = rowsOf(store, 'o/tables/problems.csv').filter(({ state }) => state === 'opgelost');
    expect(solved.map(({ problem, old_cell: cell }) => [problem, cell])).toEqual([
      ['answer-outside-list', 'D3'],
      ['duplicate-region', 'A5'],
    ]);
    expect(JSON.parse(textOf(store, 'o/manifest.json'))).toMatchObject({
      before: { inputs: [{ name: 'oud.csv', sha256: sha256(old) }] },
      after: { inputs: [{ name: 'nieuw.csv', sha256: sha256(now) }] },
    });
    expect(textOf(store, 'o/tables/corrections.md')).toContain('Alleen anders geschreven');
  });

  test('of the same answers in another layout are the same', async () => {
    const store = memoryStore({
      'a.csv': 'regio;4;5\nTwente;Ja;Nee\nZeeland;;Nee\n',
      'b.csv': 'regio;indicator;antwoord\nZeeland;5;Nee\nTwente;5;Nee\nTwente;4;Ja\n',
    });
    const { exitCode, stdout } = await run(store, 'a.csv', 'b.csv', '--exit-code');
    expect(exitCode).toBe(0);
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^geen verschillen; problemen: 0 opgelost/);
  });

  test('list no more than twenty differences, and say how many more there are', async () => {
    const numbers = Array.from({ length: 27 }, (_, index) => String(index + 1));
    const file = (value: string): string =>
      `regio;${numbers.join(';')}\nTwente;${numbers.map(() => value).join(';')}\n`;
    const store = memoryStore({ 'a.csv': file('Geen gegevens'), 'b.csv': file('Niet van toepassing') });
    const { stdout } = await run(store, 'a.csv', 'b.csv');
    expect(stdout.split('\n').filter((line) => line.startsWith('  gewijzigd'))).toHaveLength(20);
    expect(stdout).toContain('… en nog 7; tables/corrections.csv heeft ze allemaal.');
  });
});

describe('the exit code', () => {
  const exitCode = async (before: string, after: string, ...args: string[]): Promise<number> =>
    (await run(memoryStore({ 'a.csv': before, 'b.csv': after }), 'a.csv', 'b.csv', ...args)).exitCode;
  const good = 'regio;4;5\nTwente;Ja;Nee\n';

  test.each([
    ['the same', good, good, 0],
    ['only written otherwise', good, good.replace('Ja', 'ja'), 0],
    ['another answer', good, good.replace('Ja', 'Nee'), 1],
    ['a region twice, so that it cannot be told', good, `${good}Twente;Ja;Nee\n`, 1],
  ])('with --exit-code: %s', async (_, before, after, expected) => {
    expect(await exitCode(before, after, '--exit-code')).toBe(expected);
    expect(await exitCode(before, after)).toBe(0);
  });
});

describe('what cannot be done', () => {
  test.each([
    [['oud.csv', 'nieuw.csv', '--crosswalk', 'x'], '--crosswalk hoort niet bij --corrections'],
    [['oud.csv', 'nieuw.csv', '--test', 'sign'], '--test hoort niet bij --corrections'],
    [['-', '-'], 'Standaardinvoer'],
    [['oud.csv', 'nieuw.csv', '--out', ''], '--out'],
  ])('%j is wrong usage, with a way out', async (args, expected) => {
    const store = memoryStore(files);
    const plain = await run(store, ...args);
    expect(plain.exitCode).toBe(2);
    expect(plain.stdout).toBe('');
    expect(plain.stderr).toContain(expected);
    const { exitCode, stdout } = await run(store, ...args, '--json');
    expect(exitCode).toBe(2);
    expect(parse(stdout)).toMatchObject({ ok: false, command: 'diff', problems: [{ code: 'usage' }] });
    expect([...store.files.keys()]).toEqual(Object.keys(files));
  });

  test('two questionnaires are not two deliveries of one measurement', async () => {
    const schema = readFileSync(join(root, 'schemas', 'inventarisatie-2019.json'), 'utf8');
    const store = memoryStore({
      ...files,
      'eigen.json': schema.replace('"id": "inventarisatie-2019"', '"id": "eigen"'),
      'nieuw.meta.json': '{ "instrument": "eigen.json" }',
    });
    const { exitCode, stderr } = await run(store, 'oud.csv', 'nieuw.csv');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('twee vragenlijsten: inventarisatie-2019 en eigen');
  });

  test('both files that cannot be read are told', async () => {
    const store = memoryStore({ 'leeg.csv': '' });
    const { exitCode, stdout } = await run(store, 'leeg.csv', 'geen.csv', '--json');
    expect(exitCode).toBe(3);
    expect(parse(stdout).problems.map(({ code }) => code)).toEqual(['file-empty', 'file-missing']);
  });

  test('a file without a column of regions does not stop it, and nothing is compared', async () => {
    const store = memoryStore({ ...files, 'kapot.csv': 'naam;4\nTwente;Ja\n' });
    const { exitCode, stdout } = await run(store, 'kapot.csv', 'nieuw.csv');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('kapot.csv: het hele bestand, 9 cellen');
    expect(stdout).toContain('0 cellen vergeleken');
  });

  test('what was read is never overwritten', async () => {
    const store = memoryStore({ 'tables/corrections.csv': old, 'nieuw.csv': now });
    const { exitCode } = await run(store, 'tables/corrections.csv', 'nieuw.csv', '--out', '.', '--force');
    expect(exitCode).toBe(2);
    expect(textOf(store, 'tables/corrections.csv')).toBe(old);
  });
});

test('what is invented is said on the terminal, in every table and in the JSON document', async () => {
  const store = memoryStore({ ...files, 'nieuw.meta.json': '{ "fictional": true }' });
  const { stdout } = await run(store, 'oud.csv', 'nieuw.csv', '--out', 'o');
  const sentence = 'nieuw.csv: Fictieve aantallen';
  expect(stdout).toContain(sentence);
  for (const name of ['corrections', 'not-compared', 'problems']) {
    expect(textOf(store, `o/tables/${name}.md`)).toContain(sentence);
  }
  const { stdout: document } = await run(store, 'oud.csv', 'nieuw.csv', '--json', '--out', 'o');
  expect(JSON.parse(document)).toMatchObject({
    before: { marks: [] },
    after: { marks: ['fictional-counts'] },
  });
});

test('descriptions that name two measurements are told', async () => {
  const described = (date: string): string =>
    JSON.stringify({ measurement: { label: `meting ${date}`, date } });
  const store = memoryStore({
    ...files,
    'oud.meta.json': described('2019'),
    'nieuw.meta.json': described('2021'),
  });
  const { exitCode, stderr } = await run(store, 'oud.csv', 'nieuw.csv');
  expect(exitCode).toBe(0);
  expect(stderr).toContain('De beschrijvingen noemen twee metingen: 2019 en 2021.');
});

test('what a terminal would obey is shown as what it is', async () => {
  const store = memoryStore({ ...files, 'nieuw.csv': now.replace('Nee', '\u001b[31mrood') });
  const { stdout } = await run(store, 'oud.csv', 'nieuw.csv');
  expect(stdout).not.toContain('\u001b');
  expect(stdout).toContain('␛[31mrood');
});
