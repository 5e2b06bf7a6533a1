import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { practice, secondPractice, start, temporaryFolder } from '../support/built.ts';
import { schemaDocument } from '../support/instrument.ts';
import { twoVersions } from '../support/versions.ts';

/** A page of a comparison, and the tables beside it. */
type Made = {
  readonly page: string;
  readonly files: string[];
  readonly table: (name: string) => Record<string, string>[];
};

function make(before: string, after: string, more: readonly string[] = []): Made {
  const cwd = temporaryFolder();
  const { exitCode, stderr } = start(['diff', before, after, '--no-figures', '--out', 'out', ...more], {
    cwd,
  });
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
  const read = (name: string): string => readFileSync(join(cwd, 'out', name), 'utf8');
  const { outputs } = JSON.parse(read('manifest.json')) as { outputs: { name: string }[] };
  return {
    page: read('index.html'),
    files: outputs.map(({ name }) => name),
    table: (name) =>
      Papa.parse<Record<string, string>>(read(`tables/${name}.csv`), { header: true, skipEmptyLines: true })
        .data,
  };
}

/** Text as a browser reads it, without tags. */
function textOf(html: string): string {
  const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&([#\w]+);/g, (whole, name: string) => signs[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
}

/** The part of a page under an id, up to where the element ends. */
function part(page: string, tag: 'article' | 'section', id: string): string {
  const start = page.indexOf(`<${tag} id="${id}"`);
  if (start < 0) throw new Error(`no ${id}`);
  return page.slice(start, page.indexOf(`</${tag}>`, start));
}

describe('the page of a comparison', () => {
  const { page, files, table } = make(practice, secondPractice);

  test('is smaller than 5 MB for 118 indicators, and stands in the manifest', () => {
    expect(Buffer.byteLength(page)).toBeLessThan(5_000_000);
    expect(Buffer.byteLength(page)).toBeGreaterThan(1_000_000);
    expect(files).toContain('index.html');
  });

  test('has every indicator in the order of the questionnaire, each with its figure and two tables', () => {
    const shown = [...page.matchAll(/<article id="i(\d+)"/g)].map(([, number = '']) => number);
    expect(shown).toEqual(Array.from({ length: 118 }, (_, index) => String(index + 1)));
    for (const number of shown) {
      const article = part(page, 'article', `i${number}`);
      expect([number, article.split('<svg').length - 1, article.split('<table').length - 1]).toEqual([
        number,
        1,
        2,
      ]);
    }
  });

  test('says of every indicator how many moved, as the table of movement does', () => {
    for (const row of table('movement')) {
      const { indicator = '', n_both = '', changed = '', unchanged = '', wider, narrower } = row;
      const sentence = textOf(part(page, 'article', `i${indicator}`));
      expect(sentence).toContain(
        `${n_both} beide keren een inhoudelijk antwoord: ${changed} gewijzigd, ${unchanged} ongewijzigd.`,
      );
      const percent = (share = ''): string => `${share.replace('.', ',')}%`;
      if (changed !== '0') {
        expect(sentence).toContain(
          `ten minste ${percent(row['total_variation'])} verschoven; in feite verschoof ${percent(row['share_moved'])}.`,
        );
        if (wider !== '') {
          expect(sentence).toContain(
            `Naar breder ${wider ?? ''}, naar smaller ${narrower ?? ''}, van of naar anders ${row['to_or_from_other'] ?? ''}.`,
          );
        }
      }
    }
  });

  test('has the net change of every answer, as the table has it', () => {
    const inDutch = (share = ''): string => share.replace('.', ',');
    // A difference says which way it goes, with the minus of print.
    const signed = (change: string): string =>
      Number(change) > 0 ? `+${change}` : change.replace('-', '\u2212');
    const articles = new Map<string, string>();
    for (const row of table('net-change')) {
      const { indicator = '', category = '', before = '', after = '', change = '' } = row;
      const known = articles.get(indicator) ?? part(page, 'article', `i${indicator}`);
      articles.set(indicator, known);
      const rows = [...known.matchAll(/<tr role="row"[^>]*>(.*?)<\/tr>/gs)].map(([, cells = '']) =>
        cells.split(/<\/t[hd]>/).map(textOf),
      );
      const found = rows.find(([label]) => label === category.trim());
      expect(found?.slice(1, 6), `${indicator} ${category}`).toEqual(
        [before, after, signed(change), row['percent_before'], row['percent_after']].map(inDutch),
      );
    }
    expect(articles.size).toBe(118);
  });

  test('says of every region what changed, in official order', () => {
    const region = part(page, 'section', 'regios');
    const shown = [...region.matchAll(/<details data-region="(AM\d\d)">(.*?)<\/details>/gs)];
    const changes = table('changes');
    const order = table('regions').map(({ code = '' }) => code);
    expect(shown.map(([, code = '']) => code)).toEqual(order);
    for (const [, code = '', content = ''] of shown) {
      const rows = [...content.matchAll(/<tr><th scope="row"[^>]*>(.*?)<\/th>(.*?)<\/tr>/gs)].map(
        ([, head = '', cells = '']) => [
          textOf(head).split(' ')[0],
          ...cells.split('</td>').slice(0, 2).map(textOf),
        ],
      );
      const expected = changes
        .filter((row) => row['code'] === code)
        .map((row) => [row['indicator'], row['from']?.trim(), row['to']?.trim()]);
      expect(rows, code).toEqual(expected);
    }
  });

  test('marks what is invented above everything, and in the caption of every table of counts', () => {
    const header = page.slice(page.indexOf('<header'), page.indexOf('</header>'));
    expect(header).toContain('<p class="mark">Fictieve aantallen</p>');
    const captions = [...page.matchAll(/<caption>([^<]*)<\/caption>/g)].map(([, caption = '']) => caption);
    const ofCounts = captions.filter((caption) => /^(?:Nettoverandering|Overgangen) op/.test(caption));
    expect(ofCounts).toHaveLength(2 * 118);
    expect(ofCounts.filter((caption) => !caption.endsWith('– Fictieve aantallen'))).toEqual([]);
  });

  test('refers to nothing outside itself, and runs no script but its own', () => {
    const outside = [...page.matchAll(/<[a-z][^>]*\s(?:src|href|action|srcset|data)="([^"]*)"/gi)]
      .map(([, target = '']) => target)
      .filter((target) => !target.startsWith('#'));
    expect(outside).toEqual([]);
    const targets = [...page.matchAll(/url\(\s*["']?([^)]{0,40})/g)].map(([, target = '']) => target);
    expect(targets.filter((target) => !/^(?:#|data:font\/)/.test(target))).toEqual([]);
    expect(page).toMatch(/script-src 'sha256-[\w+/=]+'/);
    expect(page.match(/<script\b/g)).toHaveLength(1);
  });

  test('has no p, says why, and has the test with its reading when it is asked for', () => {
    expect(textOf(part(page, 'section', 'over'))).toContain('Er staan geen p-waarden');
    expect(page).not.toContain('id="toets"');
    const tested = make(practice, secondPractice, ['--test', 'sign']);
    const section = part(tested.page, 'section', 'toets');
    expect(textOf(section)).toContain(
      'als elke regio die verschoof even goed de andere kant op had kunnen gaan',
    );
    expect(section.match(/<th scope="row"/g)).toHaveLength(tested.table('sign-test').length);
    expect(tested.page).not.toContain('Er staan geen p-waarden');
  });
});

describe('the page of two versions of a questionnaire', () => {
  const hostile = `<script>alert(1)</script>"><img src=x onerror=alert(1)></title> &lt;b&gt; '`;
  const { before, after } = twoVersions(hostile);
  const { page, table } = make(before, after);

  test('obeys nothing that stands in the files, and shows it as it was written', () => {
    expect(page.match(/<script\b/g)).toHaveLength(1);
    expect(page).not.toContain('<img');
    expect(page).not.toMatch(/<b>|alert\(1\)>/);
    expect(textOf(page.slice(page.indexOf('<h1>'), page.indexOf('</h1>')))).toBe(
      `Vergelijking ${hostile} 1 met ${hostile} 2`,
    );
  });

  test('leaves no indicator out', () => {
    const shown = [...page.matchAll(/<article id="([ib]\d+)"/g)].map(([, id = '']) => id);
    // 34, which stands side by side, is the first of its kind.
    expect(shown).toEqual(['i37', 'i38', 'i60', 'b1']);
    const reasons = table('not-compared').map(({ indicator = '' }) => indicator);
    expect(reasons).toContain('34');
    expect(new Set(['37', '38', '60', ...reasons]).size).toBe(118);
    const section = part(page, 'section', 'niet-vergeleken');
    const listed = [...section.matchAll(/<th scope="row"[^>]*>(.*?)<\/th>/gs)].map(([, head = '']) =>
      textOf(head),
    );
    expect(listed).toEqual(reasons);
    expect(textOf(section)).toContain('De vraag is niet meer gesteld.');
  });

  test('shows side by side without a difference what has another list of answers, and says why', () => {
    const article = part(page, 'article', 'b1');
    expect(textOf(article)).toContain(
      '[b] De vraag is anders geformuleerd; nergens staat dat zij hetzelfde betekent.',
    );
    expect(textOf(article)).toContain('Een antwoord kwam erbij');
    expect(textOf(article)).toContain('Naast elkaar getoond, niet van elkaar afgetrokken.');
    const rows = [...article.matchAll(/<tr role="row"[^>]*><th scope="row".*?<\/tr>/gs)].map(([row]) =>
      row.split(/<\/t[hd]>/).map(textOf),
    );
    expect(rows.map((cells) => cells[3])).toEqual(rows.map(() => '[b]'));
    expect(rows.map((cells) => cells.slice(0, 3))).toContainEqual([hostile, '–', '1']);
    expect(article).not.toContain('<svg');
  });

  test('shows both questions of what is worded otherwise and means the same', () => {
    const words = textOf(part(page, 'article', 'i37'));
    expect(words).toContain(`${hostile} 2: Anders gesteld?`);
    expect(words).toContain('De vragenlijst geeft aan dat de betekenis dezelfde is.');
  });

  test('says which regions are in one measurement only', () => {
    const words = textOf(part(page, 'section', 'een-meting'));
    expect(words).toContain(`Twentealleen ${hostile} 1`);
    expect(words).toContain(`Zeelandalleen ${hostile} 2`);
    expect(page).not.toContain('<option value="AM05">');
  });

  test('is in the language that is asked for', () => {
    const english = make(before, after, ['--lang', 'en']).page;
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('What could not be compared');
    expect(english).not.toMatch(/Overgangen|Nettoverandering|Meeste beweging/);
  });
});

test('two questionnaires have every link in their page, each under a name of its own', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'later.csv');
  const { indicators } = schemaDocument('wsp-regios-2021.json') as { indicators: { number: string }[] };
  const numbers = indicators.map(({ number }) => number);
  writeFileSync(path, `regio;${numbers.join(';')}\nAM01${';'.repeat(numbers.length)}\n`);
  writeFileSync(path.replace('.csv', '.meta.json'), JSON.stringify({ instrument: 'wsp-regios-2021' }));
  const { page, table } = make(practice, path, ['--crosswalk', 'crosswalk-2019-2021']);
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const known = new Set(ids);
  const links = [...page.matchAll(/href="#([^"]*)"/g)].map(([, id = '']) => id);
  expect(links.filter((id) => !known.has(id))).toEqual([]);
  expect(ids.filter((id) => /^(?:b|n)\d+$/.test(id))).toHaveLength(table('not-compared').length);
  const compared = new Set(table('movement').map(({ indicator }) => indicator));
  expect(ids.filter((id) => /^i\d+-Q\d+$/.test(id))).toHaveLength(compared.size);
  expect(compared.size).toBeGreaterThan(0);
});

test('two measurements without a region in common have a page without figures and transitions', () => {
  const folder = temporaryFolder();
  const [before, after] = ['AM01', 'AM02'].map((code) => {
    const path = join(folder, `${code}.csv`);
    writeFileSync(path, `regio;34\n${code};1\n`);
    return path;
  });
  const { page } = make(before ?? '', after ?? '', ['--instrument', 'inventarisatie-2019']);
  expect(page).not.toContain('<svg');
  expect(page).not.toContain('Overgangen op indicator 34');
  expect(textOf(part(page, 'section', 'een-meting'))).toContain('Groningenalleen AM01');
});
