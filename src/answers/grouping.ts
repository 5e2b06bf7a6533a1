import { groupBy } from '../instrument/group-by.ts';
import type { Place, Problem, ProblemCode, Severity } from '../problem.ts';
import { severityOf, sharedIndicator, sharedUnit } from '../problem.ts';

/** From how many groups on, groups with the same cause are one problem. */
const many = 4;

/** What problems of a kind have in common to be one, and what groups of them have in common to be one still. */
type Keys = {
  readonly group: (each: Problem) => unknown;
  readonly cause: ((each: Problem) => unknown) | null;
};

const byDefault: Keys = {
  group: (each) => [sharedIndicator(each), each.value, each.details],
  cause: null,
};
const aboutAnswers: Keys = { ...byDefault, cause: ({ value }) => value };
const keys: Partial<Record<ProblemCode, Keys>> = {
  'answer-outside-list': aboutAnswers,
  'percentage-out-of-range': aboutAnswers,
  'percentage-not-in-tens': aboutAnswers,
  'excel-changed': aboutAnswers,
  'fraction-as-percentage': aboutAnswers,
  // A region that was pasted twice, or a whole file.
  'duplicate-answer': { group: sharedUnit, cause: () => null },
  'conflicting-answers': { group: sharedUnit, cause: () => null },
};

const order: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * Takes problems with one cause together, and puts them in the order in which they are read:
 * errors first, then by place in the file. Counts stay exact.
 */
export function groupProblems(problems: readonly Problem[]): Problem[] {
  const groups = merge(problems, (each) => [each.code, each.file, keysOf(each).group(each)]);
  const files = [...new Set(problems.map(({ file }) => file))];
  const causeOf = (each: Problem): string =>
    JSON.stringify([each.code, each.file, keysOf(each).cause?.(each)]);
  const sizes = new Map<string, number>();
  for (const each of groups) sizes.set(causeOf(each), (sizes.get(causeOf(each)) ?? 0) + 1);
  return merge(groups, (each, index) => {
    const isOneCause = keysOf(each).cause !== null && (sizes.get(causeOf(each)) ?? 0) >= many;
    return isOneCause ? causeOf(each) : index;
  }).sort(
    (one, other) =>
      order.indexOf(severityOf(one)) - order.indexOf(severityOf(other)) ||
      files.indexOf(one.file) - files.indexOf(other.file) ||
      position(one, 'line') - position(other, 'line') ||
      position(one, 'column') - position(other, 'column'),
  );
}

function keysOf({ code }: Problem): Keys {
  return keys[code] ?? byDefault;
}

function merge(problems: readonly Problem[], keyOf: (each: Problem, index: number) => unknown): Problem[] {
  const groups = groupBy(problems.entries(), ([index, each]) => JSON.stringify(keyOf(each, index)));
  return [...groups.values()].flatMap((group) => together(group.map(([, each]) => each)));
}

function together(group: readonly Problem[]): Problem[] {
  const [first] = group;
  if (first === undefined || group.length === 1) return [...group];
  const alike = (part: 'expected' | 'nearest' | 'value'): boolean => {
    const wanted = JSON.stringify(first[part]);
    return group.every((each) => JSON.stringify(each[part]) === wanted);
  };
  const all = group.flatMap(({ places }) => places);
  const places = first.code === 'unknown-region' ? withoutRepeated(all) : all;
  return [
    {
      ...first,
      places,
      count: group.reduce((total, { count }) => total + count, 0) - (all.length - places.length),
      value: alike('value') ? first.value : null,
      expected: alike('expected') ? first.expected : [],
      nearest: alike('nearest') ? first.nearest : null,
    },
  ];
}

/** Places without those in a cell that is there already: one cell may name the region of all rows. */
function withoutRepeated(places: readonly Place[]): Place[] {
  const seen = new Set<string>();
  return places.filter(({ cell }) => {
    if (cell === null) return true;
    const isNew = !seen.has(cell);
    seen.add(cell);
    return isNew;
  });
}

function position({ places }: Problem, part: 'line' | 'column'): number {
  return places[0]?.[part] ?? 0;
}
