import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { correctionRows, fillCorrections } from '../support/fill-corrections.ts';
import type { MemoryStore } from '../support/memory-store.ts';
import { memoryStore, textOf } from '../support/memory-store.ts';
import { inventory2019 } from '../support/instrument.ts';
import type { RunResult } from '../support/run.ts';
import { root, runWith } from '../support/run.ts';

const run = (store: MemoryStore, ...args: string[]): Promise<RunResult> => runWith(store, args);

/** Makes the workbook of a file, and gives its bytes. */
async function workbookOf(store: MemoryStore, file: string, ...rest: string[]): Promise<Uint8Array> {
  await run(store, 'validate', file, '--workbook', 'v.xlsx', '--force', ...rest);
  const bytes = store.files.get('v.xlsx');
  if (bytes === undefined) throw new Error('no workbook was made');
  return bytes;
}

/** Fills in the workbook of a file by what stands in the cells, and applies it. */
async function corrected(
  store: MemoryStore,
  file: string,
  out: string,
  byValue: Readonly<Record<string, string>>,
): Promise<RunResult> {
  const bytes = await workbookOf(store, file);
  const numbers = correctionRows(bytes).flatMap(({ number, value }): [string, string][] => {
    const correction = byValue[value];
    return correction === undefined ? [] : [[number, correction]];
  });
  expect(numbers).toHaveLength(Object.keys(byValue).length);
  store.files.set('terug.xlsx', fillCorrections(bytes, Object.fromEntries(numbers)));
  return run(store, 'apply', 'terug.xlsx', file, '--out', out);
}

const small = ['regio;4;5;30', 'Groningen;Jaa;Nee;40%', 'Twente;Ja;Neej;43', ''].join('\r\n');

describe('in place', () => {
  test('only the cells that were corrected are other: title, notes, quotes and line ends stay', async () => {
    const before =
      '"Levering; juni"\r\n\r\nregio;4;"5";Contact\r\nGroningen;"Jaa";Neej;"J. ""de"" Jong"\r\n\r\nBron: wij\r\n';
    const store = memoryStore({ 'a.csv': before });
    await corrected(store, 'a.csv', 'b.csv', { Jaa: 'Ja', Neej: '(leeg maken)' });
    expect(textOf(store, 'b.csv')).toBe(before.replace('"Jaa"', '"Ja"').replace('Neej', ''));
  });

  test('JSON keeps its form, and gets null where a cell is left empty', async () => {
    const before = '[{"regio":"Groningen","4":"Jaa",\n  "5" : "Neej", "x": 1.50},{"4":"Ja"}]\n';
    const store = memoryStore({ 'a.json': before });
    await corrected(store, 'a.json', 'b.json', {
      Jaa: 'Ja',
      Neej: '(leeg maken)',
      '(niets)': 'Twente',
    });
    expect(textOf(store, 'b.json')).toBe(
      '[{"regio":"Groningen","4":"Ja",\n  "5" : null, "x": 1.50},{"regio": "Twente", "4":"Ja"}]\n',
    );
  });

  test('a table with the indicators in rows is corrected where its cells stand', async () => {
    const before = 'indicator;Groningen;Twente\n4;Jaa;Ja\n5;Nee;Neej\n';
    const store = memoryStore({ 'a.csv': before });
    await corrected(store, 'a.csv', 'b.csv', { Jaa: 'Ja', Neej: 'Nee' });
    expect(textOf(store, 'b.csv')).toBe('indicator;Groningen;Twente\n4;Ja;Ja\n5;Nee;Nee\n');
  });

  test('text of before UTF-8 becomes UTF-8 with a mark, so that Excel reads it, and that is told', async () => {
    const latin = Uint8Array.from(Buffer.from('regio;4;Opmerking\nGroningen;Jaa;reünie é\n', 'latin1'));
    const store = memoryStore({ 'a.csv': latin });
    const { stderr } = await corrected(store, 'a.csv', 'b.csv', { Jaa: 'Ja' });
    expect(Buffer.from(store.files.get('b.csv') ?? []).toString('utf8')).toBe(
      '\uFEFFregio;4;Opmerking\nGroningen;Ja;reünie é\n',
    );
    expect(stderr).toContain('b.csv is geschreven als UTF-8; de invoer was Windows-1252.');
  });

  test.each([
    ['a tab after a quote', 'regio;4\n"Twente"\t;Jaa\nZeeland;Jaa\nDrenthe;Jaa\n'],
    [
      'blanks in the line that names the delimiter',
      'sep=  ;\nregio;4\nTwente;Jaa\nZeeland;Jaa\nDrenthe;Jaa\n',
    ],
  ])('a correction lands on its own region, also after %s', async (_, before) => {
    const store = memoryStore({ 'a.csv': before });
    const bytes = await workbookOf(store, 'a.csv');
    const { number = '' } = correctionRows(bytes).find(({ sheet }) => sheet === 'Zeeland') ?? {};
    store.files.set('t.xlsx', fillCorrections(bytes, { [number]: 'Nee' }));
    await run(store, 'apply', 't.xlsx', 'a.csv', '--out', 'b.csv');
    expect(textOf(store, 'b.csv')).toBe(before.replace('Zeeland;Jaa', 'Zeeland;Nee'));
  });

  test('a file as the Dutch Excel gets it keeps no apostrophe before what is an answer now', async () => {
    const store = memoryStore({ 'a.csv': "\uFEFFregio;4;5\r\nTwente;'=Jaa;Nee\r\n" });
    const { exitCode } = await corrected(store, 'a.csv', 'b.csv', { '=Jaa': 'Ja' });
    expect(exitCode).toBe(0);
    expect(Buffer.from(store.files.get('b.csv') ?? []).toString()).toBe(
      '\uFEFFregio;4;5\r\nTwente;Ja;Nee\r\n',
    );
  });

  test('the description goes along, so that practice data stays marked', async () => {
    const meta = '{ "fictional": true,  "measurement": { "label": "2020" } }';
    const store = memoryStore({ 'a.csv': small, 'a.meta.json': meta });
    await corrected(store, 'a.csv', 'map/b.csv', { Jaa: 'Ja' });
    expect(textOf(store, 'map/b.meta.json')).toBe(meta);
  });
});

