import { beforeAll, describe, expect, test } from 'vitest';
import type { FigureOf } from '../../../src/report/figures/figure.ts';
import { dumbbell, hostileLabels } from '../../support/compared.ts';
import type { DrawAs } from '../../support/draw.ts';
import { drawn, text } from '../../support/draw.ts';
import type { Shape, Words } from '../../support/svg.ts';
import { boxes, frame, overlap, shapes, wordsOutside, wordsOverWords } from '../../support/svg.ts';

type Pair = readonly [number, number];

/** A scale of seven answers, twice; one row is equal, one has nobody, one everybody. */
const pairs: Readonly<Record<string, readonly Pair[]>> = {
  '34': [[8, 9], [0, 3], [5, 15], [3, 1], [2, 2], [0, 5], [17, 0]], // prettier-ignore
  '35': [[35, 0], [0, 35], [0, 0], [0, 0], [0, 0], [0, 0], [0, 0]], // prettier-ignore
};
const rows = Object.values(pairs).flat();

async function draw(figure: FigureOf<'dumbbell'>, as: DrawAs = {}): Promise<string> {
  return text(await drawn([figure], as), 'paren.svg');
}

const middle = ({ left, right }: Shape | Words): number => (left + right) / 2;
const height = ({ top, bottom }: Shape | Words): number => (top + bottom) / 2;

/** The dots of the rows, from top to bottom: open ones for before, filled ones for after; without those of the legend. */
function dotsIn(svg: string): { open: Shape[]; filled: Shape[] } {
  const round = shapes(svg).filter(
    ({ left, right, top, bottom }) =>
      right - left > 4 && right - left < 11 && Math.abs(right - left - (bottom - top)) < 0.01,
  );
  return {
    open: round.filter(({ fill, stroke }) => fill === '#ffffff' && stroke === '#333333').slice(1),
    filled: round.filter(({ fill }) => fill === '#333333').slice(1),
  };
}

/** The numbers in the row of a dot, from left to right, each once: the halo of one is the same number. */
function numbersBeside(svg: string, dot: Shape): Words[] {
  return boxes(svg)
    .filter((each) => /^[\d.,]+$/.test(each.words) && Math.abs(height(each) - height(dot)) < 4)
    .filter(({ fill }) => fill !== '#ffffff')
    .sort((one, other) => one.left - other.left);
}

describe.each([170, 120, 80])('pairs of dots, %i mm wide', (width) => {
  let svg: string;
  beforeAll(async () => {
    svg = await draw(dumbbell(pairs), { width });
  });

  test('stand at their counts on one axis: open for before, filled for after', () => {
    const { open, filled } = dotsIn(svg);
    expect([open.length, filled.length]).toEqual([rows.length, rows.length]);
    // The row of everybody goes from 35 to 0.
    const most = rows.findIndex(([before]) => before === 35);
    const [first, last] = [filled[most], open[most]].map((each) => (each === undefined ? NaN : middle(each)));
    const countAt = (dot: Shape): number =>
      (35 * (middle(dot) - (first ?? NaN))) / ((last ?? NaN) - (first ?? NaN));
    open.forEach((dot, index) => {
      expect(countAt(dot), `before, row ${String(index)}`).toBeCloseTo(rows[index]?.[0] ?? NaN, 3);
    });
    filled.forEach((dot, index) => {
      expect(countAt(dot), `after, row ${String(index)}`).toBeCloseTo(rows[index]?.[1] ?? NaN, 3);
    });
  });

  test('have both numbers beside them: the lower to the left, the higher to the right, that of after in semibold', () => {
    const { open, filled } = dotsIn(svg);
    rows.forEach(([before, after], index) => {
      const [from, to] = [open[index], filled[index]];
      if (from === undefined || to === undefined) throw new Error('no dots');
      const [left, right, ...others] = numbersBeside(svg, from);
      expect(others).toEqual([]);
      const expected = [
        { words: String(before), isBold: false },
        { words: String(after), isBold: true },
      ];
      expect([left, right]).toMatchObject(after >= before ? expected : expected.reverse());
      expect(left?.right).toBeLessThan(Math.min(from.left, to.left));
      expect(right?.left).toBeGreaterThan(Math.max(from.right, to.right));
    });
  });

  test('are one dot with a ring where they are equal', () => {
    const { open, filled } = dotsIn(svg);
    rows.forEach(([before, after], index) => {
      const [ring, core] = [open[index], filled[index]];
      if (ring === undefined || core === undefined) throw new Error('no dots');
      const inside = core.left > ring.left + 1.6 && core.right < ring.right - 1.6;
      expect(inside, `row ${String(index)}`).toBe(before === after);
    });
  });

  test('have no words over them, none over other words, and none outside', () => {
    const { open, filled } = dotsIn(svg);
    const over = boxes(svg).filter((words) => [...open, ...filled].some((dot) => overlap(words, dot)));
    expect(over).toEqual([]);
    expect(wordsOverWords(svg)).toEqual([]);
    expect(wordsOutside(svg)).toEqual([]);
    expect(Math.abs(frame(svg).width - (width / 25.4) * 96)).toBeLessThan(1.5);
  });

  test('have arrows that point to after', () => {
    const { open, filled } = dotsIn(svg);
    const heads = shapes(svg).filter(
      ({ fill, left, right }) => fill === '#595959' && right - left > 3 && right - left < 9,
    );
    expect(heads.length).toBeGreaterThan(4);
    for (const head of heads) {
      const at = filled.findIndex((dot) => Math.abs(height(dot) - height(head)) < 2);
      const [from, to] = [open[at], filled[at]];
      if (from === undefined || to === undefined) throw new Error('an arrow without dots');
      const [start, end] = [middle(from), middle(to)];
      expect(Math.abs(middle(head) - end)).toBeLessThan(12);
      expect(Math.sign(end - middle(head))).toBe(Math.sign(end - start));
    }
  });

  test('say in a legend which measurement is which', () => {
    const words = boxes(svg).map((each) => each.words);
    expect(words).toContain('2019');
    expect(words).toContain('2021');
  });

  test('have the hatch of no data beside its label, and no fill that stands for it', () => {
    expect(svg).toContain('fill="url(#paren-no-data)"');
    expect(svg).not.toMatch(/fill="#fefefe"|fill="#fdfdfd"/);
  });
});

