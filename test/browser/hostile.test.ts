import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../support/built.ts';
import { inBrowser, makeReport, sticksOut, unfold, useBrowser, violations } from './browser.ts';

/** Everything that would like to be obeyed; `said` is what a page shows of it. */
const said =
  `<script>document.title='taken'</script>"><img src=x onerror="document.title='taken'"></style></title></svg>` +
  `</desc><a href="javascript:alert(1)">&lt;b&gt; \${x} ' ${'zonder-spaties'.repeat(2)}${'x'.repeat(300)}`;
const hostile = `${said}\u0007\u001b[31m`;

inBrowser('a page of hostile answers', () => {
  const open = useBrowser();
  let file = '';
  beforeAll(() => {
    const folder = temporaryFolder();
    const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const rows = ['AM09', 'AM18'].flatMap((region) => [
      [region, '1', '1', hostile, ''],
      [region, '34', 'Anders', hostile, ''],
      [region, '82', hostile, hostile, ''],
    ]);
    rows.unshift(['region', 'indicator', 'answer', 'note', `${said}.`]);
    writeFileSync(join(folder, 'answers.csv'), rows.map((row) => row.map(cell).join(',')).join('\n'));
    const about = {
      instrument: 'inventarisatie-2019',
      measurement: { label: said, date: '2019-05' },
      source: said,
    };
    writeFileSync(join(folder, 'answers.meta.json'), JSON.stringify(about));
    file = makeReport(join(folder, 'answers.csv'), ['--allow-invalid', '--indicators', '1,34,82']);
  });

  test('runs nothing, loads nothing and makes no elements of it', async () => {
    const { page, requests, complaints } = await open(file, { hash: '#regio=AM18' });
    await unfold(page);
    await page.waitForLoadState('networkidle');
    expect(await page.title()).not.toBe('taken');
    expect(await page.locator('img, body a[href^="javascript"], main script, b').count()).toBe(0);
    expect(await page.locator('script').count()).toBe(1);
    expect(requests.filter((url) => !url.startsWith('data:'))).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  test('shows it as it was written, and control characters as what they are not', async () => {
    const { page } = await open(file);
    await unfold(page);
    const notes = await page.locator('article details li').allTextContents();
    const shown = `${said}\ufffd\ufffd[31m`;
    expect(notes).toEqual(
      Array.from({ length: 3 }, () => [`Achterhoek: ${shown}`, `Groot Amsterdam: ${shown}`]).flat(),
    );
    expect(await page.title()).toContain(said);
  });

  test('is as wide as its window', async () => {
    const { page } = await open(file, { width: 320, hash: '#regio=AM18' });
    await unfold(page);
    expect(await sticksOut(page)).toEqual([]);
  });

  test('axe finds nothing', async () => {
    const { page } = await open(file, { hash: '#regio=AM18' });
    await unfold(page);
    expect(await violations(page)).toEqual([]);
  });
});
