import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { practice } from '../support/built.ts';
import type { MemoryStore } from '../support/memory-store.ts';
import { memoryStore, textOf } from '../support/memory-store.ts';
import type { RunResult } from '../support/run.ts';
import { root, runWith } from '../support/run.ts';

const small = 'regio;4;34\nTwente;Ja;1\nZeeland;Nee;\nDrenthe;;Anders\n';
const long =
  'regio;indicator;antwoord;toelichting\nZeeland;34;Anders;via het portaal\nTwente;34;5;\nDrenthe;4;Ja;\n';

/** A store with files and a report in `r` of one of them. */
async function reported(
  files: Readonly<Record<string, string | Uint8Array>>,
  path: string,
  ...options: readonly string[]
): Promise<MemoryStore> {
  const store = memoryStore(files);
  const args = ['summarize', path, '--no-figures', '--out', 'r', ...options];
  expect((await runWith(store, args)).exitCode).toBe(0);
  return store;
}

function trace(store: MemoryStore, path: string, ...options: readonly string[]): Promise<RunResult> {
  return runWith(store, ['trace', 'r', path, ...options]);
}

type Region = Readonly<Record<'region' | 'region_code' | 'file' | 'value' | 'note', string | null>> & {
  readonly line: number | null;
  readonly column: number | null;
  readonly cell: string | null;
};
type Document = {
  ok: boolean;
  command: string;
  categories: { code: string; count: number; regions: Region[] }[];
  problems?: { code: string; file: string; value: string; message: string }[];
};

async function traced(store: MemoryStore, path: string, ...options: readonly string[]): Promise<Document> {
  const { exitCode, stdout } = await trace(store, path, ...options, '--json');
  expect(exitCode).toBe(0);
  return JSON.parse(stdout) as Document;
}

/** The letters of a column counted from 0, by counting as a spreadsheet does. */
function letters(column: number): string {
  let name = 'A';
  for (let index = 0; index < column; index += 1) {
    const last = name.at(-1) ?? '';
    const carried = name.length === 1 ? 'AA' : `${String.fromCharCode(name.charCodeAt(0) + 1)}A`;
    name = last === 'Z' ? carried : name.slice(0, -1) + String.fromCharCode(last.charCodeAt(0) + 1);
  }
  return name;
}

