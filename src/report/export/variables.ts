import type { Answer } from '../../answers/answer-set.ts';
import { answerOf, categoryOf } from '../../answers/answer-set.ts';
import { markOf } from '../../answers/description.ts';
import { origin } from '../../answers/headings.ts';
import { numberOf } from '../../answers/number-codes.ts';
import { invalidCategory } from '../../distribution/distribution.ts';
import type { Category, Indicator } from '../../instrument/instrument.ts';
import { numberParts } from '../../instrument/instrument.ts';
import type { Unit } from '../../instrument/units.ts';
import type { ReportContext } from '../context.ts';

/**
 * What an indicator is called in a statistical program: `i034`, `i055a`, `q012`. Such a name begins with a letter and sorts
 * in printed order, and the reader of answers takes it for the same indicator.
 */
export function variableName({ number }: Indicator): string {
  const { prefix, whole, suffix } = numberParts(number) ?? { prefix: '', whole: 0, suffix: '' };
  return `${(prefix || 'i').toLowerCase()}${String(whole).padStart(3, '0')}${suffix}`;
}

/** Whether anything in an answer set is invented. */
export function isMarked({ set }: ReportContext): boolean {
  return set.indicators.some((indicator) => markOf(set.description, indicator) !== null);
}

/** An answer of a unit, and the category it is; undefined for what is no valid answer. */
type Given = {
  readonly unit: Unit;
  readonly indicator: Indicator;
  readonly answer: Answer;
  readonly category: Category | undefined;
};

/** Every answer of an answer set, by unit and in printed order. */
function everyAnswer({ set }: ReportContext): Given[] {
  return set.units.flatMap((unit) =>
    set.indicators.map((indicator) => {
      const answer = answerOf(set, unit, indicator);
      return { unit, indicator, answer, category: categoryOf(indicator, answer) };
    }),
  );
}

/** The rows of answers as numbers, with a header. */
export function numberRows(context: ReportContext): string[][] {
  return rows(context, ({ indicator, category }) => numberOf(indicator, category));
}

/** The rows of answers in words, in Dutch, with a header: a percentage as a number, no data blank as among the numbers. */
export function labelRows(context: ReportContext): string[][] {
  return rows(context, ({ category = invalidCategory }) =>
    category.role === 'no-data' ? null : (category.value ?? category.label.nl),
  );
}

function rows(context: ReportContext, cellOf: (given: Given) => string | number | null): string[][] {
  const { set } = context;
  const marked = isMarked(context);
  const given = everyAnswer(context);
  return [
    ['region', 'name', ...(marked ? [origin.heading] : []), ...set.indicators.map(variableName)],
    ...set.units.map(({ name, code }, row) => [
      code,
      name,
      ...(marked ? [origin.fictional] : []),
      ...given
        .slice(row * set.indicators.length, (row + 1) * set.indicators.length)
        .map((each) => String(cellOf(each) ?? '')),
    ]),
  ];
}

/** Every note, with the answer it belongs to in words, in Dutch, and with a header: a file that can be read as answers. */
export function noteRows(context: ReportContext): string[][] {
  return answerRows(context, noteColumns, ({ answer: { note, value }, category }) => {
    if (note === null) return null;
    return [category?.role === 'no-data' ? '' : (category?.label.nl ?? value ?? ''), note];
  });
}

/** Every answer that is not valid, as it stood, with a header. */
export function invalidRows(context: ReportContext): string[][] {
  return answerRows(context, invalidColumns, ({ answer, category }) =>
    category === undefined ? [answer.value ?? ''] : null,
  );
}

/** What {@link noteRows} has besides the region and the number of the indicator. */
export const noteColumns = ['answer', 'note'] as const;
/** What {@link invalidRows} has besides those. */
export const invalidColumns = ['value'] as const;

/** A row per answer about which there is something to say; of practice data every row says that it is. */
function answerRows(
  context: ReportContext,
  columns: readonly string[],
  cellsOf: (given: Given) => readonly string[] | null,
): string[][] {
  const marked = isMarked(context);
  return [
    ['region', 'name', ...(marked ? [origin.heading] : []), 'indicator', ...columns],
    ...everyAnswer(context).flatMap((given) => {
      const { unit, indicator } = given;
      const cells = cellsOf(given);
      if (cells === null) return [];
      return [[unit.code, unit.name, ...(marked ? [origin.fictional] : []), indicator.number, ...cells]];
    }),
  ];
}
