import { resolve } from 'node:path';
import { Failure, problem } from '../problem.ts';

/**
 * Stops with a `Failure` when an output would stand in the place of an input: input is never changed, not even with
 * --force.
 */
export function keepInput(inputs: readonly string[], outputs: readonly string[]): void {
  const kept = new Set(inputs.map((each) => resolve(each)));
  const inTheWay = outputs.filter((each) => kept.has(resolve(each)));
  if (inTheWay.length === 0) return;
  throw new Failure(problem('usage', { details: { what: 'input', given: inTheWay.join(', ') } }));
}
