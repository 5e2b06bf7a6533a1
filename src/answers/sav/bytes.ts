import { Failure, problem } from '../../problem.ts';

/** A walk through the bytes of a file, forwards only. Every step fails with `sav-damaged` where the bytes run out. */
export type Cursor = {
  readonly int32: () => number;
  /** A 64-bit whole number; exact up to 2⁵³, which no length or place in a file exceeds. */
  readonly int64: () => number;
  readonly float64: () => number;
  /** The next bytes, not copied. */
  readonly take: (length: number) => Uint8Array;
  /** How many bytes are left. */
  readonly left: () => number;
};

/** What is thrown where a file contradicts itself or breaks off; `readSav` catches it. */
export function damaged(): Failure {
  return new Failure(problem('sav-damaged'));
}

/**
 * How many values are read of one file. A cell is a value, and every 8 bytes of text that is no label are another; 35 regions with a
 * thousand variables are 35 thousand.
 */
export const mostValues = 5_000_000;

/** What is thrown where a file holds more values. */
export function tooLarge(): Failure {
  return new Failure(problem('too-large', { details: { what: 'sav', limit: mostValues } }));
}

/** A view of the same bytes that reads numbers. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Walks through bytes, from a place on. */
export function cursorOn(bytes: Uint8Array, littleEndian: boolean, start = 0): Cursor {
  const view = viewOf(bytes);
  let at = start;
  const step = (length: number): number => {
    if (!(length >= 0 && length <= bytes.length - at)) throw damaged();
    at += length;
    return at - length;
  };
  return {
    int32: () => view.getInt32(step(4), littleEndian),
    int64: () => Number(view.getBigInt64(step(8), littleEndian)),
    float64: () => view.getFloat64(step(8), littleEndian),
    take: (length) => {
      const from = step(length);
      return bytes.subarray(from, from + length);
    },
    left: () => bytes.length - at,
  };
}

/** Bytes without the spaces and zeros that fill them up at the end. */
export function withoutPadding(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0x20 || bytes[end - 1] === 0)) end -= 1;
  return bytes.subarray(0, end);
}
