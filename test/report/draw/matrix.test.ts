import { rgb, wcagContrast, wcagLuminance } from 'culori';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FigureOf } from '../../../src/report/figures/figure.ts';
import { hostileLabels, matrix } from '../../support/compared.ts';
import type { DrawAs } from '../../support/draw.ts';
import { drawn, text } from '../../support/draw.ts';
import type { Shape, Words } from '../../support/svg.ts';
import { boxes, frame, shapes, standsIn, wordsOutside, wordsOverWords } from '../../support/svg.ts';

/** Counts of every size up to the largest, one row and one column without any. */
const counts = [
  [17, 2, 0, 0, 0, 0, 0],
  [10, 14, 6, 3, 0, 0, 0],
  [0, 9, 18, 3, 0, 0, 1],
  [1, 8, 13, 15, 2, 0, 2],
  [5, 7, 11, 12, 4, 0, 16],
  [0, 0, 0, 0, 0, 0, 0],
  [0, 2, 1, 1, 0, 0, 5],
];

async function draw(figure: FigureOf<'matrix'>, as: DrawAs = {}): Promise<string> {
  return text(await drawn([figure], as), 'matrix.svg');
}

/** The cells of a matrix, row by row. */
function cellsIn(svg: string): Shape[] {
  return shapes(svg).filter(({ stroke, fill }) => stroke === '#ffffff' && fill.startsWith('#'));
}

/** The words in each cell. */
function inCells(svg: string): { readonly cell: Shape; readonly words: readonly Words[] }[] {
  const all = boxes(svg);
  return cellsIn(svg).map((cell) => ({ cell, words: all.filter((each) => standsIn(each, cell)) }));
}

const luminance = (color: string): number => wcagLuminance(rgb(color) ?? '#ff00ff');

describe.each(['nl', 'en'] as const)('a matrix in %s', (language) => {
  describe.each([170, 120, 80])('%i mm wide', (width) => {
    let svg: string;
    let cells: ReturnType<typeof inCells>;
    beforeAll(async () => {
      svg = await draw(matrix('34', counts), { width, language });
      cells = inCells(svg);
    });

    test('has a cell for every pair of answers, in rows and columns', () => {
      expect(cells).toHaveLength(49);
      cells.forEach(({ cell }, index) => {
        const [row, column] = [Math.floor(index / 7), index % 7];
        expect(cell.left).toBeCloseTo(cells[column]?.cell.left ?? NaN, 3);
        expect(cell.top).toBeCloseTo(cells[7 * row]?.cell.top ?? NaN, 3);
      });
    });

    test('has every count in its cell, and nothing where nobody went', () => {
      const found = cells.map(({ words }) => words.map((each) => each.words).join(' '));
      expect(found).toEqual(counts.flat().map((count) => (count === 0 ? '' : String(count))));
    });

    test('has every count within its cell, with a contrast of at least 4.5', () => {
      for (const { cell, words } of cells) {
        for (const each of words) {
          expect(wcagContrast(each.fill, cell.fill)).toBeGreaterThanOrEqual(4.5);
          expect([each.left > cell.left, each.right < cell.right]).toEqual([true, true]);
        }
      }
    });

    test('is darker where there are more', () => {
      const flat = counts.flat();
      const sorted = flat
        .map((count, index) => ({ count, light: luminance(cells[index]?.cell.fill ?? '') }))
        .sort((one, other) => one.count - other.count);
      sorted.slice(1).forEach(({ count, light }, index) => {
        const before = sorted[index];
        if (before?.count === count) expect(light).toBe(before.light);
        else expect(light).toBeLessThan(before?.light ?? NaN);
      });
    });

    test('frames those who stayed, and nobody else', () => {
      const frames = shapes(svg).filter(({ stroke, strokeWidth }) => stroke === '#1b1b1b' && strokeWidth === 1.4); // prettier-ignore
      expect(frames).toHaveLength(7);
      frames.forEach((each, index) => {
        expect(each).toMatchObject({ left: cells[8 * index]?.cell.left, top: cells[8 * index]?.cell.top });
      });
    });

    test('has its words inside and apart, names both measurements, and says what the blues are', () => {
      expect([wordsOutside(svg), wordsOverWords(svg)]).toEqual([[], []]);
      expect(Math.abs(frame(svg).width - (width / 25.4) * 96)).toBeLessThan(1.5);
      const running = boxes(svg)
        .map(({ words }) => words)
        .join(' ');
      for (const words of ['Antwoord in 2019', 'Antwoord in 2021', 'Aantal regio’s']) {
        expect(running).toContain(words);
      }
      for (const { label } of matrix('34', counts).categories) expect(running).toContain(label[language]);
    });

    test('labels its columns with what its rows have', () => {
      const title = boxes(svg).find(({ words }) => words === 'Antwoord in 2021');
      const labels = boxes(svg).filter(({ top }) => top > (title?.top ?? NaN) + 1);
      const above = cells.slice(0, 7).map(({ cell }) =>
        labels
          .filter(({ left, right }) => (left + right) / 2 > cell.left && (left + right) / 2 < cell.right)
          .filter(({ bottom }) => bottom < cell.top)
          .map(({ words }) => words),
      );
      const { categories } = matrix('34', counts);
      categories.forEach(({ label, short }, index) => {
        const words = above[index]?.join(' ') ?? '';
        const letter = String.fromCharCode(65 + index);
        const beside = boxes(svg).filter((each) => each.words === letter);
        const isLettered = beside.length === 2;
        expect(isLettered).toBe(width === 80);
        const expected = isLettered ? letter : width === 170 ? label[language] : short[language];
        expect(words).toBe(expected);
      });
    });
  });

  test('writes thousands as they are there, also in the narrowest', async () => {
    const svg = await draw(matrix('34', [[4130, 7], [0, 1234]]), { width: 80, language }); // prettier-ignore
    const words = inCells(svg).flatMap((each) => each.words.map(({ words: number }) => number));
    expect(words).toEqual(language === 'nl' ? ['4.130', '7', '1.234'] : ['4,130', '7', '1,234']);
    expect([wordsOutside(svg), wordsOverWords(svg)]).toEqual([[], []]);
  });

  test.each([
    ['4', 170],
    ['4', 80],
    ['23', 170],
    ['23', 80],
    ['30', 170],
    ['30', 120],
    ['30', 80],
    ['40', 120],
  ] as const)('of indicator %s is whole, %i mm wide', async (number, width) => {
    // prettier-ignore
    const { categories } = matrix(number, []);
    const full = categories.map((_, from) => categories.map((__, to) => 100 + from + to));
    const long = { before: 'eerste meting onder alle regio’s (oefening)', after: 'tweede meting (oefening)' };
    const svg = await draw(matrix(number, full, long), { width, language });
    expect([wordsOutside(svg), wordsOverWords(svg)]).toEqual([[], []]);
    const cells = inCells(svg);
    expect(cells.map(({ words }) => words.map((each) => each.words).join(' '))).toEqual(full.flat().map(String)); // prettier-ignore
    for (const { cell, words } of cells) {
      for (const { left, right } of words) expect(left > cell.left && right < cell.right).toBe(true);
    }
  });
});