describe('the practice data of 2019', () => {
  const text = readFileSync(practice, 'utf8');
  const files = {
    'answers.csv': text,
    'answers.meta.json': readFileSync(practice.replace('.csv', '.meta.json'), 'utf8'),
  };
  const label = 'Voor de hele arbeidsmarktregio: UWV en gemeenten';
  const report = reported(files, 'answers.csv');

  test('has as many regions behind a number as the published report states', async () => {
    const claims = Papa.parse<Record<string, string>>(
      readFileSync(join(root, 'data/inventarisatie-2019/claims.csv'), 'utf8'),
      { header: true },
    ).data;
    const published = claims.find(
      ({ indicators, categories, base_set: base }) =>
        indicators === '37' && categories === 'regio-uwv-gemeenten' && base === 'all',
    );
    expect(published?.['count']).toBe('23');
    const { categories } = await traced(
      await report,
      'answers.csv',
      '--indicator',
      '37',
      '--category',
      label,
    );
    expect(categories.map(({ code, count, regions }) => [code, count, regions.length])).toEqual([
      ['regio-uwv-gemeenten', 23, 23],
    ]);
  });

  test('has the regions and cells that another reader finds in the file', async () => {
    const [header = [], ...rows] = Papa.parse<string[]>(text.trimEnd()).data;
    const column = header.indexOf('37');
    const found = rows.flatMap((row, index) =>
      row[column] === label
        ? [[row[0] ?? '', index + 2, column + 1, `${letters(column)}${String(index + 2)}`, label]]
        : [],
    );
    const { categories } = await traced(
      await report,
      'answers.csv',
      '--indicator',
      '37',
      '--category',
      label,
    );
    const shown = categories[0]?.regions.map((each) => [
      each.region,
      each.line,
      each.column,
      each.cell,
      each.value,
    ]);
    expect(new Set(shown)).toEqual(new Set(found));
  });

  test('is marked as invented in every form people read', async () => {
    const mark = 'Fictieve verdeling over regio’s';
    const asked = ['--indicator', '37', '--category', label];
    const asText = await trace(await report, 'answers.csv', ...asked);
    const lines = asText.stdout.trimEnd().split('\n');
    expect(lines[1]).toMatch(new RegExp(`^${mark}: de totalen zijn gepubliceerd`));
    expect(lines[2]).toBe(`37 Eén contactpersoon (${mark})`);
    expect(lines.at(-1)).toBe(`23 van 35 regio’s: 37 Eén contactpersoon (${mark}) – ${label}`);
    const asCsv = await trace(await report, 'answers.csv', ...asked, '--format', 'csv');
    expect(asCsv.stderr).toContain(mark);
    const asJson = await trace(await report, 'answers.csv', ...asked, '--json');
    expect(asJson.stdout).toContain('"mark": "fictional-distribution"');
  });

  test('of every category adds up to all regions', async () => {
    const { categories } = await traced(await report, 'answers.csv', '--indicator', '37');
    expect(categories).toHaveLength(7);
    expect(new Set(categories.flatMap(({ regions }) => regions.map((each) => each.region))).size).toBe(35);
  });

  test('is not what is counted when one byte of the file was changed', async () => {
    const bytes = new TextEncoder().encode(text);
    bytes[bytes.length - 3] = 'x'.charCodeAt(0);
    const changed = memoryStore({ ...Object.fromEntries((await report).files), 'answers.csv': bytes });
    const { exitCode, stdout, stderr } = await trace(changed, 'answers.csv', '--indicator', '37');
    expect([exitCode, stdout]).toEqual([1, '']);
    const short = (content: string | Uint8Array): string =>
      createHash('sha256').update(content).digest('hex').slice(0, 12);
    expect(stderr).toContain(`answers.csv heeft SHA-256 ${short(bytes)}…`);
    expect(stderr).toContain(`gemaakt uit ${short(text)}…`);
    expect(stderr).toContain('[input-differs]');
  });
});

