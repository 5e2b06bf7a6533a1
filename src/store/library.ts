import { dirname, isAbsolute, join } from 'node:path';
import { lineOfPath, parseLocated } from '../answers/json.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { buildChecked, parseInstrument } from '../instrument/parse-instrument.ts';
import type { Parsed } from '../instrument/schema-issue.ts';
import type { UnitList } from '../instrument/units.ts';
import { parseUnits } from '../instrument/units.ts';
import { Failure, nowhere, problem } from '../problem.ts';
import type { Store } from './store.ts';
import { readTextFile } from './text-file.ts';

/** The questionnaires and lists of units that come with the program. */
export type Library = {
  /** Every instrument there is. */
  readonly instruments: () => readonly Instrument[];
  /** An instrument by its id, or by the path of its file. */
  readonly instrument: (idOrFile: string) => Instrument;
  /** The units that answer an instrument. */
  readonly units: (instrument: Instrument) => UnitList;
};

/**
 * Opens the folder of schemas. Files are read when asked for; a broken one throws a `Failure`.
 * @param checked a folder with the schemas as they were when the build checked them: an instrument that is still the
 * same to the byte is not checked again, which would take as long as reading answers
 */
export function openLibrary(store: Store, folder: string, checked: string): Library {
  const names = (): string[] => (store.list(folder) ?? []).filter((name) => name.endsWith('.json'));
  /** Other files that stand beside the questionnaires, such as lists of units, are passed over. */
  const parse = (name: string, document: unknown, bytes: Uint8Array): Parsed<Loaded> => {
    if (typeof document !== 'object' || document === null || !('answerLists' in document)) {
      return { instrument: null };
    }
    const before = store.read(join(checked, name));
    const isSame = before !== null && Buffer.compare(before, bytes) === 0;
    return isSame ? { instrument: buildChecked(document) } : parseInstrument(document);
  };
  const load = once(
    (name: string): Instrument | null =>
      readJsonFile(store, join(folder, name), (document, bytes) => parse(name, document, bytes)).instrument,
  );
  const unitsIn = once((name: string) => {
    const path = name.endsWith('.json') ? name : join(folder, `${name}.json`);
    return readJsonFile(store, path, parseUnits).units;
  });
  const instruments = (): Instrument[] => names().flatMap((name) => load(name) ?? []);
  return {
    instruments,
    instrument: (idOrFile) => {
      if (idOrFile.endsWith('.json')) {
        return withOwnUnits(readJsonFile(store, idOrFile, parseInstrument).instrument, idOrFile);
      }
      const instrument = names().includes(`${idOrFile}.json`) ? load(`${idOrFile}.json`) : null;
      if (instrument !== null) return instrument;
      const known = instruments().map(({ id }) => id);
      const details = { what: 'instrument', given: idOrFile, known: known.join(', ') };
      throw new Failure(problem('usage', { details }));
    },
    units: (instrument) => unitsIn(instrument.units),
  };
}

/** An instrument of the user's own, whose list of units may be so too: named from the folder of the instrument. */
function withOwnUnits(instrument: Instrument, path: string): Instrument {
  const { units } = instrument;
  if (!units.endsWith('.json') || isAbsolute(units)) return instrument;
  return { ...instrument, units: join(dirname(path), units) };
}

/** Reads each name once, so that what is read twice is also the same. */
function once<T>(read: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    if (!known.has(name)) known.set(name, read(name));
    return known.get(name) as T;
  };
}

type Loaded = { readonly instrument: Instrument | null };

/**
 * Reads a JSON file and hands it to its parser; what is wrong with it is thrown as a `Failure`
 * with the line at which it stands.
 */
export function readJsonFile<T extends object>(
  store: Store,
  path: string,
  parse: (document: unknown, bytes: Uint8Array) => Parsed<T>,
): T {
  const { file, bytes, decoded } = readTextFile(store, path);
  const { text } = decoded;
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    const located = parseLocated(text, file);
    throw new Failure('places' in located ? located : problem('broken-json', { file }));
  }
  const result = parse(document, bytes);
  if (!('issues' in result)) return result;
  const root = parseLocated(text, file);
  throw new Failure(
    result.issues.map(({ path: keys, message }) =>
      problem('broken-schema', {
        file,
        places: 'places' in root ? [] : [{ ...nowhere, line: lineOfPath(root, keys) }],
        details: { where: keys.map(String).join('.'), message },
      }),
    ),
  );
}
