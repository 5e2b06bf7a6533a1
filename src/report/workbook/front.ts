import type { Distribution } from '../../distribution/distribution.ts';
import type { ReportContext } from '../context.ts';
import { commonNotes, marksOf, provenance, unitCount } from '../context.ts';
import type { Catalogue } from '../texts/catalogue.ts';
import type { Sheet, SheetDraft } from './sheet.ts';
import { plainLines, section } from './sheet.ts';
import { baseExplanations } from './table-sheets.ts';

/** The cover: what this is, where it comes from, what is invented in it, and how it is read. */
export function coverSheet(context: ReportContext, distributions: readonly Distribution[]): SheetDraft {
  const { texts, set } = context;
  const { workbook } = texts;
  const [source = '', ...remarks] = commonNotes(context, distributions);
  return {
    code: workbook.sheets.cover,
    title: set.instrument.title[texts.language],
    lines: [
      ...plainLines([
        workbook.about(unitCount(context, set.units.length), distributions.length),
        source,
        provenance(context),
      ]),
      ...section(marksOf(distributions).length > 0 ? workbook.marked : workbook.remarks, remarks),
      ...section(workbook.bases, baseExplanations(context)),
      ...section(workbook.reading, [...workbook.readingLines, workbook.emptyCells]),
    ],
    table: null,
  };
}

/**
 * The contents: every other sheet with a table, with a link to it.
 * @param about what is said above the list: sources, what is invented, what is left out
 */
export function contentsSheet(
  { workbook }: Catalogue,
  about: readonly string[],
  sheets: readonly Omit<Sheet, 'tableName'>[],
): SheetDraft {
  return {
    code: workbook.sheets.contents,
    title: workbook.sheets.contents,
    lines: plainLines([workbook.oneTable(sheets.length), workbook.contentsMeaning, ...about]),
    table: {
      columns: [
        { title: workbook.columns.sheet, kind: 'text', isLink: true },
        { title: workbook.columns.title, kind: 'text' },
        { title: workbook.columns.rows, kind: 'count' },
      ],
      rows: sheets.map(({ name, title, table }) => [name, title, table?.rows.length ?? 0]),
    },
  };
}
