import { isBlank } from '../answers/raw-table.ts';
import type { Distribution } from '../distribution/distribution.ts';
import type { TracedCount, TracedUnit } from '../distribution/trace.ts';
import type { ReportContext } from './context.ts';
import { selectionLines, unitCount } from './context.ts';
import { shortHash, visible } from './format.ts';
import { isLocated } from '../problem.ts';
import { spotText } from './problems.ts';
import { csv } from './writers/csv.ts';

/** What a report says it was made with: measurement, instrument, and the tool with its version. */
export type MadeWith = {
  readonly measurement: { readonly label: string; readonly date: string | null };
  readonly instrument: string;
  readonly tool: string;
};

/** A number of a report and all that stands behind it. */
export type Trace = {
  readonly folder: string;
  readonly madeWith: MadeWith;
  /** The answer file that the report was made from, its SHA-256, and what it was called when the report was made. */
  readonly input: { readonly name: string; readonly sha256: string; readonly nameInReport: string };
  /** The table of the report that states the same counts; null when the report has none. */
  readonly stated: string | null;
  /** What was counted again. */
  readonly context: ReportContext;
  readonly distribution: Distribution;
  readonly counts: readonly TracedCount[];
};

/** What a number was counted in: the report, the file, and what a reader must know besides. */
export function traceOrigin({ madeWith, input, stated, context, distribution: { mark } }: Trace): string[] {
  const { texts, tool } = context;
  const { trace: words } = texts;
  const { label, date } = madeWith.measurement;
  const made = texts.madeWith(texts.measurement(label, date), madeWith.instrument, madeWith.tool);
  return [
    words.same(made, input.name, shortHash(input.sha256)),
    ...(input.nameInReport === input.name ? [] : [words.otherName(input.name, input.nameInReport)]),
    ...(madeWith.tool === tool ? [] : [words.otherVersion(madeWith.tool, tool)]),
    ...(stated === null ? [words.noCounts] : []),
    ...selectionLines(context),
    ...(mark === null ? [] : [texts.markNotes[mark]]),
  ].map(visible);
}

/** The indicator, and each answer with its count and a line per unit. */
export function traceLines(trace: Trace): string[] {
  const { context, distribution, counts } = trace;
  const { texts } = context;
  const width = Math.max(...counts.flatMap(({ units }) => units.map(({ unit }) => unit.name.length)));
  return [
    headingOf(trace),
    ...counts.flatMap(({ category, units }) => [
      `${category.label[texts.language]}: ${texts.trace.count(units.length, distribution.bases.all)}`,
      ...units.map((each) => `  ${each.unit.name.padEnd(width)}  ${sourceOf(each, trace)}`),
    ]),
  ].map(visible);
}

/** The number itself in one line: the count, of how many, of what, and whether it is invented. */
export function traceSummary(trace: Trace): string {
  const { context, distribution, counts } = trace;
  const { texts } = context;
  const { trace: words } = texts;
  const [only, ...others] = counts;
  const units = unitCount(context, distribution.bases.all);
  const summary =
    only !== undefined && others.length === 0
      ? `${words.countOf(only.units.length, units)}: ${headingOf(trace)} – ${only.category.label[texts.language]}`
      : `${units}: ${headingOf(trace)} – ${counts
          .map((each) => `${each.category.short[texts.language]} ${String(each.units.length)}`)
          .join(', ')}`;
  return visible(summary);
}

/** The indicator, with its mark: `37 Eén contactpersoon (Fictieve aantallen)`. */
function headingOf({ context: { texts }, distribution: { indicator, mark } }: Trace): string {
  const heading = `${indicator.number} ${indicator.label[texts.language]}`;
  return mark === null ? heading : `${heading} (${texts.marks[mark]})`;
}

/** Where an answer stands, what stood there, and its note. */
function sourceOf({ answer, place }: TracedUnit, { context: { texts, set } }: Trace): string {
  const { trace: words, place: places } = texts;
  if (!isLocated(place)) return words.nowhere(set.file);
  return [
    [answer.from?.file ?? set.file, ...spotText(place, places)].join(', '),
    isBlank(answer.value) ? words.blank : `“${answer.value ?? ''}”`,
    ...(answer.note === null ? [] : [words.note(answer.note)]),
  ].join('  ');
}

/** A trace as the JSON document a command prints. */
export function traceEntry({
  folder,
  madeWith,
  input,
  stated,
  context,
  distribution,
  counts,
}: Trace): object {
  const { texts, set, unitsInFile, tool } = context;
  const { indicator, mark, bases } = distribution;
  return {
    ok: true,
    command: 'trace',
    report: { folder, ...madeWith, counts: stated },
    tool,
    input: { name: input.name, sha256: input.sha256, name_in_report: input.nameInReport },
    indicator: indicator.number,
    label: indicator.label[texts.language],
    mark,
    n_all: bases.all,
    units_in_file: unitsInFile ?? bases.all,
    categories: counts.map(({ category, units }) => ({
      code: category.code,
      category: category.label[texts.language],
      count: units.length,
      regions: units.map(({ unit, answer, place }) => ({
        region: unit.name,
        region_code: unit.code,
        file: answer.from?.file ?? set.file,
        line: place.line,
        column: place.column,
        cell: place.cell,
        value: answer.value,
        note: answer.note,
      })),
    })),
  };
}

/** A trace as CSV: a row per region. Labels are in Dutch in every language; what stood in a cell stands verbatim. */
export function traceToCsv({ context: { set }, distribution: { indicator }, counts }: Trace): string {
  const text = (value: string | number | null): string => String(value ?? '');
  return csv([
    [
      'indicator',
      'code',
      'category',
      'region',
      'region_code',
      'file',
      'line',
      'column',
      'cell',
      'value',
      'note',
    ],
    ...counts.flatMap(({ category, units }) =>
      units.map(({ unit, answer, place }) => [
        indicator.number,
        category.code,
        category.label.nl,
        unit.name,
        unit.code,
        answer.from?.file ?? set.file,
        text(place.line),
        text(place.column),
        text(place.cell),
        text(answer.value),
        text(answer.note),
      ]),
    ),
  ]);
}
