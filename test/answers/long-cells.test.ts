import { performance } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import { excelMade } from '../../src/answers/excel-made.ts';
import { isUnclearNumber, readHeading } from '../../src/answers/headings.ts';
import { mayBeNeutralised, neutralised, restored } from '../../src/answers/neutral.ts';
import { cellReader } from '../../src/answers/reading.ts';
import { regionsAbove } from '../../src/answers/region-column.ts';
import { readWorkbook } from '../../src/answers/xlsx.ts';
import { foldLabel, foldName, slug } from '../../src/instrument/spelling.ts';
import { handmade } from '../support/handmade-workbook.ts';
import { indicator } from '../support/instrument.ts';

/** What a cell may be filled with to no end; with something else before or behind it, so that no pattern is found. */
const fillings = [
  ' ',
  '\u00a0',
  '\t',
  '\n',
  '"',
  `'`,
  `"'`,
  '1',
  '0',
  '.',
  ',',
  '-',
  '_',
  '(',
  '[',
  '#',
  '=',
  'a',
  'a1 ',
  'é',
];
const length = 200_000;
const cells = fillings.flatMap((filling) => {
  const long = filling.repeat(length / filling.length);
  return [long, `a${long}a`, `1${long}x`, `i${long}`, `vraag 1${long}"x`];
});

const about = { decimal: indicator('31'), list: indicator('1') };
const known = {
  heading: () => false,
  unit: () => false,
  unitCode: () => undefined,
  read: readHeading,
  called: () => new Set<string>(),
};

// Work that grows with the square of the length takes many seconds for one of these.
test.each<[string, (text: string) => unknown]>([
  ['as a heading', readHeading],
  ['as more than one number', isUnclearNumber],
  ['as what Excel made of it', excelMade],
  ['as a label', foldLabel],
  ['as a name', foldName],
  ['as a file name', (text) => slug(text)],
  ['as an answer of a list', (text) => cellReader(about.list)(text)],
  ['as a percentage', (text) => cellReader(about.decimal)(text)],
  ['as text that may be a formula', (text) => restored(neutralised(text))],
  [
    'as a file that Excel can open',
    (text) => mayBeNeutralised({ text, byteOrderMark: true, delimiter: ';' }),
  ],
  [
    'as a title that names a region',
    (text) =>
      regionsAbove([{ ordinal: 1, cells: [text], at: () => ({ line: 1, column: 1, cell: null }) }], known),
  ],
])('a long cell is read in no time %s', (_, read) => {
  for (const text of cells) {
    const start = performance.now();
    read(text);
    expect(performance.now() - start, JSON.stringify(text.slice(0, 12))).toBeLessThan(3000);
  }
});

test.each([
  ['number', `<c><v>${'1'.repeat(length)}x</v></c>`, ''],
  ['number of a text', `<c t="s"><v>${'1'.repeat(length)}x</v></c>`, ''],
  ['date', `<c t="d"><v>${'T00:00:00.0'.repeat(length / 11)}x</v></c>`, ''],
  ['format', '<c s="0"><v>1</v></c>', '['.repeat(length)],
  ['format of quotes', '<c s="0"><v>1</v></c>', '&quot;x'.repeat(length)],
])('a long %s in a workbook is read in no time', async (_, cell, format) => {
  const styles = `<numFmts><numFmt numFmtId="164" formatCode="${format}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>`;
  const bytes = handmade({ rows: `<row>${cell}</row>`, styles });
  const start = performance.now();
  await readWorkbook(bytes, 'a.xlsx');
  expect(performance.now() - start).toBeLessThan(3000);
});
