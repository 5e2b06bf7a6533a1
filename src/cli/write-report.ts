import { join } from 'node:path';
import { slug } from '../instrument/spelling.ts';
import type { Problem } from '../problem.ts';
import { Failure, problem } from '../problem.ts';
import type { OutputFile } from '../report/table.ts';
import { inputPaths } from '../store/descriptions.ts';
import type { ManifestHead } from '../store/output-folder.ts';
import { writeFolder } from '../store/output-folder.ts';
import type { CommandContext } from './context.ts';
import type { CountedFile } from './count-file.ts';
import { keepInput } from './keep-input.ts';

/** The options of every command that writes a folder. */
export type FolderOptions = {
  readonly out?: string;
  readonly force?: boolean;
  readonly instrument?: string;
};

/** Where files were written, and what was found and removed there. */
export type WrittenReport = {
  readonly folder: string;
  readonly written: readonly string[];
  /** What an earlier run made there and this one did not. */
  readonly removed: readonly string[];
  readonly problems: readonly Problem[];
};

/**
 * Writes the files of a report on one answer file, into the folder that was asked for, else into one below `reports` that
 * is named after the measurement.
 * @param path the answer file
 * @param suffix set behind the name of the measurement, so that what another command makes stays beside it
 */
export function writeReport(
  context: CommandContext,
  path: string,
  counted: CountedFile,
  files: readonly OutputFile[],
  head: ManifestHead,
  options: FolderOptions,
  suffix = '',
): WrittenReport {
  return writeOutput(context, nameOf(counted, suffix), [path], files, head, options);
}

/** The folder that {@link writeReport} writes into, given the same options and suffix. */
export function folderOf(counted: CountedFile, { out }: FolderOptions, suffix: string): string {
  return out ?? join('reports', nameOf(counted, suffix));
}

function nameOf({ report }: CountedFile, suffix: string): string {
  return `${slug(report.set.description.measurement.label) || 'report'}${suffix}`;
}

/**
 * Writes files and their manifest into the folder that was asked for, else into one below `reports`. What was read is
 * never overwritten.
 * @param name of the folder below `reports`
 * @param inputs the paths of the files that were read; the descriptions beside them are kept too
 */
export function writeOutput(
  { store }: CommandContext,
  name: string,
  inputs: readonly string[],
  files: readonly OutputFile[],
  head: ManifestHead,
  { out, force, instrument }: FolderOptions,
): WrittenReport {
  const folder = out ?? join('reports', name);
  if (folder === '') throw new Failure(problem('usage', { details: { what: 'out' } }));
  keepInput(
    store,
    [
      ...inputs.flatMap((path) => inputPaths(store, path)),
      ...(instrument?.endsWith('.json') === true ? [instrument] : []),
    ],
    files.map((file) => join(folder, file.name)),
  );
  const { wasUnfinished, written, removed } = writeFolder(store, folder, files, head, force === true);
  const problems = wasUnfinished ? [problem('output-unfinished', { file: folder })] : [];
  return { folder, written, removed, problems };
}
