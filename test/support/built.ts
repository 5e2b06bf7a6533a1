import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunResult } from './run.ts';
import { root } from './run.ts';

/** The program as it is built, to be started as a user starts it. */
export const program = join(root, 'bin', 'inventory.js');

/** The practice data of 2019 that comes with the program. */
export const practice = join(root, 'data', 'inventarisatie-2019', 'answers.csv');

/** The practice data of a second measurement that comes with it. */
export const secondPractice = join(root, 'data', 'oefening-tweede-meting', 'answers.csv');

/** How a program is started; everything has a default. */
export type StartOptions = {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  /** Arguments for Node itself. */
  readonly node?: readonly string[];
  readonly program?: string;
};

/** Starts the built program in a process of its own. */
export function start(args: readonly string[], options: StartOptions = {}): RunResult {
  const { cwd = temporaryFolder(), input = '', environment = {}, node = [] } = options;
  const result = spawnSync(process.execPath, [...node, options.program ?? program, ...args], {
    cwd,
    input,
    env: { ...process.env, ...environment },
    maxBuffer: 1e8,
  });
  return {
    exitCode: result.status ?? -1,
    stdout: result.stdout.toString('utf8'),
    stderr: result.stderr.toString('utf8'),
  };
}

/** Makes an empty folder; the operating system clears it away. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'inventory-test-'));
}