describe('text', () => {
  test('says first what the report was made from, and last the number', async () => {
    const store = await reported({ 'a.csv': small }, 'a.csv');
    const { exitCode, stdout, stderr } = await trace(store, 'a.csv', '--indicator', '4', '--category', 'ja');
    const { tool } = JSON.parse(textOf(store, 'r/manifest.json')) as { tool: { version: string } };
    const hash = createHash('sha256').update(small).digest('hex').slice(0, 12);
    expect(exitCode).toBe(0);
    expect(stdout).toBe(
      [
        `Meting a, vragenlijst inventarisatie-2019, gemaakt met inventory ${tool.version}; a.csv is het bestand van dit rapport (SHA-256 ${hash}… klopt)`,
        '4 Marktbenadering',
        'Ja: 1 van 3',
        '  Twente  a.csv, regel 2, cel B2  “Ja”',
        '1 van 3 regio’s: 4 Marktbenadering – Ja',
        '',
      ].join('\n'),
    );
    expect(stderr).toContain('een rij per regio');
  });

  test('without a category has all of them, those that nobody chose included', async () => {
    const store = await reported({ 'a.csv': small }, 'a.csv');
    const { stdout } = await trace(store, 'a.csv', '--indicator', '34');
    expect(stdout.split('\n').slice(2)).toEqual([
      'Voor de hele arbeidsmarktregio: UWV en gemeenten: 1 van 3',
      '  Twente   a.csv, regel 2, cel C2  “1”',
      'Voor de hele arbeidsmarktregio: alle gemeenten: 0 van 3',
      'Per subregio: alle gemeenten: 0 van 3',
      'Apart per gemeente (geen regionale afspraken): 0 van 3',
      'Anders: 1 van 3',
      '  Drenthe  a.csv, regel 4, cel C4  “Anders”',
      'Niet van toepassing: 0 van 3',
      'Geen gegevens: 1 van 3',
      '  Zeeland  a.csv, regel 3, cel C3  niets ingevuld',
      '3 regio’s: 34 Eén website – UWV + gem. 1, alle gem. 0, subregio 0, per gem. 0, anders 1, n.v.t. 0, geen geg. 1',
      '',
    ]);
  });

  test('has the notes of a long file, and says where there is no cell', async () => {
    const store = await reported({ 'a.csv': long }, 'a.csv');
    const { stdout } = await trace(store, 'a.csv', '--indicator', '34');
    expect(stdout).toContain('  Zeeland  a.csv, regel 2, cel C2  “Anders”  toelichting: via het portaal\n');
    expect(stdout).toContain('  Twente   a.csv, regel 3, cel C3  “5”\n');
    expect(stdout).toContain('  Drenthe  geen cel: in a.csv staat hier niets\n');
  });

  test('of a JSON file has lines, and no cells', async () => {
    const store = await reported({ 'a.json': '[\n{ "regio": "Twente", "4": "Ja" }\n]' }, 'a.json');
    const { stdout } = await trace(store, 'a.json', '--indicator', '4', '--category', 'Ja');
    expect(stdout).toContain('  Twente  a.json, regel 2  “Ja”\n');
  });

  test('shows what a terminal would obey as what it is, on one line', async () => {
    const text = 'regio;indicator;antwoord;toelichting\nTwente;4;Ja;"\u001b[31mrood\nen verder"\n';
    const store = await reported({ 'a.csv': text }, 'a.csv');
    const { stdout } = await trace(store, 'a.csv', '--indicator', '4', '--category', 'ja');
    expect(stdout).not.toContain('\u001b');
    expect(stdout).toContain('toelichting: \u241b[31mrood\u240aen verder\n');
  });

  test('speaks English when asked, also of a report in Dutch', async () => {
    const store = await reported({ 'a.csv': long }, 'a.csv');
    const asked = ['--indicator', '34', '--category', 'Other arrangement', '--lang', 'en'];
    const { exitCode, stdout } = await trace(store, 'a.csv', ...asked);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Measurement a, questionnaire inventarisatie-2019, made with inventory /);
    expect(stdout).toContain('a.csv, line 2, cell C2  “Anders”  note: via het portaal\n');
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^2 of 3 regions: 34 One website – Other/);
  });

  test('reads the file from standard input', async () => {
    const store = await reported({ '-': small }, '-');
    let isRead = false;
    const read: MemoryStore['read'] = (path) => {
      if (path !== '-') return store.read(path);
      // What was read from standard input is gone.
      const bytes = isRead ? new Uint8Array() : store.read(path);
      isRead = true;
      return bytes;
    };
    const asked = ['--indicator', '4', '--category', 'ja'];
    const { exitCode, stdout } = await trace({ ...store, read }, '-', ...asked);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('  Twente  stdin, regel 2, cel B2  “Ja”\n');
  });
});

describe('CSV', () => {
  test('has a row per region, verbatim, and the number on stderr', async () => {
    const text = long.replace('via het portaal', '"=a ""b"", c"');
    const store = await reported({ 'a.csv': text }, 'a.csv');
    const { stdout, stderr } = await trace(store, 'a.csv', '--indicator', '34', '--format', 'csv');
    expect(stdout).toBe(
      [
        'indicator,code,category,region,region_code,file,line,column,cell,value,note',
        '34,anders,Anders,Twente,AM05,a.csv,3,3,C3,5,',
        '34,anders,Anders,Zeeland,AM24,a.csv,2,3,C2,Anders,"=a ""b"", c"',
        '34,geen-gegevens,Geen gegevens,Drenthe,AM03,a.csv,,,,,',
        '',
      ].join('\r\n'),
    );
    expect(stderr.trimEnd().split('\n').at(-1)).toMatch(/^3 regio’s: 34 Eén website – /);
  });
});

