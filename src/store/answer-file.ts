import { basename, dirname, extname, isAbsolute, join } from 'node:path';
import { isProblem } from '../answers/decode.ts';
import type { Description } from '../answers/description.ts';
import { noDescription, parseDescription } from '../answers/description.ts';
import type { Interpretation } from '../answers/interpret.ts';
import { interpret } from '../answers/interpret.ts';
import type { Dialect, RawTable } from '../answers/raw-table.ts';
import { bestInstruments, readTable } from '../answers/read-table.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { Failure, problem } from '../problem.ts';
import type { Library } from './library.ts';
import { readJsonFile } from './library.ts';
import type { Store } from './store.ts';

/** A file that was read: its base name, and every byte of it. */
export type InputFile = { readonly name: string; readonly bytes: Uint8Array };

/** An answer file as read: what it says, how it was found to be written, and the bytes it was read from. */
export type AnswerFile = Interpretation & {
  readonly dialect: Dialect;
  /** How the instrument was found. */
  readonly instrumentFrom: 'option' | 'description' | 'headings';
  /** The file and its description as read, by base name. */
  readonly inputs: readonly InputFile[];
};

/**
 * Reads an answer file and the `.meta.json` beside it.
 * @param instrumentOption the instrument that was asked for; else the description or the headings decide
 * Throws a `Failure` when there is no table to read.
 */
export function readAnswerFile(
  store: Store,
  library: Library,
  path: string,
  instrumentOption: string | undefined,
): AnswerFile {
  const { answers: given, description: beside } = readInputs(store, path);
  const { name: file, bytes } = given;
  const description = readDescription(store, path, file, beside);

  const wanted = instrumentOption ?? instrumentBeside(path, description);
  const candidates =
    wanted === null
      ? // Headings cannot tell a part of a questionnaire from the whole of another.
        library.instruments().filter(({ partial }) => !partial)
      : [library.instrument(wanted)];
  const result = readTable(bytes, file, candidates);
  if (isProblem(result)) throw new Failure(result);
  const { table, problems } = result;
  const instrument = theBest(table, candidates, file);

  const instrumentFrom =
    instrumentOption !== undefined ? 'option' : description.instrument !== null ? 'description' : 'headings';
  const inputs = [given, ...(beside === null ? [] : [beside])];
  const common = { dialect: table.dialect, instrumentFrom, inputs } as const;
  if (problems.length > 0) {
    const answers = {
      file,
      instrument,
      description,
      units: [],
      indicators: instrument.indicators,
      answers: new Map(),
    };
    return { ...common, answers, layout: null, present: new Set(), problems };
  }
  const interpretation = interpret(
    table,
    instrument,
    library.units(instrument),
    description,
    beside !== null,
  );
  if (interpretation.layout === null && interpretation.problems.some(({ code }) => code === 'no-table')) {
    throw new Failure(interpretation.problems);
  }
  return { ...common, ...interpretation };
}

/** The instrument a description names; a file is named from the folder of the description. */
export function instrumentBeside(path: string, { instrument }: Description): string | null {
  if (instrument?.endsWith('.json') !== true || isAbsolute(instrument)) return instrument;
  return join(dirname(path), instrument);
}

/** The instrument that knows most headings; throws a `Failure` when several know as many, or there is none. */
function theBest(table: RawTable, candidates: readonly Instrument[], file: string): Instrument {
  const { best, known } = bestInstruments(table, candidates);
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
  return `${path.slice(0, path.length - extname(path).length)}.meta.json`;
}

/**
 * The bytes of an answer file and of the description beside it, before anything is made of them.
 * Standard input has no description. Throws a `Failure` when there is no file.
 */
export function readInputs(
  store: Store,
  path: string,
): { readonly answers: InputFile; readonly description: InputFile | null } {
  const bytes = store.read(path);
  if (bytes === null) throw new Failure(problem('file-missing', { file: path }));
  if (path === '-') return { answers: { name: 'stdin', bytes }, description: null };
  const beside = descriptionPath(path);
  const described = store.read(beside);
  return {
    answers: { name: basename(path), bytes },
    description: described === null ? null : { name: basename(beside), bytes: described },
  };
}

function readDescription(store: Store, path: string, file: string, beside: InputFile | null): Description {
  const label = basename(file, extname(file));
  if (beside === null) return noDescription(label);
  return readJsonFile(store, descriptionPath(path), (document) => parseDescription(document, label))
    .description;
}
