import type { Indicator } from '../instrument/instrument.ts';
import type { Claim } from './claim.ts';
import { memberOf, rangeOf } from './claim.ts';
import type { CountRule } from './counts.ts';
import { solveCounts } from './counts.ts';

/** What a claim says of the units that gave certain answers to one indicator. */
export type Statement = {
  readonly claim: Claim;
  readonly codes: ReadonlySet<string>;
  readonly least: number;
  readonly most: number;
  /** Whether it says how large the base is, rather than what is counted in it. */
  readonly isBase: boolean;
};

/**
 * What a claim says of an indicator: of the set it counts, and of its base where that is a set of the same indicator.
 */
export function statementsOf(claim: Claim, indicator: Indicator, units: number): Statement[] {
  const base = baseCodes(claim, indicator);
  const counted = codesOf(claim.categories, indicator);
  const codes = base === null ? counted : new Set([...counted].filter((code) => base.has(code)));
  const { least, most } = rangeOf(claim, units);
  // In a base of other answers the count says only that there are at least so many in all.
  const statement = { claim, codes, least, most: base === null ? units : most, isBase: false };
  return base === null || claim.base === null
    ? [statement]
    : [statement, { claim, codes: base, least: claim.base, most: claim.base, isBase: true }];
}

function baseCodes({ baseSet }: Claim, indicator: Indicator): ReadonlySet<string> | null {
  const all = indicator.categories.map(({ code }) => code);
  if (baseSet.kind === 'all') return new Set(all);
  if (!('indicators' in baseSet)) return codesOf([baseSet.kind], indicator);
  const [of, ...others] = baseSet.indicators;
  if (of !== indicator || others.length > 0) return null;
  const named = codesOf(baseSet.categories, indicator);
  return baseSet.kind === 'any' ? named : new Set(all.filter((code) => !named.has(code)));
}

function codesOf(names: readonly string[], indicator: Indicator): ReadonlySet<string> {
  const isMember = memberOf(names, indicator);
  return new Set(indicator.categories.filter(isMember).map(({ code }) => code));
}

/** Whether there are counts of the categories of an indicator that all statements allow. */
export function canHold(statements: readonly Statement[], { categories }: Indicator, units: number): boolean {
  // Categories that stand in the same sets are one unknown.
  const signatures = categories.map(({ code }) =>
    statements.map(({ codes }) => (codes.has(code) ? 1 : 0)).join(''),
  );
  const cells = [...new Set(signatures)];
  const rules: CountRule[] = statements.map(({ least, most }, index) => ({
    cells: cells.flatMap((signature, cell) => (signature[index] === '1' ? [cell] : [])),
    least,
    most,
  }));
  const everything = { cells: cells.map((_, cell) => cell), least: units, most: units };
  return solveCounts(cells.length, units, [everything, ...rules]) !== null;
}

/** Whether statements leave only one count for every category of an indicator. */
export function isDetermined(statements: readonly Statement[], indicator: Indicator, units: number): boolean {
  const claim = statements[0]?.claim;
  if (claim === undefined) return false;
  return indicator.categories.every(({ code }) => {
    const possible = Array.from({ length: units + 1 }, (_, count) => count).filter((count) => {
      const exactly = { claim, codes: new Set([code]), least: count, most: count, isBase: false };
      return canHold([...statements, exactly], indicator, units);
    });
    return possible.length === 1;
  });
}
