import type { Dirent } from 'node:fs';
import { readdirSync, realpathSync, statSync } from 'node:fs';
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
      .map((entry) => (isFile(folder, entry) ? entry.name : `${entry.name}/`))
      .sort();
  } catch (error) {
    if (isMissing(error)) return null;
    throw new Failure(problem('file-unreadable', { file: folder, details: { reason: codeOf(error) } }));
  }
}

/** Whether this is a file, or a link that leads to one. */
function isFile(folder: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return statSync(join(folder, entry.name)).isFile();
  } catch {
    // It leads nowhere, to itself, or to where we may not look.
    return false;
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
