import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { schemaDocument } from '../support/instrument.ts';
import type { MemoryStore } from '../support/memory-store.ts';
import { memoryStore, textOf } from '../support/memory-store.ts';
import type { RunResult } from '../support/run.ts';
import { readXlsx } from '../support/read-xlsx.ts';
import { runWith } from '../support/run.ts';

/** Groningen goes wider, Friesland stays, Drenthe answers anew; Twente is in the first only, Zeeland in the second. */
const before = 'regio;34;38;60\nAM01;2;ja;ja\nAM02;1;nee;ja\nAM03;;nee;nee\nAM05;1;ja;ja\n';
const after = 'regio;38;34;61\nZeeland;ja;1;uwv\nAM03;ja;3;uwv\nAM02;nee;1;uwv\nAM01;ja;1;uwv\n';
const meta = (label: string, more: object = {}): string =>
  JSON.stringify({ instrument: 'inventarisatie-2019', measurement: { label }, ...more });
const files = {
  'een.csv': before,
  'een.meta.json': meta('2019'),
  'twee.csv': after,
  'twee.meta.json': meta('2021'),
};

function run(store: MemoryStore, ...args: readonly string[]): Promise<RunResult> {
  return runWith(store, ['diff', ...args, '--no-figures']);
}

/** A run on the two files, and the folder it wrote. */
async function compared(
  more: Readonly<Record<string, string>> = {},
  ...args: readonly string[]
): Promise<RunResult & { store: MemoryStore; table: (name: string) => string[] }> {
  const store = memoryStore({ ...files, ...more });
  const result = await run(store, 'een.csv', 'twee.csv', '--out', 'uit', ...args);
  const table = (name: string): string[] => textOf(store, `uit/tables/${name}.csv`).trimEnd().split('\r\n');
  return { ...result, store, table };
}

const uwv = 'Voor de hele arbeidsmarktregio: UWV en gemeenten';
const gemeenten = 'Voor de hele arbeidsmarktregio: alle gemeenten';
const subregio = 'Per subregio: alle gemeenten';

