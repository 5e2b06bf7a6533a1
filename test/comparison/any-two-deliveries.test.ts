import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Interpretation } from '../../src/answers/interpret.ts';
import type { Correction } from '../../src/comparison/corrections.ts';
import { corrections, differenceKinds, isSame } from '../../src/comparison/corrections.ts';
import { compare, lines } from '../support/deliveries.ts';
import { regions } from '../support/instrument.ts';
import { interpretCsv } from '../support/interpret.ts';

/** Files of a few regions and indicators, answered in several spellings, wrongly, or not at all. */
const names = ['Twente', 'Zeeland', 'Drenthe', 'Groningen'];
/** All of yes and no: where three answers are wrong none is left to be right elsewhere, so that no row looks shifted. */
const numbers = ['4', '5', '27'];
const cell = fc.constantFrom('', 'Ja', 'ja', 'Nee', '40', 'Geen gegevens', 'fout', '1');
type Grid = {
  readonly names: readonly string[];
  readonly numbers: readonly string[];
  readonly cells: string[][];
};
const grid: fc.Arbitrary<Grid> = fc.record({
  names: fc.shuffledSubarray(names, { minLength: 1 }),
  numbers: fc.shuffledSubarray(numbers, { minLength: 1 }),
  cells: fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 }),
});
const valueAt = ({ cells }: Grid, name: string, number: string): string =>
  cells[names.indexOf(name)]?.[numbers.indexOf(number)] ?? '';

function wide(given: Grid, order: Pick<Grid, 'names' | 'numbers'> = given): string {
  return lines(
    ['regio', ...order.numbers].join(';'),
    ...order.names.map((name) =>
      [name, ...order.numbers.map((each) => valueAt(given, name, each))].join(';'),
    ),
  );
}

function long(given: Grid): string {
  const rows = given.names.flatMap((name) =>
    given.numbers.map((number) => [name, number, valueAt(given, name, number)].join(';')),
  );
  return lines('regio;indicator;antwoord', ...rows.reverse());
}

describe('for any two files', () => {
  test('the order of rows and columns and the layout make no difference', () => {
    fc.assert(
      fc.property(grid, fc.func(fc.nat()), (given, random) => {
        const shuffled = (list: readonly string[]): string[] =>
          [...list].sort((one, other) => random(one) - random(other));
        const order = { names: shuffled(given.names), numbers: shuffled(given.numbers) };
        for (const other of [wide(given, order), long(given)]) {
          const result = compare(wide(given), other);
          expect(isSame(result)).toBe(true);
          expect(result.respelled).toEqual([]);
          expect(result.counts.unchanged).toBe(given.names.length * given.numbers.length);
          expect(result.problems.counts).toMatchObject({ solved: 0, new: 0 });
        }
      }),
    );
  });

  test('counts add up, of cells and of problems', () => {
    fc.assert(
      fc.property(grid, grid, (one, other) => {
        const [before, after] = [interpretCsv(wide(one)), interpretCsv(wide(other))];
        const { counts, differences, respelled, problems, leftOut } = corrections(
          before,
          after,
          regions.units,
        );
        const either = (key: 'names' | 'numbers'): number => new Set([...one[key], ...other[key]]).size;
        expect(leftOut).toEqual([]);
        expect(counts.compared).toBe(either('names') * either('numbers'));
        const { compared, unchanged, respelled: written } = counts;
        const differing = differenceKinds.reduce((sum, kind) => sum + counts[kind], 0);
        expect(differing + written + unchanged).toBe(compared);
        expect(differences.reduce((sum, { cells }) => sum + cells, 0)).toBe(differing);
        expect(respelled.length).toBe(written);
        const found = ({ problems: all }: Interpretation): number =>
          all.reduce((sum, { count }) => sum + count, 0);
        expect(problems.counts.solved + problems.counts.stayed).toBe(found(before));
        expect(problems.counts.stayed + problems.counts.new).toBe(found(after));
      }),
    );
  });

  test('back is the mirror of there', () => {
    const mirrored = { added: 'gone', cleared: 'gone', removed: 'gone', changed: 'changed', respelled: '' };
    fc.assert(
      fc.property(grid, grid, (one, other) => {
        const [there, back] = [compare(wide(one), wide(other)), compare(wide(other), wide(one))];
        expect(there.counts.added).toBe(back.counts.removed + back.counts.cleared);
        expect(there.counts.removed + there.counts.cleared).toBe(back.counts.added);
        for (const kind of ['changed', 'respelled', 'unchanged', 'empty', 'compared', 'noData'] as const) {
          expect(there.counts[kind]).toBe(back.counts[kind]);
        }
        const seen = ({ kind, scope, unit, indicator, cells, before, after }: Correction, swap: boolean) =>
          JSON.stringify([
            mirrored[kind] === 'gone' ? (kind === 'added') !== swap : mirrored[kind],
            ...[scope, unit?.code, indicator?.number, cells],
            ...(swap ? [after, before] : [before, after]).map(({ value, place }) => [value, place.cell]),
          ]);
        expect(there.differences.map((each) => seen(each, false)).sort()).toEqual(
          back.differences.map((each) => seen(each, true)).sort(),
        );
        expect(there.problems.counts.solved).toBe(back.problems.counts.new);
        expect(there.problems.counts.stayed).toBe(back.problems.counts.stayed);
      }),
    );
  });
});
