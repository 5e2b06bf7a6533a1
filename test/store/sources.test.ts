import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/built.ts';
import { fillCorrections } from '../support/fill-corrections.ts';
import { zipped } from '../support/handmade-workbook.ts';
import type { MemoryStore } from '../support/memory-store.ts';
import { memoryStore, textOf } from '../support/memory-store.ts';
import { root, runIn, runWith } from '../support/run.ts';

type Entry = { code: string; file: string | null; cell: string | null; value: string | null };

async function validate(files: Record<string, string>, path: string) {
  const { exitCode, stdout, stderr } = await runWith(memoryStore(files), ['validate', path, '--json']);
  const { summary, problems } = JSON.parse(stdout) as {
    summary?: { units: number; answers: number };
    problems: Entry[];
  };
  const told = problems.filter(({ code }) => !code.startsWith('missing'));
  return { exitCode, summary, stderr, told };
}

describe('a folder is one measurement', () => {
  const files = {
    'levering/achterhoek.csv': 'regio;4;30\nAchterhoek;Ja;40\n',
    'levering/twente.json': '[{"regio":"Twente","4":"Nee","30":"50%"}]',
    'levering/zeeland.csv': 'indicator;antwoord\n4;Ja\n30;0\n',
  };

  test('with a region in every file, which its own name may tell', async () => {
    const { summary, told, stderr } = await validate(files, 'levering');
    expect(summary).toMatchObject({ units: 3, answers: 6 });
    expect(told).toMatchObject([{ code: 'region-from-name', file: 'zeeland.csv', value: 'zeeland' }]);
    expect(stderr).toContain('; zeeland.csv: CSV');
  });

  test('and a pattern those of its files that go with it', async () => {
    expect((await validate(files, 'levering/*.csv')).summary).toMatchObject({ units: 2, answers: 4 });
    expect((await validate(files, 'levering/*.xlsx')).told).toMatchObject([{ code: 'file-missing' }]);
  });

  test('of which one file that cannot be read keeps all from being counted', async () => {
    const { exitCode, told } = await validate({ ...files, 'levering/leeg.csv': '' }, 'levering');
    expect([exitCode, told]).toMatchObject([3, [{ code: 'file-empty', file: 'leeg.csv' }]]);
  });

  test('in which every problem names its file', async () => {
    const { told } = await validate(
      { ...files, 'levering/fout.csv': 'regio;4\nDrenthe;Misschien\n' },
      'levering',
    );
    expect(told[0]).toMatchObject({ code: 'answer-outside-list', file: 'fout.csv', cell: 'B2' });
  });

  test('into which nothing is written', async () => {
    const { exitCode, stderr } = await runWith(memoryStore(files), [
      'summarize',
      'levering',
      '--no-figures',
      '--out',
      'levering/uit',
    ]);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('levering/uit')]);
  });

  test('whose report can be traced, until a file changes, comes or goes', async () => {
    const store = memoryStore(files);
    expect((await runWith(store, ['summarize', 'levering', '--no-figures', '--out', 'uit'])).exitCode).toBe(
      0,
    );
    const trace = ['trace', 'uit', 'levering', '--indicator', '4', '--category', 'ja'];
    const { stdout } = await runWith(store, trace);
    expect(stdout).toContain('achterhoek.csv, regel 2, cel B2');
    expect(stdout).toContain('zeeland.csv, regel 2, cel B2');
    const [name, text] = ['levering/twente.json', textOf(store, 'levering/twente.json')];
    store.files.delete(name);
    expect((await runWith(store, trace)).stderr).toContain('twente.json');
    store.files.set(name, new TextEncoder().encode(text.replace('Nee', 'Ja')));
    expect((await runWith(store, trace)).exitCode).toBe(1);
  });
});

