import type { Text } from './text.ts';
import { sameText } from './text.ts';
import type { Condition } from './schema.ts';

/** How an indicator is answered. A scale is an ordered list of levels; a percentage goes in fixed steps. */
export type AnswerType = 'scale' | 'choice' | 'yes-no' | 'frequency' | 'percentage';

/**
 * What an answer says: something of substance, that the question does not apply, or that nobody knows.
 * Invalid stands for what is no answer at all; no instrument has it as a category.
 */
export type CategoryRole = 'substantive' | 'not-applicable' | 'no-data' | 'invalid';

/** One possible answer. `short` is the label where room is scarce. */
export type Category = {
  readonly code: string;
  readonly role: CategoryRole;
  readonly label: Text;
  readonly short: Text;
  /** Every way it may be written, folded: code, labels, other spellings. */
  readonly spellings: readonly string[];
  /** The percentage a category stands for; null in a list of words. */
  readonly value: number | null;
};

/** A theme or sub-theme under which indicators stand. */
export type Theme = { readonly id: string; readonly label: Text };

/** When an indicator is asked, and the sentence that says so. */
export type Route = {
  readonly indicators: readonly string[];
  readonly basis: 'explicit' | 'implicit';
  readonly when: Condition;
  readonly sentence: Text;
  /** Codes that may also be answered when the question is not asked, such as Nee. */
  readonly alsoAllowed: readonly string[];
};

/** One question of the instrument, or one part of a question that is printed with parts. */
export type Indicator = {
  /** As printed: `34` or `Q34`; a part adds a letter: `55a`. */
  readonly number: string;
  readonly label: Text;
  /** The row label as printed; null where the question stands alone and has none. */
  readonly printed: string | null;
  readonly question: Text;
  readonly section: string;
  /** The number of the question inside the section of the appendix. */
  readonly place: string;
  readonly theme: Theme;
  readonly subtheme: Theme;
  readonly type: AnswerType;
  /** The levels of a scale from the widest to the narrowest, without answers beside it; empty for other types. */
  readonly levels: readonly Category[];
  /** The list as printed, in printed order. For a percentage its steps. */
  readonly printedCategories: readonly Category[];
  /** Every answer that can occur: the printed list, then not applicable and no data where the list lacks them. */
  readonly categories: readonly Category[];
  /** The same by code. */
  readonly byCode: ReadonlyMap<string, Category>;
  /** The category that stands for an answer that is not there. */
  readonly noData: Category;
  /** Named sets of category codes, such as the categories that count as an agreement. */
  readonly groups: ReadonlyMap<string, ReadonlySet<string>>;
  readonly priority: boolean;
  readonly routes: readonly Route[];
  readonly notes: readonly Text[];
  /** The parts this indicator may be answered in instead. */
  readonly parts: readonly Indicator[];
  /** The number of the indicator this one is a part of. */
  readonly partOf: string | null;
};

/** A figure of the report: which indicators it shows, how, and under which file name. */
export type FigureDefinition = {
  readonly number: number;
  readonly indicators: readonly string[];
  readonly kind: 'stacked' | 'bars';
  readonly file: string;
  readonly title: Text;
};

/** A block of the overview plate, under its heading. */
export type PlateBlock = {
  readonly heading: Text;
  readonly label: Text;
  readonly indicators: readonly string[];
};

/** How a questionnaire continues an earlier one: what became of its questions and answers where that is not plain. */
export type Predecessor = {
  /** The id of the earlier questionnaire. */
  readonly instrument: string;
  /** The earlier number of a question that has another number now, by the number it has now. */
  readonly indicators: ReadonlyMap<string, string>;
  /** The earlier answers that an answer stands for, where they are not the one of the same code. */
  readonly categories: ReadonlyMap<string, readonly string[]>;
  /** The numbers of questions that are worded otherwise and mean the same. */
  readonly sameMeaning: ReadonlySet<string>;
};

/** A questionnaire: everything that was asked, independent of what was answered. */
export type Instrument = {
  readonly id: string;
  readonly title: Text;
  readonly source: Text;
  /** The questionnaire this one is a later version of; null when it is none. */
  readonly follows: Predecessor | null;
  /** Whether it holds only a part of the questionnaire. Such an instrument is used only where it is named. */
  readonly partial: boolean;
  /** The capital that every number begins with in print, such as Q; empty where numbers are only digits. */
  readonly prefix: string;
  /** The list of units that answer: the name of one that comes along, or the path of a file that ends in `.json`. */
  readonly units: string;
  /** What one unit and several are called in short, and one in full: regio, regio's, arbeidsmarktregio. */
  readonly unit: { readonly one: Text; readonly many: Text; readonly formal: Text };
  readonly themes: readonly (Theme & {
    readonly subthemes: readonly (Theme & { readonly section: string })[];
  })[];
  /** What makes an indicator one with priority. */
  readonly priority: Text;
  readonly groups: ReadonlyMap<string, Text>;
  /** The two groups that say in how many units there is an agreement: without and with "other". */
  readonly agreement: { readonly without: string; readonly with: string };
  readonly indicators: readonly Indicator[];
  /** Every indicator and every part by number. */
  readonly byNumber: ReadonlyMap<string, Indicator>;
  readonly routes: readonly Route[];
  readonly figures: readonly FigureDefinition[];
  readonly plate: { readonly basis: 'printed' | 'inference'; readonly blocks: readonly PlateBlock[] };
};

/** The letters, in capitals, that may stand before a number: those that a heading may have before any number. */
export const numberPrefixes = ['I', 'Q', 'V', 'X'] as const;

/** A number as an instrument prints it, taken apart: `Q55a` is `Q`, 55 and `a`; null for what is no number. */
export function numberParts(
  number: string,
): { readonly prefix: string; readonly whole: number; readonly suffix: string } | null {
  const match = /^([A-Z]?)(\d+)([a-z]?)$/.exec(number);
  if (match === null) return null;
  const [, prefix = '', digits = '', suffix = ''] = match;
  return { prefix, whole: Number(digits), suffix };
}

/** The indicator, or part of one, by its number without prefix, as headings give it: `65` finds `Q65` too. */
export function indicatorAt({ byNumber, prefix }: Instrument, number: string): Indicator | undefined {
  return byNumber.get(`${prefix}${number}`);
}

/** The code and label of one step of a percentage list. */
export function percentageCategory(value: number): Category {
  const code = `p${String(value)}`;
  const label = sameText(`${String(value)}%`);
  return { code, role: 'substantive', label, short: label, spellings: [code, label.nl], value };
}
