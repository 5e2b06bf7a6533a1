import { beforeAll, describe, expect, test } from 'vitest';
import { makeFigures } from '../../../src/report/figures/make-figures.ts';
import { tabulate } from '../../../src/distribution/distribution.ts';
import type { DrawAs } from '../../support/draw.ts';
import { contextOf, drawn, practice, text } from '../../support/draw.ts';
import { answerOf, answersTo, onPlate, printed, questionnaire, regionsWith } from '../../support/practice.ts';
import type { Shape, Words } from '../../support/svg.ts';
import { boxes, frame, shapes, wordsOutside, wordsOverWords } from '../../support/svg.ts';

/** The paints of the scale, of not applicable and of no data, as they were designed. */
const paints = ['#0a2a5e', '#1c63ad', '#45a9c4', '#f2b84b', '#6f6f6f', '#c9c9c9'];

/** The indicators of the plate that ask for a level of the scale: all but 23. */
const onScale = onPlate.filter((number) => number !== '23');

/** Draws the plate of the practice data: the files by name. */
function plate(as: DrawAs = {}): Promise<Map<string, Uint8Array>> {
  const { plate: figure } = makeFigures(contextOf(practice, as.language, as.pointer), tabulate(practice));
  return drawn(figure === null ? [] : [figure], as);
}

async function plateSvg(as: DrawAs = {}): Promise<string> {
  return text(await plate(as), 'overzichtsplaat.svg');
}

/** The stacked bars of a plate from top to bottom, each as its segments from left to right. */
function stackedBars(svg: string): Shape[][] {
  const high = (bottom: number, top: number): number => Math.round(bottom - top);
  const rows = new Map<number, Shape[]>();
  for (const shape of shapes(svg).filter(({ top, bottom }) => high(bottom, top) === 14)) {
    const key = Math.round(shape.top);
    rows.set(key, [...(rows.get(key) ?? []), shape]);
  }
  return [...rows.entries()]
    .sort(([one], [other]) => one - other)
    .map(([, segments]) => segments.sort((one, other) => one.left - other.left));
}

/** The words of the block that shows the answers to indicator 23, between its title and that of the next block. */
function blockOf23(svg: string, language: 'nl' | 'en' = 'nl'): Words[] {
  const blocks = questionnaire.plate.blocks;
  const at = blocks.findIndex(({ indicators }) => indicators.includes('23'));
  const words = boxes(svg);
  const topOf = (title = ''): number => words.find((each) => each.words === title)?.top ?? NaN;
  const [from, to] = [topOf(blocks[at]?.label[language]), topOf(blocks[at + 1]?.heading[language])];
  return words.filter(({ top }) => top > from && top < to);
}

