import type { Figure } from '../../figures/figure.ts';
import type { ComparisonContext } from '../context.ts';
import { panelSize } from '../context.ts';
import { makeBlocks } from './blocks.ts';
import { makeMatrices } from './matrices.ts';
import { makePair } from './pair.ts';

/** The figures of a comparison, by what they are about. */
export type ComparisonFigures = {
  /** Transitions of all questions on the scale, over all and per theme. */
  readonly pooled: readonly Figure[];
  /** Per block of the overview plate. */
  readonly blocks: readonly Figure[];
  /** Two bars per compared question, by its number. */
  readonly pairs: ReadonlyMap<string, Figure>;
};

/** Makes the figures of a comparison; none where no unit is compared, because a share of nobody cannot be drawn. */
export function makeComparisonFigures(context: ComparisonContext): ComparisonFigures {
  if (panelSize(context) === 0) return { pooled: [], blocks: [], pairs: new Map() };
  return {
    pooled: makeMatrices(context),
    blocks: makeBlocks(context),
    pairs: new Map(
      context.comparison.changes.map((change) => [change.indicator.number, makePair(context, change)]),
    ),
  };
}

/** The figures of a comparison in the order in which they are drawn. */
export function comparisonFiguresInOrder({ pooled, blocks, pairs }: ComparisonFigures): Figure[] {
  return [...pooled, ...blocks, ...pairs.values()];
}
