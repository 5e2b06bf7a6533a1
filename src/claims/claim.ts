import type { Category, Indicator, Instrument } from '../instrument/instrument.ts';

/** For which of its indicators a claim speaks: each on its own, any of them, or all of them together. */
export type Scope = 'each' | 'any' | 'all';

/** How the number in a report relates to the number of units. */
export type Relation = '=' | '≥' | '≤';

/** Which units a claim counts among. */
export type BaseSet =
  | { readonly kind: 'all' | 'answered' | 'applicable' }
  /** The units that gave one of the categories to any, or to none, of the indicators. */
  | {
      readonly kind: 'any' | 'none';
      readonly indicators: readonly Indicator[];
      readonly categories: CategoryNames;
    };

/** A set of categories as a claim names it: a group, one of the bases, or codes. */
export type CategoryNames = readonly string[];

/** A number that a report states about one or more indicators. */
export type Claim = {
  readonly id: string;
  readonly indicators: readonly Indicator[];
  readonly scope: Scope;
  readonly categories: CategoryNames;
  readonly relation: Relation;
  readonly count: number;
  /** The base as the report states it; null where it states none. */
  readonly base: number | null;
  readonly baseSet: BaseSet;
  readonly kind: 'exact' | 'derived';
  /** Why the number contradicts another; null for a claim that is to hold. */
  readonly disputed: string | null;
  /** The line of the report. */
  readonly line: string;
  /** The base as written, to show. */
  readonly baseText: string;
};

/** The numbers a claim allows, among so many units. */
export function rangeOf(
  { relation, count }: Pick<Claim, 'relation' | 'count'>,
  units = Infinity,
): { readonly least: number; readonly most: number } {
  return { least: relation === '≤' ? 0 : count, most: relation === '≥' ? units : count };
}

/** Names of category sets that every indicator has: its bases. */
const baseNames = ['answered', 'applicable'] as const;

/** Tells whether a category belongs to a set that a claim names. */
export function memberOf(
  names: CategoryNames,
  indicator: Indicator,
): (category: Category | undefined) => boolean {
  const codes = new Set(names.flatMap((name) => [...(indicator.groups.get(name) ?? [name])]));
  return (category) => {
    if (category === undefined) return false;
    if (codes.has('answered') && category.role !== 'no-data') return true;
    if (codes.has('applicable') && category.role === 'substantive') return true;
    return codes.has(category.code);
  };
}

/** Whether a name means something for an indicator: a group or category it has, or a base. */
export function isNameOf(name: string, indicator: Indicator): boolean {
  return baseNames.some((base) => base === name) || indicator.groups.has(name) || indicator.byCode.has(name);
}

/** The indicators of an instrument by the numbers a claim gives; the numbers that are none are in `unknown`. */
export function indicatorsOf(
  numbers: readonly string[],
  instrument: Instrument,
): { readonly indicators: readonly Indicator[]; readonly unknown: readonly string[] } {
  return {
    indicators: numbers.flatMap((number) => instrument.byNumber.get(number) ?? []),
    unknown: numbers.filter((number) => !instrument.byNumber.has(number)),
  };
}