test('the same file gives the same workbook, byte for byte', async () => {
  const [one, other] = [memoryStore({ 'a.csv': small }), memoryStore({ 'a.csv': small })];
  expect(await workbookOf(one, 'a.csv')).toEqual(await workbookOf(other, 'a.csv'));
});

test.each([
  ['of a file in order', 'regio;4\nTwente;Ja\n', 'alleen het blad Start'],
  ['of what is no table', 'hallo\n', 'v.xlsx is niet gemaakt: zonder tabel'],
])('a workbook %s', async (_, text, told) => {
  const store = memoryStore({ 'a.csv': text });
  const { stderr } = await run(store, 'validate', 'a.csv', '--workbook', 'v.xlsx');
  expect(stderr).toContain(told);
});

describe('what is told', () => {
  test('left over and filled in are counted, and errors that remain are exit code 1', async () => {
    const store = memoryStore({ 'a.csv': small });
    const { exitCode, stdout, stderr } = await corrected(store, 'a.csv', 'b.csv', { Jaa: 'Ja' });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('terug.xlsx: 1 van 3 ingevuld');
    expect(stderr).toContain('b.csv: 1 cel is veranderd; b.corrections.csv noemt elke verandering');
    expect(stdout).toContain('b.csv: 2 fouten');
  });

  test('a file without errors left is exit code 0', async () => {
    const store = memoryStore({ 'a.csv': small });
    const filled = { Jaa: 'Ja', Neej: 'Nee', 43: '40' };
    expect((await corrected(store, 'a.csv', 'b.csv', filled)).exitCode).toBe(0);
    expect(textOf(store, 'b.csv')).toContain('Twente;Ja;Nee;40%');
  });

  test('a fraction stays a question: it is taken over as it stands', async () => {
    const store = memoryStore({ 'a.csv': small });
    const { stdout, exitCode } = await corrected(store, 'a.csv', 'b.csv', {
      Jaa: 'Ja',
      Neej: 'Nee',
      43: '0,4',
    });
    expect(exitCode).toBe(0);
    expect(textOf(store, 'b.csv')).toContain('Twente;Ja;Nee;0,4');
    expect(stdout).toContain('[fraction-as-percentage]');
  });

  test('a remark without a change is told and listed, at the cell where it stands', async () => {
    const store = memoryStore({ 'a.csv': small });
    const bytes = await workbookOf(store, 'a.csv');
    store.files.set('terug.xlsx', fillCorrections(bytes, { '1': 'Ja', '2': '' }, { '2': 'vraag het Jan' }));
    const { stderr } = await run(store, 'apply', 'terug.xlsx', 'a.csv', '--out', 'b.csv');
    expect(stderr).toContain('Opmerking in terug.xlsx, Twente!J4 (over cel C3): vraag het Jan');
    const rows = Papa.parse<string[]>(textOf(store, 'b.corrections.csv').trimEnd()).data.slice(1);
    expect(rows.map((row) => row.slice(0, 11))).toEqual([
      ['Groningen', '4', 'a.csv', '2', 'B2', 'Jaa', 'Ja', 'Groningen', 'I4', '', 'terug.xlsx'],
      ['Twente', '5', 'a.csv', '3', 'C3', 'Neej', 'Neej', 'Twente', 'J4', 'vraag het Jan', 'terug.xlsx'],
    ]);
  });

  test('the list names old, new, where it stood, and where that was filled in', async () => {
    const store = memoryStore({ 'a.csv': small });
    const bytes = await workbookOf(store, 'a.csv');
    store.files.set('terug.xlsx', fillCorrections(bytes, { '1': 'Ja' }, { '1': '=typefout' }));
    await run(store, 'apply', 'terug.xlsx', 'a.csv', '--out', 'b.csv');
    const [header, row, ...more] = Papa.parse<string[]>(textOf(store, 'b.corrections.csv').trimEnd()).data;
    expect(header?.slice(0, 11).join()).toBe(
      'region,indicator,file,line,cell,old,new,sheet,sheet_cell,remark,workbook',
    );
    expect(row?.slice(0, 11)).toEqual([
      'Groningen',
      '4',
      'a.csv',
      '2',
      'B2',
      'Jaa',
      'Ja',
      'Groningen',
      'I4',
      '=typefout',
      'terug.xlsx',
    ]);
    expect(row?.[11]).toMatch(/^[0-9a-f]{64}$/);
    expect(more).toEqual([]);
  });
});

