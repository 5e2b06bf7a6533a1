import { excelMade } from '../../answers/excel-made.ts';
import type { ProblemTexts, WorkbookCode } from './problem-text.ts';

const made = {
  date: (value: string): string => `“${value}” is a date: Excel makes a date of an answer such as 3-6.`,
  error: (value: string): string => `“${value}” is an error of Excel, not an answer.`,
  scientific: (value: string): string => `“${value}” is a number as Excel shortens it, not an answer.`,
  boolean: (value: string): string => `“${value}” is a logical value, not an answer.`,
  formula: (value: string): string => `“${value}” is a formula whose result is not in the file.`,
};

const format: Readonly<Record<string, string>> = {
  gzip: 'This is packed with gzip, but damaged or packed twice.',
  zip: 'This is a zip file, not an Excel workbook. If there are files with answers in it, unpack them.',
  xls: 'This looks like an old Excel workbook (.xls). A workbook with a password can look like that too.',
  xlsb: 'This is a binary Excel workbook (.xlsb).',
  ods: 'This is a spreadsheet of LibreOffice or OpenOffice (.ods).',
  docx: 'This is a Word document.',
  pptx: 'This is a PowerPoint presentation.',
};

/** The problems of workbooks and of what Excel does to answers, in English. */
export const workbooksEn: Pick<ProblemTexts, WorkbookCode> = {
  'excel-changed': {
    title: 'Answer changed by Excel',
    message: ({ value, nearest }) =>
      made[excelMade(value)?.kind ?? 'date'](value) + (nearest === null ? '' : ` Did you mean “${nearest}”?`),
    meaning:
      'Excel changes what is typed: 3-6 becomes a date, a formula that fails an error. What stood there first is not in the file any more.',
    remedy:
      'Format the cell as Text and type the answer again, or choose it from the list. Open a workbook with formulas in Excel first, and save it.',
  },
  'merged-cells': {
    title: 'Merged cells',
    message: ({ value, count }) =>
      `${count === 1 ? 'These cells are' : `${String(count)} groups of cells are each`} merged into one${value === '' ? '' : ` (“${value}”)`}: to which rows and columns it belongs cannot be told.`,
    meaning: 'Only the first of merged cells has a content. The others would count as No data.',
    remedy:
      'Select the cells in Excel, choose Home > Merge & Center to unmerge them, and fill in every cell. Titles and headings may stay merged.',
  },
  'file-binary': {
    title: 'Not a file that is read',
    message: ({ detail }) =>
      format[detail('looksLike')] ??
      (detail('looksLike') === ''
        ? 'This is no text file, Excel workbook or SPSS file.'
        : `This is no CSV, JSON, Excel (.xlsx) or SPSS (.sav); it looks like a ${detail('looksLike')} file.`),
    meaning:
      'CSV and JSON are read, also packed with gzip, workbooks of Excel (.xlsx, .xlsm) and SPSS files (.sav).',
    remedy:
      'Open the file in Excel, take a password off, and save it as Excel workbook (.xlsx) or as “CSV UTF-8”.',
  },
  'workbook-protected': {
    title: 'Workbook with a password',
    message: () => 'The workbook opens with a password only, and cannot be read.',
    meaning: 'The whole workbook is encrypted; the password is asked for nowhere.',
    remedy:
      'Open the workbook in Excel, choose File > Info > Protect Workbook > Encrypt with Password, empty the password, and save.',
  },
  'workbook-damaged': {
    title: 'Workbook damaged',
    message: (view) => {
      const [cell, part] = [view.detail('cell'), view.detail('part')];
      if (view.detail('what') === 'cell') {
        return `A cell${cell === '' ? '' : ` (${cell})`} in ${part} cannot be read: its place is not right, or its content.`;
      }
      return part === ''
        ? 'The workbook is damaged or incomplete.'
        : `The workbook is damaged: its part ${part} is missing or cannot be read.`;
    },
    meaning: 'A workbook that cannot be read whole is not read: answers would be missing unnoticed.',
    remedy:
      'Get the file again. If that does not help, open it in Excel, let it be repaired, check that everything is there, and save it as a new workbook (.xlsx).',
  },
};
