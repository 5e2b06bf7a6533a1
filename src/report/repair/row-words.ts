import { choicesOf } from '../../instrument/choices.ts';
import type { Indicator } from '../../instrument/instrument.ts';
import type { ProblemCode } from '../../problem.ts';
import { nowhere } from '../../problem.ts';
import type { CellToLookAt } from '../../repair/cells-to-look-at.ts';
import type { TableCell } from '../../repair/table-cells.ts';
import { messageOf, spotText } from '../problems.ts';
import type { Catalogue } from '../texts/catalogue.ts';
import type { CorrectionsContext } from './corrections-context.ts';

/** What can be written out is. */
const longestList = { texts: 7, letters: 160 } as const;

/** What the cell is about: the question with its number, or that it is the name of a region. */
export function questionText(
  { cell: { indicator }, asked }: CellToLookAt,
  { repair, language }: Catalogue,
): string {
  if (asked === 'region') return repair.regionCell;
  if (asked === 'indicator' || indicator === null) return repair.indicatorCell;
  return repair.question(indicator.number, questionOf(indicator, language));
}

/** A question as it is asked, and the row it asks about where it asks about several. */
function questionOf({ question, label, printed }: Indicator, language: Catalogue['language']): string {
  return printed === null ? question[language] : `${question[language]} – ${label[language]}`;
}

/** Where a cell stands: its line and cell, and its file where there are several. */
export function whereText({ table, spot }: TableCell, { texts, files }: CorrectionsContext): string {
  const parts = spotText({ ...nowhere, ...spot }, texts.place);
  return [...(files.length > 1 ? [table.file] : []), ...parts].join(', ');
}

/** What is wrong with a cell, in sentences for people who never saw this program. */
export function wrongText(look: CellToLookAt, context: CorrectionsContext): string {
  const { texts } = context;
  const { cell, problems, repeated, others, moreOthers } = look;
  const [example] = others;
  const isConflict = [...problems, repeated].some((each) => each?.code === 'conflicting-answers');
  const otherTexts = others.map((other) => {
    const where = whereText(other, context);
    return isConflict ? `“${other.value ?? ''}” (${where})` : where;
  });
  const wrong: Partial<Record<ProblemCode, (of: Parameters<Sentence>[0]) => string>> = texts.repair.wrong;
  const sentences = (problems.length > 0 || repeated === null ? problems : [repeated]).map((each) => {
    const detail = (name: string): string => {
      const given = each.details[name] ?? '';
      return typeof given === 'object' ? given[texts.language] : String(given);
    };
    return (
      wrong[each.code]?.({
        value: cell.value ?? '',
        route: detail('route'),
        percentage: detail('percentage'),
        others:
          example === undefined
            ? ''
            : moreOthers === 0
              ? texts.and(otherTexts)
              : texts.repair.andMore(otherTexts.join(', '), moreOthers),
      }) ?? messageOf(each, texts)
    );
  });
  return [...new Set(sentences)].join(' ');
}

type Sentence = Catalogue['repair']['wrong']['unknown-region'];

/** What can be chosen for a cell, and read back. */
export function optionsOf(
  { asked, cell: { indicator, column, table } }: CellToLookAt,
  context: CorrectionsContext,
): string[] {
  const { texts, instrument, units } = context;
  const { repair, language } = texts;
  switch (asked) {
    case 'region':
      return [...units.map(({ name }) => name), ...(column === table.borrowed ? [] : [repair.drop])];
    case 'indicator':
      return [
        ...instrument.indicators.flatMap((each) =>
          [each, ...each.parts].map(({ number, label }) => `${number} ${label[language]}`),
        ),
        repair.drop,
      ];
    case 'row':
    case 'answer': {
      const answers = indicator === null ? [] : choicesOf(indicator);
      return [
        ...answers.map(({ label }) => label[language]),
        repair.clear,
        ...(asked === 'row' ? [repair.drop] : []),
      ];
    }
  }
}

/** A short list in full; of a long one how long it is. */
export function expectedText(options: readonly string[], { repair }: Catalogue): string {
  const answers = options.filter((each) => each !== repair.clear && each !== repair.drop);
  const all = answers.join(' | ');
  const isShort = answers.length <= longestList.texts && all.length <= longestList.letters;
  return isShort ? all : repair.fromList(answers.length);
}
