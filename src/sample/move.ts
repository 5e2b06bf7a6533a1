import type { AnswerSet } from '../answers/answer-set.ts';
import { answerOf, categoryOf } from '../answers/answer-set.ts';
import type { Grid } from './grid.ts';
import { makeGrid } from './grid.ts';
import type { Random } from './random.ts';

/** How often another answer is looked for that follows the routing, before the old one is kept. */
const attempts = 12;

/** A second measurement, and in how many places it differs from the first. */
export type Moved = { readonly grid: Grid; readonly changed: number };

/**
 * Makes a second measurement out of a first: about a share of the answers move to another answer of the same list,
 * none of them against the routing.
 * @param share of all answers, 0–1
 */
export function moveAnswers(set: AnswerSet, share: number, random: Random): Moved {
  const grid = makeGrid(set.instrument, set.units, set.indicators, [], ({ noData }) => noData);
  for (const unit of set.units) {
    for (const indicator of set.indicators) {
      grid.set(unit, indicator, categoryOf(indicator, answerOf(set, unit, indicator)) ?? indicator.noData);
    }
  }
  const before = new Map(
    set.units.map((unit) => [unit, set.indicators.map((indicator) => grid.at(unit, indicator))]),
  );
  for (const unit of set.units) {
    for (const indicator of set.indicators) {
      if (!random.chance(share)) continue;
      const old = grid.at(unit, indicator);
      const breaches = grid.breaches();
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        grid.set(unit, indicator, random.pick(indicator.categories.filter((each) => each !== old)));
        if (grid.breaches() <= breaches) break;
        grid.set(unit, indicator, old);
      }
    }
  }
  const changed = set.units.flatMap((unit) =>
    set.indicators.filter((indicator, index) => before.get(unit)?.[index] !== grid.at(unit, indicator)),
  ).length;
  return { grid, changed };
}
