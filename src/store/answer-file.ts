import { basename, dirname, extname, isAbsolute, join } from 'node:path';
import { isProblem } from '../answers/decode.ts';
import type { Description } from '../answers/description.ts';
import { noDescription, parseDescription } from '../answers/description.ts';
import type { Interpretation } from '../answers/interpret.ts';
import { interpret } from '../answers/interpret.ts';
import type { OpenFile, ReadOptions } from '../answers/open-file.ts';
import { openFile } from '../answers/open-file.ts';
import type { RawTable } from '../answers/raw-table.ts';
import { bestInstruments } from '../answers/best-instruments.ts';
import { knownOf, tablesOf } from '../answers/read-table.ts';
import { formInstrument } from '../answers/sheet-rows.ts';
import type { Instrument } from '../instrument/instrument.ts';
import type { Problem } from '../problem.ts';
import { Failure, exitCodeOf, problem, severityOf } from '../problem.ts';
import type { Library } from './library.ts';
import { readJsonFile } from './library.ts';
import { sha256 } from './output-folder.ts';
import type { Sources } from './sources.ts';
import { sourcesAt } from './sources.ts';
import type { Store } from './store.ts';

/** A file that was read: its base name, and every byte of it. */
export type InputFile = { readonly name: string; readonly bytes: Uint8Array };

/** The SHA-256, in hexadecimal, of what was read: of one file its own, of several that of theirs one after the other. */
export function hashOf(files: readonly InputFile[]): string {
  const [only, another] = files.map(({ bytes }) => sha256(bytes));
  if (only !== undefined && another === undefined) return only;
  return sha256(new TextEncoder().encode(files.map(({ bytes }) => sha256(bytes)).join('\n')));
}

/** A measurement as read: what it says, how it was found to be written, and the bytes it was read from. */
export type AnswerFile = Interpretation & {
  /** How the instrument was found. */
  readonly instrumentFrom: 'option' | 'description' | 'form' | 'headings';
  /** The SHA-256 of the file, or of those of several, in hexadecimal. */
  readonly sha256: string;
  /** Every file that was read, and every description, by base name. */
  readonly inputs: readonly InputFile[];
};

/** How answers are to be read, where they do not show that themselves. */
export type AnswerOptions = ReadOptions & {
  /** The instrument by its id or file; else a description, a form or the headings decide. */
  readonly instrument?: string | undefined;
};

/**
 * Reads the answers of a measurement, from one file or a folder of several, and the `.meta.json` beside it.
 * Throws a `Failure` when there is no table to read; of several files, with what is wrong with each.
 */
export async function readAnswerFile(
  store: Store,
  library: Library,
  path: string,
  options: AnswerOptions = {},
): Promise<AnswerFile> {
  const sources = sourcesAt(store, path);
  const files = sources.paths.map((each) => readFile(store, each));
  const described = describe(store, sources, path);
  const { description } = described;

  const opened = await Promise.all(files.map(({ name, bytes }) => openFile(bytes, name, options)));
  const open = sound(opened);
  if (options.sheet !== undefined && sources.folder === null && open[0]?.kind !== 'xlsx') {
    throw new Failure(problem('usage', { file: sources.name, details: { what: 'noSheets' } }));
  }
  const { candidates, instrumentFrom } = instrumentsFor(library, options.instrument, path, description, open);
  const isUnit = (text: string): boolean =>
    candidates.some((instrument) => library.units(instrument).find(text) !== undefined);
  const known = knownOf(candidates, isUnit);
  const read = sound(open.map((each) => tablesOf(each, known, options)));
  const tables = read.flatMap((each) => each.tables);
  const problems = [...leftOutOf(sources), ...read.flatMap((each) => each.problems)];
  const instrument = theBest(tables, candidates, sources.name);

  const common = { instrumentFrom, sha256: hashOf(files), inputs: [...files, ...described.files] } as const;
  if (problems.some((each) => severityOf(each) === 'error')) {
    const answers = {
      file: sources.name,
      instrument,
      description,
      units: [],
      indicators: instrument.indicators,
      answers: new Map(),
    };
    const tablesRead = tables.map((raw) => ({
      file: raw.file,
      dialect: raw.dialect,
      layout: null,
      hasNotes: false,
      raw,
      columns: null,
    }));
    return { ...common, answers, tables: tablesRead, present: new Set(), problems };
  }
  const interpretation = interpret(
    sources.name,
    tables,
    instrument,
    library.units(instrument),
    description,
    described.files.length > 0,
    problems,
  );
  // Nothing to read is the same to every command, whichever table it is of.
  if (exitCodeOf(interpretation.problems) === 3) throw new Failure(interpretation.problems);
  return { ...common, ...interpretation };
}

/** The values; throws a `Failure` with every problem among them. */
function sound<T extends object>(results: readonly (T | Problem)[]): T[] {
  const problems = results.filter(isProblem);
  if (problems.length > 0) throw new Failure(problems);
  return results.filter((each): each is T => !isProblem(each));
}

function leftOutOf({ name, leftOut }: Sources): Problem[] {
  return leftOut.length === 0
    ? []
    : [problem('file-left-out', { file: name, value: leftOut.join(', '), count: leftOut.length })];
}

