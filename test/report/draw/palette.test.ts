import type { Color } from 'culori';
import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  lab,
  rgb,
  wcagContrast,
} from 'culori';
import { describe, expect, test } from 'vitest';
import type { AnswerType, Category, Indicator } from '../../../src/instrument/instrument.ts';
import { percentageCategory } from '../../../src/instrument/instrument.ts';
import type { Paint } from '../../../src/report/draw/palette.ts';
import {
  answerPaint,
  barPaint,
  countPaint,
  outline,
  patternFills,
} from '../../../src/report/draw/palette.ts';
import { indicator, inventory2019 } from '../../support/instrument.ts';

/** How colours are seen: as they are, and by those who do not see red, green or blue. */
const visions = {
  normal: (color: Color) => color,
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
};
const everyVision = Object.keys(visions) as (keyof typeof visions)[];

/** The paint of not applicable, and paper, which shows between the hatch of no data. */
const [notApplicable, paper] = ['#c9c9c9', '#ffffff'];

function seen(color: string, vision: keyof typeof visions): Color {
  const parsed = rgb(color);
  if (parsed === undefined) throw new Error(`${color} is no colour`);
  return visions[vision](parsed);
}

const ciede2000 = differenceCiede2000();
function difference(one: string, other: string, vision: keyof typeof visions): number {
  return ciede2000(seen(one, vision), seen(other, vision));
}

/** The pairs of colours that differ less than they must, with how much they differ. */
function tooAlike(fills: readonly string[], least: number): string[] {
  const all = [...fills, notApplicable, paper];
  return everyVision.flatMap((vision) =>
    all.flatMap((one, index) =>
      all.slice(index + 1).flatMap((other) => {
        const found = difference(one, other, vision);
        const isExcepted = one === notApplicable && other === paper;
        return found < least && !isExcepted ? [`${vision}: ${one} ${other} ${found.toFixed(2)}`] : [];
      }),
    ),
  );
}

/** An indicator with a list of some length; a percentage goes in as many steps. */
function asking(type: AnswerType, length: number): Indicator {
  const printedCategories = Array.from({ length }, (_, index): Category => {
    const label = { nl: `Antwoord ${String(index)}`, en: `Answer ${String(index)}` };
    const code = `antwoord-${String(index)}`;
    return type === 'percentage'
      ? percentageCategory((100 / (length - 1)) * index)
      : { code, role: 'substantive', label, short: label, spellings: [], value: null };
  });
  return { ...indicator('23'), type, printedCategories, categories: printedCategories };
}

function paintsOf(type: AnswerType, length: number): Paint[] {
  const asked = asking(type, length);
  return asked.printedCategories.map((category) => answerPaint(asked, category));
}

const fillsOf = (type: AnswerType, length: number): string[] =>
  paintsOf(type, length).map(({ fill }) => fill);

describe('any two answers of a list', () => {
  // What the five levels of the scale reach themselves: #0a2a5e and #1c63ad for those who do not see green.
  const least = 17.04;

  test.each([
    ['scale', 5],
    ['yes-no', 2],
    ['frequency', 5],
    ...[2, 3, 4, 5, 6, 7, 8].map((length) => ['choice', length] as const),
  ] as const)('%s of %i: differ by 17.04, also from not applicable and from paper', (type, length) => {
    expect(new Set(fillsOf(type, length)).size).toBe(length);
    expect(tooAlike(fillsOf(type, length), least)).toEqual([]);
  });

  test('of the scale reach just that', () => {
    expect(difference('#0a2a5e', '#1c63ad', 'deuteranopia')).toBeCloseTo(least, 2);
    expect(fillsOf('scale', 5)).toEqual(['#0a2a5e', '#1c63ad', '#45a9c4', '#f2b84b', '#6f6f6f']);
  });

  test.each(everyVision)(
    'percentages go from light to dark and differ from the next by 7.0: %s',
    (vision) => {
      const fills = fillsOf('percentage', 11);
      const lightness = fills.map((fill) => lab(seen(fill, vision)).l);
      expect(lightness).toEqual([...lightness].sort((one, other) => other - one));
      const steps = fills.slice(1).map((fill, index) => difference(fills[index] ?? '', fill, vision));
      expect(Math.min(...steps)).toBeGreaterThanOrEqual(7);
    },
  );

  test('have paints of their own in every list of the questionnaire', () => {
    for (const each of inventory2019.byNumber.values()) {
      const fills = each.categories.map((category) => answerPaint(each, category).fill);
      expect(new Set(fills).size, each.number).toBe(each.categories.length);
    }
  });

  test('that are percentages are painted by how much they are, in whatever steps', () => {
    const tens = fillsOf('percentage', 11);
    // 0, 25, 50, 75 and 100; 25 and 75 lie between two tens, and are painted as the higher of them.
    expect(fillsOf('percentage', 5)).toEqual([tens[0], tens[3], tens[5], tens[8], tens[10]]);
    expect(new Set(fillsOf('percentage', 21))).toEqual(new Set(tens));
  });
});

