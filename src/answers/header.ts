import type { Heading } from './headings.ts';
import type { RawRow } from './raw-table.ts';
import { isBlank } from './raw-table.ts';

/** What tells a table from what stands around it. */
export type Known = {
  /** Whether a heading means something for one of the instruments. */
  readonly heading: (text: string) => boolean;
  /** Whether a text is the name of a unit. */
  readonly unit: (text: string) => boolean;
  /** The code of the unit that a text names; units of several lists may have the same one. */
  readonly unitCode: (text: string) => string | undefined;
  /** What a text says as a heading. */
  readonly read: (text: string) => Heading;
  /** The numbers of the questions that are called so, without the letter that an instrument prints before them. */
  readonly called: (text: string) => ReadonlySet<string>;
};

/** A row that may be the header, or two that are one together. */
export type Header = {
  readonly index: number;
  /** Over how many rows. */
  readonly length: 1 | 2;
  readonly cells: readonly (string | null)[];
  /** How many different headings are known. */
  readonly known: number;
  /** Whether it says which column has the region, or that there are columns of indicators and answers. */
  readonly isTelling: boolean;
  /** Which table it can be the header of by itself: a row per unit, or per indicator and answer. */
  readonly form: 'wide' | 'long' | null;
};

/**
 * Whether one row is a header rather than another: answers are numbers too, so that a row of them is none while another
 * says where the region stands; then the one with most known headings, over two rows if that is as many.
 */
export function isBetter(one: Header, other: Header): boolean {
  if (one.isTelling !== other.isTelling) return one.isTelling;
  return (
    one.known > other.known ||
    (one.known === other.known && one.length > other.length && one.index === other.index)
  );
}

/** In how many rows from the top a header is looked for. */
export const headerReach = 60;

/** Every row that may be the header of a table, and every two that may be one together. */
export function headersIn(rows: readonly RawRow[], known: Known): Header[] {
  return rows.flatMap((row, index) => {
    const next = rows[index + 1];
    const pair = next?.ordinal === row.ordinal + 1 ? overTwoRows(row.cells, next.cells, known) : null;
    const headers = [
      ...headerOf(row.cells, index, 1, known),
      ...(pair === null ? [] : headerOf(pair, index, 2, known)),
    ];
    // No header names a unit; and some answers read like headings.
    return headers.length > 0 && row.cells.some((cell) => known.unit(cell ?? '')) ? [] : headers;
  });
}

function headerOf(
  cells: Header['cells'],
  index: number,
  length: Header['length'],
  { heading, read }: Known,
): Header[] {
  const texts = cells.flatMap((cell) => (isBlank(cell) ? [] : (cell ?? '')));
  const headings = texts.filter(heading).map(read);
  if (headings.length === 0) return [];
  const has = (kind: string): boolean => headings.some((each) => each.kind === kind);
  const names = new Set(headings.map((each) => ('number' in each ? each.number : each.kind)));
  const isLong = has('indicator') && has('answer');
  const form = isLong ? 'long' : has('region') && has('number') ? 'wide' : null;
  return [{ index, length, cells, known: names.size, isTelling: has('region') || isLong, form }];
}

type Cells = readonly (string | null)[];

/**
 * A header over two rows, as one; null when two rows are not one header. A row of numbers beside one of words may be a
 * title or answers as well: it must be plain that they belong together.
 */
function overTwoRows(upper: Cells, lower: Cells, known: Known): (string | null)[] | null {
  const kinds = upper.map((cell) => known.read(cell ?? '').kind);
  // A row per indicator and answer needs no second row: what looks like one is an answer without a region.
  if (kinds.includes('indicator') && kinds.includes('answer')) return null;
  if (lower.some((cell) => known.unit(cell ?? ''))) return null;
  const region = kinds.indexOf('region');
  if (region >= 0) {
    if (!isBlank(lower[region])) return null;
    return numbersBelow(upper, lower, known) ?? partsBelow(upper, lower, known);
  }
  const below = lower.findIndex((cell) => known.read(cell ?? '').kind === 'region');
  if (below < 0) return null;
  const hasParts = isBlank(upper[below]) && lower.some((cell) => partLetter.test((cell ?? '').trim()));
  return hasParts ? partsBelow(upper, lower, known) : numbersAbove(upper, lower, below, known);
}

