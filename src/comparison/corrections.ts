import type { Indicator } from '../instrument/instrument.ts';
import { foldLabel } from '../instrument/spelling.ts';
import type { Unit } from '../instrument/units.ts';
import { nowhere, isLocated } from '../problem.ts';
import type { Cells, CellSide, Delivery, NoteSide } from './delivery.ts';
import { cellsOf } from './delivery.ts';
import type { Doubt } from './doubts.ts';
import { doubtsOf, wholeDoubt } from './doubts.ts';
import type { NotesDoubt } from './notes.ts';
import { notesDoubt } from './notes.ts';
import type { ProblemChanges } from './problem-changes.ts';
import { problemChanges } from './problem-changes.ts';
import type { Side } from './side.ts';

/**
 * What happened to a cell between two deliveries.
 * `added`: nothing stood, now something does. `cleared`: something stood, the cell is now empty or gone. `removed`: its
 * whole row or column is gone. `changed`: the answer means something else, or is not valid and reads otherwise.
 * `respelled`: the same answer in other words or letters, which changes nothing.
 */
export type CorrectionKind = 'added' | 'removed' | 'changed' | 'cleared' | 'respelled';

/** The kinds of {@link CorrectionKind} that are differences. */
export const differenceKinds = ['added', 'removed', 'changed', 'cleared'] as const;

/** A cell that differs, or a whole row or column that came or went and is told once. */
export type Correction = {
  readonly kind: CorrectionKind;
  readonly scope: 'cell' | 'row' | 'column';
  /** Null for a whole column. */
  readonly unit: Unit | null;
  /** Null for a whole row. */
  readonly indicator: Indicator | null;
  /** How many cells it tells of: those in which something stands or stood. */
  readonly cells: number;
  /** For a whole row or column the place of the first cell, without its value. */
  readonly before: CellSide;
  readonly after: CellSide;
};

/** A note that is not the same any more. */
export type NoteCorrection = {
  readonly unit: Unit;
  readonly indicator: Indicator;
  readonly before: NoteSide;
  readonly after: NoteSide;
};

/** Cells that could not be compared, and the error of a delivery that is why. */
export type LeftOut = Doubt & {
  readonly side: Side;
  /** Null where it concerns a whole file or column. */
  readonly unit: Unit | null;
  /** Null where it concerns a whole file or row. */
  readonly indicator: Indicator | null;
  readonly cells: number;
};

/** How many cells came out how. All kinds and `unchanged` together are `compared`. */
export type CorrectionCounts = Readonly<Record<CorrectionKind, number>> & {
  readonly compared: number;
  /** The same to the letter; of these, `empty` hold nothing in either delivery. */
  readonly unchanged: number;
  readonly empty: number;
  /** Of those added, cleared and removed: the ones that only say in words that there are no data. */
  readonly noData: number;
};

/** Two deliveries of one measurement held against each other. */
export type Corrections = {
  /** Whole rows, then whole columns, then cells; by unit and then by indicator. */
  readonly differences: readonly Correction[];
  readonly respelled: readonly Correction[];
  readonly notes: readonly NoteCorrection[];
  readonly leftOut: readonly LeftOut[];
  /** Why notes were not compared; null when they were, or when there are none. */
  readonly notesLeftOut: NotesDoubt | null;
  readonly counts: CorrectionCounts;
  readonly problems: ProblemChanges;
};

/**
 * Holds two deliveries of one measurement, of the same instrument, against each other, cell by cell. The order of rows
 * and columns, the layout and the format make no difference. There is a cell for every unit and every indicator that at least
 * one of the deliveries has. What an error makes doubtful is left out and said.
 * @param units all units, in official order
 */
export function corrections(before: Delivery, after: Delivery, units: readonly Unit[]): Corrections {
  const [was, is] = [cellsOf(before), cellsOf(after)];
  const doubts = { before: doubtsOf(before, after), after: doubtsOf(after, before) };
  const tally = tallying();
  const notes: NoteCorrection[] = [];
  const withoutNotes = notesDoubt(before, after);
  for (const [side, delivery] of [['before', before] as const, ['after', after] as const]) {
    // Said also when there is not a single cell to leave out.
    const whole = wholeDoubt(delivery);
    if (whole !== null) tally.leaveOut(side, whole, null, null, 0);
  }

  const indicators = before.answers.instrument.indicators
    .flatMap((each) => [each, ...each.parts])
    .filter((each) => was.hasIndicator(each) || is.hasIndicator(each));
  for (const unit of units.filter((each) => was.hasUnit(each) || is.hasUnit(each))) {
    for (const indicator of indicators) {
      const [old, now] = [was.cell(unit, indicator), is.cell(unit, indicator)];
      const isLost = (here: Cells, there: CellSide): boolean =>
        !here.hasCell(unit, indicator) && there.value !== null;
      const doubtBefore = doubts.before.of(unit, indicator, isLost(was, now));
      const doubtAfter = doubtBefore === null ? doubts.after.of(unit, indicator, isLost(is, old)) : null;
      if (doubtBefore !== null) tally.leaveOut('before', doubtBefore, unit, indicator, 1);
      else if (doubtAfter !== null) tally.leaveOut('after', doubtAfter, unit, indicator, 1);
      else {
        const scope =
          !was.hasUnit(unit) || !is.hasUnit(unit)
            ? 'row'
            : !was.hasIndicator(indicator) || !is.hasIndicator(indicator)
              ? 'column'
              : 'cell';
        tally.compare(scope, unit, indicator, old, now);
        if (withoutNotes !== null || scope !== 'cell') continue;
        const note = { before: was.note(unit, indicator), after: is.note(unit, indicator) };
        if (note.before.note !== note.after.note) notes.push({ unit, indicator, ...note });
      }
    }
  }
  return {
    ...tally.result(),
    notes,
    notesLeftOut: withoutNotes,
    problems: problemChanges(before, after, doubts),
  };
}

