import { groupBy } from '../../instrument/group-by.ts';
import { isOrdered, numberCodes, numberedCategories, numberOf } from '../../answers/number-codes.ts';
import { origin } from '../../answers/headings.ts';
import { invalidCategory } from '../../distribution/distribution.ts';
import type { Indicator } from '../../instrument/instrument.ts';
import type { ReportContext } from '../context.ts';
import type { PackageAbout } from '../package/data-package.ts';
import type { CsvProfile } from '../writers/csv.ts';
import { csvDialects } from '../writers/csv.ts';
import { bytesOf, command, comment, cut, longest, oneLine, quotedText, wrapped } from './spss-syntax.ts';
import { isMarked, variableName } from './variables.ts';

/** Names and codes of regions get this many bytes, or as many as they need. */
const leastWidth = { name: 60, code: 8 } as const;

/** A label as SPSS keeps it, and the whole where that is longer. */
type Label = { readonly text: string; readonly whole: string; readonly where: string };

/**
 * SPSS syntax that reads the answers as numbers from `answers.csv`, gives every variable and value its label, says what is
 * missing and how each variable measures, and saves `answers.sav`. Within the Command Syntax Reference of SPSS 21 and
 * later, and within what PSPP understands: no SET UNICODE, which is the default, and no IMPORTCASE.
 * @param hasInvalid whether there are answers that are not valid
 */
export function spssSyntax(
  context: ReportContext,
  about: PackageAbout,
  hasInvalid: boolean,
  profile: CsvProfile,
): string {
  const { texts, set } = context;
  const { spss } = texts.export;
  const labels = variableLabels(context);
  const groups = byAnswers(set.indicators).map((indicators) => ({
    names: indicators.map(variableName),
    values: valueLabels(indicators, context, hasInvalid),
  }));
  const shortened = [...labels, ...groups.flatMap(({ values }) => values.map(({ label }) => label))].filter(
    ({ text, whole }) => text !== whole,
  );
  const remarks = [
    about.title,
    ...about.notes,
    spss.run,
    "INSERT FILE='C:\\export\\answers.sps' CD=YES ENCODING='UTF8'",
    spss.folder,
    spss.unicode,
    spss.levels,
    spss.missing,
    ...shortened.map(({ where, whole }) => spss.cut(where, whole)),
  ];
  const missing = [numberCodes['not-applicable'], ...(hasInvalid ? [numberCodes.invalid] : [])];
  const names = set.indicators.map(variableName);
  const blocks = [
    remarks.flatMap(comment).join('\n'),
    getData(context, profile),
    command('VARIABLE LABELS', ...labels.map(({ where, text }) => `${where} ${quotedText(text)}`)),
    ...groups.map(({ names: alike, values }) =>
      command(
        'VALUE LABELS',
        ...wrapped(alike, 90),
        ...values.map(({ value, label }) => `${String(value)} ${quotedText(label.text)}`),
      ),
    ),
    command('MISSING VALUES', ...wrapped(names, 90), `(${missing.join(', ')})`),
    ...levels(context),
    command(`FILE LABEL ${fileLabel(about.title)}`),
    command('ADD DOCUMENT', ...documentLines(about).map((line) => `'${line.replaceAll("'", "''")}'`)),
    command("SAVE OUTFILE='answers.sav'"),
  ];
  // A byte order mark, by which SPSS knows UTF-8 also where another encoding was chosen.
  return `\uFEFF${blocks.join('\n\n')}\n`.replaceAll('\n', '\r\n');
}

function getData(context: ReportContext, profile: CsvProfile): string {
  const { set } = context;
  const width = (key: 'name' | 'code', least: number): number =>
    Math.max(least, ...set.units.map((unit) => bytesOf(unit[key])));
  return command(
    'GET DATA',
    '/TYPE=TXT',
    "/FILE='answers.csv'",
    "/ENCODING='UTF8'",
    '/DELCASE=LINE',
    `/DELIMITERS='${csvDialects[profile].delimiter}'`,
    "/QUALIFIER='\"'",
    '/ARRANGEMENT=DELIMITED',
    '/FIRSTCASE=2',
    '/VARIABLES=',
    ...[
      `region A${String(width('code', leastWidth.code))}`,
      `name A${String(width('name', leastWidth.name))}`,
      ...(isMarked(context) ? [`${origin.heading} A${String(leastWidth.code)}`] : []),
      ...set.indicators.map((indicator) => `${variableName(indicator)} F4.0`),
    ].map((line) => `  ${line}`),
  );
}

function variableLabels(context: ReportContext): Label[] {
  const { texts, set } = context;
  const words = texts.export;
  return [
    { where: 'region', whole: words.code },
    { where: 'name', whole: words.region },
    ...(isMarked(context) ? [{ where: origin.heading, whole: words.origin }] : []),
    ...set.indicators.map((indicator) => ({
      where: variableName(indicator),
      whole: oneLine(`${indicator.number} ${indicator.question[texts.language]}`),
    })),
  ].map(({ where, whole }) => ({ where, whole, text: cut(whole, longest.variable) }));
}

/** Indicators with the same answers, together, so that their labels are written once. */
function byAnswers(indicators: readonly Indicator[]): Indicator[][] {
  return [...groupBy(indicators, ({ categories }) => categories).values()];
}

function valueLabels(
  [first]: readonly Indicator[],
  { texts }: ReportContext,
  hasInvalid: boolean,
): { readonly value: number; readonly label: Label }[] {
  if (first === undefined) return [];
  const { language } = texts;
  const categories = [
    // A percentage says what it is.
    ...(first.type === 'percentage' ? [] : numberedCategories(first)),
    ...first.categories.filter(({ role }) => role === 'not-applicable'),
    ...(hasInvalid ? [invalidCategory] : []),
  ];
  return categories.flatMap((category) => {
    const value = numberOf(first, category);
    if (value === null) return [];
    const whole = oneLine(category.label[language]);
    const where = texts.export.spss.value(variableName(first), value);
    return [{ value, label: { where, whole, text: cut(whole, longest.value) } }];
  });
}

function levels(context: ReportContext): string[] {
  const { indicators } = context.set;
  const levelOf = (indicator: Indicator): 'NOMINAL' | 'ORDINAL' | 'SCALE' =>
    indicator.type === 'percentage' ? 'SCALE' : isOrdered(indicator) ? 'ORDINAL' : 'NOMINAL';
  const texts = ['region', 'name', ...(isMarked(context) ? [origin.heading] : [])];
  return (['NOMINAL', 'ORDINAL', 'SCALE'] as const).flatMap((level) => {
    const names = indicators.filter((each) => levelOf(each) === level).map(variableName);
    const all = level === 'NOMINAL' ? [...texts, ...names] : names;
    return all.length === 0 ? [] : [command('VARIABLE LEVEL', ...wrapped(all, 90), `(${level})`)];
  });
}

/** The label of the file. It stands without quotes, which PSPP would keep, so that it must not hold any. */
function fileLabel(title: string): string {
  return cut(oneLine(title).replaceAll("'", '’').replaceAll('"', '”'), longest.file).replace(/[.\s]+$/, '');
}

function documentLines({ title, notes }: PackageAbout): string[] {
  return [title, ...notes].flatMap((text) =>
    wrapped(
      oneLine(text)
        .split(' ')
        .map((word) => cut(word, longest.document)),
      longest.document,
    ),
  );
}
