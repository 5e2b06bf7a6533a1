import { closest, distance } from 'fastest-levenshtein';
import * as z from 'zod/mini';
import type { Indicator } from '../instrument/instrument.ts';
import { foldLabel } from '../instrument/spelling.ts';
import type { Text } from '../instrument/text.ts';
import type { ProblemCode } from '../problem.ts';
import { excelMade } from './excel-made.ts';
import { numberCodes } from './number-codes.ts';

/**
 * What a cell turned out to say. `fraction` marks a percentage that was written as one: `0,4`; `several` is how many answers
 * of the list stand in it where they are more than one, else 0.
 */
export type Reading =
  | { readonly code: string; readonly fraction: boolean }
  | {
      readonly problem: ProblemCode;
      readonly expected: readonly Text[];
      readonly nearest: Text | null;
      readonly several: number;
    };

type ReadProblem = Extract<Reading, { problem: ProblemCode }>;

/**
 * The zod schema of an answer, derived from its indicator: text or number in, category code out.
 * Accepts a label in any language, a category code, another spelling, or the position in the printed list;
 * a percentage as `40`, `40%` or `40 procent`; not applicable also as its number code. Blank and null are "no data".
 * An issue carries the problem in its `params`.
 * @param isForm whether the answer was given in a form, which shows labels and no positions: a bare number there is not
 * taken for a position, nor `1` for 100%
 */
export function answerSchema(
  indicator: Indicator,
  isForm = false,
): z.ZodMiniType<Reading, string | number | null> {
  const list = listOf(indicator);
  const read = indicator.type === 'percentage' ? percentageReader(list, isForm) : listReader(list, isForm);
  return z.pipe(
    z.union([z.string(), z.number(), z.null()]),
    z.transform((raw, context): Reading => {
      const text = foldLabel(String(raw ?? ''));
      const reading =
        text === ''
          ? { code: indicator.noData.code, fraction: false }
          : withSeveral(read(text), list, String(raw));
      if ('problem' in reading) context.issues.push({ code: 'custom', input: raw, params: { reading } });
      return reading;
    }),
  );
}

/** Gives what reads the cells of an indicator; see {@link answerSchema} for those of a form. */
export type ReaderOf = (indicator: Indicator, isForm?: boolean) => (cell: string | null) => Reading;

/** Readers of cells, each made once: indicators with the same list of answers are read alike. */
export function cellReaders(): ReaderOf {
  const known = [false, true].map(() => new Map<Indicator['categories'], ReturnType<ReaderOf>>());
  return (indicator, isForm = false) => {
    const readers = known[Number(isForm)];
    const reader = readers?.get(indicator.categories) ?? cellReader(indicator, isForm);
    readers?.set(indicator.categories, reader);
    return reader;
  };
}

/** A reader of cells of one indicator; the same text is looked at once. */
export function cellReader(indicator: Indicator, isForm = false): ReturnType<ReaderOf> {
  const schema = answerSchema(indicator, isForm);
  const known = new Map<string | null, Reading>();
  return (cell) => {
    let reading = known.get(cell);
    if (reading === undefined) {
      const result = schema.safeParse(cell, { jitless: true });
      reading = result.success ? result.data : problemOf(result.error);
      known.set(cell, reading);
    }
    return reading;
  };
}

/**
 * The labels an answer file may hold for an indicator, as a schema that can be written as JSON Schema.
 * Narrower than {@link answerSchema}, which also understands other spellings of the same answer.
 */
export function labelSchema(indicator: Indicator): z.ZodMiniType {
  const [first = '', ...rest] = indicator.categories.map((category) => category.label.nl);
  return z.nullable(z.enum([first, ...rest]));
}

function problemOf(error: z.core.$ZodError): Reading {
  for (const issue of error.issues) {
    if (issue.code === 'custom') return (issue.params as { reading: ReadProblem }).reading;
  }
  throw error;
}

function listReader(list: List, isForm: boolean): (text: string) => Reading {
  const { indicator } = list;
  const codes = withNumberCode(list);
  if (!isForm) {
    indicator.printedCategories.forEach((category, index) => codes.set(String(index + 1), category.code));
  }
  return (text) => {
    const code = codes.get(text);
    return code === undefined
      ? notAnAnswer(list, text, (typed) => codes.get(typed))
      : { code, fraction: false };
  };
}

const amount = /^([+-]?\d+)(?:[.,](\d+))?\s*(%|procent|percent)?$/;

