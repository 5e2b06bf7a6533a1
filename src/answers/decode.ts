import type { Problem } from '../problem.ts';
import { nowhere, problem } from '../problem.ts';
import { formatOf, startsWith } from './file-format.ts';

/** An encoding, and how it was found out that a file is written in it. */
export type Encoding = {
  /** As people write it: `UTF-8`, `UTF-16LE`, `Windows-1252`, or as it was asked for. */
  readonly name: string;
  readonly evidence:
    | { readonly from: 'mark' | 'valid' | 'zeros' | 'option' }
    /** Read as what western Europe wrote before UTF-8, because this word is no UTF-8. */
    | { readonly from: 'not-utf-8'; readonly word: string; readonly line: number };
};

/** The text of a file, without its byte order mark. */
export type Decoded = { readonly text: string; readonly encoding: Encoding };

/**
 * Turns bytes into text, in the encoding that was asked for, else in the one they show to be in: by their byte order
 * mark, by being valid UTF-8, or by the zero bytes of UTF-16. What is no UTF-8 is read as Windows-1252 when every byte
 * is a letter or sign there and nothing speaks against it; else it is refused rather than read as other letters.
 * @param asked an encoding by any of its names
 * @returns the text and how it was read, or the one problem that keeps it from being read
 */
export async function decode(
  bytes: Uint8Array,
  file: string,
  asked: string | null = null,
): Promise<Decoded | Problem> {
  const refused = noText(bytes, file);
  if (refused !== null) return refused;
  if (asked !== null) return sound(await decodeAs(bytes, file, asked), file);
  const decoded = decodeUnicode(bytes, file);
  if (!isProblem(decoded) || decoded.code !== 'unknown-encoding' || utf16Of(bytes) !== null) return decoded;
  return sound(await decodeWestern(bytes, decoded), file);
}

/** Turns bytes into text that must be Unicode, such as JSON; see {@link decode}. */
export function decodeUnicode(bytes: Uint8Array, file: string): Decoded | Problem {
  return noText(bytes, file) ?? sound(unicodeOf(bytes, file), file);
}

/** Whether decoding or parsing ended in a problem. */
export function isProblem(result: object): result is Problem {
  return 'code' in result && 'places' in result;
}

function noText(bytes: Uint8Array, file: string): Problem | null {
  if (bytes.length === 0) return problem('file-empty', { file });
  const looksLike = formatOf(bytes);
  return looksLike === null ? null : problem('file-binary', { file, details: { looksLike } });
}

/** A text in which there is something, and nothing that no text has. */
function sound(decoded: Decoded | Problem, file: string): Decoded | Problem {
  if (isProblem(decoded)) return decoded;
  const zero = decoded.text.indexOf('\0');
  if (zero >= 0) return zeroByte(file, decoded.text.slice(0, zero));
  return decoded.text.trim() === '' ? problem('file-empty', { file }) : decoded;
}

/** Text has no zeros: the place of the first, given what stands before it. */
function zeroByte(file: string, before: string): Problem {
  const places = [{ ...nowhere, line: lineCount(before) }];
  return problem('file-binary', { file, places, details: { looksLike: '' } });
}

async function decodeAs(bytes: Uint8Array, file: string, asked: string): Promise<Decoded | Problem> {
  const evidence = { from: 'option' } as const;
  const mark = markOf(bytes);
  const unicode = unicodeNamed(asked, bytes);
  if (mark !== null && mark !== unicode) {
    return problem('unknown-encoding', { file, details: { asked, mark } });
  }
  if (unicode !== undefined) {
    const text = attempt(bytes, unicode);
    return text === null
      ? problem('unknown-encoding', { file, details: { asked } })
      : { text, encoding: { name: unicode, evidence } };
  }
  const { decodeLegacy } = await import('./legacy-encodings.ts');
  const text = decodeLegacy(bytes, asked);
  if (text === null) return problem('usage', { details: { what: 'encoding', given: asked } });
  return text.includes('\ufffd')
    ? problem('unknown-encoding', { file, details: { asked } })
    : { text, encoding: { name: asked, evidence } };
}

type Unicode = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE';

/** The encodings that are Unicode by their names, of which letters and digits count, as in the library for all others. */
const unicodeNames: ReadonlyMap<string, Unicode> = new Map([
  ['utf8', 'UTF-8'],
  ['utf8sig', 'UTF-8'],
  ['unicode11utf8', 'UTF-8'],
  ['utf16', 'UTF-16LE'],
  ['utf16le', 'UTF-16LE'],
  ['ucs2', 'UTF-16LE'],
  ['utf16be', 'UTF-16BE'],
]);

/** Which Unicode a name is of; `utf-16` leaves it to the bytes in which order they are. */
function unicodeNamed(asked: string, bytes: Uint8Array): Unicode | undefined {
  const name = asked.toLowerCase().replace(/[^a-z0-9]/g, '');
  return (name === 'utf16' ? utf16Of(bytes)?.name : undefined) ?? unicodeNames.get(name);
}

/** The encoding that a byte order mark tells; null without one. */
function markOf(bytes: Uint8Array): Unicode | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'UTF-8';
  if (startsWith(bytes, [0xff, 0xfe])) return 'UTF-16LE';
  return startsWith(bytes, [0xfe, 0xff]) ? 'UTF-16BE' : null;
}

