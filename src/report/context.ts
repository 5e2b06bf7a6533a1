import type { AnswerSet } from '../answers/answer-set.ts';
import type { Mark } from '../answers/description.ts';
import type { Unit } from '../instrument/units.ts';
import type { Distribution } from '../distribution/distribution.ts';
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

/** What the units are called: `regio's`. */
export function unitsName({ texts, set }: ReportContext): string {
  return set.instrument.unit.many[texts.language];
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
export function sourceLine({ texts, set }: ReportContext): string {
  const { label, date } = set.description.measurement;
  return [
    set.instrument.title[texts.language],
    texts.measurement(label, date),
    ...(set.description.source === null ? [] : [set.description.source.replace(/\.$/, '')]),
  ].join('. ');
}

/** What a report was made with: measurement, instrument and version of this program. */
export function provenance({ texts, set, tool }: ReportContext): string {
  const { label, date } = set.description.measurement;
  return texts.madeWith(texts.measurement(label, date), set.instrument.id, tool);
}

/** For under a figure and at the foot of a page: where the numbers come from, and what shows them. Ends in a full stop. */
export function citation(context: ReportContext): string {
  const { texts, set } = context;
  const { source } = set.description;
  return [
    `${texts.figures.source}: ${set.instrument.title[texts.language]}`,
    ...(source === null ? [] : [source.replace(/\.$/, '')]),
    `${provenance(context)}.`,
  ].join('. ');
}

/** The notes every table begins with: source, marks, selection, invalid answers. */
export function commonNotes(context: ReportContext, distributions: readonly Distribution[]): string[] {
  const { texts, set, unitsInFile } = context;
  const invalid = distributions.some(({ counts }) =>
    counts.some(({ category }) => category.role === 'invalid'),
  );
  return [
    `${texts.figures.source}: ${sourceLine(context)}`,
    ...marksOf(distributions).map((mark) => texts.markNotes[mark]),
    ...(unitsInFile === null ? [] : [texts.tables.selection(set.units.length, unitsInFile)]),
    ...(invalid ? [texts.tables.invalidIncluded] : []),
  ];
}
