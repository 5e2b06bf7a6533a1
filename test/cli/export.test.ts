import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { practice, start, temporaryFolder } from '../support/built.ts';
import type { MemoryStore } from '../support/memory-store.ts';
import { memoryStore, textOf } from '../support/memory-store.ts';
import type { RunResult } from '../support/run.ts';
import { runWith } from '../support/run.ts';

/** A row per answer, with notes; the answers of line 4 and 5 are in no list. */
const answers = [
  'regio;indicator;antwoord;toelichting',
  'Achterhoek;34;Anders;"=1+1, ""zo; ja"""',
  'Achterhoek;55a;3;',
  'Twente;34;onzin;@nu',
  'Twente;30;45;',
  "Twente;31;40%;'s avonds",
].join('\n');

async function exported(store: MemoryStore, ...options: readonly string[]): Promise<RunResult> {
  return runWith(store, ['export', 'a.csv', '--out', 'o', ...options]);
}

const names = ({ files }: MemoryStore): string[] =>
  [...files.keys()].filter((path) => path.startsWith('o/')).map((path) => path.slice(2));

/** The cell of a unit in a column of a file. */
function cell(store: MemoryStore, file: string, unit: string, column: string): string | undefined {
  const [header = '', ...rows] = textOf(store, `o/${file}`).trim().split('\r\n');
  const row = rows.find((each) => each.startsWith(`${unit},`));
  return row?.split(',')[header.split(',').indexOf(column)];
}

describe('a file with errors', () => {
  test('is not exported', async () => {
    const store = memoryStore({ 'a.csv': answers });
    const { exitCode } = await exported(store);
    expect([exitCode, names(store)]).toEqual([1, []]);
  });

  test('is exported with --allow-invalid, with a number for what is no answer', async () => {
    const store = memoryStore({ 'a.csv': answers });
    expect((await exported(store, '--allow-invalid')).exitCode).toBe(0);
    const numbers = ['i030', 'i031', 'i034', 'i055a', 'i001'].map((column) => [
      cell(store, 'answers.csv', 'AM05', column),
      cell(store, 'answers.csv', 'AM09', column),
    ]);
    // Invalid and blank; a percentage; invalid and the fifth of the list; blank and the third; nobody answered.
    expect(numbers).toEqual([
      ['-99', ''],
      ['40', ''],
      ['-99', '5'],
      ['', '3'],
      ['', ''],
    ]);
    expect(cell(store, 'answers.labels.csv', 'AM05', 'i034')).toBe('Ongeldig antwoord');
    expect(cell(store, 'answers.labels.csv', 'AM09', 'i034')).toBe('Anders');
  });

  test('keeps what stood there', async () => {
    const store = memoryStore({ 'a.csv': answers });
    await exported(store, '--allow-invalid');
    expect(textOf(store, 'o/invalid.csv')).toBe(
      'region,name,indicator,value\r\nAM05,Twente,30,45\r\nAM05,Twente,34,onzin\r\n',
    );
    expect(textOf(store, 'o/answers.sps')).toContain('(-66, -99).');
  });
});

describe('notes', () => {
  test('stand in a file of their own, as they were', async () => {
    const store = memoryStore({ 'a.csv': answers });
    await exported(store, '--allow-invalid');
    expect(textOf(store, 'o/notes.csv')).toBe(
      [
        'region,name,indicator,answer,note',
        "AM05,Twente,31,40%,'s avonds",
        'AM05,Twente,34,onzin,@nu',
        'AM09,Achterhoek,34,Anders,"=1+1, ""zo; ja"""',
        '',
      ].join('\r\n'),
    );
  });

  test('do not run as a formula in Excel', async () => {
    const store = memoryStore({ 'a.csv': answers });
    await exported(store, '--allow-invalid', '--excel-nl');
    expect(textOf(store, 'o/notes.csv')).toContain(`AM09;Achterhoek;34;Anders;"'=1+1, ""zo; ja"""`);
    expect(textOf(store, 'o/notes.csv')).toContain("AM05;Twente;34;onzin;'@nu");
  });

  test('have no file when there are none', async () => {
    const store = memoryStore({ 'a.csv': 'regio;34\nTwente;1\n' });
    expect((await exported(store)).exitCode).toBe(0);
    expect(names(store).sort()).toEqual([
      'answers.csv',
      'answers.labels.csv',
      'answers.labels.meta.json',
      'answers.meta.json',
      'answers.sps',
      'datapackage.json',
      'manifest.json',
    ]);
  });
});