describe.each(['nl', 'en'] as const)('in %s', (language) => {
  test.each([80, 120, 170])('lists of every length are whole, %i mm wide', async (width) => {
    // Yes or no; eight answers; eleven percentages and two that are none; a frequency.
    const long = { before: 'eerste meting onder alle regio’s (oefening)', after: 'tweede meting (oefening)' };
    const figure = dumbbell({ '4': [[20, 21]], '23': [[3, 5]], '30': [[9, 2]], '40': [[1, 1]] }, { ...long, language }); // prettier-ignore
    const svg = await draw(figure, { width, language });
    expect([wordsOutside(svg), wordsOverWords(svg)]).toEqual([[], []]);
    expect(dotsIn(svg).open).toHaveLength(4 + 8 + 13 + 7);
    const running = boxes(svg)
      .map(({ words }) => words)
      .join(' ');
    for (const { label, rows: inGroup } of figure.groups) {
      expect(running).toContain(label);
      for (const { category } of inGroup) expect(running).toContain(category.label[language]);
    }
    for (const label of Object.values(long)) expect(running).toContain(label);
  });

  test('thousands are written as they are there', async () => {
    const svg = await draw(dumbbell({ '4': [[4130, 1200]] }, { all: 4130 }), { language });
    const words = boxes(svg).map((each) => each.words);
    expect(words).toContain(language === 'nl' ? '4.130' : '4,130');
    // On the axis too.
    expect(words.filter((each) => each === (language === 'nl' ? '4.000' : '4,000'))).toHaveLength(1);
  });
});

describe('what tries the drawing', () => {
  const hostile = (width: number): Promise<string> => {
    const figure = dumbbell(pairs, { before: hostileLabels[0] ?? '', after: hostileLabels[1] ?? '' });
    const groups = figure.groups.map((group) => ({
      ...group,
      label: hostileLabels[2] ?? '',
      rows: group.rows.map((row, index) => {
        const label = hostileLabels[index] ?? 'Antwoord';
        return { ...row, category: { ...row.category, label: { nl: label, en: label } } };
      }),
    }));
    return draw({ ...figure, groups }, { width });
  };

  test.each([80, 120, 170])('long and strange labels stay inside and apart, %i mm wide', async (width) => {
    const svg = await hostile(width);
    expect([wordsOutside(svg), wordsOverWords(svg)]).toEqual([[], []]);
    const running = boxes(svg)
      .map(({ words }) => words)
      .join(' ');
    expect(running).toContain(hostileLabels[2]);
    expect(running.replace(/[^a-z]/g, '')).toContain(hostileLabels[0]?.replace(/[^a-z]/g, ''));
  });

  test.each([
    ['without groups', dumbbell({})],
    ['of one region', dumbbell({ '4': [[1, 0], [0, 1]] }, { all: 1 })], // prettier-ignore
    ['of no regions', dumbbell({ '4': [] }, { all: 0 })],
    ['without a heading', { ...dumbbell(pairs), groups: dumbbell(pairs).groups.map((each) => ({ ...each, label: '' })) }], // prettier-ignore
  ])('a figure %s is drawn', async (_, figure) => {
    const svg = (await draw(figure)).replace(/<style>.*<\/style>/, '');
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect([wordsOutside(svg), wordsOverWords(svg)]).toEqual([[], []]);
  });

  test('counts so near each other that dots would hide each other show both', async () => {
    const svg = await draw(dumbbell({ '4': [[200, 201]] }, { all: 400 }), { width: 80 });
    const { open, filled } = dotsIn(svg);
    expect((open[0]?.right ?? 0) - (open[0]?.left ?? 0)).toBeGreaterThan(
      (filled[0]?.right ?? 0) - (filled[0]?.left ?? 0) + 3,
    );
  });

  test('the same figure has the same bytes, whatever was drawn before it', async () => {
    const alone = await drawn([dumbbell(pairs)]);
    const after = await drawn([{ ...dumbbell({ '23': [[3, 5]] }), name: 'eerst' }, dumbbell(pairs)]);
    for (const end of ['.png', '.vl.json', '.txt']) {
      expect(Buffer.compare(alone.get(`paren${end}`) ?? Buffer.of(), after.get(`paren${end}`) ?? Buffer.of())).toBe(0); // prettier-ignore
    }
  });
});
