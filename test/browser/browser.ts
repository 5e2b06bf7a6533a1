import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { practice, secondPractice, start, temporaryFolder } from '../support/built.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where the browser is: what CHROMIUM names, else what is on the path; null for none. */
function browserPath(): string | null {
  const { CHROMIUM: named, PATH: path = '' } = process.env;
  const folders = [...path.split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  const places = named === undefined ? folders.flatMap((at) => names.map((name) => join(at, name))) : [named];
  return places.find((place) => existsSync(place)) ?? null;
}

const executablePath = browserPath();

/** Tests that need a browser. Without one they are skipped, and the terminal is told. */
export function inBrowser(name: string, tests: () => void): void {
  if (executablePath === null) {
    const file = basename(expect.getState().testPath ?? '');
    process.stderr.write(
      `SKIPPED ${file}: no browser found, so pages were not tested in one. ` +
        'Install one (apt-get install chromium), or name it: CHROMIUM=/path/to/chromium npm test\n',
    );
  }
  describe.skipIf(executablePath === null)(name, tests);
}

/** How a page is opened; everything has a default. */
export type OpenOptions = {
  readonly width?: number;
  /** What stands behind the path: `#regio=AM18`. */
  readonly hash?: string;
  readonly hasScript?: boolean;
  readonly forPrint?: boolean;
};

/** A page in the browser, what it asked for, and what it complained of. */
export type Opened = { readonly page: Page; readonly requests: string[]; readonly complaints: string[] };

/** Starts a browser for the tests of a file, and closes after each test what it opened. @returns what opens a page */
export function useBrowser(): (file: string, options?: OpenOptions) => Promise<Opened> {
  let browser: Browser | null = null;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: executablePath ?? '',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser?.close();
  });
  return async (file, { width = 1280, hash = '', hasScript = true, forPrint = false } = {}) => {
    if (browser === null) throw new Error('the browser did not start');
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      javaScriptEnabled: hasScript,
    });
    contexts.push(context);
    const page = await context.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    context.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => {
      complaints.push(dialog.message());
      void dialog.dismiss();
    });
    if (forPrint) await page.emulateMedia({ media: 'print' });
    await page.goto(addressOf(file) + hash);
    return { page, requests, complaints };
  };
}

/** The address of a file, as a browser writes it. */
export function addressOf(file: string): string {
  return pathToFileURL(file).href;
}

/** Makes the page of a report with the built program. @returns its path */
export function makeReport(input = practice, more: readonly string[] = []): string {
  const cwd = temporaryFolder();
  const { exitCode, stderr } = start(['report', input, '--no-figures', '--out', 'report', ...more], { cwd });
  const file = join(cwd, 'report', 'index.html');
  if (exitCode > 1 || !existsSync(file)) throw new Error(stderr);
  return file;
}

/** Makes the page of a comparison with the built program. @returns its path; the tables are in the folder beside it */
export function makeComparison(
  before = practice,
  after = secondPractice,
  more: readonly string[] = [],
): string {
  const cwd = temporaryFolder();
  const { exitCode, stderr } = start(['diff', before, after, '--no-figures', '--out', 'out', ...more], {
    cwd,
  });
  if (exitCode !== 0) throw new Error(stderr);
  return join(cwd, 'out', 'index.html');
}

/** Makes the profile of a unit with the built program. @returns its path */
export function makeProfile(code: string, name: string): string {
  const cwd = temporaryFolder();
  const { exitCode, stderr } = start(['profile', practice, '--region', code, '--out', 'profile'], { cwd });
  if (exitCode !== 0) throw new Error(stderr);
  return join(cwd, 'profile', `${code}-${name}.html`);
}

