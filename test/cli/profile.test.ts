import { beforeAll, describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { practice } from '../support/built.ts';
import type { MemoryStore } from '../support/memory-store.ts';
import { memoryStore, textOf } from '../support/memory-store.ts';
import { answerOf, officialRegions, onPlate, questionnaire, regionsWith } from '../support/practice.ts';
import { runWith } from '../support/run.ts';
import { boxes } from '../support/svg.ts';

/** Words by which a page would judge or rank. */
const judging = /beter|slechter|score|\brang|gemiddeld|\btop\b|koploper|achterblijver|punten\b/i;

/** The text of a page as one reads it, without its markup, style and drawings. */
function read(page: string): string {
  return page
    .replace(/<(style|script|svg|head)\b.*?<\/\1>/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The part of a page that is about an indicator. */
function entryOf(page: string, number: string): string {
  const found = new RegExp(`<article id="i${number}".*?</article>`, 's').exec(page)?.[0];
  if (found === undefined) throw new Error(`nothing about indicator ${number}`);
  return found;
}

/** The part of a page with an id. */
function section(page: string, id: string): string {
  return new RegExp(`<section id="${id}".*?</section>`, 's').exec(page)?.[0] ?? '';
}

async function profiles(
  store: MemoryStore,
  path: string,
  ...options: readonly string[]
): Promise<MemoryStore> {
  const args = ['profile', path, '--dpi', '72', '--out', 'p', ...options];
  const { exitCode, stderr } = await runWith(store, args);
  expect({ exitCode, stderr: exitCode === 0 ? '' : stderr }).toEqual({ exitCode: 0, stderr: '' });
  return store;
}

const names = ({ files }: MemoryStore): string[] =>
  [...files.keys()].filter((path) => path.startsWith('p/')).map((path) => path.slice(2));

/** The practice data among files in memory. */
const practiceStore = (): MemoryStore =>
  memoryStore({
    'answers.csv': readFileSync(practice),
    'answers.meta.json': readFileSync(practice.replace('.csv', '.meta.json')),
  });

describe('the profiles of two regions', () => {
  let store: MemoryStore;
  const pages: Record<string, string> = {};
  beforeAll(async () => {
    store = await profiles(practiceStore(), 'answers.csv', '--region', 'Achterhoek,Twente');
    pages['Achterhoek'] = textOf(store, 'p/AM09-achterhoek.html');
    pages['Twente'] = textOf(store, 'p/AM05-twente.html');
  });

  test('are a page, a plate as SVG and PNG, and its text for each, and a manifest', () => {
    const ends = ['html', 'svg', 'png', 'txt'];
    const expected = ['AM05-twente', 'AM09-achterhoek'].flatMap((name) =>
      ends.map((end) => `${name}.${end}`),
    );
    expect(names(store).sort()).toEqual([...expected, 'manifest.json'].sort());
    const manifest = JSON.parse(textOf(store, 'p/manifest.json')) as { options: { profiles: string[] } };
    expect(manifest.options.profiles).toEqual(['AM09', 'AM05']);
  });

  test.each(['Achterhoek', 'Twente'])(
    'give the answer of %s to every indicator, and how many gave it',
    (name) => {
      for (const { number, label } of questionnaire.indicators) {
        const answer = answerOf(name, number);
        const entry = read(entryOf(pages[name] ?? '', number));
        const count = String(regionsWith(number, answer).length);
        const told =
          answer.code === questionnaire.noData
            ? `Geen antwoord; ${count} van de 35 regio’s ${count === '1' ? 'gaf' : 'gaven'} geen gegevens.`
            : `${count} van de 35 regio’s ${count === '1' ? 'antwoordde' : 'antwoordden'} dit.`;
        expect(entry, number).toContain(`${number} ${label.nl} `);
        expect(entry, number).toContain(` ▲ ${answer.label.nl} ${told}`);
      }
    },
  );

  test.each(['Achterhoek', 'Twente'])('have just the ▲ of %s in their drawings', (name) => {
    const page = pages[name] ?? '';
    const drawn = (svg: string): number => boxes(svg).filter(({ words }) => words === '▲').length;
    for (const { number } of questionnaire.indicators) {
      const strip = /<svg.*<\/svg>/s.exec(entryOf(page, number))?.[0] ?? '';
      expect(drawn(strip), number).toBe(1);
    }
    const plates = section(page, 'plaat').match(/<svg.*?<\/svg>/gs) ?? [];
    // Wide and narrow.
    expect(plates.map(drawn)).toEqual([onPlate.length, onPlate.length]);
    expect(page).not.toContain('data-answer');
  });

  test.each(['Achterhoek', 'Twente'])('list what %s left unanswered', (name) => {
    const listed = [...section(pages[name] ?? '', 'samenvatting').matchAll(/<a href="#i(\w+)">/g)];
    const unanswered = questionnaire.indicators
      .map(({ number }) => number)
      .filter((number) => answerOf(name, number).code === questionnaire.noData);
    expect(unanswered.length).toBeGreaterThan(0);
    expect(listed.map(([, number]) => number)).toEqual(unanswered);
    const summary = read(section(pages[name] ?? '', 'samenvatting'));
    expect(summary).toContain(`${String(118 - unanswered.length)} van 118 beantwoord.`);
    expect(summary).toContain(`Zonder gegevens of ongeldig: ${String(unanswered.length)}`);
  });

  test('do not judge or rank, but for the words of the questionnaire', () => {
    // “Betere werkgeversdienstverlening” is one of the printed answers.
    const printedAnswers = Object.values(questionnaire.categories).map(({ label }) => label.nl);
    for (const page of Object.values(pages)) {
      const own = printedAnswers.reduce((words, label) => words.replaceAll(label, ''), read(page));
      expect(new RegExp(`\\S*(?:${judging.source})\\S*`, 'i').exec(own)?.[0] ?? null).toBeNull();
    }
  });

  test('name no other region', () => {
    const others = officialRegions.map(({ name }) => name).filter((name) => name !== 'Twente');
    expect(others.filter((name) => read(pages['Twente'] ?? '').includes(name))).toEqual([]);
  });

  test('say what is invented', () => {
    for (const page of Object.values(pages)) expect(read(page)).toContain('Fictieve verdeling over regio’s');
  });
});

describe('the profiles of all regions', () => {
  test('are a page, a plate as SVG and PNG, and its text for every region, and a manifest', async () => {
    const store = await profiles(practiceStore(), 'answers.csv', '--all');
    for (const end of ['html', 'svg', 'png', 'txt']) {
      expect(names(store).filter((name) => name.endsWith(`.${end}`))).toHaveLength(35);
    }
    expect(names(store)).toHaveLength(35 * 4 + 1);
    const codes = names(store).flatMap((name) => /^(AM\d\d)-.*\.html$/.exec(name)?.[1] ?? []);
    expect(codes.sort()).toEqual(officialRegions.map(({ code }) => code).sort());
  });
});

describe('of a file with notes and findings', () => {
  const long = [
    'regio;indicator;antwoord;toelichting',
    'Zeeland;34;Anders;via <b>het</b> portaal',
    'Zeeland;35;Anders;',
    'Twente;34;5;alleen telefonisch',
    'Twente;7;x;',
    'Zeeland;6;y;',
    '',
  ].join('\n');
  const files = { 'x.csv': long };
  let zeeland: string;
  let store: MemoryStore;
  beforeAll(async () => {
    store = await profiles(memoryStore(files), 'x.csv', '--region', 'Zeeland', '--allow-invalid');
    zeeland = textOf(store, 'p/AM24-zeeland.html');
  });

  test('a page has the note of its region, as it was written, and of no other', () => {
    expect(read(entryOf(zeeland, '34'))).toContain('Toelichting van Zeeland: “via <b>het</b> portaal”');
    expect(read(entryOf(zeeland, '35'))).not.toContain('Toelichting van Zeeland');
    expect(zeeland).not.toContain('alleen telefonisch');
  });

  test('a page has the findings about its region, and of no other', () => {
    const summary = read(section(zeeland, 'samenvatting'));
    // Indicator 6 of Zeeland stands in line 6, its answer in column C.
    expect(summary).toContain('regel 6, cel C6 · Zeeland · indicator 6');
    expect(summary).toContain('“y”');
    expect(summary).not.toContain('Twente');
    expect(summary).not.toContain('“x”');
  });

  test('a page has the findings about the indicators that were asked for', async () => {
    const options = ['--region', 'Zeeland', '--allow-invalid', '--indicators', '34,35'];
    const some = await profiles(memoryStore(files), 'x.csv', ...options);
    const summary = read(section(textOf(some, 'p/AM24-zeeland.html'), 'samenvatting'));
    expect(summary).toContain('De controle vond niets bijzonders in deze antwoorden.');
    expect(summary).not.toContain('“y”');
  });

  test('an answer that is none is told as such', () => {
    expect(read(entryOf(zeeland, '6'))).toContain(
      '▲ Ongeldig antwoord Bij 1 van de 2 regio’s staat iets dat geen geldig antwoord is',
    );
  });

  test('there is no plate when an indicator of it is not asked for', async () => {
    const some = await profiles(
      memoryStore(files),
      'x.csv',
      '--all',
      '--allow-invalid',
      '--indicators',
      '34',
    );
    expect(names(some).sort()).toEqual(['AM05-twente.html', 'AM24-zeeland.html', 'manifest.json']);
    expect(textOf(some, 'p/AM05-twente.html')).not.toContain('id="plaat"');
  });
});

describe('the regions of profiles', () => {
  const file = { 'x.csv': 'regio;34\nTwente;1\nZeeland;2\nFriesland;1\n' };

  test.each([
    ['before the file', ['--region', 'Twente,Zeeland', 'x.csv']],
    ['after the file', ['x.csv', '--region', 'Twente, Zeeland']],
    ['one by one, around the file', ['--region', 'Twente', 'x.csv', '--region', 'Zeeland']],
    ['twice', ['x.csv', '--region', 'Twente', '--region', 'Zeeland,Twente']],
  ])('may stand %s', async (_, args) => {
    const store = memoryStore(file);
    const { exitCode, stderr } = await runWith(store, [
      'profile',
      ...args,
      '--indicators',
      '34',
      '--out',
      'p',
    ]);
    expect({ exitCode, stderr: exitCode === 0 ? '' : stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(names(store).sort()).toEqual(['AM05-twente.html', 'AM24-zeeland.html', 'manifest.json']);
  });
});

describe('wrong usage', () => {
  const file = { 'x.csv': 'regio;34\nTwente;1\n' };

  test.each([
    ['neither --region nor --all', []],
    ['both', ['--all', '--region', 'Twente']],
    ['a region that does not exist', ['--region', 'Utopia']],
    ['a region that is not in the file', ['--region', 'Zeeland']],
    ['a second region as an argument', ['--region', 'Twente', 'Friesland']],
  ])('%s ends with 2, and writes nothing', async (_, options) => {
    const store = memoryStore(file);
    const { exitCode, stderr } = await runWith(store, ['profile', 'x.csv', ...options]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('[usage]');
    for (const name of ['Utopia', 'Zeeland'].filter((each) => options.includes(each))) {
      expect(stderr).toContain(name);
    }
    expect([...store.files.keys()]).toEqual(['x.csv']);
  });
});
