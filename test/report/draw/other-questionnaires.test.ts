import { describe, expect, test } from 'vitest';
import type { Distribution } from '../../../src/distribution/distribution.ts';
import { tabulate } from '../../../src/distribution/distribution.ts';
import type { PlateBlock } from '../../../src/instrument/instrument.ts';
import { makeFigures, makeMap } from '../../../src/report/figures/make-figures.ts';
import { contextOf, drawn, practice, text } from '../../support/draw.ts';
import { interpretCsv } from '../../support/interpret.ts';
import { boxes, shapes, wordsOutside, wordsOverWords } from '../../support/svg.ts';

/** The plate of the practice data with other blocks, each a list of indicators. */
async function plateOf(...lists: readonly (readonly string[])[]): Promise<string> {
  const blocks = lists.map((indicators, index): PlateBlock => {
    const words = { nl: `Blok ${String(index)}`, en: `Block ${String(index)}` };
    return { heading: words, label: words, indicators };
  });
  const instrument = { ...practice.instrument, plate: { basis: 'printed' as const, blocks } };
  const { plate } = makeFigures(contextOf({ ...practice, instrument }), tabulate(practice));
  return plate === null ? '' : text(await drawn([plate]), 'overzichtsplaat.svg');
}

/** How many stacked bars a drawing of a plate has: they are 14 high. */
function stackedBars(svg: string): number {
  const tops = shapes(svg)
    .filter(({ top, bottom }) => Math.round(bottom - top) === 14)
    .map(({ top }) => Math.round(top));
  return new Set(tops).size;
}

describe('a plate', () => {
  test('without blocks is none', async () => {
    expect(await plateOf()).toBe('');
  });

  test('with rows of several kinds in one block has each as it is elsewhere', async () => {
    const svg = await plateOf(['34', '4', '35', '23'], ['40']);
    // 34 and 35 ask for a level of the scale; 4, 23 and 40 do not.
    expect(stackedBars(svg)).toBe(2);
    const words = boxes(svg).map((each) => each.words);
    for (const label of ['34 Eén website', '35 Eén telefoonnummer', '4 Marktbenadering']) {
      expect(words).toContain(label);
    }
    for (const label of ['Ja', 'Consulent', 'Regelmatig']) expect(words).toContain(label);
    expect([wordsOutside(svg), wordsOverWords(svg)]).toEqual([[], []]);
  });

  test('without a row on the scale has no legend of it', async () => {
    const svg = await plateOf(['4']);
    expect(boxes(svg).map(({ words }) => words)).not.toContain('Per subregio: alle gemeenten');
    expect([wordsOutside(svg), wordsOverWords(svg)]).toEqual([[], []]);
  });
});

/** An answer set of which one indicator was answered by regions, and its distribution with other words. */
function answered(csv: string, number: string, label: string): { set: typeof practice; one: Distribution } {
  const { answers: set } = interpretCsv(csv);
  const found = tabulate(set).find(({ indicator }) => indicator.number === number);
  if (found === undefined) throw new Error(`no indicator ${number}`);
  const words = { nl: label, en: label };
  const counts = found.counts.map((each, index) => ({
    ...each,
    category: index > 0 ? each.category : { ...each.category, label: words, short: words },
  }));
  return { set, one: { ...found, counts } };
}

describe('a figure', () => {
  const longest = 'samenwerkingsverbandsovereenkomst tussen gemeenten, '.repeat(4).trim();

  test.each([
    ['of one region', 'regio;34;23\nTwente;1;Overig\n', '34'],
    ['of which nobody gave an answer', 'regio;34;23\nTwente;;\nZeeland;;\n', '34'],
    ['with a bar per answer of which nobody gave one', 'regio;34;23\nTwente;;\nZeeland;;\n', '23'],
    ['with a bar per answer of one region', 'regio;34;23\nTwente;1;Overig\n', '23'],
  ])('%s has its words inside and apart', async (_, csv, number) => {
    const { set, one } = answered(csv, number, 'Antwoord');
    for (const width of [80, 170]) {
      const [made] = makeFigures(contextOf(set), [one]).indicators;
      const figures = made === undefined ? [] : [made.figure, makeMap(contextOf(set), one)];
      const files = await drawn(figures, { width });
      for (const { name } of figures) {
        const svg = text(files, `${name}.svg`);
        expect([name, wordsOutside(svg), wordsOverWords(svg)]).toEqual([name, [], []]);
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      }
    }
  });

  test.each(['34', '23'])('with a label of 200 characters has all of it: indicator %s', async (number) => {
    expect(longest.length).toBeGreaterThan(200);
    const { set, one } = answered(
      'regio;34;23\nTwente;1;Geen afspraken\nZeeland;Anders;Overig\n',
      number,
      longest,
    );
    for (const width of [80, 170]) {
      const [made] = makeFigures(contextOf(set), [one]).indicators;
      const figures = made === undefined ? [] : [made.figure, makeMap(contextOf(set), one)];
      const files = await drawn(figures, { width });
      for (const { name } of figures) {
        const svg = text(files, `${name}.svg`);
        expect([name, wordsOutside(svg), wordsOverWords(svg)]).toEqual([name, [], []]);
        const letters = boxes(svg)
          .map(({ words }) => words)
          .join('')
          .replace(/[^a-z]/g, '');
        expect(letters, name).toContain(longest.replace(/[^a-z]/g, ''));
      }
    }
  });
});
