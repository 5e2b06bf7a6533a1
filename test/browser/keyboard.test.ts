import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { practice } from '../support/built.ts';
import { inBrowser, makeReport, useBrowser } from './browser.ts';

/** Where the focus is: a name for the element, how it shows, and whether it can be seen. */
const focused = (page: Page): Promise<{ name: string; kind: string; problems: string[] }> =>
  page.evaluate(() => {
    const active = document.activeElement ?? document.body;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(active);
    const { left, right, top, bottom, width, height } = active.getBoundingClientRect();
    const isSeen = right > 0 && left < innerWidth && bottom > 0 && top < innerHeight;
    const above = document.elementFromPoint(
      Math.max(0, left) + Math.min(width, innerWidth) / 2,
      Math.max(0, top) + Math.min(height, 8) / 2,
    );
    const isCovered = above !== null && !active.contains(above) && !above.contains(active);
    const hasOutline = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    return {
      name: active.getAttribute('data-stop') ?? active.tagName,
      kind: active.getAttribute('class') ?? active.tagName,
      problems: [
        ...(isSeen ? [] : ['is out of sight']),
        ...(isSeen && isCovered ? ['is covered'] : []),
        ...(hasOutline && outlineColor === 'rgb(11, 79, 148)' ? [] : ['shows no focus']),
      ],
    };
  });

inBrowser('the page of a report, by keyboard', () => {
  const open = useBrowser();
  let file = '';
  let short = '';
  beforeAll(() => {
    file = makeReport();
    short = makeReport(practice, ['--indicators', '1,34,82']);
  });

  test('begins with a link past the menu, which moves the focus', async () => {
    const { page } = await open(file);
    await page.keyboard.press('Tab');
    const link = page.getByRole('link', { name: 'Naar de inhoud' });
    expect(await link.evaluate((each) => each === document.activeElement)).toBe(true);
    expect((await focused(page)).problems).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('inhoud');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  test.each([1280, 320])(
    'goes past everything in the order of the page, and out again (%d px)',
    async (width) => {
      const { page } = await open(short, { width });
      const stops = await page.evaluate(() => {
        const can = document.querySelectorAll<HTMLElement>('a[href], select, input, summary, [tabindex="0"]');
        const seen = [...can].filter((each) => each.checkVisibility());
        for (const [index, each] of seen.entries()) each.dataset['stop'] = String(index);
        return seen.map((each) => each.dataset['stop'] ?? '');
      });
      expect(stops.length).toBeGreaterThan(50);
      const visited: string[] = [];
      const problems: string[] = [];
      const kinds = new Set<string>();
      for (let steps = 0; steps <= stops.length; steps += 1) {
        await page.keyboard.press('Tab');
        const stop = await focused(page);
        if (stop.name === 'BODY') break;
        visited.push(stop.name);
        kinds.add(stop.kind);
        problems.push(...stop.problems.map((problem) => `${stop.name} ${stop.kind} ${problem}`));
      }
      expect(visited).toEqual(stops);
      expect(problems).toEqual([]);
      expect([...kinds].sort()).toEqual(['A', 'INPUT', 'SELECT', 'SUMMARY', 'scroll', 'skip']);
      await page.keyboard.press('Shift+Tab');
      expect((await focused(page)).name).toBe(stops.at(-1));
    },
  );

  test('opens the regions behind a count', async () => {
    const { page } = await open(file);
    const regions = page.locator('#i34 .who').first();
    expect(await regions.isVisible()).toBe(false);
    await page.locator('#i34 summary').first().focus();
    await page.keyboard.press('Enter');
    expect(await regions.isVisible()).toBe(true);
    expect(await regions.locator('[data-region]').count()).toBe(
      Number(await page.locator('#i34 tbody td').first().textContent()),
    );
  });

  test('finds an indicator, says how many there are, and goes there', async () => {
    const { page } = await open(file);
    await page.getByLabel('Zoek een indicator').focus();
    await page.keyboard.type('WÉBSITE');
    expect(await page.getByRole('status').textContent()).toBe('1 indicator gevonden');
    const links = page.locator('nav [data-words] a:visible');
    expect(await links.allTextContents()).toEqual(['34 Eén website']);
    // The three links before the themes, the theme, the link to it, the indicator.
    for (let steps = 0; steps < 6; steps += 1) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('34 Eén website');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => location.hash)).toBe('#i34');
    await expect
      .poll(() => page.locator('#i34').evaluate((each) => Math.abs(each.getBoundingClientRect().top)))
      .toBeLessThan(60);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('article')?.id)).toBe('i34');
  });

  test('finds several, and all again when the field is empty', async () => {
    const { page } = await open(file);
    const field = page.getByLabel('Zoek een indicator');
    const items = page.locator('nav [data-words]:not([hidden])');
    await field.fill('één regio');
    const count = await items.count();
    expect(count).toBeGreaterThan(1);
    expect(await page.getByRole('status').textContent()).toBe(`${String(count)} indicatoren gevonden`);
    await field.fill('nergens te vinden');
    expect(await page.getByRole('status').textContent()).toBe('0 indicatoren gevonden');
    await field.fill('');
    expect(await page.getByRole('status').textContent()).toBe('');
    expect(await items.count()).toBe(118);
  });

  test('puts ▲ at a region in sentence, row and figure', async () => {
    const { page } = await open(file);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Groot Am');
    expect(await page.getByLabel('Uw arbeidsmarktregio').inputValue()).toBe('AM18');
    const article = page.locator('#i34');
    expect(await article.locator('.answer-here').textContent()).toMatch(/^▲ Groot Amsterdam: Voor de hele/);
    const marker = await article
      .locator('tr.here summary')
      .evaluate((each) => getComputedStyle(each, '::before').content);
    expect(marker).toBe('"▲ "');
    expect(await article.locator('.pair .pointer:visible').count()).toBe(1);
  });
});