function unicodeOf(bytes: Uint8Array, file: string): Decoded | Problem {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) {
    return problem('unknown-encoding', { file, details: { unread: 'UTF-32' } });
  }
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) {
    const { name, from } = utf16;
    const text = attempt(bytes, name);
    if (text !== null) return { text, encoding: { name, evidence: { from } } };
    return problem('unknown-encoding', { file, details: { asked: name } });
  }
  const zero = bytes.indexOf(0);
  if (zero >= 0) return zeroByte(file, new TextDecoder('latin1').decode(bytes.subarray(0, zero)));
  const text = attempt(bytes, 'UTF-8');
  if (text === null) return notUtf8(bytes, file);
  const from = markOf(bytes) === 'UTF-8' ? 'mark' : 'valid';
  return { text, encoding: { name: 'UTF-8', evidence: { from } } };
}

/** The text in an encoding; null when the bytes are none. A byte order mark is left out. */
function attempt(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Which UTF-16 bytes are in: by their mark, or because every other byte at the start is zero, as in western text. */
function utf16Of(bytes: Uint8Array): { readonly name: Unicode; readonly from: 'mark' | 'zeros' } | null {
  const mark = markOf(bytes);
  if (mark === 'UTF-8') return null;
  if (mark !== null) return { name: mark, from: 'mark' };
  if (bytes.length % 2 !== 0 || bytes.length < 4) return null;
  const start = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = start.length / 2;
  // Letters that are no ASCII have no zero: a few of those are allowed for.
  if (even === 0 && odd > 0.8 * most) return { name: 'UTF-16LE', from: 'zeros' };
  if (odd === 0 && even > 0.8 * most) return { name: 'UTF-16BE', from: 'zeros' };
  return null;
}

/** Where text stops being UTF-8, as the problem that it does; Windows-1252 names the word that does. */
function notUtf8(bytes: Uint8Array, file: string): Problem {
  const before = validStart(bytes);
  // What precedes the first bad byte is valid UTF-8, so its length in bytes is known.
  const start = new TextEncoder().encode(before).length + (startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0);
  const around = String.fromCharCode(...bytes.subarray(start, start + 40));
  return problem('unknown-encoding', {
    file,
    places: [{ ...nowhere, line: lineCount(before) }],
    value: wordAround(before, around),
  });
}

/** Signs that are letters in what MS-DOS and the Mac wrote, and stand between two letters nowhere else. */
const oddInWord =
  /[a-z][\u00a1-\u00a9\u00ac-\u00b6\u00b8\u00b9\u00bb-\u00bf\u00d7\u00f7\u2020-\u2022\u201a\u201e\u02c6\u02dc\u0192\u2030\u2039\u203a\u20ac\u2122][a-z]/iu;

/** Reads what is no UTF-8 as Windows-1252, unless something speaks against that. */
async function decodeWestern(bytes: Uint8Array, stopped: Problem): Promise<Decoded | Problem> {
  const { decodeLegacy } = await import('./legacy-encodings.ts');
  const text = decodeLegacy(bytes, 'windows-1252') ?? '';
  // Letters that are UTF-8 beside ones that are not: such as two files pasted together.
  const isMixed =
    markOf(bytes) !== null || /[^\p{ASCII}\ufffd]/u.test(new TextDecoder('utf-8').decode(bytes));
  if (isMixed) return { ...stopped, details: { mixed: 'yes' } };
  const odd = text.search(oddInWord);
  if (odd >= 0) {
    const places = [{ ...nowhere, line: lineCount(text.slice(0, odd)) }];
    return { ...stopped, places, value: wordAround(text.slice(0, odd), text.slice(odd)) };
  }
  // Bytes that are no sign there, and control characters that no text holds.
  if (/[\ufffd]|[^\P{Cc}\t\n\r\f]/u.test(text)) return stopped;
  // All that precedes is ASCII: a byte is a letter.
  const at = validStart(bytes).length;
  const word = wordAround(text.slice(0, at), text.slice(at));
  const evidence = { from: 'not-utf-8', word, line: stopped.places[0]?.line ?? 1 } as const;
  return { text, encoding: { name: 'Windows-1252', evidence } };
}

function lineCount(text: string): number {
  return text.split(/\r\n|\r|\n/).length;
}

function wordAround(before: string, after: string): string {
  const [start = ''] = /[^\s;,|"]*$/.exec(before.slice(-40)) ?? [];
  const [end = ''] = /^[^\s;,|"]*/.exec(after.slice(0, 40)) ?? [];
  return start + end;
}

/** The text before the first byte that is not UTF-8. */
function validStart(bytes: Uint8Array): string {
  const isValid = (end: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let [valid, invalid] = [0, bytes.length + 1];
  while (invalid - valid > 1) {
    const middle = Math.floor((valid + invalid) / 2);
    if (isValid(middle)) valid = middle;
    else invalid = middle;
  }
  // A letter that is not complete is left out.
  return new TextDecoder('utf-8').decode(bytes.subarray(0, valid), { stream: true });
}
