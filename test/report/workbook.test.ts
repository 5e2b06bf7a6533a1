import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { columnTitles, sheetNames, tableNames } from '../../src/report/workbook/names.ts';
import { workbookProfiles } from '../../src/report/workbook/profile.ts';
import { writeXlsx } from '../../src/report/workbook/write-xlsx.ts';
import { practice } from '../support/built.ts';
import type { MemoryStore } from '../support/memory-store.ts';
import { memoryStore, textOf } from '../support/memory-store.ts';
import type { ReadSheet } from '../support/read-xlsx.ts';
import { cellText, columnName, partsOf, readXlsx, tableRows } from '../support/read-xlsx.ts';
import { schemaDocument } from '../support/instrument.ts';
import { root, runWith } from '../support/run.ts';
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

const themes = ['werkbedrijf', 'werkzoekenden', 'werkgevers'];
const file = 'out/tables/tabellen.xlsx';
const contents = {
  'answers.csv': readFileSync(practice),
  'answers.meta.json': readFileSync(practice.replace('.csv', '.meta.json')),
};

/** What the program writes about the practice data, or about other answers. */
async function report(
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = contents,
): Promise<MemoryStore> {
  const store = memoryStore(files);
  const path = Object.keys(files)[0] ?? '';
  const command = ['summarize', path, '--no-figures', '--out', 'out', ...args];
  const { exitCode, stderr } = await runWith(store, command);
  expect(exitCode, stderr).toBe(0);
  return store;
}

function bytesOf({ files }: MemoryStore): Uint8Array {
  return files.get(file) ?? new Uint8Array();
}

function csvRows(store: MemoryStore, name: string): string[][] {
  return Papa.parse<string[]>(textOf(store, `out/tables/${name}.csv`), { skipEmptyLines: true }).data;
}

