import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/comparison/comparison.ts';
import { pool } from '../../src/comparison/pooled.ts';
import { indicator, inventory2019, regions } from '../support/instrument.ts';
import { changeIn, columnOf, compared } from '../support/compare.ts';

/** Codes of the scale, as a file may have them; levels 1 to 4 go from wide to narrow, 5 is Anders. */
const [uwv, gemeenten, subregio, perGemeente, anders] = ['1', '2', '3', '4', '5'] as const;
const nvt = 'n.v.t.';
const none = '';

/** Counts of a change by code of the answer, those above zero. */
function counts({ counts: all }: Change['before']): Record<string, number> {
  return Object.fromEntries(
    all.flatMap(({ category, count }) => (count === 0 ? [] : [[category.code, count]])),
  );
}

/** The transitions of a change as `from→to: names`. */
function transitions(change: Change): string[] {
  return change.transitions.map(
    ({ from, to, units }) => `${from.code}→${to.code}: ${units.map(({ name }) => name).join(', ')}`,
  );
}

describe('a change on the scale', () => {
  // Regions in official order: Groningen, Friesland, Drenthe, Twente, Stedendriehoek, Midden-Gelderland, Nijmegen,
  // Achterhoek, Rivierenland, Flevoland.
  const [before, after] = columnOf('34', [
    [uwv, uwv],
    [gemeenten, uwv],
    [subregio, perGemeente],
    [perGemeente, anders],
    [anders, uwv],
    [nvt, uwv],
    [uwv, nvt],
    [none, subregio],
    [subregio, none],
    [none, nvt],
  ]);
  const change = changeIn(compared(before, after), '34');

  test('counts before and after over all regions, not applicable and no data included', () => {
    expect(counts(change.before)).toEqual({
      'regio-uwv-gemeenten': 2,
      'regio-gemeenten': 1,
      subregio: 2,
      'per-gemeente': 1,
      anders: 1,
      nvt: 1,
      'geen-gegevens': 2,
    });
    expect(counts(change.after)).toEqual({
      'regio-uwv-gemeenten': 4,
      subregio: 1,
      'per-gemeente': 1,
      anders: 1,
      nvt: 2,
      'geen-gegevens': 1,
    });
  });

  test('counts who moved, and where', () => {
    // Substantive both times: the first five. One stayed; wider: 2→1; narrower: 3→4; other: 4→5 and 5→1.
    expect(change.movement).toMatchObject({
      all: 10,
      both: 5,
      unchanged: 1,
      changed: 4,
      directions: { wider: 1, narrower: 1, other: 2 },
    });
  });

  test('counts who answered or was asked anew, or no longer', () => {
    expect(change.movement).toMatchObject({
      // Achterhoek and Flevoland had no data; Rivierenland has none now.
      newlyAnswered: 2,
      noLongerAnswered: 1,
      newlyApplicable: 1,
      noLongerApplicable: 1,
    });
  });

  test('says how many must have moved, going by the totals', () => {
    // Among the five: before 1,1,1,1,1 of levels 1–5; after 3,0,0,1,1. Differences 2+1+1+0+0 = 4, half of it is 2.
    expect(change.movement.leastMoved).toBe(2);
  });

  test('names the regions of every transition, in the order of the answers', () => {
    expect(transitions(change)).toEqual([
      'regio-uwv-gemeenten→regio-uwv-gemeenten: Groningen',
      'regio-uwv-gemeenten→nvt: Rijk van Nijmegen',
      'regio-gemeenten→regio-uwv-gemeenten: Friesland',
      'subregio→per-gemeente: Drenthe',
      'subregio→geen-gegevens: Rivierenland',
      'per-gemeente→anders: Twente',
      'anders→regio-uwv-gemeenten: Stedendriehoek en Noordwest Veluwe',
      'nvt→regio-uwv-gemeenten: Midden-Gelderland',
      'geen-gegevens→subregio: Achterhoek',
      'geen-gegevens→nvt: Flevoland',
    ]);
  });
});

