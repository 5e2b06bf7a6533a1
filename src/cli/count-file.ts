import type { Distribution } from '../distribution/distribution.ts';
import { tabulate } from '../distribution/distribution.ts';
import { select } from '../distribution/selection.ts';
import type { UnitList } from '../instrument/units.ts';
import type { Problem, ProblemCode } from '../problem.ts';
import { Failure, countOf, problem, severityOf } from '../problem.ts';
import type { ReportContext } from '../report/context.ts';
import { problemDocument, problemsAbout } from '../report/problems.ts';
import { json } from '../report/writers/json.ts';
import type { AnswerFile, AnswerOptions } from '../store/answer-file.ts';
import { readAnswerFile } from '../store/answer-file.ts';
import type { CommandContext } from './context.ts';
import { libraryOf, painter, printData, say } from './context.ts';
import { readingLine, readingSummary } from './describe-file.ts';
import { problemLines } from './print-problems.ts';
import type { SelectionOptions } from './selection-options.ts';
import { namedUnits, selectionOf } from './selection-options.ts';
import { version } from './version.ts';

/** The options that decide what of a file is counted. */
export type CountOptions = SelectionOptions &
  AnswerOptions & {
    readonly allowInvalid?: boolean;
    /** The unit that figures point at. */
    readonly region?: string;
    readonly format?: string;
  };

/** An answer file as read, and the part of it that was asked for, counted. */
export type CountedFile = {
  readonly file: AnswerFile;
  readonly report: ReportContext;
  /** What was found in that part; `file` has what was found in all of it. */
  readonly problems: readonly Problem[];
  readonly distributions: readonly Distribution[];
};

/** Problems that only make one answer invalid; all other errors make the whole table doubtful. */
export const aboutOneAnswer: readonly ProblemCode[] = [
  'answer-outside-list',
  'percentage-out-of-range',
  'percentage-not-in-tens',
  'excel-changed',
];

/**
 * Reads an answer file and counts the part of it that was asked for. A file with errors is not counted: they are
 * told, and the result is null.
 * @param command the command that asks, for its JSON document
 */
export async function countFile(
  context: CommandContext,
  command: string,
  path: string,
  options: CountOptions,
): Promise<CountedFile | null> {
  const { texts } = context;
  const library = libraryOf(context);
  const file = await readAnswerFile(context.store, library, path, options);
  say(context, readingLine(file, texts));
  if (refuses(context, command, file, options)) return null;

  const { answers: all } = file;
  const list = (): UnitList => library.units(all.instrument);
  const set = select(all, selectionOf(all, list, options));
  if (set.units.length === 0 || set.indicators.length === 0) {
    throw new Failure(problem('usage', { details: { what: 'empty' } }));
  }
  const pointed = options.region === undefined ? [] : [...namedUnits(options.region, set, list(), all)];
  if (pointed.length > 1) throw new Failure(problem('usage', { details: { what: 'oneRegion' } }));
  const [pointer = null] = pointed;
  const unitsInFile = set.units.length === all.units.length ? null : all.units.length;
  return {
    file,
    report: { texts, set, unitsInFile, tool: `inventory ${version}`, pointer },
    problems: problemsAbout(file.problems, all, set),
    distributions: tabulate(set),
  };
}

/** Whether the file has errors that keep it from being counted; says so. */
function refuses(
  context: CommandContext,
  command: string,
  file: AnswerFile,
  { allowInvalid, format }: CountOptions,
): boolean {
  const { texts } = context;
  const errors = file.problems.filter((each) => severityOf(each) === 'error');
  const barring =
    allowInvalid === true ? errors.filter(({ code }) => !aboutOneAnswer.includes(code)) : errors;
  if (barring.length === 0) return false;
  if (format === 'json')
    printData(context, json(problemDocument(command, readingSummary(file), file.problems, texts)));
  for (const line of problemLines(errors, texts, painter(context.stderr, context), file.answers.file))
    say(context, line);
  const count = texts.severities.error(countOf('error', errors));
  const structural = errors.some(({ code }) => !aboutOneAnswer.includes(code));
  say(context, structural ? texts.summarize.refusedStructure(count) : texts.summarize.refused(count));
  return true;
}