describe('a file whose name is that of a region', () => {
  test.each([
    ['has the region that stands above its table', 'Regio: Twente', 'Twente'],
    ['has its own where none does', 'Uitvraag 2027', 'Zeeland'],
  ])('%s', async (_, title, name) => {
    const store = memoryStore({ 'zeeland.csv': `${title}\nindicator;antwoord\n4;Ja\n` });
    await runWith(store, ['summarize', 'zeeland.csv', '--no-figures', '--out', 'uit']);
    const { stdout } = await runWith(store, [
      'trace',
      'uit',
      'zeeland.csv',
      '--indicator',
      '4',
      '--category',
      'ja',
    ]);
    expect(stdout).toContain(name);
  });

  test('has it in JSON too, and can be corrected', async () => {
    const store = memoryStore({
      'drenthe.json': '[{"indicator":4,"antwoord":"Jaa"},{"indicator":38,"antwoord":"Nee"}]',
    });
    const { summary, told } = await validate(
      { 'drenthe.json': '[{"indicator":4,"antwoord":"Ja"}]' },
      'drenthe.json',
    );
    expect(summary).toMatchObject({ units: 1, answers: 1 });
    expect(told).toMatchObject([{ code: 'region-from-name', value: 'drenthe' }]);
    await runWith(store, ['validate', 'drenthe.json', '--workbook', 'naar.xlsx']);
    const filled = fillCorrections(store.files.get('naar.xlsx') ?? new Uint8Array(), { '1': 'Ja' });
    store.files.set('terug.xlsx', filled);
    await runWith(store, ['apply', 'terug.xlsx', 'drenthe.json', '--out', 'b/drenthe.json']);
    expect(textOf(store, 'b/drenthe.json')).toContain('"antwoord":"Ja"}');
  });

  test('has none when two stand above its table', async () => {
    const text = 'Regio: Twente\nRegio: Drenthe\nindicator;antwoord\n4;Ja\n';
    expect((await validate({ 'zeeland.csv': text }, 'zeeland.csv')).told).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ code: 'no-region-column' })]) as object,
    );
  });
});

describe('files that overlap', () => {
  const both = (second: string): Record<string, string> => ({
    'm/a.csv': 'regio;indicator;antwoord;toelichting\nTwente;4;Ja;uit a\n',
    'm/b.csv': `regio;indicator;antwoord;toelichting\n${second}\n`,
  });

  test('may agree', async () => {
    const { exitCode, told } = await validate(both('Twente;4;ja;'), 'm');
    expect([exitCode, told.map(({ code }) => code)]).toEqual([0, ['same-answers']]);
  });

  test('may leave to the other what they do not say', async () => {
    const { summary, told } = await validate(both('Twente;4;;'), 'm');
    expect([summary?.answers, told]).toMatchObject([
      1,
      [{ code: 'blank-beside-answer', file: 'a.csv', cell: 'C2', unit: 'Twente', indicator: '4' }],
    ]);
  });

  test('cannot have a question as a whole in one and in parts in the other, which are both named', async () => {
    const files = { 'm/a.csv': 'regio;55\nTwente;Ja\n', 'm/b.csv': 'regio;55a;55b;55c\nTwente;Ja;Ja;Ja\n' };
    const { stdout } = await runWith(memoryStore(files), ['validate', 'm', '--json']);
    const { problems } = JSON.parse(stdout) as { problems: { code: string; message: string }[] };
    expect(problems.find(({ code }) => code === 'whole-and-parts')?.message).toBe(
      'Indicator 55 staat in a.csv als geheel en in b.csv in delen (55a, 55b, 55c).',
    );
  });

  test('may lack a row that the other has', async () => {
    const { summary, told } = await validate(both('Twente;5;Ja;'), 'm');
    expect([summary?.answers, told]).toEqual([2, []]);
  });

  test('tell once which answers of one are blank in the other, wherever the blanks stand', async () => {
    const files = {
      'm/a.csv': 'regio;2;4;5;6\nTwente;;Ja;;\nZeeland;Anders;;Ja;\n',
      'm/b.csv': 'regio;2;4;5;6\nTwente;Anders;Ja;;\nZeeland;;Nee;;\n',
    };
    const { stdout } = await runWith(memoryStore(files), ['validate', 'm', '--format', 'csv']);
    const rows = stdout.split('\r\n').filter((row) => row.includes('blank-beside-answer'));
    const told = (file: string, blank: string): string[] =>
      rows.filter((row) => row.includes(`in ${blank} leeg en in ${file} ingevuld`));
    expect([rows.length, told('a.csv', 'b.csv').length, told('b.csv', 'a.csv').length]).toEqual([4, 2, 2]);
  });

  test('must not say something else', async () => {
    const { exitCode, told } = await validate(both('Twente;4;Nee;'), 'm');
    expect([exitCode, told]).toMatchObject([
      1,
      [{ code: 'conflicting-answers', file: 'b.csv', cell: 'C2', value: 'Nee' }],
    ]);
  });

  test('must not say that there are no data where the other answers', async () => {
    expect((await validate(both('Twente;4;Geen gegevens;'), 'm')).told).toMatchObject([
      { code: 'conflicting-answers' },
    ]);
  });

  test('keep both notes', async () => {
    const store = memoryStore(both('Twente;4;Ja;uit b'));
    await runWith(store, ['summarize', 'm', '--no-figures', '--out', 'uit']);
    const { stdout } = await runWith(store, [
      'trace',
      'uit',
      'm',
      '--indicator',
      '4',
      '--category',
      'ja',
      '--json',
    ]);
    expect(stdout).toContain('uit a\\nuit b');
  });
});

