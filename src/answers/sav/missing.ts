import { cursorOn, viewOf } from './bytes.ts';
import type { Encoding } from './encoding.ts';
import type { Value } from './labels.ts';
import type { Records, VariableRecord } from './records.ts';

/** Whether a value was declared to be no answer: user-missing, as SPSS calls it. */
export type IsMissing = (value: Value) => boolean;

/**
 * Finds the user-missing values of a variable: up to three values, or a range (from LOWEST, to HIGHEST) and perhaps a
 * value, in its record; those of strings longer than 8 bytes in record 7/22, by name.
 * @returns what tells them, by the record of a variable and the names it goes by
 * @throws `sav-damaged`
 */
export function missingOf(
  records: Records,
  encoding: Encoding,
): (variable: VariableRecord, names: readonly string[]) => IsMissing {
  const { littleEndian } = records.header;
  const byName = longMissing(records, encoding);
  return ({ width, missing, hasRange }, names) => {
    if (width > 0) {
      const long = names.flatMap((name) => byName.get(name) ?? []);
      const texts = new Set<Value>([...missing.map(encoding.decode), ...long]);
      return (value) => texts.has(value);
    }
    const numbers = missing.map((bytes) => viewOf(bytes).getFloat64(0, littleEndian));
    if (!hasRange) return (value) => numbers.includes(Number(value));
    const [low = NaN, high = NaN, ...others] = numbers;
    return (value) => (Number(value) >= low && Number(value) <= high) || others.includes(Number(value));
  };
}

function longMissing({ extensions, header }: Records, { decode }: Encoding): Map<string, readonly string[]> {
  const bytes = extensions.get(22) ?? new Uint8Array();
  const cursor = cursorOn(bytes, header.littleEndian);
  const byName = new Map<string, readonly string[]>();
  while (cursor.left() > 0) {
    const name = decode(cursor.take(cursor.int32()));
    const count = cursor.take(1)[0] ?? 0;
    const length = cursor.int32();
    const values = Array.from({ length: count }, (_, index) => {
      // PSPP up to 1.6 repeats the length before every value; no text begins with those bytes.
      const next = bytes.subarray(bytes.length - cursor.left());
      const repeats = next.length >= 4 && viewOf(next).getInt32(0, header.littleEndian) === length;
      if (index > 0 && repeats) cursor.int32();
      return decode(cursor.take(length));
    });
    byName.set(name, values);
  }
  return byName;
}
