import { basename, dirname, extname, isAbsolute, join } from 'node:path';
import type { Description } from '../answers/description.ts';
import { noDescription, parseDescription } from '../answers/description.ts';
import { Failure, problem } from '../problem.ts';
import { readJsonFile } from './library.ts';
import type { InputFile, Sources } from './sources.ts';
import { descriptionPath, readInput, sourcesAt } from './sources.ts';
import type { Store } from './store.ts';

/** A `.meta.json` that was found, and where. */
export type DescriptionFound = { readonly path: string; readonly file: InputFile };

/** What is known of a measurement besides its answers. An instrument that is a file stands there by its path from here. */
export type Described = {
  readonly description: Description;
  /** Where that is said; null without a description. */
  readonly path: string | null;
  /** Every file that says it. */
  readonly files: readonly InputFile[];
};

/**
 * Finds what describes a measurement: the `.meta.json` beside its file or folder; for a folder without one, those of its
 * files. Standard input has none. Throws a `Failure` when a description in the folder belongs to no file of answers, so
 * that practice data never lose their mark unseen.
 */
export function findDescriptions(store: Store, sources: Sources): DescriptionFound[] {
  const { folder, paths, strays } = sources;
  const beside = ownPath(store, sources);
  if (strays.length > 0) {
    const details = { what: 'strayDescription', given: strays.join(', '), beside: beside ?? '' };
    throw new Failure(problem('usage', { file: folder, details }));
  }
  const read = (path: string): DescriptionFound[] => {
    const file = readInput(store, path);
    return file === null ? [] : [{ path, file }];
  };
  const own = beside === null ? [] : read(beside);
  if (own.length > 0 || folder === null) return own;
  return [...new Set(paths.map(descriptionPath))].flatMap(read);
}

/**
 * Reads what describes a measurement. Throws a `Failure` when the descriptions in a folder contradict each other.
 * @param fallback a measurement that no description names; else it is called after its file or folder
 */
export function describe(
  store: Store,
  sources: Sources,
  fallback: Description['measurement'] = {
    label: basename(sources.name, extname(sources.name)),
    date: null,
  },
): Described {
  const found = findDescriptions(store, sources).map(({ path, file }) => ({
    path,
    file,
    description: readDescription(store, path, fallback),
  }));
  const [first] = found;
  if (first === undefined) {
    return { description: noDescription(fallback.label, fallback.date), path: null, files: [] };
  }
  const said = new Set(
    found.map(({ description }) => JSON.stringify({ ...description, marks: [...description.marks] })),
  );
  if (said.size > 1) {
    const given = found.map(({ file }) => file.name).join(', ');
    const details = { what: 'descriptions', given, beside: basename(ownPath(store, sources) ?? '') };
    throw new Failure(problem('usage', { file: sources.folder, details }));
  }
  return { description: first.description, path: first.path, files: found.map(({ file }) => file) };
}

/** The paths of everything that a measurement is read from: files, descriptions and, of several, their folder. */
export function inputPaths(store: Store, path: string): string[] {
  if (path === '-') return [];
  const sources = sourcesAt(store, path);
  const files = sources.paths.flatMap((each) => [each, descriptionPath(each)]);
  const { folder } = sources;
  return folder === null ? files : [...files, folder, ownPath(store, sources) ?? folder];
}

/** The path of the description of a measurement: beside its file or, of several, beside their folder; null for standard input. */
function ownPath(store: Store, { folder, paths: [only = '-'] }: Sources): string | null {
  if (folder === null) return only === '-' ? null : descriptionPath(only);
  const plain = folder.replace(/[/\\]+$/, '');
  // The folder one stands in has no name of its own.
  const named = ['', '.', '..'].includes(basename(plain)) ? store.realPath(folder) : plain;
  return `${named}.meta.json`;
}

function readDescription(store: Store, path: string, fallback: Description['measurement']): Description {
  const { description } = readJsonFile(store, path, (document) => parseDescription(document, fallback));
  const { instrument } = description;
  if (instrument?.endsWith('.json') !== true || isAbsolute(instrument)) return description;
  return { ...description, instrument: join(dirname(path), instrument) };
}
