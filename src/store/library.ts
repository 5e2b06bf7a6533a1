import { basename, dirname, isAbsolute, join } from 'node:path';
import { lineOfPath, parseLocated } from '../answers/json.ts';
import { checkJsonText } from '../answers/limits.ts';
import type { Crosswalk } from '../comparison/crosswalk.ts';
import { linkedInstruments, parseCrosswalk } from '../comparison/crosswalk.ts';
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
  /**
   * What links two instruments: the crosswalk of that id or path, else the one among the schemas that is about both in
   * this order. Throws a `Failure` when there is none.
   */
  readonly crosswalk: (before: Instrument, after: Instrument, idOrFile?: string) => LinkedInstruments;
};

/** A crosswalk, and the file it was read from. */
export type LinkedInstruments = {
  readonly crosswalk: Crosswalk;
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
};

/** How the file name of a crosswalk among the schemas begins, so that nothing else is read to find one. */
const crosswalkName = 'crosswalk-';

/**
 * Opens the folder of schemas. Files are read when asked for; a broken one throws a `Failure`.
 * @param checked a folder with the schemas as they were when the build checked them: an instrument that is still the
 * same to the byte is not checked again, which would take as long as reading answers
 */
export function openLibrary(store: Store, folder: string, checked: string): Library {
  const files = (): string[] => (store.list(folder) ?? []).filter((name) => name.endsWith('.json'));
  const names = (): string[] => files().filter((name) => !name.startsWith(crosswalkName));
  const crosswalks = (): string[] => files().filter((name) => name.startsWith(crosswalkName));
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
      readJsonFile(store, join(folder, name), (document, bytes) => parse(name, document, bytes), true)
        .instrument,
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
    crosswalk: (before, after, idOrFile) => {
      const known = crosswalks().map((name) => basename(name, '.json'));
      const wrong = (what: string): Failure => {
        const [one, other] = [before.id, after.id];
        const details = { what, given: idOrFile ?? '', before: one, after: other, known: known.join(', ') };
        return new Failure(problem('usage', { details }));
      };
      if (idOrFile !== undefined) {
        const isFile = idOrFile.endsWith('.json');
        if (!isFile && !known.includes(idOrFile)) throw wrong('crosswalk');
        const read = readCrosswalk(
          store,
          isFile ? idOrFile : join(folder, `${idOrFile}.json`),
          before,
          after,
        );
        if (typeof read === 'string') throw wrong(read);
        return read;
      }
      const found = crosswalks().map((name) => readCrosswalk(store, join(folder, name), before, after));
      const fitting = found.find((each) => typeof each !== 'string');
      if (fitting !== undefined) return fitting;
      throw wrong(found.includes('crosswalkReversed') ? 'crosswalkReversed' : 'crosswalkNone');
    },
  };
}

/** An instrument of the user's own, whose list of units may be so too: named from the folder of the instrument. */
function withOwnUnits(instrument: Instrument, path: string): Instrument {
  const { units } = instrument;
  if (!units.endsWith('.json') || isAbsolute(units)) return instrument;
  return { ...instrument, units: join(dirname(path), units) };
}

/**
 * Reads a crosswalk that is about two instruments. One that is about others is not read further: what is wrong with it
 * is told by a word of usage.
 */
function readCrosswalk(
  store: Store,
  path: string,
  before: Instrument,
  after: Instrument,
): LinkedInstruments | 'crosswalkReversed' | 'crosswalkOther' {
  type Found = { readonly found: LinkedInstruments | 'crosswalkReversed' | 'crosswalkOther' };
  return readJsonFile(store, path, (document, bytes): Parsed<Found> => {
    const linked = linkedInstruments(document);
    // What is no crosswalk at all is told with its line.
    const isAbout = linked === null || (linked.before === before.id && linked.after === after.id);
    if (!isAbout) {
      const isReversed = linked.before === after.id && linked.after === before.id;
      return { found: isReversed ? 'crosswalkReversed' : 'crosswalkOther' };
    }
    const parsed = parseCrosswalk(document, before, after);
    if ('issues' in parsed) return parsed;
    return { found: { crosswalk: parsed.crosswalk, file: { name: basename(path), bytes } } };
  }).found;
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
 * @param isOurs whether the file comes with the program, so that it is not nested too deep
 */
export function readJsonFile<T extends object>(
  store: Store,
  path: string,
  parse: (document: unknown, bytes: Uint8Array) => Parsed<T>,
  isOurs = false,
): T {
  const { file, bytes, decoded } = readTextFile(store, path);
  const { text } = decoded;
  const deep = isOurs ? null : checkJsonText(text, file);
  if (deep !== null) throw new Failure(deep);
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
