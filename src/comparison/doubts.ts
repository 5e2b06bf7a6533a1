import { groupByEach } from '../instrument/group-by.ts';
import { answerOf, answerPlace } from '../answers/answer-set.ts';
import type { Indicator } from '../instrument/instrument.ts';
import { foldLabel } from '../instrument/spelling.ts';
import type { Unit } from '../instrument/units.ts';
import type { Place, Problem, ProblemCode } from '../problem.ts';
import { nowhere, severityOf } from '../problem.ts';
import type { Delivery } from './delivery.ts';

/** Why cells of a delivery cannot be compared, and how many it concerns at once. */
export type Doubt = {
  /** The error that keeps them from being compared, with only the places that concern them. */
  readonly problem: Problem;
  readonly scope: 'file' | 'row' | 'column' | 'cell';
};

/** What of a delivery cannot be compared. */
export type Doubts = {
  /**
   * Why a cell cannot be compared; null when it can.
   * @param isAbsent whether the file has no such cell while the other delivery has something in it: then it is asked
   * whether it may be in a row or column that was not recognised
   */
  readonly of: (unit: Unit, indicator: Indicator, isAbsent: boolean) => Doubt | null;
  /**
   * Whether it is not known if a problem that the other delivery has at a place is here too, because nothing was read
   * there: the row, column or cell is in doubt, or not in this file.
   */
  readonly cover: (code: ProblemCode, place: Place | null) => boolean;
};

/** Errors after which it cannot be told which answer belongs to which heading, anywhere in the file. */
const wholeFile: readonly ProblemCode[] = [
  'shifted-columns',
  'wrong-delimiter',
  'columns-contradict',
  'malformed-quotes',
];

/** Rows that were not read, because their cells do not stand under their headings. */
const brokenRows: readonly ProblemCode[] = ['ragged-row', 'shifted-row'];

/** Problems that are found without reading answers, also where rows or columns are in doubt. */
const aboutTable: readonly ProblemCode[] = [
  ...brokenRows,
  'duplicate-region',
  'duplicate-indicator',
  'duplicate-answer',
  'missing-region',
  'missing-indicator',
];

/** One place of an error. */
type Marked = { readonly code: ProblemCode; readonly place: Place; readonly problem: Problem };

/** Why nothing of a delivery can be compared; null when something can. */
export function wholeDoubt({ tables, problems }: Pick<Delivery, 'tables' | 'problems'>): Doubt | null {
  const errors = problems.filter((each) => severityOf(each) === 'error');
  const problem =
    errors.find(({ code }) => wholeFile.includes(code)) ??
    (tables.some(({ layout }) => layout === null) ? errors[0] : undefined);
  return problem === undefined ? null : { problem, scope: 'file' };
}

/**
 * Finds what of a delivery cannot be compared. Where two rows, columns or cells claim to be the same, none of them is
 * taken for the right one; and what is absent is not called absent while it may be in a row or column whose region or
 * indicator is not recognised, unless the other delivery has that row or column too, equally unrecognised.
 */
