import { createRequire } from 'node:module';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { tabulate } from '../../src/distribution/distribution.ts';
import type { ReportContext } from '../../src/report/context.ts';
import { drawFigures } from '../../src/report/draw-figures.ts';
import type { Type } from '../../src/report/draw/type.ts';
import { openType } from '../../src/report/draw/type.ts';
import { inOrder, makeFigures } from '../../src/report/figures/make-figures.ts';
import type { OutputFile } from '../../src/report/table.ts';
import { catalogue } from '../../src/report/texts/catalogue.ts';
import { readFonts } from '../../src/store/fonts.ts';
import { diskStore } from '../../src/store/disk.ts';
import { openLibrary } from '../../src/store/library.ts';
import { readAnswerFile } from '../../src/store/answer-file.ts';
import { interpretCsv } from '../support/interpret.ts';
import { root } from '../support/run.ts';

const store = diskStore();
const fonts = readFonts(store, createRequire(import.meta.url).resolve);
const type: Type = openType(fonts);
const practice = readAnswerFile(
  store,
  openLibrary(store, join(root, 'schemas'), join(root, 'dist', 'schemas')),
  join(root, 'data', 'inventarisatie-2019', 'answers.csv'),
  undefined,
).answers;

function contextOf(set: ReportContext['set'], language: 'nl' | 'en' = 'nl'): ReportContext {
  return { texts: catalogue(language), set, unitsInFile: null, tool: 'inventory 0.0.0', pointer: null };
}

type Options = { width?: number; dpi?: number; language?: 'nl' | 'en'; numbers?: readonly string[] };

async function draw(
  set: ReportContext['set'],
  { width = 170, dpi = 72, language = 'nl', numbers }: Options = {},
): Promise<Map<string, Uint8Array>> {
  const distributions = tabulate(set).filter(({ indicator }) => numbers?.includes(indicator.number) ?? true);
  const context = contextOf(set, language);
  const figures = inOrder(makeFigures(context, distributions));
  const painted = await drawFigures(figures, context.texts, { width, dpi, fonts }, () => undefined);
  const files = await painted();
  return new Map(files.map(({ name, bytes }: OutputFile) => [name.replace('figures/', ''), bytes]));
}

const text = (files: Map<string, Uint8Array>, name: string): string =>
  new TextDecoder().decode(files.get(name));

/** The words of an SVG with the box they take, by the metrics of the font they are set in. */
function boxes(svg: string): { words: string; left: number; right: number; top: number; bottom: number }[] {
  const found: ReturnType<typeof boxes> = [];
  const stack: [number, number][] = [[0, 0]];
  const tags = /<(\/?)(g|text)\b([^>]*?)(\/?)>([^<]*)/g;
  for (const [, closing, tag, attributes = '', selfClosing, content = ''] of svg.matchAll(tags)) {
    const [x = 0, y = 0] =
      /transform="translate\(([-\d.e]+),\s*([-\d.e]+)\)/.exec(attributes)?.slice(1).map(Number) ?? [];
    const [left, top] = stack.at(-1) ?? [0, 0];
    if (tag === 'g') {
      if (closing === '/') stack.pop();
      else if (selfClosing !== '/') stack.push([left + x, top + y]);
      continue;
    }
    if (closing === '/' || content === '') continue;
    const size = Number(/font-size="([\d.]+)px"/.exec(attributes)?.[1] ?? 11);
    const weight = /font-weight="(?:600|bold)"/.test(attributes) ? 'semibold' : 'regular';
    const words = content
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
      .replace(/&amp;/g, '&')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>');
    const width = type.width(words, size, weight);
    const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1] ?? 'start';
    const start = left + x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
    found.push({
      words,
      left: start,
      right: start + width,
      top: top + y - size * 0.75,
      bottom: top + y + size * 0.25,
    });
  }
  return found;
}

