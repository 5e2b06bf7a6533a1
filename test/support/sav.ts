/**
 * Builds SPSS data files piece by piece, as the developer's guide of GNU PSPP describes them ("System File Format"),
 * for what PSPP and haven do not write: the other order of bytes, and contents that no program would write.
 */
export type Order = 'little' | 'big';

const text = (content: string, length = content.length): Buffer =>
  Buffer.from(content.padEnd(length), 'latin1');

/** Whole numbers of 4 bytes. */
export function int32(order: Order, ...numbers: number[]): Buffer {
  return Buffer.concat(
    numbers.map((number) => {
      const bytes = Buffer.alloc(4);
      return order === 'little' ? (bytes.writeInt32LE(number), bytes) : (bytes.writeInt32BE(number), bytes);
    }),
  );
}

/** Whole numbers of 8 bytes. */
function int64(order: Order, ...numbers: number[]): Buffer {
  return Buffer.concat(
    numbers.map((number) => {
      const bytes = Buffer.alloc(8);
      const big = BigInt(number);
      return order === 'little' ? (bytes.writeBigInt64LE(big), bytes) : (bytes.writeBigInt64BE(big), bytes);
    }),
  );
}

/** Numbers with a fraction, of 8 bytes. */
export function float64(order: Order, ...numbers: number[]): Buffer {
  return Buffer.concat(
    numbers.map((number) => {
      const bytes = Buffer.alloc(8);
      return order === 'little' ? (bytes.writeDoubleLE(number), bytes) : (bytes.writeDoubleBE(number), bytes);
    }),
  );
}

/** The first 176 bytes. `cases` is −1 for unknown, `compression` 0, 1 (bytecode) or 2 (zsav). */
export function header(order: Order, { cases = 1, compression = 0, slots = 1 } = {}): Buffer {
  return Buffer.concat([
    text(compression === 2 ? '$FL3' : '$FL2'),
    text('@(#) SPSS DATA FILE test', 60),
    int32(order, 2, slots, compression, 0, cases),
    float64(order, 100),
    text('22 Nov 2619:00:00', 17),
    text('', 64),
    Buffer.alloc(3),
  ]);
}

/** The records of a variable: `width` 0 for a number, else the length of a string, at most 255. */
export function variable(
  order: Order,
  name: string,
  {
    width = 0,
    missing = 0,
    values = [],
  }: { width?: number; missing?: number; values?: readonly number[] } = {},
): Buffer {
  // F8.0, or A as wide as the string.
  const format = width === 0 ? 0x05_08_00 : 0x01_00_00 | (width << 8);
  const more = Math.max(0, Math.ceil(width / 8) - 1);
  return Buffer.concat([
    int32(order, 2, width, 0, missing, format, format),
    text(name, 8),
    float64(order, ...values),
    ...Array.from({ length: more }, () => int32(order, 2, -1, 0, 0, 0, 0, 0, 0)),
  ]);
}

/** Labels of values of 8 bytes, and of which variables they are, counted from 1. */
export function labels(
  order: Order,
  list: readonly (readonly [Buffer, string])[],
  places: readonly number[],
): Buffer {
  return Buffer.concat([
    int32(order, 3, list.length),
    ...list.flatMap(([value, label]) => [
      value,
      Buffer.from([label.length]),
      text(label, Math.ceil((label.length + 1) / 8) * 8 - 1),
    ]),
    int32(order, 4, places.length, ...places),
  ]);
}

/** An extension record, of items of `size` bytes. */
export function extension(order: Order, subtype: number, content: Buffer, size = 1): Buffer {
  return Buffer.concat([int32(order, 7, subtype, size, content.length / size), content]);
}

/** The record before the cases. */
export function end(order: Order): Buffer {
  return int32(order, 999, 0);
}

/** A zsav file of a variable of numbers: its blocks of bytecode deflated, each `size` bytes long before that. */
export function zsav(blocks: readonly Buffer[], size: number): Buffer {
  const order = 'little';
  const before = Buffer.concat([
    header(order, { cases: -1, compression: 2 }),
    variable(order, 'V1'),
    end(order),
  ]);
  const first = before.length + 24;
  const places = blocks.map((_, index) =>
    blocks.slice(0, index).reduce((sum, { length }) => sum + length, first),
  );
  const trailer = blocks.reduce((sum, { length }) => sum + length, first);
  return Buffer.concat([
    before,
    int64(order, before.length, trailer, 24 + 24 * blocks.length),
    ...blocks,
    int64(order, -100, 0),
    int32(order, size, blocks.length),
    ...blocks.flatMap(({ length }, index) => [
      int64(order, size * index, places[index] ?? 0),
      int32(order, size, length),
    ]),
  ]);
}