describe('what tries a matrix', () => {
  test.each([80, 120, 170])('long and strange labels stay inside and apart, %i mm wide', async (width) => {
    const plain = matrix('34', counts, { before: hostileLabels[0] ?? '', after: hostileLabels[2] ?? '' });
    const categories = plain.categories.map((category, index) => {
      const label = hostileLabels[index] ?? 'Antwoord';
      return { ...category, label: { nl: label, en: label }, short: { nl: label, en: label } };
    });
    const svg = await draw({ ...plain, categories }, { width });
    expect([wordsOutside(svg), wordsOverWords(svg)]).toEqual([[], []]);
    const running = boxes(svg)
      .map(({ words }) => words)
      .join('');
    expect(running.replace(/[^a-z]/g, '')).toContain(hostileLabels[0]?.replace(/[^a-z]/g, ''));
  });

  test.each([
    ['of which nobody is counted', matrix('34', [])],
    ['without answers', { ...matrix('34', []), categories: [], counts: [] }],
    ['of one answer', { ...matrix('34', []), categories: matrix('34', []).categories.slice(0, 1), counts: [[35]] }], // prettier-ignore
  ])('a matrix %s is drawn', async (_, figure) => {
    const svg = (await draw(figure)).replace(/<style>.*<\/style>/, '');
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect([wordsOutside(svg), wordsOverWords(svg)]).toEqual([[], []]);
    expect(cellsIn(svg)).toHaveLength(figure.categories.length ** 2);
  });

  test('the same matrix has the same bytes, whatever was drawn before it', async () => {
    const alone = await drawn([matrix('34', counts)]);
    const after = await drawn([{ ...matrix('23', counts), name: 'eerst' }, matrix('34', counts)]);
    for (const end of ['.png', '.vl.json', '.txt']) {
      expect(Buffer.compare(alone.get(`matrix${end}`) ?? Buffer.of(), after.get(`matrix${end}`) ?? Buffer.of())).toBe(0); // prettier-ignore
    }
  });
});
