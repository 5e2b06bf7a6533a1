import { basename, dirname, extname } from 'node:path';
import { isProblem } from '../answers/decode.ts';
import type { Interpretation } from '../answers/interpret.ts';
import { interpret } from '../answers/interpret.ts';
import type { OpenFile } from '../answers/open-file.ts';
import { openFile } from '../answers/open-file.ts';
import type { UnitList } from '../instrument/units.ts';
import type { Problem } from '../problem.ts';
import { Failure, exitCodeOf, problem, severityOf } from '../problem.ts';
import { cellsToLookAt } from '../repair/cells-to-look-at.ts';
import { correctedTables } from '../repair/corrected-tables.ts';
import { readCorrections } from '../repair/read-corrections.ts';
import type { Change, Settled } from '../repair/settle.ts';
import { settle } from '../repair/settle.ts';
import { visible } from '../report/format.ts';
import { problemDocument } from '../report/problems.ts';
import { appliedText } from '../report/repair/applied-text.ts';
import type { Returned } from '../report/repair/audit-rows.ts';
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
import { libraryOf, painter, print, printData, say } from './context.ts';
import { markLines, readingLine, readingSummary } from './describe-file.ts';
import { problemLines, totals } from './print-problems.ts';
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
  const returned = await readReturned(context, sources.paths);
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
      ...{ tables: file.tables, changes, list },
      source: await sourceOf(file, options),
      meant: corrected(file, changes, list),
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
  tell(context, library, written.read, options, { returned, settled, audit });
  return exitCodeOf(written.read.problems);
}

async function readReturned({ store }: CommandContext, paths: readonly string[]): Promise<Returned[]> {
  const problems: Problem[] = [];
  const returned: Returned[] = [];
  for (const path of paths) {
    const bytes = store.read(path);
    if (bytes === null) throw new Failure(problem('file-missing', { file: path }));
    const file = basename(path);
    const open = await openFile(bytes, file);
    const read = isProblem(open)
      ? [open]
      : open.kind === 'xlsx'
        ? readCorrections(open.sheets, file)
        : [problem('no-corrections', { file })];
    if ('workbook' in read) returned.push({ ...read, sha256: sha256(bytes) });
    else problems.push(...read);
  }
  if (problems.length > 0) throw new Failure(problems);
  return returned;
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

/** The one file that is corrected, as it was opened; null for several. */
async function sourceOf(file: AnswerFile, options: AnswerOptions): Promise<OpenFile | null> {
  const [only, another] = file.files;
  if (only === undefined || another !== undefined) return null;
  const open = await openFile(only.bytes, only.name, options);
  return isProblem(open) ? null : open;
}

/** The measurement with corrections in it, as it would be read. */
function corrected(file: AnswerFile, changes: readonly Change[], list: UnitList): Interpretation {
  if (changes.length === 0) return file;
  const { file: name, instrument, description } = file.answers;
  const tables = correctedTables(file.tables, changes);
  return interpret(name, tables, instrument, list, description, file.describedAt !== null);
}

/** The description that goes beside the new file: that of the input. */
function descriptionFor({ inputs, describedAt }: AnswerFile, out: string): Uint8Array | null {
  const described = inputs.find(({ name }) => name.endsWith('.meta.json'));
  return described === undefined || describedAt === null
    ? null
    : movedDescription(described.bytes, describedAt, out);
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

/** Tells what is left in the new file. */
function tell(
  context: CommandContext,
  library: Library,
  now: AnswerFile,
  { out, format }: ApplyOptions,
  done: {
    readonly returned: readonly Returned[];
    readonly settled: Settled;
    readonly audit: string;
  },
): void {
  const { texts } = context;
  const { problems } = now;
  if (format === 'json') {
    const document = problemDocument('apply', readingSummary(now), problems, texts);
    const workbooks = done.returned.map(({ workbook, sha256: hash, filledIn, asked }) => ({
      name: workbook,
      sha256: hash,
      filled_in: filledIn.length,
      asked,
    }));
    const { audit, settled } = done;
    const remarks = settled.remarks.map(({ by: { workbook, remarkCell, key, remark } }) => ({
      workbook,
      cell: remarkCell,
      about: { file: key.file, cell: key.cell === '' ? null : key.cell },
      remark,
    }));
    printData(
      context,
      json({ ...document, out, audit, changed: settled.changes.length, workbooks, remarks }),
    );
  } else {
    const chalk = painter(context.stdout, context);
    const left = cellsToLookAt(now, library.units(now.answers.instrument));
    const told = problems.filter((each) => severityOf(each) !== 'info');
    print(
      context,
      [
        ...problemLines(told, texts, chalk, basename(out)),
        ...markLines(now, texts),
        `${out}: ${chalk.bold(totals(problems, texts))}`,
        ...(left.cells.length > 0 ? [texts.repair.again(out)] : []),
      ].join('\n'),
    );
  }
}
