import { answerOf, categoryOf } from '../answers/answer-set.ts';
import type { Category } from '../instrument/instrument.ts';
import type { ReadingSummary } from '../report/problems.ts';
import type { Catalogue } from '../report/texts/catalogue.ts';
import type { Mark } from '../answers/description.ts';
import { markOf } from '../answers/description.ts';
import type { AnswerFile } from '../store/answer-file.ts';

/** What was found out about an answer file, in one line: format, layout, encoding, instrument. */
export function readingLine(
  { dialect, layout, answers, instrumentFrom }: AnswerFile,
  texts: Catalogue,
): string {
  const { reading } = texts;
  const format =
    dialect.format === 'json'
      ? reading.json
      : reading.delimiter(reading.delimiters[dialect.delimiter as keyof typeof reading.delimiters]);
  return `${answers.file}: ${[
    format,
    ...(layout === null ? [] : [reading[layout.kind]]),
    reading.utf8(dialect.byteOrderMark),
    `${answers.instrument.id} (${reading.instrumentFrom[instrumentFrom]})`,
  ].join(', ')}`;
}

/** How many units and indicators an answer file has, and how many answers other than no data. */
export function readingSummary({ answers: set, present }: AnswerFile): ReadingSummary {
  return {
    units: set.units.length,
    indicators: present.size,
    answers: set.units
      .map(
        (unit) =>
          set.indicators.filter((each) => isAnswer(categoryOf(each, answerOf(set, unit, each)))).length,
      )
      .reduce((total, count) => total + count, 0),
  };
}

/** Whether an answer says something: it is valid and is not no data. */
function isAnswer(category: Category | undefined): boolean {
  return category !== undefined && category.role !== 'no-data';
}

/** The marks that apply to an answer file, each once. */
export function marksOfFile({ answers: set }: AnswerFile): Mark[] {
  return [...new Set(set.indicators.flatMap((indicator) => markOf(set.description, indicator) ?? []))];
}

/** The marks that apply to an answer file, as sentences. */
export function markLines(file: AnswerFile, texts: Catalogue): string[] {
  return marksOfFile(file).map((mark) => texts.markNotes[mark]);
}
