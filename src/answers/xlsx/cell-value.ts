import type { Shown } from './number-format.ts';

/** What Excel shows of a date that does not exist: before its first day, or after the year 9999. */
const noDate = '########';
const lastDay = 2_958_465;
const daySeconds = 86_400;
/** From the day 0 of each system to 1970-01-01. */
const toUnix = { from1900: 25_569, from1904: 24_107 };

/**
 * A number as a person would write it: `40`, `0.4`, `40%`, `2026-06-03`, `2026-06-03T12:30`, `12:30`. What is not shown
 * rounds nothing, `40.5%` is not `41%`; but Excel keeps 15 digits, and what a calculation leaves behind them
 * (0.30000000000000004) is seen by nobody, is equal to 0.3 to Excel itself, and is not an answer.
 * @see https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
 */
export function numberText(value: number, shown: Shown, from1904: boolean): string {
  if (shown === 'number') return decimal(value);
  if (shown === 'percent') return `${decimal(value * 100)}%`;
  return dateText(value, shown, from1904);
}

function decimal(value: number): string {
  // Rounding takes time, and most numbers are whole.
  return String(Number.isInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(15)));
}

function dateText(serial: number, shown: Shown, from1904: boolean): string {
  const seconds = Math.round(serial * daySeconds);
  const day = Math.floor(seconds / daySeconds);
  if (seconds < 0 || day > lastDay) return noDate;
  if (shown === 'duration') return timeText(seconds);
  const time = seconds % daySeconds;
  if (shown === 'time' && day === 0) return timeText(time);
  return dateOfDay(day, from1904) + (time === 0 ? '' : `T${timeText(time)}`);
}

function timeText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return [...parts, ...(seconds % 60 === 0 ? [] : [seconds % 60])].map((part) => two(part)).join(':');
}

/** A day that is counted from 1900 has two oddities: there is a 29 February 1900, and a day before the first. */
function dateOfDay(day: number, from1904: boolean): string {
  if (from1904) return isoDate(day - toUnix.from1904);
  if (day === 60) return '1900-02-29';
  return day === 0 ? '1900-01-00' : isoDate(day - toUnix.from1900 + (day < 60 ? 1 : 0));
}

/**
 * The date of a day counted from 1970-01-01.
 * @see https://howardhinnant.github.io/date_algorithms.html#civil_from_days
 */
function isoDate(day: number): string {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const march = Math.floor((5 * dayOfYear + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year)}-${two(month)}-${two(dayOfYear - Math.floor((153 * march + 2) / 5) + 1)}`;
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
