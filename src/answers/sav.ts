import type { Problem } from '../problem.ts';
import { Failure } from '../problem.ts';
import { cursorOn, damaged, mostValues, tooLarge, viewOf } from './sav/bytes.ts';
import { readCell } from './sav/cells.ts';
import { casesOf } from './sav/compression.ts';
import type { Variable } from './sav/dictionary.ts';
import { readVariables } from './sav/dictionary.ts';
import type { Encoding } from './sav/encoding.ts';
import { encodingOf } from './sav/encoding.ts';
import type { Records } from './sav/records.ts';
import { readRecords } from './sav/records.ts';

/** What an SPSS data file (`.sav`, `.zsav`) holds. */
export type SavTable = {
  /** The encoding of its texts, as the WHATWG Encoding Standard names it: `utf-8`, `windows-1252`. */
  readonly encoding: string;
  readonly variables: readonly { readonly name: string; readonly label: string }[];
  /**
   * Per case what every variable says: the label of the value if it has one, also when it is user-missing; else a
   * string without padding at its end, a date as `2019-06-03`, a moment as `2019-06-03T14:05:09`, another number as
   * the shortest decimal that reads back the same. null where the answer is system-missing, or user-missing without
   * a label.
   */
  readonly cases: readonly (readonly (string | null)[])[];
  /** The user-missing values without a label, in the order in which they come: of which variable, and how often. */
  readonly userMissing: readonly UserMissing[];
  /** The variables that have values with a label, and values without that occur and are not missing. */
  readonly unlabelled: readonly Unlabelled[];
};

/** A value that was declared to be no answer, but that no label says the meaning of. `variable` counts from 0. */
export type UserMissing = { readonly variable: number; readonly text: string; readonly count: number };

/** Values without a label, and what other values of that variable are called. `variable` counts from 0. */
export type Unlabelled = {
  readonly variable: number;
  readonly labels: ReadonlyMap<string, string>;
  readonly values: ReadonlySet<string>;
};

/**
 * Reads an SPSS data file of any compression, order of bytes and encoding. Weights are passed over: every case is one.
 * @returns its contents; or `sav-damaged`, `too-large`, or `unknown-encoding` for an encoding that cannot be read
 */
export function readSav(bytes: Uint8Array, file: string): SavTable | Problem {
  try {
    const records = readRecords(bytes);
    const encoding = encodingOf(records);
    const variables = readVariables(records, encoding);
    return {
      encoding: encoding.name,
      variables: variables.map(({ name, label }) => ({ name, label })),
      ...readCases(bytes, records, variables, encoding),
    };
  } catch (error) {
    const [problem] = error instanceof Failure ? error.problems : [];
    if (problem === undefined) throw error;
    return { ...problem, file };
  }
}

function readCases(
  bytes: Uint8Array,
  records: Records,
  variables: readonly Variable[],
  encoding: Encoding,
): Pick<SavTable, 'cases' | 'userMissing' | 'unlabelled'> {
  if (variables.length === 0) return { cases: [], userMissing: [], unlabelled: [] };
  const { littleEndian } = records.header;
  const told = countOf(records);
  if (told !== null && told * variables.length > mostValues) throw tooLarge();
  const next = casesOf(bytes, records);
  const values = new Uint8Array(records.slots * 8);
  const view = viewOf(values);
  const missing = variables.map(() => new Map<string, number>());
  const withoutLabel = variables.map(() => new Set<string>());
  const cases: (string | null)[][] = [];
  let size = 0;
  while (next(values)) {
    // A case more than the file says there are is as wrong as one less.
    if (cases.length === told) throw damaged();
    cases.push(
      variables.map((variable, index) => {
        const { text, kind } = readCell(variable, values, view, littleEndian, encoding);
        // A label is the same text in every cell, and takes no more room.
        size += 1 + (kind === 'label' ? 0 : (text?.length ?? 0) / 8);
        if (kind === 'value' && text !== null && variable.labels.size > 0) withoutLabel[index]?.add(text);
        if (kind !== 'user-missing' || text === null) return text;
        missing[index]?.set(text, (missing[index].get(text) ?? 0) + 1);
        return null;
      }),
    );
    if (size > mostValues) throw tooLarge();
  }
  if (told !== null && cases.length !== told) throw damaged();
  const userMissing = missing.flatMap((counts, variable) =>
    [...counts].map(([text, count]) => ({ variable, text, count })),
  );
  const unlabelled = variables.flatMap(({ labels }, variable) => {
    const values = withoutLabel[variable] ?? new Set();
    if (values.size === 0) return [];
    return [
      { variable, values, labels: new Map([...labels].map(([value, label]) => [String(value), label])) },
    ];
  });
  return { cases, userMissing, unlabelled };
}

/** How many cases the file says it holds, in its header or in record 7/16; null when it does not. */
function countOf({ header, extensions }: Records): number | null {
  if (header.cases >= 0) return header.cases;
  const extended = extensions.get(16);
  if (extended === undefined || extended.length < 16) return null;
  const cases = cursorOn(extended, header.littleEndian, 8).int64();
  return cases >= 0 ? cases : null;
}
