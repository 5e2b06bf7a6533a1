import { damaged } from './bytes.ts';
import type { Encoding } from './encoding.ts';
import type { Labels } from './labels.ts';
import { labelsOf } from './labels.ts';
import type { IsMissing } from './missing.ts';
import { missingOf } from './missing.ts';
import type { Records, VariableRecord } from './records.ts';

/** Bytes of a string in a case. */
type Stretch = { readonly start: number; readonly length: number };

/** A variable, put together from all records about it. */
export type Variable = {
  readonly name: string;
  readonly label: string;
  /** How a number is shown: see `dates.ts`. */
  readonly format: number;
  /** The byte of a case at which it begins. */
  readonly start: number;
  /** Where the bytes of a string stand: one stretch, several for a very long one, none for a number. */
  readonly stretches: readonly Stretch[];
  readonly labels: Labels;
  readonly isMissing: IsMissing;
};

/**
 * Puts the variables together.
 * @throws `sav-damaged` where a record refers to what is not there
 */
export function readVariables(records: Records, encoding: Encoding): Variable[] {
  const textOf = (subtype: number): string =>
    encoding.decode(records.extensions.get(subtype) ?? new Uint8Array());
  const longNames = pairs(textOf(13), '\t');
  const longWidths = pairs(textOf(14), '\0');
  const labels = labelsOf(records, encoding);
  const isMissing = missingOf(records, encoding);

  const variables: Variable[] = [];
  for (let index = 0; index < records.variables.length;) {
    const record = records.variables[index];
    if (record === undefined) break;
    const short = encoding.decode(record.name);
    const name = longNames.get(short) ?? short;
    const stretches = stretchesOf(records.variables, index, Number(longWidths.get(short) ?? record.width));
    variables.push({
      name,
      label: encoding.decode(record.label),
      format: record.format,
      start: record.slot * 8,
      stretches,
      labels: labels(record, [name, short]),
      isMissing: isMissing(record, [name, short]),
    });
    index += Math.max(1, stretches.length);
  }
  return variables;
}

/** Texts `KEY=value` between separators. */
function pairs(text: string, separator: string): Map<string, string> {
  return new Map(
    text.split(separator).flatMap((pair): [string, string][] => {
      const middle = pair.indexOf('=');
      return middle > 0 ? [[pair.slice(0, middle).trim(), pair.slice(middle + 1)]] : [];
    }),
  );
}

/**
 * Where the bytes of a string stand. One longer than 255 bytes takes a variable record for every 252 bytes, each of
 * which holds 255 bytes of it, so that the last is not full.
 */
function stretchesOf(all: readonly VariableRecord[], index: number, width: number): Stretch[] {
  if (width === 0) return [];
  const count = width > 255 ? Math.ceil(width / 252) : 1;
  const segments = all.slice(index, index + count);
  if (!(width > 0 && segments.length === count && segments.every((each) => each.width > 0))) throw damaged();
  return segments.map((segment, position) => ({
    start: segment.slot * 8,
    length: Math.max(0, Math.min(segment.width, width - 255 * position)),
  }));
}
