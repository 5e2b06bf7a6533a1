import { Failure, problem } from '../../problem.ts';
import { cursorOn, withoutPadding } from './bytes.ts';
import type { Records } from './records.ts';

/** How the texts of a file are written, and what turns their bytes into text without padding at the end. */
export type Encoding = { readonly name: string; readonly decode: (bytes: Uint8Array) => string };

/** Code pages by the number in the machine record, where that is not the number of a Windows code page. */
const numbered: Readonly<Record<number, string>> = {
  1: 'EBCDIC',
  // "7-bit" and "8-bit ASCII" say nothing; programs of that time ran on Windows.
  2: 'windows-1252',
  3: 'windows-1252',
  4: 'DEC Kanji',
  936: 'gbk',
  932: 'shift_jis',
  949: 'euc-kr',
  950: 'big5',
  20127: 'us-ascii',
  65000: 'UTF-7',
  65001: 'utf-8',
};

/**
 * Finds the encoding: the name in record 7/20, else the number in record 7/3, else Windows-1252, in which SPSS wrote
 * before it told.
 * @throws `unknown-encoding` with the encoding when it is one that cannot be read
 */
export function encodingOf({ extensions, header }: Records): Encoding {
  const named = extensions.get(20);
  const machine = extensions.get(3);
  const name =
    named !== undefined
      ? String.fromCharCode(...withoutPadding(named).subarray(0, 40))
      : machine !== undefined && machine.length >= 32
        ? nameOf(cursorOn(machine, header.littleEndian, 28).int32())
        : 'windows-1252';
  const decoder = decoderOf(name);
  const isWestern = decoder.encoding === 'windows-1252';
  return {
    name: decoder.encoding,
    decode: (bytes) => {
      const text = decoder.decode(withoutPadding(bytes));
      return isWestern ? text.replace(/[\u0080-\u009f]/g, (letter) => western[letter] ?? letter) : text;
    },
  };
}

function nameOf(codePage: number): string {
  const number = codePage >= 28591 && codePage <= 28606 ? `iso-8859-${String(codePage - 28590)}` : undefined;
  return numbered[codePage] ?? number ?? `windows-${String(codePage)}`;
}

function decoderOf(name: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(name);
  } catch {
    throw new Failure(problem('unknown-encoding', { details: { unread: name } }));
  }
}

/**
 * Node from 20.18.3 on reads 32 bytes of Windows-1252 as if it were Latin-1 (nodejs/node#56542), among which the euro
 * sign and the curly quotes; this sets it right. Source: the WHATWG Encoding Standard, index windows-1252.
 */
const western: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(
    '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
      '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178',
    (letter, index) => [String.fromCharCode(0x80 + index), letter],
  ),
);