/** Whether two deliveries are known to say the same: nothing differs, and nothing had to be left out. */
export function isSame({ differences, notes, leftOut, notesLeftOut }: Corrections): boolean {
  return differences.length + notes.length + leftOut.length === 0 && notesLeftOut === null;
}

/** What became of a cell. */
function kindOf(scope: Correction['scope'], old: CellSide, now: CellSide): CorrectionKind | 'unchanged' {
  // A blank counts as not applicable where a form did not ask: it may be written out, or be lost.
  const isSameCode = old.category?.code === now.category?.code;
  if (old.value === null && now.value === null) return isSameCode ? 'unchanged' : 'changed';
  if (scope === 'cell' && isSameCode && old.category?.role === 'not-applicable' && old.value !== now.value)
    return 'respelled';
  if (old.value === null) return now.value === null ? 'unchanged' : 'added';
  if (now.value === null) return scope === 'cell' ? 'cleared' : 'removed';
  const sameWords = foldLabel(old.value) === foldLabel(now.value);
  const sameAnswer = old.category?.code === now.category?.code && (old.category !== null || sameWords);
  return !sameAnswer ? 'changed' : old.value === now.value ? 'unchanged' : 'respelled';
}

type Tally = {
  readonly compare: (
    scope: Correction['scope'],
    unit: Unit,
    indicator: Indicator,
    old: CellSide,
    now: CellSide,
  ) => void;
  readonly leaveOut: (
    side: Side,
    doubt: Doubt,
    unit: Unit | null,
    indicator: Indicator | null,
    cells: number,
  ) => void;
  readonly result: () => Pick<Corrections, 'differences' | 'respelled' | 'leftOut' | 'counts'>;
};

/** Takes cells as they are compared or left out, and tells them: whole rows and columns once. */
function tallying(): Tally {
  const counts = {
    ...{ compared: 0, added: 0, removed: 0, changed: 0, cleared: 0, respelled: 0, unchanged: 0 },
    ...{ empty: 0, noData: 0 },
  };
  const scopes = ['row', 'column', 'cell'] as const;
  const found = new Map(scopes.map((scope) => [scope, new Map<string, Correction[]>()]));
  const leftOut = new Map<string, LeftOut>();
  return {
    compare: (scope, unit, indicator, before, after) => {
      const kind = kindOf(scope, before, after);
      counts.compared += 1;
      counts[kind] += 1;
      if (kind === 'unchanged') {
        if (before.value === null) counts.empty += 1;
        return;
      }
      if (kind !== 'changed' && kind !== 'respelled' && before.category?.code === after.category?.code) {
        counts.noData += 1;
      }
      const key = { row: unit.code, column: indicator.number, cell: `${unit.code} ${indicator.number}` }[
        scope
      ];
      const groups = found.get(scope);
      const group = groups?.get(key) ?? [];
      groups?.set(key, [...group, { kind, scope: 'cell', unit, indicator, cells: 1, before, after }]);
    },
    leaveOut: (side, doubt, unit, indicator, cells) => {
      const { scope } = doubt;
      const about = {
        unit: scope === 'row' || scope === 'cell' ? unit : null,
        indicator: scope === 'column' || scope === 'cell' ? indicator : null,
      };
      const key = JSON.stringify([side, scope, about.unit?.code, about.indicator?.number]);
      const known = leftOut.get(key) ?? { ...doubt, side, ...about, cells: 0 };
      leftOut.set(key, { ...known, cells: known.cells + cells });
    },
    result: () => {
      const all = scopes.flatMap((scope) =>
        [...(found.get(scope)?.values() ?? [])].map((group) => told(scope, group)),
      );
      return {
        differences: all.filter(({ kind }) => kind !== 'respelled'),
        respelled: all.filter(({ kind }) => kind === 'respelled'),
        leftOut: [...leftOut.values()],
        counts,
      };
    },
  };
}

/** The cells of a row or column that came or went as one correction; a single cell is told itself. */
function told(scope: Correction['scope'], group: readonly Correction[]): Correction {
  const [first] = group as readonly [Correction];
  if (group.length === 1 || scope === 'cell') return first;
  const without = ({ place }: CellSide): CellSide => ({
    value: null,
    category: null,
    place: isLocated(place) ? place : nowhere,
  });
  return {
    ...first,
    scope,
    unit: scope === 'row' ? first.unit : null,
    indicator: scope === 'column' ? first.indicator : null,
    cells: group.length,
    before: without(first.before),
    after: without(first.after),
  };
}
