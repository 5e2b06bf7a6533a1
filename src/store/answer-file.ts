import { isProblem } from '../answers/decode.ts';
import type { Description } from '../answers/description.ts';
import { measurementOfForms, otherMeasurement } from '../answers/form-measurement.ts';
import type { Interpretation } from '../answers/interpret.ts';
import { interpret } from '../answers/interpret.ts';
import type { OpenFile, ReadOptions } from '../answers/open-file.ts';
import type { RawTable } from '../answers/raw-table.ts';
import { bestInstruments, printedWith } from '../answers/best-instruments.ts';
import { knownOf } from '../answers/read-table.ts';
import { formInstrument } from '../answers/sheet-rows.ts';
import type { Instrument } from '../instrument/instrument.ts';
import type { Problem } from '../problem.ts';
import { Failure, exitCodeOf, problem, severityOf } from '../problem.ts';
import { describe } from './descriptions.ts';
import type { Library } from './library.ts';
import { openFiles, readFiles, tablesIn } from './open-sources.ts';
import type { InputFile, Sources } from './sources.ts';
import { sourcesAt } from './sources.ts';
import type { Store } from './store.ts';

/** A measurement as read: what it says, how it was found to be written, and the bytes it was read from. */
export type AnswerFile = Interpretation & {
  /** How the instrument was found. */
  readonly instrumentFrom: 'option' | 'description' | 'form' | 'headings';
  /** The files that were read, without descriptions. */
  readonly files: readonly InputFile[];
  /** Every file that was read, and every description, by base name. */
  readonly inputs: readonly InputFile[];
  /** The path of the description; null without one. */
  readonly describedAt: string | null;
  /** The measurement that forms name; null where none does. */
  readonly formMeasurement: Description['measurement'] | null;
};

/** How answers are to be read, where they do not show that themselves. */
export type AnswerOptions = ReadOptions & {
  /** The instrument by its id or file; else a description, a form or the headings decide. */
  readonly instrument?: string | undefined;
  /** What one file is to be called instead of its own name, which may tell its region. */
  readonly name?: string | undefined;
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
  const found = sourcesAt(store, path);
  const own = found.folder === null ? options.name : undefined;
  const sources = { ...found, name: own ?? found.name };
  const files = readFiles(store, sources).map((file) => ({ ...file, name: own ?? file.name }));
  const open = await openFiles(files, options);
  const form = measurementOfForms(open);
  if (form !== null && isProblem(form)) throw new Failure(form);
  const described = describe(store, sources, form ?? undefined);
  const { description } = described;
  if (options.sheet !== undefined && !open.some(({ kind }) => kind === 'xlsx')) {
    throw new Failure(problem('usage', { file: sources.name, details: { what: 'noSheets' } }));
  }
  const { candidates, instrumentFrom } = instrumentsFor(library, options.instrument, description, open);
  const lists = candidates.map((instrument) => library.units(instrument));
  const known = knownOf(candidates, (text) => lists.flatMap((list) => list.find(text)?.code ?? [])[0]);
  const read = tablesIn(open, known, options);
  const tables = read.flatMap((each) => each.tables);
  const problems = [
    ...leftOutOf(sources),
    ...otherMeasurement(description, form),
    ...read.flatMap((each) => each.problems),
  ];
  const instrument = theBest(tables, candidates, sources.name);
  const isFound = instrumentFrom === 'headings' || instrumentFrom === 'form';
  const printed = isFound ? printedWith(tables, library.instruments()) : undefined;
  if (printed !== undefined && printed.prefix !== instrument.prefix) {
    const details = { what: 'prefix', given: printed.id, known: instrument.id, prefix: printed.prefix };
    throw new Failure(problem('usage', { file: sources.name, details }));
  }

  const common = {
    instrumentFrom,
    files,
    inputs: [...files, ...described.files],
    describedAt: described.path,
    formMeasurement: form,
  } as const;
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
      rows: [],
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

function leftOutOf({ name, leftOut }: Sources): Problem[] {
  return leftOut.length === 0
    ? []
    : [problem('file-left-out', { file: name, value: leftOut.join(', '), count: leftOut.length })];
}

/** The instruments that answers may be about, and what says so. */
function instrumentsFor(
  library: Library,
  option: string | undefined,
  description: Description,
  open: readonly OpenFile[],
): { readonly candidates: readonly Instrument[]; readonly instrumentFrom: AnswerFile['instrumentFrom'] } {
  const forms = open.flatMap((each) => {
    const id = each.kind === 'xlsx' ? formInstrument(each) : null;
    return id === null ? [] : { file: each.file, id };
  });
  const [form] = forms;
  const asked = option ?? description.instrument ?? form?.id;
  if (asked !== undefined) {
    const instrument = library.instrument(asked);
    const other = forms.find(({ id }) => id !== instrument.id);
    if (other !== undefined) {
      const isAsked = option !== undefined || description.instrument !== null;
      const details = {
        what: isAsked ? 'formOfOther' : 'formsOfTwo',
        given: other.id,
        known: instrument.id,
        first: form?.file ?? '',
      };
      throw new Failure(problem('usage', { file: other.file, details }));
    }
    const instrumentFrom =
      option !== undefined ? 'option' : description.instrument !== null ? 'description' : 'form';
    return { candidates: [instrument], instrumentFrom };
  }
  // Headings cannot tell a part of a questionnaire from the whole of another.
  return { candidates: library.instruments().filter(({ partial }) => !partial), instrumentFrom: 'headings' };
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
