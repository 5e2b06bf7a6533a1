import { createRequire } from 'node:module';
import { join } from 'node:path';
import { diskStore } from '../store/disk.ts';
import { main } from './main.ts';
import { processOutput } from './output.ts';

/**
 * Runs the program in this process, with its real disk and terminal.
 * @param root the folder of the package
 * @returns the exit code, once everything is written
 */
export async function start(root: string): Promise<number> {
  const stdout = processOutput(1, () => process.stdout);
  const stderr = processOutput(2, () => process.stderr);
  const exitCode = await main(process.argv.slice(2), {
    store: diskStore(),
    schemas: join(root, 'schemas'),
    checkedSchemas: join(root, 'dist', 'schemas'),
    pageFiles: join(root, 'dist', 'page'),
    resolve: createRequire(join(root, 'package.json')).resolve,
    stdout,
    stderr,
    environment: process.env,
  });
  await Promise.all([stdout.flush(), stderr.flush()]);
  return exitCode;
}
