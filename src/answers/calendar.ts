/** The date of a day counted from 1970-01-01, in the Gregorian calendar; null for one that has no year of four digits. */
export function civilDate(day: number): string | null {
  const date = new Date(day * 86_400_000);
  const year = date.getUTCFullYear();
  return year >= 0 && year <= 9999 ? date.toISOString().slice(0, 10) : null;
}
