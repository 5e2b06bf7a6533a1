import type { Answer, AnswerSet } from '../../answers/answer-set.ts';
import { answerOf, categoryOf } from '../../answers/answer-set.ts';
import type { Mark } from '../../answers/description.ts';
import { markOf } from '../../answers/description.ts';
import type { Category, Indicator } from '../../instrument/instrument.ts';
import type { Unit } from '../../instrument/units.ts';
import type { Catalogue } from '../texts/catalogue.ts';
import { choicesOf } from './questions.ts';

/** What is known of a question before a unit answers it. */
export type Known = {
  /** The answer that stands in the form already; null where there is none to choose. */
  readonly category: Category | null;
  /** What stood in the earlier answers, and where those come from; null where nothing stood. */
  readonly earlier: string | null;
  /** Whether what stood is no valid answer, so that it was not filled in. */
  readonly isLeftOut: boolean;
  /** What is invented of it; null where nothing is, and where nothing stood. */
  readonly mark: Mark | null;
};

/** Knows what was answered before, by question. */
export type KnownAnswers = (question: Indicator) => Known;

const nothing: Known = { category: null, earlier: null, isLeftOut: false, mark: null };

/** Knows nothing: for a form in which nothing was filled in. */
export const nothingKnown: KnownAnswers = () => nothing;

/**
 * What a unit answered in an earlier measurement. What was no valid answer is not filled in, and told as it stood; a
 * note is told too, so that the cell for notes holds only what the unit writes now.
 */
export function knownFrom(set: AnswerSet, unit: Unit, texts: Catalogue): KnownAnswers {
  if (!set.units.includes(unit)) return nothingKnown;
  const { label, date } = set.description.measurement;
  const measurement = texts.measurement(label, date);
  return (question) => {
    const answer = answerOf(set, unit, question);
    const category = categoryOf(question, answer);
    const words = wordsOf(answer, category, texts);
    if (words.length === 0) return nothing;
    const mark = markOf(set.description, question);
    return {
      category: category !== undefined && choicesOf(question).includes(category) ? category : null,
      earlier: [`${measurement}: ${words.join(' ')}`, ...(mark === null ? [] : [texts.marks[mark]])].join(
        ' – ',
      ),
      isLeftOut: category === undefined,
      mark,
    };
  };
}

/** What stood in a cell and in the note to it; nothing where both are blank. */
function wordsOf({ value, note }: Answer, category: Category | undefined, texts: Catalogue): string[] {
  const { form, language } = texts;
  const stood =
    value === null || value.trim() === ''
      ? []
      : [category === undefined ? form.notTaken(value) : `${category.label[language]}.`];
  return [...stood, ...(note === null ? [] : [form.noteThen(note)])];
}