describe('descriptions in a folder', () => {
  const meta = (label: string): string => JSON.stringify({ measurement: { label }, fictional: true });

  test('must be alike, unless there is one beside the folder', async () => {
    const files = {
      'm/a.csv': 'regio;4\nTwente;Ja\n',
      'm/b.csv': 'regio;4\nZeeland;Ja\n',
      'm/a.meta.json': meta('2019'),
      'm/b.meta.json': meta('2021'),
    };
    expect((await validate(files, 'm')).told).toMatchObject([{ code: 'usage' }]);
    const { exitCode, stderr } = await validate({ ...files, 'm.meta.json': meta('2020') }, 'm');
    expect([exitCode, stderr]).toEqual([0, expect.stringContaining('2 bestanden')]);
  });
});

describe('in a folder', () => {
  const answers = { 'm/a.csv': 'regio;4\nTwente;Ja\n' };
  const practice = JSON.stringify({ fictional: true });

  test('a description that belongs to no file is refused, and it is said where one goes', async () => {
    for (const path of ['m', 'm/*.csv']) {
      const { exitCode, stdout } = await runWith(memoryStore({ ...answers, 'm/m.meta.json': practice }), [
        'validate',
        path,
      ]);
      expect([exitCode, stdout], path).toEqual([2, expect.stringContaining('m.meta.json')]);
      expect(stdout, path).toContain('naast de map');
    }
  });

  test('a description belongs to its file, also one that a pattern leaves out', async () => {
    const files = { ...answers, 'm/b.json': '[{"regio":"Zeeland","4":"Nee"}]', 'm/b.meta.json': practice };
    expect((await validate(files, 'm')).exitCode).toBe(0);
    expect((await validate(files, 'm/*.csv')).exitCode).toBe(0);
  });

  test('a file that begins with ~ is read, but for what Excel and hidden files leave there', async () => {
    const files = { ...answers, 'm/~b.csv': 'regio;4\nZeeland;Ja\n', 'm/~$c.csv': 'x', 'm/.d.csv': 'x' };
    const { summary, told } = await validate(files, 'm');
    expect([summary?.units, told]).toEqual([2, []]);
  });

  test('a file that begins with ~ and is no answer file is told', async () => {
    const { told } = await validate({ ...answers, 'm/~WRL0001.tmp': 'x' }, 'm');
    expect(told).toMatchObject([{ code: 'file-left-out', value: '~WRL0001.tmp' }]);
  });
});

