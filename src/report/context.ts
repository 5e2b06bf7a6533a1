import type { AnswerSet } from '../answers/answer-set.ts';
import type { Mark } from '../answers/description.ts';
import type { Unit } from '../instrument/units.ts';
import type { Distribution } from '../distribution/distribution.ts';
import { slug } from '../instrument/spelling.ts';
import type { PackageAbout } from './package/data-package.ts';
import type { Catalogue } from './texts/catalogue.ts';

/** What every table and figure of one report says of itself. */
export type ReportContext = {
  readonly texts: Catalogue;
  readonly set: AnswerSet;
  /** How many units the file has, when the report is about a selection of them; else null. */
  readonly unitsInFile: number | null;
  /** The program that made the report and its version: `inventory 0.1.0`. */
  readonly tool: string;
  /** The unit that figures point at with ▲; null when they point at none. */
  readonly pointer: Unit | null;
};

/** What is needed to name units: the language, and the questionnaire they answered. */
type Naming = { readonly texts: Catalogue; readonly set: Pick<AnswerSet, 'instrument'> };

/** What one of the units is called: `regio`. */
export function unitName({ texts, set }: Naming): string {
  return set.instrument.unit.one[texts.language];
}

/** What the units are called: `regio's`. */
export function unitsName({ texts, set }: Naming): string {
  return set.instrument.unit.many[texts.language];
}

/** What one of the units is called in full: `arbeidsmarktregio`. */
export function formalUnitName({ texts, set }: Naming): string {
  return set.instrument.unit.formal[texts.language];
}

/** How many units: `35 regio's`, `1 regio`. */
export function unitCount(naming: Naming, count: number): string {
  return `${String(count)} ${count === 1 ? unitName(naming) : unitsName(naming)}`;
}

/** In how many units the shares of a distribution are expressed, in a sentence. */
export function basesLine(context: ReportContext, bases: Distribution['bases']): string {
  return context.texts.tables.bases(bases, unitCount(context, bases.all), context.unitsInFile !== null);
}

/** What the bases of shares mean. */
export function basesMeaning(context: ReportContext): string {
  return context.texts.tables.basesMeaning(unitsName(context), context.unitsInFile !== null);
}

/** Of how many units in the file the report is a selection; nothing when it is about all of them. */
export function selectionLines(context: ReportContext): string[] {
  const { texts, set, unitsInFile } = context;
  return unitsInFile === null
    ? []
    : [texts.tables.selection(set.units.length, unitCount(context, unitsInFile))];
}

/** What the two groups are called that say in how many units there is an agreement: without and with "other". */
export function agreementLabels({ texts, set }: ReportContext): Readonly<Record<'without' | 'with', string>> {
  const { groups, agreement } = set.instrument;
  const labelOf = (name: string): string => groups.get(name)?.[texts.language] ?? name;
  return { without: labelOf(agreement.without), with: labelOf(agreement.with) };
}

/** The marks of a number of distributions, each once. */
export function marksOf(distributions: readonly Pick<Distribution, 'mark'>[]): Mark[] {
  return [...new Set(distributions.flatMap(({ mark }) => mark ?? []))].sort().reverse();
}

/** Where the numbers come from: instrument, measurement and source, without a full stop at the end. */
export function sourceLine(context: ReportContext): string {
  const { texts, set } = context;
  const { label, date } = set.description.measurement;
  return sentences(titleOf(context), texts.measurement(label, date), ...ownSource(context));
}

/** What the questionnaire is called. */
function titleOf({ texts, set }: ReportContext): string {
  return set.instrument.title[texts.language];
}

/** What the file says of where it comes from, if it does. */
function ownSource({ set: { description } }: ReportContext): string[] {
  return description.source === null ? [] : [description.source.replace(/\.$/, '')];
}

/** Sentences without their full stops as a text without its last. */
function sentences(...parts: readonly string[]): string {
  return parts.join('. ');
}

/** What a report was made with: measurement, instrument and version of this program. */
export function provenance({ texts, set, tool }: ReportContext): string {
  const { label, date } = set.description.measurement;
  return texts.madeWith(texts.measurement(label, date), set.instrument.id, tool);
}

/**
 * For under a figure and at the foot of a page: where the numbers come from, and what shows them. Ends in a full stop.
 */
export function citation(context: ReportContext): string {
  const source = `${context.texts.figures.source}: ${titleOf(context)}`;
  return `${sentences(source, ...ownSource(context), provenance(context))}.`;
}

/** The notes every table begins with: source, marks, selection, invalid answers. */
export function commonNotes(context: ReportContext, distributions: readonly Distribution[]): string[] {
  const { texts } = context;
  const invalid = distributions.some(({ counts }) =>
    counts.some(({ category }) => category.role === 'invalid'),
  );
  return [
    `${texts.figures.source}: ${sourceLine(context)}`,
    ...marksOf(distributions).map((mark) => texts.markNotes[mark]),
    ...selectionLines(context),
    ...(invalid ? [texts.tables.invalidIncluded] : []),
  ];
}

/**
 * What the description of CSV files says of all of them: what they are called, what their numbers are, and what made them.
 * @param what they hold, for their name
 */
export function packageAboutOf(context: ReportContext, what: string, notes: readonly string[]): PackageAbout {
  const { texts, set } = context;
  const { label, date } = set.description.measurement;
  return {
    name: slug(`${set.instrument.id} ${label} ${what}`, 100),
    title: `${titleOf(context)}. ${texts.measurement(label, date)}`,
    notes: [...notes, `${provenance(context)}.`],
    sources: ownSource(context),
  };
}
