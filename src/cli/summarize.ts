import type { AnswerSet } from '../answers/answer-set.ts';
import type { Distribution } from '../distribution/distribution.ts';
import type { Place } from '../problem.ts';
import type { ReportContext } from '../report/context.ts';
import { marksOf } from '../report/context.ts';
import { problemDocument } from '../report/problems.ts';
import type { OutputFile } from '../report/table.ts';
import { reportTables, tableFiles } from '../report/tables.ts';
import type { WorkbookProfile } from '../report/workbook/profile.ts';
import { json } from '../report/writers/json.ts';
import type { AnswerFile } from '../store/answer-file.ts';
import { readFonts } from '../store/fonts.ts';
import type { CommandContext } from './context.ts';
import { painter, print, say } from './context.ts';
import type { CountOptions } from './count-file.ts';
import { countFile } from './count-file.ts';
import { readingSummary } from './describe-file.ts';
import { manifestHead } from './manifest-head.ts';
import { overviewTable } from './overview.ts';
import { problemLines } from './print-problems.ts';
import type { FolderOptions } from './write-report.ts';
import { writeReport } from './write-report.ts';

/** The options of `inventory summarize`. Width is in millimetres, dpi in dots per inch. */
export type SummarizeOptions = CountOptions &
  FolderOptions & {
    readonly figures: boolean;
    readonly xlsx?: WorkbookProfile;
    readonly width: number;
    readonly dpi: number;
  };

/** Counts an answer file and writes tables and figures into a folder. @returns the exit code */
export async function summarize(
  context: CommandContext,
  path: string,
  options: SummarizeOptions,
): Promise<number> {
  const { texts } = context;
  const counted = countFile(context, 'summarize', path, options);
  if (counted === null) return 1;
  const { file, report, distributions } = counted;
  const { set } = report;
  const tables = reportTables(report, distributions).flatMap((table) => tableFiles(table, report));
  const workbook =
    options.xlsx === undefined ? [] : [await madeWorkbook(report, distributions, options.xlsx)];
  const figures = options.figures ? await figureFiles(context, report, distributions, options) : [];
  const { width, dpi } = options;
  const head = manifestHead(
    'summarize',
    counted,
    { ...options, size: options.figures ? { width, dpi } : null, xlsx: options.xlsx ?? null },
    {},
  );
  const { folder, written, problems } = writeReport(
    context,
    path,
    counted,
    [...tables, ...workbook, ...figures],
    head,
    options,
  );

  if (options.format === 'json') {
    const document = problemDocument(
      'summarize',
      readingSummary(file),
      [...file.problems, ...problems],
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
  for (const line of problemLines(problems, texts, chalk, file.answers.file)) say(context, line);
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

async function madeWorkbook(
  report: ReportContext,
  distributions: readonly Distribution[],
  profile: WorkbookProfile,
): Promise<OutputFile> {
  // Loaded only here, as the chart engine is below.
  const { workbookFile } = await import('../report/make-workbook.ts');
  return workbookFile(report, distributions, profile);
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