describe('every paint', () => {
  const none = inventory2019.indicators[0]?.categories.filter(({ role }) => role !== 'substantive') ?? [];
  const [level] = indicator('23').printedCategories;
  if (level === undefined) throw new Error('no category');
  const paints: Paint[] = [
    ...paintsOf('scale', 5),
    ...paintsOf('yes-no', 2),
    ...paintsOf('frequency', 5),
    ...paintsOf('choice', 8),
    ...paintsOf('percentage', 11),
    ...none.map((category) => answerPaint(indicator('23'), category)),
    barPaint(level, { besideScale: true }),
    barPaint(level, { besideScale: false }),
  ];

  test('has words on it with a contrast of at least 5', () => {
    const low = paints.filter(({ fill, text }) => wcagContrast(fill, text) < 5);
    expect(low).toEqual([]);
  });

  test('that is lighter than 3 against paper has an outline', () => {
    const bare = paints.filter(({ fill, outlined }) => wcagContrast(fill, paper) < 3 && !outlined);
    expect(bare).toEqual([]);
  });

  test('of not applicable is the grey that the others keep away from', () => {
    expect(none.map((category) => answerPaint(indicator('23'), category).fill)).toEqual([
      notApplicable,
      patternFills['no-data'],
    ]);
  });

  test('of a bar among levels of a scale is that of no level', () => {
    expect(fillsOf('scale', 5)).not.toContain(barPaint(level, { besideScale: true }).fill);
  });
});

describe('the paint of a count', () => {
  const steps = Array.from({ length: 1001 }, (_, index) => countPaint(index / 1000));

  test('has words on it with a contrast of at least 4.5, whatever the count', () => {
    expect(steps.filter(({ fill, text }) => wcagContrast(fill, text) < 4.5)).toEqual([]);
  });

  test.each(everyVision)('is never lighter for more: %s', (vision) => {
    const lightness = steps.map(({ fill }) => lab(seen(fill, vision)).l);
    // A step of one in the blue alone is next to nothing.
    const lighter = lightness.slice(1).filter((each, index) => each > (lightness[index] ?? 0) + 0.05);
    expect(lighter).toEqual([]);
  });

  test('goes from nearly paper to dark, and keeps away from what stands for a pattern', () => {
    expect([countPaint(0).fill, countPaint(1).fill]).toEqual(['#f1f5fa', '#0a2a5e']);
    expect([countPaint(-1).fill, countPaint(2).fill]).toEqual(['#f1f5fa', '#0a2a5e']);
    const patterns: readonly string[] = Object.values(patternFills);
    expect(steps.filter(({ fill }) => patterns.includes(fill))).toEqual([]);
  });
});

test('outlines are seen on paper: at least 3', () => {
  expect(outline).toBe('#595959');
  expect(wcagContrast(outline, paper)).toBeGreaterThanOrEqual(3);
});