describe('JSON', () => {
  test('is one document with exactly the fields that are promised', async () => {
    const store = await reported({ 'a.csv': long }, 'a.csv');
    const document = await traced(store, 'a.csv', '--indicator', '34', '--category', 'Anders');
    const { tool } = JSON.parse(textOf(store, 'r/manifest.json')) as { tool: { version: string } };
    const made = `inventory ${tool.version}`;
    expect(document).toEqual({
      ok: true,
      command: 'trace',
      report: {
        folder: 'r',
        measurement: { label: 'a', date: null },
        instrument: 'inventarisatie-2019',
        tool: made,
        counts: 'r/tables/distribution.csv',
      },
      tool: made,
      input: {
        name: 'a.csv',
        sha256: createHash('sha256').update(long).digest('hex'),
        name_in_report: 'a.csv',
      },
      indicator: '34',
      label: 'Eén website',
      mark: null,
      n_all: 3,
      units_in_file: 3,
      categories: [
        {
          code: 'anders',
          category: 'Anders',
          count: 2,
          regions: [
            {
              region: 'Twente',
              region_code: 'AM05',
              file: 'a.csv',
              line: 3,
              column: 3,
              cell: 'C3',
              value: '5',
              note: null,
            },
            {
              region: 'Zeeland',
              region_code: 'AM24',
              file: 'a.csv',
              line: 2,
              column: 3,
              cell: 'C2',
              value: 'Anders',
              note: 'via het portaal',
            },
          ],
        },
      ],
    });
  });

  test.each([
    ['no report', ['trace', 'elsewhere', 'a.csv', '--indicator', '4'], 3, 'no-report'],
    ['no file', ['trace', 'r', 'none.csv', '--indicator', '4'], 3, 'file-missing'],
    ['another file', ['trace', 'r', 'b.csv', '--indicator', '4'], 1, 'input-differs'],
    ['no indicator', ['trace', 'r', 'a.csv'], 2, 'usage'],
  ])('is one document too when there is %s', async (_, args, exitCode, code) => {
    const store = await reported({ 'a.csv': small, 'b.csv': long }, 'a.csv');
    const result = await runWith(store, [...args, '--json']);
    expect(result.exitCode).toBe(exitCode);
    expect(JSON.parse(result.stdout)).toMatchObject({ ok: false, command: 'trace', problems: [{ code }] });
  });

  test.each(['nl', 'en'])(
    'names every command that writes a report when there is none (%s)',
    async (language) => {
      const store = await reported({ 'a.csv': small }, 'a.csv');
      const args = ['trace', 'elsewhere', 'a.csv', '--indicator', '4', '--lang', language];
      const { stderr } = await runWith(store, args);
      for (const command of ['summarize', 'report']) expect(stderr).toContain(`“inventory ${command}”`);
    },
  );
});

describe('a copy under another name', () => {
  const nameless = 'indicator;antwoord\n4;Ja\n';

  test('is read under the name that it had, which may tell its region', async () => {
    const store = await reported({ 'twente.csv': nameless, 'zeeland.csv': nameless }, 'twente.csv');
    const { exitCode, stdout } = await trace(store, 'zeeland.csv', '--indicator', '4', '--category', 'ja');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('zeeland.csv heette twente.csv toen het rapport gemaakt werd');
    expect(stdout).toContain('  Twente  twente.csv, regel 2, cel B2  “Ja”\n');
    expect(stdout).not.toContain('  Zeeland ');
  });

  test('is told under both names in JSON', async () => {
    const store = await reported({ 'a.csv': small, 'b.csv': small }, 'a.csv');
    expect(await traced(store, 'b.csv', '--indicator', '4')).toMatchObject({
      input: { name: 'b.csv', name_in_report: 'a.csv' },
    });
  });

  test('is another file where the names of two were exchanged', async () => {
    const [one, other] = [nameless, nameless.replace('Ja', 'Nee')];
    const store = await reported({ 'l/twente.csv': one, 'l/zeeland.csv': other }, 'l');
    expect((await trace(store, 'l', '--indicator', '4')).exitCode).toBe(0);
    store.write('l/twente.csv', new TextEncoder().encode(other));
    store.write('l/zeeland.csv', new TextEncoder().encode(one));
    const { exitCode, stdout, stderr } = await trace(store, 'l', '--indicator', '4');
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr.match(/\[input-differs\]/g)).toHaveLength(2);
  });
});

