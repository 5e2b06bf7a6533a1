import { expect, test } from 'vitest';
import { isProblem } from '../../src/answers/decode.ts';
import { openFile } from '../../src/answers/open-file.ts';
import { knownOf, tablesOf } from '../../src/answers/read-table.ts';
import { handmade, sheetXml } from '../support/handmade-workbook.ts';
import { inventory2019, regions } from '../support/instrument.ts';

/** A workbook of these rows, with ranges of merged cells. */
function workbook(rows: readonly string[], ranges: readonly string[]): Uint8Array {
  const cells = rows.map((row) =>
    row
      .split(';')
      .map((text) => `<c t="str">${text === '' ? '' : `<v>${text}</v>`}</c>`)
      .join(''),
  );
  const merged = ranges.map((range) => `<mergeCell ref="${range}"/>`).join('');
  const sheet = sheetXml(cells.map((row) => `<row>${row}</row>`).join(''));
  return handmade({
    sheet: sheet.replace('</worksheet>', `<mergeCells>${merged}</mergeCells></worksheet>`),
  });
}

/** The ranges that are complained of, or the code of what keeps the file from being read. */
async function complaints(rows: readonly string[], ranges: readonly string[]): Promise<unknown> {
  const open = await openFile(workbook(rows, ranges), 'a.xlsx');
  if (isProblem(open)) return open.code;
  const known = knownOf([inventory2019], (text) => regions.find(text)?.code);
  const read = tablesOf(open, known);
  if (isProblem(read)) return read.code;
  return read.problems
    .filter(({ code }) => code === 'merged-cells')
    .flatMap(({ places }) => places.map(({ cell }) => cell));
}

const wide = ['regio;4;31;Contact', 'Twente;Ja;40;Jan', 'Zeeland;;50;', 'Drenthe;Nee;60;Piet'];
const long = ['regio;thema;indicator;antwoord', 'Twente;A;4;Ja', ';;31;40', 'Zeeland;;4;', ';;31;50'];
const across = ['nr;vraag;Twente;Zeeland', '4;Markt;Ja;', '31;Vast;40;50', ';Thema B;;', '34;Site;Nee;'];

test.each([
  ['of an answer over two regions', wide, ['B2:B3']],
  ['of an answer over two questions', ['regio;4;31', 'Twente;Ja;', 'Zeeland;Nee;40'], ['B2:C2']],
  ['of an answer over rows and columns', wide, ['B2:C4']],
  ['that are written from the last cell to the first', wide, ['B3:B2']],
  ['of a region over its rows', long, ['A2:A3', 'A4:A5']],
  [
    'of an answer over two rows of a region',
    ['regio;indicator;antwoord', 'Twente;4;Ja', 'Twente;38;'],
    ['C2:C3'],
  ],
  ['of an answer over two regions across', across, ['C2:D2']],
  ['of an answer over two questions down', across, ['C2:C3']],
  ['of an indicator over two rows', across, ['A2:A3']],
  ['whose answer is out of sight', wide, ['B3:B4']],
])('cells %s are refused by their range', async (_, rows, ranges) => {
  const sorted = ranges.map((range) => (range === 'B3:B2' ? 'B2:B3' : range));
  expect(await complaints(rows, ranges)).toEqual(sorted);
});

test.each([
  ['a title', ['Uitvraag;;;', '', ...wide], ['A1:D1']],
  ['themes above the header', [';Thema A;;', ...wide], ['B1:C1']],
  [
    'a header over two rows',
    ['regio;4;31;Contact', ';Markt;Vast;', 'Twente;Ja;40;Jan', 'Zeeland;Nee;50;'],
    ['A1:A2', 'B1:B2'],
  ],
  ['a remark below the table', [...wide, '', '* bron;;;', ';;;'], ['A6:D7']],
  ['what is beside the table', wide, ['F2:F4', 'AA2:AB9']],
  ['a column that is not read', wide, ['D2:D3']],
  ['an answer with what is not read', wide, ['C2:D2']],
  ['themes in a column that is not read', long, ['B2:B5']],
  ['a theme between the questions', across, ['B4:D4']],
  ['a theme between the indicators', ['nr;Twente;Zeeland', '4;Ja;Nee', 'B;;', '31;40;50'], ['A3:C3']],
  ['a question over two rows', across, ['B2:B3']],
  ['answers that nobody gave', ['regio;4;31', 'Twente;;40', 'Zeeland;;50'], ['B2:B3']],
  ['one cell', wide, ['B2:B2', 'B3']],
])('%s may be merged', async (_, rows, ranges) => {
  expect(await complaints(rows, ranges)).toEqual([]);
});

test.each([
  ['is none', ['B2:'], 'workbook-damaged'],
  ['lies over another', ['A1:D4', 'A1:C4'], 'workbook-damaged'],
])('a range that %s makes a workbook damaged', async (_, ranges, code) => {
  expect(await complaints(wide, ranges)).toBe(code);
});

test('more ranges than a table of answers can have are too many', async () => {
  expect(await complaints(wide, Array<string>(100_001).fill('Z9:Z10'))).toBe('too-large');
});
