import type { Distribution } from '../distribution/distribution.ts';
import type { ReportContext } from '../report/context.ts';
import { inOrder, makeFigures } from '../report/figures/make-figures.ts';
import type { OutputFile } from '../report/table.ts';
import { reportAbout, reportTables, tableFiles } from '../report/tables.ts';
import type { WorkbookProfile } from '../report/workbook/profile.ts';
import type { AnswerFile } from '../store/answer-file.ts';
import type { CommandContext } from './context.ts';
import { painter, print } from './context.ts';
import type { CountOptions, CountedFile } from './count-file.ts';
import { countFile } from './count-file.ts';
import type { SizeOptions } from './draw.ts';
import { draw } from './draw.ts';
import type { CsvOptions } from './csv-options.ts';
import { csvProfileOf, excelNlOf } from './csv-options.ts';
import { manifestHead } from './manifest-head.ts';
import { overviewTable } from './overview.ts';
import { problemLines } from './print-problems.ts';
import { tellWritten } from './tell-written.ts';
import type { FolderOptions } from './write-report.ts';
import { writeReport } from './write-report.ts';

/** The options of `inventory summarize`. Width is in millimetres, dpi in dots per inch. */
export type SummarizeOptions = CountOptions &
  FolderOptions &
  SizeOptions &
  CsvOptions & { readonly figures: boolean; readonly xlsx?: WorkbookProfile };

/** Counts an answer file and writes tables and figures into a folder. @returns the exit code */
export function summarize(context: CommandContext, path: string, options: SummarizeOptions): Promise<number> {
  return countAndWrite(context, 'summarize', path, options, null);
}

/**
 * Counts an answer file and writes tables, figures, and the page that a command makes of it, into a folder.
 * @param page makes the page; null for a command that makes none
 * @returns the exit code
 */
export async function countAndWrite(
  context: CommandContext,
  command: string,
  path: string,
  options: SummarizeOptions,
  page: ((counted: CountedFile) => Promise<OutputFile>) | null,
): Promise<number> {
  const counted = await countFile(context, command, path, options);
  if (counted === null) return 1;
  const { file, report, distributions } = counted;
  const tables = tableFiles(
    reportTables(report, distributions),
    reportAbout(report, distributions),
    report.texts,
    csvProfileOf(options),
  );
  const painted = options.figures
    ? await draw(context, inOrder(makeFigures(report, distributions)), options)
    : () => Promise.resolve([]);
  // Made while figures are painted.
  const workbook =
    options.xlsx === undefined ? [] : [await madeWorkbook(report, distributions, options.xlsx)];
  const pages = page === null ? [] : [await page(counted)];
  const figures = await painted();
  const { width, dpi } = options;
  const head = manifestHead(
    command,
    counted,
    { ...options, size: options.figures ? { width, dpi } : null, hasPage: page !== null },
    excelNlOf(options),
  );
  const files = [...tables, ...workbook, ...figures, ...pages];
  const written = writeReport(context, path, counted, files, head, options);
  if (options.format !== 'json') {
    const shown = worthShowing(distributions, file, options.indicators !== undefined);
    print(context, overviewTable(report, shown, context));
    printAttention(context, counted);
  }
  tellWritten(context, command, counted, written, options);
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
function printAttention(context: CommandContext, { file, problems }: CountedFile): void {
  const { texts } = context;
  const chalk = painter(context.stdout, context);
  const lines = problemLines(problems, texts, chalk, file.answers.file);
  if (lines.length > 0) print(context, ['', chalk.bold(texts.summarize.attention), ...lines].join('\n'));
}

async function madeWorkbook(
  report: ReportContext,
  distributions: readonly Distribution[],
  profile: WorkbookProfile,
): Promise<OutputFile> {
  // Loaded only here, as the chart engine is in draw.ts.
  const { workbookFile } = await import('../report/make-workbook.ts');
  return workbookFile(report, distributions, profile);
}
