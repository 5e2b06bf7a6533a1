import type { Mark } from '../../answers/description.ts';
import type { Change, Comparison } from '../../comparison/comparison.ts';
import type { Break, Link } from '../../comparison/link.ts';
import type { OneSided, PanelUnit } from '../../comparison/panel.ts';
import { isRenamed } from '../../comparison/panel.ts';
import type { SignTest } from '../../comparison/sign-test.ts';
import type { Text } from '../../instrument/text.ts';
import type { Unit } from '../../instrument/units.ts';
import { slug } from '../../instrument/spelling.ts';
import { unitCount } from '../context.ts';
import type { PackageAbout } from '../package/data-package.ts';
import type { Catalogue } from '../texts/catalogue.ts';
import type { Side } from '../../comparison/side.ts';
import { sides } from '../../comparison/side.ts';

/** What every table and figure of one comparison says of itself. */
export type ComparisonContext = {
  readonly texts: Catalogue;
  readonly comparison: Comparison;
  /** What must be said with every question, because the measurements are of two questionnaires. */
  readonly caveats: readonly Text[];
  /** Null where none were asked for: in a census there are no p-values. */
  readonly tests: readonly SignTest[] | null;
  /** The program that made it and its version: `inventory 0.1.0`. */
  readonly tool: string;
};

/** What the two measurements are called: `2019`. */
export function measurementsOf({
  texts,
  comparison,
}: Pick<ComparisonContext, 'texts' | 'comparison'>): Readonly<Record<Side, string>> {
  const label = (side: Side): string => comparison[side].description.measurement.label;
  const [before, after] = [label('before'), label('after')];
  const { twins } = texts.comparison;
  return before === after ? { before: twins.before(before), after: twins.after(after) } : { before, after };
}

/** How many units are compared. */
export function panelSize({ comparison }: ComparisonContext): number {
  return comparison.panel.units.length;
}

/** What the units are called: `regio's`. */
export function unitsName({ texts, comparison }: ComparisonContext): string {
  return comparison.after.instrument.unit.many[texts.language];
}

/** How many units are compared, with what they are called: `35 regio's`, `1 regio`. */
export function panelCount(context: ComparisonContext): string {
  return unitCount({ texts: context.texts, set: context.comparison.after }, panelSize(context));
}

/** The marks of what is shown, each once, the strongest last. */
export function marksIn(shown: readonly { readonly mark: Mark | null }[]): Mark[] {
  return [...new Set(shown.flatMap(({ mark }) => mark ?? []))].sort().reverse();
}

/** Everything of a comparison that shows counts. */
export function everything({ comparison }: ComparisonContext): readonly { readonly mark: Mark | null }[] {
  return [...comparison.changes, ...comparison.sideBySide];
}

/** The numbers of the questions that carry each mark. */
export function markedNumbers({ changes, sideBySide }: Comparison): Record<string, string[]> {
  const shown = [...changes, ...sideBySide];
  return Object.fromEntries(
    marksIn(shown).map((mark) => [
      mark,
      shown.filter((each) => each.mark === mark).map(({ link }) => link.number),
    ]),
  );
}

/** Where the numbers of both sides come from, a sentence each. */
export function sourceLines({ texts, comparison }: ComparisonContext): string[] {
  const labels = measurementsOf({ texts, comparison });
  return sides.map((side) => {
    const { instrument, description } = comparison[side];
    return [
      `${texts.figures.source}: ${instrument.title[texts.language]}`,
      texts.measurement(labels[side], description.measurement.date),
      ...(description.source === null ? [] : [description.source.replace(/\.$/, '')]),
    ].join('. ');
  });
}

/** What a comparison was made with: measurements, questionnaires and version of this program. */
export function comparisonProvenance({ texts, comparison, tool }: ComparisonContext): string {
  const { before, after } = comparison;
  const labels = measurementsOf({ texts, comparison });
  const [one, other] = sides.map((side) =>
    texts.measurement(labels[side], comparison[side].description.measurement.date),
  );
  const ids = [...new Set([before.instrument.id, after.instrument.id])];
  const { madeWith, instruments } = texts.comparison;
  return madeWith(one ?? '', other ?? '', instruments(ids), tool);
}

/** What the questionnaire is called; both where there are two. */
export function instrumentTitles({ texts, comparison }: ComparisonContext): string[] {
  return [...new Set(sides.map((side) => comparison[side].instrument.title[texts.language]))];
}

/** For under a figure and at the foot of a page: where the numbers come from, and what compared them. */
export function comparisonCitation(context: ComparisonContext): string {
  const { texts, comparison } = context;
  const labels = measurementsOf(context);
  return [
    `${texts.figures.source}: ${instrumentTitles(context).join('; ')}`,
    ...sides.flatMap((side) => {
      const { source } = comparison[side].description;
      return source === null ? [] : [`${labels[side]}: ${source.replace(/\.$/, '')}`];
    }),
    `${comparisonProvenance(context)}.`,
  ].join('. ');
}

/** The notes that every table of a comparison begins with: sources, what is invented, the panel. */
export function comparisonNotes(
  context: ComparisonContext,
  shown: readonly { readonly mark: Mark | null }[],
): string[] {
  return [
    ...sourceLines(context),
    ...marksIn(shown).map((mark) => context.texts.markNotes[mark]),
    ...panelNotes(context),
    ...caveatsOf(context),
  ];
}