describe('the options of the report', () => {
  test('are applied again: its regions', async () => {
    const store = await reported({ 'a.csv': small }, 'a.csv', '--regions', 'Zeeland,Drenthe');
    const { exitCode, stdout } = await trace(store, 'a.csv', '--indicator', '4');
    expect(exitCode).toBe(0);
    expect(stdout).not.toContain('Twente');
    expect(stdout).toContain('Selectie: 2 van de 3 regio’s in het bestand.\n');
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^2 regio’s: 4 /);
  });

  test.each([
    ['indicators', ['--indicators', '4']],
    ['theme', ['--theme', 'beschut-werk']],
  ])('are applied again: what its %s leave out is not shown', async (_, selection) => {
    const store = await reported({ 'a.csv': small }, 'a.csv', ...selection);
    const { exitCode, stdout, stderr } = await trace(store, 'a.csv', '--indicator', '34');
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Indicator 34 is in dit rapport niet geteld. Wel: ');
  });

  test('are applied again: invalid answers, when it allowed them', async () => {
    const files = { 'a.csv': small.replace('Nee', 'misschien') };
    const store = await reported(files, 'a.csv', '--allow-invalid');
    const { exitCode, stdout } = await trace(store, 'a.csv', '--indicator', '4', '--category', 'ongeldig');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('  Zeeland  a.csv, regel 3, cel B3  “misschien”\n1 van 3 regio’s: ');
  });

  test('are needed: invalid answers are nothing where it had none', async () => {
    const store = await reported({ 'a.csv': small }, 'a.csv');
    expect((await trace(store, 'a.csv', '--indicator', '4', '--category', 'ongeldig')).exitCode).toBe(2);
  });

  test('are needed: its questionnaire', async () => {
    const store = await reported({ 'a.csv': small }, 'a.csv');
    const manifest = textOf(store, 'r/manifest.json').replace('"inventarisatie-2019"', '"eigen"');
    store.write('r/manifest.json', new TextEncoder().encode(manifest));
    const { exitCode, stdout, stderr } = await trace(store, 'a.csv', '--indicator', '4');
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Het rapport is gemaakt met vragenlijst eigen');
  });
});

