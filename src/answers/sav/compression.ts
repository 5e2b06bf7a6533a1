import { inflateSync } from 'node:zlib';
import type { Cursor } from './bytes.ts';
import { cursorOn, damaged, tooLarge, viewOf } from './bytes.ts';
import type { Records } from './records.ts';

/** Fills a case with its values of 8 bytes; false when there are no more cases. */
export type NextCase = (into: Uint8Array) => boolean;

/** The longest block that is inflated, sixteen times as long as those that SPSS and others write. */
const mostInBlock = 2 ** 26;
/** More bytecode than this is not inflated: over two hundred million values, or nothing at all. */
const mostInflated = 2 ** 28;

/**
 * Reads the cases one by one, so that no more of them is in memory than is asked for.
 * @throws `sav-damaged` where a case breaks off, `too-large` where a small file holds far too much
 */
export function casesOf(bytes: Uint8Array, records: Records): NextCase {
  const { littleEndian, compression } = records.header;
  if (compression === 'none') return plainCases(bytes.subarray(records.end));
  const blocks = compression === 'zsav' ? inflated(bytes, records) : [bytes.subarray(records.end)].values();
  return bytecodeCases(blocks, littleEndian);
}

function plainCases(bytes: Uint8Array): NextCase {
  let at = 0;
  return (into) => {
    if (at === bytes.length) return false;
    if (bytes.length - at < into.length) throw damaged();
    into.set(bytes.subarray(at, at + into.length));
    at += into.length;
    return true;
  };
}

/** Eight instructions of a byte, then the values of 8 bytes that some of them ask for, then eight more. */
function bytecodeCases(blocks: Iterator<Uint8Array>, littleEndian: boolean): NextCase {
  const next = octets(blocks);
  const instructions = new Uint8Array(8);
  let at = 8;
  /** The next instruction that says something, or 252, the end. */
  const instruction = (): number => {
    for (;;) {
      if (at === 8) {
        if (!next(instructions, 0)) return 252;
        at = 0;
      }
      const code = instructions[at] ?? 0;
      at += 1;
      if (code !== 0) return code;
    }
  };
  return (into) => {
    const view = viewOf(into);
    for (let place = 0; place < into.length; place += 8) {
      const code = instruction();
      if (code === 252) {
        if (place > 0) throw damaged();
        return false;
      }
      if (code === 253) {
        if (!next(into, place)) throw damaged();
      } else if (code === 254) into.fill(0x20, place, place + 8);
      else view.setFloat64(place, code === 255 ? -Number.MAX_VALUE : code - 100, littleEndian);
    }
    return true;
  };
}

/** Takes 8 bytes at a time, over the borders of blocks; false when none is left. */
function octets(blocks: Iterator<Uint8Array>): (into: Uint8Array, place: number) => boolean {
  let block: Uint8Array = new Uint8Array();
  let at = 0;
  return (into, place) => {
    for (let filled = 0; filled < 8;) {
      if (at === block.length) {
        const following = blocks.next();
        if (following.done === true) {
          if (filled > 0) throw damaged();
          return false;
        }
        [block, at] = [following.value, 0];
        continue;
      }
      into[place + filled] = block[at] ?? 0;
      filled += 1;
      at += 1;
    }
    return true;
  };
}

/** The bytecode of a zsav file: deflated blocks, and after them a list of where they are and how long. */
function* inflated(bytes: Uint8Array, { header, end }: Records): Generator<Uint8Array, undefined> {
  const { littleEndian } = header;
  const from = (place: number): Cursor => cursorOn(bytes, littleEndian, inside(place, bytes));
  const head = from(end);
  const [start, trailer, length] = [head.int64(), head.int64(), head.int64()];
  const list = from(trailer);
  list.take(16);
  const most = list.int32();
  const count = list.int32();
  const isWhole = start === end && length === 24 + 24 * count && trailer + length === bytes.length;
  if (!isWhole || count < 0) throw damaged();

  const blocks = Array.from({ length: count }, () => {
    list.int64();
    return { place: list.int64(), size: list.int32(), length: list.int32() };
  });
  if (blocks.some(({ size }) => size < 1 || size > most || size > mostInBlock)) throw damaged();
  if (blocks.reduce((total, { size }) => total + size, 0) > mostInflated) throw tooLarge();
  for (const block of blocks) yield inflate(from(block.place).take(block.length), block.size);
  return undefined;
}

function inside(place: number, bytes: Uint8Array): number {
  if (!(place >= 0 && place <= bytes.length)) throw damaged();
  return place;
}

function inflate(deflated: Uint8Array, size: number): Uint8Array {
  try {
    const block = inflateSync(deflated, { maxOutputLength: size });
    if (block.length === size) return block;
  } catch {
    // Told below.
  }
  throw damaged();
}
