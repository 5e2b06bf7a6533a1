import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { memoryStore, textOf } from '../support/memory-store.ts';
import type { MemoryStore } from '../support/memory-store.ts';
import { root, runWith } from '../support/run.ts';
import { boxes, descriptionOf } from '../support/svg.ts';

const two = 'regio;23;34;75\nTwente;Consulent;1;1\nZeeland;Overig;2;Geen gegevens\n';
const store = (files: Record<string, string> = {}): MemoryStore =>
  memoryStore({
    'x.csv': two,
    'x.meta.json': '{ "instrument": "inventarisatie-2019", "measurement": { "label": "Najaar 2021" } }',
    ...files,
  });
const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { version: string };

type Document = { ok: boolean; command: string; out: string; files: string[]; problems: { code: string }[] };

describe('map', () => {
  test('draws a map of every indicator that is named, in four forms, and nothing else', async () => {
    const files = store();
    const args = ['map', 'x.csv', '--indicator', '75,23', '--dpi', '72', '--out', 'm', '--json'];
    const { exitCode, stdout } = await runWith(files, args);
    expect(exitCode).toBe(0);
    const document = JSON.parse(stdout) as Document;
    expect(document).toMatchObject({ ok: true, command: 'map', out: 'm' });
    const maps = [
      'kaart-023-uitvoerder-van-werkfit-maken-met-arbeidsbeperking',
      'kaart-075-bestand-van-alle-werkzoekenden',
    ];
    const expected = maps.flatMap((name) =>
      ['png', 'svg', 'txt', 'vl.json'].map((end) => `figures/${name}.${end}`),
    );
    expect(document.files.filter((name) => name !== 'manifest.json').sort()).toEqual(expected.sort());
    for (const name of expected) expect(files.files.has(`m/${name}`), name).toBe(true);
    expect(JSON.parse(textOf(files, 'm/manifest.json'))).toMatchObject({
      command: 'map',
      options: { indicators: '75,23', region: null },
    });
  });

  test('ends its caption with measurement, questionnaire and version', async () => {
    const files = store();
    await runWith(files, ['map', 'x.csv', '--indicator', '75', '--dpi', '72', '--out', 'm']);
    const text = textOf(files, 'm/figures/kaart-075-bestand-van-alle-werkzoekenden.txt');
    const [, caption = ''] = /^Bijschrift:\n(.*)$/m.exec(text) ?? [];
    const end = caption.slice(caption.lastIndexOf('Meting Najaar 2021'));
    expect(end).toContain('inventarisatie-2019');
    expect(end).toContain(`inventory ${version}.`);
  });

  test('stays in a folder beside that of a report, and removes nothing of it', async () => {
    const files = store();
    expect((await runWith(files, ['summarize', 'x.csv', '--no-figures'])).exitCode).toBe(0);
    const report = [...files.files.keys()].filter((path) => path.startsWith('reports/najaar-2021/'));
    expect(report.length).toBeGreaterThan(1);
    expect((await runWith(files, ['map', 'x.csv', '--indicator', '75', '--dpi', '72'])).exitCode).toBe(0);
    expect([...files.files.keys()]).toEqual(expect.arrayContaining(report));
    expect(files.files.has('reports/najaar-2021-kaarten/manifest.json')).toBe(true);
    const others = [...files.files.keys()].filter((path) => !path.startsWith('reports/'));
    expect(others).toEqual(['x.csv', 'x.meta.json']);
  });

  test('tells how many files of an earlier run in its folder it removed', async () => {
    const files = store();
    const args = (command: string, ...options: string[]): string[] => [
      command,
      'x.csv',
      '--out',
      'r',
      ...options,
    ];
    const first = await runWith(files, args('summarize', '--no-figures'));
    expect(first.stderr).not.toContain('verwijderd');
    // Four tables in three forms, and the description of the CSV files.
    const tables = [...files.files.keys()].filter((path) => path.startsWith('r/tables/'));
    expect(tables).toHaveLength(4 * 3 + 1);
    const map = args('map', '--indicator', '75', '--dpi', '72');
    const { stderr } = await runWith(files, map);
    expect(stderr.trimEnd().split('\n').slice(-2)).toEqual([
      '13 bestanden van de vorige keer verwijderd uit r',
      '5 bestanden geschreven in r',
    ]);
    const again = await runWith(files, [...map, '--json']);
    expect(again.stderr).not.toContain('verwijderd');
    expect(JSON.parse(again.stdout)).toMatchObject({ removed: [] });
    const other = await runWith(
      files,
      args('map', '--indicator', '23', '--dpi', '72', '--json', '--lang', 'en'),
    );
    expect(other.stderr).toContain('4 files of the previous run removed from r\n');
    const { removed } = JSON.parse(other.stdout) as { removed: string[] };
    expect(removed.sort()).toEqual(
      ['png', 'svg', 'txt', 'vl.json'].map(
        (end) => `figures/kaart-075-bestand-van-alle-werkzoekenden.${end}`,
      ),
    );
  });

  test('points at a region with --region, and shows some with --regions', async () => {
    const files = store();
    const svg = async (...options: string[]): Promise<string> => {
      const args = ['map', 'x.csv', '--indicator', '75', '--dpi', '72', '--out', 'm', ...options];
      expect((await runWith(files, args)).exitCode).toBe(0);
      return textOf(files, 'm/figures/kaart-075-bestand-van-alle-werkzoekenden.svg');
    };
    expect(descriptionOf(await svg('--region', 'Twente'))).toContain(
      '▲ Twente: Voor de hele arbeidsmarktregio: UWV en gemeenten.',
    );
    const some = boxes(await svg('--regions', 'Zeeland')).map(({ words }) => words);
    expect(some).toContain('Zeeland');
    expect(some).not.toContain('Twente');
  });

  test('of invalid answers is drawn only with --allow-invalid', async () => {
    const files = store({ 'x.csv': 'regio;75\nTwente;x\nZeeland;1\n' });
    const args = ['map', 'x.csv', '--indicator', '75', '--dpi', '72', '--out', 'm'];
    expect((await runWith(files, args)).exitCode).toBe(1);
    expect([...files.files.keys()].filter((path) => path.startsWith('m/'))).toEqual([]);
    expect((await runWith(files, [...args, '--allow-invalid'])).exitCode).toBe(0);
    const svg = textOf(files, 'm/figures/kaart-075-bestand-van-alle-werkzoekenden.svg');
    expect(descriptionOf(svg)).toContain('Ongeldig antwoord 1 (Twente) (n = 2).');
  });

  test.each([
    ['without --indicator', [], ''],
    ['with an indicator that does not exist', ['--indicator', '999'], '999'],
    ['with a region that does not exist', ['--indicator', '75', '--region', 'Utopia'], 'Utopia'],
    ['with a region that is not in the file', ['--indicator', '75', '--region', 'Drenthe'], 'Drenthe'],
  ])('%s ends with 2, and one JSON document when asked', async (_, options, named) => {
    const files = store();
    const { exitCode, stderr } = await runWith(files, ['map', 'x.csv', ...options]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(named);
    expect([...files.files.keys()]).toEqual(['x.csv', 'x.meta.json']);
    const { stdout } = await runWith(files, ['map', 'x.csv', ...options, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, problems: [{ code: 'usage' }] });
  });
});

describe('summarize --region', () => {
  test('of a region that is not in the file ends with 2, and writes nothing', async () => {
    for (const name of ['Utopia', 'Drenthe']) {
      const files = store();
      const { exitCode, stderr } = await runWith(files, [
        'summarize',
        'x.csv',
        '--no-figures',
        '--region',
        name,
      ]);
      expect(exitCode).toBe(2);
      expect(stderr).toContain(name);
      expect([...files.files.keys()]).toEqual(['x.csv', 'x.meta.json']);
    }
  });

  test.each([
    ['nl', 'De regio “Zeeland” is weggelaten door --regions. Die noemt: Twente.'],
    ['en', 'The region “Zeeland” was left out by --regions, which names: Twente.'],
  ])('of a region that --regions left out says so (%s)', async (language, message) => {
    const files = store();
    const options = ['--no-figures', '--regions', 'Twente', '--region', 'Zeeland', '--lang', language];
    const { exitCode, stderr } = await runWith(files, ['summarize', 'x.csv', ...options]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
    expect([...files.files.keys()]).toEqual(['x.csv', 'x.meta.json']);
  });

  test('is in the manifest, and in every figure', async () => {
    const files = store();
    const args = [
      'summarize',
      'x.csv',
      '--region',
      'Twente',
      '--indicators',
      '23,34,75',
      '--dpi',
      '72',
      '--out',
      'r',
    ];
    expect((await runWith(files, args)).exitCode).toBe(0);
    expect(JSON.parse(textOf(files, 'r/manifest.json'))).toMatchObject({ options: { region: 'Twente' } });
    const svgs = [...files.files.keys()].filter((path) => path.endsWith('.svg'));
    // Three indicators, and a map of the one with priority on the scale.
    expect(svgs).toHaveLength(3 + 1);
    for (const path of svgs) {
      const words = boxes(textOf(files, path)).map((each) => each.words);
      expect(
        words.filter((each) => each === '▲'),
        path,
      ).toHaveLength(1);
      expect(words, path).toContain('▲ Twente');
    }
  });

  test('in English says in English what it points at', async () => {
    const files = store();
    const args = [
      'summarize',
      'x.csv',
      '--region',
      'Twente',
      '--indicators',
      '34',
      '--dpi',
      '72',
      '--out',
      'r',
    ];
    expect((await runWith(files, [...args, '--lang', 'en'])).exitCode).toBe(0);
    const svg = textOf(files, 'r/figures/indicator-034-een-website.svg');
    expect(descriptionOf(svg)).toContain('▲ Twente: Whole labour-market region: UWV and municipalities.');
    expect(boxes(svg).map(({ words }) => words)).toContain('▲ Twente');
  });
});
