import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, expect, test } from 'vitest';
import { twoVersions } from '../support/versions.ts';
import {
  addressOf,
  inBrowser,
  makeComparison,
  paintProblems,
  sticksOut,
  unfold,
  useBrowser,
  violations,
} from './browser.ts';

/** The transitions that the program wrote as a table, read without it: from, to, count and regions by indicator. */
function transitionsBeside(file: string): Map<string, string[][]> {
  const text = readFileSync(join(dirname(file), 'tables', 'transitions.csv'), 'utf8');
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const found = new Map<string, string[][]>();
  for (const { indicator = '', from = '', to = '', count = '', regions = '' } of data) {
    found.set(indicator, [...(found.get(indicator) ?? []), [from, to, count, regions]]);
  }
  return found;
}

/** Everything that would like to be obeyed or is too long for its place. */
const hostile = `<script>document.title='taken'</script>"><img src=x onerror="document.title='taken'"></style></title></svg>${'zonderspaties'.repeat(20)}`;

inBrowser('the page of a comparison', () => {
  const open = useBrowser();
  let file = '';
  let versions = '';
  beforeAll(() => {
    file = makeComparison();
    const { before, after } = twoVersions(hostile);
    versions = makeComparison(before, after, ['--test', 'sign']);
  }, 60_000);

  test('asks for nothing but itself and complains of nothing', async () => {
    const { page, requests, complaints } = await open(file, { hash: '#regio=AM18' });
    await unfold(page);
    await page.locator('#zoek').fill('website');
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([addressOf(file)]);
    expect(complaints).toEqual([]);
  });

  test.each([
    { what: 'as it opens', width: 1280, hash: '', opened: false },
    { what: 'with a region and everything opened', width: 1280, hash: '#regio=AM18', opened: true },
    {
      what: 'on a telephone, with a region and everything opened',
      width: 320,
      hash: '#regio=AM18',
      opened: true,
    },
  ])(
    'axe finds nothing: $what',
    async ({ width, hash, opened }) => {
      const { page } = await open(file, { width, hash });
      if (opened) await unfold(page);
      expect(await violations(page)).toEqual([]);
    },
    180_000,
  );

  test.each([320, 1280])(
    'of two versions and hostile words: axe finds nothing, nothing is obeyed, nothing sticks out in %d px',
    async (width) => {
      const { page, requests, complaints } = await open(versions, { width, hash: '#regio=AM02' });
      await unfold(page);
      expect(await page.title()).not.toBe('taken');
      expect(await page.locator('img, main script').count()).toBe(0);
      expect(requests.filter((url) => !url.startsWith('data:'))).toHaveLength(1);
      expect(complaints).toEqual([]);
      expect(await sticksOut(page)).toEqual([]);
      expect(await violations(page)).toEqual([]);
    },
    120_000,
  );

  test.each([320, 640, 768, 1024, 1280])('fits in %d px, with a region and all opened', async (width) => {
    const { page } = await open(file, { width, hash: '#regio=AM18' });
    await unfold(page);
    expect(await sticksOut(page)).toEqual([]);
  });

  test('has headings that never skip a level, and one of each landmark', async () => {
    for (const each of [file, versions]) {
      const { page } = await open(each);
      const levels = await page
        .locator('h1, h2, h3, h4, h5, h6')
        .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
      expect(levels.filter((level) => level === 1)).toEqual([1]);
      expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
      for (const role of ['banner', 'navigation', 'main', 'contentinfo'] as const) {
        expect(await page.getByRole(role).count(), role).toBe(1);
      }
    }
  });

  test('refers to nothing that is not there, and to no two things by one name', async () => {
    for (const each of [file, versions]) {
      const { page } = await open(each);
      const { ids, missing } = await page.evaluate(() => {
        const all = [...document.querySelectorAll('[id]')].map(({ id }) => id);
        const known = new Set(all);
        const referred = [...document.querySelectorAll('a[href], [for], [aria-labelledby]')].flatMap((from) =>
          ['href', 'for', 'aria-labelledby'].flatMap((name) =>
            (from.getAttribute(name) ?? '').replace(/^#/, '').split(' '),
          ),
        );
        return { ids: all, missing: referred.filter((id) => id !== '' && !known.has(id)) };
      });
      expect(missing).toEqual([]);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    }
  });

  test('has a caption of its own and header cells in every table', async () => {
    const { page } = await open(file);
    const tables = await page.locator('table').evaluateAll((all) =>
      all.map((table) => ({
        caption: table.querySelector(':scope > caption')?.textContent ?? '',
        columns: table.querySelectorAll('thead th[scope="col"]').length,
        widest: Math.max(...[...table.querySelectorAll('tr')].map((row) => row.children.length)),
        headless: table.querySelectorAll('tbody tr:not(:has(> th[scope]))').length,
        unscoped: table.querySelectorAll('th:not([scope])').length,
        unnamed: [...table.querySelectorAll('th')].filter((head) => head.textContent.trim() === '').length,
      })),
    );
    // The list of most movement, two per indicator, and one per region.
    expect(tables).toHaveLength(1 + 2 * 118 + 35);
    for (const { caption, columns, widest, ...wrong } of tables) {
      expect(caption).not.toBe('');
      expect({ caption, columns, ...wrong }).toEqual({
        caption,
        columns: widest,
        ...{ headless: 0, unscoped: 0, unnamed: 0 },
      });
    }
    expect(new Set(tables.map(({ caption }) => caption)).size).toBe(tables.length);
  });

  test('has every transition with its count and its regions, as the table has them', async () => {
    const { page } = await open(file);
    const articles = await page.locator('article[id]').evaluateAll((all) =>
      all.map((article) => {
        const words = (each: Element | null): string => (each?.textContent ?? '').replace(/\s+/g, ' ').trim();
        const matrix = article.querySelector('.scroll table');
        // Whoever sees a letter hears the whole label.
        const columns = [...(matrix?.querySelectorAll('thead th') ?? [])]
          .slice(1, -1)
          .map((head) => words(head.querySelector('.unseen') ?? head));
        const rows = [...(matrix?.querySelectorAll('tbody tr') ?? [])].slice(0, -1);
        const labels = rows.map((row) => words(row.querySelector('th')));
        const isLettered = matrix?.querySelector('tbody b') !== null;
        return {
          number: article.id.slice(1),
          isInOneOrder:
            labels.map((label) => (isLettered ? label.slice(2) : label)).join() === columns.join(),
          cells: rows.flatMap((row, from) =>
            [...row.querySelectorAll('td')]
              .slice(0, -1)
              .flatMap((cell, to) =>
                words(cell) === '0' ? [] : [[columns[from] ?? '', columns[to] ?? '', words(cell)]],
              ),
          ),
          named: [...article.querySelectorAll('.moves li')].map((item) =>
            [...item.querySelectorAll('[data-region]')].map((name) => words(name)).join('; '),
          ),
        };
      }),
    );
    const expected = transitionsBeside(file);
    expect(articles.map(({ number }) => number)).toEqual([...expected.keys()]);
    for (const { number, isInOneOrder, cells, named } of articles) {
      const rows = expected.get(number) ?? [];
      expect(isInOneOrder, number).toBe(true);
      expect(cells, number).toEqual(rows.map((row) => row.slice(0, 3)));
      expect(named, number).toEqual(rows.map((row) => row[3]));
    }
  });

  test('says the numbers of both measurements in the words of every figure', async () => {
    const { page } = await open(file);
    const figures = await page.locator('article[id]').evaluateAll((all) =>
      all.map((article) => ({
        words: article.querySelector('svg desc')?.textContent ?? '',
        rows: [...article.querySelectorAll('.stack tbody tr')].map((row) =>
          [...row.children].map((cell) => cell.textContent),
        ),
      })),
    );
    expect(figures).toHaveLength(118);
    for (const { words, rows } of figures) {
      for (const place of [1, 2]) {
        const counts = rows.map((cells) => `${cells[0] ?? ''} ${cells[place] ?? ''}`).join(', ');
        expect(words).toContain(`: ${counts} (n = 35).`);
      }
    }
  });

  test('points at the region that is chosen: its line, its count, its name and its changes', async () => {
    const { page } = await open(file);
    await page.getByLabel('Uw arbeidsmarktregio').selectOption('Groot Amsterdam');
    expect(await page.evaluate(() => location.hash)).toBe('#regio=AM18');
    const shown = await page.locator('article[id]').evaluateAll((all) =>
      all.map((article) => ({
        number: article.id.slice(1),
        lines: [...article.querySelectorAll('.answer-here:not([hidden])')].map(
          ({ textContent }) => textContent,
        ),
        counts: [...article.querySelectorAll('td.here')].map(({ textContent }) => textContent),
        names: [...article.querySelectorAll('[data-region].here')].map(({ textContent }) => textContent),
      })),
    );
    const expected = transitionsBeside(file);
    for (const { number, lines, counts, names } of shown) {
      const [from = '', to = '', count = ''] =
        expected.get(number)?.find(([, , , regions]) => regions?.split('; ').includes('Groot Amsterdam')) ??
        [];
      expect({ number, lines, counts, names }).toEqual({
        number,
        lines: [`Groot Amsterdam: ${from === to ? `Beide keren ${from}` : `${from} → ${to}`}`],
        counts: [count],
        names: ['Groot Amsterdam'],
      });
    }
    expect(await page.locator('#regios details.here').count()).toBe(1);
    await page.getByLabel('Uw arbeidsmarktregio').selectOption('');
    expect(await page.locator('main .here').count()).toBe(0);
  });

  test('goes by keyboard past the menu, to the chooser, to an indicator and to the names behind its counts', async () => {
    const { page } = await open(file);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('inhoud');
    await page.getByLabel('Uw arbeidsmarktregio').focus();
    await page.keyboard.type('Groot Am');
    expect(await page.getByLabel('Uw arbeidsmarktregio').inputValue()).toBe('AM18');
    await page.keyboard.press('Tab');
    await page.keyboard.type('WÉBSITE');
    expect(await page.getByRole('status').textContent()).toBe('1 indicator gevonden');
    await page.locator('nav [data-words] a:visible').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#i34&regio=AM18');
    const names = page.locator('#i34 .moves');
    expect(await names.isVisible()).toBe(false);
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(() => {
        const active = document.activeElement;
        return [active?.closest('article')?.id, active?.className];
      }),
    ).toEqual(['i34', 'scroll']);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await names.isVisible()).toBe(true);
  });

  test('finds what stands side by side and what is not compared as well', async () => {
    const { page } = await open(versions);
    await page.getByLabel('Zoek een indicator').fill('zonderspaties');
    expect(await page.locator('nav [data-words] a:visible').count()).toBe(1);
    await page.getByLabel('Zoek een indicator').fill('');
    expect(await page.locator('nav [data-words]').count()).toBe(118);
  });

  test('is complete without its script, but for chooser and search', async () => {
    const { page } = await open(file, { hasScript: false, hash: '#regio=AM18' });
    expect(await page.locator('.tools').isVisible()).toBe(false);
    for (const [selector, count] of [
      ['nav a[href^="#i"]', 118],
      ['article[id] svg', 118],
      ['article[id] table', 2 * 118],
      ['#regios > details', 35],
    ] as const) {
      expect(await page.locator(selector).count(), selector).toBe(count);
    }
    await page.locator('#i34 summary').click();
    expect(await page.locator('#i34 .moves').isVisible()).toBe(true);
  });

  test('paints nothing that is hard to see', async () => {
    const { page } = await open(file);
    // The blues of a matrix say nothing that its printed counts do not; test/report/draw holds their words against them.
    await page.evaluate(() => document.querySelector('#overgangen')?.remove());
    const { texts, areas, problems } = await paintProblems(page);
    expect(problems).toEqual([]);
    expect(Math.min(texts, areas)).toBeGreaterThan(1000);
  });

  test('prints without what only a screen can do, and leaves figures and rows whole on a sheet', async () => {
    const { page } = await open(file, { forPrint: true, width: 703 });
    for (const selector of ['nav', '.skip', '#regios', 'article details']) {
      expect(await page.locator(selector).first().isVisible(), selector).toBe(false);
    }
    const problems = await page.evaluate(() => {
      const height = ((297 - 24) * 96) / 25.4;
      const wrong = [...document.querySelectorAll('figure, table, tr')].filter(
        (each) => each.getBoundingClientRect().height > height && !each.matches('#niet-vergeleken table'),
      );
      const wide = [...document.querySelectorAll('main *:not(svg *, .unseen)')].filter(
        (each) => each.getBoundingClientRect().right > innerWidth + 1,
      );
      return [...wrong, ...wide].map((each) => each.outerHTML.slice(0, 100));
    });
    expect(problems).toEqual([]);
  });
});
