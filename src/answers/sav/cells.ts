import { isoDate } from './dates.ts';
import type { Variable } from './dictionary.ts';
import type { Encoding } from './encoding.ts';
import type { Value } from './labels.ts';

/**
 * What stands in a cell: the label of its value, a value without a label, or one of those that is user-missing.
 * The text is null where a number is system-missing.
 */
type Cell = { readonly text: string | null; readonly kind: 'label' | 'value' | 'user-missing' };

/** What SPSS writes where a number is absent. */
const systemMissing = -Number.MAX_VALUE;
const absent: Cell = { text: null, kind: 'value' };

/** Reads the cell of a variable in a case. */
export function readCell(
  { labels, isMissing, format, start, stretches }: Variable,
  bytes: Uint8Array,
  view: DataView,
  littleEndian: boolean,
  { decode }: Encoding,
): Cell {
  if (stretches.length > 0) {
    const text = decode(joined(bytes, stretches));
    return meaningOf(text, text);
  }
  const number = view.getFloat64(start, littleEndian);
  if (number === systemMissing) return absent;
  return meaningOf(number, isoDate(number, format) ?? String(number));

  function meaningOf(value: Value, text: string): Cell {
    const label = labels.get(value);
    if (label !== undefined) return { text: label, kind: 'label' };
    return { text, kind: isMissing(value) ? 'user-missing' : 'value' };
  }
}

function joined(bytes: Uint8Array, stretches: Variable['stretches']): Uint8Array {
  const [first] = stretches;
  if (stretches.length === 1 && first !== undefined)
    return bytes.subarray(first.start, first.start + first.length);
  const text = new Uint8Array(stretches.reduce((length, each) => length + each.length, 0));
  let at = 0;
  for (const { start, length } of stretches) {
    text.set(bytes.subarray(start, start + length), at);
    at += length;
  }
  return text;
}
