import * as z from 'zod/mini';
import type { Text } from './text.ts';
import { languages } from './text.ts';

/** A text that is not empty. */
export const words = z.string().check(z.minLength(1));

/** A text in every language, and nothing besides. Checked as one thing, because a questionnaire holds hundreds. */
export const text = z.custom<Text>(
  isText,
  `a text needs words in ${languages.join(' and ')}, and nothing else`,
);

function isText(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const entries = Object.entries(value);
  return (
    entries.length === languages.length &&
    entries.every(
      ([language, each]) =>
        languages.some((known) => known === language) && typeof each === 'string' && each !== '',
    )
  );
}

/** A stable name. It starts with a letter, so that none can be taken for a position in a list. */
export const code = z
  .string()
  .check(
    z.regex(
      /^[a-z][a-z0-9-]*$/,
      'a code is lower-case letters, digits and hyphens, and starts with a letter',
    ),
  );

/** A year, a month or a day. */
export const date = z
  .string()
  .check(
    z.regex(
      /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
      'a date is written as 2019, 2019-05 or 2019-05-29',
    ),
  );

/** A list of at least so many items. */
export function atLeast<T extends z.ZodMiniType>(least: number, item: T): z.ZodMiniArray<T> {
  return z.array(item).check(z.minLength(least));
}
