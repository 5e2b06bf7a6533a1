import { join } from 'node:path';
import { Failure, problem } from '../problem.ts';
import type { OutputFile } from '../report/table.ts';
import { descriptionPath } from '../store/answer-file.ts';
import type { ManifestHead, Written } from '../store/output-folder.ts';
import { writeFolder } from '../store/output-folder.ts';
import type { CommandContext } from './context.ts';
import { keepInput } from './keep-input.ts';
import type { FolderOptions } from './write-report.ts';

/** What was written, and where. */
export type WrittenFolder = Written & { readonly folder: string };

/**
 * Writes the files of a comparison and their manifest into a folder. What was read is never overwritten.
 * @param inputs the paths of the files that were compared
 */
export function writeComparison(
  { store }: CommandContext,
  folder: string,
  inputs: readonly string[],
  files: readonly OutputFile[],
  head: ManifestHead,
  { force }: FolderOptions,
): WrittenFolder {
  if (folder === '') throw new Failure(problem('usage', { details: { what: 'out' } }));
  keepInput(
    inputs.flatMap((path) => [path, descriptionPath(path)]),
    files.map(({ name }) => join(folder, name)),
  );
  return { folder, ...writeFolder(store, folder, files, head, force === true) };
}
