import { Failure, problem } from '../problem.ts';

/** The code of an error of the operating system, such as `ENOSPC`; else what it says. */
export function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}

/** Whether nothing is there: no file, or no folder that it could be in. */
export function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
}

/** What to throw when a file cannot be written. The reason is the code of the operating system, or `LINK`. */
export function notWritable(path: string, reason: string): Failure {
  return new Failure(problem('output-not-writable', { file: path, details: { reason } }));
}
