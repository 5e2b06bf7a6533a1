import { columnLetters } from '../../answers/raw-table.ts';
import { correctionsMark, startSheet } from '../../answers/sheet.ts';
import type { CellToLookAt, ToLookAt } from '../../repair/cells-to-look-at.ts';
import { cellsSheet, filesSheet, keyHeadings, keyRow } from '../../repair/correction-key.ts';
import type { Choice, Form, FormCell, FormSheet } from '../form/form.ts';
import { hiddenSheet, listsSheet } from '../form/hidden-sheets.ts';
import type { Lists } from '../form/lists.ts';
import { makeLists } from '../form/lists.ts';
import type { CorrectionsContext } from './corrections-context.ts';
import { headerRow, markWords } from './corrections-context.ts';
import { startSheetOf } from './corrections-start.ts';
import { expectedText, optionsOf, questionText, whereText, wrongText } from './row-words.ts';
import type { SheetOfUnit } from './sheets-of-units.ts';
import { sheetsOfUnits } from './sheets-of-units.ts';

/** The columns of the sheet of a region, in characters. */
const widths = [9, 11, 44, 16, 22, 40, 40, 22, 30, 30];
/** Which of them is to be filled in. */
const correctionColumn = 8;

/**
 * Makes the workbook in which regions look at the cells with something wrong: a first sheet that says what it is, a sheet
 * per region with a row per cell, and three hidden ones with lists and with what the program needs to read it back.
 */
export function makeCorrections(context: CorrectionsContext, { cells, rest }: ToLookAt): Form {
  const { texts, tool, instrument, file, files } = context;
  const { repair, language } = texts;
  const lists = makeLists();
  const sheets = sheetsOfUnits(cells, repair.unknownRegion);
  const { headings, clear, drop } = repair;
  const { number, correction, remark } = headings;
  const mark = [correctionsMark, instrument.id, number, correction, remark, clear, drop];
  const unitSheets = sheets.map((sheet) => unitSheet(sheet, context, lists));
  return {
    title: repair.title(file),
    tool,
    language,
    cut: texts.workbook.cut,
    sheets: [
      startSheetOf(context, sheets, rest),
      ...unitSheets,
      listsSheet(mark, lists, texts),
      hiddenSheet(
        filesSheet,
        files.map(({ name, sha256 }) => [name, sha256]),
      ),
      hiddenSheet(cellsSheet, [
        keyHeadings,
        ...sheets.flatMap((sheet) => sheet.cells.map((cell, index) => keyRow(cell, sheet.first + index))),
      ]),
    ],
  };
}

function unitSheet(sheet: SheetOfUnit, context: CorrectionsContext, lists: Lists): FormSheet {
  const { texts } = context;
  const { headings } = texts.repair;
  const choices: Choice[] = [];
  const rows = sheet.cells.map((cell, index): FormCell[] => {
    const options = optionsOf(cell, context);
    choices.push({
      range: `${columnLetters(correctionColumn)}${String(headerRow + 1 + index)}`,
      list: lists.rangeOf(options),
      prompt: texts.repair.prompt,
      error: texts.repair.error,
    });
    return rowOf(cell, sheet.first + index, options, context);
  });
  return {
    name: sheet.name,
    rows: [
      [{ look: 'title', content: sheet.title }],
      [
        { look: 'link', content: texts.form.back, leadsTo: `${startSheet}!A1` },
        ...(context.marks.length === 0 ? [] : [{ look: 'mark', content: markWords(context) } as const]),
      ],
      Object.values(headings).map((content) => ({ look: 'header', content })),
      ...rows,
    ],
    widths,
    choices,
    grey: null,
    headerRow,
    isHidden: false,
    footer: `${texts.repair.title(context.file)} – ${sheet.title}`,
  };
}

function rowOf(
  look: CellToLookAt,
  number: number,
  options: readonly string[],
  context: CorrectionsContext,
): FormCell[] {
  const { texts } = context;
  const { repair, language } = texts;
  const { cell, severity, nearest } = look;
  const text = (content: string): FormCell => ({ look: 'cell', content });
  return [
    { look: 'number', content: number },
    text(severity === 'error' ? repair.kinds.error : repair.kinds.warning),
    text(questionText(look, texts)),
    text(whereText(cell, context)),
    text((cell.value ?? '').trim() === '' ? repair.nothing : (cell.value ?? '')),
    text(wrongText(look, context)),
    text(expectedText(options, texts)),
    text(nearest?.[language] ?? ''),
    { look: 'input', content: null },
    { look: 'input', content: null },
  ];
}