export function doubtsOf(delivery: Delivery, other: Delivery): Doubts {
  const { tables, answers: set } = delivery;
  const whole = wholeDoubt(delivery);
  if (whole !== null) return { of: () => whole, cover: () => true };

  const isWide = tables.every(({ layout }) => layout !== 'long');
  const marked = markedOf(delivery.problems.filter((each) => severityOf(each) === 'error'));
  const of = (...codes: ProblemCode[]): Marked[] => marked.filter(({ code }) => codes.includes(code));
  const rows = by(of('duplicate-region', ...(isWide ? brokenRows : [])), ({ unit }) => unit);
  const columns = by(of('duplicate-indicator', 'unlabelled-value'), ({ indicator }) => indicator);
  const cells = by(of('duplicate-answer', 'conflicting-answers'), ({ unit, indicator }) =>
    cellKey(unit, indicator),
  );

  const known = new Set(markedOf(other.problems).map(nameOf));
  const unrecognised = (...codes: ProblemCode[]): Marked[] =>
    of(...codes).filter((each) => !known.has(nameOf(each)));
  const strayRows = [...unrecognised('unknown-region'), ...of(...brokenRows)];
  const strayColumns = unrecognised('unknown-indicator');
  const units = new Set(set.units.map(({ code }) => code));
  const indicators = new Set([...delivery.present].map(({ number }) => number));

  /** The row or column in which a cell may be that the file does not have. */
  const stray = (unit: Unit, indicator: Indicator): Doubt | null => {
    const nobody = ({ place }: Marked): boolean => place.unit === null;
    const its = ({ place }: Marked): boolean => place.unit === null || place.unit === unit.name;
    if (isWide) {
      const row = units.has(unit.code) ? undefined : strayRows.find(nobody);
      const column = indicators.has(indicator.number) ? undefined : strayColumns[0];
      return row !== undefined ? alone(row, 'row') : column !== undefined ? alone(column, 'column') : null;
    }
    const row = strayRows.find(its) ?? strayColumns.find(its);
    return row === undefined ? null : alone(row, units.has(unit.code) ? 'cell' : 'row');
  };

  const unitNames = new Set(set.units.map(({ name }) => name));
  const isGone = (place: Place | null): boolean => {
    const { unit, indicator } = place ?? nowhere;
    return (unit !== null && !unitNames.has(unit)) || (indicator !== null && !indicators.has(indicator));
  };

  return {
    cover: (code, place) =>
      !aboutTable.includes(code) &&
      (isGone(place) ||
        rows.has(place?.unit ?? '') ||
        columns.has(place?.indicator ?? '') ||
        cells.has(cellKey(place?.unit ?? null, place?.indicator ?? null) ?? '')),
    of: (unit, indicator, isAbsent) => {
      const row = rows.get(unit.name);
      if (row !== undefined) return together(row, 'row');
      const column = columns.get(indicator.number);
      if (column !== undefined) return together(column, 'column');
      const cell = cells.get(cellKey(unit.name, indicator.number) ?? '');
      if (cell !== undefined) {
        const { problem } = together(cell, 'cell');
        return { scope: 'cell', problem: { ...problem, details: repeatedDetails(problem, set) } };
      }
      return isAbsent ? stray(unit, indicator) : null;
    },
  };
}

/**
 * The details of a repeated answer with the line on which it stands first: a problem that groups several repeated
 * answers names that of only one of them.
 */
export function repeatedDetails(
  { code, details, places: [place] }: Problem,
  set: Delivery['answers'],
): Problem['details'] {
  const unit = set.units.find(({ name }) => name === place?.unit);
  const indicator = set.instrument.byNumber.get(place?.indicator ?? '');
  if (code !== 'duplicate-answer' || unit === undefined || indicator === undefined) return details;
  const { line, cell } = answerPlace(unit, indicator, answerOf(set, unit, indicator));
  return { ...details, firstLine: line ?? '', firstCell: cell ?? '' };
}

function markedOf(problems: readonly Problem[]): Marked[] {
  return problems.flatMap((each) => each.places.map((place) => ({ code: each.code, place, problem: each })));
}

/** What a row or column that was not recognised is called: the same in both deliveries. */
function nameOf({ code, place, problem: { value } }: Marked): string {
  return JSON.stringify([code, place.unit, foldLabel(value ?? '')]);
}

function by(marked: readonly Marked[], keyOf: (place: Place) => string | null): Map<string, Marked[]> {
  return groupByEach(marked, ({ place }) => {
    const key = keyOf(place);
    return key === null ? [] : [key];
  });
}

function cellKey(unit: string | null, indicator: string | null): string | null {
  return unit === null || indicator === null ? null : JSON.stringify([unit, indicator]);
}

function alone(marked: Marked, scope: Doubt['scope']): Doubt {
  return together([marked], scope);
}

/** The first problem of some, with only the places that concern the same cells. */
function together(marked: readonly Marked[], scope: Doubt['scope']): Doubt {
  const [{ problem }] = marked as readonly [Marked];
  const places = marked.filter(({ code }) => code === problem.code).map(({ place }) => place);
  // A shifted row counts cells, and is one finding.
  const count = problem.count > problem.places.length ? problem.count : places.length;
  return { scope, problem: { ...problem, places, count } };
}
