import { describe, expect, test } from 'vitest';
import { memoryStore, textOf } from '../support/memory-store.ts';
import type { MemoryStore } from '../support/memory-store.ts';
import type { RunResult } from '../support/run.ts';
import { runWith } from '../support/run.ts';

const good = 'regio;1;4\nTwente;1;Ja\nZeeland;2;Nee\n';
const wrong = 'regio;1;4\nTwente;1;Ja\nZeeland;9;Nee\n';

function store(files: Record<string, string> = {}): MemoryStore {
  return memoryStore({ 'good.csv': good, 'wrong.csv': wrong, ...files });
}

function run(args: readonly string[], files: Record<string, string> = {}): Promise<RunResult> {
  return runWith(store(files), args);
}

type Document = {
  ok: boolean;
  command: string;
  summary: Record<string, number>;
  problems: Record<string, unknown>[];
};
const parse = (stdout: string): Document => JSON.parse(stdout) as Document;

describe('validate', () => {
  test('says on stderr how the file was read, and on stdout what is wrong, with the most important line last', async () => {
    const { exitCode, stdout, stderr } = await run(['validate', 'wrong.csv']);
    expect(exitCode).toBe(1);
    expect(stderr).toBe(
      'wrong.csv: CSV met scheidingsteken puntkomma, een rij per regio, UTF-8 (geldig), inventarisatie-2019 (herkend aan de koppen)\n',
    );
    expect(stdout).toContain('regel 3, cel B3 · Zeeland · indicator 1  “9” staat niet in de antwoordlijst.');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(
      'wrong.csv: 2 regio’s, 2 indicatoren, 3 antwoorden; 1 fout, 149 waarschuwingen',
    );
  });

  test('gives one JSON document with exactly the fields that are promised', async () => {
    const { stdout } = await run(['validate', 'wrong.csv', '--json']);
    const document = parse(stdout);
    expect(Object.keys(document)).toEqual(['ok', 'command', 'summary', 'problems']);
    // Warnings: 33 of 35 regions and 116 of 118 indicators are missing.
    expect(document).toMatchObject({
      ok: false,
      command: 'validate',
      summary: { units: 2, indicators: 2, answers: 3, errors: 1, warnings: 33 + 116 },
    });
    expect(document.problems[0]).toEqual({
      code: 'answer-outside-list',
      severity: 'error',
      unit: 'Zeeland',
      indicator: '1',
      file: 'wrong.csv',
      line: 3,
      column: 2,
      cell: 'B3',
      value: '9',
      expected:
        'Voor de hele arbeidsmarktregio: UWV en gemeenten | Voor de hele arbeidsmarktregio: alle gemeenten | ' +
        'Per subregio: alle gemeenten | Apart per gemeente (geen regionale afspraken) | Anders | Niet van toepassing | Geen gegevens',
      nearest: null,
      message: '“9” staat niet in de antwoordlijst.',
      count: 1,
      places: [],
    });
  });

  test('a grouped problem has its count and every place', async () => {
    const { stdout } = await run(['validate', 'x.csv', '--json'], {
      'x.csv': 'regio;4\nTwente;x\nZeeland;x\n',
    });
    expect(parse(stdout).problems[0]).toMatchObject({
      count: 2,
      unit: null,
      indicator: '4',
      places: [
        { unit: 'Twente', indicator: '4', line: 2, column: 2, cell: 'B2' },
        { unit: 'Zeeland', indicator: '4', line: 3, column: 2, cell: 'B3' },
      ],
    });
  });

  test('gives a line of CSV per place', async () => {
    const { stdout } = await run(['validate', 'wrong.csv', '--format', 'csv']);
    const [header, first] = stdout.split('\r\n');
    expect(header).toBe('file,severity,code,unit,indicator,line,column,cell,value,expected,nearest,message');
    expect(first).toMatch(/^wrong\.csv,error,answer-outside-list,Zeeland,1,3,2,B3,9,/);
  });

  test('takes several files; the worst decides the exit code', async () => {
    const { exitCode, stdout } = await run(['validate', 'good.csv', 'wrong.csv', 'none.csv', '--json']);
    expect(exitCode).toBe(3);
    const files = parse(stdout).problems.map(({ file, code }) => [file, code]);
    expect(files).toContainEqual(['wrong.csv', 'answer-outside-list']);
    expect(files).toContainEqual(['none.csv', 'file-missing']);
  });

  test('speaks English when asked', async () => {
    const { stdout, stderr } = await run(['validate', 'wrong.csv', '--lang', 'en']);
    expect(stderr).toContain('CSV delimited by semicolon, a row per region');
    expect(stdout).toContain('line 3, cell B3 · Zeeland · indicator 1  “9” is not in the list of answers.');
  });

  test('shows what a terminal would obey as what it is', async () => {
    const { stdout } = await run(['validate', 'x.csv'], {
      'x.csv': 'regio;4\nTwente;\u001b[31mrood\u0007\n',
    });
    expect(stdout).not.toContain('\u001b');
    expect(stdout).toContain('␛[31mrood␇');
  });
});