describe('refused, and nothing written', () => {
  const refused = async (store: MemoryStore, ...args: string[]): Promise<Record<string, unknown>[]> => {
    const { exitCode, stdout } = await run(store, 'apply', ...args, '--out', 'b.csv', '--json');
    expect(exitCode).toBeGreaterThan(0);
    expect(store.files.has('b.csv')).toBe(false);
    return (JSON.parse(stdout) as { problems: Record<string, unknown>[] }).problems;
  };

  test('every correction that is still invalid, with its cell and the nearest answer', async () => {
    const store = memoryStore({ 'a.csv': small });
    const bytes = await workbookOf(store, 'a.csv');
    store.files.set('terug.xlsx', fillCorrections(bytes, { '1': 'Neee', '2': 'Nee', '3': '44' }));
    expect(await refused(store, 'terug.xlsx', 'a.csv')).toMatchObject([
      { code: 'correction-invalid', file: 'terug.xlsx', cell: 'Groningen!I4', value: 'Neee', nearest: 'Nee' },
      { code: 'correction-invalid', cell: 'Twente!I5', value: '44', nearest: '40%' },
    ]);
  });

  test('a file in which a corrected cell has changed since; other changes are no objection', async () => {
    const store = memoryStore({ 'a.csv': small });
    store.files.set('terug.xlsx', fillCorrections(await workbookOf(store, 'a.csv'), { '1': 'Ja' }));
    store.files.set('a.csv', new TextEncoder().encode(small.replace('Jaa', 'Nee')));
    expect(await refused(store, 'terug.xlsx', 'a.csv')).toMatchObject([
      { code: 'correction-outdated', file: 'terug.xlsx', cell: 'Groningen!I4' },
    ]);
    store.files.set('a.csv', new TextEncoder().encode(small.replace('43', '50%')));
    const { stderr } = await run(store, 'apply', 'terug.xlsx', 'a.csv', '--out', 'b.csv');
    expect(stderr).toContain('a.csv is veranderd nadat de werkmap gemaakt werd; elke verbetering past nog.');
    expect(textOf(store, 'b.csv')).toContain('Groningen;Ja;Nee;40%\r\nTwente;Ja;Neej;50%');
  });

  test('two workbooks that say two things of one cell', async () => {
    const store = memoryStore({ 'a.csv': small });
    const bytes = await workbookOf(store, 'a.csv');
    store.files.set('terug/een.xlsx', fillCorrections(bytes, { '1': 'Ja', '2': 'Nee' }));
    store.files.set('terug/twee.xlsx', fillCorrections(bytes, { '1': 'Nee', '2': 'nee' }));
    expect(await refused(store, 'terug', 'a.csv')).toMatchObject([
      { code: 'corrections-conflict', file: 'twee.xlsx', cell: 'Groningen!I4', value: 'Nee' },
    ]);
  });

  test.each([
    [
      'in one file',
      { 'a.csv': 'regio;indicator;antwoord\nTwente;4;Ja\nTwente;4;Nee\nZeeland;4;Ja\n' },
      'a.csv',
    ],
    ['in wide rows', { 'a.csv': 'regio;4;5\nTwente;Ja;Nee\nTwente;Nee;\nZeeland;Ja;Ja\n' }, 'a.csv'],
  ])('every row of an answer that goes (%s)', async (_, contents, path) => {
    const store = memoryStore(contents);
    const bytes = await workbookOf(store, path);
    const drop = '(hele rij leeg maken)';
    store.files.set('t.xlsx', fillCorrections(bytes, { '1': drop, '2': drop }));
    expect(await refused(store, 't.xlsx', path)).toMatchObject([
      {
        code: 'corrections-conflict',
        file: 't.xlsx',
        unit: 'Twente',
        places: [{ cell: 'Twente!I4' }, { cell: 'Twente!I5' }],
      },
    ]);
  });

  test('one row that goes while the other is of another region from now on', async () => {
    const store = memoryStore({ 'a.csv': 'regio;4\nTwente;Ja\nTwente;Nee\n' });
    const bytes = await workbookOf(store, 'a.csv');
    store.files.set('t.xlsx', fillCorrections(bytes, { '1': '(hele rij leeg maken)', '2': 'Zeeland' }));
    expect(await refused(store, 't.xlsx', 'a.csv')).toMatchObject([{ code: 'corrections-conflict' }]);
  });

  test('a percentage that is none, with all that it can be, and without what the list does not have', async () => {
    const store = memoryStore({ 'a.csv': small });
    const bytes = await workbookOf(store, 'a.csv');
    store.files.set('t.xlsx', fillCorrections(bytes, { '3': '45' }));
    const [{ message } = {}] = await refused(store, 't.xlsx', 'a.csv');
    expect(message).toMatch(/Wel: 0% \| 10% \| .* \| 100%( \| Niet van toepassing)?\.$/);
  });

  test('what is no correction workbook', async () => {
    const store = memoryStore({ 'a.csv': small, 'b.txt': small });
    expect(await refused(store, 'b.txt', 'a.csv')).toMatchObject([{ code: 'no-corrections', file: 'b.txt' }]);
  });

  test('a description that stands where the new file goes, and is of another: it would be believed', async () => {
    const meta = '{ "fictional": true, "measurement": { "label": "Meting 2030" } }';
    const store = memoryStore({ 'a.csv': small, 'b.meta.json': meta });
    store.files.set('terug.xlsx', fillCorrections(await workbookOf(store, 'a.csv'), { '1': 'Ja' }));
    expect(await refused(store, 'terug.xlsx', 'a.csv')).toMatchObject([
      { code: 'output-in-the-way', value: 'b.meta.json' },
    ]);
    expect(textOf(store, 'b.meta.json')).toBe(meta);
    const { stdout } = await run(store, 'apply', 'terug.xlsx', 'a.csv', '--out', 'b.csv', '--force');
    expect(stdout).not.toContain('fictie');
    expect(store.files.has('b.meta.json')).toBe(false);
  });

  test('both rows of an answer that another file leaves blank', async () => {
    const store = memoryStore({
      'l/a.csv': 'regio;indicator;antwoord\nTwente;4;Ja\nTwente;4;Nee\n',
      'l/b.csv': 'regio;4;5\nTwente;;Ja\n',
    });
    const bytes = await workbookOf(store, 'l');
    const drop = '(hele rij leeg maken)';
    store.files.set('t.xlsx', fillCorrections(bytes, { '1': drop, '2': drop }));
    expect(await refused(store, 't.xlsx', 'l')).toMatchObject([{ code: 'corrections-conflict' }]);
  });

  test('a name that is not what is written, and the input as output', async () => {
    const store = memoryStore({ 'a.csv': small });
    store.files.set('terug.xlsx', fillCorrections(await workbookOf(store, 'a.csv'), { '1': 'Ja' }));
    const wrong = await run(store, 'apply', 'terug.xlsx', 'a.csv', '--out', 'b.xlsx');
    expect(wrong).toMatchObject({ exitCode: 2 });
    const same = await run(store, 'apply', 'terug.xlsx', 'a.csv', '--out', 'a.csv', '--force');
    expect(same).toMatchObject({ exitCode: 2 });
    expect(textOf(store, 'a.csv')).toBe(small);
  });
});

