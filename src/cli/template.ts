import { nearest } from '../answers/reading.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { date as measurementDate } from '../instrument/schema-parts.ts';
import { foldLabel, slug } from '../instrument/spelling.ts';
import type { Unit, UnitList } from '../instrument/units.ts';
import { Failure, problem } from '../problem.ts';
import type { FormContext } from '../report/form/make-form.ts';
import { countForm } from '../report/form/make-form.ts';
import type { OutputFile } from '../report/table.ts';
import { json } from '../report/writers/json.ts';
import type { AnswerFile } from '../store/answer-file.ts';
import { descriptionPath } from '../store/answer-file.ts';
import type { ManifestHead } from '../store/output-folder.ts';
import { sha256 } from '../store/output-folder.ts';
import type { CommandContext } from './context.ts';
import { libraryOf, print, say } from './context.ts';
import { markLines, marksOfFile, readingLine } from './describe-file.ts';
import { workbookWith } from './manifest-head.ts';
import { tellFolder } from './tell-written.ts';
import { readPrefill } from './template-prefill.ts';
import { version } from './version.ts';
import { writeFiles } from './write-files.ts';
import { writeOutput } from './write-report.ts';

/** The options of `inventory template`. */
export type TemplateOptions = {
  readonly region?: string;
  readonly all?: boolean;
  readonly prefill?: string;
  readonly measurement?: string;
  readonly date?: string;
  readonly instrument?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly format?: 'text' | 'json';
};

/** A form, and who fills it in: null for one in which a region chooses itself. */
type MadeForm = { readonly unit: Unit | null; readonly file: OutputFile };

/**
 * Makes forms in which regions fill in a questionnaire: one for a region, one in which a region chooses itself, or a
 * folder with one for each. @returns the exit code
 */
export async function template(context: CommandContext, options: TemplateOptions): Promise<number> {
  checkOptions(options);
  const { texts } = context;
  const { region, all, prefill, measurement, date = null } = options;
  const library = libraryOf(context);
  const read = prefill === undefined ? null : readPrefill(context, library, prefill, options.instrument);
  const instrument = read?.answers.instrument ?? instrumentOf(library, options.instrument);
  const list = library.units(instrument);
  const form: FormContext = {
    texts,
    tool: `inventory ${version}`,
    instrument,
    measurement:
      measurement === undefined && date === null ? null : { label: measurement ?? date ?? '', date },
    earlier: read?.answers ?? null,
    present: read?.present ?? new Set(),
  };
  if (read !== null) say(context, readingLine(read, texts));
  const valid = list.validAt(date);
  const units = all === true ? valid : region === undefined ? [] : [namedUnit(region, list, date)];

  const { formBytes } = await import('../report/make-workbook.ts');
  const made: MadeForm[] = [];
  for (const unit of units) {
    const name = all === true ? `${unit.code}-${slug(unit.name)}.xlsx` : texts.form.file(slug(unit.name));
    made.push({ unit, file: { name, bytes: await formBytes(form, unit) } });
  }
  if (units.length === 0) {
    made.push({ unit: null, file: { name: texts.form.file(null), bytes: await formBytes(form, valid) } });
  }
  if (all === true) writeAll(context, form, made, read, options);
  else writeOne(context, form, made, read, options);
  return 0;
}

function checkOptions({ region, all, prefill, date, out }: TemplateOptions): void {
  const wrong = (what: string, given = ''): Failure =>
    new Failure(problem('usage', { details: { what, given } }));
  if (region !== undefined && all === true) throw wrong('template');
  if (prefill !== undefined && region === undefined && all !== true) throw wrong('templatePrefill');
  if (date !== undefined && !measurementDate.safeParse(date).success) throw wrong('templateDate', date);
  const isFile = out?.toLowerCase().endsWith('.xlsx') ?? false;
  if (all === true && isFile) throw wrong('templateFolder', out);
  if (all !== true && out !== undefined && !isFile) throw wrong('templateFile', out);
}

/** The questionnaire that was asked for, else the first there is. */
function instrumentOf(library: ReturnType<typeof libraryOf>, asked: string | undefined): Instrument {
  const instrument = asked === undefined ? library.instruments()[0] : library.instrument(asked);
  if (instrument !== undefined) return instrument;
  throw new Failure(problem('usage', { details: { what: 'instrument', given: '', known: '' } }));
}

