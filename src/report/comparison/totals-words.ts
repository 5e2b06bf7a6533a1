import type { Break, Link } from '../../comparison/link.ts';
import type { Total } from '../../comparison/stated.ts';
import { isDerived } from '../../comparison/stated.ts';
import type { NotCompared, SideTotals, TotalRow, TotalsComparison } from '../../comparison/totals.ts';
import { share } from '../../distribution/share.ts';
import type { Indicator } from '../../instrument/instrument.ts';
import type { Language, Text } from '../../instrument/text.ts';
import { formatNumber, numberRanges } from '../format.ts';
import { inWords } from '../table.ts';
import { inEveryLanguage } from '../texts/every-language.ts';
import { totalsEn } from '../texts/totals-en.ts';
import { totalsNl } from '../texts/totals-nl.ts';
import type { Side } from '../../comparison/side.ts';

/** A comparison of totals to report, and what the two measurements are called. */
export type TotalsReport = {
  readonly comparison: TotalsComparison;
  readonly labels: Readonly<Record<Side, string>>;
  /** What was linked how, in a sentence, and where the numbers come from. */
  readonly about: readonly string[];
};

const catalogues = { nl: totalsNl, en: totalsEn } as const;

/** Words in every language, for a cell of a table. */
export function inEvery(say: (words: typeof totalsNl, language: Language) => string): Text {
  return inEveryLanguage(({ totals, language }) => say(totals, language));
}

/** What one side asked, in short; labels where it asked more than one question. */
export function askedText(indicators: readonly Indicator[], language: Language): string {
  const [first, ...others] = indicators;
  if (first === undefined) return '';
  return others.length === 0
    ? first.question[language]
    : indicators.map(({ label }) => label[language]).join('; ');
}

/** The numbers of the questions of one side: `94–97`. */
export function numbersOf(indicators: readonly Indicator[]): string {
  return numberRanges(indicators.map(({ number }) => number));
}

/** What must be said with a link of a crosswalk, which is stated in it, or that there is none. */
function breakText(each: Break, language: Language): string {
  return each.kind === 'stated' ? each.text[language] : catalogues[language].notLinked;
}

/** All that must be said with a link, in a sentence each. */
export function caveatsOf({ breaks }: Pick<Link, 'breaks'>, language: Language): string[] {
  return breaks.map((each) => breakText(each, language));
}

/** A total in words with its share: `ten hoogste 16 van 34 (≤ 47,1%)`. */
export function totalText(total: Total, language: Language): string {
  const words = catalogues[language];
  const { relation, count, base, among, jointly, isSum } = total;
  const percent = base === null ? null : share(count, base);
  const sign = relation === '=' ? '' : `${relation} `;
  const shown = percent === null ? '' : ` (${sign}${formatNumber(percent, language, 1)}%)`;
  const more = [
    ...(jointly.length === 0 ? [] : [words.jointly(numbersOf(jointly))]),
    ...(isSum ? [words.sum] : []),
    ...(isDerived(total) ? [words.derived] : []),
  ];
  return [
    `${words.total(words.relations[relation], count, base)}${words.among[among]}${shown}`,
    ...more,
  ].join(', ');
}

/** All that one side says of an answer: one total, several, disputed ones, or that there is none and why. */
export function sideText(row: TotalRow, side: Side, language: Language): string {
  const words = catalogues[language];
  const { totals, disputed } = row[side];
  const said = [
    ...totals.map((total) => totalText(total, language)),
    ...disputedTexts({ disputed }, language),
  ];
  if (said.length > 0) return said.join('; ');
  return row.category[side].length === 0 ? words.noAnswer : words.notStated;
}

/** The disputed numbers of a side, with why. */
export function disputedTexts({ disputed }: Pick<SideTotals, 'disputed'>, language: Language): string[] {
  const words = catalogues[language];
  return disputed.map(({ id, relation, count, base, line, disputed: reason }) =>
    words.disputed(words.total(words.relations[relation], count, base), line, { id, text: reason ?? '' }),
  );
}

/** The difference of a row, with its sign; or in a few words why there is none. */
export function differenceText(row: TotalRow, language: Language): string {
  const words = catalogues[language];
  if (row.difference === null) return words.without[row.without];
  const points = words.points(inWords(row.difference, 'points', language));
  return isOnlyBase(row) ? `${points}, ${words.onlyBaseShort}` : points;
}

/** Whether both sides state the same count, so that a difference comes of the bases alone. */
export function isOnlyBase({ before, after, difference }: TotalRow): boolean {
  const isSame = before.totals[0]?.count === after.totals[0]?.count;
  return difference !== null && difference !== 0 && isSame;
}

/** Why a question is not compared, in one sentence or more. */
export function reasonText({ against, topic, reasons }: NotCompared, language: Language): string {
  const words = catalogues[language];
  const found = reasons.map((each) => breakText(each, language));
  const held = against.length === 0 ? words.noCounterpart : words.against(numberRanges(against));
  const why = found.length === 0 ? [words.noNumber] : found;
  return `${topic[language]}${reasons.length === 0 ? '' : `, ${held}`}: ${why.join(' ')}`;
}
