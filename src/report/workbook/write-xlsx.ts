import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Cell, RowDef, TableDefinition, WriteOptions, WriteSheet } from 'hucre';
import { rangeRef, writeXlsx as writeParts } from 'hucre/xlsx';
import { validInXml } from '../format.ts';
import { columnWidths, coverWidth, linesOfRow } from './measures.ts';
import type { WorkbookProfile } from './profile.ts';
import type { Sheet } from './sheet.ts';
import type { Styles } from './styles.ts';
import { fontOf, lineHeight, stylesOf } from './styles.ts';

/** What the document says of itself. */
export type WorkbookProperties = {
  readonly title: string;
  readonly creator: string;
  readonly language: string;
  /** What a text ends in that is cut because it is too long for a cell. */
  readonly cut: string;
};

/** A table with more columns than this is not made to fit the width of a page. */
const widestPage = 16;

/** The highest row that Excel takes, in points. */
export const highestRow = 409;

/** The most characters that Excel takes in a cell; a file with more is opened with a repair, or not at all. */
const longestText = 32_767;

/** Writes sheets as a workbook, the first of them in front. */
export async function writeXlsx(
  sheets: readonly Sheet[],
  { title, creator, language, cut }: WorkbookProperties,
  profile: WorkbookProfile,
): Promise<Uint8Array> {
  const styles = stylesOf(profile);
  const parts = await writeParts({
    sheets: sheets.map((sheet) => sheetPart(sheet, styles, profile, cut)),
    namedRanges: sheets.flatMap(printedHeader),
    properties: { title: validInXml(title), creator },
    defaultFont: fontOf(profile),
    activeSheet: 0,
  });
  return repack(parts, language);
}

/**
 * Packs the parts again, in the same order: with one date, and compressed in JavaScript, because what the zlib of Node
 * makes of them differs between processors. The clock in the properties makes way for the language; and there is
 * nothing to calculate, so that Excel need not ask to save what nobody changed.
 * @param finish changes a part that holds text, given its path
 */
export function repack(
  parts: Uint8Array,
  language: string,
  finish: (path: string, xml: string) => string = (_, xml) => xml,
): Uint8Array {
  const entries = unzipSync(parts);
  const core = 'docProps/core.xml';
  const properties = strFromU8(entries[core] ?? new Uint8Array());
  entries[core] = strToU8(
    properties.replace(/<dcterms:modified.*<\/dcterms:modified>/, `<dc:language>${language}</dc:language>`),
  );
  const book = 'xl/workbook.xml';
  entries[book] = strToU8(strFromU8(entries[book] ?? new Uint8Array()).replace(/<calcPr[^>]*\/>/, ''));
  for (const [path, part] of Object.entries(entries)) entries[path] = strToU8(finish(path, strFromU8(part)));
  return zipSync(entries, { mtime: '1980-01-01T12:00:00' });
}

