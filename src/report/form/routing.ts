import type { AnsweredCodes } from '../../instrument/condition.ts';
import { conditionOf } from '../../instrument/condition.ts';
import type { Indicator, Instrument } from '../../instrument/instrument.ts';
import type { Condition } from '../../instrument/schema.ts';
import type { Language } from '../../instrument/text.ts';
import type { Catalogue } from '../texts/catalogue.ts';
import { ifTaken } from './formula.ts';
import type { Lists } from './lists.ts';
import type { AnswerCell } from './questions.ts';

/** What formulas about routing refer to: the answer cells by printed number, and the lists. */
export type RoutingPlaces = {
  readonly instrument: Instrument;
  readonly language: Language;
  readonly cells: ReadonlyMap<string, readonly AnswerCell[]>;
  readonly lists: Lists;
};

/** The longest condition that is told by the answers themselves; the questionnaire has words for any. */
const longestWords = 160;

/**
 * When a question is asked, in words: by the answers that lead to it where those are few, else as the questionnaire says
 * it. Nothing for a question that is always asked.
 */
export function whenAsked(
  { routes }: Indicator,
  instrument: Instrument,
  { form, language }: Catalogue,
): string {
  const words = routes.map(({ when, sentence }) => {
    if (!('any' in when) || typeof when.in === 'string') return sentence[language];
    const first = instrument.byNumber.get(when.any[0] ?? '');
    const labels = when.in.map((code) => first?.byCode.get(code)?.label[language]);
    const known = labels.filter((label) => label !== undefined);
    const told = form.onlyIf(when.any, known);
    return known.length < labels.length || told.length > longestWords ? sentence[language] : told;
  });
  return [...new Set(words)].join(' ');
}

/** Whether a question is not to be asked, going by the answers of one unit; not so when that cannot be told. */
export function isNotAsked({ routes }: Indicator, instrument: Instrument, answered: AnsweredCodes): boolean {
  return routes.some(({ when }) => conditionOf(when, instrument)(answered) === false);
}

/**
 * The same as a formula over the answer cells; null for a question that is always asked, and for a formula that is too
 * long for Excel.
 */
export function notAskedFormula({ routes }: Indicator, places: RoutingPlaces): string | null {
  if (routes.length === 0) return null;
  return ifTaken(joined('OR', 'FALSE', [...new Set(routes.map(({ when }) => isFalse(when, places)))]));
}

/** A formula that holds when a condition is known not to. */
function isFalse(condition: Condition, places: RoutingPlaces): string {
  if ('or' in condition) {
    return joined(
      'AND',
      'TRUE',
      condition.or.map((each) => isFalse(each, places)),
    );
  }
  const numbers = 'any' in condition ? condition.any : condition.none;
  const cells = numbers.flatMap((number) => places.cells.get(number) ?? []);
  const isAnswered = (isMember: boolean): string[] =>
    cells.map((each) => says(each, condition, isMember, places));
  return 'any' in condition
    ? joined('AND', 'FALSE', isAnswered(false))
    : joined('OR', 'FALSE', isAnswered(true));
}

/** A formula that holds when a cell has one of the answers that a condition means, or one of those it does not. */
function says(
  { question, cell }: AnswerCell,
  condition: Exclude<Condition, { or: unknown }>,
  isMember: boolean,
  { instrument, language, lists }: RoutingPlaces,
): string {
  const number = question.partOf ?? question.number;
  const isAmong = conditionOf({ any: [number], in: condition.in }, instrument);
  const meant = question.categories.filter(
    ({ code, role }) => role !== 'no-data' && isAmong(() => [code]) === isMember,
  );
  if (meant.length === 0) return 'FALSE';
  return `SUMPRODUCT((${lists.rangeOf(meant.map(({ label }) => label[language]))}=${cell})*1)>0`;
}

/** Formulas taken together; what they are when there are none. */
function joined(name: 'AND' | 'OR', none: 'TRUE' | 'FALSE', formulas: readonly string[]): string {
  const [first = none] = formulas;
  return formulas.length < 2 ? first : `${name}(${formulas.join(',')})`;
}
