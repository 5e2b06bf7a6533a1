import type { DescriptionFile } from '../answers/description.ts';
import type { Claim } from '../claims/claim.ts';
import { isDetermined, statementsOf } from '../claims/statements.ts';
import type { Indicator } from '../instrument/instrument.ts';

/**
 * What is invented in practice data: only the distribution over units where the claims leave one total for every
 * category of an indicator, the counts too everywhere else.
 */
export function fictionalParts(
  indicators: readonly Indicator[],
  claims: readonly Claim[],
  units: number,
): Exclude<DescriptionFile['fictional'], boolean | undefined> {
  const isPublished = (indicator: Indicator): boolean => {
    const about = claims.filter(
      (claim) =>
        claim.indicators.includes(indicator) && (claim.scope === 'each' || claim.indicators.length === 1),
    );
    return isDetermined(
      about.flatMap((claim) => statementsOf(claim, indicator, units)),
      indicator,
      units,
    );
  };
  const published = new Set(indicators.filter(isPublished));
  const numbers = (wanted: boolean): string[] =>
    indicators.filter((indicator) => published.has(indicator) === wanted).map(({ number }) => number);
  return { distribution: numbers(true), counts: numbers(false) };
}
