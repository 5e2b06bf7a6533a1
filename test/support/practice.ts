import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { practice } from './built.ts';
import { schemaDocument } from './instrument.ts';

type Words = { readonly nl: string; readonly en: string };

/** An answer as the questionnaire has it in print. */
export type PrintedAnswer = { readonly code: string; readonly label: Words; readonly short?: Words };

/** The questionnaire of 2019 as its file has it, read without the program. */
export const questionnaire = schemaDocument('inventarisatie-2019.json') as {
  readonly id: string;
  readonly notApplicable: string;
  readonly noData: string;
  readonly categories: Readonly<Record<string, Omit<PrintedAnswer, 'code'>>>;
  readonly answerLists: Readonly<Record<string, { readonly type: string; readonly categories?: string[] }>>;
  readonly indicators: readonly {
    readonly number: string;
    readonly answers: string;
    readonly priority: boolean;
    readonly label: Words;
  }[];
  readonly figures: readonly { readonly number: number; readonly indicators: readonly string[] }[];
  readonly plate: {
    readonly blocks: readonly {
      readonly heading: Words;
      readonly label: Words;
      readonly indicators: readonly string[];
    }[];
  };
};

/** The regions as their file has them, in official order. */
export const { regions: officialRegions } = schemaDocument('regions.json') as {
  readonly regions: readonly {
    readonly code: string;
    readonly name: string;
    readonly tile: { readonly column: number; readonly row: number };
  }[];
};

/** The practice data of 2019 as a CSV reader gives it: a row per region, a label per indicator. */
const practiceRows: readonly Readonly<Record<string, string>>[] = Papa.parse<Record<string, string>>(
  readFileSync(practice, 'utf8').trim(),
  { header: true },
).data;

/** An indicator as printed. */
export function printed(number: string): (typeof questionnaire.indicators)[number] {
  const found = questionnaire.indicators.find((each) => each.number === number);
  if (found === undefined) throw new Error(`no indicator ${number}`);
  return found;
}

/** How an indicator is answered: `scale`. */
function typeOf(number: string): string {
  return questionnaire.answerLists[printed(number).answers]?.type ?? '';
}

/** The answers to an indicator in printed order, then not applicable and no data where its list does not print them. */
export function answersTo(number: string): PrintedAnswer[] {
  const { categories, answerLists, notApplicable, noData } = questionnaire;
  const list = answerLists[printed(number).answers];
  const tens = Array.from({ length: 11 }, (_, ten) => `${String(10 * ten)}%`);
  const percentages = tens.map((label) => ({
    code: `p${label.slice(0, -1)}`,
    label: { nl: label, en: label },
  }));
  const codes = new Set([...(list?.categories ?? []), notApplicable, noData]);
  const named = [...codes].map((code): PrintedAnswer => {
    const category = categories[code];
    if (category === undefined) throw new Error(`no category ${code}`);
    return { code, ...category };
  });
  return list?.type === 'percentage' ? [...percentages, ...named] : named;
}

/** What a region answered to an indicator in the practice data. */
export function answerOf(region: string, number: string): PrintedAnswer {
  const label = practiceRows.find((row) => row['region'] === region)?.[number];
  const found = answersTo(number).find((answer) => answer.label.nl === label);
  if (found === undefined) throw new Error(`${region} has no answer to ${number}`);
  return found;
}

/** The regions that gave an answer in the practice data. */
export function regionsWith(number: string, { label }: PrintedAnswer): string[] {
  return practiceRows.flatMap((row) => (row[number] === label.nl ? (row['region'] ?? '') : []));
}

/** The indicators for which a report has a map: those with priority that ask for a level of the scale. */
export const mapped: readonly string[] = questionnaire.indicators
  .filter(({ number, priority }) => priority && typeOf(number) === 'scale')
  .map(({ number }) => number);

/** The indicators on the overview plate, in its order. */
export const onPlate: readonly string[] = questionnaire.plate.blocks.flatMap(({ indicators }) => indicators);
