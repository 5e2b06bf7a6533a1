import { resolve, sep } from 'node:path';
import { Failure, problem } from '../problem.ts';

/**
 * Stops with a `Failure` when an output would stand in the place of an input, or in a folder that is read as one: input
 * is never changed, not even with --force.
 */
export function keepInput(inputs: readonly string[], outputs: readonly string[]): void {
  const kept = inputs.map((each) => resolve(each));
  const inTheWay = outputs.filter((each) => {
    const path = resolve(each);
    return kept.some((input) => path === input || path.startsWith(`${input}${sep}`));
  });
  if (inTheWay.length === 0) return;
  throw new Failure(problem('usage', { details: { what: 'input', given: inTheWay.join(', ') } }));
}
