import type { Category, Indicator, Instrument } from '../instrument/instrument.ts';
import type { Unit } from '../instrument/units.ts';
import type { Place } from '../problem.ts';
import { nowhere } from '../problem.ts';
import type { Description } from './description.ts';
import type { RawRow } from './raw-table.ts';
import { placeOf } from './raw-table.ts';

/** Where an answer was read from. Columns count from 0. */
export type Origin = {
  readonly file: string;
  readonly row: RawRow;
  readonly column: number;
  /** The column of notes; null in a table without one. */
  readonly noteColumn: number | null;
  /** Whether it was read from a form, which says when a question need not be answered. */
  readonly isForm: boolean;
};

/** What one unit answered to one indicator. */
export type Answer = {
  /** The code of a category of the indicator; null for what is not a valid answer. */
  readonly code: string | null;
  /** The cell as it stood; null where nothing stood. */
  readonly value: string | null;
  readonly note: string | null;
  /** Where it was read from; null where there is no such cell. */
  readonly from: Origin | null;
};

/** The answers of one measurement. */
export type AnswerSet = {
  /** The file, or the folder of several. */
  readonly file: string;
  readonly instrument: Instrument;
  readonly description: Description;
  /** The units that are in the file, in official order. */
  readonly units: readonly Unit[];
  /** The indicators of the instrument in printed order, in the form the file uses: whole or in parts. */
  readonly indicators: readonly Indicator[];
  /** Answers by unit code and indicator number; what is absent is no data. */
  readonly answers: ReadonlyMap<string, ReadonlyMap<string, Answer>>;
};

/** The answer of a unit to an indicator; no data where the file holds none. */
export function answerOf({ answers }: AnswerSet, unit: Unit, indicator: Indicator): Answer {
  return answers.get(unit.code)?.get(indicator.number) ?? unanswered(indicator);
}

function unanswered({ noData }: Indicator): Answer {
  return { code: noData.code, value: null, note: null, from: null };
}

/** The category of an answer; undefined for what is not a valid answer. */
export function categoryOf({ byCode }: Indicator, { code }: Answer): Category | undefined {
  return code === null ? undefined : byCode.get(code);
}

/** Where an answer stands in its file. */
export function answerPlace(unit: Unit, indicator: Indicator, { from }: Answer): Place {
  const about = { unit: unit.name, indicator: indicator.number };
  return from === null ? { ...nowhere, ...about } : placeOf(from.row, from.column, about);
}
