import { binomialDistribution } from 'simple-statistics';
import type { Category } from '../instrument/instrument.ts';
import type { Change } from './comparison.ts';

/** The exact sign test on the units that moved in one of two directions. */
export type SignTest = {
  readonly change: Change;
  /** Wider and narrower on a scale; to the first answer and to the second of two. */
  readonly directions: 'scale' | readonly [Category, Category];
  /** The units that moved in the one and in the other direction. */
  readonly one: number;
  readonly other: number;
  /** Two-sided; 1 where as many moved either way. */
  readonly p: number;
  /** How many of the tests that were made would be this small or smaller by chance alone. */
  readonly byChance: number;
  /** How probable it was that chance alone would give this test a p of 0.05 or less. */
  readonly smallByChance: number;
};

/**
 * The two-sided p of the exact sign test: how probable a split at least as uneven as this one is, if each of the units
 * that moved had been as likely to go the one way as the other. Units that did not move do not count.
 * Source: W.J. Dixon & A.M. Mood (1946), The statistical sign test, J. Am. Stat. Assoc. 41: 557–566.
 * @example signTest(8, 2) // 0.109375 (J.H. Zar, Biostatistical Analysis, 4th ed. 1999: hind and fore legs of ten deer)
 */
export function signTest(one: number, other: number): number {
  const moved = one + other;
  if (moved === 0) return 1;
  return Math.min(1, withoutNoise(2 * atMost(Math.min(one, other), moved)));
}

/** A number without the noise in its last digits, which would round 0.03125 the wrong way. */
function withoutNoise(value: number): number {
  return Number(value.toPrecision(12));
}

/** The probability of at most so many of `moved` going one way, each as likely as the other. */
function atMost(count: number, moved: number): number {
  const probabilities = binomialDistribution(moved, 0.5) ?? [];
  return probabilities.slice(0, count + 1).reduce((total, each) => total + each, 0);
}

/**
 * Tests every question on a scale, and every yes-or-no question, in which at least one unit moved in one of its two
 * directions.
 */
export function signTests(changes: readonly Change[]): SignTest[] {
  const tested = changes.flatMap((change) => {
    const moved = movedIn(change);
    return moved === null || moved.one + moved.other === 0
      ? []
      : [{ change, ...moved, p: signTest(moved.one, moved.other) }];
  });
  return tested.map((test) => ({
    ...test,
    smallByChance: chanceOf(0.05, test.one + test.other),
    byChance: withoutNoise(
      tested.reduce((total, each) => total + chanceOf(test.p, each.one + each.other), 0),
    ),
  }));
}

function movedIn({
  indicator,
  movement,
  transitions,
}: Change): Pick<SignTest, 'directions' | 'one' | 'other'> | null {
  if (movement.directions !== null) {
    return { directions: 'scale', one: movement.directions.wider, other: movement.directions.narrower };
  }
  if (indicator.type !== 'yes-no') return null;
  const [yes, no] = indicator.categories.filter(({ role }) => role === 'substantive');
  if (yes === undefined || no === undefined) return null;
  const count = (from: Category, to: Category): number =>
    transitions.find((each) => each.from.code === from.code && each.to.code === to.code)?.units.length ?? 0;
  return { directions: [yes, no], one: count(no, yes), other: count(yes, no) };
}

/** How probable it is that a test on so many moved units gives this p or a smaller one: less than p, as p has steps. */
function chanceOf(p: number, moved: number): number {
  const splits = Array.from({ length: moved + 1 }, (_, one) => one);
  const small = splits.filter((one) => signTest(one, moved - one) <= p);
  const fewest = small.filter((one) => one <= moved - one);
  const largest = fewest.at(-1);
  return largest === undefined ? 0 : Math.min(1, 2 * atMost(largest, moved));
}
