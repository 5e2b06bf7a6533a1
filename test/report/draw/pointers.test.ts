import { describe, expect, test } from 'vitest';
import { tabulate } from '../../../src/distribution/distribution.ts';
import { drawInline } from '../../../src/report/draw-figures.ts';
import type { Figure } from '../../../src/report/figures/figure.ts';
import { makeFigures, makeMap, makeStrip } from '../../../src/report/figures/make-figures.ts';
import { catalogue } from '../../../src/report/texts/catalogue.ts';
import { contextOf, distributionIn, practice } from '../../support/draw.ts';
import { answersTo, officialRegions, onPlate, regionsWith } from '../../support/practice.ts';
import { boxes, fonts } from '../../support/svg.ts';

const context = contextOf(practice);

/** Draws a figure for inside a page, in which anyone may be pointed at. */
async function inPage(figure: Figure): Promise<string> {
  const shown = { id: 'f', figure: { ...figure, pointer: 'anyone' as const }, width: 170 };
  return (await drawInline([shown], catalogue('nl'), fonts)).get('f') ?? '';
}

/** The names of the ▲ in a drawing, sorted. */
function pointers(svg: string): string[] {
  const found = svg.matchAll(/<text class="pointer" data-answer="([^"]*)"[^>]*>▲<\/text>/g);
  return [...found].map(([, answer = '']) => answer).sort();
}

/** The names of the answers that at least one region gave in the practice data, sorted. */
function given(numbers: readonly string[]): string[] {
  const keys = numbers.flatMap((number) =>
    answersTo(number)
      .filter((answer) => regionsWith(number, answer).length > 0)
      .map(({ code }) => `${number}:${code}`),
  );
  return keys.sort();
}

function figureOf(number: string): Figure {
  const [found] = makeFigures(context, [distributionIn(practice, number)]).indicators;
  if (found === undefined) throw new Error(`no figure of ${number}`);
  return found.figure;
}

describe('where anyone may be pointed at there is one ▲ for every answer that was given', () => {
  test.each(['34', '23', '30', '40', '4'])('in the figure of indicator %s', async (number) => {
    expect(pointers(await inPage(figureOf(number)))).toEqual(given([number]));
  });

  test.each(['34', '23', '30'])('in the strip of indicator %s', async (number) => {
    const strip = makeStrip(context, distributionIn(practice, number));
    expect(pointers(await inPage(strip))).toEqual(given([number]));
  });

  test('in the overview plate', async () => {
    const { plate } = makeFigures(context, tabulate(practice));
    if (plate === null) throw new Error('no plate');
    expect(pointers(await inPage(plate))).toEqual(given(onPlate));
  });

  test('and on a map one for every region, by its code', async () => {
    const map = makeMap(context, distributionIn(practice, '75'));
    expect(pointers(await inPage(map))).toEqual(officialRegions.map(({ code }) => code).sort());
  });
});

test('where one region is pointed at, ▲ has no name for a page to hide it by', async () => {
  const { figure } = makeFigures(contextOf(practice, 'nl', 'Twente'), [distributionIn(practice, '34')])
    .indicators[0] ?? { figure: figureOf('34') };
  const shown = { id: 'f', figure, width: 170 };
  const svg = (await drawInline([shown], catalogue('nl'), fonts)).get('f') ?? '';
  expect(boxes(svg).filter(({ words }) => words === '▲')).toHaveLength(1);
  expect(pointers(svg)).toEqual([]);
});
