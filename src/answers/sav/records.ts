import type { Cursor } from './bytes.ts';
import { cursorOn, damaged, viewOf } from './bytes.ts';

/** How the cases are stored: as they are, in bytecode, or in bytecode that is deflated too (zsav). */
type Compression = 'none' | 'bytecode' | 'zsav';

/** What the first 176 bytes say. */
export type Header = {
  readonly littleEndian: boolean;
  readonly compression: Compression;
  /** −1 where the writer did not know. */
  readonly cases: number;
};

/** A variable as its record has it; a very long string takes several. */
export type VariableRecord = {
  /** Its bytes of at most 8. */
  readonly name: Uint8Array;
  readonly label: Uint8Array;
  /** 0 for a number, else the length of the string in bytes. */
  readonly width: number;
  /** How a number is shown: see `dates.ts`. */
  readonly format: number;
  /** 1 to 3 values, or with a range its ends and perhaps one value; 8 bytes each. */
  readonly missing: readonly Uint8Array[];
  readonly hasRange: boolean;
  /** The place of its first value of 8 bytes in a case, from 0. */
  readonly slot: number;
};

/** Labels and the variables they are of, as slots from 0. */
export type LabelRecord = {
  readonly labels: readonly { readonly value: Uint8Array; readonly label: Uint8Array }[];
  readonly slots: readonly number[];
};

/** Everything before the cases, as it stands. */
export type Records = {
  readonly header: Header;
  readonly variables: readonly VariableRecord[];
  readonly labels: readonly LabelRecord[];
  /** The contents of the extension records, by subtype. */
  readonly extensions: ReadonlyMap<number, Uint8Array>;
  /** How many values of 8 bytes make a case. */
  readonly slots: number;
  /** Where the cases begin. */
  readonly end: number;
};

/**
 * Reads the records before the cases.
 * Source: GNU PSPP developer's guide, "System File Format", on which this folder rests.
 * @throws `sav-damaged`
 */
export function readRecords(bytes: Uint8Array): Records {
  const header = readHeader(bytes);
  const cursor = cursorOn(bytes, header.littleEndian, 176);
  const variables: VariableRecord[] = [];
  const labels: LabelRecord[] = [];
  const extensions = new Map<number, Uint8Array>();
  let slots = 0;
  for (;;) {
    const type = cursor.int32();
    if (type === 2) {
      const variable = readVariable(cursor, slots);
      slots += 1 + readContinuations(cursor, variable.width);
      variables.push(variable);
    } else if (type === 3) {
      labels.push(readLabels(cursor));
    } else if (type === 6) {
      cursor.take(80 * cursor.int32());
    } else if (type === 7) {
      const subtype = cursor.int32();
      const size = cursor.int32();
      extensions.set(subtype, cursor.take(size * cursor.int32()));
    } else if (type === 999) {
      cursor.int32();
      return { header, variables, labels, extensions, slots, end: bytes.length - cursor.left() };
    } else {
      throw damaged();
    }
  }
}

function readHeader(bytes: Uint8Array): Header {
  if (bytes.length < 176) throw damaged();
  const view = viewOf(bytes);
  // The layout code is 2 or 3: read in the wrong order of bytes, it is millions.
  const littleEndian = [2, 3].includes(view.getInt32(64, true));
  if (!littleEndian && ![2, 3].includes(view.getInt32(64, false))) throw damaged();
  const compression = (['none', 'bytecode', 'zsav'] as const)[view.getInt32(72, littleEndian)];
  const cases = view.getInt32(80, littleEndian);
  if (compression === undefined || cases < -1) throw damaged();
  // What is added to a number in bytecode; no program writes another.
  if (compression !== 'none' && view.getFloat64(84, littleEndian) !== 100) throw damaged();
  return { littleEndian, compression, cases };
}

function readVariable(cursor: Cursor, slot: number): VariableRecord {
  const width = cursor.int32();
  const hasLabel = cursor.int32();
  const missing = cursor.int32();
  const format = cursor.int32();
  cursor.int32();
  const name = cursor.take(8);
  const hasRange = missing === -2 || missing === -3;
  const isSound = width >= 0 && width <= 255 && [0, 1].includes(hasLabel);
  if (!isSound || !(hasRange ? width === 0 : missing >= 0 && missing <= 3)) throw damaged();
  return {
    name,
    label: hasLabel === 1 ? readPadded(cursor, cursor.int32(), 4) : new Uint8Array(),
    width,
    format,
    missing: Array.from({ length: Math.abs(missing) }, () => cursor.take(8)),
    hasRange,
    slot,
  };
}

/** A string longer than 8 bytes is followed by a record without meaning for every 8 bytes more. */
function readContinuations(cursor: Cursor, width: number): number {
  const count = Math.max(0, Math.ceil(width / 8) - 1);
  for (let index = 0; index < count; index += 1) {
    const [type, mark] = [cursor.int32(), cursor.int32()];
    if (type !== 2 || mark !== -1) throw damaged();
    cursor.take(24);
  }
  return count;
}

function readLabels(cursor: Cursor): LabelRecord {
  const labels: { value: Uint8Array; label: Uint8Array }[] = [];
  for (let left = countOf(cursor); left > 0; left -= 1) {
    const value = cursor.take(8);
    const length = cursor.take(1)[0] ?? 0;
    // Padding makes the label and the byte with its length a multiple of 8 together.
    const label = cursor.take(length);
    cursor.take(7 - (length % 8));
    labels.push({ value, label });
  }
  if (cursor.int32() !== 4) throw damaged();
  const slots: number[] = [];
  for (let left = countOf(cursor); left > 0; left -= 1) slots.push(cursor.int32() - 1);
  return { labels, slots };
}

function countOf(cursor: Cursor): number {
  const count = cursor.int32();
  if (count < 0) throw damaged();
  return count;
}

function readPadded(cursor: Cursor, length: number, multiple: number): Uint8Array {
  const text = cursor.take(length);
  cursor.take(Math.ceil(length / multiple) * multiple - length);
  return text;
}
