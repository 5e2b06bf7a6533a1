import * as z from 'zod/mini';
import { atLeast, code, text, words } from './schema-parts.ts';

/**
 * The form of an instrument file. Only the shape; `references.ts` checks that the parts refer to each other rightly.
 */
const makeSchema = () => {
  // A printed number: `34`. A part of it adds a letter: `55a`.
  const number = z
    .string()
    .check(
      z.regex(
        /^[A-Z]?[1-9][0-9]*$/,
        'an indicator number is a whole number without leading zeros, as text; a capital may stand before it',
      ),
    );

  const category = z.strictObject({
    label: text,
    short: z.optional(text),
    spellings: z.optional(z.array(words)),
  });

  const answerList = z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('scale'),
      categories: atLeast(2, code),
      // Answers that are no level of the scale, such as Other.
      beside: z.optional(atLeast(1, code)),
    }),
    z.strictObject({
      type: z.enum(['choice', 'yes-no', 'frequency']),
      categories: atLeast(2, code),
    }),
    z.strictObject({ type: z.literal('percentage'), step: z.int().check(z.gte(1), z.lte(50)) }),
  ]);

  const grouping = z.record(
    code,
    z.union([z.strictObject({ only: atLeast(1, code) }), z.strictObject({ except: atLeast(1, code) })]),
  );

  const categorySet = z.union([code, atLeast(1, code)]);

  const indicator = z.strictObject({
    number,
    subtheme: code,
    place: words,
    label: text,
    printed: z.optional(words),
    question: text,
    answers: code,
    groups: z.optional(code),
    priority: z.boolean(),
    parts: z.optional(
      atLeast(
        2,
        z.strictObject({
          suffix: z.string().check(z.regex(/^[a-z]$/)),
          label: text,
          printed: words,
          question: text,
        }),
      ),
    ),
    notes: z.optional(z.array(code)),
  });

  // A condition on the answers of one unit; see `conditionOf` in `condition.ts`.
  const simpleCondition = z.union([
    z.strictObject({ any: atLeast(1, number), in: categorySet }),
    z.strictObject({ none: atLeast(1, number), in: categorySet }),
  ]);
  const condition = z.union([simpleCondition, z.strictObject({ or: atLeast(2, simpleCondition) })]);

  const route = z.strictObject({
    indicators: atLeast(1, number),
    basis: z.enum(['explicit', 'implicit']),
    when: condition,
    sentence: text,
    alsoAllowed: z.optional(z.array(code)),
  });

  const figure = z.strictObject({
    number: z.int().check(z.gte(1)),
    indicators: atLeast(1, number),
    kind: z.enum(['stacked', 'bars']),
    file: code,
    title: text,
  });

  return z.strictObject({
    id: code,
    title: text,
    source: text,
    partial: z.optional(z.boolean()),
    follows: z.optional(
      z.strictObject({
        instrument: code,
        indicators: z.optional(z.record(number, number)),
        categories: z.optional(z.record(code, atLeast(1, code))),
        sameMeaning: z.optional(z.array(number)),
      }),
    ),
    units: z
      .string()
      .check(
        z.regex(
          /^([a-z][a-z0-9-]*|.+\.json)$/,
          'the name of a list that comes along, or a file: regions.json',
        ),
      ),
    unit: z.strictObject({ one: text, many: text, formal: z.optional(text) }),
    notApplicable: code,
    noData: code,
    priority: text,
    groups: z.record(code, text),
    agreement: z.strictObject({ without: code, with: code }),
    groupings: z.record(code, grouping),
    categories: z.record(code, category),
    answerLists: z.record(code, answerList),
    themes: atLeast(
      1,
      z.strictObject({
        id: code,
        label: text,
        subthemes: atLeast(1, z.strictObject({ id: code, label: text, section: words })),
      }),
    ),
    notes: z.record(code, text),
    indicators: atLeast(1, indicator),
    routes: z.array(route),
    figures: z.array(figure),
    plate: z.strictObject({
      basis: z.enum(['printed', 'inference']),
      blocks: z.array(z.strictObject({ heading: text, label: text, indicators: atLeast(1, number) })),
    }),
  });
};

/** An instrument file as parsed JSON of the right shape. */
export type InstrumentFile = z.infer<ReturnType<typeof makeSchema>>;

/**
 * Makes the zod schema of an instrument file (`schemas/*.json`): what a questionnaire asked.
 * Made when a file is to be checked, because making it takes nearly as long as checking one.
 */
export function instrumentFile(): z.ZodMiniType<InstrumentFile> {
  return makeSchema();
}

/** Which categories a condition or a claim means: the name of a group, or a list of codes. */
export type CategorySet = string | readonly string[];

/** A condition on the answers of one unit. */
export type Condition = InstrumentFile['routes'][number]['when'];
