import { openFile } from '../answers/open-file.ts';
import { isProblem } from '../answers/decode.ts';
import type { UnitList } from '../instrument/units.ts';
import type { Problem } from '../problem.ts';
import { severityOf } from '../problem.ts';
import { cellsToLookAt } from '../repair/cells-to-look-at.ts';
import { changedCsv } from '../repair/changed-csv.ts';
import { changedJson } from '../repair/changed-json.ts';
import { longForm } from '../repair/long-form.ts';
import type { Change } from '../repair/settle.ts';
import type { Catalogue } from '../report/texts/catalogue.ts';
import { csv } from '../report/writers/csv.ts';
import type { AnswerFile, AnswerOptions } from '../store/answer-file.ts';
import { answerInputs } from './validate-workbook.ts';

/** The new file as text, and what is to be said of how it is written. */
export type AppliedText = {
  readonly text: string;
  readonly format: 'csv' | 'json';
  readonly remarks: (texts: Catalogue['repair'], out: string) => string[];
};

const mark = '\uFEFF';

/**
 * A measurement with changes, as text. Of one file of text only the changed cells are other; anything else becomes CSV in
 * the long form, unless there are errors in it that would be lost on the way: those are returned.
 */
export async function appliedText(
  file: AnswerFile,
  changes: readonly Change[],
  list: UnitList,
  options: AnswerOptions,
): Promise<AppliedText | readonly Problem[]> {
  return (await inPlace(file, changes, options)) ?? asLongForm(file, changes, list);
}

async function inPlace(
  file: AnswerFile,
  changes: readonly Change[],
  options: AnswerOptions,
): Promise<AppliedText | null> {
  const [only, another] = answerInputs(file);
  const [table] = file.tables;
  if (only === undefined || another !== undefined) return null;
  const open = await openFile(only.bytes, only.name, options);
  if (isProblem(open) || (open.kind !== 'csv' && open.kind !== 'json')) return null;
  const { text, encoding } = open.decoded;
  const changed =
    open.kind === 'json'
      ? changedJson(text, changes)
      : table?.dialect.format === 'csv'
        ? changedCsv(open.decoded, table.dialect.delimiter, changes)
        : null;
  if (changed === null) return null;
  const isUtf8 = /^utf-?8$/i.test(encoding.name);
  // Excel takes text without a mark for what western Europe wrote before UTF-8.
  const isMarked = encoding.evidence.from === 'mark' || (!isUtf8 && open.kind === 'csv');
  return {
    text: `${isMarked ? mark : ''}${changed}`,
    format: open.kind,
    remarks: (texts, out) => [
      ...(isUtf8 ? [] : [texts.utf8(out, encoding.name)]),
      ...(open.packed ? [texts.unpacked(out)] : []),
    ],
  };
}

function asLongForm(
  file: AnswerFile,
  changes: readonly Change[],
  list: UnitList,
): AppliedText | readonly Problem[] {
  const { answers, tables } = file;
  const { instrument, description } = answers;
  const lost = cellsToLookAt(file, list).rest.filter((each) => severityOf(each) === 'error');
  if (lost.length > 0) return lost;
  const rows = longForm(tables, changes, instrument, (text) => list.find(text, description.measurement.date));
  return { text: csv(rows), format: 'csv', remarks: (texts, out) => [texts.longForm(out)] };
}
