import type { TableCell } from '../../repair/table-cells.ts';
import type { CellToLookAt, ToLookAt } from '../../repair/cells-to-look-at.ts';
import { cellsSheet, filesSheet, keyHeadings, keyRow } from '../../repair/correction-key.ts';
import { columnLetters } from '../../answers/raw-table.ts';
import type { Mark } from '../../answers/description.ts';
import { correctionsMark, startSheet } from '../../answers/sheet.ts';
import type { HashedFile } from '../../repair/settle.ts';
import type { Indicator, Instrument } from '../../instrument/instrument.ts';
import type { Unit } from '../../instrument/units.ts';
import type { Problem, ProblemCode } from '../../problem.ts';
import { nowhere } from '../../problem.ts';
import type { Choice, Form, FormCell, FormSheet } from '../form/form.ts';
import { sheetReference } from '../form/formula.ts';
import { hiddenSheet, listsSheet } from '../form/hidden-sheets.ts';
import type { Lists } from '../form/lists.ts';
import { makeLists } from '../form/lists.ts';
import { choicesOf } from '../form/questions.ts';
import { messageOf, placeText, spotText } from '../problems.ts';
import type { Catalogue } from '../texts/catalogue.ts';
import type { SheetOfUnit } from './sheets-of-units.ts';
import { sheetsOfUnits } from './sheets-of-units.ts';

/** What a correction workbook is made of. */
export type CorrectionsContext = {
  readonly texts: Catalogue;
  /** The program that makes it and its version: `inventory 0.1.0`. */
  readonly tool: string;
  readonly instrument: Instrument;
  /** The file that is corrected, or the folder of several. */
  readonly file: string;
  /** The measurement; null where it has no name of its own. */
  readonly measurement: { readonly label: string; readonly date: string | null } | null;
  readonly files: readonly HashedFile[];
  /** What is invented in the answers, which is said on every sheet. */
  readonly marks: readonly Mark[];
  /** The units that there are to choose from. */
  readonly units: readonly Unit[];
};

/** The row of the headings on the sheet of a region; the first cell stands below it. */
const headerRow = 3;

/** The columns of the sheet of a region, in characters. */
const widths = [9, 11, 44, 16, 22, 40, 40, 22, 30, 30];
/** Which of them is to be filled in. */
const correctionColumn = 8;

/** What can be written out is. */
const longestList = { texts: 7, letters: 160 } as const;

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

function startSheetOf(
  context: CorrectionsContext,
  sheets: readonly SheetOfUnit[],
  rest: readonly Problem[],
): FormSheet {
  const { texts, instrument, file, measurement, marks, tool } = context;
  const { repair, language } = texts;
  const pair = (label: string, text: string): FormCell[] => [
    { look: 'label', content: label },
    { look: 'text', content: text },
  ];
  const heading = (text: string): FormCell[] => [{ look: 'heading', content: text }];
  return {
    name: startSheet,
    rows: [
      [{ look: 'title', content: repair.title(file) }],
      pair(repair.instrument, instrument.title[language]),
      ...(measurement === null
        ? []
        : [pair(repair.measurement, texts.measurement(measurement.label, measurement.date))]),
      pair(repair.about, repair.aboutText(file)),
      ...(marks.length === 0 ? [] : [pair(repair.attention, markWords(context))]),
      heading(repair.how),
      ...repair.steps(repair.clear).map(({ label, text }) => pair(label, text)),
      heading(repair.regions),
      ...(sheets.length === 0
        ? [pair('', repair.noCells)]
        : [[repair.region, repair.toLookAt].map((content): FormCell => ({ look: 'header', content }))]),
      ...sheets.map(({ title, name, counts }): FormCell[] => [
        { look: 'link', content: title, leadsTo: `${sheetReference(name)}!A${String(headerRow)}` },
        {
          look: 'text',
          content:
            counts.errors + counts.questions === 0
              ? repair.alsoThere
              : repair.counts(counts.cells, counts.errors, counts.questions),
        },
      ]),
      ...(rest.length === 0 ? [] : [heading(repair.rest), pair('', repair.restText)]),
      ...rest.map((each) => pair(placeText(each, texts), restText(each, texts))),
      pair(texts.form.madeWith, texts.form.madeWithText(instrument.id, tool)),
    ],
    widths: [38, 84],
    choices: [],
    grey: null,
    headerRow: null,
    isHidden: false,
    footer: repair.title(file),
  };
}

/** What is invented, in one line. */
function markWords({ marks, texts }: CorrectionsContext): string {
  return marks.map((mark) => texts.markNotes[mark]).join(' ');
}

/** What is wrong that no cell can be given for, and what to do. */
function restText(each: Problem, texts: Catalogue): string {
  return `${messageOf(each, texts)} ${texts.problems[each.code].remedy}`;
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

/** What the cell is about: the question with its number, or that it is the name of a region. */
function questionText({ cell: { indicator }, asked }: CellToLookAt, { repair, language }: Catalogue): string {
  if (asked === 'region') return repair.regionCell;
  if (asked === 'indicator' || indicator === null) return repair.indicatorCell;
  return repair.question(indicator.number, questionOf(indicator, language));
}

/** A question as it is asked, and the row it asks about where it asks about several. */
function questionOf({ question, label, printed }: Indicator, language: Catalogue['language']): string {
  return printed === null ? question[language] : `${question[language]} – ${label[language]}`;
}

/** Where a cell stands: its line and cell, and its file where there are several. */
function whereText({ table, spot }: TableCell, { texts, files }: CorrectionsContext): string {
  const parts = spotText({ ...nowhere, ...spot }, texts.place);
  return [...(files.length > 1 ? [table.file] : []), ...parts].join(', ');
}

function wrongText(look: CellToLookAt, context: CorrectionsContext): string {
  const { texts } = context;
  const { cell, problems, repeated, others } = look;
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
        others: example === undefined ? '' : texts.and(otherTexts),
      }) ?? messageOf(each, texts)
    );
  });
  return [...new Set(sentences)].join(' ');
}

type Sentence = Catalogue['repair']['wrong']['unknown-region'];

/** What can be chosen for a cell, and read back. */
function optionsOf({ asked, cell: { indicator } }: CellToLookAt, context: CorrectionsContext): string[] {
  const { texts, instrument, units } = context;
  const { repair, language } = texts;
  switch (asked) {
    case 'region':
      return [...units.map(({ name }) => name), repair.drop];
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
function expectedText(options: readonly string[], { repair }: Catalogue): string {
  const answers = options.filter((each) => each !== repair.clear && each !== repair.drop);
  const all = answers.join(' | ');
  const isShort = answers.length <= longestList.texts && all.length <= longestList.letters;
  return isShort ? all : repair.fromList(answers.length);
}