test('JSON is given to a program to the letter, also what a terminal would not show', async () => {
  const store = memoryStore({ 'a.csv': 'regio;4;5\nTwente;Jaa;a\u202eb\n' });
  store.files.set('t.xlsx', fillCorrections(await workbookOf(store, 'a.csv'), { '1': 'Ja' }));
  const { stdout } = await run(store, 'apply', 't.xlsx', 'a.csv', '--out', 'b.csv', '--json');
  const { problems } = JSON.parse(stdout) as { problems: { value: string | null }[] };
  expect(problems.map(({ value }) => value)).toContain('a\u202eb');
});

test('a workbook that cannot be written is told alone, so that JSON stays one document', async () => {
  const store = memoryStore({ 'a.csv': small, 'v.xlsx': 'something else' });
  const { exitCode, stdout } = await run(store, 'validate', 'a.csv', '--workbook', 'v.xlsx', '--json');
  expect(exitCode).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({ ok: false, problems: [{ code: 'output-in-the-way' }] });
  expect(textOf(store, 'v.xlsx')).toBe('something else');
});

describe('rows', () => {
  test('a region that is unknown gets its name, and one of two rows of a region can go', async () => {
    const before = 'regio;4;5\nAchterhok;Ja;Nee\nTwente;Ja;\nTwente;Nee;Nee\n';
    const store = memoryStore({ 'a.csv': before });
    const bytes = await workbookOf(store, 'a.csv');
    const rows = correctionRows(bytes);
    expect(rows.map(({ sheet, where, value }) => [sheet, where, value])).toEqual([
      ['Twente', 'regel 3, cel A3', 'Twente'],
      ['Twente', 'regel 4, cel A4', 'Twente'],
      ['Onbekende regio', 'regel 2, cel A2', 'Achterhok'],
    ]);
    store.files.set(
      'terug.xlsx',
      fillCorrections(bytes, { '1': '(hele rij leeg maken)', '3': rows[2]?.nearest ?? '' }),
    );
    expect((await run(store, 'apply', 'terug.xlsx', 'a.csv', '--out', 'b.csv')).exitCode).toBe(0);
    expect(textOf(store, 'b.csv')).toBe('regio;4;5\nAchterhoek;Ja;Nee\n;;\nTwente;Nee;Nee\n');
  });

  test('a row of JSON that goes keeps its keys, also one that it has twice', async () => {
    const before = '[{"regio":"Twente","4":"Ja","x":"a","x":"b"},{"regio":"Twente","4":"Nee","5":null}]';
    const store = memoryStore({ 'a.json': before });
    store.files.set(
      't.xlsx',
      fillCorrections(await workbookOf(store, 'a.json'), { '1': '(hele rij leeg maken)' }),
    );
    expect((await run(store, 'apply', 't.xlsx', 'a.json', '--out', 'b.json')).exitCode).toBe(0);
    expect(textOf(store, 'b.json')).toBe(
      '[{"regio":null,"4":null,"x":null,"x":null},{"regio":"Twente","4":"Nee","5":null}]',
    );
  });

  test('an answer that stands twice in the long form goes once', async () => {
    const before = 'regio,indicator,antwoord\nTwente,4,Ja\nTwente,4,Nee\nTwente,999,Ja\n';
    const store = memoryStore({ 'a.csv': before });
    const bytes = await workbookOf(store, 'a.csv');
    expect(correctionRows(bytes).map(({ where }) => where)).toEqual([
      'regel 2, cel C2',
      'regel 3, cel C3',
      'regel 4, cel B4',
    ]);
    store.files.set(
      'terug.xlsx',
      fillCorrections(bytes, { '1': '(hele rij leeg maken)', '3': '5 Gezamenlijk re-integratiebudget' }),
    );
    expect((await run(store, 'apply', 'terug.xlsx', 'a.csv', '--out', 'b.csv')).exitCode).toBe(0);
    expect(textOf(store, 'b.csv')).toBe('regio,indicator,antwoord\n,,\nTwente,4,Nee\nTwente,5,Ja\n');
  });
});