describe('wrong usage', () => {
  test.each([
    [['validate']],
    [['validate', 'good.csv', '--nonsense']],
    [['nonsense']],
    [['summarize', 'good.csv', '--lang', 'fr']],
    [['summarize', 'good.csv', '--width', 'wide']],
    [['summarize', 'good.csv', '--indicators', '999', '--no-figures']],
    [['summarize', 'good.csv', '--theme', 'weer', '--no-figures']],
    [['summarize', 'good.csv', '--regions', 'Drenthe', '--no-figures']],
    [['summarize', 'good.csv', '--instrument', 'onbekend', '--no-figures']],
    [['validate', '-', '-']],
    [['explain', 'nonsense']],
    [['sample']],
    [['sample', '--from', 'good.csv']],
  ])('%j ends with 2, and with one JSON document when asked', async (args) => {
    const plain = await run(args);
    expect(plain.exitCode).toBe(2);
    expect(plain.stdout).toBe('');
    expect(plain.stderr.trim()).not.toBe('');
    const { exitCode, stdout } = await run([...args, '--json']);
    expect(exitCode).toBe(2);
    expect(parse(stdout)).toMatchObject({ ok: false, problems: [{ code: 'usage', severity: 'error' }] });
  });

  test('proposes the option that was meant', async () => {
    expect((await run(['summarize', 'good.csv', '--indicator', '1'])).stderr).toContain('--indicators');
  });
});

