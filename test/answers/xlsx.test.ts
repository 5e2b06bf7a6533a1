import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isProblem } from '../../src/answers/decode.ts';
import type { Sheet } from '../../src/answers/sheet.ts';
import { readWorkbook } from '../../src/answers/xlsx.ts';
import { validInXml } from '../../src/report/format.ts';
import { writeXlsx } from '../../src/report/workbook/write-xlsx.ts';
import type { Handmade } from '../support/handmade-workbook.ts';
import { handmade, handmadeParts, relations, sheetXml, zipped } from '../support/handmade-workbook.ts';
import { root } from '../support/run.ts';

async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const result = await readWorkbook(bytes, 'answers.xlsx');
  if (isProblem(result)) throw new Error(JSON.stringify(result));
  return result;
}

/** The rows of the one sheet of a workbook that is written by hand. */
async function rowsOf(made: Handmade): Promise<Sheet['rows']> {
  const [sheet] = await sheetsOf(handmade(made));
  return sheet?.rows ?? [];
}

/** The texts of the first row. */
async function cellsOf(rows: string, more: Handmade = {}): Promise<readonly string[]> {
  return (await rowsOf({ ...more, rows: `<row r="1">${rows}</row>` }))[0] ?? [];
}

const inline = (text: string): string => `<c t="inlineStr"><is>${text}</is></c>`;

describe('what other programs write', () => {
  // make.py says what stands where; a formula has a result only after LibreOffice has worked it out.
  test.each([
    ['openpyxl', ['=1+1', '=NA()', '=IF(TRUE,"","")', '=CONCATENATE(B2,"!")', '', '']],
    ['libreoffice', ['2', '#N/A', '', 'Ja!', '', '']],
  ])('%s is read, hidden rows, columns and sheets too', async (name, formulas) => {
    const path = join(root, 'test', 'answers', 'workbooks', `${name}.xlsx`);
    const nothing = ['', '', '', '', '', ''];
    expect(await sheetsOf(readFileSync(path))).toEqual([
      {
        name: 'Antwoorden',
        hidden: false,
        rows: [
          ['regio', '1', '34', '40', '', ''],
          ['Zeeland', 'Ja', '  spaties  ', '40%', '', ''],
          ['Midden-Brabant', '40', '0.3', 'TRUE', '', ''],
          ['2026-06-03', '2026-06-03T12:30', '03:06', '1900-02-09', '', ''],
          formulas,
          ['samengevoegd', '', '', '', '', ''],
          nothing,
          ['verborgen rij', '', '', '', '', ''],
          ['', '', '', '', '', 'verborgen kolom'],
        ],
        merged: [{ top: 6, left: 1, bottom: 6, right: 3 }],
      },
      { name: 'Leeg', hidden: false, rows: [], merged: [] },
      {
        name: 'Verborgen',
        hidden: true,
        rows: [
          ['', ''],
          ['', 'twee regels\nin één cel'],
        ],
        merged: [],
      },
      { name: 'Heel verborgen', hidden: true, rows: [['a & b <c> "d"']], merged: [] },
    ]);
  });

  test('what this program writes is read back as the same texts', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('#N/A', '=1+1', '_x0041_', '_x005F_', ' a ', 'a\r\nb', '3-6', '40%', '1E+02', "'x"),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 4 }), async (rows) => {
        const columns = ['een', 'twee'].map((title) => ({ title, kind: 'text' as const }));
        const table = { columns, rows };
        const sheet = { code: 'A', name: 'A', tableName: 'T', title: 'Titel', lines: [], table };
        const properties = { title: '', creator: '', language: 'nl', cut: '' };
        const [read] = await sheetsOf(await writeXlsx([sheet], properties, 'publish'));
        const expected = [['Titel', ''], ['een', 'twee'], ...rows.map((row) => row.map(validInXml))];
        const last = expected.findLastIndex((row) => row.some((cell) => cell !== ''));
        expect(read?.rows).toEqual(expected.slice(0, last + 1));
      }),
      { numRuns: 30 },
    );
  });
});

