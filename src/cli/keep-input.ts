import { sep } from 'node:path';
import { Failure, problem } from '../problem.ts';
import type { Store } from '../store/store.ts';

/**
 * Stops with a `Failure` when an output would stand in the place of an input, or in a folder that is read as one: input
 * is never changed, not even with --force, nor along a link that leads to it.
 */
export function keepInput({ realPath }: Store, inputs: readonly string[], outputs: readonly string[]): void {
  const kept = [...new Set(inputs.map((each) => realPath(each)))];
  const inTheWay = outputs.filter((each) => {
    const path = realPath(each);
    return kept.some((input) => path === input || path.startsWith(`${input}${sep}`));
  });
  if (inTheWay.length === 0) return;
  throw new Failure(problem('usage', { details: { what: 'input', given: inTheWay.join(', ') } }));
}
