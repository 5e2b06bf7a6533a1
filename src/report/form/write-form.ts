import type { Cell, RowDef, WriteSheet } from 'hucre';
import { writeXlsx as writeParts } from 'hucre/xlsx';
import { columnLetters } from '../../answers/raw-table.ts';
import { validInXml } from '../format.ts';
import { linesOfRow } from '../workbook/measures.ts';
import { contentOf, highestRow, repack } from '../workbook/write-xlsx.ts';
import type { Form, FormCell, FormSheet } from './form.ts';
import { sheetReference } from './formula.ts';
import { formFont, formLineHeight, formStyles, notNeededStyle } from './styles.ts';

/** The looks that do not run on over several lines in their own cell. */
const onOneLine: readonly FormCell['look'][] = ['title', 'mark', 'heading', 'list'];

/** What a cell is narrower for its text, in characters. */
const indent = 2;

/** Room above a heading, in points. */
const aboveHeading = 8;

/** The most characters of a footer; with its codes, and every ampersand doubled, Excel takes no more. */
const longestFooter = 115;

/**
 * Writes a form as an Excel workbook. Its sheets are protected without a password against what one does by accident: only
 * cells to fill in can be changed; columns and rows can be made wider and higher. The same form gives the same bytes.
 */
export async function writeForm({ title, tool, language, cut, sheets }: Form): Promise<Uint8Array> {
  const parts = await writeParts({
    sheets: sheets.map((sheet) => sheetPart(sheet, cut)),
    namedRanges: sheets.flatMap(printedHeader),
    properties: { title: validInXml(title), creator: tool },
    defaultFont: formFont,
    activeSheet: 0,
    workbookProtection: { lockStructure: true },
  });
  const texts = new Map(sheets.map((sheet, index) => [`xl/worksheets/sheet${String(index + 1)}.xml`, sheet]));
  return repack(parts, language, (path, xml) => {
    const sheet = texts.get(path);
    return sheet === undefined ? xml : finished(xml, sheet);
  });
}

/**
 * What the library leaves out: rows that grow with what is written in them, and that Excel need not point out what is
 * meant as it stands, such as a text that looks like a number: 40%.
 */
function finished(xml: string, { rows, widths }: FormSheet): string {
  const range = `A1:${columnLetters(widths.length - 1)}${String(rows.length)}`;
  return xml
    .replaceAll(' customHeight="1"', '')
    .replace(
      '</worksheet>',
      `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1" formula="1" formulaRange="1" emptyCellReference="1"/></ignoredErrors></worksheet>`,
    );
}

function sheetPart(sheet: FormSheet, cut: string): WriteSheet {
  const { name, rows, widths, choices, grey, headerRow, isHidden, footer } = sheet;
  return {
    name,
    cells: new Map(
      rows.flatMap((row, rowIndex) =>
        row.flatMap((cell, column): [string, Partial<Cell>][] =>
          cell === null ? [] : [[`${String(rowIndex)},${String(column)}`, cellPart(cell, cut)]],
        ),
      ),
    ),
    columns: widths.map((width) => ({ width })),
    rowDefs: heightsOf(sheet),
    dataValidations: choices.map(({ range, list, prompt, error }) => ({
      type: 'list',
      range,
      formula1: list,
      allowBlank: true,
      showInputMessage: true,
      inputTitle: prompt.title,
      inputMessage: prompt.message,
      showErrorMessage: true,
      errorStyle: 'stop',
      errorTitle: error.title,
      errorMessage: error.message,
    })),
    conditionalRules:
      grey === null ? [] : [{ type: 'expression', priority: 1, style: notNeededStyle, ...grey }],
    protection: { sheet: true, objects: true, scenarios: true, formatColumns: true, formatRows: true },
    ...(headerRow === null ? {} : { freezePane: { rows: headerRow } }),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L${escapedFooter(footer)}&R&P / &N` },
    hidden: isHidden,
  };
}

function cellPart({ look, content, formula, leadsTo }: FormCell, cut: string): Partial<Cell> {
  const style = formStyles[look];
  if (formula !== undefined) {
    return { formula: validInXml(formula), formulaResult: validInXml(String(content)), style };
  }
  return {
    ...(content === null ? { value: null } : contentOf(content, cut)),
    ...(leadsTo === undefined ? {} : { hyperlink: { target: '', location: leadsTo } }),
    style,
  };
}

/** The heights of rows that hold more than one line; other programs than Excel do not find out by themselves. */
function heightsOf({ rows, widths }: FormSheet): Map<number, RowDef> {
  return new Map(
    rows.flatMap((row, index): [number, RowDef][] => {
      const isHeading = row[0]?.look === 'heading';
      const cells = row.map((cell) => (cell === null || onOneLine.includes(cell.look) ? null : cell.content));
      const lines = linesOfRow(
        cells,
        widths.map((width) => width - indent),
      );
      if (row[0]?.look === 'title') return [[index, { height: formLineHeight + 7 }]];
      if (isHeading) return [[index, { height: formLineHeight + aboveHeading }]];
      return [[index, { height: Math.min(highestRow, lines * formLineHeight) }]];
    }),
  );
}

/** A text for a footer, where an ampersand begins a code. */
function escapedFooter(text: string): string {
  const plain = validInXml(text).replace(/\s+/g, ' ');
  return plain.slice(0, longestFooter).replaceAll('&', '&&');
}

/** On paper the column headings stand on every page. */
function printedHeader({ name, headerRow }: FormSheet): { name: string; range: string; scope: string }[] {
  if (headerRow === null) return [];
  const row = `$${String(headerRow)}`;
  return [{ name: '_xlnm.Print_Titles', range: `${sheetReference(name)}!${row}:${row}`, scope: name }];
}
