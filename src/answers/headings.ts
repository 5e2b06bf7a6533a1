import { foldLabel } from '../instrument/spelling.ts';

/** What a heading says about its column. */
export type Heading =
  | { readonly kind: 'region' | 'indicator' | 'answer' | 'note' | 'origin' | 'other' }
  | { readonly kind: 'number'; readonly number: string };

/** The column, and what stands in it, by which a file itself says that its answers are invented. */
export const origin = { heading: 'herkomst', fictional: 'fictief' } as const;

const names: ReadonlyMap<string, 'region' | 'indicator' | 'answer' | 'note' | 'origin'> = new Map([
  ['region', 'region'],
  ['regio', 'region'],
  ['arbeidsmarktregio', 'region'],
  ['indicator', 'indicator'],
  ['answer', 'answer'],
  ['antwoord', 'answer'],
  ['note', 'note'],
  ['toelichting', 'note'],
  [origin.heading, 'origin'],
]);

/** Reads a heading, Dutch or English, any case. */
export function readHeading(written: string): Heading {
  const heading = withoutQuotes(written);
  const kind = names.get(foldLabel(heading));
  if (kind !== undefined) return { kind };
  const number = readNumber(heading);
  return number === null ? { kind: 'other' } : { kind: 'number', number };
}

/** Leaves out a quote that was not closed, or not opened, where a table was put together by hand. */
function withoutQuotes(text: string): string {
  // A pattern that ends in `$` is tried from every blank in a text that is full of them.
  let [start, end] = [0, text.length];
  while (start < end && /[\s"']/.test(text.charAt(start))) start += 1;
  while (end > start && /[\s"']/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

// Optional bracket and prefix, the number, an optional part letter, and then nothing or an end of the number;
// "1-3" and "1.1" are not the number 1.
const numbered =
  /^[([]?\s*(?:(?:indicator|vraag|ind|nr|i|v|q|x)[\s_.:-]*)?0*(\d{1,3})(?:[\s._-]?([a-z])(?=$|[)\]:;\s.,]))?(?=$|[)\]:;\s]|[.,_-](?!\d))/;
const ordinal = /^[1-9]\d*e\s+\S/;
const several =
  /^[^\d]*\d{1,3}[a-z]?\s*(?:,|t\/m|tot|en|of|and|to|[-&+/])\s*\d|^[^\d]*\d{1,3}[a-z]\s*[-/&+]\s*[a-z]\b/;
const day =
  /^\d{1,2}[\s-](?:jan(?:uari)?|feb(?:ruari)?|mrt|maart|mar(?:ch)?|apr(?:il)?|mei|may|juni?|ju[nl]e?|july?|juli|aug(?:ust(?:us)?)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/;

const unclear = /^\W*\d{1,3}[a-z]?\s*(?:,|t\/m|en|and|[&+/])\s*\d|^\d+["']\d/;

/** Whether a heading is about indicators, but not about one: `4 en 5`, or a number in which a stray quote stands. */
export function isUnclearNumber(text: string): boolean {
  return unclear.test(foldLabel(text));
}

/**
 * The indicator number that a heading or an indicator value gives, as printed: `34`, `55a`.
 * Understands `034`, `i34`, `ind_034`, `V34`, `Indicator 34`, `(34) text`, `34. text`; text after it is not compared.
 * @returns null for what looks like no indicator
 */
export function readNumber(text: string): string | null {
  const folded = foldNumbered(text);
  if (ordinal.test(folded) || several.test(folded) || day.test(folded)) return null;
  const match = numbered.exec(folded);
  return match === null ? null : `${String(Number(match[1]))}${match[2] ?? ''}`;
}

/** What follows the number in a text that {@link readNumber} finds one in, folded: `. marktbenadering`. */
export function afterNumber(text: string): string {
  const folded = foldNumbered(text);
  return folded.slice(numbered.exec(folded)?.[0].length ?? 0);
}

function foldNumbered(text: string): string {
  // A small raised figure is the mark of a remark; a spreadsheet program may write 4 as 4.0.
  const plain = text.replace(/[\u00b2\u00b3\u00b9\u2070-\u2089]/g, '').replace(/^(\s*\d{1,3})\.0+\s*$/, '$1');
  return foldLabel(plain);
}