describe('summarize', () => {
  test('refuses a file with errors, and writes nothing', async () => {
    const files = store();
    const before = [...files.files.keys()];
    const { exitCode, stdout, stderr } = await runWith(files, ['summarize', 'wrong.csv', '--no-figures']);
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr.trimEnd().split('\n').at(-1)).toBe(
      '1 fout: er is niets geteld en niets geschreven. Verbeter het bestand, of tel ongeldige antwoorden apart met --allow-invalid.',
    );
    expect([...files.files.keys()]).toEqual(before);
  });

  test('counts invalid answers apart when allowed', async () => {
    const files = store();
    const args = ['summarize', 'wrong.csv', '--no-figures', '--allow-invalid', '--out', 'out'];
    expect((await runWith(files, args)).exitCode).toBe(0);
    const rows = textOf(files, 'out/tables/distribution.csv')
      .split('\r\n')
      .filter((row) => row.startsWith('1,'));
    expect(rows.at(-1)).toMatch(/,ongeldig,Ongeldig antwoord,1,50\.0,,,2,1,1$/);
    expect(textOf(files, 'out/tables/distribution.md')).toContain('Ongeldig antwoord');
  });

  test('counts what Excel changed apart like any invalid answer', async () => {
    const files = store({ 'excel.csv': 'regio;1;4\nTwente;1;3-jun\nZeeland;1;#N/B\nDrenthe;1;Ja\n' });
    const args = ['summarize', 'excel.csv', '--no-figures'];
    expect((await runWith(files, args)).exitCode).toBe(1);
    expect((await runWith(files, [...args, '--allow-invalid', '--out', 'out'])).exitCode).toBe(0);
    const rows = textOf(files, 'out/tables/distribution.csv').split('\r\n');
    expect(rows.filter((row) => /^4,.*,ongeldig,Ongeldig antwoord,2,/.test(row))).toHaveLength(1);
  });

  test.each([
    ['a region twice', 'regio;4\nTwente;Ja\nAM05;Nee\n'],
    ['an unknown region', 'regio;4\nTwente;Ja\nUtopia;Nee\n'],
    ['a column twice', 'regio;4;V4\nTwente;Ja;Nee\n'],
    ['a ragged row', 'regio;4\nTwente;Ja;\n'],
  ])('never counts a table with %s', async (_, text) => {
    const { exitCode, stderr } = await run(['summarize', 'x.csv', '--no-figures', '--allow-invalid'], {
      'x.csv': text,
    });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('--allow-invalid geldt alleen voor antwoorden buiten de lijst');
  });

  test('writes into a folder named after the measurement', async () => {
    const files = store({ 'good.meta.json': '{ "measurement": { "label": "Najaar 2021: proef" } }' });
    await runWith(files, ['summarize', 'good.csv', '--no-figures']);
    expect(files.files.has('reports/najaar-2021-proef/manifest.json')).toBe(true);
  });

  test('shows a bar with a character per region, and the agreements', async () => {
    const { stdout } = await run(['summarize', 'good.csv', '--no-figures', '--indicators', '1,4']);
    expect(stdout).toMatch(/│ 1 Bestuurlijk niveau +│ █▓ +│ +2 \/ 2 │/);
    expect(stdout).toMatch(/│ 4 Marktbenadering +│ █▓ +│ +1 \/ 1 │/);
  });

  test('shows the indicators that are in the file and have priority, or those that were named', async () => {
    // 1 has priority, 34 has not; 2 is not in the file.
    const files = { 'x.csv': 'regio;1;34\nTwente;1;1\n' };
    const unnamed = await run(['summarize', 'x.csv', '--no-figures'], files);
    expect(unnamed.stdout).toMatch(/^Prioritaire indicatoren \(n = 1\)$/m);
    expect(unnamed.stdout.match(/│ +\d+ [A-ZÉ][^│]+/g)).toEqual(['│ 1 Bestuurlijk niveau ']);
    const named = await run(['summarize', 'x.csv', '--no-figures', '--indicators', '2,34'], files);
    expect(named.stdout).toMatch(/^Indicatoren \(n = 1\)$/m);
    expect(named.stdout.match(/│ +\d+ [A-ZÉ][^│]+/g)?.map((cell) => cell.trimEnd())).toEqual([
      '│  2 Managementniveau',
      '│ 34 Eén website',
    ]);
  });

  test('has letters in a bar where a list is longer than there are blocks', async () => {
    const { stdout } = await run(['summarize', 'x.csv', '--no-figures'], {
      'x.csv': 'regio;31\nTwente;0\nZeeland;100\nFriesland;\n',
    });
    // 0% is the first of eleven, 100% the last: a and k.
    expect(stdout).toMatch(/│ ak- +│/);
    expect(stdout).toContain('a 0%  b 10%  ');
    expect(stdout).toContain('k 100%  · n.v.t.  - geen geg.');
  });

  test('leaves out warnings about what was not asked for', async () => {
    // 58 is asked if 38 is Yes: both regions answer against the routing.
    const files = { 'x.csv': 'regio;4;38;58\nTwente;1;Nee;Ja\nZeeland;1;Nee;Ja\n' };
    const attention = async (...selection: string[]): Promise<boolean> => {
      const { stdout } = await run(['summarize', 'x.csv', '--no-figures', ...selection], files);
      return stdout.includes('[answer-against-routing]');
    };
    expect(await attention()).toBe(true);
    expect(await attention('--indicators', '58', '--regions', 'Twente')).toBe(true);
    expect(await attention('--indicators', '4')).toBe(false);
    // A region that is not in the file was not left out by anyone.
    const { stdout } = await run(['summarize', 'x.csv', '--no-figures', '--indicators', '4'], files);
    expect(stdout).toContain('[missing-region]');
  });

  test('counts a warning in the part that was asked for, on the terminal and on the page', async () => {
    const files = store({ 'x.csv': 'regio;4;38;58\nTwente;1;Nee;Ja\nZeeland;1;Nee;Ja\n' });
    const findings = async (...selection: string[]): Promise<{ terminal: string; page: string }> => {
      const args = ['report', 'x.csv', '--no-figures', '--out', 'r', ...selection];
      const { exitCode, stdout } = await runWith(files, args);
      expect(exitCode).toBe(0);
      const page = /<section id="meldingen".*?<\/section>/s.exec(textOf(files, 'r/index.html'))?.[0] ?? '';
      const [terminal = ''] = stdout.split('\n').filter((line) => line.includes('[answer-against-routing]'));
      return { terminal, page: page.split('\n').find((line) => line.includes('niet gesteld hoefde')) ?? '' };
    };
    // The answers to 58 stand in column D, Twente in line 2 and Zeeland in line 3.
    const both = await findings('--indicators', '4,58');
    expect(both.terminal).toContain('waarschuwing ×2');
    expect(both.page).toContain('2 (D2)');
    expect(both.page).toContain('3 (D3)');
    const one = await findings('--indicators', '4,58', '--regions', 'Zeeland');
    expect(one.terminal).toMatch(/^waarschuwing {2}regel 3, cel D3 · Zeeland · indicator 58/);
    expect(one.page).toContain('regel 3, cel D3 · Zeeland · indicator 58');
    expect(await findings('--indicators', '4')).toEqual({ terminal: '', page: '' });
  });

  test('says in the manifest what was read and asked, without a clock', async () => {
    const files = store({ 'good.meta.json': '{ "fictional": true, "measurement": { "label": "m" } }' });
    const args = [
      'summarize',
      'good.csv',
      '--no-figures',
      '--indicators',
      '4',
      '--lang',
      'en',
      '--out',
      'out',
    ];
    await runWith(files, args);
    const manifest = JSON.parse(textOf(files, 'out/manifest.json')) as Record<string, unknown>;
    expect(manifest).toMatchObject({
      command: 'summarize',
      tool: { name: 'inventory' },
      drawnWith: null,
      instrument: 'inventarisatie-2019',
      measurement: { label: 'm', date: null },
      options: {
        lang: 'en',
        indicators: '4',
        theme: null,
        regions: null,
        allowInvalid: false,
        figures: null,
      },
      marks: { 'fictional-counts': ['4'] },
    });
    expect((manifest['inputs'] as { name: string }[]).map(({ name }) => name)).toEqual([
      'good.csv',
      'good.meta.json',
    ]);
  });

  test.each([
    ['summarize', ['--no-figures'], []],
    ['report', ['--no-figures'], ['vega', 'vega-lite', '@expo-google-fonts/source-sans-3']],
    ['report', ['--dpi', '72'], ['vega', 'vega-lite', '@resvg/resvg-js', '@expo-google-fonts/source-sans-3']],
  ])('as %s %j says in the manifest what drew', async (command, options, expected) => {
    const files = store();
    const args = [command, 'good.csv', '--indicators', '4', '--out', 'out', ...options];
    expect((await runWith(files, args)).exitCode).toBe(0);
    const { drawnWith } = JSON.parse(textOf(files, 'out/manifest.json')) as { drawnWith: object | null };
    expect(Object.keys(drawnWith ?? {})).toEqual(expected);
  });

  test('gives the same bytes for the same input', async () => {
    const [one, other] = [store(), store()];
    for (const each of [one, other])
      await runWith(each, ['summarize', 'good.csv', '--no-figures', '--out', 'out']);
    expect([...one.files]).toEqual([...other.files]);
  });

  test('of a selection of regions says so in its tables', async () => {
    const files = store();
    await runWith(files, ['summarize', 'good.csv', '--no-figures', '--regions', 'am05', '--out', 'out']);
    expect(textOf(files, 'out/tables/distribution.md')).toContain(
      'Selectie: 1 van de 2 regio’s in het bestand.',
    );
  });

  test('by theme has the indicators of that theme', async () => {
    const files = store();
    await runWith(files, [
      'summarize',
      'good.csv',
      '--no-figures',
      '--theme',
      'Beschut-werk',
      '--out',
      'out',
    ]);
    const numbers = textOf(files, 'out/tables/distribution.csv')
      .split('\r\n')
      .map((row) => row.split(',')[0]);
    expect(new Set(numbers)).toEqual(new Set(['indicator', '30', '31', '']));
  });
});

