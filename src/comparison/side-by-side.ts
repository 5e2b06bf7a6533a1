import type { AnswerSet } from '../answers/answer-set.ts';
import { answerOf } from '../answers/answer-set.ts';
import type { Mark } from '../answers/description.ts';
import { markOf } from '../answers/description.ts';
import type { Indicator } from '../instrument/instrument.ts';
import { foldLabel } from '../instrument/spelling.ts';
import type { Text } from '../instrument/text.ts';
import { strongest } from './common.ts';
import type { Link, MappedCategory } from './link.ts';
import type { PanelUnit } from './panel.ts';
import type { Side } from './side.ts';
import { sides } from './side.ts';

/** How many units of the panel gave an answer, each time; null where the question did not have it. */
export type SideBySideRow = {
  readonly code: string;
  readonly label: Text;
  readonly before: number | null;
  readonly after: number | null;
};

/** Two questions whose answers stand beside each other, because they do not ask the same. */
export type SideBySide = {
  readonly link: Link;
  /** The units of the panel. */
  readonly all: number;
  readonly rows: readonly SideBySideRow[];
  readonly mark: Mark | null;
};

/**
 * Counts both questions of a link over the panel: the answers that the link puts side by side, else each question with its
 * own answers, in one row where both have them under one code and label. No difference is made of them.
 */
export function sideBySide(
  link: Link,
  before: AnswerSet,
  after: AnswerSet,
  panel: readonly PanelUnit[],
): SideBySide {
  const sets = { before, after };
  const marks = sides.map((side) =>
    link[side].map((each) => markOf(sets[side].description, each)).reduce(strongest, null),
  );
  const [ofBefore = null, ofAfter = null] = marks;
  const common = { link, all: panel.length, mark: strongest(ofBefore, ofAfter) };
  if (link.categories.length > 0 && link.before.length === 1 && link.after.length === 1) {
    return { ...common, rows: link.categories.map((category) => mappedRow(category, link, sets, panel)) };
  }
  const one = link.before.flatMap((each) => counts(each, link.before.length > 1, before, 'before', panel));
  const other = link.after.flatMap((each) => counts(each, link.after.length > 1, after, 'after', panel));
  const twin = (row: Counted): Counted | undefined =>
    other.find(({ code, label }) => code === row.code && foldLabel(label.nl) === foldLabel(row.label.nl));
  const twins = new Set(one.flatMap((row) => twin(row) ?? []));
  return {
    ...common,
    rows: [
      ...one.map((row) => ({
        code: row.code,
        label: row.label,
        before: row.count,
        after: twin(row)?.count ?? null,
      })),
      ...other
        .filter((row) => !twins.has(row))
        .map((row) => ({ code: row.code, label: row.label, before: null, after: row.count })),
    ],
  };
}

/** The answers that whoever linked the questions puts side by side; null where a question has none of them. */
function mappedRow(
  { code, label, ...codes }: MappedCategory,
  link: Link,
  sets: Readonly<Record<Side, AnswerSet>>,
  panel: readonly PanelUnit[],
): SideBySideRow {
  const count = (side: Side): number | null => {
    const [indicator] = link[side];
    if (indicator === undefined || codes[side].length === 0) return null;
    const given = panel.map((unit) => answerOf(sets[side], unit[side], indicator).code);
    return given.filter((each) => each !== null && codes[side].includes(each)).length;
  };
  return { code, label, before: count('before'), after: count('after') };
}

type Counted = { readonly code: string; readonly label: Text; readonly count: number };

function counts(
  indicator: Indicator,
  isNumbered: boolean,
  set: AnswerSet,
  side: Side,
  panel: readonly PanelUnit[],
): Counted[] {
  const given = panel.map((unit) => answerOf(set, unit[side], indicator).code);
  const named = (words: string): string => (isNumbered ? `${indicator.number}: ${words}` : words);
  return indicator.categories.map(({ code, label }) => ({
    code: named(code),
    label: { nl: named(label.nl), en: named(label.en) },
    count: given.filter((each) => each === code).length,
  }));
}