describe.each(['nl', 'en'] as const)('the overview plate in %s', (language) => {
  let files: Map<string, Uint8Array>;
  let svg: string;
  beforeAll(async () => {
    files = await plate({ language, dpi: 300 });
    svg = text(files, 'overzichtsplaat.svg');
  });

  test('fits on a page of A4: 190 millimetres wide and at most 277 high', () => {
    const { width, height } = frame(svg);
    // 190 mm / 25.4 × 96 = 718.1; vega rounds the frame up around the strokes.
    expect(Math.abs(width - (190 / 25.4) * 96)).toBeLessThan(1.5);
    expect((height / width) * 190).toBeLessThanOrEqual(277);
  });

  test('is a PNG of exactly that width at 300 dots per inch, whatever width others have', () => {
    const png = Buffer.from(files.get('overzichtsplaat.png') ?? []);
    // 190 / 25.4 × 300 = 2244.1; 277 / 25.4 × 300 = 3271.7.
    expect(png.readUInt32BE(16)).toBe(2244);
    expect(png.readUInt32BE(20)).toBeLessThanOrEqual(3271);
  });

  test('names every block, and every indicator beside its bar', () => {
    const words = boxes(svg);
    const running = words.map((each) => each.words).join(' ');
    for (const { heading, label } of questionnaire.plate.blocks) {
      expect(running).toContain(heading[language]);
      expect(running).toContain(label[language]);
    }
    for (const number of onPlate) expect(running).toContain(`${number} ${printed(number).label[language]}`);
    const bars = stackedBars(svg);
    expect(bars).toHaveLength(onScale.length);
    onScale.forEach((number, index) => {
      const [bar] = bars[index] ?? [];
      // A label of two lines has the bar at its middle, a line being 12.5 high.
      const beside = words.filter(
        ({ top, bottom }) => bar !== undefined && bottom > bar.top - 12.5 && top < bar.bottom,
      );
      expect(beside.map((each) => each.words.split(' ')[0])).toContain(number);
    });
  });

  test('shows the answers to indicator 23 by their own labels, with count and share', () => {
    const words = blockOf23(svg, language);
    for (const answer of answersTo('23')) {
      const count = regionsWith('23', answer).length;
      const label = words.find((each) => each.words === answer.label[language]);
      const end = words.find(
        ({ top, words: each }) => Math.abs(top - (label?.top ?? 0)) < 1 && /^\d+ \(/.test(each),
      );
      const share = ((100 * count) / 35).toFixed(1).replace('.', language === 'nl' ? ',' : '.');
      expect(end?.words, answer.label[language]).toBe(`${String(count)} (${share}%)`);
    }
  });
});

describe('the bars of the overview plate', () => {
  let svg: string;
  beforeAll(async () => {
    svg = await plateSvg();
  });

  test('are cut into the answers of the regions, in printed order', () => {
    const bars = stackedBars(svg);
    onScale.forEach((number, index) => {
      const segments = bars[index] ?? [];
      const expected = answersTo(number)
        .map((answer, place) => ({
          paint: paints[place] ?? 'hatched',
          count: regionsWith(number, answer).length,
        }))
        .filter(({ count }) => count > 0);
      const length = (segments.at(-1)?.right ?? 0) - (segments[0]?.left ?? 0) + 1.6;
      const found = segments.map(({ fill, left, right }) => ({
        paint: fill.startsWith('url(') ? 'hatched' : fill,
        // Of every segment 1.6 is left white.
        count: Math.round((1000 * 35 * (right - left + 1.6)) / length) / 1000,
      }));
      expect(found, number).toEqual(expected);
    });
  });

  test('point at nobody when no region is asked for', () => {
    expect(boxes(svg).map(({ words }) => words)).not.toContain('▲');
  });
});

describe.each(['Achterhoek', 'Twente', 'Flevoland', 'Zuid-Kennemerland en IJmond'])(
  'with ▲ for %s',
  (name) => {
    let svg: string;
    let pointers: Words[];
    beforeAll(async () => {
      svg = await plateSvg({ pointer: name });
      pointers = boxes(svg).filter(({ words }) => words === '▲');
    });

    test('every row has one', () => {
      expect(pointers).toHaveLength(onPlate.length);
      expect(boxes(svg).map(({ words }) => words)).toContain(`▲ ${name}`);
    });

    test('that stands below the segment of its answer', () => {
      const bars = stackedBars(svg);
      onScale.forEach((number, index) => {
        const segments = bars[index] ?? [];
        const bottom = segments[0]?.bottom ?? 0;
        const below = pointers.filter(({ top, bottom: end }) => (top + end) / 2 > bottom && top < bottom + 9);
        expect(below, number).toHaveLength(1);
        const x = ((below[0]?.left ?? 0) + (below[0]?.right ?? 0)) / 2;
        const segment = segments.find(({ left, right }) => x > left && x < right);
        const place = answersTo(number).findIndex(({ code }) => code === answerOf(name, number).code);
        const paint = segment?.fill.startsWith('url(') === true ? 'hatched' : segment?.fill;
        expect(paint, number).toBe(paints[place] ?? 'hatched');
      });
    });

    test('that stands behind the bar of its answer to indicator 23', () => {
      const words = blockOf23(svg);
      const label = words.find((each) => each.words === answerOf(name, '23').label.nl);
      const here = words.filter((each) => each.words === '▲');
      expect(here).toHaveLength(1);
      expect(here[0]?.top).toBeCloseTo(label?.top ?? NaN);
    });

    test('still fits on its page, with words inside and apart', () => {
      const { width, height } = frame(svg);
      expect((height / width) * 190).toBeLessThanOrEqual(277);
      expect(wordsOutside(svg)).toEqual([]);
      expect(wordsOverWords(svg)).toEqual([]);
    });
  },
);
