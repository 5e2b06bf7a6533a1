import type { Problem, ProblemCode, Severity } from '../problem.ts';
import { severityOf, sharedIndicator } from '../problem.ts';

/** From how many indicators on the same wrong value is one cause, not one per indicator. */
const manyIndicators = 4;

const aboutAnswers: readonly ProblemCode[] = [
  'answer-outside-list',
  'percentage-out-of-range',
  'percentage-not-in-tens',
  'fraction-as-percentage',
];

const order: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * Takes problems with one cause together, and puts them in the order in which they are read:
 * errors first, then by place in the file. Counts stay exact.
 */
export function groupProblems(problems: readonly Problem[]): Problem[] {
  const perIndicator = merge(problems, (each) =>
    JSON.stringify([each.code, sharedIndicator(each), each.value, each.details]),
  );
  const wide = new Map<string, number>();
  const byValue = (each: Problem): string => JSON.stringify([each.code, each.value]);
  for (const each of perIndicator.filter(({ code }) => aboutAnswers.includes(code))) {
    wide.set(byValue(each), (wide.get(byValue(each)) ?? 0) + 1);
  }
  return merge(perIndicator, (each, index) =>
    (wide.get(byValue(each)) ?? 0) >= manyIndicators ? byValue(each) : String(index),
  ).sort(
    (one, other) =>
      order.indexOf(severityOf(one)) - order.indexOf(severityOf(other)) ||
      position(one, 'line') - position(other, 'line') ||
      position(one, 'column') - position(other, 'column'),
  );
}

function merge(problems: readonly Problem[], keyOf: (each: Problem, index: number) => string): Problem[] {
  const groups = new Map<string, Problem>();
  problems.forEach((each, index) => {
    const key = keyOf(each, index);
    const group = groups.get(key);
    groups.set(key, group === undefined ? each : together(group, each));
  });
  return [...groups.values()];
}

function together(one: Problem, other: Problem): Problem {
  const alike = JSON.stringify(one.expected) === JSON.stringify(other.expected);
  return {
    ...one,
    places: [...one.places, ...other.places],
    count: one.count + other.count,
    expected: alike ? one.expected : [],
    nearest: alike ? one.nearest : null,
  };
}

function position({ places }: Problem, part: 'line' | 'column'): number {
  return places[0]?.[part] ?? 0;
}
