import { foldLabel } from '../instrument/spelling.ts';

/** What Excel made of something that was typed, and what that may have been, likeliest first. */
export type ExcelMade = {
  readonly kind: 'date' | 'error' | 'scientific' | 'boolean' | 'formula';
  readonly candidates: readonly string[];
};

const months: ReadonlyMap<string, number> = new Map(
  [
    ['jan', 'januari', 'january'],
    ['feb', 'februari', 'february'],
    ['mrt', 'maart', 'mar', 'march'],
    ['apr', 'april'],
    ['mei', 'may'],
    ['jun', 'juni', 'june'],
    ['jul', 'juli', 'july'],
    ['aug', 'augustus', 'august'],
    ['sep', 'sept', 'september'],
    ['okt', 'oktober', 'oct', 'october'],
    ['nov', 'november'],
    ['dec', 'december'],
  ].flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

const time = /(?:[t ]\d{1,2}:\d{2}(?::\d{2})?)?/.source;
const isoDate = new RegExp(`^(\\d{4})-(\\d{2})-(\\d{2})${time}$`);
const numericDate = new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})${time}$`);
const dayAndMonth = /^(\d{1,2})[-/. ]([a-z]{3,9})\.?(?:[-/. ](?:\d{2}|\d{4}))?$/;
const monthAndNumber = /^([a-z]{3,9})\.?[-/. ](\d{1,2}|\d{4})$/;
const clock = /^(\d{1,3}):(\d{2})(?::(\d{2}))?$/;
const error = /^#(?:n\/[ab]|[a-z0-9/_]+[!?]|#+)$/;
const scientific = /^([+-]?\d)(?:[.,](\d+))?e([+-]\d{2,3})$/;

/**
 * Recognises what Excel, in Dutch or in English, makes of what is typed: a date of `3-6`, an error of a formula. It is
 * asked of a text that is no answer, whether from a workbook or from a CSV that Excel saved; what was typed cannot be
 * known, so that the candidates are guesses.
 * @see https://doi.org/10.1186/s13059-016-1044-7 on gene names that became dates
 */
export function excelMade(text: string): ExcelMade | null {
  const cell = foldLabel(text);
  if (error.test(cell)) return { kind: 'error', candidates: [] };
  if (cell.startsWith('=')) return { kind: 'formula', candidates: [] };
  if (cell === 'waar' || cell === 'true') return { kind: 'boolean', candidates: ['waar', 'true'] };
  if (cell === 'onwaar' || cell === 'false') return { kind: 'boolean', candidates: ['onwaar', 'false'] };
  const made = scientific.exec(cell);
  if (made !== null) return { kind: 'scientific', candidates: digitsOf(made) };
  const candidates = typedDate(cell);
  return candidates === null ? null : { kind: 'date', candidates: [...new Set(candidates)] };
}

/** `1e+02` may have been typed as `1e2` or as `100`. */
function digitsOf([, whole = '', decimals, exponent = '']: RegExpExecArray): string[] {
  const mantissa = decimals === undefined || /^0+$/.test(decimals) ? whole : `${whole}.${decimals}`;
  const value = Number(`${mantissa}e${exponent}`);
  return [`${mantissa}e${String(Number(exponent))}`, ...(Number.isSafeInteger(value) ? [String(value)] : [])];
}

/** What may have been typed to get a date or a time; null when it is neither. */
function typedDate(cell: string): string[] | null {
  const iso = numbers(isoDate.exec(cell));
  if (iso !== null) return ofDate(iso[2] ?? 0, iso[1] ?? 0, iso[0] ?? 0);
  const numeric = numbers(numericDate.exec(cell));
  if (numeric !== null) {
    const [first = 0, second = 0, year = 0] = numeric;
    return second > 12 ? ofDate(second, first, year) : ofDate(first, second, year);
  }
  const [, day = '', name = ''] = dayAndMonth.exec(cell) ?? [];
  const month = months.get(name);
  if (month !== undefined) return ofDate(Number(day), month, null);
  const [, named = '', number = ''] = monthAndNumber.exec(cell) ?? [];
  const first = months.get(named);
  if (first !== undefined) return [...joined(first, number), ...ways(first, Number(number))];
  const moment = clock.exec(cell);
  return moment === null ? null : [`${String(Number(moment[1]))}:${String(Number(moment[2]))}`];
}

/** A day and a month; null when there is no such date. */
function ofDate(day: number, month: number, year: number | null): string[] | null {
  if (month < 1 || month > 12 || day > 31) return null;
  // Of a month and a year, such as 10-20, Excel makes the first of that month.
  const ofMonth = day === 1 && year !== null ? joined(month, String(year % 100).padStart(2, '0')) : [];
  // A number that is typed in a cell for dates is a day since 1900.
  const serial = year === 1900 ? [String(daysSince1900(day, month))] : [];
  return [...serial, ...(day === 0 ? [] : ways(day, month)), ...ofMonth];
}

/** Two numbers in either order: where the day comes first depends on the language of Excel. */
function ways(one: number, other: number): string[] {
  return [...joined(one, String(other)), ...joined(other, String(one))];
}

function joined(one: number, other: string): string[] {
  return ['-', '/', '.'].map((sign) => `${String(one)}${sign}${other}`);
}

/** The number that Excel keeps for a day of 1900, in which it counts a 29 February. */
function daysSince1900(day: number, month: number): number {
  const before = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30].slice(0, month - 1);
  return before.reduce((sum, days) => sum + days, day);
}

function numbers(match: RegExpExecArray | null): number[] | null {
  return match === null ? null : match.slice(1).map(Number);
}