function frame(svg: string): { width: number; height: number } {
  const [, width = '', height = ''] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

describe('the figures of the practice data', () => {
  let files: Map<string, Uint8Array>;
  let svgs: [string, string][];
  beforeAll(async () => {
    files = await draw(practice);
    svgs = [...files.keys()].filter((name) => name.endsWith('.svg')).map((name) => [name, text(files, name)]);
  }, 120_000);

  test('are the fourteen of the report and one per indicator, each in four forms', () => {
    expect(svgs).toHaveLength(14 + 118);
    const names = new Set([...files.keys()].map((name) => name.replace(/\.(vl\.json|svg|png|txt)$/, '')));
    expect(files.size).toBe(4 * names.size);
    expect(names).toContain('figuur-09-aanspreekpunt');
    expect(names).toContain('indicator-034-een-website');
  });

  test('have no words outside their frame, at any side', () => {
    const outside = svgs.flatMap(([name, svg]) => {
      const { width, height } = frame(svg);
      return boxes(svg)
        .filter(({ left, right, top, bottom }) => left < 0 || right > width || top < 0 || bottom > height)
        .map(({ words }) => `${name}: ${words}`);
    });
    expect(outside).toEqual([]);
  });

  test('have no words over other words', () => {
    const overlapping = svgs.flatMap(([name, svg]) => {
      const all = boxes(svg);
      return all.flatMap((one, index) =>
        all
          .slice(index + 1)
          // The halo of a number is the same words in the same place.
          .filter((other) => other.words !== one.words)
          .filter((other) => one.left < other.right - 0.5 && other.left < one.right - 0.5)
          .filter((other) => one.top < other.bottom - 1 && other.top < one.bottom - 1)
          .map((other) => `${name}: ${one.words} / ${other.words}`),
      );
    });
    expect(overlapping).toEqual([]);
  });

  test('cut no words off', () => {
    expect(svgs.filter(([, svg]) => svg.includes('…'))).toEqual([]);
  });

  test('say in words what they show, with numbers that add up to the regions', () => {
    for (const [name, svg] of svgs) {
      const description = /<desc[^>]*>([^<]*)<\/desc>/.exec(svg)?.[1] ?? '';
      const rows = description.split(/\(n = 35\)\./).slice(0, -1);
      expect(rows.length, name).toBeGreaterThan(0);
      for (const row of rows) {
        const counts = [...row.matchAll(/ (\d+)(?:, |\s*$)/g)].map(([, count]) => Number(count));
        expect(
          counts.reduce((sum, count) => sum + count, 0),
          `${name}: ${row}`,
        ).toBe(35);
      }
    }
  });

  test('are images with a title and a description for those who do not see them', () => {
    for (const [, svg] of svgs) {
      expect(svg).toMatch(/^<svg [^>]*role="img" lang="nl" aria-labelledby="([\w-]+)-title \1-desc"/);
    }
  });

  test('show what is invented in them', () => {
    const marks = (name: string): string[] =>
      boxes(text(files, name))
        .map(({ words }) => words)
        .filter((words) => words.startsWith('Fictieve'));
    expect(marks('figuur-01-periodiek-overleg.svg')).toEqual(['Fictieve verdeling over regio’s']);
    expect(marks('figuur-10-aansturing-en-organisatie.svg')).toEqual(['Fictieve aantallen']);
    expect(marks('figuur-09-aanspreekpunt.svg')).toEqual([
      'Fictieve verdeling over regio’s (37)',
      'Fictieve aantallen (34–36)',
    ]);
    for (const [name] of svgs) expect(marks(name), name).not.toEqual([]);
    for (const [name] of svgs) expect(text(files, name.replace('.svg', '.txt'))).toContain('Fictieve');
  });

  test('give no data a hatch, and nothing else', () => {
    for (const [, svg] of svgs) expect(svg).not.toMatch(/fill="#fefefe"|fill="#fdfdfd"/);
    expect(text(files, 'indicator-030-aandeel-detacheringen-beschut-werk.svg')).toContain('fill="url(#');
  });

  test('bring their font along', () => {
    expect(svgs[0]?.[1]).toContain(
      "@font-face{font-family:'Source Sans 3';font-weight:400;src:url(data:font/woff2;base64,",
    );
  });

  test('have a specification that says what the SVG adds to it', () => {
    const spec = JSON.parse(text(files, 'figuur-01-periodiek-overleg.vl.json')) as Record<string, unknown>;
    expect(spec['$schema']).toBe('https://vega.github.io/schema/vega-lite/v6.json');
    expect(JSON.stringify(spec['usermeta'])).toContain('arcering');
  });

  test('have a text with caption, base and alternative', () => {
    expect(text(files, 'figuur-01-periodiek-overleg.txt')).toMatch(
      /^Bijschrift:\nFiguur 1\. .+\n\nBasis:\n.+n = 35.+\n[^]+\n\nTekstalternatief:\n/,
    );
  });

  test('have the count of every answer in its segment', () => {
    const words = boxes(text(files, 'figuur-01-periodiek-overleg.svg')).map((box) => box.words);
    // 1 and 2: 35 regions; 3: 33 and 2.
    expect(words.filter((each) => /^\d+$/.test(each)).sort()).toEqual(['2', '33', '35', '35']);
  });
}, 120_000);

describe('narrow and wide, in both languages', () => {
  test.each([
    [80, 'nl' as const],
    [80, 'en' as const],
    [400, 'en' as const],
  ])('%i mm, %s: words stay inside and apart', async (width, language) => {
    const numbers = ['13', '28', '34', '37', '62', '63', '64', '65', '66', '94', '101'];
    const files = await draw(practice, { width, language, numbers });
    for (const [name] of [...files].filter(([name]) => name.endsWith('.svg'))) {
      const svg = text(files, name);
      const { width: right, height } = frame(svg);
      // vega rounds the frame up to a whole pixel around the strokes.
      expect(Math.abs(right - (width / 25.4) * 96)).toBeLessThan(1.5);
      for (const box of boxes(svg)) {
        expect(box.left, box.words).toBeGreaterThanOrEqual(0);
        expect(box.right, box.words).toBeLessThanOrEqual(right);
        expect(box.bottom, box.words).toBeLessThanOrEqual(height);
      }
    }
  });
}, 120_000);

test('invalid answers are seen in a figure', async () => {
  const { answers } = interpretCsv('regio;34\nTwente;x\nZeeland;1\n');
  const files = await draw(answers, { numbers: ['34'] });
  const svg = text(files, 'indicator-034-een-website.svg');
  expect(svg).toContain('-invalid)');
  expect(svg).toContain('Ongeldig antwoord');
});

test('many units: numbers that do not fit are left out of the bar, never cut', async () => {
  const { answers } = interpretCsv('regio;34\nTwente;1\n');
  const [unit] = answers.units;
  if (unit === undefined) throw new Error('no unit');
  const units = Array.from({ length: 2000 }, (_, index) => ({ ...unit, code: `u${String(index)}` }));
  const many = {
    ...answers,
    units,
    answers: new Map(
      units.map(({ code }, index) => [
        code,
        new Map([['34', { code: index < 3 ? 'anders' : 'subregio', value: null, note: null, from: null }]]),
      ]),
    ),
  };
  const files = await draw(many, { numbers: ['34'] });
  const words = boxes(text(files, 'indicator-034-een-website.svg')).map((box) => box.words);
  expect(words).toContain('1997');
  expect(words).not.toContain('3');
});

describe('a PNG', () => {
  test('is as wide as asked, says its resolution, and has text drawn in it', async () => {
    const files = await draw(practice, { numbers: ['34'], dpi: 300 });
    const png = Buffer.from(files.get('indicator-034-een-website.png') ?? []);
    // 170 mm / 25.4 × 300 = 2007.9; 300 / 0.0254 = 11811 pixels per metre.
    expect(png.readUInt32BE(16)).toBe(2008);
    const physical = png.indexOf('pHYs');
    expect([
      png.readUInt32BE(physical + 4),
      png.readUInt32BE(physical + 8),
      png.readUInt8(physical + 12),
    ]).toEqual([11811, 11811, 1]);
    expect(darkPixels(png, { fromRow: 25, toRow: 75 })).toBeGreaterThan(1000);
  });

  test('has the same bytes whatever was drawn before it', async () => {
    const alone = await draw(practice, { numbers: ['37'] });
    const among = await draw(practice, { numbers: ['30', '34', '37'] });
    for (const end of ['.png', '.vl.json', '.txt']) {
      const name = `indicator-037-een-contactpersoon${end}`;
      expect(
        Buffer.compare(Buffer.from(alone.get(name) ?? []), Buffer.from(among.get(name) ?? [])),
        name,
      ).toBe(0);
    }
  });
});

/** How many pixels are nearly black in some rows of an RGBA image without interlacing; enough to see that there is text. */
function darkPixels(png: Buffer, { fromRow, toRow }: { fromRow: number; toRow: number }): number {
  const width = png.readUInt32BE(16);
  const data: Buffer[] = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const raw = inflateSync(Buffer.concat(data));
  const stride = width * 4 + 1;
  const previous = Buffer.alloc(stride);
  let dark = 0;
  for (let row = 0; row < toRow; row += 1) {
    const line = Buffer.from(raw.subarray(row * stride, (row + 1) * stride));
    unfilter(line, previous);
    line.copy(previous);
    if (row < fromRow) continue;
    for (let at = 1; at < stride; at += 4) if ((line[at] ?? 255) < 80) dark += 1;
  }
  return dark;
}

/** Undoes the filter of a line: PNG specification, 9.2. */
function unfilter(line: Buffer, above: Buffer): void {
  const paeth = (a: number, b: number, c: number): number => {
    const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
    return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
  };
  for (let at = 1; at < line.length; at += 1) {
    const a = at > 4 ? (line[at - 4] ?? 0) : 0;
    const b = above[at] ?? 0;
    const c = at > 4 ? (above[at - 4] ?? 0) : 0;
    const predicted = [0, a, b, (a + b) >> 1, paeth(a, b, c)][line[0] ?? 0] ?? 0;
    line[at] = ((line[at] ?? 0) + predicted) & 0xff;
  }
}

test('makeFigures leaves out a figure of which an indicator is not asked for', () => {
  const distributions = tabulate(practice).filter(({ indicator }) =>
    ['34', '35', '13'].includes(indicator.number),
  );
  expect(inOrder(makeFigures(contextOf(practice), distributions)).map(({ name }) => name)).toEqual([
    'figuur-04-moment-bepalen-mogelijkheden',
    'indicator-013-moment-bepalen-mogelijkheden-met-arbeidsbeperking',
    'indicator-034-een-website',
    'indicator-035-een-telefoonnummer',
  ]);
});
