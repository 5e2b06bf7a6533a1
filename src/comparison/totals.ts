import type { AnswerSet } from '../answers/answer-set.ts';
import { answerOf } from '../answers/answer-set.ts';
import type { Mark } from '../answers/description.ts';
import { markOf } from '../answers/description.ts';
import type { Description } from '../answers/description.ts';
import type { Claim } from '../claims/claim.ts';
import type { Indicator, Instrument } from '../instrument/instrument.ts';
import type { Text } from '../instrument/text.ts';
import type { Unit } from '../instrument/units.ts';
import type { Among, Crosswalk } from './crosswalk.ts';
import type { Break, Link, MappedCategory } from './link.ts';
import { isComputed } from './link.ts';
import { pointDifference } from './point-difference.ts';
import type { CountedAmong, Total } from './stated.ts';
import { concerned, statedTotals } from './stated.ts';
import type { Side } from './side.ts';
import { sides } from './side.ts';
import { strongest } from './common.ts';

/** One of two measurements of which only totals are compared: what a report states of it, or answers to count. */
export type TotalsSource =
  | {
      readonly kind: 'claims';
      readonly claims: readonly Claim[];
      readonly instrument: Instrument;
      readonly description: Description;
      /** How many units there are. */
      readonly units: number;
    }
  | {
      readonly kind: 'answers';
      readonly set: AnswerSet;
      /** The indicators that the file has. */
      readonly present: ReadonlySet<Indicator>;
    };

/** What one side says of a mapped category: nothing, one total, or several that contradict each other. */
export type SideTotals = {
  readonly totals: readonly Total[];
  /** Numbers that cannot be true together with others; they are shown and never computed with. */
  readonly disputed: readonly Claim[];
  /** What is invented in these totals. */
  readonly mark: Mark | null;
};

/** Why there is no difference. */
export type WithoutDifference =
  'not-computed' | 'not-stated' | 'disputed' | 'contradictory' | 'bound' | 'other-base';

/** A mapped category with what both sides say. The difference is in percentage points, each on its own base. */
export type TotalRow = {
  readonly category: MappedCategory;
  readonly before: SideTotals;
  readonly after: SideTotals;
} & (
  | { readonly difference: number; readonly without: null }
  | { readonly difference: null; readonly without: WithoutDifference }
);

/** A link with a row for each of its mapped categories. */
export type LinkTotals = { readonly link: Link; readonly rows: readonly TotalRow[] };

/** A question of one side with which nothing is compared, and why; without a reason where neither side states a number. */
export type NotCompared = {
  readonly side: Side;
  readonly number: string;
  /** The numbers of the questions it was held against; empty where there is none. */
  readonly against: readonly string[];
  readonly topic: Text;
  readonly reasons: readonly Break[];
};

/** Two measurements whose totals were held against each other. */
export type TotalsComparison = {
  readonly compared: readonly LinkTotals[];
  readonly notCompared: readonly NotCompared[];
  readonly caveats: readonly Text[];
};

/** What of a crosswalk a comparison of totals needs. */
export type TotalsLinks = Pick<Crosswalk, 'links' | 'base' | 'caveats' | 'outside'> & {
  /** Whether both measurements are of one questionnaire. */
  readonly isSame?: true;
};

/** Holds the totals of two measurements against each other, link by link. Nothing is left out. */
export function compareTotals(
  before: TotalsSource,
  after: TotalsSource,
  { links, base, caveats, outside, isSame }: TotalsLinks,
): TotalsComparison {
  const compared = links
    .filter(({ degree }) => degree !== 'not')
    .map((link) => ({
      link,
      rows: link.categories.map((category) =>
        rowOf(link, category, { before, after }, base, isSame !== true),
      ),
    }));
  const dropped = links
    .filter(({ degree }) => degree === 'not')
    .flatMap((link) =>
      sides.flatMap((side) =>
        // A question that both sides have under one number is listed once.
        unlisted(link, side).map(({ number }): NotCompared => ({
          side,
          number,
          against: link[side === 'before' ? 'after' : 'before'].map((each) => each.number),
          topic: link.topic,
          reasons: link.breaks,
        })),
      ),
    );
  const others = outside.flatMap(({ side, numbers, topic, reason }) =>
    numbers.map((number): NotCompared => ({
      side,
      number,
      against: [],
      topic,
      reasons: [{ kind: 'stated', text: reason }],
    })),
  );
  return { compared, notCompared: [...dropped, ...others], caveats };
}

function unlisted(link: Link, side: Side): readonly Indicator[] {
  if (side === 'before') return link.before;
  return link.after.filter(({ number }) => !link.before.some((each) => each.number === number));
}

