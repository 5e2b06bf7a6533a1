import type { AnsweredCodes } from '../../instrument/condition.ts';
import { conditionOf } from '../../instrument/condition.ts';
import type { Category, Indicator, Instrument } from '../../instrument/instrument.ts';
import type { Condition } from '../../instrument/schema.ts';
import type { Language } from '../../instrument/text.ts';
import type { Catalogue } from '../texts/catalogue.ts';
import { ifTaken, quoted } from './formula.ts';
import type { Lists } from './lists.ts';
import type { KnownAnswers } from './prefill.ts';
import type { AnswerCell } from './questions.ts';

/** What formulas about routing refer to: the answer cells by printed number, and the lists. */
export type RoutingPlaces = {
  readonly instrument: Instrument;
  readonly language: Language;
  readonly cells: ReadonlyMap<string, readonly AnswerCell[]>;
  readonly lists: Lists;
  /** What is said first of a question that is not needed. */
  readonly notNeeded: string;
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

/**
 * Whether a form says that a question is not needed, as it was filled in beforehand; not so when that cannot be told. A
 * question that is not needed and was left blank counts as not applicable for the questions that depend on it.
 */
export function isNotAsked(question: Indicator, places: RoutingPlaces, known: KnownAnswers): boolean {
  if (notAskedFormula(question, places) === null) return false;
  const codeOf = (source: Indicator): string | undefined => {
    const { category } = known(source);
    if (category !== null) return category.role === 'no-data' ? undefined : category.code;
    const isIdle = leadsOn(source, question, places) && isNotAsked(source, places, known);
    return isIdle ? notApplicable(source)?.code : undefined;
  };
  const answered: AnsweredCodes = (number) =>
    (places.cells.get(number) ?? []).map((each) => codeOf(each.question));
  return question.routes.some(({ when }) => conditionOf(when, places.instrument)(answered) === false);
}

/**
 * The same as a formula over the answer cells; null for a question that is always asked, and for a formula that is too
 * long for Excel.
 */
export function notAskedFormula(question: Indicator, places: RoutingPlaces): string | null {
  const { routes } = question;
  if (routes.length === 0) return null;
  const formulas = routes.map(({ when }) => isFalse(when, question, places));
  return ifTaken(joined('OR', 'FALSE', [...new Set(formulas)]));
}

/** A formula that holds where a cell that says when to answer a question says that it is not needed. */
export function isNotNeeded(reference: string, { notNeeded }: Pick<RoutingPlaces, 'notNeeded'>): string {
  return `(LEFT(${reference},${String(notNeeded.length)})=${quoted(notNeeded)})`;
}

/** A formula that holds when a condition is known not to, for the question that depends on it. */
function isFalse(condition: Condition, question: Indicator, places: RoutingPlaces): string {
  if ('or' in condition) {
    return joined(
      'AND',
      'TRUE',
      condition.or.map((each) => isFalse(each, question, places)),
    );
  }
  const cells = numbersIn(condition).flatMap((number) => places.cells.get(number) ?? []);
  const isAnswered = (isMember: boolean): string[] =>
    cells.map((each) => says(each, condition, isMember, question, places));
  return 'any' in condition
    ? joined('AND', 'FALSE', isAnswered(false))
    : joined('OR', 'FALSE', isAnswered(true));
}

/**
 * A formula that holds when a cell has one of the answers that a condition means, or one of those it does not; a blank
 * cell of a question that is not needed has the answer that it does not apply.
 */
function says(
  { question: source, cell, when }: AnswerCell,
  condition: Exclude<Condition, { or: unknown }>,
  isMember: boolean,
  question: Indicator,
  places: RoutingPlaces,
): string {
  const { instrument, language, lists } = places;
  const number = source.partOf ?? source.number;
  const isAmong = conditionOf({ any: [number], in: condition.in }, instrument);
  const meant = source.categories.filter(
    ({ code, role }) => role !== 'no-data' && isAmong(() => [code]) === isMember,
  );
  if (meant.length === 0) return 'FALSE';
  const chosen = `SUMPRODUCT((${lists.rangeOf(meant.map(({ label }) => label[language]))}=${cell})*1)>0`;
  const blank = notApplicable(source);
  if (blank === undefined || !meant.includes(blank) || !leadsOn(source, question, places)) return chosen;
  return `OR(${chosen},AND(${cell}="",${isNotNeeded(when, places)}))`;
}

/** The answer that a question does not apply. */
function notApplicable({ categories }: Indicator): Category | undefined {
  return categories.find(({ role }) => role === 'not-applicable');
}

/**
 * Whether a question is asked only if something holds, and that does not depend on the other question in turn: Excel works
 * out no formulas that depend on each other.
 */
function leadsOn(source: Indicator, question: Indicator, { instrument }: RoutingPlaces): boolean {
  if (source.routes.length === 0) return false;
  const seen = new Set<string>();
  const open = [source.partOf ?? source.number];
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    if (seen.has(number)) continue;
    seen.add(number);
    for (const { when } of instrument.byNumber.get(number)?.routes ?? []) {
      const simple = 'or' in when ? when.or : [when];
      open.push(...simple.flatMap(numbersIn));
    }
  }
  return !seen.has(question.partOf ?? question.number);
}

function numbersIn(condition: Exclude<Condition, { or: unknown }>): readonly string[] {
  return 'any' in condition ? condition.any : condition.none;
}

/** Formulas taken together; what they are when there are none. */
function joined(name: 'AND' | 'OR', none: 'TRUE' | 'FALSE', formulas: readonly string[]): string {
  const [first = none] = formulas;
  return formulas.length < 2 ? first : `${name}(${formulas.join(',')})`;
}
