import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { workbookProfiles } from '../../src/report/workbook/profile.ts';
import { practice } from '../support/built.ts';
import { inventory2019 } from '../support/instrument.ts';
import type { MemoryStore } from '../support/memory-store.ts';
import { memoryStore, textOf } from '../support/memory-store.ts';
import type { ReadSheet } from '../support/read-xlsx.ts';
import { cellText, columnName, partsOf, readXlsx, tableRows } from '../support/read-xlsx.ts';
import { root, runWith } from '../support/run.ts';
import { twoVersions } from '../support/two-versions.ts';
import {
  asCsv,
  contentsOf,
  hasLibreOffice,
  linesOf,
  openedInLibreOffice,
  problemOfSheetName,
  problemOfTableName,
  sheetOf,
} from '../support/workbook.ts';

const second = join(root, 'data', 'oefening-tweede-meting', 'answers.csv');
const measurements = {
  'before.csv': readFileSync(practice),
  'before.meta.json': readFileSync(practice.replace('.csv', '.meta.json')),
  'after.csv': readFileSync(second),
  'after.meta.json': readFileSync(second.replace('.csv', '.meta.json')),
};

/** The tables of a comparison by the sheet they stand on. */
const tables = {
  verschil: 'net-change',
  beweging: 'movement',
  overgangen: 'transitions',
  samen: 'pooled',
  regios: 'regions',
  veranderingen: 'changes',
  tekentoets: 'sign-test',
  'niet-vergeleken': 'not-compared',
};
const sheetsWithRows = Object.entries(tables).filter(([sheet]) => sheet !== 'niet-vergeleken');

/** What the program writes about two measurements. */
async function compared(
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = measurements,
): Promise<MemoryStore> {
  const store = memoryStore(files);
  const command = ['diff', 'before.csv', 'after.csv', '--no-figures', '--out', 'out', ...args];
  const { exitCode, stderr } = await runWith(store, command);
  expect(exitCode, stderr).toBe(0);
  return store;
}

function bytesOf({ files }: MemoryStore): Uint8Array {
  return files.get('out/tables/tabellen.xlsx') ?? new Uint8Array();
}

type Described = { readonly title: string; readonly columns: readonly { key: string; title: string }[] };

/** A table as its CSV has it, and what its JSON says of its columns. */
function written(store: MemoryStore, name: string): { json: Described; header: string[]; rows: string[][] } {
  const [header = [], ...rows] = Papa.parse<string[]>(textOf(store, `out/tables/${name}.csv`), {
    skipEmptyLines: true,
  }).data;
  return { json: JSON.parse(textOf(store, `out/tables/${name}.json`)) as Described, header, rows };
}

/** Where the columns of a CSV stand on a sheet. */
function placesOf(sheet: ReadSheet, { json }: { readonly json: Described }): number[] {
  return json.columns.map(({ title }) => sheet.tables[0]?.columns.indexOf(title) ?? -1);
}

/** The cells of a column of a sheet, by its heading. */
function column(sheet: ReadSheet, title: string): (string | number | null)[] {
  const at = sheet.tables[0]?.columns.indexOf(title) ?? -1;
  return tableRows(sheet).map((row) => row[at]?.value ?? null);
}

