import type { Claim } from '../claims/claim.ts';
import type { Contradiction } from '../claims/contradictions.ts';
import { findContradictions } from '../claims/contradictions.ts';
import type { Outcome } from '../claims/evaluate.ts';
import { evaluateClaims, holds } from '../claims/evaluate.ts';
import { select } from '../distribution/selection.ts';
import { Failure, problem, severityOf } from '../problem.ts';
import { csv } from '../report/writers/csv.ts';
import { json } from '../report/writers/json.ts';
import type { Catalogue } from '../report/texts/catalogue.ts';
import { readAnswerFile } from '../store/answer-file.ts';
import { readClaims } from '../store/claims-file.ts';
import type { CommandContext } from './context.ts';
import { libraryOf, painter, print, say } from './context.ts';
import { markLines, readingLine } from './describe-file.ts';

/** The options of `inventory check`. */
export type CheckOptions = { readonly instrument?: string; readonly format: 'text' | 'json' | 'csv' };

/** Holds claims against an answer file, or against each other when there is none. @returns the exit code */
export function check(
  context: CommandContext,
  claimsPath: string,
  answersPath: string | undefined,
  options: CheckOptions,
): number {
  if (claimsPath === '-' && answersPath === '-')
    throw new Failure(problem('usage', { details: { what: 'stdin' } }));
  return answersPath === undefined
    ? checkAmong(context, claimsPath, options)
    : checkAgainst(context, claimsPath, answersPath, options);
}

function checkAgainst(
  context: CommandContext,
  claimsPath: string,
  answersPath: string,
  { instrument, format }: CheckOptions,
): number {
  const { texts } = context;
  const file = readAnswerFile(context.store, libraryOf(context), answersPath, instrument);
  const errors = file.problems.filter((each) => severityOf(each) === 'error');
  if (errors.length > 0) throw new Failure(...errors);
  say(context, readingLine(file, texts));
  const { claims } = readClaims(context.store, claimsPath, [file.answers.instrument]);

  // What the file does not ask cannot be held against it.
  const asked = select(file.answers, { indicators: file.present, units: null });
  const outcomes = evaluateClaims(claims, asked);
  const failing = outcomes.filter(({ claim, result }) => result === 'fails' && claim.disputed === null);
  if (format === 'json') {
    const document = { ok: failing.length === 0, command: 'check', claims: outcomes.map(outcomeEntry) };
    print(context, json(document));
  } else if (format === 'csv') print(context, outcomesToCsv(outcomes, texts));
  else {
    const chalk = painter(context.stdout, context);
    const shown = outcomes.filter(({ claim, result }) => result !== 'holds' || claim.disputed !== null);
    const holding = outcomes.filter(
      ({ claim, result }) => result === 'holds' && claim.disputed === null,
    ).length;
    const disputed = outcomes.filter(({ claim }) => claim.disputed !== null).length;
    const unknown = outcomes.filter(
      ({ claim, result }) => result === 'unknown' && claim.disputed === null,
    ).length;
    print(
      context,
      [
        ...shown.map((outcome) => outcomeLine(outcome, texts)),
        ...markLines(file, texts),
        chalk.bold(texts.check.summary(holding, failing.length, disputed, unknown)),
      ].join('\n'),
    );
  }
  return failing.length > 0 ? 1 : 0;
}

/** What became of a claim, in a word. */
function resultOf({ claim, result }: Outcome, { check: words }: Catalogue): string {
  return claim.disputed === null ? words[result] : words.disputed;
}

function outcomeLine(outcome: Outcome, texts: Catalogue): string {
  const { claim, counted } = outcome;
  const { check: words } = texts;
  const wrong = counted.filter((each) => !holds(claim, each));
  const shown = wrong.length > 0 ? wrong : counted.slice(0, 1);
  return [
    `${resultOf(outcome, texts)}  ${claim.id}  ${statement(claim, texts)}`,
    ...shown.map(
      ({ indicator, count, base }) =>
        `    ${indicator === null ? '' : `${indicator.number}: `}${words.computed(count, words.of(base))}`,
    ),
    ...(claim.disputed === null ? [] : [`    ${words.reason}: ${claim.disputed}`]),
  ].join('\n');
}

function statement(claim: Claim, { check: words }: Catalogue): string {
  const numbers = claim.indicators.map(({ number }) => number).join(' ');
  const base = claim.base === null ? '' : words.of(claim.base);
  const among = claim.baseSet.kind === 'all' ? '' : ` [${claim.baseText}]`;
  return `${numbers} (${words.scopes[claim.scope]}) ${claim.categories.join(' ')}: ${words.stated(claim.relation, claim.count, base)}${among}`;
}

function outcomeEntry({ claim, result, counted }: Outcome): object {
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

function outcomesToCsv(outcomes: readonly Outcome[], texts: Catalogue): string {
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
      const { claim, counted } = outcome;
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
        resultOf(outcome, texts),
        String(each?.count ?? ''),
        String(each?.base ?? ''),
        claim.disputed ?? '',
      ]);
    }),
  ]);
}

function checkAmong(context: CommandContext, path: string, { instrument, format }: CheckOptions): number {
  const { store, texts } = context;
  const library = libraryOf(context);
  const candidates = instrument === undefined ? library.instruments() : [library.instrument(instrument)];
  const read = readClaims(store, path, candidates);
  const units = library.units(read.instrument).units.length;
  const found = findContradictions(read.claims, units);
  const open = found.filter((each) => !isExplained(each));

  if (format === 'json') {
    const contradictions = found.map((each) => ({
      kind: each.kind,
      indicators: each.indicators,
      claims: each.claims.map(({ id }) => id),
      disputed: isExplained(each),
    }));
    print(context, json({ ok: open.length === 0, command: 'check', contradictions }));
  } else if (format === 'csv') {
    print(
      context,
      csv([
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
      ]),
    );
  } else {
    const { check: words } = texts;
    print(
      context,
      [
        ...found.flatMap((each) => contradictionLines(each, texts)),
        found.length === 0 ? words.noContradictions : words.contradictionSummary(found.length, open.length),
      ].join('\n'),
    );
  }
  return open.length > 0 ? 1 : 0;
}

/** A contradiction is explained when one of its claims is marked as disputed. */
function isExplained({ claims }: Contradiction): boolean {
  return claims.some(({ disputed }) => disputed !== null);
}

function contradictionLines(contradiction: Contradiction, texts: Catalogue): string[] {
  const { check: words } = texts;
  const { kind, indicators, claims } = contradiction;
  const state = isExplained(contradiction) ? words.explained : words.open;
  return [
    `${texts.place.indicator(indicators.join(', '))}: ${words.contradiction[kind]} (${state})`,
    ...claims.map(
      (claim) =>
        `    ${claim.id}  ${statement(claim, texts)}${claim.disputed === null ? '' : `  – ${words.disputed}: ${claim.disputed}`}`,
    ),
  ];
}