function namedUnit(name: string, list: UnitList, date: string | null): Unit {
  const unit = list.find(name, date);
  if (unit !== undefined) return unit;
  const names = new Map(list.units.map((each) => [foldLabel(each.name), each.name]));
  const meant = names.get(nearest(foldLabel(name), [...names.keys()]) ?? '') ?? '';
  throw new Failure(problem('usage', { details: { what: 'templateRegion', given: name, meant } }));
}

function writeOne(
  context: CommandContext,
  form: FormContext,
  made: readonly MadeForm[],
  read: AnswerFile | null,
  options: TemplateOptions,
): void {
  const { out, prefill, force, format } = options;
  const files = made.map(({ file }) => ({ ...file, name: out ?? file.name }));
  const inputs = prefill === undefined ? [] : [prefill, descriptionPath(prefill)];
  for (const { name } of files) writeFiles(context, name, inputs, files, force === true);
  tellMade(context, form, made, read);
  if (format === 'json') {
    for (const { name } of files) print(context, json(documentOf(form, made, read, { out: name })));
  }
  for (const [index, { name }] of files.entries()) {
    const unit = made[index]?.unit ?? null;
    const { questions, prefilled } = countForm(form, unit);
    const { texts } = context;
    say(context, texts.form.made(name, texts.form.questions(questions), unit?.name ?? null, prefilled));
  }
  say(context, context.texts.form.next(1));
}

function writeAll(
  context: CommandContext,
  form: FormContext,
  made: readonly MadeForm[],
  read: AnswerFile | null,
  options: TemplateOptions,
): void {
  const { prefill, format } = options;
  const { texts } = context;
  const written = writeOutput(
    context,
    texts.form.folder,
    prefill === undefined ? [] : [prefill],
    made.map(({ file }) => file),
    headOf(form, read, options),
    options,
  );
  tellMade(context, form, made, read);
  if (format === 'json') {
    const { folder: out, written: files, removed } = written;
    const problems = written.problems.map(({ code }) => code);
    print(context, json({ ...documentOf(form, made, read, { out }), files, removed, problems }));
  }
  tellFolder(context, written);
  say(context, texts.form.next(made.length));
}

/** Tells what is invented in the answers that were filled in, and which could not be. */
function tellMade(
  context: CommandContext,
  form: FormContext,
  made: readonly MadeForm[],
  read: AnswerFile | null,
): void {
  const { texts } = context;
  if (read === null) return;
  for (const line of markLines(read, texts)) say(context, line);
  const absent = made.flatMap(({ unit }) =>
    unit === null || read.answers.units.includes(unit) ? [] : unit.name,
  );
  if (absent.length > 0) say(context, texts.form.notEarlier(absent, read.answers.file));
  const leftOut = made.map(({ unit }) => countForm(form, unit).leftOut).reduce((sum, each) => sum + each, 0);
  if (leftOut > 0) say(context, texts.form.leftOut(leftOut));
}

/** What was made, as a document. */
function documentOf(
  form: FormContext,
  made: readonly MadeForm[],
  read: AnswerFile | null,
  more: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return {
    ok: true,
    command: 'template',
    instrument: form.instrument.id,
    measurement: form.measurement,
    ...more,
    forms: made.map(({ unit }) => ({ region: unit?.name ?? null, ...countForm(form, unit) })),
    marks: read === null ? [] : marksOfFile(read),
  };
}

/** What the manifest of a folder of forms says besides the files. */
function headOf(
  { texts, instrument, measurement }: FormContext,
  read: AnswerFile | null,
  { prefill }: TemplateOptions,
): ManifestHead {
  return {
    command: 'template',
    tool: { name: 'inventory', version },
    workbookWith: workbookWith(),
    instrument: instrument.id,
    measurement,
    options: { lang: texts.language, prefill: prefill !== undefined },
    marks: read === null ? [] : marksOfFile(read),
    inputs: (read?.inputs ?? []).map(({ name, bytes }) => ({ name, sha256: sha256(bytes) })),
  };
}