describe.each(workbookProfiles)('the workbook of a comparison for %s', (profile) => {
  let store: MemoryStore;
  let sheets: readonly ReadSheet[];
  beforeAll(async () => {
    store = await compared(['--test', 'sign', '--xlsx', profile]);
    sheets = readXlsx(bytesOf(store));
  });

  test('has a cover, contents and a sheet per table that has rows', () => {
    const expected = ['Voorblad', 'Inhoud', ...sheetsWithRows.map(([sheet]) => sheet)];
    expect(sheets.map(({ name }) => name)).toEqual(expected);
    expect(written(store, 'not-compared').rows).toEqual([]);
    expect(linesOf(sheetOf(sheets, 'Inhoud'))).toContain(
      'Zonder rijen, en daarom zonder blad: “Wat niet vergeleken kon worden”.',
    );
  });

  test.each(sheetsWithRows)('%s has every cell of the CSV under the heading of the JSON', (name, table) => {
    const sheet = sheetOf(sheets, name);
    const csv = written(store, table);
    const places = placesOf(sheet, csv);
    expect(csv.json.columns.map(({ key }) => key)).toEqual(csv.header);
    expect(places).not.toContain(-1);
    expect(new Set(places).size).toBe(places.length);
    expect(asCsv(sheet).map((row) => places.map((at) => row[at]))).toEqual(csv.rows);
    expect(csv.rows.length).toBeGreaterThan(30);
  });

  test('has what is for people too: what a question is about, and differences in percentage points', () => {
    const labels = new Map(inventory2019.indicators.map(({ number, label }) => [number, label.nl]));
    for (const name of ['verschil', 'beweging', 'overgangen', 'veranderingen', 'tekentoets']) {
      const sheet = sheetOf(sheets, name);
      const numbers = column(sheet, 'Indicator').map(String);
      expect(column(sheet, 'Onderwerp'), name).toEqual(numbers.map((number) => labels.get(number)));
    }
    const [first] = tableRows(sheetOf(sheets, 'verschil'));
    // 35 and 30 of 35: 5 ÷ 35 = 14.29%.
    expect(first?.slice(4, 11).map((cell) => cell?.value)).toEqual([35, 30, -5, 100, 85.7, -14.3, 35]);
  });

  test('has numbers where there are counts, shares and probabilities, and text everywhere else', () => {
    const shares = [
      'percent_before',
      'percent_after',
      'total_variation',
      'share_moved',
      'expected_by_chance',
    ];
    const words = /^(indicator|label|code|category|from|to|theme|regions?|measurements|changes|directions)$/;
    for (const [name, table] of sheetsWithRows) {
      const sheet = sheetOf(sheets, name);
      const csv = written(store, table);
      const places = placesOf(sheet, csv);
      const found = csv.header.map((key, index) => {
        const cells = tableRows(sheet).flatMap((row) => row[places[index] ?? -1] ?? []);
        return [key, ...new Set(cells.map(({ value, format }) => `${typeof value} ${format}`))];
      });
      const expected = csv.header.map((key) => {
        if (words.test(key)) return [key, 'string @'];
        if (key === 'p') return [key, 'number 0.0000'];
        if (key === 'change') return [key, 'number +0;-0;0'];
        return [key, shares.includes(key) ? 'number 0.0' : 'number 0'];
      });
      expect(found, name).toEqual(expected);
    }
  });

  test('says on every row what is invented in it, and above every table', () => {
    for (const [name] of sheetsWithRows) {
      const sheet = sheetOf(sheets, name);
      expect(new Set(column(sheet, 'Merk')), name).toEqual(new Set(['Fictieve aantallen']));
    }
    for (const sheet of sheets) {
      const lines = linesOf(sheet);
      expect(lines, sheet.name).toContain('Fictieve aantallen: ook de totalen zijn verzonnen.');
      const made =
        'Meting 2019 en Meting 2021 (oefening), vragenlijst inventarisatie-2019, gemaakt met inventory ';
      expect(
        lines.some((line) => line.startsWith(made)),
        sheet.name,
      ).toBe(true);
      const sources = lines.filter((line) => line.startsWith('Bron: '));
      expect(
        sources.map((line) => /Meting [^.]+/.exec(line)?.[0]),
        sheet.name,
      ).toEqual(['Meting 2019', 'Meting 2021 (oefening)']);
      const panel = 'n = 35 regio’s: die in beide metingen, 2019 en 2021 (oefening). Alleen zij zijn geteld.';
      expect(lines, sheet.name).toContain(panel);
    }
  });

  test('explains on the cover what the words mean, and how the sign test is read', () => {
    const [cover] = sheets;
    if (cover === undefined) throw new Error('no cover');
    const lines = linesOf(cover);
    expect(cellText(cover, 'A1')).toBe('Vergelijking 2019 met 2021 (oefening)');
    expect(lines).toContain('Indicatoren: 118 vergeleken, 0 naast elkaar getoond, 0 niet vergeleken.');
    const text = lines.join('\n');
    for (const words of [
      'n beide keren = ',
      'Het zijn geen oordelen.',
      'de helft van de som van de verschillen tussen beide verdelingen',
      'verschillen in procentpunt',
      'De enige lezing die bij een telling van alle regio’s past',
      'Het thema “alle” staat voor alle thema’s samen.',
      'Een lege cel betekent',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('Er staan geen p-waarden');
    expect(linesOf(sheetOf(sheets, 'tekentoets')).join('\n')).toContain('De enige lezing');
  });

  test('has contents that list every sheet with a table, linked', () => {
    const sheet = sheetOf(sheets, 'Inhoud');
    const tabled = sheets.slice(2);
    expect(tableRows(sheet).map((row) => row.map((cell) => cell?.value))).toEqual(
      tabled.map((each) => [each.name, cellText(each, 'A1'), tableRows(each).length]),
    );
    const first = sheet.tables[0]?.header ?? 0;
    expect(sheet.links).toEqual(
      tabled.map(({ name }, index) => ({ from: `A${String(first + 1 + index)}`, to: `'${name}'!A1` })),
    );
  });

  test('has names, and one table per sheet, that Excel takes', () => {
    expect(sheets.map(({ name }) => problemOfSheetName(name))).toEqual(sheets.map(() => null));
    const names = sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
    expect(names.map(problemOfTableName)).toEqual(names.map(() => null));
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(sheets.length - 1);
    for (const { name, cells, tables: found } of sheets.slice(1)) {
      const { columns = [], header = 0 } = found[0] ?? {};
      const headings = columns.map((_, at) => cells.get(`${columnName(at)}${String(header)}`)?.value);
      expect(headings, name).toEqual(columns);
      expect(new Set(columns.map((title) => title.toLowerCase())).size, name).toBe(columns.length);
    }
  });

  test('freezes and filters for work only, and leaves rows in sight', () => {
    for (const sheet of sheets.slice(1)) {
      expect(/<pane\b/.test(sheet.xml), sheet.name).toBe(profile === 'work');
      expect(sheet.tables[0]?.hasFilter, sheet.name).toBe(profile === 'work');
      // The contents are short.
      if (profile === 'work' && sheet.name !== 'Inhoud') {
        expect(sheet.tables[0]?.header, sheet.name).toBeLessThanOrEqual(8);
      }
    }
  });

  test('is the same the second time, and packed with one date', async () => {
    const again = bytesOf(await compared(['--test', 'sign', '--xlsx', profile]));
    expect(Buffer.compare(again, bytesOf(store))).toBe(0);
    const packed = zipSync(unzipSync(again), { mtime: '1980-01-01T12:00:00' });
    expect(Buffer.compare(again, packed)).toBe(0);
    for (const [path, xml] of partsOf(again)) expect(xml, path).not.toMatch(/\d{4}-\d\d-\d\dT/);
  });

  test('has no row that is too low for what stands in it', () => {
    const regions = sheetOf(sheets, 'regios');
    const heights = [...regions.xml.matchAll(/<row r="\d+" ht="(\d+)"/g)].map(([, height]) => Number(height));
    // 409 is where Excel stops, whatever more there is to show.
    expect(Math.max(...heights)).toBeLessThan(409);
  });

  test.skipIf(!hasLibreOffice)(
    `opens in LibreOffice with the same cells${hasLibreOffice ? '' : ' (skipped: soffice is not installed)'}`,
    () => {
      expect(openedInLibreOffice(bytesOf(store), sheets)).toEqual(sheets.map(contentsOf));
    },
    120_000,
  );
});

test('in English, sheets, headings, labels and what they mean are English', async () => {
  const store = await compared(['--lang', 'en']);
  const sheets = readXlsx(bytesOf(store));
  expect(sheets.map(({ name }) => name)).toEqual([
    'Cover',
    'Contents',
    'difference',
    'movement',
    'transitions',
    'together',
    'regions',
    'changes',
  ]);
  const cover = linesOf(sheetOf(sheets, 'Cover')).join('\n');
  expect(cover).toContain('They are no judgements.');
  expect(cover).toContain('There are no p-values');
  expect(column(sheetOf(sheets, 'difference'), 'Answer')[0]).toBe(
    'Whole labour-market region: UWV and municipalities',
  );
  expect(partsOf(bytesOf(store)).get('docProps/core.xml')).toContain('<dc:language>en</dc:language>');
});

describe('two versions of a questionnaire, with words that a spreadsheet could run', () => {
  let store: MemoryStore;
  let sheets: readonly ReadSheet[];
  beforeAll(async () => {
    store = await compared([], twoVersions);
    sheets = readXlsx(bytesOf(store));
  });

  test('have the mark of a break as text where there is no difference, and the reason on the row', () => {
    const sheet = sheetOf(sheets, 'verschil');
    const rows = tableRows(sheet).map((row) => row.map((cell) => cell?.value ?? null));
    const added = 'Een antwoord kwam erbij: “_x0041_”. Wie het nu geeft, gaf eerst een ander.';
    const caveat = `${added} Naast elkaar getoond, niet van elkaar afgetrokken.`;
    const mark = 'Fictieve aantallen';
    // Twente and Zeeland: =1+1 and #N/A before, =1+1 and _x0041_ after.
    expect(rows.filter(([number]) => number === '2').slice(0, 3)).toEqual([
      ['2', 'Onderwerp 2', 'formule', '=1+1', 1, 1, '[b]', 50, 50, '[b]', 2, caveat, mark],
      ['2', 'Onderwerp 2', 'fout', '#N/A', 1, 0, '[b]', 50, 0, '[b]', 2, caveat, mark],
      ['2', 'Onderwerp 2', 'nvt', 'Niet van toepassing', 0, 0, '[b]', 0, 0, '[b]', 2, caveat, mark],
    ]);
    expect(rows).toContainEqual([
      ...['2', 'Onderwerp 2', 'letter', '_x0041_', null, 1, '[b]', null, 50, '[b]', 2, caveat, mark],
    ]);
    const broken = tableRows(sheet).flatMap((row) => row.filter((cell) => cell?.value === '[b]'));
    expect(new Set(broken.map((cell) => cell?.format))).toEqual(new Set(['@']));
    expect(linesOf(sheet).join('\n')).toContain('[b] = breuk');
  });

  test('have the mark of each indicator and theme on its rows, and the strongest where they are together', () => {
    const distribution = 'Fictieve verdeling over regio’s';
    const counts = 'Fictieve aantallen';
    for (const name of ['verschil', 'beweging', 'overgangen', 'veranderingen']) {
      const sheet = sheetOf(sheets, name);
      const expected = column(sheet, 'Indicator').map((number) =>
        number === '1' || number === '3' ? distribution : counts,
      );
      expect(column(sheet, 'Merk'), name).toEqual(expected);
    }
    const pooled = sheetOf(sheets, 'samen');
    const markOf: Readonly<Record<string, string>> = { alle: counts, een: distribution, twee: counts };
    const themes = column(pooled, 'Thema').map(String);
    expect(new Set(themes)).toEqual(new Set(['alle', 'een', 'twee']));
    expect(column(pooled, 'Merk')).toEqual(themes.map((theme) => markOf[theme]));
  });

  test('have a caveat on the rows of a question that was worded otherwise, and none on others', () => {
    const sheet = sheetOf(sheets, 'verschil');
    const caveats = column(sheet, 'Breuk of kanttekening');
    const of = (number: string): unknown[] =>
      column(sheet, 'Indicator').flatMap((each, index) => (each === number ? [caveats[index]] : []));
    const declared =
      'De vraag is anders geformuleerd. De vragenlijst geeft aan dat de betekenis dezelfde is.';
    expect(new Set(of('1'))).toEqual(new Set([declared]));
    expect(new Set(of('3'))).toEqual(new Set([null]));
  });

  test('have every region of either measurement, those that are left out without a mark', () => {
    const rows = tableRows(sheetOf(sheets, 'regios')).map((row) => row.map((cell) => cell?.value ?? null));
    expect(rows.map(([name]) => name)).toEqual(['Twente', 'Zeeland', 'Groningen', 'Drechtsteden']);
    expect(rows.map((row) => row.at(-1))).toEqual(['Fictieve aantallen', 'Fictieve aantallen', null, null]);
    const cover = linesOf(sheetOf(sheets, 'Voorblad'));
    expect(cover).toContain('Alleen in =1+1 en daarom weggelaten: Groningen.');
    expect(cover).toContain('Alleen in _x0041_ en daarom weggelaten: Drechtsteden.');
  });

  test('say on a sheet what could not be compared, and why', () => {
    const rows = tableRows(sheetOf(sheets, 'niet-vergeleken')).map((row) => row.map((cell) => cell?.value));
    expect(rows).toEqual([
      ['2', 'Onderwerp 2', expect.stringContaining('Een antwoord kwam erbij')],
      ['5', 'Onderwerp 5', 'De vraag is niet meer gesteld.'],
      ['6', 'Onderwerp 6', 'De vraag is nieuw.'],
    ]);
    expect(linesOf(sheetOf(sheets, 'Voorblad'))).toContain(
      'Indicatoren: 3 vergeleken, 1 naast elkaar getoond, 2 niet vergeleken.',
    );
    expect(linesOf(sheetOf(sheets, 'Inhoud')).join('\n')).not.toContain('Zonder rijen');
  });

  test('keep every word a word', () => {
    const sheet = sheetOf(sheets, 'verschil');
    expect(sheet.tables[0]?.columns).toContain('=1+1');
    expect(sheet.tables[0]?.columns).toContain('% _x0041_');
    expect(cellText(sheet, 'A1')).toBe('Nettoverandering per antwoord: =1+1 en _x0041_');
    expect(linesOf(sheet).join('\n')).toContain('Meting =1+1. #N/A');
    for (const { name, xml } of sheets) expect(xml, name).not.toMatch(/<f>|t="e"/);
    for (const [name, table] of Object.entries(tables)) {
      if (table === 'sign-test') continue;
      const found = sheetOf(sheets, name);
      const csv = written(store, table);
      const places = placesOf(found, csv);
      // A CSV file has nothing where people see the mark of a break.
      const cells = asCsv(found).map((row) => places.map((at) => (row[at] === '[b]' ? '' : row[at])));
      expect(cells, name).toEqual(csv.rows);
    }
  });

  test.skipIf(!hasLibreOffice)(
    'open in LibreOffice with the same cells',
    () => {
      expect(openedInLibreOffice(bytesOf(store), sheets)).toEqual(sheets.map(contentsOf));
    },
    120_000,
  );
});

test('the manifest names the profile, the file, and what it was written with', async () => {
  const manifest = JSON.parse(
    textOf(await compared(['--xlsx', 'work'], twoVersions), 'out/manifest.json'),
  ) as {
    options: { xlsx: string };
    workbookWith: Record<string, string>;
    outputs: { name: string }[];
  };
  expect(manifest.options.xlsx).toBe('work');
  expect(Object.keys(manifest.workbookWith)).toEqual(['hucre', 'fflate']);
  expect(manifest.outputs.map(({ name }) => name)).toContain('tables/tabellen.xlsx');
});

test('a comparison without anything in common has its cover, its contents and what was not compared', async () => {
  const files = {
    ...twoVersions,
    'before.csv': 'regio;5\nTwente;Ja\n',
    'after.csv': 'regio;6\nZeeland;Ja\n',
  };
  const sheets = readXlsx(bytesOf(await compared([], files)));
  expect(sheets.map(({ name }) => name)).toEqual(['Voorblad', 'Inhoud', 'regios', 'niet-vergeleken']);
  const cover = linesOf(sheetOf(sheets, 'Voorblad')).join('\n');
  expect(cover).toContain('Er staan geen p-waarden');
  expect(cover).toContain('0 regio’s in twee metingen');
  expect(linesOf(sheetOf(sheets, 'Inhoud')).join('\n')).toContain(
    '“Nettoverandering per antwoord”, “Beweging',
  );
});

test('however much a region changes, its changes fit in a cell of Excel several times', () => {
  const longest = inventory2019.indicators.map(({ number, categories }) => {
    const [one = '', other = ''] = categories
      .map(({ label }) => label.nl)
      .sort((a, b) => b.length - a.length);
    return `${number}: ${one} → ${other}`;
  });
  expect(longest).toHaveLength(118);
  expect(longest.join('; ').length).toBeLessThan(32_767 / 3);
});
