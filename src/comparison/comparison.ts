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
  const [missing, other] = (['before', 'after'] as const).filter(
    (side) => !link[side].some((each) => isIn({ before, after }[side], each)),
  );
  if (missing !== undefined && link.degree !== 'not') {
    const why: Break =
      other === undefined ? { kind: 'not-in-file', side: missing } : { kind: 'in-neither-file' };
    return [{ ...link, degree: 'not', categories: [], breaks: [why] }];
  }
  const [one] = link.before;
  const [another] = link.after;
  if (link.before.length !== 1 || link.after.length !== 1 || one === undefined || another === undefined) {
    return [link];
  }
  const inParts = [usesParts(before, one), usesParts(after, another)];
  if (link.degree === 'not' || !inParts.includes(true)) return [link];
  const pairs = one.parts.flatMap((part) => {
    const suffix = part.number.slice(one.number.length);
    const counterpart = another.parts.find(({ number }) => number === another.number + suffix);
    return counterpart === undefined ? [] : [{ part, counterpart }];
  });
  const areAlike = pairs.length === one.parts.length && pairs.length === another.parts.length;
  if (inParts.includes(false) || !areAlike) {
    return [{ ...link, degree: 'not', categories: [], breaks: [{ kind: 'whole-and-parts' }] }];
  }
  return pairs.map(({ part, counterpart }) => ({
    ...link,
    number: part.number === counterpart.number ? part.number : `${part.number}↔${counterpart.number}`,
    before: [part],
    after: [counterpart],
    topic: counterpart.label,
  }));
}

function isIn({ present }: Measured, indicator: Indicator): boolean {
  return present.has(indicator) || indicator.parts.some((part) => present.has(part));
}

function usesParts({ set }: Measured, indicator: Indicator): boolean {
  return indicator.parts.some((part) => set.indicators.includes(part));
}