describe('rows that share the region that stands outside them', () => {
  const twente = 'Regio: Twente\n\nIndicator;Antwoord;Toelichting\n4;Ja;a\n4;Nee;b\n34;1;c\n31;40;d\n';

  test('lose the one that goes, and keep the region and the others (one file)', async () => {
    const store = memoryStore({ 'a.csv': twente });
    const bytes = await workbookOf(store, 'a.csv');
    store.files.set('t.xlsx', fillCorrections(bytes, { '1': '(hele rij leeg maken)' }));
    expect((await run(store, 'apply', 't.xlsx', 'a.csv', '--out', 'b.csv')).exitCode).toBe(0);
    expect(textOf(store, 'b.csv')).toBe(twente.replace('4;Ja;a', ';;'));
  });

  test('lose the one that goes, and keep the others (of a folder), and the list names its question', async () => {
    const store = memoryStore({ 'l/levering.csv': twente, 'l/zeeland.csv': 'indicator;antwoord\n4;Nee\n' });
    const bytes = await workbookOf(store, 'l');
    store.files.set('t.xlsx', fillCorrections(bytes, { '1': '(hele rij leeg maken)' }));
    expect((await run(store, 'apply', 't.xlsx', 'l', '--out', 'b.csv')).exitCode).toBe(0);
    expect(textOf(store, 'b.csv').split('\r\n').slice(1)).toEqual([
      'Twente,4,Nee,b',
      'Twente,34,1,c',
      'Twente,31,40,d',
      'zeeland,4,Nee,',
      '',
    ]);
    const [, ...rows] = Papa.parse<string[]>(textOf(store, 'b.corrections.csv').trimEnd()).data;
    expect(rows.map((row) => [row[0], row[1], row[4], row[5]])).toEqual([
      ['Twente', '4', 'A4', '4'],
      ['Twente', '4', 'B4', 'Ja'],
      ['Twente', '4', 'C4', 'a'],
    ]);
  });

  test('get another region all at once, and cannot be emptied by its name', async () => {
    const store = memoryStore({ 'a.csv': twente.replace('Twente', 'Twentte').replace('4;Nee;b', '5;Nee;b') });
    const bytes = await workbookOf(store, 'a.csv');
    store.files.set('t.xlsx', fillCorrections(bytes, { '1': '(hele rij leeg maken)' }));
    const refused = await run(store, 'apply', 't.xlsx', 'a.csv', '--out', 'b.csv', '--json');
    expect(JSON.parse(refused.stdout)).toMatchObject({ problems: [{ code: 'correction-invalid' }] });
    store.files.set('t.xlsx', fillCorrections(bytes, { '1': 'Twente' }));
    expect((await run(store, 'apply', 't.xlsx', 'a.csv', '--out', 'b.csv')).exitCode).toBe(0);
    expect(textOf(store, 'b.csv')).toBe(twente.replace('4;Nee;b', '5;Nee;b'));
  });
});

