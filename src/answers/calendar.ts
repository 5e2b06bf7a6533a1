/**
 * The date of a day counted from 1970-01-01, in the Gregorian calendar; null outside the years 0 to 9999.
 * @see https://howardhinnant.github.io/date_algorithms.html#civil_from_days
 */
export function civilDate(day: number): string | null {
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
  if (!(year >= 0 && year < 10_000)) return null;
  const dayOfMonth = dayOfYear - Math.floor((153 * march + 2) / 5) + 1;
  return [
    String(year).padStart(4, '0'),
    ...[month, dayOfMonth].map((part) => String(part).padStart(2, '0')),
  ].join('-');
}