describe.each(workbookProfiles)('the workbook for %s', (profile) => {
  let store: MemoryStore;
  let sheets: readonly ReadSheet[];
  beforeAll(async () => {
    store = await report(['--xlsx', profile]);
    sheets = readXlsx(bytesOf(store));
  });

  test('has a cover, contents, notes and a sheet per table that has rows', () => {
    const scopes = ['alle', ...themes];
    const codes = ['verdeling', 'afspraken', 'percentages', 'regios'];
    const tables = scopes.flatMap((scope) => codes.map((code) => `${code}_${scope}`));
    // The theme of the Werkbedrijf has no question about a percentage.
    const expected = tables.filter((name) => name !== 'percentages_werkbedrijf');
    expect(sheets.map(({ name }) => name)).toEqual(['Voorblad', 'Inhoud', 'Noten', ...expected]);
  });

  test.each([
    ['verdeling', 'distribution'],
    ['afspraken', 'agreements'],
    ['percentages', 'percentages'],
    ['regios', 'regions'],
  ])('%s_alle has the cells of the CSV, and the headings of the JSON', (code, name) => {
    const sheet = sheetOf(sheets, `${code}_alle`);
    const [header = [], ...rows] = csvRows(store, name);
    expect(asCsv(sheet).map((row) => row.slice(0, header.length))).toEqual(rows);
    const { columns } = JSON.parse(textOf(store, `out/tables/${name}.json`)) as {
      columns: { title: string }[];
    };
    expect(sheet.tables[0]?.columns.slice(0, header.length)).toEqual(columns.map(({ title }) => title));
  });

  test.each(themes)('the sheets of %s have the cells of a report of that theme', async (theme) => {
    const alone = await report(['--theme', theme]);
    for (const [code, name] of [
      ['verdeling', 'distribution'],
      ['afspraken', 'agreements'],
      ['regios', 'regions'],
    ] as const) {
      const [header = [], ...rows] = csvRows(alone, name);
      const cells = asCsv(sheetOf(sheets, `${code}_${theme}`));
      expect(
        cells.map((row) => row.slice(0, header.length)),
        name,
      ).toEqual(rows);
    }
  });

  test('has numbers where there are counts and shares, and text everywhere else', () => {
    const counts = ['count', 'n_all', 'n_answered', 'n_applicable'];
    const [header = []] = csvRows(store, 'distribution');
    for (const row of tableRows(sheetOf(sheets, 'verdeling_alle'))) {
      const kinds = header.map((key, index) => {
        const cell = row[index];
        return cell == null ? key : `${key} ${typeof cell.value} ${cell.format}`;
      });
      const expected = header.map((key, index) => {
        if (row[index] == null) return key;
        if (counts.includes(key)) return `${key} number 0`;
        return key.startsWith('percent_') ? `${key} number 0.0` : `${key} string @`;
      });
      expect(kinds).toEqual(expected);
    }
  });

  test('says on every row which mark its indicator has', () => {
    const { fictional } = JSON.parse(new TextDecoder().decode(contents['answers.meta.json'])) as {
      fictional: { distribution: string[] };
    };
    const published = new Set(fictional.distribution);
    const sheet = sheetOf(sheets, 'verdeling_alle');
    const at = sheet.tables[0]?.columns.indexOf('Merk') ?? -1;
    for (const row of tableRows(sheet)) {
      const number = String(row[0]?.value);
      const isPublished = published.has(number) || published.has(number.replace(/[a-z]$/, ''));
      const expected = isPublished ? 'Fictieve verdeling over regio’s' : 'Fictieve aantallen';
      expect(row[at]?.value, number).toBe(expected);
    }
  });

  test('says what is invented above every table of answers and on the cover', () => {
    for (const sheet of sheets.filter(({ name }) => name !== 'Noten')) {
      const lines = linesOf(sheet);
      expect(lines, sheet.name).toContain('Fictieve aantallen: ook de totalen zijn verzonnen.');
    }
  });

  test('says on every sheet which measurement, questionnaire and version it comes from', () => {
    for (const sheet of sheets) {
      const made = 'Meting 2019, vragenlijst inventarisatie-2019, gemaakt met inventory ';
      expect(
        linesOf(sheet).some((line) => line.startsWith(made)),
        sheet.name,
      ).toBe(true);
    }
  });

  test('explains the bases and what an empty cell is on the cover', () => {
    const lines = linesOf(sheetOf(sheets, 'Voorblad')).join('\n');
    expect(lines).toContain('Toepasselijk = beantwoord, zonder Niet van toepassing.');
    expect(lines).toContain('Een lege cel betekent');
    expect(lines).toContain('35 regio’s op 118 indicatoren');
  });

  test('refers to notes that are there, and to each of them', () => {
    const notes = tableRows(sheetOf(sheets, 'Noten')).map(([number]) => String(number?.value));
    const sheet = sheetOf(sheets, 'verdeling_alle');
    const at = sheet.tables[0]?.columns.indexOf('Noten') ?? -1;
    const references = tableRows(sheet).flatMap(
      (row) => String(row[at]?.value ?? '').match(/\[noot \d+\]/g) ?? [],
    );
    expect(new Set(references)).toEqual(new Set(notes));
  });

  test('gives a note the text that the questionnaire has, once for all indicators that have it', () => {
    const rows = tableRows(sheetOf(sheets, 'Noten')).map((row) => row.map((cell) => cell?.value));
    expect(rows).toContainEqual(['[noot 4]', '14, 16', '14 en 16 hebben verschillende antwoordlijsten.']);
    expect(rows).toContainEqual([
      '[noot 44]',
      '107',
      'Niet van toepassing betekent hier volgens het rapport: wel een budget, maar niet voor alle doelgroepen.',
    ]);
  });

  test('has contents that list every sheet with a table, linked', () => {
    const sheet = sheetOf(sheets, 'Inhoud');
    const listed = tableRows(sheet).map(([name, title, rows]) => [name?.value, title?.value, rows?.value]);
    const tabled = sheets.filter(({ name }) => !['Voorblad', 'Inhoud'].includes(name));
    expect(listed).toEqual(tabled.map((each) => [each.name, cellText(each, 'A1'), tableRows(each).length]));
    const first = sheet.tables[0]?.header ?? 0;
    expect(sheet.links).toEqual(
      tabled.map(({ name }, index) => ({ from: `A${String(first + 1 + index)}`, to: `'${name}'!A1` })),
    );
  });

  test('has sheet names that Excel takes', () => {
    expect(sheets.map(({ name }) => problemOfSheetName(name))).toEqual(sheets.map(() => null));
    expect(new Set(sheets.map(({ name }) => name.toLowerCase())).size).toBe(sheets.length);
  });

  test('has tables that Excel takes: one per sheet, named, with unique headings that stand in its first row', () => {
    const names = sheets.flatMap(({ tables }) => tables.map(({ name }) => name.toLowerCase()));
    expect(new Set(names).size).toBe(sheets.length - 1);
    for (const sheet of sheets.filter(({ name }) => name !== 'Voorblad')) {
      expect(sheet.tables, sheet.name).toHaveLength(1);
      for (const table of sheet.tables) {
        const { name, columns, header, from, to } = table;
        expect(problemOfTableName(name), name).toBeNull();
        expect(from, name).toBe(`A${String(header)}`);
        expect(to, name).toMatch(new RegExp(`^${columnName(columns.length - 1)}\\d+$`));
        expect(Number(/\d+$/.exec(to)?.[0]), name).toBeGreaterThan(header);
        expect(new Set(columns.map((title) => title.toLowerCase())).size, name).toBe(columns.length);
        expect(columns, name).toEqual(
          columns.map((_, index) => cellText(sheet, `${columnName(index)}${String(header)}`)),
        );
      }
    }
  });

  test('has a title in A1, and a table that follows the lines without an empty row', () => {
    for (const sheet of sheets) {
      expect(cellText(sheet, 'A1'), sheet.name).not.toBe('');
      const header = sheet.tables[0]?.header ?? 2;
      expect(linesOf(sheet).length, sheet.name).toBeGreaterThanOrEqual(header - 1);
    }
  });

  test('opens on the cover, at A1 of every sheet, with nothing merged, filled or drawn', () => {
    const parts = partsOf(bytesOf(store));
    expect(parts.get('xl/workbook.xml')).toContain('activeTab="0"');
    for (const { name, xml } of sheets) {
      expect(xml, name).not.toMatch(/<(mergeCell|selection|drawing|picture|legacyDrawing)\b/);
    }
    const fills = parts.get('xl/styles.xml')?.match(/patternType="(\w+)"|<gradientFill/g);
    expect(fills).toEqual(['patternType="none"', 'patternType="gray125"']);
  });

  test('has nothing to calculate, so that Excel does not ask to save what nobody changed', () => {
    expect(partsOf(bytesOf(store)).get('xl/workbook.xml')).not.toContain('calcPr');
  });

  test('says its title, maker and language, and nothing of the clock or the machine', () => {
    const parts = partsOf(bytesOf(store));
    const core = parts.get('docProps/core.xml') ?? '';
    expect(core).toContain(
      '<dc:title>Inventarisatie regionale dienstverlening aan werkzoekenden en werkgevers, 2019</dc:title>',
    );
    expect(core).toMatch(/<dc:creator>inventory \d+\.\d+\.\d+<\/dc:creator>/);
    expect(core).toContain('<dc:language>nl</dc:language>');
    for (const [path, xml] of parts) {
      expect(xml, path).not.toMatch(/\d{4}-\d\d-\d\dT|xr:uid|[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-/i);
    }
  });

  test('is packed with one date and a deflate that is the same on every processor', () => {
    const bytes = bytesOf(store);
    const packed = zipSync(unzipSync(bytes), { mtime: '1980-01-01T12:00:00' });
    expect(Buffer.compare(bytes, packed)).toBe(0);
  });

  test('is the same the second time', async () => {
    expect(Buffer.compare(bytesOf(await report(['--xlsx', profile])), bytesOf(store))).toBe(0);
  });

  test('is small', () => {
    expect(bytesOf(store).length).toBeLessThan(500_000);
  });

  test.skipIf(!hasLibreOffice)(
    `opens in LibreOffice with the same cells${hasLibreOffice ? '' : ' (skipped: soffice is not installed)'}`,
    () => {
      const opened = openedInLibreOffice(bytesOf(store), sheets);
      expect(opened).toEqual(sheets.map(contentsOf));
    },
    120_000,
  );
});

test('for everyone, nothing is frozen or filtered', async () => {
  for (const sheet of readXlsx(bytesOf(await report(['--xlsx', 'publish'])))) {
    expect(sheet.xml, sheet.name).not.toMatch(/<(pane|autoFilter)\b/);
    expect(sheet.tables.filter(({ hasFilter }) => hasFilter)).toEqual([]);
  }
});

test('for work, the headings stay in sight and every column has a filter', async () => {
  for (const sheet of readXlsx(bytesOf(await report(['--xlsx', 'work'])))) {
    const [table] = sheet.tables;
    if (table === undefined) continue;
    const pane = `<pane xSplit="1" ySplit="${String(table.header)}" topLeftCell="B${String(table.header + 1)}" state="frozen"`;
    expect(sheet.xml, sheet.name).toContain(pane);
    expect(table.hasFilter, sheet.name).toBe(true);
    // More frozen lines would leave too few rows in sight.
    expect(table.header, sheet.name).toBeLessThanOrEqual(8);
  }
});

test('in English, sheets, headings and labels are English', async () => {
  const sheets = readXlsx(bytesOf(await report(['--xlsx', 'publish', '--lang', 'en'])));
  expect(sheets.slice(0, 4).map(({ name }) => name)).toEqual([
    'Cover',
    'Contents',
    'Notes',
    'distribution_all',
  ]);
  const sheet = sheetOf(sheets, 'distribution_all');
  expect(sheet.tables[0]?.columns).toContain('% of answered');
  expect(tableRows(sheet)[0]?.[3]?.value).toBe('Whole labour-market region: UWV and municipalities');
  expect(
    partsOf(bytesOf(await report(['--xlsx', 'work', '--lang', 'en']))).get('docProps/core.xml'),
  ).toContain('<dc:language>en</dc:language>');
});

describe('answers that nobody invented', () => {
  const files = { 'a.csv': 'regio;8;9\nTwente;1;2\nZeeland;2;\n' };
  const sheets = async (): Promise<readonly ReadSheet[]> =>
    readXlsx(bytesOf(await report(['--indicators', '8-9', '--xlsx', 'publish'], files)));

  test('have no mark, no column for one, and no sheets that repeat those of the only theme', async () => {
    const found = await sheets();
    expect(found.map(({ name }) => name)).toEqual([
      'Voorblad',
      'Inhoud',
      'Noten',
      'verdeling_alle',
      'afspraken_alle',
      'regios_alle',
    ]);
    expect(sheetOf(found, 'verdeling_alle').tables[0]?.columns).not.toContain('Merk');
    expect(linesOf(sheetOf(found, 'Voorblad')).join('\n')).not.toMatch(/fictie|oefendata/i);
  });

  test('are counted as by hand', async () => {
    const rows = asCsv(sheetOf(await sheets(), 'verdeling_alle')).filter(([number]) => number === '8');
    expect(rows.slice(0, 2).map((row) => row.slice(3, 8))).toEqual([
      ['Voor de hele arbeidsmarktregio: UWV en gemeenten', '1', '50.0', '50.0', '50.0'],
      ['Voor de hele arbeidsmarktregio: alle gemeenten', '1', '50.0', '50.0', '50.0'],
    ]);
  });
});

test('text that a spreadsheet could run, or take for a number or an error, stays text', async () => {
  const texts = ['=1+1', '+1', '-1', '@x', '34', '#N/A', '_x0041_', '<a> & "b"', ' spaces ', 'two\nlines'];
  const bytes = await writeXlsx(
    [
      {
        code: 'x',
        name: 'x',
        tableName: 't_x',
        title: '=TODAY()',
        lines: [],
        table: { columns: [{ title: '=A1', kind: 'text' }], rows: texts.map((text) => [text]) },
      },
    ],
    { title: 'x', creator: 'x', language: 'nl', cut: '…' },
    'work',
  );
  const [sheet] = readXlsx(bytes);
  if (sheet === undefined) throw new Error('no sheet');
  expect(tableRows(sheet).map(([cell]) => cell?.value)).toEqual(texts);
  expect(cellText(sheet, 'A1')).toBe('=TODAY()');
  expect(sheet.xml).not.toContain('<f>');
});

test('text that XML cannot hold leaves out what it cannot hold', async () => {
  const description = { measurement: { label: 'a\u0001b' }, source: 'c\ufffed\ud800e' };
  const files = { 'a.csv': 'regio;8\nTwente;1\n', 'a.meta.json': JSON.stringify(description) };
  const store = await report(['--indicators', '8', '--xlsx', 'publish'], files);
  const [cover] = readXlsx(bytesOf(store));
  if (cover === undefined) throw new Error('no cover');
  expect(linesOf(cover)[2]).toContain('Meting ab. cde');
});

/** The most characters that Excel takes in a cell. */
const longestCell = 32_767;

test.each([
  ['nl', '… (ingekort)', 'verdeling_alle'],
  ['en', '… (cut)', 'distribution_all'],
])('a cell is not longer than Excel takes, and says that it was cut (%s)', async (language, end, sheet) => {
  const document = schemaDocument('inventarisatie-2019.json') as { indicators: { question: object }[] };
  // The cut falls inside a character of two code units.
  const question = `${'a'.repeat(longestCell - end.length - 1)}${'\u{1F600}'.repeat(20)}`;
  for (const indicator of document.indicators) indicator.question = { nl: question, en: question };
  const files = { 'a.csv': 'regio;8\nTwente;1\n', 'q.json': JSON.stringify(document) };
  const options = ['--instrument', 'q.json', '--indicators', '8', '--lang', language];
  const store = await report([...options, '--xlsx', 'publish'], files);
  const [row] = tableRows(sheetOf(readXlsx(bytesOf(store)), sheet));
  // Compared first: a test that prints both texts says nothing.
  expect(row?.[1]?.value === 'a'.repeat(longestCell - end.length - 1) + end).toBe(true);
  // One row of the CSV has the whole question.
  expect(csvRows(store, 'distribution')[1]?.[1] === question).toBe(true);
});

test('a cell that is as long as Excel takes stays whole, however it is escaped', async () => {
  const text = '_x0041_'.repeat(longestCell).slice(0, longestCell);
  const sheet = { code: 'x', name: 'x', tableName: 't_x', title: 'x', lines: [] };
  const columns = [{ title: 'x', kind: 'text' as const }];
  const bytes = await writeXlsx(
    [{ ...sheet, table: { columns, rows: [[text]] } }],
    { title: 'x', creator: 'x', language: 'nl', cut: '…' },
    'publish',
  );
  const [read] = readXlsx(bytes);
  expect(read === undefined ? '' : cellText(read, 'A3') === text).toBe(true);
});

test('a row is not higher than Excel takes, however much stands in it', async () => {
  const sheet = { code: 'x', name: 'x', tableName: 't_x', title: 'x', lines: [] };
  const columns = [{ title: 'x', kind: 'text' as const }];
  const bytes = await writeXlsx(
    [{ ...sheet, table: { columns, rows: [['word '.repeat(1000)]] } }],
    { title: 'x', creator: 'x', language: 'nl', cut: '…' },
    'publish',
  );
  expect(/<row r="3" ht="(\d+)"/.exec(readXlsx(bytes)[0]?.xml ?? '')?.[1]).toBe('409');
});

describe('names', () => {
  const names = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        'History',
        "'a'",
        'a/b',
        'A-b',
        'AM18',
        'R1C1',
        '',
        'é',
        'x'.repeat(40),
        'X'.repeat(40),
      ),
    ),
    { maxLength: 30 },
  );

  test('of sheets are such as Excel takes, whatever is asked for', () => {
    fc.assert(
      fc.property(names, (wanted) => {
        const given = sheetNames(wanted);
        expect(given.map(problemOfSheetName)).toEqual(wanted.map(() => null));
        expect(new Set(given.map((name) => name.toLowerCase())).size).toBe(wanted.length);
      }),
    );
  });

  test('of tables are such as Excel takes, whatever the sheets are called', () => {
    fc.assert(
      fc.property(names, (wanted) => {
        const given = tableNames(wanted);
        expect(given.map(problemOfTableName)).toEqual(wanted.map(() => null));
        expect(new Set(given.map((name) => name.toLowerCase())).size).toBe(wanted.length);
      }),
    );
  });

  test('of columns are not empty, on one line and unique', () => {
    fc.assert(
      fc.property(names, (wanted) => {
        const given = columnTitles(wanted);
        expect(given.every((title) => title.length > 0 && title.length <= 255 && !/[\r\n]/.test(title))).toBe(
          true,
        );
        expect(new Set(given.map((title) => title.toLowerCase())).size).toBe(wanted.length);
      }),
    );
  });

  test('that are fine stay as they are; others change as little as can be', () => {
    expect(sheetNames(['Voorblad', 'verdeling_alle', 'Verdeling_Alle', 'a/b', "'History'"])).toEqual([
      'Voorblad',
      'verdeling_alle',
      'Verdeling_Alle-2',
      'a-b',
      'History-2',
    ]);
    expect(
      sheetNames(['verdeling_een-thema-met-een-lange-naam', 'verdeling_een-thema-met-een-lange-weg']),
    ).toEqual(['verdeling_een-thema-met-een-lan', 'verdeling_een-thema-met-een-l-2']);
    expect(columnTitles(['Aantal', 'aantal', ' a \n b '])).toEqual(['Aantal', 'aantal (2)', 'a b']);
  });
});

describe('the manifest', () => {
  type Manifest = { options: { xlsx: string | null }; workbookWith?: unknown; outputs: { name: string }[] };
  const manifest = (store: MemoryStore): Manifest =>
    JSON.parse(textOf(store, 'out/manifest.json')) as Manifest;

  test('names the profile, what the workbook was written with, and the file', async () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const { options, workbookWith, outputs } = manifest(await report(['--xlsx', 'work']));
    expect(options.xlsx).toBe('work');
    expect(workbookWith).toEqual({ hucre: dependencies['hucre'], fflate: dependencies['fflate'] });
    expect(outputs.map(({ name }) => name)).toContain('tables/tabellen.xlsx');
  });

  test('says that there is no workbook where none was asked for', async () => {
    const { options, workbookWith, outputs } = manifest(await report([]));
    expect(options.xlsx).toBeNull();
    expect(workbookWith).toBeUndefined();
    expect(outputs.map(({ name }) => name)).not.toContain('tables/tabellen.xlsx');
  });

  test('is not written for a profile that does not exist', async () => {
    const store = memoryStore(contents);
    const { exitCode, stderr } = await runWith(store, ['summarize', 'answers.csv', '--xlsx', 'fancy']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('publish, work');
  });
});
