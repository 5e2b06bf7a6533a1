import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { practice } from '../support/built.ts';
import { inBrowser, makeReport, useBrowser } from './browser.ts';

/** The answers as they stand in the file, read without this program: region, number of the indicator, answer. */
const answers = new Map(
  Papa.parse<Record<string, string>>(readFileSync(practice, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data.map((row) => [row['region'] ?? '', row]),
);
const numbers = Array.from({ length: 118 }, (_, index) => String(index + 1));

/** What the answers of a region should be in the page. */
const expected = (region: string): Record<string, string> =>
  Object.fromEntries(
    numbers.map((number) => {
      const text = answers.get(region)?.[number] ?? '';
      return [number, text === '' ? 'Geen gegevens' : text];
    }),
  );

/** What a page points at, by indicator. */
type Pointed = { readonly rows: Record<string, string>; readonly sentences: Record<string, string> };

const pointedAt = (page: Page): Promise<Pointed> =>
  page.evaluate(() => {
    const rows: Record<string, string> = {};
    const sentences: Record<string, string> = {};
    for (const article of document.querySelectorAll('article[id]')) {
      const number = article.id.slice(1);
      const here = [...article.querySelectorAll('tr.here')];
      rows[number] = here.map((row) => row.querySelector('summary')?.textContent ?? '').join(' + ');
      sentences[number] = article.querySelector('.answer-here:not([hidden])')?.textContent ?? '';
    }
    return { rows, sentences };
  });

/** How many ▲ can be seen in drawings and rows. */
const pointers = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('.pointer')].filter((each) => getComputedStyle(each).display !== 'none')
        .length + document.querySelectorAll('tr.here').length,
  );

/**
 * At which answer the ▲ of every figure stands, told from where it is drawn: below a segment in the paint of an answer
 * of the legend, or beside the bar below the label of an answer.
 */
const drawnAt = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => {
    const found: Record<string, string> = {};
    for (const article of document.querySelectorAll('article[id]')) {
      const svg = article.querySelector<SVGSVGElement>('.pair svg');
      const visible = [...(svg?.querySelectorAll('.pointer') ?? [])].filter(
        (each) => each.getBoundingClientRect().width > 0,
      );
      const [pointer] = visible;
      if (svg === null || pointer === undefined || visible.length !== 1) {
        found[article.id.slice(1)] = `${String(visible.length)} pointers`;
        continue;
      }
      const at = pointer.getBoundingClientRect();
      const labels = [...article.querySelectorAll('tbody tr')].map(
        (row) => row.querySelector('summary')?.textContent ?? row.querySelector('th')?.textContent ?? '',
      );
      // A label that is broken into lines is known by its first.
      const labelOf = (text: string): string | undefined =>
        labels.find((label) => label === text) ??
        (text.length > 5 ? labels.find((label) => label.startsWith(text)) : undefined);
      const texts = [...svg.querySelectorAll('text')].flatMap((text) => {
        const label = labelOf(text.textContent.trim());
        return label === undefined || getComputedStyle(text).stroke !== 'none'
          ? []
          : [{ label, rect: text.getBoundingClientRect() }];
      });
      const areas = [...svg.querySelectorAll('path')].map((area) => ({
        fill: getComputedStyle(area).fill,
        rect: area.getBoundingClientRect(),
      }));
      const middle = at.left + at.width / 2;
      const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
      // In a legend the square stands before its words, as high as they are.
      const legend = texts.flatMap(({ label, rect: words }) => {
        const y = words.top + words.height / 2;
        const square = areas.find(
          ({ rect }) =>
            rect.top < y &&
            y < rect.bottom &&
            rect.right < words.left &&
            words.left - rect.right < 10 * scale,
        );
        return square === undefined ? [] : [{ label, fill: square.fill }];
      });
      if (legend.length > 0) {
        const above = areas.filter(
          ({ rect }) => rect.left <= middle && middle <= rect.right && rect.bottom <= at.top + at.height / 2,
        );
        const nearest = above.sort((a, b) => b.rect.bottom - a.rect.bottom)[0];
        found[article.id.slice(1)] = legend.find(({ fill }) => fill === nearest?.fill)?.label ?? 'no segment';
      } else {
        const higher = texts.filter(({ rect }) => rect.top < at.top);
        found[article.id.slice(1)] = higher.sort((a, b) => b.rect.top - a.rect.top)[0]?.label ?? 'no label';
      }
    }
    return found;
  });

/** The address behind #. */
const hashOf = (page: Page): Promise<string> => page.evaluate(() => location.hash);

