import type { Distribution } from '../../distribution/distribution.ts';
import type { ReportContext } from '../context.ts';
import { commonNotes, marksOf, provenance, unitCount } from '../context.ts';
import type { Sheet, SheetDraft, SheetLine } from './sheet.ts';
import { plainLines } from './sheet.ts';
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

function section(heading: string, lines: readonly string[]): SheetLine[] {
  return lines.length === 0 ? [] : [{ text: heading, isHeading: true }, ...plainLines(lines)];
}

/** The contents: every other sheet with a table, with a link to it. */
export function contentsSheet(
  context: ReportContext,
  distributions: readonly Distribution[],
  sheets: readonly Omit<Sheet, 'tableName'>[],
): SheetDraft {
  const { workbook } = context.texts;
  return {
    code: workbook.sheets.contents,
    title: workbook.sheets.contents,
    lines: plainLines([
      workbook.oneTable(sheets.length),
      workbook.contentsMeaning,
      ...commonNotes(context, distributions),
      provenance(context),
    ]),
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
