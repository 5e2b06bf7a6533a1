import { crc32, inflateRawSync } from 'node:zlib';
import { Failure } from '../../problem.ts';
import type { Allowance } from '../limits.ts';
import { tooLarge as tooLargeOf } from '../limits.ts';
import { damaged, limits, passwordAsked, tooLarge } from './refusal.ts';

/** The parts of a zip by name. Case does not count in a name, and a backslash is a slash. */
export type Archive = {
  readonly has: (name: string) => boolean;
  /** Unpacks a part, no further than the limit for all parts together, and checks it against its checksum. */
  readonly read: (name: string) => Uint8Array;
  /** Counts an element that was read, up to the limit for all parts together. */
  readonly countElement: () => void;
};

/** Where a part stands in the zip, as the list at its end has it. */
type Entry = {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly start: number;
};

const endSize = 22;
const entrySize = 46;
const headerSize = 30;
const wide = 0xffffffff;

/**
 * Opens a zip by the list at its end.
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT sections 4.3.7, 4.3.12, 4.3.14–16 and 4.5.3
 * @throws Failure when the list is not there, contradicts itself or is too long
 */
export function openZip(bytes: Uint8Array, allowance: Allowance): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Entry>();
  for (const entry of entriesOf(bytes, view)) {
    // Two parts of one name: programs differ in which one they read.
    if (entries.has(entry.name)) throw damaged('zip', entry.name);
    entries.set(entry.name, entry);
  }
  let left: number = limits.unpacked;
  return {
    has: (name) => entries.has(folded(name)),
    read: (name) => {
      const entry = entries.get(folded(name));
      if (entry === undefined) throw damaged('part', name);
      const part = unpack(entry, bytes, view, left);
      left -= part.length;
      allowance.bytes -= part.length;
      if (allowance.bytes < 0) throw new Failure(tooLargeOf('together', ''));
      return part;
    },
    countElement: () => {
      allowance.elements -= 1;
      if (allowance.elements < 0) throw tooLarge('elements');
    },
  };
}

function folded(name: string): string {
  return name.replaceAll('\\', '/').toLowerCase();
}

function entriesOf(bytes: Uint8Array, view: DataView): Entry[] {
  const { count, start } = listOf(view);
  if (count > limits.parts) throw tooLarge('parts');
  const entries: Entry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (!isAt(view, at, entrySize, 0x02014b50)) throw damaged('zip', '');
    const nameSize = view.getUint16(at + 28, true);
    const extraSize = view.getUint16(at + 30, true);
    const next = at + entrySize + nameSize + extraSize + view.getUint16(at + 32, true);
    if (next > bytes.length) throw damaged('zip', '');
    const sizes = wideSizes(view, at, at + entrySize + nameSize, extraSize);
    entries.push({
      name: folded(new TextDecoder().decode(bytes.subarray(at + entrySize, at + entrySize + nameSize))),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      ...sizes,
    });
    at = next;
  }
  return entries;
}

/** Where the list of parts begins and how many there are; it is announced at the end of the file. */
function listOf(view: DataView): { count: number; start: number } {
  for (let at = view.byteLength - endSize; at >= Math.max(0, view.byteLength - endSize - 0xffff); at -= 1) {
    if (!isAt(view, at, endSize, 0x06054b50)) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    if (count !== 0xffff && start !== wide) return { count, start };
    const end = isAt(view, at - 20, 20, 0x07064b50) ? wideNumber(view, at - 12) : -1;
    if (!isAt(view, end, 56, 0x06064b50)) throw damaged('zip', '');
    return { count: wideNumber(view, end + 32), start: wideNumber(view, end + 48) };
  }
  throw damaged('zip', '');
}

/** The sizes of a part and where it begins; what does not fit in four bytes stands in an extra field. */
function wideSizes(
  view: DataView,
  at: number,
  extra: number,
  extraSize: number,
): Pick<Entry, 'unpacked' | 'packed' | 'start'> {
  const end = extra + extraSize;
  let field = extra;
  while (field + 4 <= end && view.getUint16(field, true) !== 1) field += 4 + view.getUint16(field + 2, true);
  let next = field + 4;
  const [unpacked = 0, packed = 0, start = 0] = [24, 20, 42].map((offset) => {
    const size = view.getUint32(at + offset, true);
    if (size !== wide) return size;
    if (next + 8 > end) throw damaged('zip', '');
    next += 8;
    return wideNumber(view, next - 8);
  });
  return { unpacked, packed, start };
}

/** A number of eight bytes; one that is larger than any file is as good as any other. */
function wideNumber(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function isAt(view: DataView, at: number, size: number, signature: number): boolean {
  return at >= 0 && at + size <= view.byteLength && view.getUint32(at, true) === signature;
}

function unpack(entry: Entry, bytes: Uint8Array, view: DataView, left: number): Uint8Array {
  const { name, start, packed, unpacked } = entry;
  if (entry.isEncrypted) throw passwordAsked();
  if (unpacked > left) throw tooLarge('unpacked');
  if (!isAt(view, start, headerSize, 0x04034b50)) throw damaged('zip', name);
  const data = start + headerSize + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (data + packed > bytes.length) throw damaged('zip', name);
  const part = inflate(entry, bytes.subarray(data, data + packed), left);
  if (part.length !== unpacked || crc32(part) !== entry.checksum) throw damaged('zip', name);
  return part;
}

/** What was announced may be less than what comes out, so that it is stopped while it comes out. */
function inflate({ name, method }: Entry, packed: Uint8Array, left: number): Uint8Array {
  if (method !== 0 && method !== 8) throw damaged('zip', name);
  if (packed.length > left && method === 0) throw tooLarge('unpacked');
  if (method === 0) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    const isOver = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw isOver ? tooLarge('unpacked') : damaged('zip', name);
  }
}
