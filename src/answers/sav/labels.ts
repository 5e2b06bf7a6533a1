import { cursorOn, damaged, viewOf, withoutPadding } from './bytes.ts';
import type { Encoding } from './encoding.ts';
import type { LabelRecord, Records, VariableRecord } from './records.ts';

/** A number, or the text of a string without padding. */
export type Value = number | string;

/** What the values of a variable are called. */
export type Labels = ReadonlyMap<Value, string>;

const none: Labels = new Map();

/**
 * Finds the labels of a variable: those of numbers and of strings up to 8 bytes in records 3 and 4, by place; those of
 * longer strings in record 7/21, by name. A label without text is none.
 * @returns the labels of a variable by its record and the names it goes by
 * @throws `sav-damaged`
 */
export function labelsOf(
  records: Records,
  encoding: Encoding,
): (variable: VariableRecord, names: readonly string[]) => Labels {
  const bySlot = recordsBySlot(records);
  const byName = longLabels(records, encoding);
  // Hundreds of variables may share one list; strings of another length cut its values off elsewhere.
  const made = new Map<LabelRecord, Map<number, Labels>>();
  const labelsIn = (record: LabelRecord, width: number): Labels => {
    const byWidth = made.get(record) ?? new Map<number, Labels>();
    made.set(record, byWidth);
    const labels = byWidth.get(width) ?? readLabels(record, width, records.header.littleEndian, encoding);
    byWidth.set(width, labels);
    return labels;
  };
  return ({ slot, width }, names) => {
    if (width > 8) return names.map((name) => byName.get(name)).find((each) => each !== undefined) ?? none;
    const record = bySlot.get(slot);
    return record === undefined ? none : labelsIn(record, width);
  };
}

function recordsBySlot({ labels, variables }: Records): Map<number, LabelRecord> {
  const slots = new Set(variables.map(({ slot }) => slot));
  const bySlot = new Map<number, LabelRecord>();
  for (const record of labels) {
    for (const slot of record.slots) {
      if (!slots.has(slot)) throw damaged();
      bySlot.set(slot, record);
    }
  }
  return bySlot;
}

function readLabels(record: LabelRecord, width: number, littleEndian: boolean, { decode }: Encoding): Labels {
  const labels = new Map<Value, string>();
  for (const { value, label } of record.labels) {
    const text = decode(label);
    // A value longer than the string is of no cell (ReadStat writes them); cut off it would be another value.
    if (text === '' || (width > 0 && withoutPadding(value).length > width)) continue;
    labels.set(width === 0 ? viewOf(value).getFloat64(0, littleEndian) : decode(value), text);
  }
  return labels;
}

function longLabels({ extensions, header }: Records, { decode }: Encoding): Map<string, Labels> {
  const cursor = cursorOn(extensions.get(21) ?? new Uint8Array(), header.littleEndian);
  const byName = new Map<string, Labels>();
  while (cursor.left() > 0) {
    const name = decode(cursor.take(cursor.int32()));
    cursor.int32();
    const labels = new Map<Value, string>();
    for (let left = cursor.int32(); left > 0; left -= 1) {
      const value = decode(cursor.take(cursor.int32()));
      const label = decode(cursor.take(cursor.int32()));
      if (label !== '') labels.set(value, label);
    }
    byName.set(name, labels);
  }
  return byName;
}
