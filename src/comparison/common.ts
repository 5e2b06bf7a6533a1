import type { Answer, AnswerSet } from '../answers/answer-set.ts';
import { answerOf } from '../answers/answer-set.ts';
import type { Mark } from '../answers/description.ts';
import { markOf } from '../answers/description.ts';
import type { AnswerType, Category, Indicator } from '../instrument/instrument.ts';
import { foldLabel } from '../instrument/spelling.ts';
import { commonLevels } from './scale.ts';
import type { Link, MappedCategory } from './link.ts';
import type { PanelUnit } from './panel.ts';
import type { Side } from './side.ts';

/** A question in the form in which both measurements can be counted, and the two questions it stands for. */
export type Common = {
  readonly link: Link;
  readonly indicator: Indicator;
  readonly before: Indicator;
  readonly after: Indicator;
};

/** The common form of a link over which differences are computed: its answers are those that both questions know. */
export function commonForm(link: Link, before: Indicator, after: Indicator): Common {
  const mapped = link.categories.map((each): { category: Category; from: MappedCategory } => ({
    category: categoryOf(each, before, after),
    from: each,
  }));
  const substantive = mapped.map(({ category }) => category);
  const rest = after.categories.filter(({ role }) => role !== 'substantive');
  const categories = [...substantive, ...rest];
  const scale =
    before.type === 'scale' && after.type === 'scale' ? commonLevels(link.categories, before, after) : null;
  const type = scale === null ? typeOf(link, before, after) : 'scale';
  const levels = (scale ?? []).flatMap((each) => mapped.find(({ from }) => from === each)?.category ?? []);
  const indicator: Indicator = {
    ...after,
    number: link.number,
    label: link.topic,
    type,
    levels,
    printedCategories: inPlace(before, mapped),
    categories,
    byCode: new Map(categories.map((category) => [category.code, category])),
    groups: new Map(),
    parts: [],
    partOf: before.partOf === after.partOf ? after.partOf : null,
  };
  // As it was asked both times: nothing about it is new, and every answer keeps its code.
  const isSame =
    link.degree === 'identical' &&
    before.number === after.number &&
    link.categories.every((each) => [...each.before, ...each.after].every((code) => code === each.code));
  return { link, before, after, indicator: isSame ? { ...after, label: link.topic } : indicator };
}

/**
 * The list of the earlier question with the common answers at the places of those that they stand for, so that they keep
 * their colours when some were taken together.
 */
function inPlace(
  { printedCategories }: Indicator,
  mapped: readonly { readonly category: Category; readonly from: MappedCategory }[],
): Category[] {
  return printedCategories.map(
    (printed) => mapped.find(({ from }) => from.before[0] === printed.code)?.category ?? printed,
  );
}

/** An answer as its question prints it, where it stands for just that one in both; else an answer of its own. */
function categoryOf(mapped: MappedCategory, before: Indicator, after: Indicator): Category {
  const [one] = mapped.before;
  const [other] = mapped.after;
  const own =
    mapped.before.length === 1 && mapped.after.length === 1 ? after.byCode.get(other ?? '') : undefined;
  if (own !== undefined && one === other && own.code === mapped.code) return own;
  const value = own?.value ?? null;
  const alike = [after.byCode.get(mapped.code), before.byCode.get(mapped.code)].find(
    (each) => each !== undefined && foldLabel(each.label.nl) === foldLabel(mapped.label.nl),
  );
  return {
    code: mapped.code,
    role: 'substantive',
    label: mapped.label,
    short: alike?.short ?? mapped.label,
    spellings: [],
    value,
  };
}

/** How the common answers are given where they are no scale: as in a question whose list they keep; else a plain list. */
function typeOf({ categories }: Link, before: Indicator, after: Indicator): AnswerType {
  const keeps = (side: Side, { type }: Indicator): boolean =>
    type !== 'scale' && categories.every((each) => each[side].length === 1);
  if (before.type === after.type && keeps('before', before) && keeps('after', after)) return after.type;
  if (before.type === 'yes-no' && keeps('before', before)) return 'yes-no';
  if (after.type === 'yes-no' && keeps('after', after)) return 'yes-no';
  return 'choice';
}

/**
 * The answers of one measurement in the common form: over the units of the panel, under the names they have in the
 * later measurement, in the order of the links.
 * @param set has no invalid answers: a file that has them is not compared
 */
export function inCommonForm(
  set: AnswerSet,
  side: Side,
  commons: readonly Common[],
  panel: readonly PanelUnit[],
): AnswerSet {
  const recoders = commons.map((common) => ({ common, recode: recoder(common, side) }));
  const answers = new Map(
    panel.map((unit) => [
      unit.after.code,
      new Map(
        recoders.map(({ common, recode }): [string, Answer] => {
          const answer = answerOf(set, unit[side], common[side]);
          return [common.indicator.number, { ...answer, code: recode(answer.code) }];
        }),
      ),
    ]),
  );
  const marks = commons.flatMap((common): (readonly [string, Mark])[] => {
    const mark = markOf(set.description, common[side]);
    return mark === null ? [] : [[common.indicator.number, mark]];
  });
  return {
    file: set.file,
    instrument: set.instrument,
    description: { ...set.description, marks: new Map(marks), markOfOthers: null },
    units: panel.map(({ after }) => after),
    indicators: commons.map(({ indicator }) => indicator),
    answers,
  };
}

/** What becomes of a code of one question in the common form. */
function recoder(common: Common, side: Side): (code: string | null) => string | null {
  const { indicator, link } = common;
  const known = common[side];
  const codes = new Map(
    link.categories.flatMap((each) => each[side].map((code) => [code, each.code] as const)),
  );
  return (code) => {
    const category = code === null ? undefined : known.byCode.get(code);
    if (category === undefined) return null;
    if (category.role === 'substantive') return codes.get(category.code) ?? null;
    const same = indicator.categories.find(({ role }) => role === category.role);
    return same?.code ?? null;
  };
}

/** The stronger of two marks: what depends on invented totals is invented whatever the other side is. */
export function strongest(one: Mark | null, other: Mark | null): Mark | null {
  const marks = [one, other];
  if (marks.includes('fictional-counts')) return 'fictional-counts';
  return marks.includes('fictional-distribution') ? 'fictional-distribution' : null;
}
