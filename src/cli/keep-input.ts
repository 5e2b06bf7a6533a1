import { Failure, problem } from '../problem.ts';
import type { Store } from '../store/store.ts';

/**
 * Stops with a `Failure` when an output would stand in the place of an input: input is never changed, not even with
 * --force, nor along a link that leads to it.
 */
export function keepInput({ realPath }: Store, inputs: readonly string[], outputs: readonly string[]): void {
  const kept = new Set(inputs.map((each) => realPath(each)));
  const inTheWay = outputs.filter((each) => kept.has(realPath(each)));
  if (inTheWay.length === 0) return;
  throw new Failure(problem('usage', { details: { what: 'input', given: inTheWay.join(', ') } }));
}