/** The instruments that answers may be about, and what says so. */
function instrumentsFor(
  library: Library,
  option: string | undefined,
  path: string,
  description: Description,
  open: readonly OpenFile[],
): { readonly candidates: readonly Instrument[]; readonly instrumentFrom: AnswerFile['instrumentFrom'] } {
  const named = (id: string, instrumentFrom: AnswerFile['instrumentFrom']) =>
    ({ candidates: [library.instrument(id)], instrumentFrom }) as const;
  if (option !== undefined) return named(option, 'option');
  const beside = instrumentBeside(path, description);
  if (beside !== null) return named(beside, 'description');
  const forms = new Set(open.flatMap((each) => (each.kind === 'xlsx' ? (formInstrument(each) ?? []) : [])));
  const [form] = forms;
  if (form !== undefined && forms.size === 1) return named(form, 'form');
  // Headings cannot tell a part of a questionnaire from the whole of another.
  return { candidates: library.instruments().filter(({ partial }) => !partial), instrumentFrom: 'headings' };
}

/** The instrument a description names; a file is named from the folder of the description. */
export function instrumentBeside(path: string, { instrument }: Description): string | null {
  if (instrument?.endsWith('.json') !== true || isAbsolute(instrument)) return instrument;
  return join(dirname(path), instrument);
}

/** The instrument that knows most headings; throws a `Failure` when several know as many, or there is none. */
function theBest(tables: readonly RawTable[], candidates: readonly Instrument[], file: string): Instrument {
  const { best, known } = bestInstruments(tables, candidates);
  const [first] = best;
  if (first === undefined) throw new Failure(problem('no-table', { file }));
  if (best.length > 1 && known > 0) {
    const given = best.map(({ id }) => id).join(', ');
    throw new Failure(problem('usage', { file, details: { what: 'instruments', given } }));
  }
  return first;
}

/** The path of the description that belongs to an answer file: `answers.meta.json` beside `answers.csv`. */
export function descriptionPath(path: string): string {
  const plain = path.replace(/\.gz$/i, '');
  return `${plain.slice(0, plain.length - extname(plain).length)}.meta.json`;
}

/** The bytes of a file and of the description beside it. */
export type Input = { readonly answers: InputFile; readonly description: InputFile | null };

/**
 * The bytes of an answer file and of the description beside it, before anything is made of them.
 * Standard input has no description. Throws a `Failure` when there is no file.
 */
export function readInputs(store: Store, path: string): Input {
  return { answers: readFile(store, path), description: path === '-' ? null : readBeside(store, path) };
}

/** The paths of everything that a measurement is read from: files, descriptions and, of several, their folder. */
export function inputPaths(store: Store, path: string): string[] {
  if (path === '-') return [];
  const { folder, paths } = sourcesAt(store, path);
  const files = paths.flatMap((each) => [each, descriptionPath(each)]);
  return folder === null ? files : [...files, folder, descriptionPathOf(folder, path)];
}

function readFile(store: Store, path: string): InputFile {
  const bytes = store.read(path);
  if (bytes === null) throw new Failure(problem('file-missing', { file: path }));
  return { name: path === '-' ? 'stdin' : basename(path), bytes };
}

function readBeside(store: Store, path: string): InputFile | null {
  return readInput(store, descriptionPath(path));
}

/** A file that may not be there. */
export function readInput(store: Store, path: string): InputFile | null {
  const bytes = store.read(path);
  return bytes === null ? null : { name: basename(path), bytes };
}

/** What is known of a measurement besides its answers, and the files that say so. */
type Described = { readonly description: Description; readonly files: readonly InputFile[] };

/**
 * The description beside a file or folder; for a folder without one, what the descriptions of its files say alike.
 * Throws a `Failure` when those contradict each other.
 */
function describe(store: Store, { name, folder, paths }: Sources, path: string): Described {
  const label = basename(name, extname(name));
  const own = path === '-' ? null : readInput(store, descriptionPathOf(folder, path));
  if (own !== null)
    return { description: readDescription(store, descriptionPathOf(folder, path), label), files: [own] };
  const inside =
    folder === null
      ? []
      : paths.flatMap((each) => {
          const file = readBeside(store, each);
          return file === null
            ? []
            : [{ file, description: readDescription(store, descriptionPath(each), label) }];
        });
  const [first] = inside;
  if (first === undefined) return { description: noDescription(label), files: [] };
  const said = new Set(
    inside.map(({ description }) => JSON.stringify({ ...description, marks: [...description.marks] })),
  );
  if (said.size > 1) {
    const given = inside.map(({ file }) => file.name).join(', ');
    const details = { what: 'descriptions', given, beside: basename(descriptionPathOf(folder, path)) };
    throw new Failure(problem('usage', { file: folder ?? path, details }));
  }
  return { description: first.description, files: inside.map(({ file }) => file) };
}

/** The path of the description of a measurement: of several files, the one beside their folder. */
export function descriptionPathOf(folder: string | null, path: string): string {
  return folder === null ? descriptionPath(path) : `${folder.replace(/[/\\\\]+$/, '')}.meta.json`;
}

function readDescription(store: Store, path: string, label: string): Description {
  return readJsonFile(store, path, (document) => parseDescription(document, label)).description;
}
