import type { Unit } from '../instrument/units.ts';
import type { FormContext, FormCounts } from '../report/form/make-form.ts';
import type { OutputFile } from '../report/table.ts';
import { json } from '../report/writers/json.ts';
import type { AnswerFile } from '../store/answer-file.ts';
import { inputPaths } from '../store/descriptions.ts';
import type { ManifestHead } from '../store/output-folder.ts';
import { sha256 } from '../store/sha256.ts';
import type { CommandContext } from './context.ts';
import { printData, say } from './context.ts';
import { markLines, marksOfFile } from './describe-file.ts';
import { workbookWith } from './manifest-head.ts';
import { tellFolder } from './tell-written.ts';
import { version } from './version.ts';
import { writeFiles } from './write-files.ts';
import type { FolderOptions } from './write-report.ts';
import { writeOutput } from './write-report.ts';

/** A form, what stands in it, and who fills it in: null for one in which a region chooses itself. */
export type MadeForm = {
  readonly unit: Unit | null;
  readonly file: OutputFile;
  readonly counts: FormCounts;
};

/** The options that decide where forms are written, and how that is told. */
export type TemplateOutput = FolderOptions & {
  readonly prefill?: string;
  readonly format?: 'text' | 'json';
};

/** Writes one form as a file, and tells what was made. */
export function writeForm(
  context: CommandContext,
  form: FormContext,
  made: MadeForm,
  read: AnswerFile | null,
  { prefill, force, format }: TemplateOutput,
): void {
  const { texts } = context;
  const { unit, file, counts } = made;
  const inputs = prefill === undefined ? [] : inputPaths(context.store, prefill);
  writeFiles(context, file.name, inputs, [file], force === true);
  tellPrefilled(context, [made], read);
  if (format === 'json') printData(context, json(documentOf(form, [made], read, { out: file.name })));
  const questions = texts.form.questions(counts.questions);
  say(context, texts.form.made(file.name, questions, unit?.name ?? null, counts.prefilled));
  say(context, texts.form.next(1));
}

/** Writes a form for each of many units into a folder, its manifest last, and tells what was made. */
export function writeForms(
  context: CommandContext,
  form: FormContext,
  made: readonly MadeForm[],
  read: AnswerFile | null,
  options: TemplateOutput,
): void {
  const { texts } = context;
  const written = writeOutput(
    context,
    texts.form.folder,
    options.prefill === undefined ? [] : [options.prefill],
    made.map(({ file }) => file),
    headOf(form, read),
    options,
  );
  tellPrefilled(context, made, read);
  if (options.format === 'json') {
    const { folder: out, written: files, removed } = written;
    const problems = written.problems.map(({ code }) => code);
    printData(context, json({ ...documentOf(form, made, read, { out }), files, removed, problems }));
  }
  tellFolder(context, written);
  const questions = texts.form.questions(made[0]?.counts.questions ?? 0);
  const prefilled = made.reduce((sum, { counts }) => sum + counts.prefilled, 0);
  say(context, texts.form.madeAll(made.length, questions, prefilled));
  say(context, texts.form.next(made.length));
}

/** Tells what is invented in the answers that were filled in, and which could not be. */
function tellPrefilled(context: CommandContext, made: readonly MadeForm[], read: AnswerFile | null): void {
  const { texts } = context;
  if (read === null) return;
  const { file, units } = read.answers;
  for (const line of markLines(read, texts)) say(context, line);
  const absent = made.flatMap(({ unit }) => (unit === null || units.includes(unit) ? [] : unit.name));
  if (absent.length > 0) say(context, texts.form.notEarlier(absent, file));
  const leftOut = made.reduce((sum, { counts }) => sum + counts.leftOut, 0);
  if (leftOut > 0) say(context, texts.form.leftOut(leftOut));
}

/** What was made, as a document. */
function documentOf(
  { instrument, measurement }: FormContext,
  made: readonly MadeForm[],
  read: AnswerFile | null,
  more: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return {
    ok: true,
    command: 'template',
    instrument: instrument.id,
    measurement,
    ...more,
    forms: made.map(({ unit, counts }) => ({ region: unit?.name ?? null, ...counts })),
    marks: read === null ? [] : marksOfFile(read),
  };
}

/** What the manifest of a folder of forms says besides the files. */
function headOf({ texts, instrument, measurement }: FormContext, read: AnswerFile | null): ManifestHead {
  return {
    command: 'template',
    tool: { name: 'inventory', version },
    workbookWith: workbookWith(),
    instrument: instrument.id,
    measurement,
    options: { lang: texts.language, prefill: read !== null },
    marks: read === null ? [] : marksOfFile(read),
    inputs: (read?.inputs ?? []).map(({ name, bytes }) => ({ name, sha256: sha256(bytes) })),
  };
}
