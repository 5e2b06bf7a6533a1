import type { AnswerSet } from '../../answers/answer-set.ts';
import type { Mark } from '../../answers/description.ts';
import { formMark } from '../../answers/sheet.ts';
import type { Indicator, Instrument } from '../../instrument/instrument.ts';
import type { Unit } from '../../instrument/units.ts';
import type { Catalogue } from '../texts/catalogue.ts';
import type { Form } from './form.ts';
import { listsSheet } from './hidden-sheets.ts';
import { makeLists } from './lists.ts';
import { knownFrom, nothingKnown } from './prefill.ts';
import { answerCells, questionsByTheme } from './questions.ts';
import { startSheetOf } from './start-sheet.ts';
import { themeSheet } from './theme-sheet.ts';

/** What a form is made of. */
export type FormContext = {
  readonly texts: Catalogue;
  /** The program that makes it and its version: `inventory 0.1.0`. */
  readonly tool: string;
  readonly instrument: Instrument;
  /** The measurement that is filled in; null where it has no name yet. */
  readonly measurement: { readonly label: string; readonly date: string | null } | null;
  /** Answers to the same questionnaire to fill in beforehand; null for none. */
  readonly earlier: AnswerSet | null;
  /** The indicators that the earlier answers have, so that a question is asked in the same form: whole or in parts. */
  readonly present: ReadonlySet<Indicator>;
};

/**
 * Makes the form in which a unit answers a questionnaire.
 * @param unit who fills it in; or the units to choose from, for a form that is the same for all
 */
export function makeForm(context: FormContext, unit: Unit | readonly Unit[]): Form {
  const { texts, tool, instrument, measurement, earlier, present } = context;
  const { language } = texts;
  const lists = makeLists();
  const themes = questionsByTheme(instrument, present, language);
  const cells = answerCells(themes);
  const known = earlier === null || !('code' in unit) ? nothingKnown : knownFrom(earlier, unit, texts);
  const all = themes.flatMap(({ questions }) => questions.map(known));
  const marks = new Set(all.flatMap(({ mark }) => mark ?? []));
  const isPrefilled = all.some((each) => each.earlier !== null);
  const words = measurement === null ? null : texts.measurement(measurement.label, measurement.date);
  const sheetContext = {
    texts,
    places: { instrument, language, cells, lists, notNeeded: texts.form.notNeeded },
    known,
    isPrefilled,
    mark: marks.size === 0 ? null : markWords(marks, texts),
    footer: [...('code' in unit ? [unit.name] : []), ...(words === null ? [] : [words])],
  };
  const title = instrument.title[language];
  const start = startSheetOf(
    {
      title,
      measurement: words,
      unit: 'code' in unit ? unit.name : unit.map(({ name }) => name),
      earlier: earlier === null || !isPrefilled ? null : earlierWords(earlier, texts),
      madeWith: texts.form.madeWithText(instrument.id, tool),
      themes,
    },
    sheetContext,
    lists,
  );
  const sheets = themes.map((theme) => themeSheet(theme, sheetContext));
  return {
    title: [title, ...('code' in unit ? [unit.name] : []), ...(words === null ? [] : [words])].join(' – '),
    tool,
    language,
    cut: texts.workbook.cut,
    sheets: [
      start,
      ...sheets,
      listsSheet(
        [formMark, instrument.id, measurement?.label ?? null, measurement?.date ?? null],
        lists,
        texts,
      ),
    ],
  };
}

/** How many questions a form has, how many answers stand in it already, and how many were no answers of the list. */
export type FormCounts = { readonly questions: number; readonly prefilled: number; readonly leftOut: number };

/** Counts what stands in the form of a unit; null for one in which a unit chooses itself. */
export function countForm(
  { texts, instrument, present, earlier }: FormContext,
  unit: Unit | null,
): FormCounts {
  const questions = questionsByTheme(instrument, present, texts.language).flatMap((each) => each.questions);
  const known = earlier === null || unit === null ? nothingKnown : knownFrom(earlier, unit, texts);
  return {
    questions: questions.length,
    prefilled: questions.filter((each) => known(each).category !== null).length,
    leftOut: questions.filter((each) => known(each).isLeftOut).length,
  };
}

function earlierWords({ description: { measurement, source } }: AnswerSet, texts: Catalogue): string {
  const words = texts.measurement(measurement.label, measurement.date);
  return source === null ? words : `${words}: ${source.replace(/\.$/, '')}`;
}

/** What is invented, in one line. */
function markWords(marks: ReadonlySet<Mark>, texts: Catalogue): string {
  return [...marks]
    .sort()
    .reverse()
    .map((mark) => texts.markNotes[mark])
    .join(' ');
}
