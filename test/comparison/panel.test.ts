import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { panelProblems } from '../../src/comparison/panel-problems.ts';
import type { OneSided, Panel } from '../../src/comparison/panel.ts';
import { isRenamed, makePanel } from '../../src/comparison/panel.ts';
import type { Unit, UnitList } from '../../src/instrument/units.ts';
import { parseUnits } from '../../src/instrument/units.ts';
import { catalogue } from '../../src/report/texts/catalogue.ts';
import { messageOf } from '../../src/report/problems.ts';
import { regions } from '../support/instrument.ts';

type Entry = { code: string; from?: string; until?: string; successors?: string[] };

/** Regions by the number of their code: `2: { until: '2020', successors: [3] }`; each in a tile of its own. */
function listOf(
  entries: Record<number, Omit<Entry, 'code' | 'successors'> & { successors?: number[] }>,
): UnitList {
  const code = (number: number): string => `XX${String(number).padStart(2, '0')}`;
  const parsed = parseUnits({
    id: 'regions',
    source: { nl: 'Bedacht', en: 'Made up' },
    regions: Object.entries(entries).map(([number, { successors = [], ...entry }]) => ({
      ...entry,
      code: code(Number(number)),
      name: `Regio ${number}`,
      spellings: [],
      tile: { column: Number(number), row: 0 },
      successors: successors.map(code),
    })),
  });
  if ('issues' in parsed) throw new Error(JSON.stringify(parsed.issues));
  return parsed.units;
}

const number = ({ code }: Unit): number => Number(code.slice(2));

function panelOf(list: UnitList, before: readonly number[], after: readonly number[]): Panel {
  const units = (numbers: readonly number[]): Unit[] =>
    numbers
      .map((each) => list.units.find((unit) => number(unit) === each))
      .filter((unit) => unit !== undefined);
  return makePanel(units(before), units(after), list);
}

/** A panel in few words: pairs, and what is left out with its fate and what it became or came from. */
function inShort({ units, onlyBefore, onlyAfter }: Panel): object {
  const side = ({ unit, fate, counterparts }: OneSided): unknown[] => [
    number(unit),
    fate,
    counterparts.map(number),
  ];
  return {
    units: units.map(({ before, after }) => [number(before), number(after)]),
    onlyBefore: onlyBefore.map(side),
    onlyAfter: onlyAfter.map(side),
  };
}

const until = '2020';
const from = '2021';

