import { fstatSync, statSync, writeSync } from 'node:fs';
import { devNull } from 'node:os';
import type { Output } from './effects.ts';

/** An output of this process, and a way to wait until all of it is written. */
export type ProcessOutput = Output & { readonly flush: () => Promise<void> };

/** How wide a text is made for an output that has no width of its own, such as a file. */
const defaultColumns = 100;

/**
 * Standard output or standard error of this process.
 * What goes to a file, a pipe or nowhere is written straight to its descriptor, because opening the stream that Node has for
 * it takes as long as counting a file. Terminals, and pipes that cannot take all at once, get the stream.
 * A reader that stops reading, such as `head`, ends the program quietly.
 * @param open opens the stream
 */
export function processOutput(descriptor: number, open: () => NodeJS.WriteStream): ProcessOutput {
  let stream = isPlain(descriptor) ? null : opened(open);
  const write = (text: string): void => {
    let rest = stream === null ? Buffer.from(text) : text;
    while (typeof rest !== 'string' && rest.length > 0) {
      const written = writeDirectly(descriptor, rest);
      if (written === null) break;
      rest = rest.subarray(written);
    }
    if (rest.length === 0) return;
    stream ??= opened(open);
    stream.write(rest);
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

/** How many bytes were written; null when the stream has to do it. */
function writeDirectly(descriptor: number, bytes: Buffer): number | null {
  try {
    return writeSync(descriptor, bytes);
  } catch (error) {
    endIfUnread(error);
    return null;
  }
}

function opened(open: () => NodeJS.WriteStream): NodeJS.WriteStream {
  const stream = open();
  stream.on('error', (error) => {
    endIfUnread(error);
    throw error;
  });
  return stream;
}

function endIfUnread(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit();
}
