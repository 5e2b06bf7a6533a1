import { isOrdered, numberCodes, numberedCategories, numberOf } from '../../answers/number-codes.ts';
import { origin } from '../../answers/headings.ts';
import type { DescriptionFile } from '../../answers/description.ts';
import { markOf } from '../../answers/description.ts';
import { invalidCategory } from '../../distribution/distribution.ts';
import type { Category, Indicator } from '../../instrument/instrument.ts';
import type { ReportContext } from '../context.ts';
import { commonNotes, packageAboutOf, unitCount } from '../context.ts';
import type { Distribution } from '../../distribution/distribution.ts';
import type { Field, PackageAbout, Resource } from '../package/data-package.ts';
import { dataPackage, labelled } from '../package/data-package.ts';
import type { OutputFile } from '../table.ts';
import { textFile } from '../table.ts';
import type { CsvProfile } from '../writers/csv.ts';
import { csv } from '../writers/csv.ts';
import { json } from '../writers/json.ts';
import { spssSyntax } from './spss.ts';
import {
  invalidColumns,
  invalidRows,
  isMarked,
  labelRows,
  noteColumns,
  noteRows,
  numberRows,
  variableName,
} from './variables.ts';

/** What stands in a column of notes and of invalid answers. */
const fieldKeys = {
  region: 'regions.code',
  name: 'region',
  indicator: 'indicator',
  answer: 'answer',
  note: 'note',
  value: 'value',
} as const;

/**
 * The answers themselves, for statistical programs: as numbers and in words, with the notes and the invalid answers where
 * there are any, SPSS syntax that reads the numbers, and a description of all of it. The numbers and the words are answer
 * files too, each with its `.meta.json`.
 * @param instrument how the descriptions of the answer files name the questionnaire
 */
export function exportFiles(
  context: ReportContext,
  distributions: readonly Distribution[],
  instrument: string,
  profile: CsvProfile,
): OutputFile[] {
  const about = exportAbout(context, distributions);
  const hasInvalid = distributions.some(({ bases }) => bases.invalid > 0);
  const resources = exportResources(context, hasInvalid, profile);
  const description = json(descriptionOf(context, instrument));
  return [
    ...resources.map(({ file }) => file),
    textFile('answers.meta.json', description),
    textFile('answers.labels.meta.json', description),
    textFile('answers.sps', spssSyntax(context, about, hasInvalid, profile)),
    dataPackage('', about, resources, profile),
  ];
}

function exportAbout(context: ReportContext, distributions: readonly Distribution[]): PackageAbout {
  const { texts, set } = context;
  const words = texts.export;
  const hasInvalid = distributions.some(({ bases }) => bases.invalid > 0);
  return packageAboutOf(context, 'answers', [
    ...commonNotes(context, distributions),
    words.what(unitCount(context, set.units.length), texts.indicators(set.indicators.length)),
    words.codes(numberCodes['not-applicable']),
    ...(hasInvalid ? [words.invalidCode(numberCodes.invalid)] : []),
  ]);
}

function exportResources(context: ReportContext, hasInvalid: boolean, profile: CsvProfile): Resource[] {
  const { texts, set } = context;
  const { tables, ...words } = texts.export;
  const notes = noteRows(context);
  const invalid = invalidRows(context);
  const about = words.what(unitCount(context, set.units.length), texts.indicators(set.indicators.length));
  const table = (
    name: string,
    title: string,
    description: string,
    rows: readonly (readonly string[])[],
    schema: Resource['schema'],
  ): Resource => ({
    name: name.replaceAll('.', '-'),
    title,
    description,
    file: textFile(`${name}.csv`, csv(rows, profile)),
    schema,
  });
  const perAnswer = (columns: readonly (keyof typeof fieldKeys)[]): Resource['schema'] => ({
    fields: columns.map((name) => ({
      name,
      type: 'string',
      description: texts.fields[fieldKeys[name]],
    })),
    primaryKey: ['region', 'indicator'],
    foreignKeys: [{ fields: ['region'], reference: { resource: 'answers', fields: ['region'] } }],
  });
  const perUnit = (field: (indicator: Indicator) => Field): Resource['schema'] => ({
    fields: [...unitFields(context), ...set.indicators.map(field)],
    primaryKey: ['region'],
  });
  return [
    table(
      'answers',
      tables.answers,
      [about, words.codes(numberCodes['not-applicable'])].join('\n\n'),
      numberRows(context),
      perUnit((indicator) => numberField(indicator, context, hasInvalid)),
    ),
    table(
      'answers.labels',
      tables.labels,
      [about, words.labelsMeaning].join('\n\n'),
      labelRows(context),
      perUnit((indicator) => labelField(indicator, context, hasInvalid)),
    ),
    ...(notes.length === 0
      ? []
      : [table('notes', tables.notes, words.notesMeaning, [noteColumns, ...notes], perAnswer(noteColumns))]),
    ...(invalid.length === 0
      ? []
      : [
          table(
            'invalid',
            tables.invalid,
            words.invalidMeaning,
            [invalidColumns, ...invalid],
            perAnswer(invalidColumns),
          ),
        ]),
  ];
}

