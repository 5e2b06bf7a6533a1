import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { codeOf, isMissing, notWritable } from './disk-error.ts';
import { isRunning } from './running.ts';
import type { Store } from './store.ts';

/** This machine, in a few letters: a process number says nothing on another one that shares the folder. */
const host = Array.from(hostname())
  .reduce((sum, letter) => (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) >>> 0, 0)
  .toString(16)
  .padStart(8, '0');
/** A file of which the writing was not finished: machine, process, and which of that process. */
export const partName = (number: number): string =>
  `.inventory-${host}-${String(process.pid)}-${String(number)}.part`;
const part = /^\.inventory-([0-9a-f]{8})-(\d{1,10})-(\d{1,10})\.part$/;

/**
 * Writes and removes real files.
 *
 * `write` writes a file beside its place and renames it into it; makes folders as needed. A link in its place is
 * replaced, not followed. The data are on the disk before the name is, so that no power cut leaves a half file under
 * its name; the folder itself is not flushed, because a name that is lost leaves what was there before. What killed
 * runs left in the folder is removed.
 *
 * Below `within` no link is followed either: whoever made one might lead a run to files elsewhere.
 */
export function diskWriter(): Pick<Store, 'write' | 'remove'> {
  /** The folders that were looked through for what killed runs left. */
  const tidied = new Set<string>();
  let begun = 0;

  const tidyOnce = (folder: string): void => {
    if (!tidied.has(folder)) tidy(folder);
    tidied.add(folder);
  };

  const write = (path: string, bytes: Uint8Array, within?: string): void => {
    const folder = resolve(dirname(path));
    let beside: string | null = null;
    try {
      mustBeWithin(folder, within);
      makeFolder(folder);
      tidyOnce(folder);
      begun += 1;
      const opened = openBeside(folder, begun);
      beside = opened.beside;
      try {
        writeAll(opened.descriptor, bytes);
        fsyncSync(opened.descriptor);
      } finally {
        closeSync(opened.descriptor);
      }
      mustNotBeDevice(path);
      renameSync(beside, path);
    } catch (error) {
      if (beside !== null) discard(beside);
      throw notWritable(path, codeOf(error));
    }
  };

  const remove = (path: string, within: string): void => {
    const top = resolve(within);
    try {
      mustBeWithin(dirname(path), within);
      unlinkSync(path);
    } catch (error) {
      if (!isMissing(error)) throw notWritable(path, codeOf(error));
    }
    for (let folder = dirname(resolve(path)); folder.startsWith(`${top}${sep}`); folder = dirname(folder)) {
      tidyOnce(folder);
      try {
        rmdirSync(folder);
      } catch {
        return;
      }
    }
  };

  return { write, remove };
}

/**
 * Makes a folder and those above it; throws what the operating system says. Node's own way of doing so never ends below
 * a folder that cannot have folders but does not say so, such as `/proc`.
 * @param folder from the top of the disk
 * @returns those that were not there, the lowest last
 */
export function makeFolder(folder: string): string[] {
  const done = makeOne(folder);
  if (done !== 'above is missing') return done === 'made' ? [folder] : [];
  const above = makeFolder(dirname(folder));
  if (makeOne(folder) === 'above is missing') throw withCode('ENOENT');
  return [...above, folder];
}

function makeOne(folder: string): 'made' | 'was there' | 'above is missing' {
  try {
    mkdirSync(folder);
    return 'made';
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' && dirname(folder) !== folder) return 'above is missing';
    // A folder that is there may be told as forbidden, such as the top of a drive on Windows.
    if (isFolder(folder)) return 'was there';
    throw code === 'EEXIST' ? withCode('ENOTDIR') : error;
  }
}

/** Removes folders that were made, as far as they are empty. */
export function removeEmpty(made: readonly string[]): void {
  for (const folder of [...made].reverse()) {
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
  }
}

function withCode(code: string): Error {
  return Object.assign(new Error(code), { code });
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Throws when a folder below `within`, on the way to this one, is a link. */
function mustBeWithin(folder: string, within: string | undefined): void {
  if (within === undefined) return;
  let step = resolve(within);
  for (const name of relative(step, resolve(folder)).split(sep)) {
    step = join(step, name);
    if (name !== '' && lstatSync(step, { throwIfNoEntry: false })?.isSymbolicLink() === true) {
      throw withCode('LINK');
    }
  }
}

/** Throws when a device, a pipe or a socket lies there: a file must not take its place. */
function mustNotBeDevice(path: string): void {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there?.isFile() === false && !there.isSymbolicLink()) {
    throw withCode(there.isDirectory() ? 'EISDIR' : 'EEXIST');
  }
}

/** Makes a file that was not there, whatever lies in its place. */
function openBeside(
  folder: string,
  number: number,
): { readonly beside: string; readonly descriptor: number } {
  const beside = join(folder, partName(number));
  try {
    return { beside, descriptor: openSync(beside, 'wx') };
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return openBeside(folder, number + 1e6);
  }
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let rest = bytes; rest.length > 0;) rest = rest.subarray(writeSync(descriptor, rest));
}

/** Removes what runs of this machine that are no longer there were writing into a folder. */
function tidy(folder: string): void {
  for (const name of namesIn(folder)) {
    const [, machine, id = ''] = part.exec(name) ?? [];
    if (machine !== host) continue;
    // One of this number was left by an earlier process: this one has not written here yet.
    if (Number(id) === process.pid || !isRunning(Number(id))) discard(join(folder, name));
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // What cannot be listed may still be written to.
    return [];
  }
}

/** Removes a file that may not be there. */
export function discard(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // There is nothing to remove.
  }
}
