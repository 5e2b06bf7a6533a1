import { describe, expect, test } from 'vitest';
import type { Encoding } from '../../src/answers/decode.ts';
import { decode, decodeUnicode, isProblem } from '../../src/answers/decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16be = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();

test.each([
  ['utf8', 'UTF-8'],
  ['UTF_8', 'UTF-8'],
  ['utf-8-sig', 'UTF-8'],
  ['utf16le', 'UTF-16LE'],
  ['ucs2', 'UTF-16LE'],
  ['utf-16', 'UTF-16LE'],
  ['utf-16', 'UTF-16BE'],
  ['utf16be', 'UTF-16BE'],
])('%s is a name of %s, with and without its mark', async (asked, name) => {
  for (const text of ['\ufeffcafé', 'café']) {
    const bytes =
      name === 'UTF-8' ? utf8(text) : name === 'UTF-16BE' ? utf16be(text) : Buffer.from(text, 'utf16le');
    expect(await decode(bytes, 'x', asked)).toEqual({
      text: 'café',
      encoding: { name, evidence: { from: 'option' } },
    });
  }
});

describe('text is read in the encoding that its bytes show, and it is said how', () => {
  const text = 'regio;toelichting\nSúdwest-Fryslân;één “café” – € 5\n';
  // The bytes of Windows-1252, from its published table: “ 93, ” 94, – 96, € 80; ú fa, â e2, é e9.
  const western = Buffer.from(
    'regio;toelichting\nS\xfadwest-Frysl\xe2n;\xe9\xe9n \x93caf\xe9\x94 \x96 \x80 5\n',
    'latin1',
  );
  test.each<[string, Uint8Array, string, Encoding['evidence']]>([
    ['UTF-8', utf8(text), 'UTF-8', { from: 'valid' }],
    ['UTF-8 with a mark', utf8(`\ufeff${text}`), 'UTF-8', { from: 'mark' }],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${text}`, 'utf16le'), 'UTF-16LE', { from: 'mark' }],
    ['UTF-16, the other way round', utf16be(`\ufeff${text}`), 'UTF-16BE', { from: 'mark' }],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le'), 'UTF-16LE', { from: 'zeros' }],
    ['UTF-16 without a mark, the other way round', utf16be(text), 'UTF-16BE', { from: 'zeros' }],
    ['Windows-1252', western, 'Windows-1252', { from: 'not-utf-8', word: 'S\xfadwest-Frysl\xe2n', line: 2 }],
  ])('%s', async (_, bytes, name, evidence) => {
    expect(await decode(bytes, 'x')).toEqual({ text, encoding: { name, evidence } });
  });

  test.each([
    // ë is 89 in code page 850 and 91 on the Mac; e9 in ISO 8859-1 is é.
    ['cp850', Buffer.from('Frysl\x83n', 'latin1'), 'Fryslân'],
    ['macintosh', Buffer.from('Frysl\x89n', 'latin1'), 'Fryslân'],
    ['iso-8859-15', Buffer.from('5 \xa4', 'latin1'), '5 €'],
    ['UTF-16LE', Buffer.from('Fryslân', 'utf16le'), 'Fryslân'],
    ['windows-1252', Buffer.from('\x93x\x94', 'latin1'), '“x”'],
  ])('%s, when it is asked for', async (name, bytes, expected) => {
    const encoding = { name, evidence: { from: 'option' } };
    expect(await decode(bytes, 'x', name)).toEqual({ text: expected, encoding });
  });
});

describe('what is refused, and as what', () => {
  test.each<[string, Uint8Array, string | null, string, Record<string, unknown>]>([
    ['nothing', utf8(''), null, 'file-empty', {}],
    ['white space', utf8(' \n\t'), null, 'file-empty', {}],
    ['a workbook', Buffer.from('PK\x03\x04rest', 'latin1'), null, 'file-binary', { looksLike: 'zip' }],
    ['SPSS', Buffer.from('$FL2@(#)', 'latin1'), null, 'file-binary', { looksLike: 'sav' }],
    ['zero bytes in text', Buffer.from('a\0b;c\n', 'latin1'), null, 'file-binary', { looksLike: '' }],
    [
      'half a letter of UTF-16',
      Uint8Array.of(0xff, 0xfe, 0x00, 0xd8),
      null,
      'unknown-encoding',
      { asked: 'UTF-16LE' },
    ],
    ['an encoding that does not exist', utf8('a'), 'utf-9', 'usage', { what: 'encoding', given: 'utf-9' }],
    ['UTF-8 that is none', Buffer.from('\xe9', 'latin1'), 'utf-8', 'unknown-encoding', { asked: 'utf-8' }],
    ['a byte that is no sign', Buffer.from('caf\xe9 \x81', 'latin1'), null, 'unknown-encoding', {}],
    ['letters of MS-DOS', Buffer.from('Frysl\x83n', 'latin1'), null, 'unknown-encoding', {}],
    ['letters of the Mac', Buffer.from('Frysl\x89n', 'latin1'), null, 'unknown-encoding', {}],
    [
      'two files pasted together',
      Buffer.concat([utf8('Fryslân\n'), Buffer.from('Frysl\xe2n', 'latin1')]),
      null,
      'unknown-encoding',
      { mixed: 'yes' },
    ],
  ])('%s', async (_, bytes, asked, code, details) => {
    const result = await decode(bytes, 'x', asked);
    expect(isProblem(result) && { code: result.code, details: result.details }).toEqual({ code, details });
  });

  test('with the line and the word that cannot be', async () => {
    const result = await decode(Buffer.from('regio;1\ncaf\xe9;2\nFrysl\x83n;3', 'latin1'), 'x');
    expect(isProblem(result) && [result.places[0]?.line, result.value]).toEqual([3, 'Fryslƒn']);
  });
});

describe('what must be Unicode and is not', () => {
  test.each([
    // U+FFFD, as some programs write for what they could not read, is a character like others.
    ['after a replacement character', [...utf8('\ufffd\na\n'), 0xe9, 0x3b], 3],
    ['at the end of the file', [...utf8('a\nb'), 0xe9], 2],
    ['in the first byte', [0xe9, 0x0a, 0x61], 1],
    ['in a letter of three bytes', [...utf8('a\nb\n'), 0xe2, 0x82, 0x3b, 0x0a], 3],
    ['after a mark', [0xef, 0xbb, 0xbf, ...utf8('a\n'), 0xe9], 2],
  ])('is refused at the right line: %s', (_, bytes, line) => {
    const result = decodeUnicode(Uint8Array.from(bytes), 'x');
    expect(isProblem(result) && [result.code, result.places[0]?.line]).toEqual(['unknown-encoding', line]);
  });
});