describe('two measurements of one questionnaire', () => {
  test('give the net change of every answer over the regions in both', async () => {
    const { table, exitCode } = await compared();
    expect(exitCode).toBe(0);
    const rows = table('net-change');
    expect(rows[0]).toBe('indicator,code,category,before,after,change,percent_before,percent_after,n');
    // n = 3; one in three is 33.3%, two in three 66.7%.
    expect(rows.slice(1)).toEqual([
      `34,regio-uwv-gemeenten,${uwv},1,2,1,33.3,66.7,3`,
      `34,regio-gemeenten,${gemeenten},1,0,-1,33.3,0.0,3`,
      `34,subregio,${subregio},0,1,1,0.0,33.3,3`,
      '34,per-gemeente,Apart per gemeente (geen regionale afspraken),0,0,0,0.0,0.0,3',
      '34,anders,Anders,0,0,0,0.0,0.0,3',
      '34,nvt,Niet van toepassing,0,0,0,0.0,0.0,3',
      '34,geen-gegevens,Geen gegevens,1,0,-1,33.3,0.0,3',
      '38,ja,Ja,1,2,1,33.3,66.7,3',
      '38,nee,Nee,2,1,-1,66.7,33.3,3',
      '38,nvt,Niet van toepassing,0,0,0,0.0,0.0,3',
      '38,geen-gegevens,Geen gegevens,0,0,0,0.0,0.0,3',
    ]);
  });

  test('give every transition with its regions, and movement', async () => {
    const { table } = await compared();
    expect(table('transitions')).toEqual([
      'indicator,from,to,count,regions',
      `34,${uwv},${uwv},1,Friesland`,
      `34,${gemeenten},${uwv},1,Groningen`,
      `34,Geen gegevens,${subregio},1,Drenthe`,
      '38,Ja,Ja,1,Groningen',
      '38,Nee,Ja,1,Drenthe',
      '38,Nee,Nee,1,Friesland',
    ]);
    expect(table('movement')).toEqual([
      'indicator,n_both,unchanged,changed,wider,narrower,to_or_from_other,newly_answered,no_longer_answered,newly_applicable,no_longer_applicable,total_variation,share_moved',
      // Of two answered twice one moved: half of (|1−2| + |1−0|) is 1, of 2 is 50%.
      '34,2,1,1,1,0,0,1,0,0,0,50.0,50.0',
      '38,3,2,1,,,,0,0,0,0,33.3,33.3',
    ]);
    expect(table('pooled')).toEqual([
      'theme,from,to,count,n',
      ...['alle', 'werkgevers'].flatMap((theme) => [
        `${theme},${uwv},${uwv},1,3`,
        `${theme},${gemeenten},${uwv},1,3`,
        `${theme},Geen gegevens,${subregio},1,3`,
      ]),
    ]);
  });

  test('say per region what changed, in official order, with those in one measurement last', async () => {
    const { table } = await compared();
    expect(table('regions')).toEqual([
      'region,code,measurements,n_both,unchanged,changed,changes',
      `Groningen,AM01,beide,2,1,1,34: ${gemeenten} → ${uwv}`,
      'Friesland,AM02,beide,2,2,0,',
      `Drenthe,AM03,beide,1,0,1,34: Geen gegevens → ${subregio}; 38: Nee → Ja`,
      'Twente,AM05,alleen 2019,,,,',
      'Zeeland,AM24,alleen 2021,,,,',
    ]);
  });

  test('list what one of the files does not have, with the reason', async () => {
    const { table } = await compared();
    const rows = table('not-compared');
    expect(rows[0]).toBe('indicator,reason');
    expect(rows).toContain('60,Het bestand van 2021 heeft deze indicator niet.');
    expect(rows).toContain('61,Het bestand van 2019 heeft deze indicator niet.');
    expect(rows).toContain('1,Geen van beide bestanden heeft deze indicator.');
    // 118 indicators, of which 34 and 38 are compared.
    expect(rows).toHaveLength(1 + 116);
  });

  test('warn of the regions in one measurement, and say n and why there is no p', async () => {
    const { stdout, stderr } = await compared();
    expect(stderr).toContain('[region-in-one-measurement]');
    expect(stdout).toContain('n = 3 regio’s');
    expect(stdout).toContain('Alleen in 2019 en daarom weggelaten: Twente.');
    expect(stdout).toContain('Alleen in 2021 en daarom weggelaten: Zeeland.');
    expect(stdout).toContain('Er staan geen p-waarden');
    expect(stdout).not.toContain('Fictie');
  });

  test('state the same numbers as JSON and Markdown', async () => {
    const { store } = await compared();
    for (const name of ['net-change', 'transitions', 'movement', 'pooled', 'regions', 'not-compared']) {
      const csv = Papa.parse<Record<string, string>>(textOf(store, `uit/tables/${name}.csv`), {
        header: true,
        skipEmptyLines: true,
      }).data;
      const { rows } = JSON.parse(textOf(store, `uit/tables/${name}.json`)) as {
        rows: Record<string, string | number | null>[];
      };
      const plain = (row: Record<string, string | number | null>): Record<string, string> =>
        Object.fromEntries(
          Object.entries(row).map(([key, value]) => [
            key,
            typeof value === 'number' && /percent|share|variation/.test(key)
              ? value.toFixed(1)
              : String(value ?? ''),
          ]),
        );
      expect(rows.map(plain), name).toEqual(csv);
    }
    const markdown = textOf(store, 'uit/tables/net-change.md');
    expect(markdown).toContain('| Verschil in procentpunt |');
    expect(markdown).toContain(`| ${uwv} | 1 | 2 | +1 | 33,3 | 66,7 | +33,3 | 3 |`);
  });

  test('write in English when asked, except in tables for machines', async () => {
    const { store, stdout } = await compared({}, '--lang', 'en');
    expect(stdout).toContain('There are no p-values');
    expect(textOf(store, 'uit/tables/movement.md')).toContain(
      'they are no judgements'.replace('they', 'They'),
    );
    expect(textOf(store, 'uit/tables/transitions.csv')).toContain(uwv);
  });

  test('with --test sign give the test, its only reading, and no sentence that there is none', async () => {
    const { table, stdout, store } = await compared({}, '--test', 'sign');
    expect(table('sign-test')).toEqual([
      'indicator,directions,one,other,p,expected_by_chance',
      // One region moved in each: 2 × 1/2. Both tests give 1 whatever happens.
      '34,breder / smaller,1,0,1.0000,2.0',
      '38,naar Ja / naar Nee,1,0,1.0000,2.0',
    ]);
    expect(stdout).toContain('Er zijn 2 toetsen gedaan; een p van 0,05 of minder komt 0 keer voor');
    expect(stdout).not.toContain('Er staan geen p-waarden');
    expect(textOf(store, 'uit/tables/movement.md')).not.toContain('Er staan geen p-waarden');
  });

  test('give one JSON document, and nothing else on standard output', async () => {
    const { stdout } = await compared({}, '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      command: 'diff',
      before: { file: 'een.csv', measurement: '2019', units: 4, indicators: 3 },
      after: { file: 'twee.csv', measurement: '2021', units: 4, indicators: 3 },
      n: 3,
      compared: 2,
      notCompared: 116,
      out: 'uit',
      marks: [],
    });
  });
});

