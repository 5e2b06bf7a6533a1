import type { Unit } from '../instrument/units.ts';
import type { Problem } from '../problem.ts';
import { nowhere, problem } from '../problem.ts';
import type { OneSided, Panel } from './panel.ts';
import { isRenamed } from './panel.ts';

/**
 * What must be said of the units that are left out, or compared under another name: a problem per measurement for the
 * units that are in that one only, and one for every merger, split or change of name.
 * @param fileBefore the name of the file with the first measurement
 * @param fileAfter the name of the file with the second
 */
export function panelProblems(panel: Panel, fileBefore: string, fileAfter: string): Problem[] {
  const n = panel.units.length;
  const changed = (
    what: string,
    units: readonly Unit[],
    from: readonly Unit[],
    to: readonly Unit[],
  ): Problem =>
    problem('region-changed', {
      file: fileAfter,
      places: units.map(placeOf),
      details: { what, from: named(from), to: named(to), before: fileBefore, n },
    });
  return [
    ...absent(panel.onlyBefore, fileBefore, fileAfter, n),
    ...absent(panel.onlyAfter, fileAfter, fileBefore, n),
    ...panel.units
      .filter(isRenamed)
      .map(({ before, after }) => changed('renamed', [after], [before], [after])),
    ...changesOf(panel).map(({ what, from, to, leftOut }) => changed(what, leftOut, from, to)),
  ];
}

/** A merger, a split, or several that hang together and are neither: `regrouped`. */
type Change = {
  readonly what: 'merged' | 'split' | 'regrouped';
  readonly from: readonly Unit[];
  readonly to: readonly Unit[];
  /** Those of both that are not compared; a unit that others joined keeps its code, and is. */
  readonly leftOut: readonly Unit[];
};

function absent(side: readonly OneSided[], file: string, other: string, n: number): Problem[] {
  const units = side.filter(({ fate }) => fate === 'absent').map(({ unit }) => unit);
  return units.length === 0
    ? []
    : [problem('region-in-one-measurement', { file, places: units.map(placeOf), details: { other, n } })];
}

/** The units of which one became another, taken together, in the order in which the first of each is left out. */
function changesOf({ onlyBefore, onlyAfter }: Panel): Change[] {
  const sides = [
    ...onlyBefore.map((one) => ({ ...one, from: [one.unit], to: one.counterparts })),
    ...onlyAfter.map((one) => ({ ...one, from: one.counterparts, to: [one.unit] })),
  ].filter(({ fate }) => fate !== 'absent');
  let groups: (typeof sides)[] = [];
  for (const side of sides) {
    const touches = (group: typeof sides): boolean =>
      group.some(({ from, to }) => isShared(from, side.from) || isShared(to, side.to));
    groups = [...groups.filter((group) => !touches(group)), [...groups.filter(touches).flat(), side]];
  }
  return groups.map((group) => {
    const [first, ...others] = new Set(group.map(({ fate }) => fate));
    return {
      what: others.length > 0 || first === 'absent' || first === undefined ? 'regrouped' : first,
      from: unique(group.flatMap(({ from }) => from)),
      to: unique(group.flatMap(({ to }) => to)),
      leftOut: group.map(({ unit }) => unit),
    };
  });
}

function isShared(some: readonly Unit[], others: readonly Unit[]): boolean {
  return some.some(({ code }) => others.some((other) => other.code === code));
}

function unique(units: readonly Unit[]): Unit[] {
  return [...new Map(units.map((unit) => [unit.code, unit])).values()];
}

function placeOf({ name }: Unit): Problem['places'][number] {
  return { ...nowhere, unit: name };
}

/** With the code, because a unit may have the name of one that it came from. */
function named(units: readonly Unit[]): string {
  return units.map(({ name, code }) => `${name} (${code})`).join(', ');
}
