import type { OutputFile } from '../report/table.ts';
import * as outputFiles from '../store/output-files.ts';
import type { CommandContext } from './context.ts';
import { keepInput } from './keep-input.ts';

/**
 * Writes files at the paths that are their names, one after the other. What was read is never overwritten, and what is
 * there and differs only with `force`: nothing is written then, and a `Failure` says so.
 * @param out the file that the others belong to
 * @param inputs the paths of the files that were read
 */
export function writeFiles(
  { store }: CommandContext,
  out: string,
  inputs: readonly string[],
  files: readonly OutputFile[],
  force: boolean,
): void {
  keepInput(
    store,
    inputs,
    files.map(({ name }) => name),
  );
  outputFiles.writeFiles(store, out, files, force);
}
