import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { interpretCsv } from '../support/interpret.ts';
import type { MemoryStore } from '../support/memory-store.ts';
import { memoryStore, textOf } from '../support/memory-store.ts';
import { root, runWith } from '../support/run.ts';

/** Three regions, five indicators; the golden tables beside this test were worked out by hand. */
const answers = [
  'regio;1;4;30;82a;82b',
  'Twente;Voor de hele arbeidsmarktregio: UWV en gemeenten;Ja;40%;Ja;Nee',
  'Zeeland;Anders;Nee;0%;n.v.t.;Nee',
  'Drenthe;Voor de hele arbeidsmarktregio: UWV en gemeenten;;50%;Ja;',
].join('\n');
const args = ['summarize', 'a.csv', '--indicators', '1,4,30,82', '--no-figures', '--out', 'out'];
const golden = join(root, 'test', 'report', 'golden');

async function summarized(...more: string[]): Promise<MemoryStore> {
  const store = memoryStore({ 'a.csv': answers });
  const { exitCode, stderr } = await runWith(store, [...args, ...more]);
  expect(exitCode, stderr).toBe(0);
  return store;
}

describe.each(['distribution', 'agreements', 'percentages', 'regions'])('%s.csv', (name) => {
  test('is as worked out by hand', async () => {
    const expected = readFileSync(join(golden, `${name}.csv`), 'utf8').replace(/\n/g, '\r\n');
    expect(textOf(await summarized(), `out/tables/${name}.csv`)).toBe(expected);
  });

  test('keeps its Dutch labels in an English report', async () => {
    const [dutch, english] = [await summarized(), await summarized('--lang', 'en')];
    expect(textOf(english, `out/tables/${name}.csv`)).toBe(textOf(dutch, `out/tables/${name}.csv`));
  });
});

describe('the same table in every form', () => {
  let store: MemoryStore;
  beforeAll(async () => {
    store = await summarized();
  });

  const csvRows = (name: string): string[][] =>
    interpretRows(textOf(store, `out/tables/${name}.csv`)).map((row) => [...row]);

  test.each(['distribution', 'agreements', 'percentages', 'regions'])(
    '%s: JSON has the cells of the CSV',
    (name) => {
      const [header = [], ...rows] = csvRows(name);
      const document = JSON.parse(textOf(store, `out/tables/${name}.json`)) as {
        columns: { key: string }[];
        rows: Record<string, string | number | null>[];
      };
      expect(document.columns.map(({ key }) => key)).toEqual(header);
      const text = (value: string | number | null | undefined): string => String(value ?? '');
      const asNumbers = (cell: string): string => (/^\d+\.\d$/.test(cell) ? String(Number(cell)) : cell);
      expect(document.rows.map((row) => header.map((key) => text(row[key])))).toEqual(
        rows.map((row) => row.map(asNumbers)),
      );
    },
  );

  test('Markdown has the counts and Dutch numbers under a heading per indicator', () => {
    const markdown = textOf(store, 'out/tables/distribution.md');
    expect(markdown).toContain('## 1 Bestuurlijk niveau');
    expect(markdown).toContain(
      '| Voor de hele arbeidsmarktregio: UWV en gemeenten | 2 | 66,7 | 66,7 | 66,7 |',
    );
    expect(markdown).toContain('| Geen gegevens | 1 | 33,3 | – | – |');
    expect(markdown).toContain('3 regio’s in het bestand; 2 beantwoord');
  });

  test('Markdown in English has English labels', async () => {
    const markdown = textOf(await summarized('--lang', 'en'), 'out/tables/distribution.md');
    expect(markdown).toContain('| Whole labour-market region: UWV and municipalities | 2 | 66.7 |');
  });

  test('a wide table is a small table per region in Markdown', async () => {
    const all = memoryStore({ 'a.csv': answers });
    await runWith(all, ['summarize', 'a.csv', '--no-figures', '--out', 'out']);
    const markdown = textOf(all, 'out/tables/regions.md');
    expect(markdown).toContain('### Drenthe');
    expect(markdown).toContain('| 30 Aandeel detacheringen (beschut werk) | 50% |');
  });
});

test('the table of regions is an answer file again, with the same answers', async () => {
  const text = textOf(await summarized(), 'out/tables/regions.csv');
  const { answers: set, problems } = interpretCsv(text);
  expect(
    problems.filter(({ code }) => !code.startsWith('missing-')).map(({ code, value }) => [code, value]),
  ).toEqual(
    ['code', 'answered', 'not_applicable', 'no_data', 'invalid', 'completeness'].map((name) => [
      'column-ignored',
      name,
    ]),
  );
  const codes = (unit: string): (string | null | undefined)[] =>
    ['1', '4', '30', '82a', '82b'].map((number) => set.answers.get(unit)?.get(number)?.code);
  expect(codes('AM05')).toEqual(['regio-uwv-gemeenten', 'ja', 'p40', 'ja', 'nee']);
  expect(codes('AM03')).toEqual(['regio-uwv-gemeenten', 'geen-gegevens', 'p50', 'ja', 'geen-gegevens']);
});

test('text that Markdown or CSV could take for markup stands as it is', async () => {
  const store = memoryStore({
    'a.csv': 'regio;1\nTwente;1\n',
    'a.meta.json': JSON.stringify({ source: 'a | b *c* <script>_d_', measurement: { label: '../x' } }),
  });
  await runWith(store, ['summarize', 'a.csv', '--no-figures', '--indicators', '1']);
  expect([...store.files.keys()].filter((path) => path.endsWith('manifest.json'))).toEqual([
    'reports/x/manifest.json',
  ]);
  expect(textOf(store, 'reports/x/tables/distribution.md')).toContain('a \\| b \\*c\\* \\<script\\>\\_d\\_');
});

function interpretRows(text: string): string[][] {
  return text
    .trim()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) => match[1] ?? match[2] ?? ''),
    );
}
