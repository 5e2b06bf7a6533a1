import { basename, join } from 'node:path';
import { decode, isProblem } from '../answers/decode.ts';
import { lineOfPath, parseLocated } from '../answers/json.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { parseInstrument } from '../instrument/parse-instrument.ts';
import type { Parsed } from '../instrument/schema-issue.ts';
import type { UnitList } from '../instrument/units.ts';
import { parseUnits } from '../instrument/units.ts';
import { Failure, nowhere, problem } from '../problem.ts';
import type { Store } from './store.ts';

/** The questionnaires and lists of units that come with the program. */
export type Library = {
  /** Every instrument there is. */
  readonly instruments: () => readonly Instrument[];
  /** An instrument by its id, or by the path of its file. */
  readonly instrument: (idOrFile: string) => Instrument;
  /** The units that answer an instrument. */
  readonly units: (instrument: Instrument) => UnitList;
};

/** Opens the folder of schemas. Files are read when asked for; a broken one throws a `Failure`. */
export function openLibrary(store: Store, folder: string): Library {
  const names = (): string[] => (store.list(folder) ?? []).filter((name) => name.endsWith('.json'));
  const load = (name: string): Instrument | null =>
    readJsonFile(store, join(folder, name), parseIfInstrument).instrument;
  const instruments = (): Instrument[] => names().flatMap((name) => load(name) ?? []);
  return {
    instruments,
    instrument: (idOrFile) => {
      if (idOrFile.endsWith('.json')) return readJsonFile(store, idOrFile, parseInstrument).instrument;
      const instrument = names().includes(`${idOrFile}.json`) ? load(`${idOrFile}.json`) : null;
      if (instrument !== null) return instrument;
      const known = instruments().map(({ id }) => id);
      const details = { what: 'instrument', given: idOrFile, known: known.join(', ') };
      throw new Failure(problem('usage', { details }));
    },
    units: (instrument) => readJsonFile(store, join(folder, `${instrument.units}.json`), parseUnits).units,
  };
}

/** Parses a questionnaire, and passes over the other files that stand beside it, such as lists of units. */
function parseIfInstrument(document: unknown): Parsed<{ readonly instrument: Instrument | null }> {
  const isInstrument = typeof document === 'object' && document !== null && 'answerLists' in document;
  return isInstrument ? parseInstrument(document) : { instrument: null };
}

/**
 * Reads a JSON file and hands it to its parser; what is wrong with it is thrown as a `Failure`
 * with the line at which it stands.
 */
export function readJsonFile<T extends object>(
  store: Store,
  path: string,
  parse: (document: unknown) => Parsed<T>,
): T {
  const file = basename(path);
  const bytes = store.read(path);
  if (bytes === null) throw new Failure(problem('file-missing', { file: path }));
  const decoded = decode(bytes, file);
  if (isProblem(decoded)) throw new Failure(decoded);
  const { text } = decoded;
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    const located = parseLocated(text, file);
    throw new Failure('places' in located ? located : problem('broken-json', { file }));
  }
  const result = parse(document);
  if (!('issues' in result)) return result;
  const root = parseLocated(text, file);
  throw new Failure(
    ...result.issues.map(({ path: keys, message }) =>
      problem('broken-schema', {
        file,
        places: 'places' in root ? [] : [{ ...nowhere, line: lineOfPath(root, keys) }],
        details: { where: keys.map(String).join('.'), message },
      }),
    ),
  );
}