/** What must be said with every question of two questionnaires; nothing for one. */
export function caveatsOf({ caveats, texts }: ComparisonContext): string[] {
  return caveats.map((caveat) => caveat[texts.language]);
}

/** That there are questions which are not among those that are compared, and where they stand; nothing where all are. */
export function leftOutNotes({ texts, comparison }: ComparisonContext): string[] {
  const { sideBySide, notCompared } = comparison;
  const { overview: words } = texts.comparison;
  return [
    ...(sideBySide.length === 0 ? [] : [`${words.sideBySide(sideBySide.length)}.`]),
    ...(notCompared.length === 0 ? [] : [`${words.notCompared(notCompared.length)}.`]),
  ];
}

/** Which units are compared, and which are left out. */
export function panelNotes(context: ComparisonContext): string[] {
  const { comparison: words } = context.texts;
  const { before, after } = measurementsOf(context);
  const { onlyBefore, onlyAfter } = context.comparison.panel;
  return [
    words.panel(panelCount(context), before, after),
    ...renamedNotes(context),
    ...onlyIn(onlyBefore, before, context),
    ...onlyIn(onlyAfter, after, context),
  ];
}

/** Which units are compared under another name or code than they had. */
export function renamedNotes({ texts, comparison }: ComparisonContext): string[] {
  return comparison.panel.units.filter(isRenamed).map((unit) => texts.comparison.renamed(...namesOf(unit)));
}

/** What a renamed unit was called and is called; with its codes where the name stayed. */
function namesOf({ before, after }: PanelUnit): [string, string] {
  const named = ({ name, code }: Unit): string => (before.name === after.name ? `${name} (${code})` : name);
  return [named(before), named(after)];
}

function onlyIn(units: readonly OneSided[], measurement: string, context: ComparisonContext): string[] {
  if (units.length === 0) return [];
  const names = units.map((each) => [each.unit.name, ...fateText(each, context)].join(' '));
  return [context.texts.comparison.onlyIn(measurement, names)];
}

/** What became of a unit that is left out, between brackets; nothing where the other measurement just lacks it. */
function fateText({ fate, counterparts }: OneSided, { texts }: ComparisonContext): string[] {
  if (fate === 'absent') return [];
  return [`(${texts.comparison.fates[fate](texts.and(counterparts.map(({ name }) => name)))})`];
}

/** Why two questions are not subtracted, or what must be said with their difference. */
function breakText(why: Break, context: ComparisonContext): string {
  const { texts } = context;
  const { breaks: words } = texts.comparison;
  switch (why.kind) {
    case 'stated':
      return why.text[texts.language];
    case 'not-in-file':
      return words.notInFile(measurementsOf(context)[why.side]);
    case 'answers-added':
    case 'answers-dropped':
    case 'answers-reworded':
    case 'answers-merged':
    case 'answers-split':
      return words[why.kind](why.categories.map(({ label }) => label[texts.language]));
    case 'question-dropped':
    case 'question-new':
    case 'question-reworded':
    case 'type-changed':
    case 'not-linked':
    case 'in-neither-file':
    case 'whole-and-parts':
      return words[why.kind];
  }
}

/** All that must be said with a link, as one text; empty where nothing must. */
export function breaksText({ breaks, degree }: Link, context: ComparisonContext): string {
  const { breaks: words } = context.texts.comparison;
  const isDeclared =
    degree === 'comparable' &&
    breaks.some(({ kind }) => kind === 'question-reworded' || kind === 'answers-reworded');
  return [
    ...breaks.map((each) =>
      isDeclared && each.kind === 'question-reworded' ? words.rewordedOnly : breakText(each, context),
    ),
    ...(isDeclared ? [words.declared] : []),
  ].join(' ');
}

/** How a question of a comparison is named above its rows: `34 Eén website`. */
export function headingOf({ indicator }: Pick<Change, 'indicator'>, { texts }: ComparisonContext): string {
  return `${indicator.number} ${indicator.label[texts.language]}`;
}

/** What was asked; where the two measurements asked it in other words, both, each with its measurement. */
export function questionsOf({ before, after }: Link, context: ComparisonContext): string[] {
  const { language } = context.texts;
  const labels = measurementsOf(context);
  const asked = { before: before[0]?.question[language], after: after[0]?.question[language] };
  if (asked.before === asked.after) return asked.after === undefined ? [] : [asked.after];
  return sides.flatMap((side) => {
    const question = asked[side];
    return question === undefined ? [] : [`${labels[side]}: ${question}`];
  });
}

/** How a link is named above its rows. */
export function linkHeading({ number, topic }: Link, { texts }: ComparisonContext): string {
  return `${number} ${topic[texts.language]}`;
}

/** What the description of the tables of a comparison says of all of them. */
export function comparisonAbout(context: ComparisonContext): PackageAbout {
  const { texts } = context;
  const { before, after } = measurementsOf(context);
  return {
    name: slug(`${before} ${after} diff`, 100),
    title: texts.comparison.title(before, after),
    notes: [...comparisonNotes(context, everything(context)), `${comparisonProvenance(context)}.`],
    sources: sourceLines(context),
  };
}
