import { numberCodes } from '../../answers/number-codes.ts';
import type { DescriptionFile } from '../../answers/description.ts';
import { markOf } from '../../answers/description.ts';
import type { Indicator } from '../../instrument/instrument.ts';
import type { ReportContext } from '../context.ts';
import { commonNotes, marksOf, packageAboutOf, unitCount } from '../context.ts';
import type { Distribution } from '../../distribution/distribution.ts';
import type { Field, PackageAbout, Resource } from '../package/data-package.ts';
import { dataPackage } from '../package/data-package.ts';
import type { OutputFile } from '../table.ts';
import { textFile } from '../table.ts';
import type { CsvProfile } from '../writers/csv.ts';
import { csv } from '../writers/csv.ts';
import { json } from '../writers/json.ts';
import { labelField, numberField, unitFields } from './export-fields.ts';
import { spssSyntax } from './spss.ts';
import { invalidColumns, invalidRows, labelRows, noteColumns, noteRows, numberRows } from './variables.ts';

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
  const resources = exportResources(context, distributions, hasInvalid, profile);
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

function exportResources(
  context: ReportContext,
  distributions: readonly Distribution[],
  hasInvalid: boolean,
  profile: CsvProfile,
): Resource[] {
  const { texts, set } = context;
  const { tables, ...words } = texts.export;
  const notes = noteRows(context);
  const invalid = invalidRows(context);
  const marked = marksOf(distributions).map((mark) => texts.markNotes[mark]);
  const about = [
    words.what(unitCount(context, set.units.length), texts.indicators(set.indicators.length)),
    ...marked,
  ].join('\n\n');
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
  const perAnswer = (...columns: readonly ('answer' | 'note' | 'value')[]): Resource['schema'] => ({
    fields: [
      ...unitFields(context, false),
      ...(['indicator', ...columns] as const).map((name) => ({
        name,
        type: 'string' as const,
        description: texts.fields[name],
      })),
    ],
    primaryKey: ['region', 'indicator'],
    foreignKeys: [{ fields: ['region'], reference: { resource: 'answers', fields: ['region'] } }],
  });
  const perUnit = (field: (indicator: Indicator) => Field): Resource['schema'] => ({
    fields: [...unitFields(context, true), ...set.indicators.map(field)],
    primaryKey: ['region'],
  });
  return [
    table(
      'answers',
      tables.answers,
      [
        about,
        words.codes(numberCodes['not-applicable']),
        ...(hasInvalid ? [words.invalidCode(numberCodes.invalid)] : []),
      ].join('\n\n'),
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
    // A header alone says nothing.
    ...(notes.length === 1
      ? []
      : [
          table(
            'notes',
            tables.notes,
            [words.notesMeaning, ...marked].join('\n\n'),
            notes,
            perAnswer(...noteColumns),
          ),
        ]),
    ...(invalid.length === 1
      ? []
      : [
          table(
            'invalid',
            tables.invalid,
            [words.invalidMeaning, ...marked].join('\n\n'),
            invalid,
            perAnswer(...invalidColumns),
          ),
        ]),
  ];
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