describe('a file whose name is its region', () => {
  const before = 'indicator;antwoord\n4;Jaa\n5;Nee\n';

  test.each(['zeeland.csv', 'nieuw.csv'])('keeps it under another name (%s)', async (out) => {
    const store = memoryStore({ 'twente.csv': before });
    const { stderr } = await corrected(store, 'twente.csv', out, { Jaa: 'Ja' });
    expect(textOf(store, out).split('\r\n').slice(1)).toEqual(['twente,4,Ja,', 'twente,5,Nee,', '']);
    expect(stderr).toContain(`${out} is CSV met een rij per regio en indicator`);
  });

  test('is changed in place under the same name', async () => {
    const store = memoryStore({ 'twente.csv': before });
    await corrected(store, 'twente.csv', 'nieuw/twente.csv', { Jaa: 'Ja' });
    expect(textOf(store, 'nieuw/twente.csv')).toBe(before.replace('Jaa', 'Ja'));
  });
});

test('a note that looks like rows of the long form is written so that it is read as a note', async () => {
  const note = 'zie ook\nTwente,58';
  const store = memoryStore({
    'l/een.json': JSON.stringify([{ regio: 'Zeeland', indicator: '4', antwoord: 'Jaa', toelichting: note }]),
    'l/twee.csv': 'regio;4\nDrenthe;Ja\n',
  });
  expect((await corrected(store, 'l', 'b.csv', { Jaa: 'Ja' })).exitCode).toBe(0);
  const { data } = Papa.parse<string[]>(textOf(store, 'b.csv'), { delimiter: ';', newline: '\r\n' });
  expect(data).toContainEqual(['Zeeland', '4', 'Ja', note]);
});

