import { gunzipSync, gzipSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import type { Random } from '../../src/sample/random.ts';
import { changedCells } from './cells.ts';
import { changedJson } from './json-values.ts';
import { tokens } from './tokens.ts';

/** A text of which every letter is one byte, so that what is no text can be cut and pasted as one. */
type Bytes = string;
type Change = (bytes: Bytes, random: Random) => Bytes;

const flip: Change = (bytes, random) => {
  const at = random.below(bytes.length + 1);
  const letter = String.fromCharCode((bytes.charCodeAt(at) || 0) ^ (1 << random.below(8)));
  return bytes.slice(0, at) + letter + bytes.slice(at + 1);
};

/** A stretch, mostly a short one. */
function stretch(bytes: Bytes, random: Random): readonly [number, number] {
  const start = random.below(bytes.length + 1);
  const length = random.chance(0.2) ? random.below(bytes.length + 1) : random.below(24);
  return [start, Math.min(bytes.length, start + length)];
}

const cut: Change = (bytes, random) => bytes.slice(0, random.below(bytes.length + 1));

const remove: Change = (bytes, random) => {
  const [start, end] = stretch(bytes, random);
  return bytes.slice(0, start) + bytes.slice(end);
};

const repeat: Change = (bytes, random) => {
  const [start, end] = stretch(bytes, random);
  const times = random.chance(0.05) ? random.below(2000) : 1 + random.below(3);
  return bytes.slice(0, end) + bytes.slice(start, end).repeat(times).slice(0, 500_000) + bytes.slice(end);
};

const swap: Change = (bytes, random) => {
  const [start, end] = stretch(bytes, random);
  const [other, last] = stretch(bytes.slice(end), random);
  const [middle, moved] = [bytes.slice(end, end + other), bytes.slice(end + other, end + last)];
  return bytes.slice(0, start) + moved + middle + bytes.slice(start, end) + bytes.slice(end + last);
};

const insert: Change = (bytes, random) => {
  const at = random.chance(0.15) ? 0 : random.below(bytes.length + 1);
  return bytes.slice(0, at) + random.pick(tokens) + bytes.slice(at);
};

const changes: readonly Change[] = [flip, cut, remove, repeat, swap, insert, insert];
/** Changes that know what a table of text is, are tried more often: most others end at the first door. */
const changesOfText: readonly Change[] = [...changes, ...Array<Change>(8).fill(changedCells)];

/**
 * Changes the bytes of a file in one to four places: anywhere, in its cells, in its values when it is JSON, and, when
 * it is packed, also in what is packed.
 */
export function mutated(bytes: Uint8Array, random: Random): Uint8Array {
  let result = bytes;
  do {
    result = changedOnce(result, random);
  } while (random.chance(0.35));
  return result;
}

function changedOnce(bytes: Uint8Array, random: Random): Uint8Array {
  if (random.chance(0.8)) {
    const inside = changedInside(bytes, random);
    if (inside !== null) return inside;
  }
  const text: Bytes = Buffer.from(bytes).toString('latin1');
  if (/^\s*[[{]/.test(text) && random.chance(0.7)) {
    const changed = changedJson(Buffer.from(bytes).toString('utf8'), random);
    if (changed !== null) return Buffer.from(changed, 'utf8');
  }
  if (random.chance(0.03)) return recoded(bytes, random);
  const isText = !text.slice(0, 1000).includes('\0');
  return Buffer.from(random.pick(isText ? changesOfText : changes)(text, random), 'latin1');
}

/** What is packed is changed and packed again, so that a change gets past the door; null when nothing is packed. */
function changedInside(bytes: Uint8Array, random: Random): Uint8Array | null {
  try {
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gzipSync(changedOnce(gunzipSync(bytes), random));
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
    const parts = unzipSync(bytes);
    const name = random.pick(Object.keys(parts).sort());
    const part = parts[name] ?? new Uint8Array();
    if (random.chance(0.05)) return zipSync(withoutPart(parts, name));
    return zipSync({ ...parts, [name]: changedOnce(part, random) }, { mtime: '1980-01-01T12:00:00' });
  } catch {
    return null;
  }
}

function withoutPart(parts: Record<string, Uint8Array>, name: string): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(parts).filter(([each]) => each !== name));
}

/** The same text in another encoding, or with a mark before it that it may not deserve. */
function recoded(bytes: Uint8Array, random: Random): Uint8Array {
  const text = Buffer.from(bytes).toString('utf8');
  const encoding = random.pick(['utf16le', 'latin1', 'utf8'] as const);
  const mark = random.pick(['', '\ufeff']);
  const result = Buffer.from(mark + text, encoding);
  if (encoding === 'utf16le' && random.chance(0.5) && result.length % 2 === 0) result.swap16();
  return result;
}
