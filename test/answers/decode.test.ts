import { describe, expect, test } from 'vitest';
import { decode, isProblem } from '../../src/answers/decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test('UTF-8 is read with and without a byte order mark', () => {
  expect(decode(utf8('één'), 'x')).toEqual({ text: 'één', byteOrderMark: false });
  expect(decode(utf8('\ufeffeén'), 'x')).toEqual({ text: 'eén', byteOrderMark: true });
});

describe('what is refused, and as what', () => {
  test.each<[string, Uint8Array, string, Record<string, unknown>]>([
    ['nothing', utf8(''), 'file-empty', {}],
    ['white space', utf8(' \n\t'), 'file-empty', {}],
    ['UTF-16', Buffer.from('\ufeffregio', 'utf16le'), 'not-utf-8', { encoding: 'UTF-16' }],
    ['UTF-16 without a mark', Buffer.from('regio;1', 'utf16le'), 'file-binary', { looksLike: '' }],
    ['a workbook', Buffer.from('PK\x03\x04rest', 'latin1'), 'file-binary', { looksLike: 'zip' }],
    ['SPSS', Buffer.from('$FL2@(#)', 'latin1'), 'file-binary', { looksLike: 'sav' }],
    [
      'Windows-1252',
      Buffer.from('regio\nFinanci\xeble', 'latin1'),
      'not-utf-8',
      { encoding: 'Windows-1252' },
    ],
  ])('%s', (_, bytes, code, details) => {
    const result = decode(bytes, 'x');
    expect(isProblem(result) && { code: result.code, details: result.details }).toEqual({ code, details });
  });

  test('with the line and the word where it stops being UTF-8', () => {
    const result = decode(
      Buffer.from('\xef\xbb\xbfregio;1\nA;x\nB;Financi\xeble doelstelling;z', 'latin1'),
      'x',
    );
    expect(isProblem(result) && [result.places[0]?.line, result.value]).toEqual([3, 'Financiële']);
  });

  test.each([
    // U+FFFD, as some programs write for what they could not read, is a character like others.
    ['after a replacement character', [...utf8('\ufffd\na\n'), 0xe9, 0x3b], 3],
    ['at the end of the file', [...utf8('a\nb'), 0xe9], 2],
    ['in the first byte', [0xe9, 0x0a, 0x61], 1],
    ['in a letter of three bytes', [...utf8('a\nb\n'), 0xe2, 0x82, 0x3b, 0x0a], 3],
  ])('at the right line: %s', (_, bytes, line) => {
    const result = decode(Uint8Array.from(bytes), 'x');
    expect(isProblem(result) && [result.code, result.places[0]?.line]).toEqual(['not-utf-8', line]);
  });
});