describe('several files', () => {
  const folder = {
    'l/een.csv': 'regio;4;5\nGroningen;Ja;Jaa\nTwente;Nee;Nee\n',
    'l/twee.csv':
      'regio,indicator,antwoord,toelichting\nTwente,4,Ja,per 1 juni\nTwente,5,Nee,\nGroningen,4,ja,\n',
  };

  test('both answers that contradict each other are there to look at', async () => {
    const rows = correctionRows(await workbookOf(memoryStore(folder), 'l'));
    expect(rows.map(({ sheet, where, value }) => [sheet, where, value])).toEqual([
      ['Groningen', 'een.csv, regel 2, cel C2', 'Jaa'],
      ['Twente', 'een.csv, regel 3, cel B3', 'Nee'],
      ['Twente', 'twee.csv, regel 2, cel C2', 'Ja'],
    ]);
    expect(rows[1]?.wrong).toContain('“Ja” (twee.csv, regel 2, cel C2)');
  });

  test('become one in the long form, with every answer once and every note', async () => {
    const store = memoryStore(folder);
    const { exitCode, stderr } = await corrected(store, 'l', 'b.csv', {
      Jaa: 'Ja',
      Nee: '(leeg maken)',
    });
    expect(exitCode).toBe(0);
    expect(stderr).toContain('b.csv is CSV met een rij per regio en indicator');
    expect(textOf(store, 'b.csv').split('\r\n')).toEqual([
      'regio,indicator,antwoord,toelichting',
      'Groningen,4,Ja,',
      'Groningen,5,Ja,',
      'Twente,4,Ja,per 1 juni',
      'Twente,5,Nee,',
      '',
    ]);
  });

  test('lose the row that goes, and no other', async () => {
    const store = memoryStore({
      'l/een.csv': 'regio;4\nTwente;Ja\nTwente;Nee\n',
      'l/twee.csv': 'regio;5\nTwente;Nee\n',
    });
    const bytes = await workbookOf(store, 'l');
    store.files.set('t.xlsx', fillCorrections(bytes, { '1': '(hele rij leeg maken)' }));
    expect((await run(store, 'apply', 't.xlsx', 'l', '--out', 'b.csv')).exitCode).toBe(0);
    expect(textOf(store, 'b.csv').split('\r\n').slice(1)).toEqual(['Twente,4,Nee,', 'Twente,5,Nee,', '']);
  });

  test('let the note of an answer that is emptied go with it, not to the answer of another file', async () => {
    const store = memoryStore({
      'l/een.csv': 'regio;indicator;antwoord;toelichting\nTwente;4;Nee;te weinig geld\nTwente;5;Ja;a\n',
      'l/twee.csv': 'regio;indicator;antwoord;toelichting\nTwente;4;Ja;per 1 juni\nTwente;5;Ja;b\n',
    });
    const { stderr } = await corrected(store, 'l', 'b.csv', { Nee: '(leeg maken)' });
    expect(textOf(store, 'b.csv').split('\r\n')[1]).toBe('Twente,4,Ja,per 1 juni');
    expect(textOf(store, 'b.csv')).toContain('Twente,5,Ja,"a\nb"');
    expect(stderr).toContain('1 toelichting hoorde bij een antwoord dat leeg is gemaakt');
    const rows = Papa.parse<string[]>(textOf(store, 'b.corrections.csv').trimEnd()).data.slice(1);
    expect(rows.map((row) => row.slice(0, 7))).toEqual([
      ['Twente', '4', 'een.csv', '2', 'C2', 'Nee', ''],
      ['Twente', '4', 'een.csv', '2', 'D2', 'te weinig geld', ''],
    ]);
  });

  test('leave behind what is no answer: totals, remarks and columns of their own', async () => {
    const store = memoryStore({
      'l/een.csv': 'regio;4;Contact\nGroningen;Jaa;J. Jansen\nTotaal;1;\n\nBron: wij;;\n',
      'l/twee.csv': 'regio;5\nGroningen;Nee\n',
    });
    await corrected(store, 'l', 'b.csv', { Jaa: 'Ja' });
    expect(textOf(store, 'b.csv').split('\r\n').slice(1)).toEqual([
      'Groningen,4,Ja,',
      'Groningen,5,Nee,',
      '',
    ]);
  });

  test('are not put together as long as that would hide an error', async () => {
    const store = memoryStore({ ...folder, 'l/drie.csv': 'regio;4;5\nZeeland;Ja\nDrenthe;Ja;Nee\n' });
    const bytes = await workbookOf(store, 'l');
    store.files.set('terug.xlsx', fillCorrections(bytes, { '1': 'Ja' }));
    const { exitCode, stdout } = await run(store, 'apply', 'terug.xlsx', 'l', '--out', 'b.csv', '--json');
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ problems: [{ code: 'ragged-row', file: 'drie.csv' }] });
  });
});

