import { origin } from '../answers/headings.ts';
import type { Grid } from './grid.ts';

/**
 * Practice answers as the rows of an answer file in the wide form: a header, and a row of labels per unit.
 * A column says in the file itself that its answers are fictional.
 */
export function answerRows({ units, indicators, at }: Grid): string[][] {
  return [
    ['region', origin.heading, ...indicators.map(({ number }) => number)],
    ...units.map((unit) => [
      unit.name,
      origin.fictional,
      ...indicators.map((indicator) => at(unit, indicator).label.nl),
    ]),
  ];
}
