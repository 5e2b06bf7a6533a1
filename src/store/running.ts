import { readFileSync } from 'node:fs';
import { codeOf } from './disk-error.ts';

/** Whether a process of this machine is there. */
export function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // One of somebody else may not be asked, and is there.
    return codeOf(error) !== 'ESRCH';
  }
}

/**
 * When a process began, as the operating system counts: tells it from a later one that got the same number. Null where
 * that cannot be found out; only Linux tells it without another program.
 */
export function beginOf(id: number): string | null {
  try {
    const status = readFileSync(`/proc/${String(id)}/stat`, 'latin1');
    // The name of the program may hold anything; what follows its last bracket are fields 3 and on, proc(5).
    return status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