describe('what is asked', () => {
  test.each([
    ['an indicator that does not exist', ['--indicator', '999'], '“999” is geen indicator van vragenlijst'],
    ['what is no number', ['--indicator', 'x'], '“x” is geen indicator van vragenlijst'],
    ['several indicators', ['--indicator', '4,34'], '“4,34” is geen indicator van vragenlijst'],
    ['a range of indicators', ['--indicator', '1-4'], '“1-4” is geen indicator van vragenlijst'],
    [
      'a whole that stands there in parts',
      ['--indicator', '82'],
      'Indicator 82 is in dit rapport niet geteld',
    ],
    ['a category that nearly exists', ['--indicator', '34', '--category', 'Andrs'], 'Bedoeld: “Anders”?'],
    [
      'a category that does not exist',
      ['--indicator', '4', '--category', 'misschien'],
      '“misschien” is bij indicator 4 in dit rapport geen antwoord. Wel: Ja | Nee | Niet van toepassing | Geen gegevens.',
    ],
    ['an empty category', ['--indicator', '4', '--category', ''], 'is bij indicator 4 in dit rapport geen'],
    ['nothing', [], 'Er ontbreekt een optie: --indicator'],
  ])('cannot be %s', async (_, options, message) => {
    const store = await reported(
      { 'a.csv': small.replace(';34', ';82a').replace('1', 'Ja').replace('Anders', 'Nee') },
      'a.csv',
    );
    const { exitCode, stdout, stderr } = await trace(store, 'a.csv', ...options);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  test.each(['34', '034', 'V34', 'Indicator 34'])('may be written as %s', async (number) => {
    const store = await reported({ 'a.csv': small }, 'a.csv');
    expect((await traced(store, 'a.csv', '--indicator', number)).ok).toBe(true);
  });
});

describe('a report', () => {
  const counts = 'r/tables/distribution.csv';
  const write = (store: MemoryStore, path: string, text: string): void => {
    store.write(path, new TextEncoder().encode(text));
  };

  test('whose table of counts was edited says nothing any more', async () => {
    const store = await reported({ 'a.csv': small }, 'a.csv');
    write(store, counts, textOf(store, counts).replace(',Ja,1,', ',Ja,2,'));
    const { exitCode, stdout, stderr } = await trace(store, 'a.csv', '--indicator', '4');
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/distribution\.csv is veranderd nadat het geschreven was.*\[report-differs\]/);
  });

  /** A report with an edited table, and a manifest that was made to fit. */
  async function forged(version: string): Promise<MemoryStore> {
    const store = await reported({ 'a.csv': small }, 'a.csv');
    const before = textOf(store, counts);
    const after = before.replace(',ja,Ja,1,', ',ja,Ja,2,');
    expect(after).not.toBe(before);
    const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
    write(store, counts, after);
    const manifest = textOf(store, 'r/manifest.json')
      .replace(hash(before), hash(after))
      .replace(/"version": "[^"]*"/, `"version": "${version}"`);
    write(store, 'r/manifest.json', manifest);
    return store;
  }

  test('that states another count than the file gives says nothing either, and which version made it', async () => {
    const { exitCode, stdout, stderr } = await trace(await forged('0.0.1'), 'a.csv', '--indicator', '4');
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toContain('noemt bij indicator 4, “Ja”: 2 van 3; opnieuw geteld 1 van 3.');
    expect(stderr).toContain('Het is gemaakt met inventory 0.0.1, dit is inventory ');
  });

  test('that states another count elsewhere still stands for what it states right', async () => {
    expect((await trace(await forged('0.0.1'), 'a.csv', '--indicator', '34')).exitCode).toBe(0);
  });

  test('of another version of this program is told, as long as the counts are the same', async () => {
    const store = await reported({ 'a.csv': small }, 'a.csv');
    const manifest = textOf(store, 'r/manifest.json');
    write(store, 'r/manifest.json', manifest.replace(/"version": "[^"]*"/, '"version": "0.0.1"'));
    const { exitCode, stdout } = await trace(store, 'a.csv', '--indicator', '4');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('gemaakt met inventory 0.0.1; a.csv is');
    expect(stdout).toContain('Het rapport is van inventory 0.0.1, dit is inventory ');
  });

  test('without a table of counts is told to be so', async () => {
    const store = await reported({ 'a.csv': small }, 'a.csv');
    const manifest = JSON.parse(textOf(store, 'r/manifest.json')) as object;
    write(store, 'r/manifest.json', JSON.stringify({ ...manifest, outputs: [], command: 'other' }));
    const { exitCode, stdout } = await trace(store, 'a.csv', '--indicator', '4');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Het rapport heeft geen tables/distribution.csv');
  });

  test('may say what a terminal would obey, and is not obeyed', async () => {
    const store = await reported({ 'a.csv': small }, 'a.csv');
    const manifest = textOf(store, 'r/manifest.json');
    write(store, 'r/manifest.json', manifest.replace('"label": "a"', '"label": "\\u001b[2J"'));
    const { stdout } = await trace(store, 'a.csv', '--indicator', '4');
    expect(stdout).not.toContain('\u001b');
    expect(stdout).toContain('Meting \u241b[2J,');
  });

  test.each([
    ['is not there', null, 'staat geen rapport'],
    ['breaks off', '{ "outputs": [', 'is beschadigd'],
  ])('whose manifest %s is none', async (_, text, message) => {
    const store = await reported({ 'a.csv': small }, 'a.csv');
    if (text === null) store.files.delete('r/manifest.json');
    else write(store, 'r/manifest.json', text);
    const { exitCode, stdout, stderr } = await trace(store, 'a.csv', '--indicator', '4');
    expect([exitCode, stdout]).toEqual([3, '']);
    expect(stderr).toContain(message);
  });
});
