/**
 * A stretch of time, from the first day of `from` to the last day of `until`, both included: `2019` until `2021-05`
 * ends with May 2021. A side that is null is open. Dates are written as 2019, 2019-05 or 2019-05-29.
 */
export type Period = { readonly from: string | null; readonly until: string | null };

/** The period that a date stands for: that year, month or day; null, an unknown date, is always. */
export function periodOf(date: string | null): Period {
  return { from: date, until: date };
}

/** Whether a period ends before it begins. */
export function isReversed(period: Period): boolean {
  return lastDay(period) < firstDay(period);
}

/** Whether two periods have a day in common. */
export function overlaps(one: Period, other: Period): boolean {
  return firstDay(one) <= lastDay(other) && firstDay(other) <= lastDay(one);
}

/** Whether every day of a period lies in another. */
export function isWithin(period: Period, whole: Period): boolean {
  return firstDay(whole) <= firstDay(period) && lastDay(period) <= lastDay(whole);
}

function firstDay({ from }: Period): string {
  return `${from ?? '0000'}-01-01`.slice(0, 10);
}

function lastDay({ until }: Period): string {
  const [year = '', month = '12', day = lastOf(Number(year), month)] = (until ?? '9999').split('-');
  return [year, month, day].join('-');
}

/** How many days a month of the Gregorian calendar has. */
function lastOf(year: number, month: string): string {
  if (month === '02') return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? '29' : '28';
  return ['04', '06', '09', '11'].includes(month) ? '30' : '31';
}