describe('texts', () => {
  test.each([
    ['of one look', '<t>een</t>', 'een'],
    [
      'of several looks',
      '<r><t>rijk</t></r><r><rPr><b/></rPr><t xml:space="preserve"> en vet</t></r>',
      'rijk en vet',
    ],
    [
      'without how they are pronounced',
      '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr/>',
      '東京',
    ],
    ['with spaces', '<t xml:space="preserve">  a  </t>', '  a  '],
    ['with signs of XML', '<t>&lt;a&gt; &amp; &quot;b&quot; &#x2013; <![CDATA[<c>]]></t>', '<a> & "b" – <c>'],
    ['with characters that XML cannot hold', '<t>a_x000D_b_x0041__x005F_x0041_</t>', 'a\rbA_x0041_'],
    ['with what only looks like one', '<t>_x41_ _X0041_ _x00G1_</t>', '_x41_ _X0041_ _x00G1_'],
  ])('%s are the same in a cell and shared', async (_, xml, expected) => {
    const strings = `<si><t>ander</t></si><si>${xml}</si>`;
    expect(await cellsOf(`${inline(xml)}<c t="s"><v>1</v></c>`, { strings })).toEqual([expected, expected]);
  });
});

describe('values', () => {
  test.each([
    ['true', '<c t="b"><v>1</v></c>', 'TRUE'],
    ['false', '<c t="b"><v>0</v></c>', 'FALSE'],
    ['an error', '<c t="e"><v>#DIV/0!</v></c>', '#DIV/0!'],
    ['the result of a formula', '<c><f>1+1</f><v>2</v></c>', '2'],
    ['the text of a formula', '<c t="str"><f>A2</f><v>Ja</v></c>', 'Ja'],
    ['a formula without a result', '<c><f>1+1</f></c>', '=1+1'],
    ['a formula with an empty result that is no text', '<c><f>1+1</f><v></v></c>', '=1+1'],
    ['a date in words', '<c t="d"><v>2026-06-03T00:00:00</v></c>', '2026-06-03'],
    ['a number that is none', '<c><v>0x10</v></c>', '0x10'],
    ['what an extension says', '<c><v>1</v><extLst><ext><v>99</v></ext></extLst></c>', '1'],
  ])('%s', async (_, cell, expected) => {
    expect(await cellsOf(`<c t="str"><v>x</v></c>${cell}`)).toEqual(['x', expected]);
  });

  test('a formula that gives the empty text is blank', async () => {
    expect(await cellsOf('<c><v>1</v></c><c t="str"><f>A2</f><v></v></c>')).toEqual(['1']);
  });

  test('cells that share a formula without results all say so', async () => {
    const cells = '<c><f t="shared" si="0" ref="A1:B1">A2+1</f></c><c><f t="shared" si="0"/></c>';
    expect(await cellsOf(cells)).toEqual(['=A2+1', '=A2+1']);
  });

  // 46,176 days after 1899-12-30 is 2026-06-03: 126 years of 365 days, 31 leap days from 1904 to 2024, 153 days in 2026.
  test.each([
    ['General', '40', '40'],
    ['General', '40.000000000000007', '40'],
    ['General', '0.30000000000000004', '0.3'],
    ['General', '-0', '0'],
    ['0%', '-0', '0%'],
    ['General', '0.123456789012345', '0.123456789012345'],
    ['General', '1.0000000000000001E-5', '0.00001'],
    ['0.00', '2.345', '2.345'],
    ['0%', '0.4', '40%'],
    ['0%', '0.405', '40.5%'],
    ['0%', '0.07', '7%'],
    ['0.0%', '0.29', '29%'],
    ['0%', '40', '4000%'],
    ['0"%"', '40', '40'],
    ['0\\%', '40', '40'],
    ['0 "dagen"', '12', '12'],
    ['#,##0;[Red]-#,##0', '-3', '-3'],
    ['0;0%', '-0.4', '-40%'],
    ['d-mmm', '46176', '2026-06-03'],
    ['mmm-yy', '46176', '2026-06-03'],
    ['mm', '46176', '2026-06-03'],
    ['[$-413]d mmmm yyyy;@', '46176', '2026-06-03'],
    ['yyyy-mm-dd', '46175.9999999999', '2026-06-03'],
    ['d-m-yyyy h:mm', '46176.520833333336', '2026-06-03T12:30'],
    ['h:mm', '0.52083333333333337', '12:30'],
    ['h:mm:ss', '0.520841', '12:30:01'],
    ['[h]:mm', '1.5', '36:00'],
    ['h:mm', '46176.5', '2026-06-03T12:00'],
    ['d-m-yyyy', '1', '1900-01-01'],
    ['d-m-yyyy', '59', '1900-02-28'],
    ['d-m-yyyy', '60', '1900-02-29'],
    ['d-m-yyyy', '61', '1900-03-01'],
    ['d-m-yyyy', '0', '1900-01-00'],
    ['d-m-yyyy', '-1', '########'],
    ['d-m-yyyy', '2958465', '9999-12-31'],
    ['d-m-yyyy', '2958466', '########'],
    ['@', '40', '40'],
  ])('a number shown as %s, %s: %s', async (code, value, expected) => {
    const escaped = code.replaceAll('"', '&quot;');
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="${escaped}"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>`;
    expect(await cellsOf(`<c s="1"><v>${value}</v></c>`, { styles })).toEqual([expected]);
  });

  test.each([
    [9, '0.4', '40%'],
    [10, '0.4', '40%'],
    [14, '46176', '2026-06-03'],
    [16, '46176', '2026-06-03'],
    [20, '0.5', '12:00'],
    [22, '46176.5', '2026-06-03T12:00'],
    [46, '1.5', '36:00'],
    [49, '40', '40'],
  ])('a format that is only a number, %i', async (id, value, expected) => {
    const styles = `<cellXfs><xf numFmtId="${String(id)}"/></cellXfs>`;
    expect(await cellsOf(`<c s="0"><v>${value}</v></c>`, { styles })).toEqual([expected]);
  });

  // 1904-01-01 is day 0, and day 1,462 of the other count: 46,176 - 1,462 = 44,714.
  test('days can be counted from 1904', async () => {
    const more = { styles: '<cellXfs><xf numFmtId="14"/></cellXfs>', settings: '<workbookPr date1904="1"/>' };
    expect(await cellsOf('<c><v>44714</v></c>', more)).toEqual(['2026-06-03']);
  });
});

describe('places', () => {
  test('cells and rows that do not say where they are follow each other', async () => {
    const rows = '<row><c><v>1</v></c><c><v>2</v></c></row><row><c r="B2"><v>3</v></c><c><v>4</v></c></row>';
    expect(await rowsOf({ rows })).toEqual([
      ['1', '2', ''],
      ['', '3', '4'],
    ]);
  });

  test('empty rows and columns before, between and beyond the cells', async () => {
    const rows =
      '<row r="2"/><row r="3"><c r="B3"><v>5</v></c><c r="C3"/></row><row r="9"><c r="D9" s="1"/></row>';
    expect(await rowsOf({ rows })).toEqual([
      ['', ''],
      ['', ''],
      ['', '5'],
    ]);
  });

  test('a prefix and the strict form of the standard change nothing', async () => {
    const rows = '<row r="1"><c r="A1"><v>7</v></c></row>';
    const prefixed = sheetXml(rows)
      .replaceAll(/<(\/?)(?=[a-z])/g, '<$1x:')
      .replace('xmlns=', 'xmlns:x=');
    expect(await rowsOf({ sheet: prefixed })).toEqual([['7']]);
    expect(await rowsOf({ rows, strict: true })).toEqual([['7']]);
  });

  test('sheets come in the order of the tabs, wherever their parts are; a chart is no sheet', async () => {
    const made = handmadeParts({});
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const sheets = await sheetsOf(
      zipped({
        ...made,
        'xl/workbook.xml': (made['xl/workbook.xml'] ?? '').replace(
          /<sheets>.*<\/sheets>/,
          '<sheets><sheet name="Eerst" r:id="b"/><sheet name="Grafiek" r:id="c"/><sheet name="Dan" state="veryHidden" r:id="a"/></sheets>',
        ),
        'xl/_rels/workbook.xml.rels': relations(office, [
          ['a', 'worksheet', 'worksheets/sheet1.xml'],
          ['b', 'worksheet', '/Elders/Blad.xml'],
          ['c', 'chartsheet', 'chartsheets/sheet1.xml'],
        ]),
        'xl/worksheets/sheet1.xml': sheetXml('<row><c><v>2</v></c></row>'),
        'elders/blad.XML': sheetXml('<row><c><v>1</v></c></row>'),
      }),
    );
    expect(sheets).toEqual([
      { name: 'Eerst', hidden: false, rows: [['1']], merged: [] },
      { name: 'Dan', hidden: true, rows: [['2']], merged: [] },
    ]);
  });
});