describe('what lies in a folder beside the answers', () => {
  const answers = { 'm/a.csv': 'regio;4\nTwente;Ja\n' };

  test('a link is read as the file it leads to, and told when it leads to none', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'm', 'oud'), { recursive: true });
    writeFileSync(join(folder, 'm', 'a.csv'), answers['m/a.csv']);
    writeFileSync(join(folder, 'elders.csv'), 'regio;4\nZeeland;Nee\n');
    symlinkSync(join(folder, 'elders.csv'), join(folder, 'm', 'b.csv'));
    symlinkSync(join(folder, 'weg.csv'), join(folder, 'm', 'c.csv'));
    symlinkSync(join(folder, 'm', 'oud'), join(folder, 'm', 'd.csv'));
    for (const path of ['m', 'm/*.csv']) {
      const { exitCode, stdout } = await runIn(folder, ['validate', path, '--json']);
      const { summary, problems } = JSON.parse(stdout) as { summary: unknown; problems: Entry[] };
      const leftOut = problems.filter(({ code }) => code === 'file-left-out').map(({ value }) => value);
      expect([exitCode, summary, leftOut], path).toMatchObject([
        0,
        { units: 2, answers: 2 },
        [path === 'm' ? 'c.csv/, d.csv/, oud/' : 'c.csv/, d.csv/'],
      ]);
    }
  });

  const workbook = (name: string): Uint8Array =>
    readFileSync(join(root, 'test', 'answers', 'workbooks', name));
  test.each([
    ['twente.ods', workbook('libreoffice.ods')],
    ['twente.xls', workbook('libreoffice.xls')],
    ['twente.XLSB', workbook('libreoffice.xls')],
    ['twente.numbers', zipped({ 'Index/Document.iwa': 'a' })],
    ['levering.zip', zipped({ 'twente.csv': 'regio;4' })],
    ['twente.sas7bdat', new Uint8Array(40)],
    ['twente.dta', new Uint8Array([0x72, 0, 0])],
    ['twente.rds', gzipSync(new Uint8Array([0x58, 0x0a, 0]))],
    ['twente.parquet', new Uint8Array([0x50, 0x41, 0x52, 0x31, 0])],
  ])('a table that is not read, %s, is refused as it is by itself', async (name, bytes) => {
    const store = memoryStore({ ...answers, [`m/${name}`]: bytes });
    for (const path of ['m', 'm/*', `m/${name}`]) {
      const { exitCode, stdout } = await runWith(store, ['validate', path, '--json']);
      const { problems } = JSON.parse(stdout) as { problems: Entry[] };
      expect([exitCode, problems], path).toMatchObject([3, [{ code: 'file-binary', file: name }]]);
    }
  });

  test.each(['brief.docx', 'foto.png', 'leesmij.pdf', 'bericht.msg', 'Thumbs.db'])(
    '%s, which is no table, is told',
    async (name) => {
      const { told } = await validate({ ...answers, [`m/${name}`]: 'x' }, 'm');
      expect(told).toMatchObject([{ code: 'file-left-out', value: name }]);
    },
  );

  test('what this program writes there is passed over', async () => {
    const store = memoryStore({ 'a.csv': 'regio;4\nTwente;Jaa\n' });
    const made = ['validate', 'a.csv', '--workbook', 'naar.xlsx'];
    await runWith(store, made);
    store.files.set(
      'terug.xlsx',
      fillCorrections(store.files.get('naar.xlsx') ?? new Uint8Array(), { '1': 'Ja' }),
    );
    expect((await runWith(store, ['apply', 'terug.xlsx', 'a.csv', '--out', 'm/a.csv'])).exitCode).toBe(0);
    expect((await runWith(store, ['export', 'm/a.csv', '--out', 'uit'])).exitCode).toBe(0);
    for (const name of ['manifest.json', 'datapackage.json'])
      store.files.set(`m/${name}`, store.files.get(`uit/${name}`) ?? new Uint8Array());
    expect([...store.files.keys()].filter((name) => name.startsWith('m/')).sort()).toEqual([
      'm/a.corrections.csv',
      'm/a.csv',
      'm/datapackage.json',
      'm/manifest.json',
    ]);
    const { stdout } = await runWith(store, ['validate', 'm', '--json']);
    expect(stdout).not.toContain('file-left-out');
  });

  test.each([
    ['b.corrections.csv', 'regio;4\nZeeland;Nee\n'],
    ['manifest.json', '[{"regio":"Zeeland","4":"Nee"}]'],
    ['datapackage.json', '[{"regio":"Zeeland","4":"Nee"}]'],
  ])('answers that are called %s are told', async (name, text) => {
    for (const path of ['m', 'm/*']) {
      const { told } = await validate({ ...answers, [`m/${name}`]: text }, path);
      expect(told, path).toMatchObject([{ code: 'file-left-out', value: name }]);
    }
  });
});

