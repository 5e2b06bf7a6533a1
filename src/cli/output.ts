import { fstatSync, statSync, writeSync } from 'node:fs';
import { devNull } from 'node:os';
import { Failure, problem } from '../problem.ts';
import type { Output } from './effects.ts';

/** An output of this process, and a way to wait until all of it is written. */
export type ProcessOutput = Output & { readonly flush: () => Promise<void> };

/** How wide a text is made for an output that has no width of its own, such as a file. */
const defaultColumns = 100;

const names: Readonly<Record<number, string>> = { 1: 'stdout', 2: 'stderr' };

/**
 * Standard output or standard error of this process.
 * What goes to a file, a pipe or nowhere is written straight to its descriptor, because opening the stream that Node
 * has for it takes as long as counting a file. Terminals, and pipes that cannot take all at once, get the stream. A
 * reader that stops reading, such as `head`, ends the program quietly. Throws a `Failure` when nothing can be written,
 * the first time only.
 * @param open opens the stream
 */
export function processOutput(descriptor: number, open: () => NodeJS.WriteStream): ProcessOutput {
  let stream = isPlain(descriptor) ? null : terminal(open);
  let isBroken = false;
  const write = (text: string): void => {
    if (stream !== null || isBroken) {
      stream?.write(text);
      return;
    }
    let rest = Buffer.from(text);
    try {
      while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      const reason = codeOf(error);
      if (reason === 'EPIPE') process.exit();
      if (reason !== 'EAGAIN') {
        // A full disk, for one. It is told once, and nothing more is written.
        isBroken = true;
        throw new Failure(
          problem('output-not-writable', { file: names[descriptor] ?? '', details: { reason } }),
        );
      }
      stream = opened(open);
      stream.write(rest);
    }
  };
  return {
    write,
    isTerminal: stream?.isTTY ?? false,
    columns: stream?.isTTY === true ? stream.columns : defaultColumns,
    flush: async () => {
      const used = stream;
      if (used !== null) await new Promise((written) => used.write('', written));
    },
  };
}

function isPlain(descriptor: number): boolean {
  try {
    const status = fstatSync(descriptor);
    return status.isFile() || status.isFIFO() || status.isSocket() || status.rdev === statSync(devNull).rdev;
  } catch {
    return false;
  }
}

/** The stream of a terminal; null for anything else, which is written directly too. */
function terminal(open: () => NodeJS.WriteStream): NodeJS.WriteStream | null {
  const stream = opened(open);
  return stream.isTTY ? stream : null;
}

function opened(open: () => NodeJS.WriteStream): NodeJS.WriteStream {
  const stream = open();
  stream.on('error', (error) => process.exit(codeOf(error) === 'EPIPE' ? undefined : 2));
  return stream;
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
