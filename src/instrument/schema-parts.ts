import * as z from 'zod/mini';

/** A text that is not empty. */
export const words = z.string().check(z.minLength(1));

/** A text in every language. */
export const text = z.strictObject({ nl: words, en: words });

/** A stable name. It starts with a letter, so that none can be taken for a position in a list. */
export const code = z
  .string()
  .check(
    z.regex(
      /^[a-z][a-z0-9-]*$/,
      'a code is lower-case letters, digits and hyphens, and starts with a letter',
    ),
  );

/** A list of at least so many items. */
export function atLeast<T extends z.ZodMiniType>(least: number, item: T): z.ZodMiniArray<T> {
  return z.array(item).check(z.minLength(least));
}
