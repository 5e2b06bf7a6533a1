import { join } from 'node:path';
import type { AnswerSet } from '../../src/answers/answer-set.ts';
import type { Distribution } from '../../src/distribution/distribution.ts';
import { tabulate } from '../../src/distribution/distribution.ts';
import type { Language } from '../../src/instrument/text.ts';
import type { Unit } from '../../src/instrument/units.ts';
import type { ReportContext } from '../../src/report/context.ts';
import { drawFigures } from '../../src/report/draw-figures.ts';
import type { Figure } from '../../src/report/figures/figure.ts';
import { inOrder, makeFigures } from '../../src/report/figures/make-figures.ts';
import { catalogue } from '../../src/report/texts/catalogue.ts';
import { readAnswerFile } from '../../src/store/answer-file.ts';
import { diskStore } from '../../src/store/disk.ts';
import { openLibrary } from '../../src/store/library.ts';
import { root } from './run.ts';
import { fonts } from './svg.ts';

const store = diskStore();

/** The practice data of 2019, as the program reads it. */
export const practice: AnswerSet = (
  await readAnswerFile(
    store,
    openLibrary(store, join(root, 'schemas'), join(root, 'dist', 'schemas')),
    join(root, 'data', 'inventarisatie-2019', 'answers.csv'),
  )
).answers;

/** A unit of an answer set by its name. */
function unitIn({ units }: AnswerSet, name: string): Unit {
  const found = units.find((unit) => unit.name === name);
  if (found === undefined) throw new Error(`no region ${name}`);
  return found;
}

/** A report of answers, in which figures point at a unit, by its name, or at none. */
export function contextOf(set: AnswerSet, language: Language = 'nl', pointing?: string): ReportContext {
  const pointer = pointing === undefined ? null : unitIn(set, pointing);
  return { texts: catalogue(language), set, unitsInFile: null, tool: 'inventory 0.0.0', pointer };
}

/** The distribution of an indicator in answers. */
export function distributionIn(set: AnswerSet, number: string): Distribution {
  const found = tabulate(set).find(({ indicator }) => indicator.number === number);
  if (found === undefined) throw new Error(`no indicator ${number}`);
  return found;
}

/** How something is drawn; everything has a default. */
export type DrawAs = {
  readonly width?: number;
  readonly dpi?: number;
  readonly language?: Language;
  /** The name of the unit that figures point at. */
  readonly pointer?: string;
};

/** Draws figures. @returns the files by name, without the name of their folder */
export async function drawn(
  figures: readonly Figure[],
  { width = 170, dpi = 72, language = 'nl' }: DrawAs = {},
): Promise<Map<string, Uint8Array>> {
  const painted = await drawFigures(figures, catalogue(language), { width, dpi, fonts }, () => undefined);
  return new Map((await painted()).map(({ name, bytes }) => [name.replace('figures/', ''), bytes]));
}

/** Draws all figures of a report, or those of some indicators. @returns the files by name */
export function draw(
  set: AnswerSet,
  { numbers, ...as }: DrawAs & { readonly numbers?: readonly string[] } = {},
): Promise<Map<string, Uint8Array>> {
  const distributions = tabulate(set).filter(({ indicator }) => numbers?.includes(indicator.number) ?? true);
  const context = contextOf(set, as.language, as.pointer);
  return drawn(inOrder(makeFigures(context, distributions)), as);
}

/** A drawn file as text; throws when it is not there. */
export function text(files: ReadonlyMap<string, Uint8Array>, name: string): string {
  const bytes = files.get(name);
  if (bytes === undefined) throw new Error(`no ${name}; there are ${[...files.keys()].join(', ')}`);
  return new TextDecoder().decode(bytes);
}
