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
import type { AnswerOptions } from '../store/answer-file.ts';
import { readAnswerFile } from '../store/answer-file.ts';
import { readClaims } from '../store/claims-file.ts';
import type { CommandContext } from './context.ts';
import { libraryOf, painter, print, printData, say } from './context.ts';
import { markLines, readingLine, sayEncoding } from './describe-file.ts';

/** The options of `inventory check`. */
export type CheckOptions = AnswerOptions & { readonly format: 'text' | 'json' | 'csv' };

/** Holds claims against an answer file, or against each other when there is none. @returns the exit code */
export async function check(
  context: CommandContext,
  claimsPath: string,
  answersPath: string | undefined,
  options: CheckOptions,
): Promise<number> {
  if (claimsPath === '-' && answersPath === '-')
    throw new Failure(problem('usage', { details: { what: 'stdin' } }));
  return answersPath === undefined
    ? checkAmong(context, claimsPath, options)
    : checkAgainst(context, claimsPath, answersPath, options);
}

async function checkAgainst(
  context: CommandContext,
  claimsPath: string,
  answersPath: string,
  { format, ...reading }: CheckOptions,
): Promise<number> {
  const { texts } = context;
  const file = await readAnswerFile(context.store, libraryOf(context), answersPath, reading);
  const errors = file.problems.filter((each) => severityOf(each) === 'error');
  if (errors.length > 0) throw new Failure(errors);
  say(context, readingLine(file, texts));
  const { claims, encoding } = await readClaims(context.store, claimsPath, [file.answers.instrument]);
  sayEncoding(context, claimsPath, encoding);

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

async function checkAmong(
  context: CommandContext,
  path: string,
  { instrument, format }: CheckOptions,
): Promise<number> {
  const { store, texts } = context;
  const library = libraryOf(context);
  const candidates = instrument === undefined ? library.instruments() : [library.instrument(instrument)];
  const read = await readClaims(store, path, candidates);
  sayEncoding(context, path, read.encoding);
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