describe('codebook', () => {
  test('as JSON has the promised shape', async () => {
    const { stdout } = await run(['codebook', '--format', 'json']);
    const document = JSON.parse(stdout) as {
      id: string;
      title: string;
      indicators: Record<string, unknown>[];
    };
    expect(document.id).toBe('inventarisatie-2019');
    expect(document.indicators).toHaveLength(118);
    expect(document.indicators[73]).toMatchObject({
      number: '74',
      label: 'Toegang tot vacaturebestand',
      type: 'choice',
      categories: [
        { code: 'een-systeem', label: 'Eén systeem' },
        { code: 'elkaars-systemen', label: 'Toegang tot elkaars systemen' },
        { code: 'ad-hoc', label: 'Ad hoc informatie-uitwisseling' },
        { code: 'nvt', label: 'Niet van toepassing' },
      ],
      observed: [{ code: 'geen-gegevens', label: 'Geen gegevens' }],
    });
  });

  test('as JSON Schema accepts the labels of an indicator and nothing else', async () => {
    const { stdout } = await run(['codebook', '--format', 'json-schema']);
    const schema = JSON.parse(stdout) as {
      items: { properties: Record<string, { anyOf: { enum?: string[] }[] }> };
    };
    expect(schema.items.properties['4']?.anyOf[0]?.enum).toEqual([
      'Ja',
      'Nee',
      'Niet van toepassing',
      'Geen gegevens',
    ]);
    expect(schema.items.properties['55a']).toBeDefined();
  });

  test('as text and Markdown names every indicator and category', async () => {
    for (const format of ['text', 'md', 'csv']) {
      const { stdout } = await run(['codebook', '--format', format]);
      expect(stdout).toContain('Eén telefoonnummer');
      expect(stdout).toContain('banenafspraak-plus');
    }
  });

  test('of a broken instrument says where it is broken', async () => {
    const { exitCode, stderr } = await run(['codebook', '--instrument', 'x.json'], {
      'x.json': '{\n "id": 3\n}',
    });
    expect(exitCode).toBe(3);
    expect(stderr).toContain('regel 2');
    expect(stderr).toContain('id: Invalid input: expected string, received number');
  });
});