function percentageReader(list: List, isForm: boolean): (text: string) => Reading {
  const { indicator, expected } = list;
  const words = withNumberCode(list);
  const step = (value: number): string | undefined =>
    indicator.printedCategories.find((category) => category.value === value)?.code;
  return (text) => {
    const word = words.get(text);
    if (word !== undefined) return { code: word, fraction: false };
    const match = amount.exec(text);
    if (match === null) return notAnAnswer(list, text, (typed) => words.get(typed) ?? step(Number(typed)));
    const [, whole = '', decimals, sign] = match;
    // 40.000 is forty thousand to some and forty to others.
    if (decimals?.length === 3) return notAnAnswer(list, text, () => undefined);
    const value = Number(`${whole}.${decimals ?? '0'}`);
    const code = step(value);
    if (code !== undefined) return { code, fraction: false };
    // Without a percent sign it may be meant as a fraction; that is the only way in which 0,4 and 1 are whole tens.
    const fraction = sign === undefined ? step(Number((value * 100).toFixed(9))) : undefined;
    const isUnclear = isForm && decimals === undefined && fraction !== undefined;
    if (fraction !== undefined && !isUnclear) return { code: fraction, fraction: true };
    return {
      problem: value < 0 || value > 100 ? 'percentage-out-of-range' : 'percentage-not-in-tens',
      expected,
      nearest: Number.isInteger(value) && !isUnclear ? nearestStep(indicator, value) : null,
      several: 0,
    };
  };
}

/** The step nearest to a value; none when two are equally near. */
function nearestStep(indicator: Indicator, value: number): Text | null {
  const away = indicator.printedCategories
    .map((category) => ({ category, by: Math.abs((category.value ?? Infinity) - value) }))
    .sort((one, other) => one.by - other.by);
  const [first, second] = away;
  return first === undefined || first.by === second?.by ? null : first.category.label;
}

/** The answers of an indicator, as what is no answer is held against them. */
type List = {
  readonly indicator: Indicator;
  /** The code that every folded spelling stands for. */
  readonly codes: ReadonlyMap<string, string>;
  readonly spellings: readonly string[];
  readonly expected: readonly Text[];
};

function listOf(indicator: Indicator): List {
  const { categories } = indicator;
  const codes = new Map(
    categories.flatMap(({ code, spellings }) => spellings.map((spelling) => [spelling, code])),
  );
  return { indicator, codes, spellings: [...codes.keys()], expected: categories.map(({ label }) => label) };
}

/**
 * Tells what Excel made of an answer from a text that never was one.
 * @param codeOf what a text that may have been typed stands for
 */
function notAnAnswer(list: List, text: string, codeOf: (typed: string) => string | undefined): Reading {
  const made = excelMade(text);
  if (made === null) return outsideList(list, text);
  const [code = ''] = made.candidates.flatMap((typed) => codeOf(typed) ?? []);
  return {
    problem: 'excel-changed',
    expected: list.expected,
    nearest: list.indicator.byCode.get(code)?.label ?? null,
    several: 0,
  };
}

/** The codes, with the number by which a file of numbers says that a question does not apply. */
function withNumberCode({ indicator, codes }: List): Map<string, string> {
  const category = indicator.categories.find(({ role }) => role === 'not-applicable');
  const number = String(numberCodes['not-applicable']);
  const all = new Map(codes);
  return category === undefined || all.has(number) ? all : all.set(number, category.code);
}

function outsideList({ indicator, codes, spellings, expected }: List, text: string): Reading {
  const code = codes.get(nearest(text, spellings) ?? '') ?? '';
  const label = indicator.byCode.get(code)?.label ?? null;
  return { problem: 'answer-outside-list', expected, nearest: label, several: 0 };
}

/** What stands between two answers in one cell. */
const separators = [/[\r\n]+/, /;/, /\|/, /\//, /,/, /\+/, /&/, /\s(?:en|and)\s/i];

/** A reading that says so where a cell holds several answers of the list: none of them is nearest then. */
function withSeveral(reading: Reading, { codes }: List, cell: string): Reading {
  if (!('problem' in reading) || reading.problem !== 'answer-outside-list') return reading;
  const several = separators.reduce((most, separator) => {
    const parts = cell.split(separator).map((part) => codes.get(foldLabel(part)));
    return parts.includes(undefined) ? most : Math.max(most, new Set(parts).size);
  }, 0);
  return several < 2 ? reading : { ...reading, nearest: null, several };
}

/** The candidate nearest to a text by edit distance; null when none is near: over three in ten letters differ. */
export function nearest(text: string, candidates: readonly string[]): string | null {
  const most = (other: string): number => Math.max(1, Math.floor(0.3 * Math.max(text.length, other.length)));
  // Comparing takes time with the length of both, and texts differ in at least as many letters as their lengths.
  const likely = candidates.filter((each) => Math.abs(text.length - each.length) <= most(each));
  if (likely.length === 0) return null;
  const best = closest(text, likely);
  return distance(text, best) <= most(best) ? best : null;
}
