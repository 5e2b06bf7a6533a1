import type { Claim } from '../claims/claim.ts';
import type { Contradiction } from '../claims/contradictions.ts';
import type { Outcome } from '../claims/evaluate.ts';
import { holds } from '../claims/evaluate.ts';
import type { Catalogue } from './texts/catalogue.ts';
import { csv } from './writers/csv.ts';

/** What became of a claim; of a disputed one it does not matter whether it holds. */
export type OutcomeState = Outcome['result'] | 'disputed';

/** What became of a claim. */
export function stateOf({ claim, result }: Outcome): OutcomeState {
  return claim.disputed === null ? result : 'disputed';
}

/** What became of a claim, in lines for people: stated, counted where it does not hold, and the reason if disputed. */
export function outcomeText(outcome: Outcome, texts: Catalogue): string {
  const { claim, counted } = outcome;
  const { check: words } = texts;
  const wrong = counted.filter((each) => !holds(claim, each));
  const shown = wrong.length > 0 ? wrong : counted.slice(0, 1);
  return [
    `${words.states[stateOf(outcome)]}  ${claim.id}  ${statement(claim, texts)}`,
    ...shown.map(
      ({ indicator, count, base }) =>
        `    ${indicator === null ? '' : `${indicator.number}: `}${words.computed(count, words.of(base))}`,
    ),
    ...(claim.disputed === null ? [] : [`    ${words.reason}: ${claim.disputed}`]),
  ].join('\n');
}

/** What became of a claim, as a JSON object. */
export function outcomeEntry({ claim, result, counted }: Outcome): object {
  return {
    id: claim.id,
    indicators: claim.indicators.map(({ number }) => number),
    scope: claim.scope,
    categories: claim.categories,
    relation: claim.relation,
    count: claim.count,
    base: claim.base,
    base_set: claim.baseText,
    status: claim.disputed === null ? 'holds' : 'disputed',
    reason: claim.disputed,
    line: claim.line,
    result,
    counted: counted.map(({ indicator, count, base }) => ({
      indicator: indicator?.number ?? null,
      count,
      base,
    })),
  };
}

/** What became of claims, as CSV: a row per claim and number that was counted for it. */
export function outcomesToCsv(outcomes: readonly Outcome[]): string {
  return csv([
    [
      'id',
      'indicators',
      'categories',
      'relation',
      'count',
      'base',
      'base_set',
      'status',
      'line',
      'result',
      'counted',
      'counted_base',
      'reason',
    ],
    ...outcomes.flatMap((outcome) => {
      const { claim, counted, result } = outcome;
      const rows = counted.length === 0 ? [null] : counted;
      return rows.map((each) => [
        claim.id,
        each?.indicator?.number ?? claim.indicators.map(({ number }) => number).join(' '),
        claim.categories.join(' '),
        claim.relation,
        String(claim.count),
        String(claim.base ?? ''),
        claim.baseText,
        claim.disputed === null ? 'holds' : 'disputed',
        claim.line,
        result,
        String(each?.count ?? ''),
        String(each?.base ?? ''),
        claim.disputed ?? '',
      ]);
    }),
  ]);
}

/** A contradiction is explained when one of its claims is marked as disputed. */
export function isExplained({ claims }: Contradiction): boolean {
  return claims.some(({ disputed }) => disputed !== null);
}

/** A contradiction in lines for people: what it is, and the claims that cannot all be true. */
export function contradictionText(contradiction: Contradiction, texts: Catalogue): string {
  const { check: words } = texts;
  const { kind, indicators, claims } = contradiction;
  const state = isExplained(contradiction) ? words.explained : words.open;
  return [
    `${texts.place.indicator(indicators.join(', '))}: ${words.contradiction[kind]} (${state})`,
    ...claims.map(
      (claim) =>
        `    ${claim.id}  ${statement(claim, texts)}${claim.disputed === null ? '' : `  – ${words.states.disputed}: ${claim.disputed}`}`,
    ),
  ].join('\n');
}

/** A contradiction as a JSON object. */
export function contradictionEntry(contradiction: Contradiction): object {
  const { kind, indicators, claims } = contradiction;
  return { kind, indicators, claims: claims.map(({ id }) => id), disputed: isExplained(contradiction) };
}

/** Contradictions as CSV: a row per claim that takes part in one. */
export function contradictionsToCsv(found: readonly Contradiction[], texts: Catalogue): string {
  return csv([
    ['contradiction', 'kind', 'indicators', 'disputed', 'claim', 'statement', 'reason'],
    ...found.flatMap((each, index) =>
      each.claims.map((claim) => [
        String(index + 1),
        each.kind,
        each.indicators.join(' '),
        String(isExplained(each)),
        claim.id,
        statement(claim, texts),
        claim.disputed ?? '',
      ]),
    ),
  ]);
}

function statement(claim: Claim, { check: words }: Catalogue): string {
  const numbers = claim.indicators.map(({ number }) => number).join(' ');
  const base = claim.base === null ? '' : words.of(claim.base);
  const among = claim.baseSet.kind === 'all' ? '' : ` [${claim.baseText}]`;
  return `${numbers} (${words.scopes[claim.scope]}) ${claim.categories.join(' ')}: ${words.stated(claim.relation, claim.count, base)}${among}`;
}
