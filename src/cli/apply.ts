import { basename, extname } from 'node:path';
import { isProblem } from '../answers/decode.ts';
import { openFile } from '../answers/open-file.ts';
import type { Problem } from '../problem.ts';
import { Failure, exitCodeOf, problem, severityOf } from '../problem.ts';
import { cellsToLookAt } from '../repair/cells-to-look-at.ts';
import type { FilledIn } from '../repair/read-corrections.ts';
import { readCorrections } from '../repair/read-corrections.ts';
import type { Change } from '../repair/settle.ts';
import { settle } from '../repair/settle.ts';
import { visible } from '../report/format.ts';
import { problemDocument } from '../report/problems.ts';
import { textFile } from '../report/table.ts';
import { csv } from '../report/writers/csv.ts';
import { json } from '../report/writers/json.ts';
import type { AnswerFile, AnswerOptions } from '../store/answer-file.ts';
import { readAnswerFile } from '../store/answer-file.ts';
import { inputPaths } from '../store/descriptions.ts';
import type { Library } from '../store/library.ts';
import { sha256 } from '../store/sha256.ts';
import { descriptionPath, sourcesAt } from '../store/sources.ts';
import type { Returned } from './applied-files.ts';
import { auditRows, descriptionFor } from './applied-files.ts';
import { appliedText } from './applied-text.ts';
import type { CommandContext } from './context.ts';
import { libraryOf, painter, print, say } from './context.ts';
import { markLines, readingLine, readingSummary } from './describe-file.ts';
import { problemLines, totals } from './print-problems.ts';
import { answerInputs } from './validate-workbook.ts';
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
  const hashes = answerInputs(file).map(({ name, bytes }) => ({ name, sha256: sha256(bytes) }));
  const settled = settle(returned, file, hashes, list);
  if (!('changes' in settled)) throw new Failure(settled);
  const { changes } = settled;

  const written = await appliedText(file, changes, list, options);
  if (!('text' in written)) throw new Failure(written);
  checkEnding(out, written.format);
  const audit = `${withoutEnding(out)}.corrections.csv`;
  const description = descriptionFor(file, out);
  const files = [
    // The description first: without it, answers must not be taken for more than they are.
    ...(description === null ? [] : [{ name: descriptionPath(out), bytes: description }]),
    textFile(out, written.text),
    textFile(audit, csv(auditRows(changes, returned))),
  ];
  const own = options.instrument?.endsWith('.json') === true ? [options.instrument] : [];
  const inputs = [...inputPaths(store, path), ...sources.paths, ...own];
  writeFiles(context, out, inputs, files, force === true);

  for (const { workbook, filledIn, asked } of returned) {
    say(context, texts.repair.filledIn(workbook, filledIn.length, asked));
  }
  if (settled.isChanged) say(context, texts.repair.otherBytes(file.answers.file));
  for (const remark of written.remarks(texts.repair, out)) say(context, remark);
  say(context, texts.repair.written(out, texts.repair.changed(changes.length), audit));
  const remarks = remarksOf(returned, changes);
  for (const { cell, workbook, remark, key } of remarks) {
    const where = key.cell === '' ? '' : texts.place.cell(key.cell);
    say(context, visible(texts.repair.remarkOf(workbook, cell, where, remark)));
  }
  return tell(context, library, file, options, { returned, changes, audit, remarks });
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

/** What people wrote that stands with no change, so that it is not lost. */
function remarksOf(returned: readonly Returned[], changes: readonly Change[]): FilledIn[] {
  const listed = new Set(changes.map(({ by }) => by));
  return returned
    .flatMap(({ filledIn, remarked }) => [...filledIn, ...remarked])
    .filter((each) => each.remark !== '' && !listed.has(each));
}

/** Reads the new file again, and tells what is left. @returns the exit code */
async function tell(
  context: CommandContext,
  library: Library,
  { answers, instrumentFrom }: AnswerFile,
  { out, format, instrument: asked }: ApplyOptions,
  done: {
    readonly returned: readonly Returned[];
    readonly changes: readonly Change[];
    readonly audit: string;
    readonly remarks: readonly FilledIn[];
  },
): Promise<number> {
  const { store, texts } = context;
  // What said which questionnaire it is may not be there any more: a form becomes a table.
  const instrument = asked ?? (instrumentFrom === 'description' ? undefined : answers.instrument.id);
  const now = await readAnswerFile(store, library, out, instrument === undefined ? {} : { instrument });
  const { problems } = now;
  if (format === 'json') {
    const document = problemDocument('apply', readingSummary(now), problems, texts);
    const workbooks = done.returned.map(({ workbook, sha256: hash, filledIn, asked }) => ({
      name: workbook,
      sha256: hash,
      filled_in: filledIn.length,
      asked,
    }));
    const remarks = done.remarks.map(({ workbook, cell, key, remark }) => ({
      workbook,
      cell,
      about: { file: key.file, cell: key.cell === '' ? null : key.cell },
      remark,
    }));
    const { audit, changes } = done;
    print(context, json({ ...document, out, audit, changed: changes.length, workbooks, remarks }));
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
  return exitCodeOf(problems);
}