/** Whether any difference was found: two exact totals with other shares. */
export function hasDifferences({ compared }: TotalsComparison): boolean {
  return compared.some(({ rows }) => rows.some(({ difference }) => difference !== null && difference !== 0));
}

/** What is invented in the totals of either side, each mark once. */
export function marksOfTotals({ compared }: TotalsComparison): Mark[] {
  const rows = compared.flatMap((each) => each.rows);
  return [...new Set(rows.flatMap(({ before, after }) => [before.mark ?? [], after.mark ?? []].flat()))];
}

type Bases = Readonly<Record<Side, Among | null>>;

function rowOf(
  link: Link,
  category: MappedCategory,
  sources: Readonly<Record<Side, TotalsSource>>,
  bases: Bases,
  throughRoutes: boolean,
): TotalRow {
  const stated = (side: Side, like: CountedAmong): SideTotals => {
    const source = sources[side];
    const wanted = {
      indicators: link[side],
      codes: new Set(category[side]),
      jointly: !isComputed(link),
    };
    const description = source.kind === 'claims' ? source.description : source.set.description;
    const mark = link[side].map((indicator) => markOf(description, indicator)).reduce(strongest, null);
    const found =
      source.kind === 'claims'
        ? statedTotals({ ...source, asked: bases[side], throughRoutes }, wanted)
        : { totals: countedTotals(source, wanted, bases[side], like), disputed: [] };
    return { ...found, mark: found.totals.length + found.disputed.length > 0 ? mark : null };
  };
  const [before, after] =
    sources.before.kind === 'claims'
      ? alike('before', 'after', stated)
      : alike('after', 'before', stated).reverse();
  const both = { before: before ?? nothing, after: after ?? nothing };
  const found = differenceOf(link, both);
  return typeof found === 'number'
    ? { category, ...both, difference: found, without: null }
    : { category, ...both, difference: null, without: found };
}

const nothing: SideTotals = { totals: [], disputed: [], mark: null };

/** Asks one side, and then the other among units of the same kind, so that answers are counted as a report counts. */
function alike(
  first: Side,
  second: Side,
  stated: (side: Side, like: CountedAmong) => SideTotals,
): SideTotals[] {
  const one = stated(first, 'asked');
  return [one, stated(second, one.totals[0]?.among ?? 'asked')];
}

function differenceOf(
  link: Link,
  { before, after }: Readonly<Record<Side, SideTotals>>,
): number | WithoutDifference {
  if (!isComputed(link)) return 'not-computed';
  const empty = [before, after].filter(({ totals }) => totals.length === 0);
  if (empty.length > 0) return empty.some(({ disputed }) => disputed.length > 0) ? 'disputed' : 'not-stated';
  const [one, ...more] = before.totals;
  const [other, ...others] = after.totals;
  if (one === undefined || other === undefined) return 'not-stated';
  const isExact = [...before.totals, ...after.totals].every(({ relation }) => relation === '=');
  if (!isExact) return 'bound';
  if (more.length + others.length > 0) return 'contradictory';
  if (one.among !== other.among || one.among === 'part' || one.base === null || other.base === null)
    return 'other-base';
  const difference = pointDifference(
    { count: one.count, base: one.base },
    { count: other.count, base: other.base },
  );
  return difference ?? 'other-base';
}

/** What is counted in an answer set; nothing where the file does not have the question. */
function countedTotals(
  { set, present }: Extract<TotalsSource, { kind: 'answers' }>,
  { indicators, codes }: { readonly indicators: readonly Indicator[]; readonly codes: ReadonlySet<string> },
  asked: Among | null,
  like: CountedAmong,
): Total[] {
  const about = concerned({ indicators, codes });
  if (about.length === 0 || !about.every((indicator) => present.has(indicator))) return [];
  const codeOf = (unit: Unit, indicator: Indicator): string => answerOf(set, unit, indicator).code ?? '';
  const among = like === 'part' ? 'asked' : like;
  const counts = (unit: Unit, indicator: Indicator): boolean => {
    const role = indicator.byCode.get(codeOf(unit, indicator))?.role;
    return among === 'asked' || role === 'substantive' || (among === 'answered' && role === 'not-applicable');
  };
  const units = set.units
    .filter((unit) => asked === null || asked.codes.has(codeOf(unit, asked.indicator)))
    .filter((unit) => about.some((indicator) => counts(unit, indicator)));
  const count = units.filter((unit) => about.some((each) => codes.has(codeOf(unit, each)))).length;
  return [{ relation: '=', count, base: units.length, among, jointly: [], claims: [], isSum: false }];
}
