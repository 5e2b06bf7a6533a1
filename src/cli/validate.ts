import { basename } from 'node:path';
import type { Problem } from '../problem.ts';
import { Failure, exitCodeOf, problem } from '../problem.ts';
import { unitCount } from '../report/context.ts';
import type { ReadingSummary } from '../report/problems.ts';
import { nothingRead, problemDocument, problemsToCsv } from '../report/problems.ts';
import type { Catalogue } from '../report/texts/catalogue.ts';
import { json } from '../report/writers/json.ts';
import type { AnswerFile, AnswerOptions } from '../store/answer-file.ts';
import type { Library } from '../store/library.ts';
import { readAnswerFile } from '../store/answer-file.ts';
import type { CommandContext } from './context.ts';
import { libraryOf, painter, print, printData, say } from './context.ts';
import { markLines, readingLine, readingSummary } from './describe-file.ts';
import { problemLines, totals } from './print-problems.ts';

/** The options of `inventory validate`. */
export type ValidateOptions = AnswerOptions & {
  readonly format: 'text' | 'json' | 'csv';
  readonly workbook?: string;
  readonly force?: boolean;
};

/** Checks answer files and prints what is wrong with them. @returns the exit code */
export async function validate(
  context: CommandContext,
  paths: readonly string[],
  options: ValidateOptions,
): Promise<number> {
  if (paths.filter((path) => path === '-').length > 1) {
    throw new Failure(problem('usage', { details: { what: 'stdin' } }));
  }
  const { workbook } = options;
  if (workbook !== undefined && paths.length > 1) {
    throw new Failure(problem('usage', { details: { what: 'workbookOne' } }));
  }
  const library = libraryOf(context);
  const results: Result[] = [];
  for (const path of paths) {
    try {
      results.push(checked(await readAnswerFile(context.store, library, path, options)));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      results.push({ path, file: null, summary: nothingRead, problems: error.problems });
    }
  }

  const told = workbook === undefined ? [] : await madeWorkbook(context, library, results, paths, options);
  const { texts } = context;
  for (const { file } of results) if (file !== null) say(context, readingLine(file, texts));
  const problems = results.flatMap((result) => result.problems);
  const summary = results.map((result) => result.summary).reduce(added, nothingRead);
  if (options.format === 'json')
    printData(context, json(problemDocument('validate', summary, problems, texts)));
  else if (options.format === 'csv') printData(context, problemsToCsv(problems, texts));
  else printText(context, results);
  for (const line of told) say(context, line);
  return exitCodeOf(problems);
}

type Result = {
  readonly path: string;
  readonly file: AnswerFile | null;
  readonly summary: ReadingSummary;
  readonly problems: readonly Problem[];
};

/** Makes the correction workbook before anything is told, so that it is all there or there is nothing. */
async function madeWorkbook(
  context: CommandContext,
  library: Library,
  [result]: readonly Result[],
  paths: readonly string[],
  { workbook = '', force }: ValidateOptions,
): Promise<string[]> {
  const { writeCorrections } = await import('./validate-workbook.ts');
  return writeCorrections(context, library, result?.file ?? null, paths, workbook, force === true);
}

function checked(file: AnswerFile): Result {
  return { path: file.answers.file, file, summary: readingSummary(file), problems: file.problems };
}

function added(one: ReadingSummary, other: ReadingSummary): ReadingSummary {
  return {
    units: one.units + other.units,
    indicators: one.indicators + other.indicators,
    answers: one.answers + other.answers,
  };
}

function printText(context: CommandContext, results: readonly Result[]): void {
  const { texts } = context;
  const chalk = painter(context.stdout, context);
  for (const { path, file, summary, problems } of results) {
    const [first] = problems;
    print(
      context,
      [
        ...problemLines(problems, texts, chalk, path === '-' ? 'stdin' : basename(path)),
        ...(first === undefined ? [] : [texts.validate.explain(first.code)]),
        ...(file === null ? [] : markLines(file, texts)),
        `${path}: ${file === null ? '' : `${readText(file, summary, texts)}; `}${chalk.bold(totals(problems, texts))}`,
      ].join('\n'),
    );
  }
}

/** How much was read, in words. */
function readText(
  { answers }: AnswerFile,
  { units, indicators, answers: given }: ReadingSummary,
  texts: Catalogue,
): string {
  return texts.validate.summary(unitCount({ texts, set: answers }, units), indicators, given);
}
