import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { practice } from '../support/built.ts';
import type { MemoryStore } from '../support/memory-store.ts';
import { memoryStore, textOf } from '../support/memory-store.ts';
import type { RunResult } from '../support/run.ts';
import { root, runWith } from '../support/run.ts';

const dataFile = (...names: string[]): Buffer => readFileSync(join(root, 'data', ...names));
const beside = (path: string): string => path.replace('.csv', '.meta.json');

/** The claims of both reports and the practice data of 2019, in memory. */
const store = (): MemoryStore =>
  memoryStore({
    '2019/claims.csv': dataFile('inventarisatie-2019', 'claims.csv'),
    '2019/claims.meta.json': dataFile('inventarisatie-2019', 'claims.meta.json'),
    '2021/claims.csv': dataFile('wsp-2021', 'claims.csv'),
    '2021/claims.meta.json': dataFile('wsp-2021', 'claims.meta.json'),
    'answers.csv': readFileSync(practice),
    'answers.meta.json': readFileSync(beside(practice)),
  });
const published = ['diff', '2019/claims.csv', '2021/claims.csv'];

type Side = {
  totals: { relation: string; count: number; base: number; lines: string[]; derived: boolean }[];
  mark: string | null;
};
type Document = {
  ok: boolean;
  statement: string;
  marks: string[];
  links: {
    number: string;
    degree: string;
    categories: {
      code: string;
      before: Side;
      after: Side;
      difference: number | null;
      without: string | null;
    }[];
    caveats: string[];
  }[];
  notCompared: { indicator: string; reason: string }[];
};

function documentOf({ stdout }: RunResult): Document {
  return JSON.parse(stdout) as Document;
}

/** One category of a link, in short. */
function category(document: Document, number: string, code: string, degree?: string): unknown[] {
  const links = document.links.filter(
    (link) => link.number === number && link.degree === (degree ?? link.degree),
  );
  const found = links.flatMap(({ categories }) => categories).find((each) => each.code === code);
  const side = ({ totals }: Side): string[] =>
    totals.map(({ relation, count, base }) => `${relation} ${String(count)} of ${String(base)}`);
  return found === undefined ? [] : [side(found.before), side(found.after), found.difference];
}