function unitFields(context: ReportContext): Field[] {
  const { fields } = context.texts;
  const constraints = { required: true };
  return [
    {
      name: 'region',
      type: 'string',
      description: fields['regions.code'],
      constraints: { ...constraints, unique: true },
    },
    { name: 'name', type: 'string', description: fields.region, constraints },
    ...(isMarked(context)
      ? [{ name: origin.heading, type: 'string' as const, description: fields.herkomst }]
      : []),
  ];
}

function headOf(
  indicator: Indicator,
  { texts: { language } }: ReportContext,
): { readonly name: string; readonly title: string; readonly description: string } {
  return {
    name: variableName(indicator),
    title: `${indicator.number} ${indicator.label[language]}`,
    description: indicator.question[language],
  };
}

/** Why there is no answer of substance, by what stands in its stead. */
function missingOf(
  indicator: Indicator,
  { texts: { language } }: ReportContext,
  hasInvalid: boolean,
  written: (category: Category) => string | number | null,
): Field['missingValues'] {
  const categories = [
    indicator.noData,
    ...indicator.categories.filter(({ role }) => role === 'not-applicable'),
    ...(hasInvalid ? [invalidCategory] : []),
  ];
  return labelled(
    categories.map((category) => ({
      value: String(written(category) ?? ''),
      label: category.label[language],
    })),
  );
}

function numberField(indicator: Indicator, context: ReportContext, hasInvalid: boolean): Field {
  const missingValues = missingOf(indicator, context, hasInvalid, (each) => numberOf(indicator, each)) ?? [];
  const head = { ...headOf(indicator, context), type: 'integer' as const, missingValues };
  if (indicator.type === 'percentage') return { ...head, constraints: { minimum: 0, maximum: 100 } };
  const { language } = context.texts;
  return {
    ...head,
    categories: labelled(
      numberedCategories(indicator).map((category) => ({
        value: numberOf(indicator, category) ?? 0,
        label: category.label[language],
      })),
    ),
    categoriesOrdered: isOrdered(indicator),
  };
}

function labelField(indicator: Indicator, context: ReportContext, hasInvalid: boolean): Field {
  const written = ({ role, label }: Category): string => (role === 'no-data' ? '' : label.nl);
  const missingValues = missingOf(indicator, context, hasInvalid, written) ?? [];
  const head = { ...headOf(indicator, context), missingValues };
  if (indicator.type === 'percentage') {
    return { ...head, type: 'integer', constraints: { minimum: 0, maximum: 100 } };
  }
  const { language } = context.texts;
  return {
    ...head,
    type: 'string',
    categories: labelled(
      numberedCategories(indicator).map(({ label }) => ({ value: label.nl, label: label[language] })),
    ),
    categoriesOrdered: isOrdered(indicator),
  };
}

/** The description that says of the exported answers what was known of those that were read. */
function descriptionOf({ set }: ReportContext, instrument: string): DescriptionFile {
  const { measurement, source } = set.description;
  const { label, date } = measurement;
  const marked = (mark: ReturnType<typeof markOf>): string[] =>
    set.indicators.filter((each) => markOf(set.description, each) === mark).map(({ number }) => number);
  const [distribution, counts] = [marked('fictional-distribution'), marked('fictional-counts')];
  return {
    instrument,
    measurement: { label, ...(date === null ? {} : { date }) },
    ...(source === null ? {} : { source }),
    ...(distribution.length + counts.length === 0 ? {} : { fictional: { distribution, counts } }),
  };
}
