import type { Catalogue } from '../texts/catalogue.ts';
import type { OutputFile } from '../table.ts';
import { contentsSheet } from './front.ts';
import { sheetNames, tableNames } from './names.ts';
import type { WorkbookProfile } from './profile.ts';
import type { SheetDraft } from './sheet.ts';
import { writeXlsx } from './write-xlsx.ts';

/** A workbook as a value: what stands on each sheet, before anything has a name. */
export type WorkbookDraft = {
  readonly title: string;
  /** The program that made it and its version: `inventory 0.1.0`. */
  readonly tool: string;
  readonly cover: SheetDraft;
  /** What the contents say above the list of sheets: sources, what is invented, what is left out. */
  readonly about: readonly string[];
  /** Every sheet with a table, in the order in which they are read. */
  readonly sheets: readonly SheetDraft[];
};

/** Puts the contents behind the cover, names sheets and tables, and writes the whole as one Excel workbook. */
export async function assembleWorkbook(
  { title, tool, cover, about, sheets: listed }: WorkbookDraft,
  texts: Catalogue,
  profile: WorkbookProfile,
): Promise<OutputFile> {
  const [coverName = '', contentsName = '', ...names] = sheetNames([
    cover.code,
    texts.workbook.sheets.contents,
    ...listed.map(({ code }) => code),
  ]);
  const tabled = listed.map((sheet, index) => ({ ...sheet, name: names[index] ?? '' }));
  const sheets = [
    { ...cover, name: coverName },
    { ...contentsSheet(texts, about, tabled), name: contentsName },
    ...tabled,
  ];
  const tables = tableNames(sheets.map(({ name }) => name));
  const bytes = await writeXlsx(
    sheets.map((sheet, index) => ({ ...sheet, tableName: tables[index] ?? '' })),
    { title, creator: tool, language: texts.language, cut: texts.workbook.cut },
    profile,
  );
  return { name: 'tables/tabellen.xlsx', bytes };
}