/** Opens everything that can be opened. */
export async function unfold(page: Page, within = 'body'): Promise<void> {
  await page.evaluate((selector) => {
    for (const each of document.querySelectorAll<HTMLDetailsElement>(`${selector} details`)) each.open = true;
  }, within);
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe has against a page: WCAG 2.1 A and AA and good practice. The inside of drawings is taken away before,
 * because axe cannot tell what text in them stands on, and takes long to say so; `paintProblems` can.
 */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('svg > :not(title, desc)')) each.remove();
  });
  await page.evaluate(axeSource);
  const options: RunOptions = {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
    resultTypes: ['violations'],
  };
  const { violations: found, passes } = await page.evaluate(
    (given): Promise<AxeResults> => window.axe.run(document, given),
    options,
  );
  expect(passes.length).toBeGreaterThan(20);
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

declare global {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface extends another
  interface Window {
    axe: { run: (context: Document, options: object) => Promise<AxeResults> };
  }
}

/** What is wider than the page or outside it, and may not be; a region that scrolls by itself may hold more. */
export async function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const found = scrollWidth > clientWidth ? [`the page is ${String(scrollWidth)} wide`] : [];
    for (const each of document.querySelectorAll('body *')) {
      if (each.closest('.scroll > *, svg *, .skip') !== null) continue;
      const { left, right, width } = each.getBoundingClientRect();
      const isCut = each instanceof HTMLElement && !each.matches('.scroll') && cuts(each);
      if (width > 0 && (left < -0.5 || right > clientWidth + 0.5 || isCut)) {
        found.push(`${each.tagName} ${each.outerHTML.slice(0, 100)}`);
      }
    }
    return found.slice(0, 10);

    function cuts(element: HTMLElement): boolean {
      const { overflowX, display } = getComputedStyle(element);
      return display !== 'inline' && overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
    }
  });
}

/**
 * What cannot be seen well in the drawings of a page: text with a contrast below 4.5 to what it stands on, and areas
 * whose fill and outline both have a contrast below 3 to the paper. Lines of a grid are left out: their numbers are
 * printed.
 */
export async function paintProblems(
  page: Page,
): Promise<{ texts: number; areas: number; problems: string[] }> {
  return page.evaluate(() => {
    const white = [255, 255, 255];
    const channels = (paint: string): number[] | null =>
      paint.startsWith('rgb') ? (paint.match(/[\d.]+/g) ?? []).map(Number) : null;
    const luminance = (rgb: readonly number[]): number => {
      const [r = 0, g = 0, b = 0] = rgb.map((value) =>
        value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (one: readonly number[] | null, other: readonly number[]): number => {
      if (one === null) return 1;
      const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
      return (light + 0.05) / (dark + 0.05);
    };
    const problems: string[] = [];
    let texts = 0;
    let areas = 0;
    for (const svg of document.querySelectorAll('svg')) {
      const under: { rect: DOMRect; fill: readonly number[] }[] = [];
      for (const each of svg.querySelectorAll<SVGElement>('path, rect, text')) {
        const rect = each.getBoundingClientRect();
        if (rect.width === 0 || each.closest('defs') !== null) continue;
        const { fill, stroke } = getComputedStyle(each);
        if (each.tagName === 'text') {
          // A halo: the text itself comes after it.
          if (stroke !== 'none') continue;
          texts += 1;
          const x = rect.left + rect.width / 2;
          const y = rect.top + rect.height / 2;
          const below = under.findLast(
            ({ rect: area }) => area.left <= x && x <= area.right && area.top <= y && y <= area.bottom,
          );
          if (contrast(channels(fill), below?.fill ?? white) < 4.5) {
            problems.push(`${each.outerHTML} on ${(below?.fill ?? white).join()}`);
          }
        } else if (fill !== 'none') {
          areas += 1;
          // A pattern is thin lines on white.
          under.push({ rect, fill: channels(fill) ?? white });
          if (contrast(channels(fill), white) < 3 && contrast(channels(stroke), white) < 3) {
            problems.push(each.outerHTML);
          }
        }
      }
    }
    return { texts, areas, problems };
  });
}
