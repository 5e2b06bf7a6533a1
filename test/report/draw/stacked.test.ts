import { describe, expect, test } from 'vitest';
import type { FigureOf } from '../../../src/report/figures/figure.ts';
import { distributionIn, drawn, practice, text } from '../../support/draw.ts';
import { interpretCsv } from '../../support/interpret.ts';
import { matrix } from '../../support/compared.ts';
import { boxes, wordsOutside, wordsOverWords } from '../../support/svg.ts';

/** Two measurements of one indicator below each other. */
function pair(number: string): FigureOf<'stacked'> {
  const { answers } = interpretCsv(`regio;${number}\nTwente;geen antwoord op de vraag\n`);
  const units = answers.units.slice(0, 1);
  const { caption, base, alternative, subtitle, marks } = matrix('34', []);
  return {
    kind: 'stacked',
    name: 'paar',
    title: 'Twee metingen',
    ...{ caption, base, alternative, subtitle, marks, pointer: null },
    axis: 'Aandeel van de regio’s',
    rows: [
      { label: '2019', distribution: distributionIn(practice, number) },
      { label: 'tweede meting (oefening)', distribution: distributionIn({ ...answers, units }, number) },
    ],
  };
}

describe.each(['34', '4', '23', '30'])('two measurements of indicator %s as stacked bars', (number) => {
  test.each([80, 170])('name every answer of both in their legend, %i mm wide', async (width) => {
    const svg = text(await drawn([pair(number)], { width }), 'paar.svg');
    const first = boxes(svg).find(({ words }) => words === '2019');
    const above = boxes(svg).filter(({ top }) => top < (first?.top ?? NaN) - 5);
    const words = above.map((each) => each.words);
    for (const { category } of distributionIn(practice, number).counts) {
      expect(words.filter((each) => each === category.label.nl)).toHaveLength(1);
    }
    // Only in the second measurement.
    expect(words.filter((each) => each === 'Ongeldig antwoord')).toHaveLength(1);
    expect([wordsOutside(svg), wordsOverWords(svg)]).toEqual([[], []]);
  });
});
