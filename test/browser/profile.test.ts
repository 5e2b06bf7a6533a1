import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { beforeAll, expect, test } from 'vitest';
import { practice } from '../support/built.ts';
import {
  addressOf,
  inBrowser,
  makeProfile,
  paintProblems,
  sticksOut,
  useBrowser,
  violations,
} from './browser.ts';

inBrowser('the profile of a region', () => {
  const open = useBrowser();
  let file = '';
  beforeAll(() => {
    file = makeProfile('AM18', 'groot-amsterdam');
  });

  test('asks for nothing but itself and complains of nothing', async () => {
    const { page, requests, complaints } = await open(file);
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([addressOf(file)]);
    expect(complaints).toEqual([]);
  });

  test.each([1280, 320])('axe finds nothing in %d px', async (width) => {
    const { page } = await open(file, { width });
    expect(await violations(page)).toEqual([]);
  });

  test.each([320, 768, 1280])('fits in %d px', async (width) => {
    const { page } = await open(file, { width });
    expect(await sticksOut(page)).toEqual([]);
  });

  test('paints nothing that is hard to see', async () => {
    const { page } = await open(file);
    const { texts, areas, problems } = await paintProblems(page);
    expect(problems).toEqual([]);
    expect(Math.min(texts, areas)).toBeGreaterThan(300);
  });

  test('says what the region answered to every indicator, as it stands in the file', async () => {
    const { data } = Papa.parse<Record<string, string>>(readFileSync(practice, 'utf8'), { header: true });
    const row = data.find(({ region }) => region === 'Groot Amsterdam');
    const answers = Array.from({ length: 118 }, (_, index) => {
      const answer = row?.[String(index + 1)] ?? '';
      return answer === '' ? 'Geen gegevens' : answer;
    });
    const { page } = await open(file);
    const given = await page.locator('article .given').allTextContents();
    expect(given).toEqual(answers.map((answer) => `▲ ${answer}`));
    const inKey = await page.locator('.key li.here').allTextContents();
    expect(inKey.map((text) => text.replace(/: \d+$/, ''))).toEqual(given);
  });

  test('says the numbers of a drawing in words, as in its key', async () => {
    const { page } = await open(file);
    const entries = await page.locator('article').evaluateAll((all) =>
      all.map((each) => ({
        desc: each.querySelector('svg[role="img"] desc')?.textContent ?? '',
        key: [...each.querySelectorAll('.key li')].map(({ textContent }) =>
          textContent.replace('▲ ', '').replace(/: (\d+)$/, ' $1'),
        ),
      })),
    );
    expect(entries).toHaveLength(118);
    for (const { desc, key } of entries) for (const each of key) expect(desc).toContain(each);
  });

  test('begins with a link past the menu, which moves the focus', async () => {
    const { page } = await open(file);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('inhoud');
  });

  test('has headings that never skip a level', async () => {
    const { page } = await open(file);
    const levels = await page
      .locator('h1, h2, h3, h4')
      .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  test('prints on few pages', async () => {
    const { page } = await open(file);
    const pdf = await page.pdf({ preferCSSPageSize: true, format: 'A4' });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
    expect(pages.length).toBeGreaterThan(10);
    expect(pages.length).toBeLessThan(35);
  });
});