test('only the part that is asked for is exported', async () => {
  const store = memoryStore({ 'a.csv': 'regio;34;35\nTwente;1;2\nZeeland;1;2\n' });
  await exported(store, '--indicators', '35', '--regions', 'Zeeland');
  expect(textOf(store, 'o/answers.csv')).toBe('region,name,i035\r\nAM24,Zeeland,2\r\n');
});

test('the manifest says what was exported and how', async () => {
  const store = memoryStore({ 'a.csv': 'regio;34\nTwente;1\n' });
  await exported(store, '--indicators', '34', '--excel-nl');
  expect(JSON.parse(textOf(store, 'o/manifest.json'))).toMatchObject({
    command: 'export',
    instrument: 'inventarisatie-2019',
    options: { indicators: '34', allowInvalid: false, excelNl: true },
    inputs: [{ name: 'a.csv' }],
  });
});

test('the files that are read are never overwritten', async () => {
  const store = memoryStore({ 'o/answers.csv': 'regio;34\nTwente;1\n' });
  const { exitCode } = await runWith(store, ['export', 'o/answers.csv', '--out', 'o', '--force']);
  expect([exitCode, names(store)]).toEqual([2, ['answers.csv']]);
});

test('with --json there is one document, with every file', async () => {
  const store = memoryStore({ 'a.csv': 'regio;34\nTwente;1\n' });
  const { stdout } = await exported(store, '--json');
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, command: 'export', out: 'o' });
  expect((JSON.parse(stdout) as { files: string[] }).files.sort()).toEqual(names(store).sort());
});

test('--excel-nl writes the tables of a report for Excel too, with the same numbers', async () => {
  const store = memoryStore({ 'a.csv': 'regio;34;30\nTwente;1;40\nZeeland;Anders;0\nDrenthe;1;0\n' });
  const run = (out: string, ...options: readonly string[]): Promise<RunResult> =>
    runWith(store, ['summarize', 'a.csv', '--no-figures', '--indicators', '30,34', '--out', out, ...options]);
  await run('machine');
  await run('excel', '--excel-nl');
  const [, ...machine] = textOf(store, 'machine/tables/percentages.csv').split('\r\n');
  const [, ...excel] = textOf(store, 'excel/tables/percentages.csv').split('\r\n');
  expect(machine[0]).toMatch(/,3,0\.0,0\.0,0\.0,20\.0,40\.0,13\.3,3,3,3,0$/);
  expect(excel[0]).toMatch(/;3;0,0;0,0;0,0;20,0;40,0;13,3;3;3;3;0$/);
  // A report for Excel can be traced as any other.
  const traced = await runWith(store, ['trace', 'excel', 'a.csv', '--indicator', '34']);
  expect(traced.exitCode, traced.stderr).toBe(0);
});

test('the program as built exports the practice data, which it reads again with the same counts', () => {
  const folder = temporaryFolder();
  const { exitCode, stderr } = start(['export', practice, '--out', 'o'], { cwd: folder });
  expect(exitCode, stderr).toBe(0);
  expect(existsSync(join(folder, 'o/answers.sps'))).toBe(true);
  const table = (path: string): string => {
    const out = join(folder, 'r');
    const args = ['summarize', path, '--no-figures', '--out', out, '--force'];
    expect(start(args, { cwd: folder }).exitCode).toBe(0);
    return readFileSync(join(out, 'tables/distribution.csv'), 'utf8');
  };
  const expected = table(practice);
  expect(table('o/answers.csv')).toBe(expected);
  expect(table('o/answers.labels.csv')).toBe(expected);
});