describe('the exit code', () => {
  test('is 0 with differences, and 1 when it is asked for', async () => {
    expect((await compared()).exitCode).toBe(0);
    expect((await compared({}, '--exit-code')).exitCode).toBe(1);
  });

  test('is 0 when it is asked for and nothing differs', async () => {
    // Reordered and spelled otherwise, the same answers; all other indicators are in neither file.
    const all = memoryStore({
      'een.csv': before,
      'twee.csv': 'regio;60;38;34\nTwente;Ja;JA;1\nDrenthe;nee;nee;\nGroningen;ja;ja;2\nFriesland;ja;nee;1\n',
    });
    expect((await run(all, 'een.csv', 'twee.csv', '--out', 'uit', '--exit-code')).exitCode).toBe(0);
  });

  test('is 1 for an answer outside the list or a region twice, and then nothing is written', async () => {
    for (const wrong of [before.replace('AM02;1', 'AM02;9'), `${before}Groningen;1;ja;ja\n`]) {
      const { exitCode, stderr, store } = await compared({ 'een.csv': wrong });
      expect(exitCode).toBe(1);
      expect(stderr).toContain('er is niets vergeleken en niets geschreven');
      expect([...store.files.keys()].filter((name) => name.startsWith('uit'))).toEqual([]);
    }
  });

  test('is 1 with one JSON document that says so', async () => {
    const { exitCode, stdout } = await compared({ 'een.csv': `${before}Groningen;1;ja;ja\n` }, '--json');
    expect(exitCode).toBe(1);
    const document = JSON.parse(stdout) as { ok: boolean; problems: { code: string }[] };
    expect(document.ok).toBe(false);
    expect(document.problems.map(({ code }) => code)).toContain('duplicate-region');
  });
});

describe('fictional data on one side', () => {
  test('marks what depends on it, in every output, and nothing else', async () => {
    const { stdout, store } = await compared({
      'twee.meta.json': meta('2021', { fictional: { distribution: ['34'], counts: [] } }),
      'twee.csv': after,
    });
    // What a description of fiction does not name is invented too: 38.
    expect(stdout).toContain('Fictieve verdeling over regio’s: de totalen zijn gepubliceerd');
    expect(stdout).toContain('Fictieve aantallen: ook de totalen zijn verzonnen.');
    const manifest = JSON.parse(textOf(store, 'uit/manifest.json')) as { marks: unknown };
    expect(manifest.marks).toEqual({ 'fictional-distribution': ['34'], 'fictional-counts': ['38'] });
    for (const name of ['net-change', 'transitions', 'movement', 'pooled', 'regions', 'changes']) {
      expect(textOf(store, `uit/tables/${name}.md`), name).toContain('Fictieve verdeling over regio’s');
    }
  });

  test('is the stronger mark where both sides have one', async () => {
    const { store } = await compared({
      'een.meta.json': meta('2019', { fictional: { distribution: ['34', '38'], counts: [] } }),
      'twee.meta.json': meta('2021', { fictional: { distribution: ['38'], counts: ['34'] } }),
    });
    const manifest = JSON.parse(textOf(store, 'uit/manifest.json')) as { marks: unknown };
    expect(manifest.marks).toEqual({ 'fictional-distribution': ['38'], 'fictional-counts': ['34'] });
  });
});

test('two measurements of one name are told apart', async () => {
  const { stdout } = await compared({ 'twee.meta.json': meta('2019') });
  expect(stdout).toContain('Alleen in 2019 (eerste) en daarom weggelaten: Twente.');
  expect(stdout).toContain('Alleen in 2019 (tweede) en daarom weggelaten: Zeeland.');
});

test('the folder is named after both measurements, and input is never overwritten', async () => {
  const store = memoryStore(files);
  expect((await run(store, 'een.csv', 'twee.csv')).exitCode).toBe(0);
  expect([...store.files.keys()]).toContain('reports/2019-2021/manifest.json');
  const inside = memoryStore({ 'uit/tables/movement.csv': before, 'twee.csv': after });
  const { exitCode, stderr } = await run(inside, 'uit/tables/movement.csv', 'twee.csv', '--out', 'uit');
  expect(exitCode).toBe(2);
  expect(stderr).toContain('nooit overschreven');
  expect(textOf(inside, 'uit/tables/movement.csv')).toBe(before);
});

