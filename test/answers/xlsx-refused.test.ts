import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { isProblem } from '../../src/answers/decode.ts';
import { readWorkbook } from '../../src/answers/xlsx.ts';
import type { Problem } from '../../src/problem.ts';
import { handmade, handmadeParts, relations, sheetXml, zipped } from '../support/handmade-workbook.ts';
import { root } from '../support/run.ts';

const workbooks = join(root, 'test', 'answers', 'workbooks');
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The problem that keeps a workbook from being read. */
async function refused(bytes: Uint8Array): Promise<Pick<Problem, 'code' | 'file' | 'details'>> {
  const result = await readWorkbook(bytes, 'answers.xlsx');
  if (!isProblem(result)) throw new Error(`was read: ${JSON.stringify(result)}`);
  const { code, file, details } = result;
  return { code, file, details };
}

describe('what is no workbook that is read', () => {
  test.each([
    ['an old workbook', readFileSync(join(workbooks, 'libreoffice.xls')), 'file-binary', 'xls'],
    ['a sheet of LibreOffice', readFileSync(join(workbooks, 'libreoffice.ods')), 'file-binary', 'ods'],
    ['a zip of something else', zipped({ 'answers.csv': 'regio;1' }), 'file-binary', 'zip'],
    ['a zip without anything', zipped({}), 'file-binary', 'zip'],
    ['a binary workbook', packed('xl/workbook.bin'), 'file-binary', 'xlsb'],
    ['a Word document', packed('word/document.xml'), 'file-binary', 'docx'],
    ['a presentation', packed('ppt/presentation.xml'), 'file-binary', 'pptx'],
  ])('%s is named', async (_, bytes, code, looksLike) => {
    expect(await refused(bytes)).toEqual({ code, file: 'answers.xlsx', details: { looksLike } });
  });

  test('a workbook with a password', async () => {
    expect(await refused(readFileSync(join(workbooks, 'password.xlsx')))).toMatchObject({
      code: 'workbook-protected',
    });
  });

  test('a zip with a password', async () => {
    const bytes = handmade({});
    // The first bit of the flags of every part, in the list at the end.
    for (let at = 0; at < bytes.length - 4; at += 1) {
      if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2)
        bytes[at + 8] = 1;
    }
    expect(await refused(bytes)).toMatchObject({ code: 'workbook-protected' });
  });

  test('a workbook without a cell is empty', async () => {
    expect(await refused(handmade({ rows: '<row r="1"><c r="A1"/></row>' }))).toMatchObject({
      code: 'file-empty',
    });
  });
});

function packed(part: string): Uint8Array {
  return zipped({ '_rels/.rels': relations(office, [['a', 'officeDocument', part]]), [part]: '<a/>' });
}

const row = '<row r="1"><c r="A1"><v>1</v></c></row>';
const whole = sheetXml(row);

