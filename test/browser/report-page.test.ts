import { beforeAll, expect, test } from 'vitest';
import {
  addressOf,
  inBrowser,
  makeReport,
  paintProblems,
  unfold,
  useBrowser,
  violations,
} from './browser.ts';

inBrowser('the page of a report, as it is made', () => {
  const open = useBrowser();
  let file = '';
  beforeAll(() => {
    file = makeReport();
  });

  test('asks for nothing but itself and complains of nothing', async () => {
    const { page, requests, complaints } = await open(file, { hash: '#regio=AM18' });
    await unfold(page);
    await page.locator('#zoek').fill('website');
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([addressOf(file)]);
    expect(complaints).toEqual([]);
  });

  test('brings its own font', async () => {
    const { page } = await open(file);
    const fonts = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].map(({ family, status }) => `${family} ${status}`);
    });
    expect(new Set(fonts)).toEqual(new Set(['Source Sans 3 loaded']));
  });

  test.each([
    { what: 'as it opens', width: 1280, hash: '', unfolded: null },
    {
      what: 'with a region and what can be opened opened',
      width: 1280,
      hash: '#regio=AM18',
      unfolded: 'body',
    },
    { what: 'on a telephone, with a region', width: 320, hash: '#regio=AM18', unfolded: 'article' },
  ])(
    'axe finds nothing: $what',
    async ({ width, hash, unfolded }) => {
      const { page } = await open(file, { width, hash });
      if (unfolded !== null) await unfold(page, unfolded);
      expect(await violations(page)).toEqual([]);
    },
    120_000,
  );

  test('names its language and its subject', async () => {
    const { page } = await open(file);
    expect(await page.locator('html').getAttribute('lang')).toBe('nl');
    expect(await page.title()).toMatch(/^Inventarisatie .*, 2019$/);
  });

  test('has headings that never skip a level, under one of the first', async () => {
    const { page } = await open(file);
    const levels = await page
      .locator('h1, h2, h3, h4, h5, h6')
      .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  test('has one of each landmark', async () => {
    const { page } = await open(file);
    for (const role of ['banner', 'navigation', 'main', 'contentinfo'] as const) {
      expect(await page.getByRole(role).count(), role).toBe(1);
    }
  });

  test('refers to nothing that is not there, and to no two things by one name', async () => {
    const { page } = await open(file);
    const { ids, missing } = await page.evaluate(() => {
      const all = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      const known = new Set(all);
      const referred = [...document.querySelectorAll('a[href], [for], [aria-labelledby]')].flatMap((each) => [
        ...(each.getAttribute('href') === null ? [] : [each.getAttribute('href')?.replace(/^#/, '') ?? '']),
        ...(each.getAttribute('for') ?? '').split(' '),
        ...(each.getAttribute('aria-labelledby') ?? '').split(' '),
      ]);
      return { ids: all, missing: referred.filter((id) => id !== '' && !known.has(id)) };
    });
    expect(missing).toEqual([]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.length).toBeGreaterThan(118);
  });

  test('has a caption and header cells in every table', async () => {
    const { page } = await open(file);
    const tables = await page.locator('table').evaluateAll((all) =>
      all.map((table) => ({
        caption: table.querySelector(':scope > caption')?.textContent ?? '',
        columns: table.querySelectorAll('thead th[scope="col"]').length,
        widest: Math.max(...[...table.querySelectorAll('tr')].map((row) => row.children.length)),
        // A row begins with its own header, or is itself what is said of its group: as wide as the table.
        headless: [...table.querySelectorAll('tbody tr')].filter(
          (row) =>
            row.querySelector(':scope > th[scope="row"]') === null &&
            (row.children.length > 1 ||
              (row.querySelector<HTMLTableCellElement>(':scope > th[scope="rowgroup"]')?.colSpan ?? 0) !==
                table.querySelectorAll('thead th').length),
        ).length,
        unscoped: table.querySelectorAll('th:not([scope])').length,
      })),
    );
    expect(tables).toHaveLength(118 + 35 + 2);
    for (const { caption, columns, widest, headless, unscoped } of tables) {
      expect(caption).not.toBe('');
      expect({ caption, columns, headless, unscoped }).toEqual({
        caption,
        columns: widest,
        headless: 0,
        unscoped: 0,
      });
    }
    expect(new Set(tables.map(({ caption }) => caption)).size).toBe(tables.length);
  });

  test('says the numbers of every figure in words', async () => {
    const { page } = await open(file);
    const figures = await page.locator('svg').evaluateAll((all) =>
      all.map((svg) => {
        const names = (svg.getAttribute('aria-labelledby') ?? '').split(' ');
        return {
          role: svg.getAttribute('role'),
          title: svg.querySelector(':scope > title')?.textContent ?? '',
          desc: svg.querySelector(':scope > desc')?.textContent ?? '',
          isNamed: [...svg.querySelectorAll(':scope > title, :scope > desc')].every(({ id }) =>
            names.includes(id),
          ),
        };
      }),
    );
    // The plate and 14 figures in two widths; per indicator a figure, and for some a map.
    expect(figures.length).toBeGreaterThan(2 * 15 + 118);
    for (const { role, title, desc, isNamed } of figures) {
      expect(title).not.toBe('');
      expect({ title, role, isNamed }).toEqual({ title, role: 'img', isNamed: true });
      expect(desc, title).toMatch(/ \d+.*\(n = \d+\)/s);
    }
  });

  test('has the same numbers in the words of a figure as in the table beside it', async () => {
    const { page } = await open(file);
    const articles = await page.locator('article[id]').evaluateAll((all) =>
      all.map((each) => ({
        id: each.id,
        rows: [...each.querySelectorAll('tbody tr')].map((row) => ({
          label: row.querySelector('summary')?.textContent ?? row.querySelector('th')?.textContent ?? '',
          count: row.querySelector('td')?.textContent ?? '',
          regions: [...row.querySelectorAll('[data-region]')].map(({ textContent }) => textContent),
        })),
        inFigure: each.querySelector('.pair desc')?.textContent ?? '',
        facts: [...each.querySelectorAll('.facts li')].map(({ textContent }) => textContent),
        inMap: each.querySelector('.scroll desc')?.textContent ?? null,
      })),
    );
    expect(articles.map(({ id }) => id)).toEqual(Array.from({ length: 118 }, (_, i) => `i${String(i + 1)}`));
    for (const { id, rows, inFigure, inMap } of articles) {
      const counts = rows.map(({ label, count }) => `${label} ${count}`).join(', ');
      expect(inFigure, id).toContain(`${counts} (n = 35).`);
      expect(rows.map(({ regions }) => String(regions.length))).toEqual(rows.map(({ count }) => count));
      const places = rows.map(
        ({ label, count, regions }) => `${label} ${count}${count === '0' ? '' : ` (${regions.join(', ')})`}`,
      );
      if (inMap !== null) expect(inMap, id).toContain(`${places.join('; ')} (n = 35).`);
    }
    const mapped = articles.filter(({ inMap }) => inMap !== null).map(({ id }) => id);
    const wanted = articles.filter(({ facts }) =>
      ['schaal', 'prioriteit'].every((fact) => facts.includes(fact)),
    );
    expect(mapped).toEqual(wanted.map(({ id }) => id));
  });

  test('paints nothing in a figure that is hard to see', async () => {
    const { page } = await open(file, { hash: '#regio=AM18' });
    const { texts, areas, problems } = await paintProblems(page);
    expect(problems).toEqual([]);
    expect(Math.min(texts, areas)).toBeGreaterThan(1000);
  });
});
