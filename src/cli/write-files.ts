import { basename } from 'node:path';
import { Failure, problem } from '../problem.ts';
import type { OutputFile } from '../report/table.ts';
import type { CommandContext } from './context.ts';
import { keepInput } from './keep-input.ts';

/**
 * Writes files at the paths that are their names, one after the other. What was read is never overwritten, and what is
 * there and differs only with `force`: nothing is written then, and a `Failure` says so.
 * @param out what was asked for, to tell it
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
    inputs,
    files.map(({ name }) => name),
  );
  const inTheWay = files.filter(({ name, bytes }) => {
    const present = store.read(name);
    return !force && present !== null && Buffer.compare(present, bytes) !== 0;
  });
  if (inTheWay.length > 0) {
    const value = inTheWay.map(({ name }) => basename(name)).join(', ');
    throw new Failure(problem('output-in-the-way', { file: out, count: inTheWay.length, value }));
  }
  for (const { name, bytes } of files) store.write(name, bytes);
}