test('movement can hide below totals that stay as they are', () => {
  const [before, after] = columnOf('38', [
    ['ja', 'nee'],
    ['nee', 'ja'],
    ['ja', 'ja'],
  ]);
  const { movement } = changeIn(compared(before, after), '38');
  expect(movement).toMatchObject({ both: 3, changed: 2, leastMoved: 0, directions: null });
});

test('only regions in both measurements are counted', () => {
  const comparison = compared('regio;34\nTwente;1\nZeeland;2\n', 'regio;34\nZeeland;1\nDrenthe;3\n');
  const { movement, before } = changeIn(comparison, '34');
  expect(movement.all).toBe(1);
  expect(counts(before)).toEqual({ 'regio-gemeenten': 1 });
  expect(comparison.panel.onlyBefore.map(({ unit }) => unit.name)).toEqual(['Twente']);
  expect(comparison.panel.onlyAfter.map(({ unit }) => unit.name)).toEqual(['Drenthe']);
});

test('an indicator that one of the files lacks is not compared', () => {
  const { changes, notCompared } = compared('regio;34;35\nTwente;1;1\n', 'regio;34;36\nTwente;1;1\n');
  expect(changes.map(({ indicator: { number } }) => number)).toEqual(['34']);
  const reasons = new Map(notCompared.map(({ number, breaks }) => [number, breaks]));
  expect(reasons.get('35')).toEqual([{ kind: 'not-in-file', side: 'after' }]);
  expect(reasons.get('36')).toEqual([{ kind: 'not-in-file', side: 'before' }]);
  // Nothing is left out: every indicator is compared or not.
  expect(changes.length + notCompared.length).toBe(inventory2019.indicators.length);
});

test('an indicator in parts is compared part by part, and not with itself as a whole', () => {
  const inParts = inventory2019.indicators.find(({ parts }) => parts.length > 0);
  if (inParts === undefined) throw new Error('no indicator has parts');
  const numbers = inParts.parts.map(({ number }) => number);
  const parts = `regio;${numbers.join(';')}\nTwente;${numbers.map(() => '1').join(';')}\n`;
  const whole = `regio;${inParts.number}\nTwente;1\n`;
  expect(compared(parts, parts).changes.map((each) => each.indicator.number)).toEqual(numbers);
  const mixed = compared(parts, whole).notCompared.find(({ number }) => number === inParts.number);
  expect(mixed?.breaks).toEqual([{ kind: 'whole-and-parts' }]);
});

test('of an indicator in parts, only the parts that both files have are compared', () => {
  const inParts = inventory2019.indicators.find(({ parts }) => parts.length > 1);
  const [first, second] = inParts?.parts.map(({ number }) => number) ?? [];
  const both = `regio;${String(first)};${String(second)}\nTwente;1;1\n`;
  const one = `regio;${String(second)}\nTwente;1\n`;
  const { changes, notCompared } = compared(both, one);
  expect(changes.map((each) => each.indicator.number)).toEqual([second]);
  expect(notCompared.find(({ number }) => number === first)?.breaks).toEqual([
    { kind: 'not-in-file', side: 'after' },
  ]);
});

test('transitions of indicators on one scale are pooled, per theme and over all', () => {
  // 1 and 34 are on the scale, of other themes; 38 is yes or no.
  const file = (rows: readonly string[]): string => ['regio;1;34;38', ...rows].join('\n');
  const { changes } = compared(
    file(['Twente;1;2;ja', 'Zeeland;1;3;nee']),
    file(['Twente;1;1;nee', 'Zeeland;2;3;nee']),
  );
  const pooled = pool(changes);
  const [one, other] = [indicator('1').theme.id, indicator('34').theme.id];
  expect(pooled.map(({ theme, all }) => [theme?.id ?? null, all])).toEqual([
    [null, 4],
    [one, 2],
    [other, 2],
  ]);
  expect(pooled[0]?.counts.map(({ from, to, count }) => `${from.code}→${to.code}: ${String(count)}`)).toEqual(
    [
      'regio-uwv-gemeenten→regio-uwv-gemeenten: 1',
      'regio-uwv-gemeenten→regio-gemeenten: 1',
      'regio-gemeenten→regio-uwv-gemeenten: 1',
      'subregio→subregio: 1',
    ],
  );
});

