import { beforeAll, describe, expect, test } from 'vitest';
import type { Distribution } from '../../../src/distribution/distribution.ts';
import { tabulate } from '../../../src/distribution/distribution.ts';
import { drawInline } from '../../../src/report/draw-figures.ts';
import { inlineSvg } from '../../../src/report/draw/inline-svg.ts';
import type { Figure } from '../../../src/report/figures/figure.ts';
import { makeFigures, makeMap, makeStrip } from '../../../src/report/figures/make-figures.ts';
import { catalogue } from '../../../src/report/texts/catalogue.ts';
import { dumbbell, matrix } from '../../support/compared.ts';
import { contextOf, distributionIn, drawn, practice, text } from '../../support/draw.ts';
import { boxes, fonts, shapes, writtenIn } from '../../support/svg.ts';

const context = contextOf(practice);

/** A figure of every kind: the plate, stacked bars, bars of words and of percentages, a strip, a map, pairs of dots, a matrix. */
const figures: readonly Figure[] = [
  ...[makeFigures(context, tabulate(practice)).plate].flatMap((plate) => plate ?? []),
  ...makeFigures(
    context,
    ['30', '34', '23'].map((number) => distributionIn(practice, number)),
  ).indicators.map(({ figure }) => figure),
  { ...makeStrip(context, distributionIn(practice, '37')), name: 'strook-37' },
  makeMap(context, distributionIn(practice, '75')),
  dumbbell({ '34': [[8, 9], [5, 15], [2, 2]] }), // prettier-ignore
  matrix('34', [[17, 2], [10, 14]]), // prettier-ignore
];

/** A figure as a file of its own, but without the font. */
async function svgOf(figure: Figure): Promise<string> {
  const files = await drawn([figure], { width: 400 });
  return text(files, `${figure.name}.svg`).replace(/<style>.*?<\/style>/, '');
}

const sorted = (svg: string): string[] => writtenIn(svg).sort();

describe.each(figures.map((figure) => [figure.name, figure] as const))('%s inside a page', (_, figure) => {
  let whole: string;
  let inside: string;
  beforeAll(async () => {
    whole = await svgOf(figure);
    inside = inlineSvg(whole);
  });

  test('has every word and number of the drawing', () => {
    expect(sorted(whole).length).toBeGreaterThan(5);
    expect(sorted(inside)).toEqual(sorted(whole));
  });

  test('has them where they were, to a tenth of a pixel for each group around them', () => {
    const [before, after] = [boxes(whole), boxes(inside)];
    // A word stands in six groups at most, each of which is rounded by half a tenth.
    const moved = after.filter(
      ({ left, top }, at) =>
        Math.abs(left - (before[at]?.left ?? NaN)) > 0.3 || Math.abs(top - (before[at]?.top ?? NaN)) > 0.3,
    );
    expect(moved).toEqual([]);
  });

  test('has every shape that is painted', () => {
    const painted = (svg: string): string[] => shapes(svg).map(({ fill }) => fill);
    expect(painted(inside)).toEqual(painted(whole));
  });

  test('has no group with nothing in it', () => {
    expect(inside.match(/<g(?: [^>]*)?(?:\/>|><\/g>)/g)).toBeNull();
  });

  test('leaves no shape to the fill of the page', () => {
    const closed = [...inside.matchAll(/<path [^>]* ?d="[^"]*Z"[^>]*>/g)].map(([tag]) => tag);
    expect(closed.filter((tag) => !tag.includes(' fill="'))).toEqual([]);
  });

  test('is much shorter', () => {
    const drawing = (svg: string): number => svg.replace(/<desc.*?<\/desc>/, '').length;
    expect(drawing(inside)).toBeLessThan(0.6 * drawing(whole));
  });
});

test('no id is there twice in a page, and every reference finds its own', async () => {
  const inline = figures.flatMap((figure, index) =>
    [170, 80].map((width) => ({ id: `f${String(index)}-${String(width)}`, figure, width })),
  );
  const page = [...(await drawInline(inline, catalogue('nl'), fonts)).values()].join('\n');
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const references = [
    ...[...page.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id),
    ...[...page.matchAll(/ aria-labelledby="([^"]*)"/g)].flatMap(([, named]) => named?.split(' ') ?? []),
  ];
  expect(references.length).toBeGreaterThan(2 * inline.length);
  expect(references.filter((id) => !ids.includes(id))).toEqual([]);
});

describe('words that look like what is left out', () => {
  const hostile =
    'a opacity="1" 1.2345 fill="none" </desc> fill="#fefefe" <g></g> <text aria-label="1:ja"> $& b';

  function saying(distribution: Distribution): Distribution {
    const counts = distribution.counts.map((each, index) => ({
      ...each,
      category: index > 0 ? each.category : { ...each.category, label: { nl: hostile, en: hostile } },
    }));
    return { ...distribution, counts };
  }
  const description = { ...practice.description, measurement: { label: hostile, date: null } };
  const set = { ...practice, description };
  const figure = makeFigures(contextOf(set), [saying(distributionIn(practice, '30'))]).indicators[0]?.figure;
  if (figure === undefined) throw new Error('no figure');

  test('stay as they are in a file', async () => {
    const words = boxes(await svgOf(figure)).map((each) => each.words);
    // Lines stand below each other; those of a label come one after another.
    expect(words.join(' ')).toContain(` ${hostile} 10%`);
    expect(words.join(' ')).toContain(`Meting ${hostile}`);
  });

  test('stay as they are inside a page', async () => {
    const words = boxes(inlineSvg(await svgOf(figure))).map((each) => each.words);
    // Lines stand below each other; those of a label come one after another.
    expect(words.join(' ')).toContain(` ${hostile} 10%`);
    expect(words.join(' ')).toContain(`Meting ${hostile}`);
  });
});
