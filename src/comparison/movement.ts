import type { Category, Indicator } from '../instrument/instrument.ts';
import type { Unit } from '../instrument/units.ts';

/** The units that gave one answer before and another, or the same, after. */
export type Transition = { readonly from: Category; readonly to: Category; readonly units: readonly Unit[] };

/** Where units that moved on a scale went; `other` is to or from an answer that is no level. */
export type Directions = { readonly wider: number; readonly narrower: number; readonly other: number };

/**
 * How the units of a panel moved, in numbers of units. Every unit is in exactly one of: both, newly answered, no longer
 * answered, newly applicable, no longer applicable, and twice without an answer of substance.
 */
export type Movement = {
  /** All units of the panel. */
  readonly all: number;
  /** Those with an answer of substance both times: changed and unchanged. */
  readonly both: number;
  readonly unchanged: number;
  readonly changed: number;
  /** The changed on a scale; null where answers are no scale. Wider and narrower are directions, not judgements. */
  readonly directions: Directions | null;
  /** From no data to any answer, not applicable included; and back. */
  readonly newlyAnswered: number;
  readonly noLongerAnswered: number;
  /** From not applicable to an answer of substance; and back. */
  readonly newlyApplicable: number;
  readonly noLongerApplicable: number;
  /**
   * How many of `both` must have moved, given only the totals before and after: half the sum of the absolute
   * differences (the total variation distance times `both`). Never more than `changed`.
   */
  readonly leastMoved: number;
};

/** Counts how units moved between two answers to one indicator. */
export function movementOf(indicator: Indicator, transitions: readonly Transition[]): Movement {
  const count = (test: (from: Category, to: Category) => boolean): number =>
    transitions
      .filter(({ from, to }) => test(from, to))
      .reduce((total, { units }) => total + units.length, 0);
  const isSubstantive = ({ role }: Category): boolean => role === 'substantive';
  const isNoData = ({ role }: Category): boolean => role === 'no-data';
  const isNotApplicable = ({ role }: Category): boolean => role === 'not-applicable';
  const twice = (from: Category, to: Category): boolean => isSubstantive(from) && isSubstantive(to);

  const net = new Map<string, number>();
  const add = (code: string, by: number): void => void net.set(code, (net.get(code) ?? 0) + by);
  for (const { from, to, units } of transitions.filter((each) => twice(each.from, each.to))) {
    add(from.code, -units.length);
    add(to.code, units.length);
  }
  return {
    all: count(() => true),
    both: count(twice),
    unchanged: count((from, to) => twice(from, to) && from.code === to.code),
    changed: count((from, to) => twice(from, to) && from.code !== to.code),
    directions: directionsOf(indicator, count, twice),
    newlyAnswered: count((from, to) => isNoData(from) && !isNoData(to)),
    noLongerAnswered: count((from, to) => !isNoData(from) && isNoData(to)),
    newlyApplicable: count((from, to) => isNotApplicable(from) && isSubstantive(to)),
    noLongerApplicable: count((from, to) => isSubstantive(from) && isNotApplicable(to)),
    leastMoved: [...net.values()].reduce((total, each) => total + Math.abs(each), 0) / 2,
  };
}

function directionsOf(
  { levels }: Indicator,
  count: (test: (from: Category, to: Category) => boolean) => number,
  twice: (from: Category, to: Category) => boolean,
): Directions | null {
  if (levels.length === 0) return null;
  const place = new Map(levels.map(({ code }, index) => [code, index]));
  const step = (from: Category, to: Category): number | null => {
    const [start, end] = [place.get(from.code), place.get(to.code)];
    return start === undefined || end === undefined ? null : end - start;
  };
  // The widest level stands first.
  return {
    wider: count((from, to) => twice(from, to) && (step(from, to) ?? 0) < 0),
    narrower: count((from, to) => twice(from, to) && (step(from, to) ?? 0) > 0),
    other: count((from, to) => twice(from, to) && from.code !== to.code && step(from, to) === null),
  };
}