describe('explain', () => {
  test('says what a code means and how to mend it', async () => {
    const { exitCode, stdout } = await run(['explain', 'duplicate-region']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Regio dubbel [duplicate-region]');
    expect(stdout).toMatch(/Exitcode +1\n/);
    expect(stdout).toContain('Houd één rij per regio over.');
  });
  test('proposes the code that was meant', async () => {
    expect((await run(['explain', 'duplicate-regio'])).stderr).toContain(
      'inventory explain duplicate-region',
    );
  });
  test('without a code lists them all', async () => {
    const { stdout } = await run(['explain', '--json']);
    const { codes } = JSON.parse(stdout) as { codes: { code: string; remedy: string }[] };
    expect(codes.length).toBeGreaterThan(30);
    expect(codes.every(({ remedy }) => remedy.length > 5)).toBe(true);
  });
});

describe('check', () => {
  const header = 'id,indicators,scope,categories,relation,count,base,base_set,kind,status,line\n';
  test('ends with 1 when a claim that is to hold does not', async () => {
    const claims = `${header}a,4,each,ja,=,1,2,all,exact,holds,1\nb,4,each,nee,=,2,2,all,exact,holds,1\n`;
    const { exitCode, stdout } = await run(['check', 'c.csv', 'good.csv'], { 'c.csv': claims });
    expect(exitCode).toBe(1);
    expect(stdout).toContain('klopt niet  b  4 (elk) nee: gesteld = 2 van 2\n    4: geteld 1 van 2');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(
      'beweringen die kloppen: 1, niet kloppen: 1, betwist zijn: 0',
    );
  });
  test('reports disputed claims with their reason, and does not count them', async () => {
    const claims = `${header}b,4,each,nee,=,2,2,all,exact,disputed: telfout,1\n`;
    const { exitCode, stdout } = await run(['check', 'c.csv', 'good.csv'], { 'c.csv': claims });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('reden: telfout');
  });
  test('among claims ends with 1 for a contradiction that nothing explains', async () => {
    const claims = `${header}a,4,each,ja,=,30,35,all,exact,holds,1\nb,4,each,ja,=,29,35,all,exact,holds,1\n`;
    expect((await run(['check', 'c.csv'], { 'c.csv': claims })).exitCode).toBe(1);
    const explained = claims.replace('exact,holds,1\n', 'exact,disputed: later verbeterd,1\n');
    expect((await run(['check', 'c.csv'], { 'c.csv': explained })).exitCode).toBe(0);
  });
  test('gives the same as JSON and as CSV', async () => {
    const claims = `${header}a,4,each,ja,=,1,2,all,exact,holds,7\nb,4,each,nee,=,2,2,all,exact,disputed: telfout,8\n`;
    const asJson = await run(['check', 'c.csv', 'good.csv', '--json'], { 'c.csv': claims });
    expect(JSON.parse(asJson.stdout)).toMatchObject({
      ok: true,
      command: 'check',
      claims: [
        {
          id: 'a',
          status: 'holds',
          reason: null,
          result: 'holds',
          counted: [{ indicator: '4', count: 1, base: 2 }],
        },
        { id: 'b', status: 'disputed', reason: 'telfout', result: 'fails' },
      ],
    });
    const asCsv = await run(['check', 'c.csv', 'good.csv', '--format', 'csv'], { 'c.csv': claims });
    expect(asCsv.stdout).toBe(
      'id,indicators,categories,relation,count,base,base_set,status,line,result,counted,counted_base,reason\r\n' +
        'a,4,ja,=,1,2,all,holds,7,holds,1,2,\r\n' +
        'b,4,nee,=,2,2,all,disputed,8,fails,1,2,telfout\r\n',
    );
  });
  test('says of a claim about an indicator that is not in the file that it cannot be checked', async () => {
    const claims = `${header}a,5,each,ja,=,1,2,all,exact,holds,1\n`;
    const { exitCode, stdout } = await run(['check', 'c.csv', 'good.csv'], { 'c.csv': claims });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('niet te toetsen  a');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(
      'beweringen die kloppen: 0, niet kloppen: 0, betwist zijn: 0, niet te toetsen zijn: 1',
    );
  });
  test('gives contradictions as JSON and as CSV', async () => {
    const claims = `${header}a,4,each,ja,=,30,35,all,exact,holds,1\nb,4,each,ja,=,29,35,all,exact,disputed: oud,1\n`;
    const asJson = await run(['check', 'c.csv', '--json'], { 'c.csv': claims });
    expect(JSON.parse(asJson.stdout)).toEqual({
      ok: true,
      command: 'check',
      contradictions: [{ kind: 'two-numbers', indicators: ['4'], claims: ['a', 'b'], disputed: true }],
    });
    const asCsv = await run(['check', 'c.csv', '--format', 'csv'], { 'c.csv': claims });
    expect(asCsv.stdout.split('\r\n').slice(1)).toEqual([
      '1,two-numbers,4,true,a,4 (elk) ja: gesteld = 30 van 35,',
      '1,two-numbers,4,true,b,4 (elk) ja: gesteld = 29 van 35,oud',
      '',
    ]);
  });
  test('does not check against a file with errors', async () => {
    const claims = `${header}a,4,each,ja,=,1,2,all,exact,holds,1\n`;
    expect((await run(['check', 'c.csv', 'wrong.csv'], { 'c.csv': claims })).exitCode).toBe(1);
  });
});

describe('an error of the program itself', () => {
  const broken: MemoryStore = {
    ...store(),
    list: () => {
      throw new TypeError('something nobody thought of');
    },
  };

  test('ends with 70 and a sentence, without a stack', async () => {
    const { exitCode, stderr } = await runWith(broken, ['codebook']);
    expect(exitCode).toBe(70);
    expect(stderr).toContain('something nobody thought of');
    expect(stderr).not.toContain('    at ');
  });

  test('shows where it arose with --debug', async () => {
    expect((await runWith(broken, ['codebook', '--debug'])).stderr).toContain('    at ');
  });
});

describe('colour', () => {
  const terminal = { isTerminal: true, columns: 80 };
  test.each([
    ['on a terminal', terminal, [], {}, true],
    ['not into a file', {}, [], {}, false],
    ['not with --no-color', terminal, ['--no-color'], {}, false],
    ['not with NO_COLOR', terminal, [], { NO_COLOR: '1' }, false],
    ['not on a terminal that knows none', terminal, [], { TERM: 'dumb' }, false],
  ])('%s', async (_, output, options, environment, coloured) => {
    const { stdout } = await runWith(store(), ['validate', 'wrong.csv', ...options], environment, output);
    expect(stdout.includes('\u001b[')).toBe(coloured);
  });
});

describe('sample', () => {
  const claims =
    'id,indicators,scope,categories,relation,count,base,base_set,kind,status,line\na,4,each,ja,=,30,35,all,exact,holds,1\n';
  const files = { 'claims.csv': claims, 'theirs.csv': 'mine' };

  test.each([
    ['claims', ['--claims', 'claims.csv', '--out', 'claims.csv', '--force']],
    ['answers', ['--from', 'good.csv', '--move', '0.5', '--out', './good.csv', '--force']],
  ])('never writes over the %s it reads', async (_, args) => {
    const memory = store(files);
    const { exitCode, stderr } = await runWith(memory, ['sample', ...args]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('nooit overschreven');
    expect(textOf(memory, 'claims.csv')).toBe(claims);
    expect(textOf(memory, 'good.csv')).toBe(good);
  });

  test('writes over what it did not write only with --force, and may be run again', async () => {
    const memory = store(files);
    const sample = (...args: string[]): Promise<RunResult> =>
      runWith(memory, ['sample', '--claims', 'claims.csv', '--out', ...args]);
    expect((await sample('theirs.csv')).exitCode).toBe(2);
    expect(textOf(memory, 'theirs.csv')).toBe('mine');
    expect((await sample('ours.csv')).exitCode).toBe(0);
    expect((await sample('ours.csv')).exitCode).toBe(0);
    expect((await sample('theirs.csv', '--force')).exitCode).toBe(0);
    expect(textOf(memory, 'theirs.csv')).toBe(textOf(memory, 'ours.csv'));
  });

  test('writes to stdout without --out, and with --out -', async () => {
    const plain = await runWith(store(files), ['sample', '--claims', 'claims.csv']);
    expect(plain.stdout.startsWith('region,herkomst,1,2,')).toBe(true);
    const dash = await runWith(store(files), ['sample', '--claims', 'claims.csv', '--out', '-']);
    expect(dash.stdout).toBe(plain.stdout);
  });
});

describe('a selection of indicators', () => {
  test.each(['1-999', '0-4', '999', '4-1'])('%s names what is not there', async (list) => {
    expect((await run(['summarize', 'good.csv', '--no-figures', '--indicators', list])).exitCode).toBe(2);
  });
});

describe('practice data that is read again', () => {
  const fiction = { 'fiction.csv': 'regio;herkomst;1\nTwente;fictief;1\n' };

  test('from the table of regions still says that it is invented', async () => {
    const memory = store(fiction);
    await runWith(memory, ['summarize', 'fiction.csv', '--no-figures', '--out', 'r']);
    const again = await runWith(memory, [
      'summarize',
      'r/tables/regions.csv',
      '--no-figures',
      '--indicators',
      '1',
    ]);
    expect(again.stdout).toContain('Fictieve aantallen');
  });
});

describe('a place in another file', () => {
  test('is named with that file', async () => {
    const { stdout } = await run(['validate', 'good.csv'], { 'good.meta.json': '{"measurment": 1}' });
    expect(stdout).toContain('good.meta.json, regel 1');
  });
});

describe('what a file holds', () => {
  test('that XML cannot hold is left out of figures, and does not stop them', async () => {
    const memory = store({ 'good.meta.json': JSON.stringify({ measurement: { label: 'a\u0001b' } }) });
    const { exitCode } = await runWith(memory, ['summarize', 'good.csv', '--indicators', '4', '--out', 'r']);
    expect(exitCode).toBe(0);
    expect(textOf(memory, 'r/figures/indicator-004-marktbenadering.svg')).toContain('Meting ab');
  });
});

describe('help', () => {
  test('stands on stdout, in the language asked for', async () => {
    const dutch = await run(['--help']);
    expect([dutch.exitCode, dutch.stderr]).toEqual([0, '']);
    expect(dutch.stdout).toContain('Opdrachten:');
    expect((await run(['validate', '--help', '--lang', 'en'])).stdout).toContain('Checks answer files');
  });
  test('is what one gets without a command', async () => {
    expect((await run([])).stdout).toBe((await run(['--help'])).stdout);
  });
});
