import { basename, dirname, extname } from 'node:path';
import { Failure, exitCodeOf, problem } from '../problem.ts';
import { settle } from '../repair/settle.ts';
import { visible } from '../report/format.ts';
import { appliedText } from '../report/repair/applied-text.ts';
import { auditRows } from '../report/repair/audit-rows.ts';
import { movedDescription } from '../report/repair/moved-description.ts';
import { textFile } from '../report/table.ts';
import { csv } from '../report/writers/csv.ts';
import { json } from '../report/writers/json.ts';
import type { AnswerFile, AnswerOptions } from '../store/answer-file.ts';
import { readAnswerFile } from '../store/answer-file.ts';
import { inputPaths } from '../store/descriptions.ts';
import type { Library } from '../store/library.ts';
import { sha256 } from '../store/sha256.ts';
import { descriptionPath, sourcesAt } from '../store/sources.ts';
import type { Store } from '../store/store.ts';
import { withFiles } from '../store/with-files.ts';
import type { CommandContext } from './context.ts';
import { libraryOf, say } from './context.ts';
import { readingLine } from './describe-file.ts';
import { readReturned } from './returned-workbooks.ts';
import { tellApplied } from './tell-applied.ts';
import { writeFiles } from './write-files.ts';

/** The options of `inventory apply`. */
export type ApplyOptions = AnswerOptions & {
  readonly out: string;
  readonly force?: boolean;
  readonly format?: 'text' | 'json';
};

/**
 * Takes corrections that came back into a new file, beside a list of every change. When one of them cannot be taken over
 * nothing is written. @returns the exit code: 1 when there are still errors in the new file
 */
export async function apply(
  context: CommandContext,
  workbooks: string,
  path: string,
  options: ApplyOptions,
): Promise<number> {
  const { store, texts } = context;
  const { out, force } = options;
  const library = libraryOf(context);
  const sources = sourcesAt(store, workbooks);
  const returned = await readReturned(store, sources.paths);
  const file = await readAnswerFile(store, library, path, options);
  say(context, readingLine(file, texts));
  const wrong = returned.find((each) => each.instrument !== file.answers.instrument.id);
  if (wrong !== undefined) {
    const details = { what: 'applyInstrument', known: wrong.instrument, given: file.answers.instrument.id };
    throw new Failure(problem('usage', { details }));
  }
  const list = library.units(file.answers.instrument);
  const hashes = file.files.map(({ name, bytes }) => ({ name, sha256: sha256(bytes) }));
  const settled = settle(returned, file, hashes, list);
  if (!('changes' in settled)) throw new Failure(settled);
  const { changes } = settled;

  const description = descriptionFor(file, out);
  const written = await appliedText(
    {
      ...{ measurement: file, changes, list, files: file.files, options },
      isDescribed: file.describedAt !== null,
    },
    readerOf(context, library, file, options, description),
  );
  if (!('text' in written)) throw new Failure(written);
  checkEnding(out, written.format);
  const audit = `${withoutEnding(out)}.corrections.csv`;
  const files = [
    // The description first: without it, answers must not be taken for more than they are.
    ...(description === null ? [] : [{ name: descriptionPath(out), bytes: description }]),
    textFile(out, written.text),
    textFile(audit, csv(auditRows(settled, returned, list.units))),
  ];
  const own = options.instrument?.endsWith('.json') === true ? [options.instrument] : [];
  const inputs = [...inputPaths(store, path), ...sources.paths, ...own];
  if (description === null) clearDescription(store, out, force === true);
  writeFiles(context, out, inputs, files, force === true);

  for (const { workbook, filledIn, asked } of returned) {
    say(context, texts.repair.filledIn(workbook, filledIn.length, asked));
  }
  if (settled.isChanged) say(context, texts.repair.otherBytes(file.answers.file));
  for (const remark of written.remarks(texts.repair, out)) say(context, remark);
  say(context, texts.repair.written(out, texts.repair.changed(changes.length), audit));
  const notes = changes.filter(({ cell }) => cell.role === 'note').length;
  if (notes > 0) say(context, texts.repair.notesGone(notes, audit));
  for (const { by } of settled.remarks) {
    const where = by.key.cell === '' ? '' : texts.place.cell(by.key.cell);
    say(context, visible(texts.repair.remarkOf(by.workbook, by.remarkCell, where, by.remark)));
  }
  tellApplied(context, library.units(written.read.answers.instrument), written.read, options, {
    ...{ returned, settled, audit },
  });
  return exitCodeOf(written.read.problems);
}

/** What is written must be called what it is. */
function checkEnding(out: string, format: 'csv' | 'json'): void {
  const endings = format === 'csv' ? ['.csv', '.tsv', '.txt'] : ['.json'];
  if (endings.includes(extname(out).toLowerCase())) return;
  const details = { what: 'applyName', known: format.toUpperCase(), ending: endings[0] ?? '', given: out };
  throw new Failure(problem('usage', { details }));
}

function withoutEnding(path: string): string {
  return path.slice(0, path.length - extname(path).length);
}

/** The description that goes beside the new file: that of the input, else what forms say of themselves. */
function descriptionFor(
  { answers, inputs, describedAt, instrumentFrom, formMeasurement }: AnswerFile,
  out: string,
): Uint8Array | null {
  const described = inputs.find(({ name }) => name.endsWith('.meta.json'));
  if (described !== undefined && describedAt !== null) {
    return movedDescription(described.bytes, describedAt, out);
  }
  if (instrumentFrom !== 'form' || formMeasurement === null) return null;
  const { label, date } = formMeasurement;
  const measurement = { label, ...(date === null ? {} : { date }) };
  return new TextEncoder().encode(json({ instrument: answers.instrument.id, measurement }));
}

/** What is said beside the new file must be said of it: a description that is there already is in the way. */
function clearDescription(store: Store, out: string, force: boolean): void {
  const path = descriptionPath(out);
  if (store.read(path) === null) return;
  if (!force) throw new Failure(problem('output-in-the-way', { file: out, value: basename(path) }));
  store.remove(path, dirname(path));
}

/** Reads a text as if it stood where the new file will. */
function readerOf(
  { store }: CommandContext,
  library: Library,
  { answers, instrumentFrom }: AnswerFile,
  { out, instrument: asked }: ApplyOptions,
  description: Uint8Array | null,
): (text: string) => Promise<AnswerFile | null> {
  // What said which questionnaire it is may not be there any more: a form becomes a table.
  const instrument = asked ?? (instrumentFrom === 'description' ? undefined : answers.instrument.id);
  return async (text) => {
    const files = new Map([
      [out, new TextEncoder().encode(text)],
      [descriptionPath(out), description],
    ]);
    try {
      return await readAnswerFile(withFiles(store, files), library, out, { instrument });
    } catch (error) {
      if (error instanceof Failure) return null;
      throw error;
    }
  };
}