/** The numbers stand above the row that names the region, over what the questions are called. */
function numbersAbove(upper: Cells, lower: Cells, region: number, known: Known): (string | null)[] | null {
  if (numbersIn(lower, known).length > 0) return null;
  const pairs = columnsOf(upper, lower).filter((_, column) => column !== region);
  const numbered = pairs.flatMap(([above, below]) =>
    isNumber(above, known) ? [{ number: above, text: below }] : [],
  );
  const isEvery =
    numbered.length > 1 &&
    isBlank(upper[region]) &&
    pairs.every(([above, below]) => isNumber(above, known) || isBlank(below) || known.heading(below ?? ''));
  if (!isEvery && !belongTogether(numbered, known)) return null;
  if (numbered.some((each) => isOfAnother(each, known))) return null;
  return columnsOf(upper, lower).map(([above, below], column) =>
    column !== region && isNumber(above, known) && !known.heading(below ?? '') ? above : below,
  );
}

/** The numbers, each once and with nothing but headings, stand below the row that names the region and what the questions are called. */
function numbersBelow(upper: Cells, lower: Cells, known: Known): (string | null)[] | null {
  const numbers = numbersIn(lower, known);
  const filled = lower.filter((cell) => !isBlank(cell));
  const numbered = columnsOf(upper, lower).flatMap(([above, below]) =>
    isNumber(below, known) ? [{ number: below, text: above }] : [],
  );
  const isHeader =
    new Set(numbers).size === numbers.length &&
    filled.every((cell) => known.heading(cell ?? '')) &&
    belongTogether(numbered, known) &&
    !numbered.some((each) => isOfAnother(each, known));
  if (!isHeader || numbersIn(upper, known).length > 0) return null;
  return columnsOf(upper, lower).map(([above, below]) => (isBlank(below) ? above : below));
}

/** A number, and what stands above or below it. */
type Numbered = { readonly number: string | null; readonly text: string | null };

/**
 * Whether numbers and words are plainly of one header: a question is called as its number says, more than one number is
 * written as one of a question (`V4`, or below `Indicator`), or most of the words are questions.
 */
function belongTogether(numbered: readonly Numbered[], known: Known): boolean {
  const isFitting = ({ number, text }: Numbered): boolean =>
    known.called(text ?? '').has(bare(number, known));
  const isMarked = ({ number, text }: Numbered): boolean =>
    /\p{L}/u.test(number ?? '') || known.read(text ?? '').kind === 'indicator';
  const asked = numbered.filter(({ text }) => isQuestion(text ?? '') || (text ?? '').length > 40);
  return (
    numbered.some(isFitting) ||
    numbered.filter(isMarked).length > 1 ||
    (asked.length > 1 && asked.length > numbered.length / 2)
  );
}

/** Whether a text is what another question is called than the one with this number. */
function isOfAnother({ number, text }: Numbered, known: Known): boolean {
  const called = known.called(text ?? '');
  return called.size > 0 && !called.has(bare(number, known));
}

/** Whether a text asks something. */
export function isQuestion(text: string): boolean {
  return /\?\s*$/.test(text);
}

/** The number that a heading gives. */
function bare(text: string | null, known: Known): string {
  const heading = known.read(text ?? '');
  return 'number' in heading ? heading.number : '';
}

const partLetter = /^\(?([a-z])\)?$/i;

/** Below a number, which goes on to the right, stand the letters of its parts, or which column has the answer. */
function partsBelow(upper: Cells, lower: Cells, known: Known): (string | null)[] | null {
  let over = '';
  let used = 0;
  let others = 0;
  const cells = columnsOf(upper, lower).map(([above, below]) => {
    if (known.read(below ?? '').kind === 'region') return below;
    if (above !== null && !isBlank(above)) over = above;
    if (isBlank(below) || !isNumber(over, known)) return above;
    const number = known.read(over);
    const [, letter] = partLetter.exec((below ?? '').trim()) ?? [];
    const part = letter !== undefined && 'number' in number ? `${number.number}${letter}` : '';
    const { kind } = known.read(below ?? '');
    const name = known.heading(part) ? part : kind === 'answer' ? over : kind === 'note' ? below : null;
    if (name === null) others += 1;
    else used += 1;
    return name ?? above;
  });
  // Beside anything else, such a word or letter may be an answer.
  return used > 0 && others === 0 ? cells : null;
}

function columnsOf(upper: Cells, lower: Cells): (readonly [string | null, string | null])[] {
  const width = Math.max(upper.length, lower.length);
  return Array.from({ length: width }, (_, column) => [upper[column] ?? null, lower[column] ?? null]);
}

function isNumber(cell: string | null, { heading, read }: Known): boolean {
  return heading(cell ?? '') && read(cell ?? '').kind === 'number';
}

function numbersIn(cells: Cells, known: Known): string[] {
  return cells.flatMap((cell) => {
    const heading = known.read(cell ?? '');
    return isNumber(cell, known) && 'number' in heading ? [heading.number] : [];
  });
}
