import type { AnswerSet } from '../answers/answer-set.ts';
import { answerOf, categoryOf } from '../answers/answer-set.ts';
import type { Category, Indicator } from '../instrument/instrument.ts';
import type { Unit } from '../instrument/units.ts';
import type { BaseSet, Claim } from './claim.ts';
import { memberOf, rangeOf } from './claim.ts';

/** The category a unit answered to an indicator; undefined for an invalid answer. */
export type CategoryAt = (unit: Unit, indicator: Indicator) => Category | undefined;

/** What was counted for a claim: for one indicator where it speaks of each, else for all of them. */
export type Counted = { readonly indicator: Indicator | null; readonly count: number; readonly base: number };

/** Whether a claim holds: `unknown` when the answers are about another form of the indicator, whole or in parts. */
export type Outcome = {
  readonly claim: Claim;
  readonly result: 'holds' | 'fails' | 'unknown';
  readonly counted: readonly Counted[];
};

/** Tells for each unit whether it is in the base of a claim, and whether it is counted. */
export type Membership = {
  readonly indicator: Indicator | null;
  readonly inBase: (unit: Unit) => boolean;
  readonly isCounted: (unit: Unit) => boolean;
};

/** Holds every claim against the answers. */
export function evaluateClaims(claims: readonly Claim[], set: AnswerSet): Outcome[] {
  const categoryAt: CategoryAt = (unit, indicator) => categoryOf(indicator, answerOf(set, unit, indicator));
  const present = new Set(set.indicators);
  return claims.map((claim): Outcome => {
    if (!indicatorsIn(claim).every((indicator) => present.has(indicator))) {
      return { claim, result: 'unknown', counted: [] };
    }
    const counted = memberships(claim, categoryAt).map(({ indicator, inBase, isCounted }): Counted => {
      const base = set.units.filter(inBase);
      return { indicator, count: base.filter(isCounted).length, base: base.length };
    });
    return { claim, result: counted.every((each) => holds(claim, each)) ? 'holds' : 'fails', counted };
  });
}

/** Whether a count and its base are those of a claim. */
export function holds(claim: Claim, { count, base }: Counted): boolean {
  const { least, most } = rangeOf(claim);
  return count >= least && count <= most && (claim.base === null || base === claim.base);
}

/** Every indicator a claim depends on, those of its base included. */
export function indicatorsIn({ indicators, baseSet }: Claim): readonly Indicator[] {
  return 'indicators' in baseSet ? [...indicators, ...baseSet.indicators] : indicators;
}

/** How a claim tells units apart: once, or once per indicator where it speaks of each. */
export function memberships(claim: Claim, categoryAt: CategoryAt): Membership[] {
  const groups = claim.scope === 'each' ? claim.indicators.map((each) => [each]) : [claim.indicators];
  return groups.map((indicators) => {
    const tests = indicators.map((indicator) => {
      const isMember = memberOf(claim.categories, indicator);
      return (unit: Unit): boolean => isMember(categoryAt(unit, indicator));
    });
    return {
      indicator: claim.scope === 'each' ? (indicators[0] ?? null) : null,
      inBase: baseTest(claim.baseSet, indicators, categoryAt),
      isCounted: (unit) =>
        claim.scope === 'any' ? tests.some((test) => test(unit)) : tests.every((test) => test(unit)),
    };
  });
}

function baseTest(
  baseSet: BaseSet,
  indicators: readonly Indicator[],
  categoryAt: CategoryAt,
): (unit: Unit) => boolean {
  if (baseSet.kind === 'all') return () => true;
  const [of, names] =
    'indicators' in baseSet ? [baseSet.indicators, baseSet.categories] : [indicators, [baseSet.kind]];
  const tests = of.map((indicator) => {
    const isMember = memberOf(names, indicator);
    return (unit: Unit): boolean => isMember(categoryAt(unit, indicator));
  });
  const meetsAny = (unit: Unit): boolean => tests.some((test) => test(unit));
  return baseSet.kind === 'none' ? (unit) => !meetsAny(unit) : meetsAny;
}