function sheetPart(sheet: Sheet, styles: Styles, profile: WorkbookProfile, cut: string): WriteSheet {
  const { name, table } = sheet;
  const page = { paperSize: 'a4', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;
  const widths = table === null ? [coverWidth.text] : columnWidths(table);
  const part = {
    name,
    cells: cellsOf(sheet, styles, cut),
    columns: widths.map((width) => ({ width })),
    rowDefs: heightsOf(sheet, widths, profile),
  };
  if (table === null) return { ...part, pageSetup: { ...page, orientation: 'portrait' } };
  return {
    ...part,
    tables: [tablePart(sheet, profile)],
    ...(profile === 'work' ? { freezePane: { rows: headerRow(sheet) + 1, columns: 1 } } : {}),
    pageSetup: { ...page, orientation: 'landscape', fitToPage: table.columns.length <= widestPage },
  };
}

/** The row of the column headings, from 0: below the title and the lines. */
function headerRow({ lines }: Sheet): number {
  return lines.length + 1;
}

function cellsOf(sheet: Sheet, styles: Styles, cut: string): Map<string, Partial<Cell>> {
  const { title, lines, table } = sheet;
  const cells = new Map<string, Partial<Cell>>();
  const put = (row: number, column: number, cell: Partial<Cell>): void => {
    cells.set(`${String(row)},${String(column)}`, cell);
  };
  const line = table === null ? styles.paragraph : styles.line;
  put(0, 0, { ...contentOf(title, cut), style: table === null ? styles.titleThatWraps : styles.title });
  lines.forEach(({ text, isHeading }, index) => {
    put(index + 1, 0, { ...contentOf(text, cut), style: isHeading ? styles.heading : line });
  });
  const header = headerRow(sheet);
  table?.columns.forEach(({ title: heading, kind, isLink }, index) => {
    const style = kind === 'text' ? styles.header : styles.headerOfNumbers;
    put(header, index, { ...contentOf(heading, cut), style });
    table.rows.forEach((row, rowIndex) => {
      const value = row[index] ?? null;
      if (value === null) return;
      const link = { hyperlink: { target: '', location: `'${String(value)}'!A1` }, style: styles.link };
      // Words among numbers stand for a number that is not there.
      const look = typeof value === 'string' && kind !== 'text' ? 'mark' : kind;
      put(header + 1 + rowIndex, index, {
        ...contentOf(value, cut),
        ...(isLink === true ? link : { style: styles[look] }),
      });
    });
  });
  return cells;
}

/**
 * Text is a string cell, so that nothing in it is ever a formula. The library takes text such as `#N/A` for an error,
 * and Excel `_x0041_` for a letter: what looks like either is written so that it stays as it stands.
 * @param cut what a text that is too long ends in
 */
export function contentOf(value: string | number, cut: string): Partial<Cell> {
  if (typeof value === 'number') return { value };
  const text = shortened(validInXml(value), cut).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return text.startsWith('#') ? { richText: [{ text }] } : { value: text };
}

/** A text as far as a cell can hold it; no character is cut in two. */
function shortened(text: string, cut: string): string {
  if (text.length <= longestText) return text;
  return text.slice(0, longestText - cut.length).replace(/[\uD800-\uDBFF]$/, '') + cut;
}

/** The heights of rows that wrap. The lines above a table do not: they run on over the columns beside them. */
function heightsOf(sheet: Sheet, widths: readonly number[], profile: WorkbookProfile): Map<number, RowDef> {
  const { title, lines, table } = sheet;
  const counts =
    table === null
      ? [linesOfRow([title], [coverWidth.title]), ...lines.map(({ text }) => linesOfRow([text], widths))]
      : [table.columns.map((column) => column.title), ...table.rows].map((row) => linesOfRow(row, widths));
  const first = table === null ? 0 : headerRow(sheet);
  return new Map(
    counts.flatMap((count, index): [number, RowDef][] =>
      count === 1 ? [] : [[first + index, { height: Math.min(highestRow, count * lineHeight(profile)) }]],
    ),
  );
}

function tablePart(sheet: Sheet, profile: WorkbookProfile): TableDefinition {
  const { columns, rows } = sheet.table ?? { columns: [], rows: [] };
  const header = headerRow(sheet);
  return {
    name: sheet.tableName,
    range: rangeRef(header, 0, header + rows.length, columns.length - 1),
    columns: columns.map(({ title }) => ({ name: title })),
    style: 'TableStyleLight1',
    showRowStripes: profile === 'work',
    showAutoFilter: profile === 'work',
  };
}

/** On paper the column headings stand on every page, and so does what the rows are about. */
function printedHeader(sheet: Sheet): NonNullable<WriteOptions['namedRanges']> {
  if (sheet.table === null) return [];
  const row = `$${String(headerRow(sheet) + 1)}`;
  const range = ['$A:$A', `${row}:${row}`].map((part) => `'${sheet.name}'!${part}`).join(',');
  return [{ name: '_xlnm.Print_Titles', range, scope: sheet.name }];
}