describe('whatever was answered', () => {
  const numbers = ['34', '38', '40', '30', '23'] as const;
  const answer = (number: string): fc.Arbitrary<string> =>
    fc.constantFrom(...indicator(number).categories.map(({ label }) => label.nl), '');
  const cells = fc.record(Object.fromEntries(numbers.map((number) => [number, answer(number)])));
  const measurement = fc
    .uniqueArray(fc.constantFrom(...regions.units), { minLength: 1, selector: ({ code }) => code })
    .chain((units) => fc.tuple(...units.map((unit) => fc.tuple(fc.constant(unit), cells))))
    .map((rows) =>
      [
        `regio;${numbers.join(';')}`,
        ...rows.map(([unit, given]) =>
          [unit.code, ...numbers.map((number) => `"${given[number] ?? ''}"`)].join(';'),
        ),
      ].join('\n'),
    );
  const pairs = fc.tuple(measurement, measurement);

  test('the margins of every transition matrix are the distributions of the panel', () => {
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        for (const { before, after, transitions: all } of compared(one, other).changes) {
          for (const [side, { counts: distribution }] of [
            ['from', before],
            ['to', after],
          ] as const) {
            const margins = distribution.map(({ category }) =>
              all.filter((each) => each[side].code === category.code).flatMap(({ units }) => units),
            );
            expect(margins.map((units) => units.length)).toEqual(distribution.map(({ count }) => count));
            expect(margins.map((units) => new Set(units))).toEqual(
              distribution.map(({ units }) => new Set(units)),
            );
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('movement adds up, and no more must have moved than did', () => {
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        for (const { movement, transitions: all } of compared(one, other).changes) {
          const { both, unchanged, changed, directions, leastMoved } = movement;
          expect(unchanged + changed).toBe(both);
          expect(leastMoved).toBeLessThanOrEqual(changed);
          expect(Number.isInteger(leastMoved)).toBe(true);
          if (directions !== null)
            expect(directions.wider + directions.narrower + directions.other).toBe(changed);
          const twiceWithout = all
            .filter(({ from, to }) => from.code === to.code && from.role !== 'substantive')
            .reduce((total, { units }) => total + units.length, 0);
          const { newlyAnswered, noLongerAnswered, newlyApplicable, noLongerApplicable } = movement;
          expect(
            both + newlyAnswered + noLongerAnswered + newlyApplicable + noLongerApplicable + twiceWithout,
          ).toBe(movement.all);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the other way round, every transition turns round', () => {
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        const [forth, back] = [compared(one, other), compared(other, one)];
        const turned = back.changes.map((change) =>
          change.transitions
            .map(({ from, to, units }) => `${to.code}→${from.code}: ${units.map(({ code }) => code).join()}`)
            .sort(),
        );
        const straight = forth.changes.map((change) =>
          change.transitions
            .map(({ from, to, units }) => `${from.code}→${to.code}: ${units.map(({ code }) => code).join()}`)
            .sort(),
        );
        expect(turned).toEqual(straight);
        expect(back.changes.map(({ movement: { directions } }) => directions?.wider)).toEqual(
          forth.changes.map(({ movement: { directions } }) => directions?.narrower),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('a measurement does not differ from itself', () => {
    fc.assert(
      fc.property(measurement, (text) => {
        const { changes, panel } = compared(text, text);
        expect(changes.every(({ transitions: all }) => all.every(({ from, to }) => from === to))).toBe(true);
        expect([...panel.onlyBefore, ...panel.onlyAfter]).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