describe('a damaged workbook', () => {
  test.each([
    ['ends in the middle of a row', whole.slice(0, whole.indexOf('</row>'))],
    ['ends before its last tag', whole.slice(0, -3)],
    ['has tags that do not match', whole.replace('</v>', '</w>')],
    ['has something after its end', `${whole}<worksheet/>`],
    ['uses a prefix that is not known', whole.replace('<row', '<row x:a="1"')],
    ['has an entity that is not known', whole.replace('<v>1', '<v>&a;')],
    ['declares entities', `<!DOCTYPE a [<!ENTITY a "b">]>${whole.replace(/^<\?.*?\?>/, '')}`],
    ['points outside', `<!DOCTYPE a SYSTEM "file:///etc/passwd">${whole.replace(/^<\?.*?\?>/, '')}`],
    ['is nested too deeply', sheetXml('<a>'.repeat(1000))],
    [
      'has too many attributes',
      sheetXml(`<row ${[...Array(1000).keys()].map((n) => `a${String(n)}=""`).join(' ')}/>`),
    ],
    ['has a text without end', whole.replace('1</v>', `${'1'.repeat(2_000_000)}</v>`)],
    ['has comments without end', whole.replace('<row', `${'<!-- a --><b/>'.repeat(400_000)}<row`)],
    ['is empty', ''],
  ])('a sheet that %s is not read', async (_, sheet) => {
    expect(await refused(handmade({ sheet }))).toMatchObject({
      code: 'workbook-damaged',
      details: { what: 'part', part: 'xl/worksheets/sheet1.xml' },
    });
  });

  test.each([
    ['that stands twice', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>', 'A1'],
    ['beyond the last row', '<row r="1"><c r="A1048577"><v>1</v></c></row>', 'A1048577'],
    ['beyond the last column', '<row r="1"><c r="XFE1"><v>1</v></c></row>', 'XFE1'],
    ['without a place', '<row r="1"><c r="1A"><v>1</v></c></row>', '1A'],
    ['with a text that is not there', '<row r="1"><c r="B1" t="s"><v>7</v></c></row>', 'B1'],
    ['with a text without number', '<row r="1"><c r="B1" t="s"><v>-1</v></c></row>', 'B1'],
    ['in a row that is none', '<row r="0"><c><v>1</v></c></row>', undefined],
    ['in a row beyond the last', '<row r="1048577"><c><v>1</v></c></row>', undefined],
  ])('a cell %s', async (_, rows, cell) => {
    const { code, details } = await refused(handmade({ rows }));
    expect({ code, cell: details['cell'] }).toEqual({ code: 'workbook-damaged', cell });
  });

  test('letters in another encoding than the part has', async () => {
    const latin = Buffer.from(sheetXml('<row><c t="str"><v>Frysl\u00e2n</v></c></row>'), 'latin1');
    const texts = Object.entries(handmadeParts({})).map(([name, text]) => [name, strToU8(text)]);
    const parts = Object.fromEntries(texts) as Record<string, Uint8Array>;
    const bytes = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': Uint8Array.from(latin) });
    expect(await refused(bytes)).toMatchObject({ code: 'workbook-damaged' });
  });

  test.each(['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/workbook.xml', 'xl/styles.xml'])(
    'a workbook without its part %s',
    async (part) => {
      const parts = handmadeParts({ rows: row, strings: '<si><t>a</t></si>', styles: '<cellXfs/>' });
      const rest = Object.fromEntries(Object.entries(parts).filter(([name]) => name !== part));
      expect(await refused(zipped(rest))).toMatchObject({ code: 'workbook-damaged', details: { part } });
    },
  );

  test('two parts of one name', async () => {
    const bytes = zipped({ ...handmadeParts({ rows: row }), 'XL/worksheets/sheet1.xml': sheetXml('') });
    expect(await refused(bytes)).toMatchObject({ code: 'workbook-damaged' });
  });

  test('whatever is cut off or changed ends in sheets or a problem', async () => {
    const sound = readFileSync(join(workbooks, 'libreoffice.xlsx'));
    const change = fc.tuple(fc.nat(sound.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 20 }), fc.nat(sound.length), async (changes, cut) => {
        const bytes = Uint8Array.from(sound);
        for (const [at, byte] of changes) bytes[at] = byte;
        const result = await readWorkbook(changes.length > 0 ? bytes : bytes.subarray(0, cut), 'a');
        if (cut < sound.length && changes.length === 0) expect(isProblem(result)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

test('whatever a sound zip holds ends in sheets or a problem', async () => {
  const strings = '<si><t>a</t></si>';
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="0%"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>';
  const parts = handmadeParts({ rows: `${row}<row><c s="0" t="s"><v>0</v></c></row>`, strings, styles });
  const piece = fc.constantFrom(
    '<',
    '>',
    '/',
    '"',
    '&',
    '1e999',
    '-',
    'NaN',
    '__proto__',
    '<a>',
    '</row>',
    '',
  );
  const change = fc.tuple(fc.constantFrom(...Object.keys(parts)), fc.nat(1000), fc.nat(20), piece);
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
      const changed = { ...parts };
      for (const [name, at, size, text] of changes) {
        const part = changed[name] ?? '';
        const from = at % (part.length + 1);
        changed[name] = part.slice(0, from) + text + part.slice(from + size);
      }
      await readWorkbook(zipped(changed), 'answers.xlsx');
    }),
    { numRuns: 500 },
  );
});

describe('a workbook that is too large', () => {
  test('two cells at opposite ends', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const details = { what: 'cells', limit: 1_000_000, sheet: 'A', cell: 'XFD1048576' };
    expect(await refused(handmade({ rows }))).toEqual({ code: 'too-large', file: 'answers.xlsx', details });
  });

  test('a look without a value, as far as it may go, is no cell', async () => {
    const rows = `${row}<row r="1048576"><c r="XFD1048576" s="1"/></row>`;
    const result = await readWorkbook(handmade({ rows }), '');
    expect(result).toEqual([{ name: 'A', hidden: false, rows: [['1']], merged: [] }]);
  });

  test('a part that unpacks to more than it may', async () => {
    const bytes = handmade({ sheet: sheetXml(' '.repeat(50_000_001)) });
    expect(await refused(bytes)).toMatchObject({
      code: 'too-large',
      details: { what: 'unpacked', limit: 50_000_000 },
    });
    // The list at the end announces the size of the sheet, the last part, 24 bytes on.
    const view = new DataView(bytes.buffer);
    view.setUint32(Buffer.from(bytes).lastIndexOf('PK\x01\x02') + 24, 1000, true);
    expect(await refused(bytes)).toMatchObject({ code: 'too-large', details: { what: 'unpacked' } });
  });

  const listing = (count: number, rows = row): Uint8Array => {
    const sheet = '<sheet name="A" r:id="rId1"/>'.repeat(count);
    const parts = handmadeParts({ rows });
    const workbook = parts['xl/workbook.xml'] ?? '';
    return zipped({
      ...parts,
      'xl/workbook.xml': workbook.replace(/<sheets>.*<\/sheets>/, `<sheets>${sheet}</sheets>`),
    });
  };

  test('more sheets than there may be', async () => {
    expect(isProblem(await readWorkbook(listing(1000), ''))).toBe(false);
    expect(await refused(listing(1001))).toMatchObject({
      code: 'too-large',
      details: { what: 'sheets', limit: 1000 },
    });
  });

  test('more texts than there may be cells', async () => {
    const details = { what: 'cells', limit: 1_000_000 };
    expect(await refused(handmade({ rows: row, strings: '<si/>'.repeat(1_000_001) }))).toMatchObject({
      code: 'too-large',
      details,
    });
  });

  test.each([
    ['cells without anything in them', { rows: `<row>${'<c/>'.repeat(9)}</row>`.repeat(400_001) }],
    ['what no cell has', { rows: `<row><c>${'<a/>'.repeat(4_000_001)}</c></row>` }],
  ])('more elements than there may be: %s', async (_, made) => {
    expect(await refused(handmade(made))).toMatchObject({
      code: 'too-large',
      details: { what: 'elements', limit: 4_000_000 },
    });
  });

  test('sheets of one part are read once', async () => {
    // 500 times 10,000 elements would be more than there may be.
    const rows = `<row><c><v>1</v></c>${'<c/>'.repeat(10_000)}</row>`;
    expect(isProblem(await readWorkbook(listing(500, rows), ''))).toBe(false);
  });

  test('more parts than there may be', async () => {
    const many = Object.fromEntries([...Array(10_001).keys()].map((n) => [String(n), '']));
    expect(await refused(zipped(many))).toMatchObject({
      code: 'too-large',
      details: { what: 'parts', limit: 10_000 },
    });
  });
});
