import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { limits, tooLarge } from '../answers/limits.ts';
import { Failure, problem } from '../problem.ts';
import { codeOf, isMissing } from './disk-error.ts';

/** How much is asked for at a time of what does not say how long it is. */
const chunkBytes = 1 << 20;

/** How long to wait, in milliseconds, for standard input that has nothing yet. */
const pause = 20;

/**
 * The bytes of a file, or of standard input for `-`; null when there is no file. Throws a `Failure` for what cannot be
 * read, and for what is longer than the limit: a file by its size, and what has no size, such as a pipe or a device,
 * once that much was read.
 */
export function read(path: string): Uint8Array | null {
  try {
    if (path === '-') return readAll(0, path);
    const descriptor = openSync(path, 'r');
    try {
      return readAll(descriptor, path);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (isMissing(error)) return null;
    throw new Failure(problem('file-unreadable', { file: path, details: { reason: codeOf(error) } }));
  }
}

function readAll(descriptor: number, path: string): Uint8Array {
  const size = fstatSync(descriptor).size;
  if (size > limits.fileBytes) throw new Failure(tooLarge('file', nameOf(path)));
  // One more than there should be, to see that it ends.
  const chunks: Uint8Array[] = [];
  let total = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(total < size ? size - total + 1 : Math.min(chunkBytes, 4096 + total));
    const length = readSome(descriptor, chunk);
    if (length === 0) break;
    total += length;
    if (total > limits.fileBytes) throw new Failure(tooLarge('file', nameOf(path)));
    chunks.push(chunk.subarray(0, length));
  }
  const [only] = chunks;
  return only !== undefined && chunks.length === 1 ? only : Buffer.concat(chunks, total);
}

/** Fills a part of a buffer. @returns how much; 0 at the end */
function readSome(descriptor: number, chunk: Uint8Array): number {
  for (;;) {
    try {
      return readSync(descriptor, chunk);
    } catch (error) {
      // How Windows tells that a pipe has ended.
      if (codeOf(error) === 'EOF') return 0;
      // A pipe that has nothing yet, and does not wait by itself.
      if (codeOf(error) !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
}

function nameOf(path: string): string {
  return path === '-' ? 'stdin' : path;
}