describe('a panel', () => {
  test('of the same regions is all of them, in official order', () => {
    const panel = makePanel([...regions.units].reverse(), regions.units, regions);
    expect(panel).toEqual({
      units: regions.units.map((unit) => ({ before: unit, after: unit })),
      onlyBefore: [],
      onlyAfter: [],
    });
  });

  test('leaves out a region that is in one measurement only', () => {
    const list = listOf({ 1: {}, 2: {}, 3: {} });
    expect(inShort(panelOf(list, [1, 2], [2, 3]))).toEqual({
      units: [[2, 2]],
      onlyBefore: [[1, 'absent', []]],
      onlyAfter: [[3, 'absent', []]],
    });
  });

  test('does not take a region for another because one went and one came', () => {
    const list = listOf({ 1: { until }, 2: { from } });
    expect(inShort(panelOf(list, [1], [2]))).toEqual({
      units: [],
      onlyBefore: [[1, 'absent', []]],
      onlyAfter: [[2, 'absent', []]],
    });
  });

  test('compares a renamed region, in the place of what it became', () => {
    const list = listOf({ 1: { until, successors: [9] }, 5: {}, 9: { from } });
    const panel = panelOf(list, [1, 5], [9, 5]);
    expect(inShort(panel)).toEqual({
      units: [
        [5, 5],
        [1, 9],
      ],
      onlyBefore: [],
      onlyAfter: [],
    });
    expect(panel.units.map(isRenamed)).toEqual([false, true]);
  });

  test('does not look back in time', () => {
    const list = listOf({ 1: { until, successors: [2] }, 2: { from } });
    expect(inShort(panelOf(list, [2], [1]))).toEqual({
      units: [],
      onlyBefore: [[2, 'absent', []]],
      onlyAfter: [[1, 'absent', []]],
    });
  });

  test('follows a region through every name it had', () => {
    const list = listOf({
      1: { until: '2019', successors: [2] },
      2: { from: '2020', until: '2020', successors: [3] },
      3: { from: '2021' },
    });
    expect(inShort(panelOf(list, [1], [3]))).toEqual({ units: [[1, 3]], onlyBefore: [], onlyAfter: [] });
  });

  test('leaves out what merged', () => {
    const list = listOf({ 1: { until, successors: [3] }, 2: { until, successors: [3] }, 3: { from }, 4: {} });
    expect(inShort(panelOf(list, [1, 2, 4], [3, 4]))).toEqual({
      units: [[4, 4]],
      onlyBefore: [
        [1, 'merged', [3]],
        [2, 'merged', [3]],
      ],
      onlyAfter: [[3, 'merged', [1, 2]]],
    });
  });

  test('leaves out what was split', () => {
    const list = listOf({ 1: { until, successors: [2, 3] }, 2: { from }, 3: { from } });
    expect(inShort(panelOf(list, [1], [2, 3]))).toEqual({
      units: [],
      onlyBefore: [[1, 'split', [2, 3]]],
      onlyAfter: [
        [2, 'split', [1]],
        [3, 'split', [1]],
      ],
    });
  });

  test('does not take half of a merger or of a split for a new name', () => {
    const merger = listOf({ 1: { until, successors: [3] }, 2: { until, successors: [3] }, 3: { from } });
    expect(inShort(panelOf(merger, [1], [3]))).toEqual({
      units: [],
      onlyBefore: [[1, 'merged', [3]]],
      onlyAfter: [[3, 'merged', [1]]],
    });
    const split = listOf({ 1: { until, successors: [2, 3] }, 2: { from }, 3: { from } });
    expect(inShort(panelOf(split, [1], [2]))).toEqual({
      units: [],
      onlyBefore: [[1, 'split', [2]]],
      onlyAfter: [[2, 'split', [1]]],
    });
  });

  test('finds a merger at the end of a chain', () => {
    const list = listOf({
      1: { until: '2019', successors: [2] },
      2: { from: '2020', until: '2020', successors: [4] },
      3: { until: '2020', successors: [4] },
      4: { from: '2021' },
    });
    expect(inShort(panelOf(list, [1, 3], [4]))).toEqual({
      units: [],
      onlyBefore: [
        [1, 'merged', [4]],
        [3, 'merged', [4]],
      ],
      onlyAfter: [[4, 'merged', [1, 3]]],
    });
  });

  describe('of a region that others joined', () => {
    const list = listOf({ 1: { until, successors: [2] }, 2: {} });

    test('compares it with itself, and leaves out who joined', () => {
      expect(inShort(panelOf(list, [1, 2], [2]))).toEqual({
        units: [[2, 2]],
        onlyBefore: [[1, 'merged', [2]]],
        onlyAfter: [],
      });
    });

    test('does not take it for who joined where it is missing itself', () => {
      expect(inShort(panelOf(list, [1], [2]))).toEqual({
        units: [],
        onlyBefore: [[1, 'merged', [2]]],
        onlyAfter: [[2, 'merged', [1]]],
      });
    });
  });

  describe('of a region and its successor in one file', () => {
    const list = listOf({
      1: { until: '2019', successors: [2] },
      2: { from: '2020', until: '2020', successors: [3] },
      3: { from: '2021' },
    });

    test('does not choose which of the two goes on', () => {
      expect(inShort(panelOf(list, [1, 2], [3]))).toEqual({
        units: [],
        onlyBefore: [
          [1, 'merged', [3]],
          [2, 'merged', [3]],
        ],
        onlyAfter: [[3, 'merged', [1, 2]]],
      });
      expect(inShort(panelOf(list, [1], [2, 3]))).toEqual({
        units: [],
        onlyBefore: [[1, 'split', [2, 3]]],
        onlyAfter: [
          [2, 'split', [1]],
          [3, 'split', [1]],
        ],
      });
    });

    test('compares the one that the other file has too', () => {
      expect(inShort(panelOf(list, [1, 2], [2]))).toEqual({
        units: [[2, 2]],
        onlyBefore: [[1, 'merged', [2]]],
        onlyAfter: [],
      });
      expect(inShort(panelOf(list, [1], [1, 2]))).toEqual({
        units: [[1, 1]],
        onlyBefore: [],
        onlyAfter: [[2, 'split', [1]]],
      });
    });
  });
});

/** Lists in which regions go on in later ones only, and two measurements of some of them. */
const measured = fc
  .array(
    fc.record({
      successors: fc.uniqueArray(fc.nat({ max: 9 }), { maxLength: 3 }),
      begins: fc.boolean(),
      isBefore: fc.boolean(),
      isAfter: fc.boolean(),
    }),
    { minLength: 1, maxLength: 10 },
  )
  .map((drawn) => {
    const entries = drawn.map(({ successors, begins }, index) => {
      const later = successors.filter((each) => each > index && each < drawn.length);
      return {
        ...(begins ? { from: String(2000 + index) } : {}),
        ...(later.length === 0 ? {} : { until: String(2000 + index), successors: later }),
      };
    });
    const list = listOf(Object.fromEntries(entries.entries()));
    return {
      list,
      before: list.units.filter((_, index) => drawn[index]?.isBefore),
      after: list.units.filter((_, index) => drawn[index]?.isAfter),
    };
  });

const inOrder = (units: readonly Unit[]): string[] => units.map(({ code }) => code).sort();

