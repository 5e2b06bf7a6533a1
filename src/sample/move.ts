import type { AnswerSet } from '../answers/answer-set.ts';
import { answerOf, categoryOf } from '../answers/answer-set.ts';
import type { Grid } from './grid.ts';
import { makeGrid } from './grid.ts';
import type { Random } from './random.ts';

/** A second measurement, and in how many places it differs from the first. */
export type Moved = { readonly grid: Grid; readonly changed: number };

/**
 * Makes a second measurement out of a first: a share of the answers, drawn at random, move to another answer of the
 * same list. An answer that could only move against the routing stays, and another moves in its place.
 * @param share of all answers, 0–1
 */
export function moveAnswers(set: AnswerSet, share: number, random: Random): Moved {
  const grid = makeGrid(set.instrument, set.units, set.indicators, [], ({ noData }) => noData);
  for (const unit of set.units) {
    for (const indicator of set.indicators) {
      grid.set(unit, indicator, categoryOf(indicator, answerOf(set, unit, indicator)) ?? indicator.noData);
    }
  }
  const cells = shuffled(
    set.units.flatMap((unit) => set.indicators.map((indicator) => ({ unit, indicator }))),
    random,
  );
  const wanted = Math.round(share * cells.length);
  let changed = 0;
  for (const { unit, indicator } of cells) {
    if (changed === wanted) break;
    const old = grid.at(unit, indicator);
    const breaches = grid.breaches();
    for (const other of shuffled(
      indicator.categories.filter((each) => each !== old),
      random,
    )) {
      grid.set(unit, indicator, other);
      if (grid.breaches() <= breaches) {
        changed += 1;
        break;
      }
      grid.set(unit, indicator, old);
    }
  }
  return { grid, changed };
}

/** The items in random order. */
function shuffled<T>(items: readonly T[], random: Random): T[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    const [one, two] = [order[last], order[other]];
    if (one !== undefined && two !== undefined) [order[last], order[other]] = [two, one];
  }
  return order;
}
