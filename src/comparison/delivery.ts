import type { Answer } from '../answers/answer-set.ts';
import { answerOf, answerPlace } from '../answers/answer-set.ts';
import type { Interpretation } from '../answers/interpret.ts';
import { isBlank, placeOf } from '../answers/raw-table.ts';
import type { Category, Indicator } from '../instrument/instrument.ts';
import type { Unit } from '../instrument/units.ts';
import type { Place } from '../problem.ts';
import { nowhere } from '../problem.ts';

/** A delivery of a measurement, as far as a comparison of cells needs it. */
export type Delivery = Pick<Interpretation, 'answers' | 'tables' | 'present' | 'problems'>;

/** What one delivery has for a unit and an indicator. */
export type CellSide = {
  /** As it stands; null where nothing stands, or where several cells are told at once. */
  readonly value: string | null;
  /** What it means: no data where nothing stands; null for what is not a valid answer, or for several cells. */
  readonly category: Category | null;
  readonly place: Place;
};

/** A note that stands beside an answer; null where there is none. */
export type NoteSide = { readonly note: string | null; readonly place: Place };

/** Looks up what a delivery has, by the codes of units and the numbers of indicators. */
export type Cells = {
  readonly hasUnit: (unit: Unit) => boolean;
  readonly hasIndicator: (indicator: Indicator) => boolean;
  /** Whether the file has a cell for this unit and indicator at all, even if it is empty. */
  readonly hasCell: (unit: Unit, indicator: Indicator) => boolean;
  readonly cell: (unit: Unit, indicator: Indicator) => CellSide;
  readonly note: (unit: Unit, indicator: Indicator) => NoteSide;
};

/** Makes the cells of a delivery ready to be looked up. */
export function cellsOf({ answers: set, present }: Delivery): Cells {
  const units = new Set(set.units.map(({ code }) => code));
  const indicators = new Set([...present].map(({ number }) => number));
  // Of two deliveries each has read the instrument for itself.
  const own = (indicator: Indicator): Indicator => set.instrument.byNumber.get(indicator.number) ?? indicator;
  const answer = (unit: Unit, indicator: Indicator): Answer => answerOf(set, unit, own(indicator));
  return {
    hasUnit: ({ code }) => units.has(code),
    hasIndicator: ({ number }) => indicators.has(number),
    hasCell: (unit, indicator) => answer(unit, indicator).from !== null,
    cell: (unit, indicator) => {
      const given = answer(unit, indicator);
      return {
        value: isBlank(given.value) ? null : given.value,
        category: own(indicator).byCode.get(given.code ?? '') ?? null,
        place: answerPlace(unit, indicator, given),
      };
    },
    note: (unit, indicator) => {
      const { note, from } = answer(unit, indicator);
      const about = { unit: unit.name, indicator: indicator.number };
      const place =
        from?.noteColumn == null ? { ...nowhere, ...about } : placeOf(from.row, from.noteColumn, about);
      return { note, place };
    },
  };
}
