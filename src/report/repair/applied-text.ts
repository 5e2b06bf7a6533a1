import { isProblem } from '../../answers/decode.ts';
import type { Interpretation } from '../../answers/interpret.ts';
import type { ReadOptions } from '../../answers/open-file.ts';
import { openFile } from '../../answers/open-file.ts';
import { isForm } from '../../answers/raw-table.ts';
import type { Unit, UnitList } from '../../instrument/units.ts';
import type { Problem } from '../../problem.ts';
import { problem, severityOf } from '../../problem.ts';
import { cellsToLookAt } from '../../repair/cells-to-look-at.ts';
import { changedCsv } from '../../repair/changed-csv.ts';
import { changedJson } from '../../repair/changed-json.ts';
import { corrected } from '../../repair/corrected-tables.ts';
import { longForm } from '../../repair/long-form.ts';
import { isSameReading } from '../../repair/same-reading.ts';
import type { Change } from '../../repair/settle.ts';
import type { Catalogue } from '../texts/catalogue.ts';
import { csv } from '../writers/csv.ts';

/** The new file as text, and what is to be said of how it is written. */
type Candidate = {
  readonly text: string;
  readonly format: 'csv' | 'json';
  readonly remarks: (texts: Catalogue['repair'], out: string) => string[];
};

/** A text that was read again and says what it should; `read` is that reading. */
export type AppliedText<Reading extends Interpretation> = Candidate & { readonly read: Reading };

/** What is corrected. */
export type Correcting = {
  readonly measurement: Interpretation;
  /** Whether a description says what is invented in it. */
  readonly isDescribed: boolean;
  readonly changes: readonly Change[];
  /** The files that it was read from, and how. */
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly options: ReadOptions;
  /** The units of its instrument. */
  readonly list: UnitList;
};

const mark = '\uFEFF';

/**
 * A measurement with changes, as text. Of one file of text only the changed cells are other; anything else becomes CSV in
 * the long form, unless there are errors in it that would be lost on the way. No text is given back that was not read again
 * and found to say what it should: a file that does not when it is changed in place becomes the long form too.
 * @param readAgain reads a text as the new file will be; null where that cannot be
 * @returns the text, or the problems because of which there is none
 */
export async function appliedText<Reading extends Interpretation>(
  correcting: Correcting,
  readAgain: (text: string) => Promise<Reading | null>,
): Promise<AppliedText<Reading> | readonly Problem[]> {
  const { measurement, isDescribed, changes, list } = correcting;
  const meant = corrected(measurement, changes, list, isDescribed);
  const proven = async (candidate: Candidate): Promise<AppliedText<Reading> | null> => {
    const read = await readAgain(candidate.text);
    return read !== null && isSameReading(meant, read) ? { ...candidate, read } : null;
  };
  const changed = await inPlace(correcting);
  const whole = changed === null ? null : await proven(changed);
  if (whole !== null) return whole;
  const lost = lostInLongForm(meant, list);
  if (lost.length > 0) return lost;
  const nothing = meant.tables.length === 0;
  for (const candidate of nothing ? [] : longForms(meant, list)) {
    const long = await proven(candidate);
    if (long !== null) return long;
  }
  const details = { what: nothing ? 'nothing' : 'other' };
  return [problem('corrections-lost', { file: meant.answers.file, details })];
}

async function inPlace({
  files,
  options,
  measurement: { tables },
  changes,
}: Correcting): Promise<Candidate | null> {
  const [[only, another], [table]] = [files, tables];
  if (only === undefined || another !== undefined) return null;
  const source = await openFile(only.bytes, only.name, options);
  if (isProblem(source) || (source.kind !== 'csv' && source.kind !== 'json')) return null;
  const { text, encoding } = source.decoded;
  const changed =
    source.kind === 'json'
      ? changedJson(text, changes)
      : table?.dialect.format === 'csv'
        ? changedCsv(source.decoded, table.dialect.delimiter, changes)
        : null;
  if (changed === null) return null;
  const isUtf8 = /^utf-?8$/i.test(encoding.name);
  // Excel takes text without a mark for what western Europe wrote before UTF-8.
  const isMarked = encoding.evidence.from === 'mark' || (!isUtf8 && source.kind === 'csv');
  return {
    text: `${isMarked ? mark : ''}${changed}`,
    format: source.kind,
    remarks: (texts, out) => [
      ...(isUtf8 ? [] : [texts.utf8(out, encoding.name)]),
      ...(source.packed ? [texts.unpacked(out)] : []),
    ],
  };
}

/** Errors that the long form has no place for, so that nobody would hear of them again. */
function lostInLongForm(meant: Interpretation, list: UnitList): Problem[] {
  const forms = new Set(meant.tables.flatMap(({ raw }) => (isForm(raw) ? raw.file : [])));
  return [
    ...cellsToLookAt(meant, list).rest.filter((each) => severityOf(each) === 'error'),
    // Whether a blank was asked is told by the form of a region; without its region nobody can tell later.
    ...meant.problems.filter(({ code, file }) => code === 'unknown-region' && forms.has(file ?? '')),
  ];
}

/** The long form as programs write CSV, and as Excel does: a note may hold what looks like a row of the one or the other. */
function longForms(meant: Interpretation, list: UnitList): Candidate[] {
  const { date } = meant.answers.description.measurement;
  const unitOf = (text: string): Unit | undefined => list.find(text, date);
  const { rows, notAsked, stillInvalid } = longForm(meant, unitOf);
  return (['machine', 'excel-nl'] as const).map((profile) => ({
    text: csv(rows, profile),
    format: 'csv',
    remarks: (texts, out) => [
      texts.longForm(out),
      ...(notAsked === 0 ? [] : [texts.notAsked(out, notAsked)]),
      ...(stillInvalid === 0 ? [] : [texts.stillInvalid(out, stillInvalid)]),
    ],
  }));
}
