import { expect, test } from 'vitest';
import { signTest, signTests } from '../../src/comparison/sign-test.ts';
import { columnOf, compared } from '../support/compare.ts';

/** The two-sided p in whole numbers: sums of binomial coefficients over a power of two. */
function exact(one: number, other: number): number {
  const moved = one + other;
  let coefficient = 1n;
  let sum = 0n;
  for (let k = 0n; k <= BigInt(Math.min(one, other)); k += 1n) {
    sum += coefficient;
    coefficient = (coefficient * (BigInt(moved) - k)) / (k + 1n);
  }
  return Math.min(1, (2 * Number(sum)) / 2 ** moved);
}

test('gives the p of published examples', () => {
  // J.H. Zar, Biostatistical Analysis, 4th ed. 1999: hind legs longer than fore legs in 8 of 10 deer, two-sided.
  // (1 + 10 + 45) × 2 / 1024 = 112 / 1024.
  expect(signTest(8, 2)).toBeCloseTo(0.109375, 12);
  // D.M. Lane, HyperStat, sign test: 7 of 8, one-sided 0.03516, so 2 × (1 + 8) / 256 two-sided.
  expect(signTest(7, 1)).toBeCloseTo(2 * 0.03516, 4);
});

test('is exact for every split of up to sixty', () => {
  for (let moved = 1; moved <= 60; moved += 1) {
    for (let one = 0; one <= moved; one += 1) {
      const expected = exact(one, moved - one);
      expect(Math.abs(signTest(one, moved - one) - expected)).toBeLessThan(1e-11 * expected);
    }
  }
});

test('says nothing where nobody moved, or as many one way as the other', () => {
  expect([signTest(0, 0), signTest(3, 3), signTest(1, 1)]).toEqual([1, 1, 1]);
});

test('tests scales and yes or no, among those who moved in a direction', () => {
  const scale = columnOf('34', [
    ['2', '1'],
    ['3', '1'],
    ['1', '2'],
    ['5', '1'],
    ['1', '1'],
    ['', '1'],
  ]);
  const yesNo = columnOf('38', [
    ['nee', 'ja'],
    ['nee', 'ja'],
    ['ja', 'nvt'],
  ]);
  const still = columnOf('39', [['ja', 'ja']]);
  const ofChoice = columnOf('40', [['nooit', 'altijd']]);
  const tests = [scale, yesNo, still, ofChoice].map(([before, after]) =>
    signTests(compared(before, after).changes).map(({ directions, one, other, p }) => ({
      directions: directions === 'scale' ? directions : directions.map(({ code }) => code),
      one,
      other,
      p,
    })),
  );
  expect(tests).toEqual([
    // Two wider, one narrower: 2 × (1 + 3) / 8 = 1. Anders has no direction.
    [{ directions: 'scale', one: 2, other: 1, p: 1 }],
    // Two to yes, none to no: 2 × 1 / 4.
    [{ directions: ['ja', 'nee'], one: 2, other: 0, p: 0.5 }],
    [],
    [],
  ]);
});

test('says how many tests would be as small by chance', () => {
  const pairs = (text: string): [string, string][] =>
    Array.from(text, (to) => (to === 'j' ? ['nee', 'ja'] : ['ja', 'nee']));
  const [oneBefore, oneAfter] = columnOf('38', pairs('jjjj'));
  const [otherBefore, otherAfter] = columnOf('39', pairs('jn'));
  const join = (one: string, other: string): string =>
    one
      .split('\n')
      .map((line, index) => `${line};${other.split('\n')[index]?.split(';')[1] ?? ''}`)
      .join('\n');
  const tests = signTests(compared(join(oneBefore, otherBefore), join(oneAfter, otherAfter)).changes);
  // Of four coins 4–0 or 0–4: 2/16. Two coins cannot give 0.125 or less: at best 2 × 1/4.
  // For the second, p = 1: every outcome of either is that small.
  expect(tests.map(({ p, byChance }) => [p, byChance])).toEqual([
    [0.125, 0.125],
    [1, 2],
  ]);
  // Neither can be 0.05 or less.
  expect(tests.map(({ smallByChance }) => smallByChance)).toEqual([0, 0]);
});

test('rounds what is expected by chance at the half, without noise', () => {
  const before = ['regio;1;2', 'AM01;3;3', 'AM02;1;1', 'AM03;1;1', 'AM05;1;1'].join('\n');
  const after = ['regio;1;2', 'AM01;1;1', 'AM02;3;3', 'AM03;3;3', 'AM05;3;3'].join('\n');
  const tests = signTests(compared(before, after).changes);
  // One of four the one way, twice: p = 2 × (1 + 4) / 16 = 0.625, and 10 of 16 outcomes are that uneven: 2 × 0.625.
  expect(tests.map(({ p, byChance }) => [p, byChance])).toEqual([
    [0.625, 1.25],
    [0.625, 1.25],
  ]);
});