test('every region of either measurement is in the panel or left out, once', () => {
  fc.assert(
    fc.property(measured, ({ list, before, after }) => {
      const { units, onlyBefore, onlyAfter } = makePanel(before, after, list);
      const sides = [onlyBefore, onlyAfter].map((side) => side.map(({ unit }) => unit));
      expect(inOrder([...units.map((each) => each.before), ...(sides[0] ?? [])])).toEqual(inOrder(before));
      expect(inOrder([...units.map((each) => each.after), ...(sides[1] ?? [])])).toEqual(inOrder(after));
    }),
  );
});

test('what became of one region is where another came from', () => {
  fc.assert(
    fc.property(measured, ({ list, before, after }) => {
      const { onlyBefore, onlyAfter } = makePanel(before, after, list);
      const isBoth = ({ code }: Unit): boolean =>
        [before, after].every((side) => side.some((unit) => unit.code === code));
      const pairs = (side: readonly OneSided[]): [Unit, Unit][] =>
        side.flatMap(({ unit, counterparts }) =>
          counterparts.filter((each) => !isBoth(each)).map((each): [Unit, Unit] => [unit, each]),
        );
      const forward = pairs(onlyBefore).map(([one, other]) => `${one.code} ${other.code}`);
      const back = pairs(onlyAfter).map(([one, other]) => `${other.code} ${one.code}`);
      expect(forward.sort()).toEqual(back.sort());
    }),
  );
});

test('a measurement beside itself is a panel of all its regions', () => {
  fc.assert(
    fc.property(measured, ({ list, before }) => {
      expect(makePanel(before, before, list)).toEqual({
        units: before.map((unit) => ({ before: unit, after: unit })),
        onlyBefore: [],
        onlyAfter: [],
      });
    }),
  );
});

describe('what is said of a panel', () => {
  const said = (panel: Panel): string[] =>
    panelProblems(panel, '2019.csv', '2021.csv').map(
      (each) => `${each.code} ${each.file ?? ''} ×${String(each.count)} ${messageOf(each, catalogue('en'))}`,
    );

  test('is nothing where all regions are compared', () => {
    expect(panelProblems(makePanel(regions.units, regions.units, regions), 'a', 'b')).toEqual([]);
  });

  test('is in which measurement a region is', () => {
    expect(said(panelOf(listOf({ 1: {}, 2: {}, 3: {}, 4: {} }), [1, 2, 4], [3, 4]))).toEqual([
      'region-in-one-measurement 2019.csv ×2 2 regions are in 2019.csv, but not in 2021.csv: Regio 1, Regio 2. Compared: n = 1.',
      'region-in-one-measurement 2021.csv ×1 Regio 3 is in 2021.csv, but not in 2019.csv. Compared: n = 1.',
    ]);
  });

  test('is every change once', () => {
    const list = listOf({
      1: { until, successors: [2] },
      2: { from },
      3: { until, successors: [5] },
      4: { until, successors: [5] },
      5: { from },
      6: { until, successors: [7, 8] },
      7: { from },
      8: { from },
    });
    expect(said(panelOf(list, [1, 3, 4, 6], [2, 5, 7, 8]))).toEqual([
      'region-changed 2021.csv ×1 Regio 1 (XX01) in 2019.csv is Regio 2 (XX02) in 2021.csv, and is compared. Compared: n = 1.',
      'region-changed 2021.csv ×3 Merged: Regio 3 (XX03), Regio 4 (XX04) in 2019.csv → Regio 5 (XX05) in 2021.csv. Not compared: Regio 3, Regio 4, Regio 5. Compared: n = 1.',
      'region-changed 2021.csv ×3 Split: Regio 6 (XX06) in 2019.csv → Regio 7 (XX07), Regio 8 (XX08) in 2021.csv. Not compared: Regio 6, Regio 7, Regio 8. Compared: n = 1.',
    ]);
  });

  test('takes together what hangs together', () => {
    const list = listOf({
      1: { until, successors: [3, 4] },
      2: { until, successors: [4] },
      3: { from },
      4: { from },
    });
    expect(said(panelOf(list, [1, 2], [3, 4]))).toEqual([
      'region-changed 2021.csv ×4 Regrouped: Regio 1 (XX01), Regio 2 (XX02) in 2019.csv → Regio 3 (XX03), Regio 4 (XX04) in 2021.csv. Not compared: Regio 1, Regio 2, Regio 3, Regio 4. Compared: n = 0.',
    ]);
  });

  test('leaves nobody out who is compared', () => {
    const list = listOf({ 1: { until, successors: [2] }, 2: {} });
    expect(said(panelOf(list, [1, 2], [2]))).toEqual([
      'region-changed 2021.csv ×1 Merged: Regio 1 (XX01) in 2019.csv → Regio 2 (XX02) in 2021.csv. Not compared: Regio 1. Compared: n = 1.',
    ]);
  });
});
