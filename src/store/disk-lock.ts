import { closeSync, linkSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import * as z from 'zod/mini';
import { Failure, problem } from '../problem.ts';
import { codeOf, notWritable } from './disk-error.ts';
import { discard, makeFolder, partName, removeEmpty } from './disk-write.ts';
import { beginOf, isRunning } from './running.ts';

/** Whose turn it is: a process of a machine, and when it began where that can be known. */
const ownerFile = z.object({ host: z.string(), process: z.int(), began: z.nullable(z.string()) });
type Owner = z.infer<typeof ownerFile>;

/** What ends a program from outside, and may wait until a folder is finished. */
const signals = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;

/**
 * Takes the turn to write, with a file that exists as long as it lasts. That of a process that is no longer there is
 * taken over; whether one on another machine is there cannot be known, so that its file must be removed by hand.
 * A signal to stop is obeyed once the turn is over.
 * @returns what ends the turn
 */
export function lock(path: string, place: string): () => void {
  const own = { host: hostname(), process: process.pid, began: beginOf(process.pid) };
  const text = `${JSON.stringify(own)}\n`;
  let made: readonly string[];
  try {
    made = makeFolder(dirname(resolve(path)));
    if (!take(path, text)) {
      const found = textAt(path);
      const owner = ownerIn(found);
      const isLeft = found !== null && owner !== null && hasGone(owner, own.host);
      if (found !== null && !(isLeft && takeAway(path, found))) throw busy(path, place, owner);
      if (!take(path, text)) throw busy(path, place, ownerIn(textAt(path)));
    }
  } catch (error) {
    throw error instanceof Failure ? error : notWritable(place, codeOf(error));
  }
  const stopNow = stopLater();
  return () => {
    if (textAt(path) === text) discard(path);
    // A turn in which nothing was written leaves no folder behind.
    removeEmpty(made);
    stopNow();
  };
}

/** Makes the file that tells whose turn it is. @returns whether there was none */
function take(path: string, text: string): boolean {
  let descriptor;
  try {
    descriptor = openSync(path, 'wx');
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    writeSync(descriptor, text);
    return true;
  } catch (error) {
    discard(path);
    throw error;
  } finally {
    closeSync(descriptor);
  }
}

/** Takes away a file that was left. @returns whether it still was the one that was found */
function takeAway(path: string, found: string): boolean {
  const aside = join(dirname(path), partName(0));
  try {
    renameSync(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
  const isSame = textAt(aside) === found;
  if (!isSame) {
    // Another run was quicker, and took its turn meanwhile.
    try {
      linkSync(aside, path);
    } catch {
      // There is a third.
    }
  }
  discard(aside);
  return isSame;
}

function hasGone(owner: Owner, host: string): boolean {
  if (owner.host !== host) return false;
  const began = beginOf(owner.process);
  return !isRunning(owner.process) || (began !== null && owner.began !== null && began !== owner.began);
}

function textAt(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** The owner that a file names; null when it names none. */
function ownerIn(text: string | null): Owner | null {
  try {
    return ownerFile.parse(JSON.parse(text ?? ''));
  } catch {
    return null;
  }
}

function busy(path: string, place: string, owner: Owner | null): Failure {
  const details = { lock: path, process: owner?.process ?? '', host: owner?.host ?? '' };
  return new Failure(problem('output-busy', { file: place, details }));
}

/** Puts off the signals to stop. Writing never waits, so that they are heard when it is done. */
function stopLater(): () => void {
  let wanted: NodeJS.Signals | null = null;
  const stop = (name: NodeJS.Signals): void => {
    wanted = name;
  };
  for (const name of signals) process.on(name, stop);
  return () => {
    // One that came meanwhile is told only now.
    setImmediate(() => {
      for (const name of signals) process.off(name, stop);
      if (wanted !== null) process.kill(process.pid, wanted);
    });
  };
}
