import type { AnswerSet } from '../answers/answer-set.ts';
import { answerOf } from '../answers/answer-set.ts';
import type { Mark } from '../answers/description.ts';
import { markOf } from '../answers/description.ts';
import type { Distribution } from '../distribution/distribution.ts';
import { tabulate } from '../distribution/distribution.ts';
import type { Category, Indicator } from '../instrument/instrument.ts';
import type { Unit } from '../instrument/units.ts';
import type { Common } from './common.ts';
import { commonForm, inCommonForm, strongest } from './common.ts';
import type { Break, Link } from './link.ts';
import { isComputed } from './link.ts';
import type { Movement, Transition } from './movement.ts';
import { movementOf } from './movement.ts';
import type { Panel, PanelUnit } from './panel.ts';
import type { SideBySide } from './side-by-side.ts';
import { sideBySide } from './side-by-side.ts';
import type { Side } from './side.ts';
import { sides } from './side.ts';

/** What changed in the answers to one question, over the panel. */
export type Change = {
  readonly link: Link;
  /** The question in the form in which both measurements are counted. */
  readonly indicator: Indicator;
  /** The two distributions have the same categories in the same order. */
  readonly before: Distribution;
  readonly after: Distribution;
  /** Every pair of answers that occurs, in the order of the answers. */
  readonly transitions: readonly Transition[];
  readonly movement: Movement;
  /** What is invented in it, on either side. */
  readonly mark: Mark | null;
};

/** A measurement to compare: its answers, and the indicators that its file has. */
export type Measured = { readonly set: AnswerSet; readonly present: ReadonlySet<Indicator> };

/** Two measurements held against each other. */
export type Comparison = {
  /** The measurements in their common form: the units of the panel, the questions that are compared. */
  readonly before: AnswerSet;
  readonly after: AnswerSet;
  readonly panel: Panel;
  readonly changes: readonly Change[];
  /** Questions whose answers are shown beside each other without a difference. */
  readonly sideBySide: readonly SideBySide[];
  /** Questions of which nothing is shown, and why. */
  readonly notCompared: readonly Link[];
};

/**
 * Compares two measurements over the units of a panel, question by question as they are linked.
 * Every indicator of either measurement is in exactly one of the changes, those side by side, and those not compared.
 * Neither set may hold invalid answers.
 */
export function compare(before: Measured, after: Measured, links: readonly Link[], panel: Panel): Comparison {
  const pairs = links.flatMap((link) => inTheFormsUsed(link, before, after));
  const commons = pairs.flatMap((link): Common[] => {
    const [one] = link.before;
    const [other] = link.after;
    return isComputed(link) && one !== undefined && other !== undefined ? [commonForm(link, one, other)] : [];
  });
  const sets = {
    before: inCommonForm(before.set, 'before', commons, panel.units),
    after: inCommonForm(after.set, 'after', commons, panel.units),
  };
  const counted = { before: tabulate(sets.before), after: tabulate(sets.after) };
  return {
    ...sets,
    panel,
    changes: commons.flatMap((common, index): Change[] => {
      const [one, other] = [counted.before[index], counted.after[index]];
      return one === undefined || other === undefined ? [] : [changeOf(common, one, other, sets, panel)];
    }),
    sideBySide: pairs
      .filter(({ degree }) => degree === 'partial')
      .map((link) => sideBySide(link, before.set, after.set, panel.units)),
    notCompared: pairs.filter(({ degree }) => degree === 'not'),
  };
}

function changeOf(
  { link, indicator }: Common,
  before: Distribution,
  after: Distribution,
  sets: Readonly<Record<Side, AnswerSet>>,
  panel: Panel,
): Change {
  const transitions = transitionsOf(indicator, sets, panel.units);
  return {
    link,
    indicator,
    before,
    after,
    transitions,
    movement: movementOf(indicator, transitions),
    mark: strongest(markOf(sets.before.description, indicator), markOf(sets.after.description, indicator)),
  };
}

function transitionsOf(
  indicator: Indicator,
  { before, after }: Readonly<Record<Side, AnswerSet>>,
  panel: readonly PanelUnit[],
): Transition[] {
  const pairs = new Map<Category, Map<Category, Unit[]>>();
  const categoryIn = (set: AnswerSet, unit: Unit): Category => {
    const { code } = answerOf(set, unit, indicator);
    const category = indicator.byCode.get(code ?? '');
    if (category === undefined) throw new Error(`${indicator.number}: an invalid answer was compared`);
    return category;
  };
  for (const { after: unit } of panel) {
    const row = pairs.get(categoryIn(before, unit)) ?? new Map<Category, Unit[]>();
    pairs.set(categoryIn(before, unit), row);
    const to = categoryIn(after, unit);
    row.set(to, [...(row.get(to) ?? []), unit]);
  }
  return indicator.categories.flatMap((from) =>
    indicator.categories.flatMap((to) => {
      const units = pairs.get(from)?.get(to);
      return units === undefined ? [] : [{ from, to, units }];
    }),
  );
}

/** A link in the forms, whole or in parts, in which the files have its questions; not compared where they differ. */
function inTheFormsUsed(link: Link, before: Measured, after: Measured): Link[] {
  if (link.degree === 'not') return [link];
  const forms = {
    before: link.before.flatMap((each) => formsIn(before, each)),
    after: link.after.flatMap((each) => formsIn(after, each)),
  };
  const why = missingIn(forms);
  if (why !== null) return [notCompared(link, why)];
  const [one] = link.before;
  const [other] = link.after;
  const inParts = [one, other].map(
    (indicator, index) => indicator !== undefined && usesParts(index === 0 ? before : after, indicator),
  );
  // Parts are questions of their own, which are compared in words as well.
  if (!inParts.includes(false) && link.parts.length > 0) {
    return link.parts.flatMap((part) => inTheFormsUsed(part, before, after));
  }
  if (!isComputed(link)) return [{ ...link, ...forms }];
  return inParts.includes(true) ? [notCompared(link, { kind: 'whole-and-parts' })] : [link];
}

function notCompared(link: Link, why: Break): Link {
  return { ...link, degree: 'not', categories: [], breaks: [why] };
}

/** Which of the files has nothing of a question; null where both have it. */
function missingIn(forms: Readonly<Record<Side, readonly Indicator[]>>): Break | null {
  const [missing, another] = sides.filter((side) => forms[side].length === 0);
  if (missing === undefined) return null;
  return another === undefined ? { kind: 'not-in-file', side: missing } : { kind: 'in-neither-file' };
}

/** An indicator in the form in which a file has it: whole, or the parts that are there; nothing where it has neither. */
function formsIn({ present }: Measured, indicator: Indicator): readonly Indicator[] {
  return present.has(indicator) ? [indicator] : indicator.parts.filter((part) => present.has(part));
}

function usesParts({ set }: Measured, indicator: Indicator): boolean {
  return indicator.parts.some((part) => set.indicators.includes(part));
}
