import * as z from 'zod/mini';
import type { Indicator } from '../instrument/instrument.ts';
import type { Parsed } from '../instrument/schema-issue.ts';
import { checkShape } from '../instrument/schema-issue.ts';
import { date as measurementDate, words } from '../instrument/schema-parts.ts';
import { foldLabel } from '../instrument/spelling.ts';

/**
 * What is invented in an answer set: only which unit gave which answer (totals are as published),
 * or the totals too.
 */
export type Mark = 'fictional-distribution' | 'fictional-counts';

const descriptionFile = z.strictObject({
  instrument: z.optional(words),
  measurement: z.optional(z.strictObject({ label: z.optional(words), date: z.optional(measurementDate) })),
  source: z.optional(words),
  fictional: z.optional(
    z.union([
      z.boolean(),
      z.strictObject({
        distribution: z.optional(z.array(z.string())),
        counts: z.optional(z.array(z.string())),
      }),
    ]),
  ),
});

/** The contents of a `.meta.json` file as written. */
export type DescriptionFile = z.infer<typeof descriptionFile>;

/** What is known of an answer set besides its answers. */
export type Description = {
  readonly instrument: string | null;
  readonly measurement: { readonly label: string; readonly date: string | null };
  readonly source: string | null;
  /** The mark of the indicators named, and of all others. */
  readonly marks: ReadonlyMap<string, Mark>;
  readonly markOfOthers: Mark | null;
};

/**
 * Builds a description from a parsed `.meta.json`.
 * @param fallback the measurement, where the description does not name it; its date too where it has the same name
 * @returns the description, or every issue found
 */
export function parseDescription(
  document: unknown,
  fallback: Description['measurement'],
): Parsed<{ readonly description: Description }> {
  const shape = checkShape(descriptionFile, document);
  if ('issues' in shape) return shape;
  const { instrument, measurement, source, fictional } = shape.data;
  const { label = fallback.label, date = null } = measurement ?? {};
  const isSame = foldLabel(label) === foldLabel(fallback.label);
  const { distribution = [], counts = [] } = typeof fictional === 'object' ? fictional : {};
  return {
    description: {
      instrument: instrument ?? null,
      measurement: { label, date: date ?? (isSame ? fallback.date : null) },
      source: source ?? null,
      marks: new Map<string, Mark>([
        ...distribution.map((number) => [number, 'fictional-distribution'] as const),
        ...counts.map((number) => [number, 'fictional-counts'] as const),
      ]),
      // What a description that speaks of fiction does not name is taken to be invented too.
      markOfOthers: fictional === undefined || fictional === false ? null : 'fictional-counts',
    },
  };
}

/** The description of an answer file that has none beside it. */
export function noDescription(label: string, date: string | null = null): Description {
  return {
    instrument: null,
    measurement: { label, date },
    source: null,
    marks: new Map(),
    markOfOthers: null,
  };
}

/** The mark that everything made from an indicator's answers carries. */
export function markOf({ marks, markOfOthers }: Description, indicator: Indicator): Mark | null {
  return marks.get(indicator.number) ?? marks.get(indicator.partOf ?? '') ?? markOfOthers;
}
