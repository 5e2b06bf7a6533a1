import type { Table } from '../../table.ts';
import type { SheetDraft } from '../../workbook/sheet.ts';
import { plainLines, section } from '../../workbook/sheet.ts';
import type { ComparisonContext } from '../context.ts';
import {
  comparisonNotes,
  comparisonProvenance,
  everything,
  marksIn,
  measurementsOf,
  panelCount,
  panelNotes,
  renamedNotes,
  sourceLines,
  unitsName,
} from '../context.ts';
import { signTestReading } from '../tables/sign-test-table.ts';

/** What a comparison is called: `Vergelijking 2019 met 2021`. */
export function comparisonTitle(context: ComparisonContext): string {
  const { before, after } = measurementsOf(context);
  return context.texts.comparison.title(before, after);
}

/**
 * The cover of a comparison: what this is, where both sides come from, what is invented, which units are compared, and
 * what the words mean.
 */
export function comparisonCover(context: ComparisonContext, tables: readonly Table[]): SheetDraft {
  const { texts, comparison } = context;
  const { workbook } = texts;
  const words = texts.comparison.workbook;
  const { changes, sideBySide, notCompared } = comparison;
  const remarks = marksIn(everything(context)).map((mark) => texts.markNotes[mark]);
  return {
    code: workbook.sheets.cover,
    title: comparisonTitle(context),
    lines: [
      ...plainLines([
        words.about(panelCount(context)),
        words.compared(changes.length, sideBySide.length, notCompared.length),
        ...sourceLines(context),
        comparisonProvenance(context),
      ]),
      ...section(workbook.marked, remarks),
      ...section(words.panel(unitsName(context)), panelNotes(context)),
      ...section(workbook.bases, explanations(context, tables).all),
      ...section(workbook.reading, [...words.readingLines, words.emptyCells]),
    ],
    table: null,
  };
}

/** What the contents say above the list of sheets, and which tables it does not have because they have no rows. */
export function aboutComparison(context: ComparisonContext, empty: readonly Table[]): string[] {
  const renamed = renamedNotes(context);
  return [
    ...comparisonNotes(context, everything(context)).filter((note) => !renamed.includes(note)),
    ...(empty.length === 0
      ? []
      : [context.texts.comparison.workbook.leftOut(empty.map(({ title }) => title))]),
    comparisonProvenance(context),
  ];
}

/**
 * What the words in the tables mean, each sentence once. For whoever works with a table the cover is enough, except for
 * that without which a cell cannot be read: the mark of a break, and the only reading that a p has.
 */
export function explanations(
  context: ComparisonContext,
  tables: readonly Table[],
): { readonly all: readonly string[]; readonly onCoverOnly: readonly string[] } {
  const { texts, tests } = context;
  const words = texts.comparison;
  const common = comparisonNotes(context, everything(context));
  const own = tables.flatMap(({ notes }) => notes.filter((note) => !common.includes(note)));
  const chance = tests === null ? words.census : signTestReading(tests, context);
  const themes = tables.some(({ name }) => name === 'pooled')
    ? [words.workbook.allThemes(words.themes.all)]
    : [];
  const all = [...new Set([...own.filter((note) => note !== chance), ...themes, chance])];
  const everywhere = [words.brokenMeaning(words.broken), ...(tests === null ? [] : [chance])];
  return {
    all,
    onCoverOnly: [...all.filter((note) => !everywhere.includes(note)), ...renamedNotes(context)],
  };
}
