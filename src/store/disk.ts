import { readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure, problem } from '../problem.ts';
import { codeOf, isMissing } from './disk-error.ts';
import { lock } from './disk-lock.ts';
import { read } from './disk-read.ts';
import { diskWriter } from './disk-write.ts';
import type { Store } from './store.ts';

/** The store that reads and writes real files. */
export function diskStore(): Store {
  return { read, list, ...diskWriter(), lock, realPath };
}

function list(folder: string): readonly string[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .flatMap((entry) => (entry.isFile() ? entry.name : entry.isDirectory() ? `${entry.name}/` : []))
      .sort();
  } catch (error) {
    if (isMissing(error)) return null;
    throw new Failure(problem('file-unreadable', { file: folder, details: { reason: codeOf(error) } }));
  }
}

function realPath(path: string): string {
  const full = resolve(path);
  try {
    return realpathSync.native(full);
  } catch {
    // What is not there yet stands where its folder is.
    return dirname(full) === full ? full : join(realPath(dirname(full)), basename(full));
  }
}
