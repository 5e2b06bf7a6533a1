import { Failure, problem } from '../problem.ts';
import type { WorkbookProfile } from '../report/workbook/profile.ts';
import type { CommandContext } from './context.ts';
import { diffAnswers } from './diff-answers.ts';
import { diffCorrections } from './diff-corrections.ts';
import type { SizeOptions } from './draw.ts';
import type { FolderOptions } from './write-report.ts';

/** The options of `inventory diff`. */
export type DiffOptions = FolderOptions &
  SizeOptions & {
    readonly instrument?: string;
    readonly crosswalk?: string;
    readonly corrections?: boolean;
    readonly test?: 'sign';
    readonly exitCode?: boolean;
    readonly figures: boolean;
    readonly xlsx: WorkbookProfile;
    readonly format?: string;
  };

/** Compares two measurements, or with `--corrections` two deliveries of one. @returns the exit code */
export function diff(
  context: CommandContext,
  before: string,
  after: string,
  options: DiffOptions,
): Promise<number> {
  if (before === '-' && after === '-') throw new Failure(problem('usage', { details: { what: 'stdin' } }));
  if (options.corrections === true) {
    return Promise.resolve(diffCorrections(context, before, after, options));
  }
  return diffAnswers(context, before, after, options);
}