test('a workbook that LibreOffice saved, with sheets and rows moved, is read as it was meant', async () => {
  const at = (name: string): Uint8Array => readFileSync(join(root, 'test/repair/returned', name));
  const store = memoryStore({ 'answers.csv': at('answers.csv'), 'terug.xlsx': at('libreoffice.xlsx') });
  const { stderr } = await run(store, 'apply', 'terug.xlsx', 'answers.csv', '--out', 'b.csv');
  expect(stderr).toContain('terug.xlsx: 6 van 7 ingevuld');
  // What was chosen, in the order in which the macro in the README of the folder chose it.
  expect(textOf(store, 'b.csv')).toBe(
    textOf(store, 'answers.csv')
      .replace('Jaa', 'Ja')
      .replace('=1+2', '')
      .replace('Onzin', 'Voor de hele arbeidsmarktregio: UWV en gemeenten')
      .replace('0,4', '40%')
      .replace('Twente;Nee;nee;;30%;;', ';;;;;;')
      .replace('Achterhok', 'Achterhoek'),
  );
});

describe('for any errors', () => {
  const numbers = ['4', '5', '30', '34', '89'];
  const regions = ['Groningen', 'Friesland', 'Drenthe', 'Twente'];
  const valid = (number: string): string[] =>
    inventory2019.byNumber
      .get(number)
      ?.categories.filter(({ role }) => role !== 'no-data')
      .map(({ label }) => label.nl) ?? [];
  const wrong = fc.constantFrom('Jaa', '=1+1', '43', '0,4', 'a "b"', 'x;y', '-3', ' ', '@a');
  const cell = (number: string) =>
    fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...valid(number)) }, wrong, fc.constant(''));
  const grids = fc.tuple(...regions.map(() => fc.tuple(...numbers.map(cell))));
  const csvOf = (grid: readonly (readonly string[])[]): string =>
    Papa.unparse([['regio', ...numbers], ...grid.map((row, at) => [regions[at] ?? '', ...row])], {
      delimiter: ';',
    });

  test('the workbook has the cells with something wrong, and diff finds the corrections and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(grids, fc.infiniteStream(fc.nat()), async (grid, choices) => {
        const store = memoryStore({ 'a.csv': csvOf(grid) });
        const checked = await run(store, 'validate', 'a.csv', '--workbook', 'v.xlsx', '--json');
        const { problems } = JSON.parse(checked.stdout) as {
          problems: { severity: string; cell: string | null; places: { cell: string | null }[] }[];
        };
        const cells = new Set(
          problems
            .filter(({ severity }) => severity !== 'info')
            .flatMap(({ cell: one, places }) =>
              places.length === 0 ? [one] : places.map((each) => each.cell),
            )
            .filter((each) => each !== null),
        );
        const rows = correctionRows(store.files.get('v.xlsx') ?? new Uint8Array());
        expect(rows.map(({ where }) => where.replace(/^.*cel /, '')).sort()).toEqual([...cells].sort());

        const chosen = rows.flatMap(({ number, question }): [string, string][] => {
          const answers = [...valid(/^\d+/.exec(question)?.[0] ?? ''), '(leeg maken)', ''];
          const [choice = 0] = choices.take(1);
          const text = answers[choice % answers.length] ?? '';
          return text === '' ? [] : [[number, text]];
        });
        const bytes = store.files.get('v.xlsx') ?? new Uint8Array();
        store.files.set('t.xlsx', fillCorrections(bytes, Object.fromEntries(chosen)));
        await run(store, 'apply', 't.xlsx', 'a.csv', '--out', 'b.csv');
        const audit = Papa.parse<string[]>(textOf(store, 'b.corrections.csv').trimEnd()).data.slice(1);
        const compared = await run(store, 'diff', '--corrections', 'a.csv', 'b.csv', '--json', '--out', 'd');
        const { differences, respelled } = JSON.parse(compared.stdout) as Record<
          'differences' | 'respelled',
          {
            unit: string;
            indicator: string;
            before: { value: string | null };
            after: { value: string | null };
          }[]
        >;
        const found = [...differences, ...respelled].map(({ unit, indicator, before, after }) =>
          [unit, indicator, before.value ?? '', after.value ?? ''].join('|'),
        );
        const listed = audit.map(([region, indicator, , , , old, now]) =>
          [region, indicator, old, now].join('|'),
        );
        expect(found.sort()).toEqual(listed.sort());
      }),
      { numRuns: 12 },
    );
  });
});
