import { findContradictions } from '../claims/contradictions.ts';
import { evaluateClaims } from '../claims/evaluate.ts';
import { select } from '../distribution/selection.ts';
import { Failure, problem, severityOf } from '../problem.ts';
import type { OutcomeState } from '../report/claims.ts';
import {
  contradictionEntry,
  contradictionText,
  contradictionsToCsv,
  isExplained,
  outcomeEntry,
  outcomeText,
  outcomesToCsv,
  stateOf,
} from '../report/claims.ts';
import { json } from '../report/writers/json.ts';
import { readAnswerFile } from '../store/answer-file.ts';
import { readClaims } from '../store/claims-file.ts';
import type { CommandContext } from './context.ts';
import { libraryOf, painter, print, printData, say } from './context.ts';
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
  if (errors.length > 0) throw new Failure(errors);
  say(context, readingLine(file, texts));
  const { claims } = readClaims(context.store, claimsPath, [file.answers.instrument]);

  // What the file does not ask cannot be held against it.
  const asked = select(file.answers, { indicators: file.present, units: null });
  const outcomes = evaluateClaims(claims, asked);
  const failing = outcomes.filter((each) => stateOf(each) === 'fails');
  if (format === 'json') {
    const document = { ok: failing.length === 0, command: 'check', claims: outcomes.map(outcomeEntry) };
    printData(context, json(document));
  } else if (format === 'csv') printData(context, outcomesToCsv(outcomes));
  else {
    const chalk = painter(context.stdout, context);
    const count = (state: OutcomeState): number => outcomes.filter((each) => stateOf(each) === state).length;
    const summary = texts.check.summary(count('holds'), count('fails'), count('disputed'), count('unknown'));
    const shown = outcomes.filter((each) => stateOf(each) !== 'holds');
    print(
      context,
      [
        ...shown.map((outcome) => outcomeText(outcome, texts)),
        ...markLines(file, texts),
        chalk.bold(summary),
      ].join('\n'),
    );
  }
  return failing.length > 0 ? 1 : 0;
}

function checkAmong(context: CommandContext, path: string, { instrument, format }: CheckOptions): number {
  const { store, texts } = context;
  const library = libraryOf(context);
  const candidates = instrument === undefined ? library.instruments() : [library.instrument(instrument)];
  const read = readClaims(store, path, candidates);
  const units = library.units(read.instrument).validAt(null).length;
  const found = findContradictions(read.claims, units);
  const open = found.filter((each) => !isExplained(each));

  if (format === 'json') {
    const contradictions = found.map(contradictionEntry);
    printData(context, json({ ok: open.length === 0, command: 'check', contradictions }));
  } else if (format === 'csv') printData(context, contradictionsToCsv(found, texts));
  else {
    const { check: words } = texts;
    print(
      context,
      [
        ...found.map((each) => contradictionText(each, texts)),
        found.length === 0 ? words.noContradictions : words.contradictionSummary(found.length, open.length),
      ].join('\n'),
    );
  }
  return open.length > 0 ? 1 : 0;
}