describe('a questionnaire of one’s own is named from the folder of the description', () => {
  const own = readFileSync(join(root, 'schemas/inventarisatie-2019.json'), 'utf8').replace(
    '"id": "inventarisatie-2019"',
    '"id": "eigen"',
  );
  const named = (instrument: string): string => JSON.stringify({ instrument });
  const answers = { 'pat/m/a.csv': 'regio;4\nTwente;Ja\n' };

  test.each([
    ['beside a file', 'pat/m/a.csv', { 'pat/m/a.meta.json': named('../eigen.json') }],
    ['in a folder', 'pat/m', { 'pat/m/a.meta.json': named('../eigen.json') }],
    ['beside a folder', 'pat/m', { 'pat/m.meta.json': named('eigen.json') }],
    ['beside the folder of a pattern', 'pat/m/*.csv', { 'pat/m.meta.json': named('eigen.json') }],
  ])('%s', async (_, path, description) => {
    const files = { ...answers, 'pat/eigen.json': own, ...description };
    const { exitCode, stderr, told } = await validate(files, path);
    expect([exitCode, told]).toEqual([0, []]);
    expect(stderr).toContain('eigen (volgens .meta.json)');
  });
});

describe('forms', () => {
  /** A store with an empty form of each questionnaire in `f`. */
  async function forms(): Promise<MemoryStore> {
    const store = memoryStore();
    for (const [name, instrument] of [
      ['a', 'inventarisatie-2019'],
      ['b', 'wsp-regios-2021'],
    ] as const) {
      const args = ['template', '--instrument', instrument, '--region', 'Twente', '--out', `f/${name}.xlsx`];
      expect((await runWith(store, args)).exitCode).toBe(0);
    }
    return store;
  }

  test('of two questionnaires are one error that names both', async () => {
    const { exitCode, stdout } = await runWith(await forms(), ['validate', 'f', '--json']);
    const { problems } = JSON.parse(stdout) as { problems: { code: string; message: string }[] };
    expect([exitCode, problems]).toMatchObject([2, [{ code: 'usage' }]]);
    expect(problems[0]?.message).toContain('a.xlsx bij inventarisatie-2019, b.xlsx bij wsp-regios-2021');
  });

  test('of another questionnaire than was asked for are one error that names both', async () => {
    const args = ['validate', 'f/a.xlsx', '--instrument', 'wsp-regios-2021', '--json'];
    const { exitCode, stdout } = await runWith(await forms(), args);
    const { problems } = JSON.parse(stdout) as { problems: { code: string; message: string }[] };
    expect([exitCode, problems]).toMatchObject([2, [{ code: 'usage' }]]);
    expect(problems[0]?.message).toContain('formulier van vragenlijst inventarisatie-2019');
    expect(problems[0]?.message).toContain('gevraagd is vragenlijst wsp-regios-2021');
  });
});

test('a sheet cannot be chosen in a folder without a workbook', async () => {
  const store = memoryStore({ 'm/a.csv': 'regio;4\nTwente;Ja\n' });
  const { exitCode, stdout } = await runWith(store, ['validate', 'm', '--sheet', 'Blad1']);
  expect([exitCode, stdout]).toEqual([2, expect.stringContaining('--sheet')]);
});

test('a sheet cannot be chosen in a text, nor an encoding that does not exist', async () => {
  const store = memoryStore({ 'a.csv': 'regio;4\nTwente;Ja\n' });
  for (const [option, value] of [
    ['--sheet', 'Blad1'],
    ['--encoding', 'utf-9'],
  ] as const) {
    expect((await runWith(store, ['validate', 'a.csv', option, value])).exitCode, option).toBe(2);
  }
});

test('a report says how its file was read where the file did not, so that it can be traced', async () => {
  // The byte 82 is é in code page 850.
  const store = memoryStore({ 'a.csv': Buffer.from('regio;4;toelichting\nTwente;Ja;caf\x82\n', 'latin1') });
  const args = ['summarize', 'a.csv', '--encoding', 'cp850', '--no-figures', '--out', 'uit'];
  expect((await runWith(store, args)).exitCode).toBe(0);
  expect(JSON.parse(textOf(store, 'uit/manifest.json'))).toMatchObject({ options: { encoding: 'cp850' } });
  const trace = await runWith(store, ['trace', 'uit', 'a.csv', '--indicator', '4']);
  expect([trace.exitCode, trace.stderr]).toEqual([0, expect.stringContaining('cp850')]);
});
