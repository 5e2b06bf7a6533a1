import type { Answer, AnswerSet } from '../answers/answer-set.ts';
import { answerOf, answerPlace } from '../answers/answer-set.ts';
import { cellReader } from '../answers/reading.ts';
import type { Category } from '../instrument/instrument.ts';
import { foldLabel } from '../instrument/spelling.ts';
import type { Text } from '../instrument/text.ts';
import type { Unit } from '../instrument/units.ts';
import type { Place } from '../problem.ts';
import type { Distribution } from './distribution.ts';

/** A unit that was counted: what it answered, and where that stands; a place without a line where nothing stood. */
export type TracedUnit = { readonly unit: Unit; readonly answer: Answer; readonly place: Place };

/** A count with every unit behind it, in official order. */
export type TracedCount = { readonly category: Category; readonly units: readonly TracedUnit[] };

/**
 * The units behind the counts of a distribution.
 * @param set the answers that were counted
 * @param only the one category that is asked about; null for every category, in printed order
 */
export function traceCounts(
  set: AnswerSet,
  { indicator, counts }: Distribution,
  only: Category | null,
): TracedCount[] {
  return counts
    .filter(({ category }) => only === null || category === only)
    .map(({ category, units }) => ({
      category,
      units: units.map((unit) => {
        const answer = answerOf(set, unit, indicator);
        return { unit, answer, place: answerPlace(unit, indicator, answer) };
      }),
    }));
}

/**
 * The category of a distribution that a text names, in any way a cell of an answer file may name it, or by its short
 * label. Invalid answers can be named where they were counted. Nothing names nothing.
 * @returns the category, or the label nearest to the text
 */
export function categoryNamed(
  text: string,
  { indicator, counts }: Distribution,
): { readonly category: Category } | { readonly nearest: Text | null } {
  const wanted = foldLabel(text);
  if (wanted === '') return { nearest: null };
  const reading = cellReader(indicator)(text);
  const found = counts.find(({ category }) =>
    'code' in reading
      ? category.code === reading.code
      : [category.code, ...Object.values(category.label), ...Object.values(category.short)].some(
          (name) => foldLabel(name) === wanted,
        ),
  );
  if (found !== undefined) return { category: found.category };
  return { nearest: 'nearest' in reading ? reading.nearest : null };
}