describe('which file is meant', () => {
  const double = `${before}Groningen;1;ja;ja\n`;
  test('is said of every error, also where it has no place', async () => {
    expect((await compared({ 'een.csv': double })).stderr).toContain('een.csv, regel 6');
    expect((await compared({ 'twee.csv': '' })).stderr).toContain('twee.csv');
  });

  test('is told by the path where both have one name', async () => {
    const store = memoryStore({ 'a/x.csv': before, 'b/x.csv': double });
    const { stderr } = await run(store, 'a/x.csv', 'b/x.csv', '--out', 'uit');
    expect(stderr).toContain('b/x.csv, regel 6');
    const { stdout } = await run(store, 'a/x.csv', 'b/x.csv', '--out', 'uit', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ before: { file: 'a/x.csv' }, after: { file: 'b/x.csv' } });
  });
});

test('tables for machines are in Dutch in every language', async () => {
  const inDutch = await compared({}, '--test', 'sign');
  const inEnglish = await compared({}, '--test', 'sign', '--lang', 'en');
  for (const name of [
    'net-change',
    'transitions',
    'movement',
    'pooled',
    'regions',
    'changes',
    'not-compared',
    'sign-test',
  ]) {
    expect(inEnglish.table(name), name).toEqual(inDutch.table(name));
  }
});

test('warnings about the files are told as when they are counted, but for regions that are left out', async () => {
  const { stdout } = await compared({ 'een.csv': before.replaceAll('\n', ';x\n').replace(';x', ';Contact') });
  expect(stdout).toContain('[column-ignored]');
  expect(stdout).not.toContain('[missing-region]');
});

test('a measurement that is dated after the other is not compared with it as if it came before', async () => {
  const dated = (label: string, date: string): string =>
    JSON.stringify({ instrument: 'inventarisatie-2019', measurement: { label, date } });
  const store = memoryStore({
    ...files,
    'een.meta.json': dated('2022', '2022-03'),
    'twee.meta.json': dated('2019', '2019'),
  });
  const { exitCode, stderr } = await run(store, 'een.csv', 'twee.csv', '--out', 'uit');
  expect(exitCode).toBe(2);
  expect(stderr).toContain('Geef de eerdere meting eerst.');
});

test('a comparison of no regions is told in tables, and draws nothing', async () => {
  const store = memoryStore({ 'a.csv': 'regio;34\nAM01;1\n', 'b.csv': 'regio;34\nAM02;1\n' });
  const { exitCode, stdout } = await runWith(store, ['diff', 'a.csv', 'b.csv', '--out', 'uit']);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('n = 0 regio’s');
  // A share of nobody cannot be drawn.
  expect([...store.files.keys()].filter((name) => name.includes('figures/'))).toEqual([]);
  expect(textOf(store, 'uit/tables/regions.csv')).toContain('Friesland,AM02,alleen b');
});

test('a region that has another code and kept its name is told by its codes, in every table and in the workbook', async () => {
  const regions = {
    id: 'eigen',
    source: { nl: 'Voorbeeld', en: 'Example' },
    regions: [
      {
        code: 'XX01',
        name: 'Noord',
        spellings: [],
        tile: { column: 0, row: 0 },
        until: '2020',
        successors: ['XX02'],
      },
      { code: 'XX02', name: 'Noord', spellings: [], tile: { column: 0, row: 0 }, from: '2021' },
    ],
  };
  const instrument = {
    ...(schemaDocument('inventarisatie-2019.json') as object),
    id: 'eigen',
    units: 'regios.json',
  };
  const dated = (date: string): string =>
    JSON.stringify({ instrument: 'eigen.json', measurement: { label: date, date } });
  const store = memoryStore({
    'eigen.json': JSON.stringify(instrument),
    'regios.json': JSON.stringify(regions),
    'a.csv': 'regio;34\nXX01;1\n',
    'a.meta.json': dated('2019'),
    'b.csv': 'regio;34\nXX02;1\n',
    'b.meta.json': dated('2022'),
  });
  const { exitCode, stderr } = await run(store, 'a.csv', 'b.csv', '--out', 'uit', '--xlsx', 'work');
  expect(exitCode, stderr).toBe(0);
  const renamed = 'Noord (XX01) heet nu Noord (XX02).';
  expect(textOf(store, 'uit/tables/movement.md')).toContain(renamed);
  const sheets = readXlsx(store.files.get('uit/tables/tabellen.xlsx') ?? new Uint8Array());
  const told = sheets.filter(({ cells }) => [...cells.values()].some(({ value }) => value === renamed));
  // For whoever works with a table the cover is enough.
  expect(told.map(({ name }) => name)).toEqual([sheets[0]?.name]);
});
