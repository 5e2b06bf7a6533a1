const day = 86_400;
/** From the day before the Gregorian calendar began, from which SPSS counts seconds, to 1 January 1970. */
const daysTo1970 = 141_428;

/** Formats that show a day, a month, a quarter or a week; the number is the moment at which that begins. */
const dates: ReadonlySet<number> = new Set([20, 23, 24, 28, 29, 30, 38, 39]);
/** DATETIME and YMDHMS. */
const moments: ReadonlySet<number> = new Set([22, 41]);

/**
 * A number as the ISO date or moment that its format makes of it: `2019-06-03`, `2019-06-03T14:05:09`.
 * @param seconds since 14 October 1582, 0:00
 * @param format the format of the variable, as in its record
 * @returns null for a format that is no date, and for a number that is no date of this calendar before the year 10000
 */
export function isoDate(seconds: number, format: number): string | null {
  const type = (format >> 16) & 0xff;
  const isMoment = moments.has(type);
  if (!isMoment && !dates.has(type)) return null;
  const days = Math.floor(seconds / day);
  const date = seconds >= day ? civil(days - daysTo1970) : null;
  if (date === null) return null;
  return isMoment ? `${date}T${timeOf(seconds - days * day)}` : date;
}

function timeOf(seconds: number): string {
  const whole = Math.floor(seconds);
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60].map(twoDigits).join(':');
}

/** The date of a day counted from 1 January 1970, or null from the year 10000 on. */
function civil(days: number): string | null {
  // Counted in eras of 400 years from 1 March of the year 0, so that a leap day is the last day of a year.
  const shifted = days + 719_468;
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
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (!(year < 10_000)) return null;
  const dayOfMonth = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return `${String(year)}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
