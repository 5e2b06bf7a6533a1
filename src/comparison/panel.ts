import { overlaps } from '../instrument/period.ts';
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

/**
 * Pairs the units of two measurements. A unit is the same if its code is. One that is in the first measurement only is
 * the same as one that is in the second only if that is all it went on in, over however many steps, and no other unit
 * went on in that. Merged and split units are not paired, because one answer cannot be held against two; nor is one that
 * a measurement has together with what it became, because which of two rows is meant would be a guess.
 * @param before the units that are in the first measurement, each once
 * @param after the units that are in the second, each once
 * @param list says which units went on in which, and gives the order
 */
export function makePanel(before: readonly Unit[], after: readonly Unit[], list: UnitList): Panel {
  const [inBefore, inAfter] = [byCode(before), byCode(after)];
  const all = byCode(list.units);
  const follow = {
    next: ({ successors }: Unit) => successors.flatMap((code) => all.get(code) ?? []),
    isThere: ({ code }: Unit) => inAfter.has(code),
    // Only what has ended goes on in others, so that nothing of it is left beside them.
    isLeft: () => false,
  };
  const trace = {
    next: (unit: Unit) => list.units.filter(({ successors }) => successors.includes(unit.code)),
    isThere: ({ code }: Unit) => inBefore.has(code),
    // A unit that was there while another had yet to go on in it also comes from itself, as it was.
    isLeft: (unit: Unit) => trace.next(unit).some((each) => overlaps(each, unit)),
  };

  const order = new Map(list.units.map(({ code }, position) => [code, position]));
  const position = ({ code }: Unit): number => order.get(code) ?? list.units.length;
  const sorted = <T>(items: readonly T[], unitOf: (item: T) => Unit): T[] =>
    [...items].sort((one, other) => position(unitOf(one)) - position(unitOf(other)));

  const same = after.flatMap((unit): PanelUnit[] => {
    const earlier = inBefore.get(unit.code);
    return earlier === undefined ? [] : [{ before: earlier, after: unit }];
  });
  const gone = before.filter((unit) => !inAfter.has(unit.code));
  const come = after.filter((unit) => !inBefore.has(unit.code));
  const renamed = gone.flatMap((unit): PanelUnit[] => {
    const [heir, ...others] = ends(unit, follow);
    const found = come.find(({ code }) => code === heir);
    return found === undefined || others.length > 0 || ends(found, trace).size > 1
      ? []
      : [{ before: unit, after: found }];
  });

  const oneSided = (
    unit: Unit,
    ways: Ways,
    others: ReadonlyMap<string, Unit>,
    several: Fate,
    one: Fate,
  ): OneSided => {
    const reached = ends(unit, ways);
    const counterparts = sorted(
      [...reached].flatMap((code) => others.get(code) ?? []),
      (each) => each,
    );
    return {
      unit,
      fate: counterparts.length === 0 ? 'absent' : reached.size > 1 ? several : one,
      counterparts,
    };
  };
  const paired = new Set(renamed.flatMap((each) => [each.before, each.after]));
  const left = (units: readonly Unit[]): Unit[] =>
    sorted(units, (unit) => unit).filter((unit) => !paired.has(unit));
  return {
    units: sorted([...same, ...renamed], (each) => each.after),
    onlyBefore: left(gone).map((unit) => oneSided(unit, follow, inAfter, 'split', 'merged')),
    onlyAfter: left(come).map((unit) => oneSided(unit, trace, inBefore, 'merged', 'split')),
  };
}

function byCode(units: readonly Unit[]): ReadonlyMap<string, Unit> {
  return new Map(units.map((unit) => [unit.code, unit]));
}

/** How to go from unit to unit, forward in time or back. */
type Ways = {
  readonly next: (unit: Unit) => readonly Unit[];
  /** Whether the other measurement has a unit. */
  readonly isThere: (unit: Unit) => boolean;
  /** Whether a unit is also an end itself when it goes on in others. */
  readonly isLeft: (unit: Unit) => boolean;
};

/**
 * The codes of all that a unit comes to: every unit of the other measurement that is reached, and where a way reaches
 * none, the unit at which it ends, so that a part that is missing there is not taken for no part.
 */
function ends(unit: Unit, ways: Ways, isCovered = false): ReadonlySet<string> {
  const further = ways.next(unit).flatMap((each) => {
    const isThere = ways.isThere(each);
    const beyond = [...ends(each, ways, isCovered || isThere)];
    const isEnd = isThere || (!isCovered && ways.next(each).length === 0);
    return isEnd ? [each.code, ...beyond] : beyond;
  });
  return new Set(ways.isLeft(unit) && !isCovered ? [unit.code, ...further] : further);
}