inBrowser('the region of the reader', () => {
  const open = useBrowser();
  let file = '';
  beforeAll(() => {
    file = makeReport();
  });

  test('is nobody until it is chosen', async () => {
    const { page } = await open(file);
    expect(await page.getByLabel('Uw arbeidsmarktregio').inputValue()).toBe('');
    expect(await pointers(page)).toBe(0);
  });

  test('is pointed at in every row and sentence at what it answered, for every region', async () => {
    const { page } = await open(file);
    const options = await page
      .locator('#regio option')
      .evaluateAll((all) => all.map(({ textContent }) => textContent));
    expect(options.slice(1).sort()).toEqual([...answers.keys()].sort());
    for (const region of answers.keys()) {
      await page.getByLabel('Uw arbeidsmarktregio').selectOption({ label: region });
      const { rows, sentences } = await pointedAt(page);
      expect(rows, region).toEqual(expected(region));
      expect(sentences, region).toEqual(
        Object.fromEntries(
          Object.entries(expected(region)).map(([number, answer]) => [number, `▲ ${region}: ${answer}`]),
        ),
      );
    }
  });

  test.each(['Groot Amsterdam', 'Zeeland', 'FoodValley'])(
    'is pointed at in every figure at what %s answered',
    async (region) => {
      const { page } = await open(file);
      await page.getByLabel('Uw arbeidsmarktregio').selectOption({ label: region });
      expect(await drawnAt(page)).toEqual(expected(region));
    },
  );

  test('is pointed at in plate, figures and maps as in the tables', async () => {
    const { page } = await open(file, { hash: '#regio=AM24' });
    const { drawn, rows, tiles } = await page.evaluate(() => {
      const visible = [...document.querySelectorAll<SVGElement>('.pointer')].filter(
        (each) => getComputedStyle(each).display !== 'none',
      );
      const keyOf = ({ dataset }: SVGElement | HTMLElement): string => dataset['answer'] ?? '';
      const inMap = visible.filter((each) => each.closest('.scroll') !== null);
      return {
        drawn: visible.filter((each) => each.closest('.scroll') === null).map(keyOf),
        rows: [...document.querySelectorAll<HTMLElement>('tr.here')].map(keyOf),
        tiles: inMap.map(keyOf),
      };
    });
    expect(new Set(drawn)).toEqual(new Set(rows));
    // The figure of every indicator, and more in the plate and the figures of the report.
    expect(drawn.length).toBeGreaterThan(118 + 30);
    const maps = await page.locator('.scroll svg').count();
    expect(tiles).toEqual(Array.from({ length: maps }, () => 'AM24'));
  });

  test('is put into the address when it is chosen, without loading the page again', async () => {
    const { page } = await open(file);
    await page.evaluate(() => {
      document.body.dataset['seen'] = 'before';
    });
    await page.getByLabel('Uw arbeidsmarktregio').selectOption('AM18');
    expect(await hashOf(page)).toBe('#regio=AM18');
    expect(await page.locator('body').getAttribute('data-seen')).toBe('before');
    await page.getByLabel('Uw arbeidsmarktregio').selectOption('');
    expect(await hashOf(page)).toBe('');
    expect(await pointers(page)).toBe(0);
  });

  test('comes from the address, when a page opens and when it changes', async () => {
    const { page } = await open(file, { hash: '#regio=AM18' });
    expect((await pointedAt(page)).rows).toEqual(expected('Groot Amsterdam'));
    await page.evaluate(() => {
      location.hash = '#regio=AM24';
    });
    await expect.poll(async () => (await pointedAt(page)).rows).toEqual(expected('Zeeland'));
    expect(await page.getByLabel('Uw arbeidsmarktregio').inputValue()).toBe('AM24');
  });

  test('stays in the address when a link of the menu is followed', async () => {
    const { page } = await open(file, { hash: '#regio=AM18' });
    await page.getByRole('link', { name: 'Tabellen' }).click();
    await expect.poll(() => hashOf(page)).toBe('#tabellen&regio=AM18');
    await page.reload();
    expect((await pointedAt(page)).rows).toEqual(expected('Groot Amsterdam'));
    await expect
      .poll(() => page.locator('#tabellen').evaluate((each) => Math.abs(each.getBoundingClientRect().top)))
      .toBeLessThan(40);
  });

  test('is the one the report was made for, until another is chosen', async () => {
    const made = makeReport(practice, ['--region', 'AM24', '--indicators', '1,34']);
    const { page } = await open(made);
    expect(await page.getByLabel('Uw arbeidsmarktregio').inputValue()).toBe('AM24');
    const { page: other } = await open(made, { hash: '#regio=AM18' });
    expect(await other.getByLabel('Uw arbeidsmarktregio').inputValue()).toBe('AM18');
  });

  test.each([
    ['of no region', '#regio=AM99'],
    ['with HTML', '#regio=%3Cimg%20src=x%20onerror=alert(1)%3E'],
    ['with a selector', '#regio=%22%5D,*,%5Bx=%22'],
    ['with broken percent signs', '#%E0%A4%A'],
    ['with broken percent signs and a place', '#i34&regio=%'],
    ['with more than one region', '#regio=&regio=AM18'],
    ['of a name in the language', '#regio=__proto__&constructor'],
  ])('is nobody for an address %s, and the page works', async (_, hash) => {
    const { page, complaints } = await open(file, { hash });
    expect(await pointers(page)).toBe(0);
    expect(await page.locator('img').count()).toBe(0);
    await page.getByLabel('Uw arbeidsmarktregio').selectOption('AM18');
    expect((await pointedAt(page)).rows['34']).toBe(expected('Groot Amsterdam')['34']);
    await page.evaluate((given) => {
      location.hash = given;
    }, hash);
    await page.getByLabel('Zoek een indicator').fill('website');
    expect(await page.getByRole('status').textContent()).toContain('gevonden');
    expect(complaints).toEqual([]);
  });
});
