import type { Distribution } from '../distribution/distribution.ts';
import type { ReportContext } from './context.ts';
import type { OutputFile } from './table.ts';
import { contentsSheet, coverSheet } from './workbook/front.ts';
import { sheetNames, tableNames } from './workbook/names.ts';
import { collectNotes, notesSheet } from './workbook/notes.ts';
import type { WorkbookProfile } from './workbook/profile.ts';
import { tableSheets } from './workbook/table-sheets.ts';
import { writeXlsx } from './workbook/write-xlsx.ts';

/**
 * The tables of a report as one Excel workbook: cover, contents with links, notes, and every table on a sheet of its
 * own, over all indicators and per theme. The same input gives the same bytes on every machine.
 */
export async function workbookFile(
  context: ReportContext,
  distributions: readonly Distribution[],
  profile: WorkbookProfile,
): Promise<OutputFile> {
  const { texts, set, tool } = context;
  const notes = collectNotes(distributions, texts);
  const cover = coverSheet(context, distributions);
  const listed = [...notesSheet(context, notes), ...tableSheets(context, distributions, notes, profile)];
  const [coverName = '', contentsName = '', ...names] = sheetNames([
    cover.code,
    texts.workbook.sheets.contents,
    ...listed.map(({ code }) => code),
  ]);
  const tabled = listed.map((sheet, index) => ({ ...sheet, name: names[index] ?? '' }));
  const sheets = [
    { ...cover, name: coverName },
    { ...contentsSheet(context, distributions, tabled), name: contentsName },
    ...tabled,
  ];
  const tables = tableNames(sheets.map(({ name }) => name));
  const bytes = await writeXlsx(
    sheets.map((sheet, index) => ({ ...sheet, tableName: tables[index] ?? '' })),
    {
      title: set.instrument.title[texts.language],
      creator: tool,
      language: texts.language,
      cut: texts.workbook.cut,
    },
    profile,
  );
  return { name: 'tables/tabellen.xlsx', bytes };
}
