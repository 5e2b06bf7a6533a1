import { groupBy } from '../instrument/group-by.ts';
import type { Mark } from '../answers/description.ts';
import type { Category, Theme } from '../instrument/instrument.ts';
import { strongest } from './common.ts';
import type { Change } from './comparison.ts';

/** How many pairs of a unit and an indicator went from one answer to another. */
export type PooledCount = { readonly from: Category; readonly to: Category; readonly count: number };

/** The transitions of all indicators that share a scale, added up. */
export type Pooled = {
  /** Null for all themes together. */
  readonly theme: Theme | null;
  readonly changes: readonly Change[];
  readonly categories: readonly Category[];
  /** Every pair of answers that occurs, in the order of the answers. */
  readonly counts: readonly PooledCount[];
  /** Pairs of a unit and an indicator: the units of the panel times the indicators. */
  readonly all: number;
  readonly mark: Mark | null;
};

/**
 * Adds up the transitions of the indicators that are answered on a scale: over all of them, and per theme.
 * Where a questionnaire has several scales, those of the one that most indicators share.
 */
export function pool(changes: readonly Change[]): Pooled[] {
  const onScale = sharingOneScale(changes.filter(({ indicator }) => indicator.levels.length > 0));
  if (onScale.length === 0) return [];
  const themes = new Map(onScale.map(({ indicator: { theme } }) => [theme.id, theme]));
  return [
    pooled(null, onScale),
    ...[...themes.values()].map((theme) =>
      pooled(
        theme,
        onScale.filter(({ indicator }) => indicator.theme.id === theme.id),
      ),
    ),
  ];
}

function sharingOneScale(changes: readonly Change[]): readonly Change[] {
  const byScale = groupBy(changes, ({ indicator: { categories, levels } }) => {
    const isLevel = (category: Category): boolean => levels.includes(category);
    return JSON.stringify(categories.map((each) => [each.code, each.label.nl, isLevel(each)]));
  });
  return [...byScale.values()].reduce<readonly Change[]>(
    (most, each) => (each.length > most.length ? each : most),
    [],
  );
}

function pooled(theme: Theme | null, changes: readonly Change[]): Pooled {
  const categories = changes[0]?.indicator.categories ?? [];
  const counts = categories.flatMap((from) =>
    categories.flatMap((to) => {
      const count = changes
        .flatMap(({ transitions }) => transitions)
        .filter((each) => each.from.code === from.code && each.to.code === to.code)
        .reduce((total, { units }) => total + units.length, 0);
      return count === 0 ? [] : [{ from, to, count }];
    }),
  );
  return {
    theme,
    changes,
    categories,
    counts,
    all: counts.reduce((total, { count }) => total + count, 0),
    mark: changes.map(({ mark }) => mark).reduce(strongest, null),
  };
}
