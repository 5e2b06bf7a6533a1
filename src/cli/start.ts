import { createRequire } from 'node:module';
import { join } from 'node:path';
import { diskStore } from '../store/disk.ts';
import type { Output } from './effects.ts';
import { main } from './main.ts';

/** Runs the program in this process, with its real disk and terminal. @param root the folder of the package */
export async function start(root: string): Promise<number> {
  return await main(process.argv.slice(2), {
    store: diskStore(),
    schemas: join(root, 'schemas'),
    resolve: createRequire(join(root, 'package.json')).resolve,
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    environment: process.env,
  });
}

/** Leaves the process once everything is written, without the tidying up that Node does when it ends by itself. */
export async function leave(exitCode: number): Promise<never> {
  for (const stream of [process.stdout, process.stderr]) {
    await new Promise((written) => stream.write('', written));
  }
  process.exit(exitCode);
}

function output(stream: NodeJS.WriteStream): Output {
  // A reader that stops reading, such as `head`, ends the program quietly.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  return {
    write: (text) => void stream.write(text),
    isTerminal: stream.isTTY,
    // Where nobody says how wide it is, as for a file.
    columns: stream.isTTY ? stream.columns : 100,
  };
}
