import { groupBy, groupByEach } from '../instrument/group-by.ts';
import type { Indicator } from '../instrument/instrument.ts';
import type { Claim } from './claim.ts';
import { rangeOf } from './claim.ts';
import type { Statement } from './statements.ts';
import { canHold, statementsOf } from './statements.ts';

/** Claims that cannot be true at once, and the kind of contradiction they are. */
export type Contradiction = {
  readonly kind: 'above-base' | 'two-numbers' | 'exceeds-base' | 'cannot-hold';
  readonly indicators: readonly string[];
  readonly claims: readonly Claim[];
};

/**
 * Looks for contradictions among claims, without any answers: a count above its base, one set of categories with two
 * numbers, sets without overlap that together exceed their base, and whatever else cannot hold for one indicator.
 * @param units how many units there are
 */
export function findContradictions(claims: readonly Claim[], units: number): Contradiction[] {
  const aboveBase = claims
    .filter(({ base, count, relation }) => count > (base ?? units) && relation !== '≤')
    .map((claim): Contradiction => ({ kind: 'above-base', indicators: numbersOf(claim), claims: [claim] }));
  const possible = claims.filter((claim) => !aboveBase.some((each) => each.claims.includes(claim)));
  return [...aboveBase, ...ofJointClaims(possible), ...ofSingleIndicators(possible, units)];
}

/** Claims about several indicators together: the same set in the same base must have one number. */
function ofJointClaims(claims: readonly Claim[]): Contradiction[] {
  const joint = claims.filter(({ scope, indicators }) => scope !== 'each' && indicators.length > 1);
  return [...groupBy(joint, keyOf).values()].flatMap((group) => {
    const indicators = numbersOf(group[0]);
    // As below: what is disputed is set aside, to see whether the rest can hold.
    const undisputed = group.filter(({ disputed }) => disputed === null);
    const sets = undisputed.length < group.length ? [group, undisputed] : [group];
    const conflicts = sets.filter((each) => !canHoldJointly(each));
    return conflicts.map((claimed) => ({ kind: 'two-numbers' as const, indicators, claims: claimed }));
  });
}

/** Whether there is a number that all claims about the same set allow. */
function canHoldJointly(claims: readonly Claim[]): boolean {
  const ranges = claims.map((claim) => rangeOf(claim));
  return Math.max(...ranges.map(({ least }) => least)) <= Math.min(...ranges.map(({ most }) => most));
}

function keyOf(claim: Claim): string {
  return JSON.stringify([claim.scope, numbersOf(claim).sort(), [...claim.categories].sort(), claim.baseText]);
}

function ofSingleIndicators(claims: readonly Claim[], units: number): Contradiction[] {
  const byIndicator = groupByEach(claims, ({ scope, indicators }) =>
    scope !== 'each' && indicators.length > 1 ? [] : indicators,
  );
  return [...byIndicator].flatMap(([indicator, about]) => {
    const found: Contradiction[] = [];
    let statements = about.flatMap((claim) => statementsOf(claim, indicator, units));
    for (;;) {
      const conflict = smallestConflict(statements, indicator, units);
      if (conflict === null) return found;
      found.push({
        kind: kindOf(conflict, units),
        indicators: [indicator.number],
        claims: [...new Set(conflict.map(({ claim }) => claim))],
      });
      // Set aside what is disputed, else the last, and look whether the rest can hold.
      const aside = conflict.find(({ claim }) => claim.disputed !== null) ?? conflict.at(-1);
      statements = statements.filter((each) => each.claim !== aside?.claim);
    }
  });
}

/** A set of statements that cannot hold together, of which none can be left out; null when all can hold. */
function smallestConflict(
  statements: readonly Statement[],
  indicator: Indicator,
  units: number,
): readonly Statement[] | null {
  if (canHold(statements, indicator, units)) return null;
  // Bases are left out first, so that what remains is what claims say themselves.
  const order = [...statements.filter(({ isBase }) => isBase), ...statements.filter(({ isBase }) => !isBase)];
  return order.reduce<readonly Statement[]>((kept, statement) => {
    const without = kept.filter((each) => each !== statement);
    return canHold(without, indicator, units) ? kept : without;
  }, statements);
}

function kindOf(conflict: readonly Statement[], units: number): Contradiction['kind'] {
  const sets = new Set(conflict.map(({ codes }) => [...codes].sort().join(' ')));
  if (sets.size === 1) return 'two-numbers';
  const bases = [...conflict.map((each) => ({ base: each, most: each.most })), { base: null, most: units }];
  const exceeds = bases.some(({ base, most }) => {
    const others = conflict.filter((each) => each !== base);
    const codes = others.flatMap((each) => [...each.codes]);
    const within = base === null || codes.every((code) => base.codes.has(code));
    const total = others.reduce((sum, { least }) => sum + least, 0);
    return others.length > 1 && within && new Set(codes).size === codes.length && total > most;
  });
  return exceeds ? 'exceeds-base' : 'cannot-hold';
}

function numbersOf(claim: Claim | undefined): string[] {
  return claim?.indicators.map(({ number }) => number) ?? [];
}
