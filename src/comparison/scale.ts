import type { Indicator } from '../instrument/instrument.ts';
import type { MappedCategory } from './link.ts';
import type { Side } from './side.ts';
import { sides } from './side.ts';

/**
 * The mapped answers that are levels of a scale in both questions, from the widest to the narrowest. Null where the
 * answers make no scale together: an answer is a level in one question and beside the scale in the other, or levels that
 * were taken together stand around another, or the two questions have them in another order.
 */
export function commonLevels(
  categories: readonly MappedCategory[],
  before: Indicator,
  after: Indicator,
): MappedCategory[] | null {
  const indicators = { before, after };
  const placed = categories.map((category) => ({
    category,
    spans: { before: spanOf(category, 'before', before), after: spanOf(category, 'after', after) },
  }));
  const levels = placed.flatMap(({ category, spans: { before: one, after: other } }) =>
    typeof one === 'string' || typeof other === 'string' ? [] : [{ category, before: one, after: other }],
  );
  const beside = placed.filter(({ spans }) => spans.before === 'beside' && spans.after === 'beside');
  if (levels.length + beside.length < placed.length) return null;
  const sorted = levels.sort((one, other) => one.before.first - other.before.first);
  const isInOrder = sides.every((side) =>
    sorted.every((each, index) => index === 0 || each[side].first > (sorted[index - 1]?.[side].last ?? -1)),
  );
  const areLevels = sides.every((side) => indicators[side].levels.length > 0);
  return isInOrder && areLevels ? sorted.map(({ category }) => category) : null;
}

type Span = { readonly first: number; readonly last: number };

/** From which to which level of a question an answer goes; or that it is no level, or only partly. */
function spanOf(category: MappedCategory, side: Side, { levels }: Indicator): Span | 'beside' | 'mixed' {
  const places = category[side].map((code) => levels.findIndex((level) => level.code === code));
  if (places.every((place) => place < 0)) return 'beside';
  if (places.some((place) => place < 0)) return 'mixed';
  return { first: Math.min(...places), last: Math.max(...places) };
}
