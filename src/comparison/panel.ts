import type { Problem } from '../problem.ts';
import type { Unit, UnitList } from '../instrument/units.ts';

/** A unit of which both measurements have answers: the same unit, or renamed, and then `after` is what it became. */
export type PanelUnit = { readonly before: Unit; readonly after: Unit };

/**
 * Why a unit is in one measurement only. `absent`: neither it nor any unit that it became, or came from, is in the
 * other. `merged`: several units before are one after. `split`: one unit before is several after.
 */
export type Fate = 'absent' | 'merged' | 'split';

/** A unit that is left out of the comparison. */
export type OneSided = {
  readonly unit: Unit;
  readonly fate: Fate;
  /** What it became, or came from, as far as that is in the other measurement, in official order. */
  readonly counterparts: readonly Unit[];
};

/** Which units of two measurements are compared, and which are not; all in official order. */
export type Panel = {
  /** The n of the comparison. */
  readonly units: readonly PanelUnit[];
  readonly onlyBefore: readonly OneSided[];
  readonly onlyAfter: readonly OneSided[];
};

/** Whether a unit is compared under another code than it had. */
export function isRenamed({ before, after }: PanelUnit): boolean {
  return before.code !== after.code;
}

/** Pairs the units of two measurements. */
export function makePanel(before: readonly Unit[], after: readonly Unit[], list: UnitList): Panel {
  const inAfter = new Set(after.map(({ code }) => code));
  const inBefore = new Set(before.map(({ code }) => code));
  const one = (unit: Unit): OneSided => ({ unit, fate: 'absent', counterparts: [] });
  return {
    units: list.units
      .filter(({ code }) => inAfter.has(code) && inBefore.has(code))
      .map((unit) => ({ before: unit, after: unit })),
    onlyBefore: before.filter(({ code }) => !inAfter.has(code)).map(one),
    onlyAfter: after.filter(({ code }) => !inBefore.has(code)).map(one),
  };
}
export function panelProblems(panel: Panel, before: string, after: string): Problem[] {
  return [];
}
