import { en } from 'zod/v4/locales';
import * as z from 'zod/mini';

/** Something wrong with a schema file: where in the document, and what. */
export type SchemaIssue = { readonly path: readonly (string | number)[]; readonly message: string };

/** What a parser of a schema file gives: what it makes of the file, or every issue that was found; never both. */
export type Parsed<T extends object> = T | { readonly issues: readonly SchemaIssue[] };

/** Checks the shape of a parsed document. @returns the document as typed data, or what is wrong with it */
export function checkShape<T>(schema: z.ZodMiniType<T>, document: unknown): Parsed<{ readonly data: T }> {
  const lost = lostKeys(document, []);
  if (lost.length > 0) return { issues: lost };
  // Every file is checked once per run: compiling a checker for it would cost more than it saves.
  const result = schema.safeParse(document, { jitless: true });
  if (result.success) return { data: result.data };
  const described = schema.safeParse(document, { jitless: true, error: en().localeError });
  return { issues: (described.error ?? result.error).issues.map(schemaIssue) };
}

/** Keys that mean something else to JavaScript, and that a schema passes over without a word. */
function lostKeys(value: unknown, path: readonly (string | number)[]): SchemaIssue[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each, index) => lostKeys(each, [...path, index]));
  return Object.entries(value).flatMap(([key, each]) =>
    key === '__proto__'
      ? [{ path: [...path, key], message: `'${key}' cannot be a name` }]
      : lostKeys(each, [...path, key]),
  );
}

function schemaIssue(issue: z.core.$ZodIssue): SchemaIssue {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
  return {
    path: path.map((key) => (typeof key === 'symbol' ? key.toString() : key)),
    message: issue.message,
  };
}