describe('2019 against 2021 as published', () => {
  let document: Document;
  let text: string;
  let written: MemoryStore;
  beforeAll(async () => {
    written = store();
    document = documentOf(await runWith(written, [...published, '--json']));
    text = (await runWith(store(), published)).stdout;
  });

  test('60 and Q65: 18 of 35 and 18 of 34', () => {
    // 2019, line 572: 18 of the 35 regions. 2022, line 673: eighteen regions, of the 34 of line 419.
    // 18/34 − 18/35 = 52.94% − 51.43% = 1.51
    expect(category(document, '60↔Q65', 'periodiek')).toEqual([['= 18 of 35'], ['= 18 of 34'], 1.5]);
    expect(text).toContain('alleen door de basis');
  });

  test('37 and Q39: 23 and a bound, so that there is no difference', () => {
    // 2019, line 552: 23 regions. 2022, line 1129: nearly half, of 34 less than 17.
    expect(category(document, '37↔Q39', 'een-namens-beide')).toEqual([['= 23 of 35'], ['≤ 16 of 34'], null]);
    expect(text).toContain('geen: een grens');
  });

  test('37 and Q39: the other answers stand side by side', () => {
    // 2019, line 552: 2 for all municipalities, 4 per sub-region, 3 and 3. 2022, line 1129: eight and six.
    expect(category(document, '37↔Q39', 'gemeenten-apart', 'partial')).toEqual([
      ['= 2 of 35'],
      ['= 8 of 34'],
      null,
    ]);
    expect(category(document, '37↔Q39', 'anders', 'partial')).toEqual([['= 3 of 35'], ['= 6 of 34'], null]);
    expect(category(document, '37↔Q39', 'subregio', 'partial')).toEqual([['= 4 of 35'], [], null]);
  });

  test('58 and Q17: 24 and 24, with what must be said of it', () => {
    // 2019, line 532: 24 regions with a plan from 2018 or later. 2022, line 651: 24 with a plan, the oldest from 2018.
    // 24/34 − 24/35 = 70.59% − 68.57% = 2.02
    expect(category(document, '58↔Q17', 'vanaf-2018')).toEqual([['= 24 of 35'], ['= 24 of 34'], 2]);
    const { caveats = [] } = document.links.find(({ number }) => number === '58↔Q17') ?? {};
    expect(caveats.join(' ')).toMatch(/hoogstens 1 jaar oud, in 2021 tot 3 jaar.*7 regio’s.*17/s);
  });

  test('71 and Q56: side by side, not subtracted', () => {
    // 2019, line 595: 23 at the scale of the region, for 71 to 73 together. 2022, line 1007: twenty-eight.
    expect(category(document, '71↔Q56', 'samen')).toEqual([['= 23 of 35'], ['= 28 of 34'], null]);
    expect(text).toMatch(/71–73 samen/);
  });

  test('tells what is derived from what is printed, in the text, the tables and the document', () => {
    // 2022, line 616: twelve and two regions, of which the report gives no sum; line 1007: twenty-eight, so 6 without.
    const derived = (number: string, code: string): boolean[] =>
      document.links
        .filter((link) => link.number === number)
        .flatMap(({ categories }) => categories.filter((each) => each.code === code))
        .flatMap(({ after }) => after.totals.map((total) => total.derived));
    expect(derived('63↔Q32', 'gezamenlijk')).toEqual([true]);
    expect(derived('71↔Q56', 'geen-toegang')).toEqual([true]);
    expect(derived('71↔Q56', 'samen')).toEqual([false]);
    expect(text).toMatch(/14 van 34 \(41,2%\),/);
    const csv = textOf(written, 'reports/2019-2021/tables/totals.csv');
    expect(csv).toContain('14 van 34 (41,2%), afgeleid.');
    expect(csv).not.toContain('28 van 34 (82,4%), afgeleid');
  });

  test('94: those with a target that is not for all target groups have a row', () => {
    // 2019, line 642: 20, 10 without agreements and 5 not applicable, together 35.
    expect(category(document, '94↔Q47, Q48', 'niet-alle-doelgroepen')).toEqual([['= 5 of 35'], [], null]);
  });

  test('says that a number is not published separately, where more than it is', () => {
    // 2019, line 572: 18 of 35; the other 17 are not told apart by answer.
    expect(category(document, '60↔Q65', 'niet-periodiek')).toEqual([[], ['= 16 of 34'], null]);
    expect(text).toContain('niet apart');
    expect(text).not.toMatch(/niet gepubliceerd/);
  });

  test('10 and Q48: not comparable, whatever both reports state', () => {
    // 28 (2019, line 416) and 29 (2022, line 663) look alike.
    expect(document.links.map(({ number }) => number)).not.toContain('10↔Q48');
    const reason = document.notCompared.find(({ indicator }) => indicator === '10')?.reason;
    expect(reason).toMatch(/tegenover Q48: 28 en 29 lijken op elkaar maar meten iets anders/);
  });

  test('says that nothing can be said about regions, and what holds for all of it', () => {
    for (const part of [
      'over afzonderlijke regio’s is geen uitspraak mogelijk',
      '35 regio’s in 2019, 34 in 2021',
      // 2022, lines 1535 and 2060: No leads to question 74.
      'de vragen 2 tot en met 73',
      // 2019, lines 155 and 360
      'in 34 van de 35',
      'Waar de tekst van 2022 geen basis noemt',
      'Besluit SUWI',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toMatch(/Fictie/);
  });

  test('ends with what could not be compared, and leaves no question out', () => {
    const [compared = '', last = ''] = text.split('Niet vergeleken');
    expect(compared).toContain('94, 95, 96, 97↔Q47, Q48');
    for (const item of ['64  Eén fysieke locatie', '5, 107–118', 'Q67–Q74', '72, 73, 78–93'])
      expect(last).toContain(item);
    const csv = textOf(written, 'reports/2019-2021/tables/not-compared.csv');
    expect(csv.split('\r\n')[0]).toBe('indicator,reason');
    for (const number of ['10', '118', 'Q74', 'Q16b']) expect(csv).toMatch(new RegExp(`^${number},`, 'm'));
  });

  test('fits a terminal of 100 columns', () => {
    for (const line of text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(100);
    expect(text.split('\n').filter((line) => /^[┌│├└]/.test(line)).length).toBeGreaterThan(40);
  });

  test('judges nothing', () => {
    expect(text).not.toMatch(/verbetering|slechter|\bbeter\b|daling|gedaald|gestegen|toegenomen|afgenomen/i);
  });

  test('is written as tables, with a manifest of what was read', () => {
    const names = [...written.files.keys()].filter((path) => path.startsWith('reports/'));
    expect(names.sort()).toEqual(
      [
        'manifest.json',
        'tables/datapackage.json',
        ...['not-compared', 'totals'].flatMap((name) =>
          ['csv', 'json', 'md'].map((end) => `tables/${name}.${end}`),
        ),
      ]
        .map((name) => `reports/2019-2021/${name}`)
        .sort(),
    );
    const manifest = JSON.parse(textOf(written, 'reports/2019-2021/manifest.json')) as Record<
      string,
      unknown
    >;
    expect(manifest).toMatchObject({
      command: 'diff',
      compares: 'totals',
      crosswalk: { id: 'crosswalk-2019-2021', name: 'crosswalk-2019-2021.json' },
      before: { inputs: [{ name: 'claims.csv' }, { name: 'claims.meta.json' }] },
      after: { inputs: [{ name: 'claims.csv' }, { name: 'claims.meta.json' }] },
      marks: [],
    });
    const row = textOf(written, 'reports/2019-2021/tables/totals.csv')
      .split('\r\n')
      .find((line) => line.startsWith('60↔Q65'));
    // Relation, count, base, share and line of both sides, and the difference.
    expect(row).toContain(',=,18,35,51.4,572,=,18,34,52.9,673,1.5,');
  });

  test('is the same to the byte the second time, and in English says the same', async () => {
    const again = store();
    await runWith(again, [...published, '--json']);
    expect(again.files).toEqual(written.files);
    const english = documentOf(await runWith(store(), [...published, '--json', '--lang', 'en']));
    expect(category(english, '60↔Q65', 'periodiek')).toEqual([['= 18 of 35'], ['= 18 of 34'], 1.5]);
    expect(english.statement).toBe('Only totals were compared: nothing can be said about any region.');
    const inEnglish = (await runWith(store(), [...published, '--lang', 'en'])).stdout;
    expect(inEnglish).not.toMatch(/niet vergelijkbaar|procentpunt|ten hoogste|better|worse|decline/);
    // The reason of a disputed claim is in Dutch: the claim is named instead.
    expect(inEnglish).toContain('r509-2');
    expect(inEnglish).not.toMatch(/verdeelt|regio's/);
    const kept = store();
    await runWith(kept, [...published, '--lang', 'en']);
    expect(textOf(kept, 'reports/2019-2021/tables/totals.md')).toContain(
      'disputed: 8 of 35 (l. 509), why: see claim r509-2.',
    );
    expect(inEnglish).toMatch(/\+1\.5 percentage/);
  });
});

describe('the exit code', () => {
  const exitCode = async (args: readonly string[]): Promise<number> =>
    (await runWith(store(), args)).exitCode;

  test('tells of differences only when that is asked', async () => {
    expect(await exitCode(published)).toBe(0);
    expect(await exitCode([...published, '--exit-code'])).toBe(1);
  });

  test('is 0 where there are none', async () => {
    expect(await exitCode(['diff', '2021/claims.csv', '2021/claims.csv', '--exit-code'])).toBe(0);
  });
});

describe('answers on one side', () => {
  test.each([
    ['before', ['answers.csv', '2021/claims.csv'], 'before', 'after'],
    ['after', ['2019/claims.csv', 'answers.csv'], 'after', 'before'],
  ] as const)('are counted and carry their mark everywhere: %s', async (_, files, fictional, real) => {
    const kept = store();
    const document = documentOf(await runWith(kept, ['diff', ...files, '--json', '--out', 'o']));
    expect([...document.marks].sort()).toEqual(['fictional-counts', 'fictional-distribution']);
    const sides = document.links.flatMap(({ categories }) => categories);
    const counted = sides.filter((each) => each[fictional].totals.length > 0);
    expect(counted.length).toBeGreaterThan(10);
    expect(counted.every((each) => each[fictional].mark !== null)).toBe(true);
    expect(sides.every((each) => each[real].mark === null)).toBe(true);

    const { stdout } = await runWith(store(), ['diff', ...files]);
    const table = textOf(kept, 'o/tables/totals.md');
    for (const text of [stdout, table]) {
      expect(text).toContain('Fictieve aantallen: ook de totalen zijn verzonnen.');
      expect(text).toContain('Fictieve verdeling over regio’s: ');
    }
    const rows = textOf(kept, 'o/tables/totals.csv').split('\r\n').slice(1, -1);
    expect(rows.filter((row) => row.includes('fictional-'))).toHaveLength(counted.length);
    expect(textOf(kept, 'o/manifest.json')).toContain('fictional-counts');
  });

  test('are the numbers of the report, where the practice data was made to have them', async () => {
    const document = documentOf(await runWith(store(), ['diff', 'answers.csv', '2021/claims.csv', '--json']));
    // As published: 23 (2019, line 552) and 18 (line 572) of 35 regions.
    expect(category(document, '37↔Q39', 'een-namens-beide')).toEqual([['= 23 of 35'], ['≤ 16 of 34'], null]);
    expect(category(document, '60↔Q65', 'periodiek')).toEqual([['= 18 of 35'], ['= 18 of 34'], 1.5]);
  });

  test('of one questionnaire have no difference with the claims they were made from', async () => {
    const document = documentOf(await runWith(store(), ['diff', '2019/claims.csv', 'answers.csv', '--json']));
    const differing = document.links.flatMap(({ number, categories }) =>
      categories
        .filter(({ difference }) => difference !== null && difference !== 0)
        .map(({ code }) => `${number} ${code}`),
    );
    expect(differing).toEqual([]);
    expect(document.links.length).toBeGreaterThan(60);
  });

  test('with errors are not counted, and the JSON document says why', async () => {
    const broken = memoryStore({
      '2021/claims.csv': dataFile('wsp-2021', 'claims.csv'),
      'a.csv': 'regio,37\nTwente,misschien\n',
    });
    const { exitCode, stdout } = await runWith(broken, ['diff', 'a.csv', '2021/claims.csv', '--json']);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      problems: [{ code: 'answer-outside-list' }, {}, {}],
    });
    expect([...broken.files.keys()].filter((path) => path.startsWith('reports'))).toEqual([]);
  });
});

describe('what cannot be', () => {
  const failing = async (
    args: readonly string[],
    files: Readonly<Record<string, string>> = {},
  ): Promise<{ exitCode: number; codes: string[]; message: string }> => {
    const kept = store();
    for (const [path, text] of Object.entries(files)) kept.files.set(path, new TextEncoder().encode(text));
    const { exitCode, stdout } = await runWith(kept, ['diff', ...args, '--json']);
    const { problems } = JSON.parse(stdout) as {
      problems: { code: string; message: string; line: number | null }[];
    };
    return {
      exitCode,
      codes: problems.map(({ code }) => code),
      message: problems
        .map(({ message, line }) => `${message}${line === null ? '' : ` @${String(line)}`}`)
        .join('\n'),
    };
  };
  const files = ['2019/claims.csv', '2021/claims.csv'];
  const shipped = (): string => readFileSync(join(root, 'schemas', 'crosswalk-2019-2021.json'), 'utf8');

  test('a crosswalk the other way round is told as such', async () => {
    const { exitCode, message } = await failing([...files].reverse());
    expect(exitCode).toBe(2);
    expect(message).toBe(
      'De koppeling gaat van vragenlijst inventarisatie-2019 naar wsp-regios-2021. Geef de bestanden in die volgorde op.',
    );
  });

  test('a crosswalk of that name, or of one questionnaire', async () => {
    expect(await failing([...files, '--crosswalk', 'crosswalk-2020'])).toMatchObject({
      exitCode: 2,
      codes: ['usage'],
    });
    expect((await failing([...files, '--crosswalk', 'crosswalk-2020'])).message).toContain(
      'crosswalk-2019-2021',
    );
    expect(
      await failing(['2019/claims.csv', 'answers.csv', '--crosswalk', 'crosswalk-2019-2021']),
    ).toMatchObject({ exitCode: 2, codes: ['usage'] });
  });

  test('a broken crosswalk is told with its line', async () => {
    const text = shipped().replace('"degree": "partial"', '"degree": "comparable"');
    const { exitCode, codes, message } = await failing([...files, '--crosswalk', 'mine.json'], {
      'mine.json': text,
    });
    expect(exitCode).toBe(3);
    expect(new Set(codes)).toEqual(new Set(['broken-schema']));
    expect(message).toMatch(/indicator 37 is in another link that is computed @\d+/);
  });

  test('a crosswalk of other questionnaires is told as such; one of one’s own is read', async () => {
    const other = shipped().replace('"before": "inventarisatie-2019"', '"before": "fietsen"');
    expect(await failing([...files, '--crosswalk', 'mine.json'], { 'mine.json': other })).toMatchObject({
      exitCode: 2,
      codes: ['usage'],
    });
    const kept = store();
    kept.files.set('mine.json', new TextEncoder().encode(shipped()));
    expect((await runWith(kept, [...published, '--crosswalk', 'mine.json'])).exitCode).toBe(0);
    expect((await runWith(store(), [...published, '--crosswalk', 'crosswalk-2019-2021'])).exitCode).toBe(0);
  });

  test('a test of regions', async () => {
    expect(await failing([...files, '--test', 'sign'])).toMatchObject({ exitCode: 2, codes: ['usage'] });
  });

  test('a wrong claim is told with its line', async () => {
    const claims = textOf(store(), '2021/claims.csv').replace('r673-1,Q65', 'r673-1,Q650');
    const { exitCode, message } = await failing(['2019/claims.csv', 'b.csv'], {
      'b.csv': claims,
      'b.meta.json': '{ "instrument": "wsp-regios-2021" }',
    });
    expect(exitCode).toBe(3);
    expect(message).toMatch(/Q650.* @\d+/);
  });

  test('output in the place of what is read', async () => {
    const kept = store();
    const inputs = ['o/tables/totals.csv', '2021/claims.csv'];
    kept.files.set('o/tables/totals.csv', new TextEncoder().encode(textOf(kept, '2019/claims.csv')));
    const { exitCode } = await runWith(kept, ['diff', ...inputs, '--out', 'o', '--force', '--json']);
    expect(exitCode).toBe(2);
    expect(textOf(kept, 'o/tables/totals.csv')).toBe(textOf(kept, '2019/claims.csv'));
  });
});

describe('a file of claims', () => {
  test('is known by its header, in any order and with other columns', async () => {
    const kept = store();
    const [header = '', ...rows] = textOf(kept, '2021/claims.csv').trim().split(/\r?\n/);
    const reordered = [`note,${header}`, ...rows.map((row) => `x,${row}`)].join('\n');
    kept.files.set('c.csv', new TextEncoder().encode(reordered));
    const { exitCode, stderr } = await runWith(kept, ['diff', '2019/claims.csv', 'c.csv', '--out', 'o']);
    expect({ exitCode, read: stderr.includes('c.csv: 55 beweringen') }).toEqual({ exitCode: 0, read: true });
  });

  test('without a description is called after its questionnaire', async () => {
    const kept = store();
    for (const path of ['2019/claims.meta.json', '2021/claims.meta.json']) kept.files.delete(path);
    expect((await runWith(kept, published)).exitCode).toBe(0);
    expect(kept.files.has('reports/inventarisatie-2019-wsp-regios-2021/manifest.json')).toBe(true);
  });

  test('that its description calls fictional is marked', async () => {
    const kept = store();
    const described = { instrument: 'wsp-regios-2021', fictional: true };
    kept.files.set('2021/claims.meta.json', new TextEncoder().encode(JSON.stringify(described)));
    const { stdout } = await runWith(kept, published);
    expect(stdout).toContain('Fictieve aantallen: ook de totalen zijn verzonnen.');
  });

  test('is not one when a column is missing', async () => {
    const kept = store();
    const lacking = textOf(kept, '2021/claims.csv').replace('base_set', 'basis');
    kept.files.set('c.csv', new TextEncoder().encode(lacking));
    const { exitCode, stderr } = await runWith(kept, ['diff', '2019/claims.csv', 'c.csv']);
    expect(exitCode).not.toBe(0);
    expect(stderr).not.toContain('c.csv: 55 beweringen');
  });
});
