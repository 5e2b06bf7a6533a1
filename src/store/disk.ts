import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { Failure, problem } from '../problem.ts';
import type { Store } from './store.ts';

/** The store that reads and writes real files. */
export function diskStore(): Store {
  return { read, list, write, remove };
}

function read(path: string): Uint8Array | null {
  try {
    return readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw new Failure(problem('file-unreadable', { file: path, details: { reason: codeOf(error) } }));
  }
}

function list(folder: string): readonly string[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    if (isMissing(error)) return null;
    throw new Failure(problem('file-unreadable', { file: folder, details: { reason: codeOf(error) } }));
  }
}

function write(path: string, bytes: Uint8Array): void {
  const beside = join(dirname(path), `.${basename(path)}.part`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(beside, bytes);
    renameSync(beside, path);
  } catch (error) {
    discard(beside);
    throw new Failure(problem('output-not-writable', { file: path, details: { reason: codeOf(error) } }));
  }
}

/** Removes a file that may not be there. */
function discard(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // There is nothing to remove.
  }
}

function remove(path: string, within: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (!isMissing(error)) {
      throw new Failure(problem('output-not-writable', { file: path, details: { reason: codeOf(error) } }));
    }
  }
  const top = resolve(within);
  for (let folder = dirname(resolve(path)); folder.startsWith(`${top}${sep}`); folder = dirname(folder)) {
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
}
