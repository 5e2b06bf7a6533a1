import { execFileSync } from 'node:child_process';
import { closeSync, constants, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { processOutput } from '../../src/cli/output.ts';
import { temporaryFolder } from '../support/built.ts';

/** A stream that keeps what it is given. */
function keeping(about: { isTTY?: true } = {}): {
  readonly stream: NodeJS.WriteStream;
  readonly bytes: () => Buffer;
} {
  const chunks: Buffer[] = [];
  const stream = {
    ...about,
    on: () => undefined,
    write: (chunk: string | Uint8Array, ...rest: unknown[]) => {
      chunks.push(Buffer.from(chunk as Uint8Array));
      const done = rest.at(-1);
      if (typeof done === 'function') (done as () => void)();
      return true;
    },
  };
  return { stream: stream as unknown as NodeJS.WriteStream, bytes: () => Buffer.concat(chunks) };
}

const long = Array.from({ length: 40_000 }, (_, index) => `regel ${String(index)} – regio’s\n`).join('');

test('a file gets the text directly', () => {
  const path = join(temporaryFolder(), 'out.txt');
  const descriptor = openSync(path, 'w');
  const output = processOutput(descriptor, () => {
    throw new Error('the stream was opened');
  });
  output.write(long);
  output.write('einde');
  closeSync(descriptor);
  expect(readFileSync(path, 'utf8')).toBe(`${long}einde`);
  expect(output.isTerminal).toBe(false);
});

test('what a full pipe cannot take goes to the stream, in order', async () => {
  const path = join(temporaryFolder(), 'pipe');
  execFileSync('mkfifo', [path]);
  const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const writer = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
  const { stream, bytes } = keeping();
  const output = processOutput(writer, () => stream);
  output.write(long);
  output.write('einde');
  await output.flush();
  const buffer = Buffer.alloc(2_000_000);
  const piped = buffer.subarray(0, readSync(reader, buffer));
  closeSync(writer);
  closeSync(reader);
  expect(piped.length).toBeGreaterThan(0);
  expect(piped.toString().length).toBeLessThan(long.length);
  expect(Buffer.concat([piped, bytes()]).toString()).toBe(`${long}einde`);
});

test('a terminal gets the stream', () => {
  const { stream, bytes } = keeping({ isTTY: true });
  const neitherFileNorPipe = 987_654;
  processOutput(neitherFileNorPipe, () => stream).write('tekst');
  expect(bytes().toString()).toBe('tekst');
});
