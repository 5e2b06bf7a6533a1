import type { Problem } from '../problem.ts';
import { nowhere, problem } from '../problem.ts';

/** The text of a file, without its byte order mark. */
export type Decoded = { readonly text: string; readonly byteOrderMark: boolean };

/**
 * Turns bytes into text. Only UTF-8 is read; anything else is refused rather than read as other letters.
 * @returns the text, or the one problem that keeps it from being read.
 */
export function decode(bytes: Uint8Array, file: string): Decoded | Problem {
  if (bytes.length === 0) return problem('file-empty', { file });
  const looksLike = otherFormat(bytes);
  if (looksLike !== null) return problem('file-binary', { file, details: { looksLike } });
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    return problem('not-utf-8', { file, details: { encoding: 'UTF-16' } });
  }
  if (bytes.includes(0)) return problem('file-binary', { file, details: { looksLike: '' } });
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.trim() === '') return problem('file-empty', { file });
    return { text, byteOrderMark: startsWith(bytes, [0xef, 0xbb, 0xbf]) };
  } catch {
    return notUtf8(bytes, file);
  }
}

/** Whether decoding or parsing ended in a problem. */
export function isProblem(result: object): result is Problem {
  return 'code' in result && 'places' in result;
}

function notUtf8(bytes: Uint8Array, file: string): Problem {
  const before = validStart(bytes);
  const line = before.split(/\r\n|\r|\n/).length;
  // What precedes the first bad byte is valid UTF-8, so its length in bytes is known.
  const start = new TextEncoder().encode(before).length + (startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0);
  const around = new TextDecoder('windows-1252').decode(bytes.subarray(start, start + 40));
  const word = (/[^\s;,|"]*$/.exec(before)?.[0] ?? '') + (/^[^\s;,|"]*/.exec(around)?.[0] ?? '');
  return problem('not-utf-8', {
    file,
    places: [{ ...nowhere, line }],
    value: word,
    details: { encoding: 'Windows-1252' },
  });
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

const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['gzip', [0x1f, 0x8b]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['sav', [0x24, 0x46, 0x4c]],
];

function otherFormat(bytes: Uint8Array): string | null {
  return signatures.find(([, signature]) => startsWith(bytes, signature))?.[0] ?? null;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
