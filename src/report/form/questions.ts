import type { Indicator, Instrument, Theme } from '../../instrument/instrument.ts';
import type { Language } from '../../instrument/text.ts';
import { validInXml } from '../format.ts';
import { sheetReference } from './formula.ts';

/** The questions of a theme, and the sheet they stand on. */
export type ThemeQuestions = {
  readonly theme: Theme;
  readonly sheet: string;
  readonly questions: readonly Indicator[];
};

/** The row of the headings on the sheet of a theme; the first question stands below it. */
export const headerRow = 3;

/** The column of the answers on the sheet of a theme. */
export const answerColumn = 'C';

/** The column that says when a question is to be answered. */
export const whenColumn = 'E';

/** The most characters of the name of a sheet in Excel. */
const longestName = 31;

/**
 * The questions of a form, by theme: the indicators of an instrument, in parts where they have any.
 * @param whole the indicators that are asked as a whole though they have parts
 */
export function questionsByTheme(
  { themes, indicators }: Instrument,
  whole: ReadonlySet<Indicator>,
  language: Language,
): ThemeQuestions[] {
  return themes
    .map((theme) => ({
      theme,
      questions: indicators
        .filter((indicator) => indicator.theme.id === theme.id)
        .flatMap((indicator) =>
          indicator.parts.length === 0 || whole.has(indicator) ? [indicator] : indicator.parts,
        ),
    }))
    .filter(({ questions }) => questions.length > 0)
    .map((each, index) => ({ ...each, sheet: sheetName(index + 1, each.theme.label[language]) }));
}

/**
 * The name of the sheet of a theme that Excel takes: its number, and as much of its label as fits. The number keeps two
 * names apart, and from those of the other sheets.
 * @example sheetName(2, 'Intake: wie/wat') // '2 Intake wie wat'
 */
export function sheetName(number: number, label: string): string {
  const legal = validInXml(label).replace(/[[\]:*?/\\\s]+/g, ' ');
  const name = `${String(number)} ${legal}`.trim();
  const fitting =
    name.length <= longestName
      ? name
      : `${name.slice(0, longestName - 1).replace(/[\uD800-\uDBFF]$/, '')}\u2026`;
  return fitting.replace(/'+$/, '');
}

/** Where every question is answered, by the number it is printed with: a cell, or one for each part. */
export function answerCells(themes: readonly ThemeQuestions[]): ReadonlyMap<string, readonly AnswerCell[]> {
  const cells = new Map<string, AnswerCell[]>();
  for (const { sheet, questions } of themes) {
    questions.forEach((question, index) => {
      const number = question.partOf ?? question.number;
      const at = (column: string): string =>
        `${sheetReference(sheet)}!$${column}$${String(headerRow + 1 + index)}`;
      const each = { question, cell: at(answerColumn), when: at(whenColumn) };
      cells.set(number, [...(cells.get(number) ?? []), each]);
    });
  }
  return cells;
}

/**
 * A question, the cell in which it is answered, such as `'1 Overleg'!$C$4`, and the cell that says when it is to be
 * answered.
 */
export type AnswerCell = { readonly question: Indicator; readonly cell: string; readonly when: string };

export { choicesOf } from '../../instrument/choices.ts';
