import { groupBy } from '../instrument/group-by.ts';
import { foldLabel } from '../instrument/spelling.ts';
import type { Place, Problem, ProblemCode } from '../problem.ts';
import type { Delivery } from './delivery.ts';
import type { Doubts } from './doubts.ts';
import { repeatedDetails } from './doubts.ts';
import type { Side } from './side.ts';

/** A problem of which both deliveries, or one, have a place. */
export type ProblemChange = {
  readonly state: 'solved' | 'stayed' | 'new';
  /** As the later delivery that has it tells it, for this one place. */
  readonly problem: Problem;
  /** Where it was; null for a new problem, and for one that has no place. */
  readonly before: Place | null;
  /** Where it is; null for a solved problem, and for one that has no place. */
  readonly after: Place | null;
  /** False for a problem that is not found in the other delivery because that was not read there, or is not in it. */
  readonly isCertain: boolean;
};

/**
 * How many places there were and are: `before` is solved + stayed, `after` is stayed + new. Of those that are solved or
 * new, `uncertain` are not found in the other delivery only because that was not read there, or is not in it.
 */
export type ProblemCount = Readonly<Record<ProblemChange['state'] | Side | 'uncertain', number>>;

/** What became of the problems of a delivery. */
export type ProblemChanges = {
  /** Every place: new ones first, then those that stayed, then those that were solved. */
  readonly changes: readonly ProblemChange[];
  readonly counts: ProblemCount;
  readonly byCode: readonly (ProblemCount & { readonly code: ProblemCode })[];
};

/** One place of a problem, or the whole of a problem that has none. */
type Finding = { readonly problem: Problem; readonly place: Place | null };

/** Problems of which the text that stood there says which one it is; others are told apart by unit and indicator. */
const namedByText: readonly ProblemCode[] = [
  'unknown-region',
  'unknown-indicator',
  'column-ignored',
  'duplicate-heading',
];

/**
 * Matches the problems of two deliveries place by place: by code, unit and indicator, and by what stood there where
 * nothing else says which one it is. Another wrong answer in the same cell is the same problem, and rows may move.
 */
export function problemChanges(
  before: Delivery,
  after: Delivery,
  doubts: Readonly<Record<Side, Doubts>>,
): ProblemChanges {
  const old = findingsOf(before);
  const left = groupBy(old, keyOf);
  const now = findingsOf(after).map((each): ProblemChange => {
    const match = left.get(keyOf(each))?.shift();
    return {
      state: match === undefined ? 'new' : 'stayed',
      problem: each.problem,
      before: match?.place ?? null,
      after: each.place,
      isCertain: match !== undefined || !doubts.before.cover(each.problem.code, each.place),
    };
  });
  const unmatched = new Set([...left.values()].flat());
  const solved = old
    .filter((each) => unmatched.has(each))
    .map(({ problem, place }): ProblemChange => ({
      state: 'solved',
      problem,
      before: place,
      after: null,
      isCertain: !doubts.after.cover(problem.code, place),
    }));
  const changes = [
    ...now.filter(({ state }) => state === 'new'),
    ...now.filter(({ state }) => state === 'stayed'),
    ...solved,
  ];
  const codes = [...new Set(changes.map(({ problem }) => problem.code))];
  return {
    changes,
    counts: count(changes),
    byCode: codes.map((code) => ({ code, ...count(changes.filter(({ problem }) => problem.code === code)) })),
  };
}

function count(changes: readonly ProblemChange[]): ProblemCount {
  const of = (state: ProblemChange['state']): number => changes.filter((each) => each.state === state).length;
  const [solved, stayed, added] = [of('solved'), of('stayed'), of('new')];
  const uncertain = changes.filter(({ isCertain }) => !isCertain).length;
  return { solved, stayed, new: added, uncertain, before: solved + stayed, after: stayed + added };
}

/** Every place of every problem apart. Also a missing region has one: that of the region, without a line. */
function findingsOf({ problems, answers: set }: Delivery): Finding[] {
  return problems.flatMap((each): Finding[] => {
    if (each.places.length === 0) return [{ problem: each, place: null }];
    // A shifted row or table counts its cells, and stands in one place.
    const counted = each.count === each.places.length ? 1 : each.count;
    return each.places.map((place) => {
      const alone = { ...each, places: [place], count: counted };
      return { problem: { ...alone, details: repeatedDetails(alone, set) }, place };
    });
  });
}

function keyOf({ problem: { code, value, details }, place }: Finding): string {
  return JSON.stringify([
    code,
    place?.unit ?? null,
    place?.indicator ?? null,
    namedByText.includes(code) ? foldLabel(value ?? '') : null,
    // One answer may go against several routes.
    details['route'] ?? null,
  ]);
}
