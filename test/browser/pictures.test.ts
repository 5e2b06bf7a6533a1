import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { root } from '../support/run.ts';
import { inBrowser, makeProfile, makeReport, useBrowser } from './browser.ts';

/**
 * The pictures of pages that the README shows. Browsers of different versions smooth letters differently, so that a
 * picture need not be the same to the byte: it must look the same. `UPDATE_PICTURES=1` makes them anew.
 */
inBrowser('the pictures in the README', () => {
  const open = useBrowser();
  const pictures = join(root, 'reports/example/pictures');

  test.each([
    ['pagina.png', () => makeReport(), '#i71&regio=AM09', '#i71'],
    ['profiel.png', () => makeProfile('AM09', 'achterhoek'), '', '#i13'],
  ] as const)('%s is what a browser shows', async (name, make, hash, from) => {
    const { page } = await open(make(), { hash });
    await page.evaluate((selector) => {
      document.querySelector(selector)?.scrollIntoView();
    }, from);
    const shown = await page.screenshot();
    const file = join(pictures, name);
    if (process.env['UPDATE_PICTURES'] !== undefined) writeFileSync(file, shown);
    expect(existsSync(file)).toBe(true);
    expect(await difference(page, shown, readFileSync(file))).toBeLessThan(0.01);
  });
});

/** The share of pixels that two pictures differ in by more than the edge of a letter; 1 when their sizes differ. */
async function difference(page: Page, one: Buffer, other: Buffer): Promise<number> {
  // A page of this program may load nothing: the pictures are compared in an empty one.
  const empty = await page.context().newPage();
  return empty.evaluate(
    async (sources) => {
      const [first, second] = await Promise.all(
        sources.map(async (source) => {
          const image = new Image();
          image.src = `data:image/png;base64,${source}`;
          await image.decode();
          // A quarter of the size: what smoothing changes at the edge of a letter averages out.
          const canvas = new OffscreenCanvas(image.width / 4, image.height / 4);
          const context = canvas.getContext('2d');
          context?.drawImage(image, 0, 0, canvas.width, canvas.height);
          return context?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray();
        }),
      );
      if (second === undefined || first?.length !== second.length) return 1;
      let differing = 0;
      for (let at = 0; at < first.length; at += 4) {
        const most = Math.max(
          ...[0, 1, 2].map((channel) => Math.abs((first[at + channel] ?? 0) - (second[at + channel] ?? 0))),
        );
        if (most > 48) differing += 1;
      }
      return differing / (first.length / 4);
    },
    [one.toString('base64'), other.toString('base64')],
  );
}
