import { join } from 'node:path';
import type { AnswerSet } from '../answers/answer-set.ts';
import type { Distribution } from '../distribution/distribution.ts';
import { tabulate } from '../distribution/distribution.ts';
import { select } from '../distribution/selection.ts';
import { slug } from '../instrument/spelling.ts';
import type { UnitList } from '../instrument/units.ts';
import type { Place, ProblemCode } from '../problem.ts';
import { Failure, countOf, problem, severityOf } from '../problem.ts';
import type { ReportContext } from '../report/context.ts';
import { marksOf } from '../report/context.ts';
import { problemDocument } from '../report/problems.ts';
import type { OutputFile } from '../report/table.ts';
import { reportTables, tableFiles } from '../report/tables.ts';
import { json } from '../report/writers/json.ts';
import type { AnswerFile } from '../store/answer-file.ts';
import { descriptionPath, readAnswerFile } from '../store/answer-file.ts';
import { readFonts } from '../store/fonts.ts';
import { writeFolder } from '../store/output-folder.ts';
import type { CommandContext } from './context.ts';
import { libraryOf, painter, print, say } from './context.ts';
import { readingLine, readingSummary } from './describe-file.ts';
import { keepInput } from './keep-input.ts';
import { overviewTable } from './overview.ts';
import { problemLines } from './print-problems.ts';
import { manifestHead } from './manifest-head.ts';
import { selectionOf } from './selection-options.ts';

/** The options of `inventory summarize`. Width is in millimetres, dpi in dots per inch. */
export type SummarizeOptions = {
  readonly out?: string;
  readonly instrument?: string;
  readonly indicators?: string;
  readonly theme?: string;
  readonly regions?: string;
  readonly allowInvalid?: boolean;
  readonly figures: boolean;
  readonly width: number;
  readonly dpi: number;
  readonly force?: boolean;
  readonly format?: 'json';
};

/** Problems that only make one answer invalid; all other errors make the whole table doubtful. */
const aboutOneAnswer: readonly ProblemCode[] = [
  'answer-outside-list',
  'percentage-out-of-range',
  'percentage-not-in-tens',
];

/** Counts an answer file and writes tables and figures into a folder. @returns the exit code */
export async function summarize(
  context: CommandContext,
  path: string,
  options: SummarizeOptions,
): Promise<number> {
  const { texts } = context;
  const library = libraryOf(context);
  const file = readAnswerFile(context.store, library, path, options.instrument);
  say(context, readingLine(file, texts));
  if (refuses(context, file, options)) return 1;

  const units = (): UnitList => library.units(file.answers.instrument);
  const set = select(file.answers, selectionOf(file.answers, units, options));
  if (set.units.length === 0 || set.indicators.length === 0) {
    throw new Failure(problem('usage', { details: { what: 'empty' } }));
  }
  const distributions = tabulate(set);
  const report: ReportContext = {
    texts,
    set,
    unitsInFile: set.units.length === file.answers.units.length ? null : file.answers.units.length,
  };
  const tables = reportTables(report, distributions).flatMap((table) => tableFiles(table, report));
  const figures = options.figures ? await figureFiles(context, report, distributions, options) : [];

  const folder = options.out ?? join('reports', slug(set.description.measurement.label) || 'report');
  if (folder === '') throw new Failure(problem('usage', { details: { what: 'out' } }));
  keepInput(
    [path, descriptionPath(path)],
    [...tables, ...figures].map(({ name }) => join(folder, name)),
  );
  const { wasUnfinished, written } = writeFolder(
    context.store,
    folder,
    [...tables, ...figures],
    manifestHead(file, distributions, texts.language, options),
    options.force === true,
  );

  const unfinished = wasUnfinished ? [problem('output-unfinished', { file: folder })] : [];
  if (options.format === 'json') {
    const document = problemDocument(
      'summarize',
      readingSummary(file),
      [...file.problems, ...unfinished],
      texts,
    );
    print(
      context,
      json({ ...document, ok: true, out: folder, files: written, marks: marksOf(distributions) }),
    );
  } else {
    const shown = worthShowing(distributions, file, options.indicators !== undefined);
    print(context, overviewTable(report, shown, context));
    printAttention(context, file, set, distributions);
  }
  const chalk = painter(context.stderr, context);
  for (const line of problemLines(unfinished, texts, chalk, file.answers.file)) say(context, line);
  say(context, texts.summarize.written(written.length, folder));
  return 0;
}

/** For the terminal: the indicators that were named, else those in the file with priority, as far as there are any. */
function worthShowing(
  distributions: readonly Distribution[],
  { present }: AnswerFile,
  areNamed: boolean,
): readonly Distribution[] {
  if (areNamed) return distributions;
  const inFile = distributions.filter(({ indicator }) => present.has(indicator));
  const withPriority = inFile.filter(({ indicator }) => indicator.priority);
  return [withPriority, inFile, distributions].find((each) => each.length > 0) ?? [];
}

/** What deserves attention in the part that was asked for: warnings, and what is invented. */
function printAttention(
  context: CommandContext,
  { answers: all, problems }: AnswerFile,
  { units, indicators }: AnswerSet,
  distributions: readonly Distribution[],
): void {
  const { texts } = context;
  const leftOut = new Set([
    ...all.units.filter((unit) => !units.includes(unit)).map(({ name }) => name),
    ...all.indicators.filter((indicator) => !indicators.includes(indicator)).map(({ number }) => number),
  ]);
  const isLeftOut = ({ unit, indicator }: Place): boolean =>
    leftOut.has(unit ?? '') || leftOut.has(indicator ?? '');
  const concerning = problems.filter(({ places }) => places.length === 0 || !places.every(isLeftOut));
  const chalk = painter(context.stdout, context);
  const lines = problemLines(concerning, texts, chalk, all.file);
  if (lines.length > 0) print(context, ['', chalk.bold(texts.summarize.attention), ...lines].join('\n'));
  for (const mark of marksOf(distributions)) print(context, texts.markNotes[mark]);
}

/** Whether the file has errors that keep it from being counted; says so. */
function refuses(
  context: CommandContext,
  file: AnswerFile,
  { allowInvalid, format }: SummarizeOptions,
): boolean {
  const { texts } = context;
  const errors = file.problems.filter((each) => severityOf(each) === 'error');
  const barring =
    allowInvalid === true ? errors.filter(({ code }) => !aboutOneAnswer.includes(code)) : errors;
  if (barring.length === 0) return false;
  if (format === 'json')
    print(context, json(problemDocument('summarize', readingSummary(file), file.problems, texts)));
  for (const line of problemLines(errors, texts, painter(context.stderr, context), file.answers.file))
    say(context, line);
  const count = texts.severities.error(countOf('error', errors));
  const structural = errors.some(({ code }) => !aboutOneAnswer.includes(code));
  say(context, structural ? texts.summarize.refusedStructure(count) : texts.summarize.refused(count));
  return true;
}

async function figureFiles(
  context: CommandContext,
  report: ReportContext,
  distributions: readonly Distribution[],
  { width, dpi }: SummarizeOptions,
): Promise<OutputFile[]> {
  // Only here, and only when figures are asked for, is the chart engine loaded.
  const { drawFigures } = await import('../report/draw-figures.ts');
  const { stderr, store, texts } = context;
  const fonts = readFonts(store, context.resolve);
  const progress = (done: number, all: number): void => {
    if (!stderr.isTerminal) return;
    stderr.write(`\r${texts.figures.drawing(done, all)}${done === all ? '\n' : ''}`);
  };
  return drawFigures(report, distributions, { width, dpi, fonts }, progress);
}
