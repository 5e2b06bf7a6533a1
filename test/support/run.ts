import { isAbsolute, join } from 'node:path';
import { createRequire } from 'node:module';
import { main } from '../../src/cli/main.ts';
import { diskStore } from '../../src/store/disk.ts';
import type { Store } from '../../src/store/store.ts';

/** The folder of this repository. */
export const root = join(import.meta.dirname, '..', '..');

/** What a run of the program wrote and gave back. */
export type RunResult = { readonly exitCode: number; readonly stdout: string; readonly stderr: string };

/** A store that takes relative paths from a folder. */
function storeIn(folder: string): Store {
  const disk = diskStore();
  const at = (path: string): string => (isAbsolute(path) || path === '-' ? path : join(folder, path));
  return {
    read: (path) => disk.read(at(path)),
    list: (path) => disk.list(at(path)),
    write: (path, bytes, within) => {
      disk.write(at(path), bytes, within === undefined ? undefined : at(within));
    },
    remove: (path, within) => {
      disk.remove(at(path), at(within));
    },
    lock: (path, place) => disk.lock(at(path), place),
    realPath: (path) => disk.realPath(at(path)),
  };
}

/** Runs the program in this process with the given store, without a terminal unless `terminal` says so. */
export async function runWith(
  store: Store,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  terminal: { readonly isTerminal?: boolean; readonly columns?: number } = {},
): Promise<RunResult> {
  const written = { stdout: '', stderr: '' };
  const output = (stream: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      written[stream] += text;
    },
    isTerminal: false,
    columns: 100,
    ...terminal,
  });
  const exitCode = await main(args, {
    store,
    schemas: join(root, 'schemas'),
    checkedSchemas: join(root, 'dist', 'schemas'),
    pageFiles: join(root, 'dist', 'page'),
    resolve: createRequire(join(root, 'package.json')).resolve,
    stdout: output('stdout'),
    stderr: output('stderr'),
    environment,
  });
  return { exitCode, ...written };
}

/** Runs the program in this process on files in a folder. */
export function runIn(
  folder: string,
  args: readonly string[],
  terminal: { readonly isTerminal?: boolean; readonly columns?: number } = {},
): Promise<RunResult> {
  return runWith(storeIn(folder), args, {}, terminal);
}
