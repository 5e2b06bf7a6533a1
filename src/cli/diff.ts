import { Failure, problem } from '../problem.ts';
import type { AnswerOptions } from '../store/answer-file.ts';
import { isClaimsFile } from '../store/claims-file.ts';
import { readingOnce } from '../store/reading-once.ts';
import type { WorkbookProfile } from '../report/workbook/profile.ts';
import type { CommandContext } from './context.ts';
import type { CsvOptions } from './csv-options.ts';
import { diffAnswers } from './diff-answers.ts';
import { diffCorrections } from './diff-corrections.ts';
import { diffTotals } from './diff-totals.ts';
import type { SizeOptions } from './draw.ts';
import type { FolderOptions } from './write-report.ts';

/** The options of `inventory diff`. */
export type DiffOptions = FolderOptions &
  CsvOptions &
  SizeOptions &
  AnswerOptions & {
    readonly crosswalk?: string;
    readonly corrections?: boolean;
    readonly test?: 'sign';
    readonly exitCode?: boolean;
    readonly figures: boolean;
    readonly xlsx: WorkbookProfile;
    readonly format?: string;
  };

/** Compares two measurements, or with `--corrections` two deliveries of one. @returns the exit code */
export async function diff(
  context: CommandContext,
  before: string,
  after: string,
  options: DiffOptions,
): Promise<number> {
  if (before === '-' && after === '-') throw new Failure(problem('usage', { details: { what: 'stdin' } }));
  if (options.corrections === true) {
    return diffCorrections(context, before, after, options);
  }
  // Files are looked at to know what they are, and then read; standard input can be read only once.
  const reading = { ...context, store: readingOnce(context.store) };
  const isAboutTotals =
    (await isClaimsFile(reading.store, before)) || (await isClaimsFile(reading.store, after));
  return (isAboutTotals ? diffTotals : diffAnswers)(reading, before, after, options);
}
