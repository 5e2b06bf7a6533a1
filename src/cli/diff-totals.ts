import { basename } from 'node:path';
import { instrumentOf, sameQuestions } from '../comparison/same-questions.ts';
import type { TotalsLinks, TotalsSource } from '../comparison/totals.ts';
import { compareTotals, hasDifferences, marksOfTotals } from '../comparison/totals.ts';
import type { Description } from '../answers/description.ts';
import { slug } from '../instrument/spelling.ts';
import { Failure, problem } from '../problem.ts';
import { totalsDocument } from '../report/comparison/totals-document.ts';
import { totalsAbout, totalsTables } from '../report/comparison/totals-tables.ts';
import { totalsText } from '../report/comparison/totals-text.ts';
import type { TotalsReport } from '../report/comparison/totals-words.ts';
import { problemDocument } from '../report/problems.ts';
import { tableFiles } from '../report/tables.ts';
import { json } from '../report/writers/json.ts';
import type { InputFile } from '../store/sources.ts';
import { isClaimsFile, readDescribedClaims } from '../store/claims-file.ts';
import type { CommandContext } from './context.ts';
import { libraryOf, painter, print, printData, say } from './context.ts';
import { countFile } from './count-file.ts';
import { csvProfileOf, excelNlOf } from './csv-options.ts';
import { readingSummary, sayEncoding } from './describe-file.ts';
import type { HeadSide } from './diff-head.ts';
import { diffHead } from './diff-head.ts';
import type { DiffOptions } from './diff.ts';
import { ownCrosswalk } from './own-crosswalk.ts';
import { tellFolder } from './tell-written.ts';
import { writeOutput } from './write-report.ts';
import type { LinkedInstruments } from '../store/library.ts';
import type { Side } from '../comparison/side.ts';
import { sides } from '../comparison/side.ts';

/** One side as read, with its measurement and the files it was read from. */
type ReadSide = {
  readonly source: TotalsSource;
  readonly description: Description;
  readonly inputs: readonly InputFile[];
  readonly summary: ReturnType<typeof readingSummary>;
};

/** What links the two questionnaires, and the crosswalk where it is one. */
type Linked = {
  readonly links: TotalsLinks;
  readonly about: string;
  readonly crosswalk: LinkedInstruments | null;
};

/**
 * Compares totals only: what reports state of two measurements, or what a report states with the answers of another.
 * Says first that nothing can be said about any region. @returns the exit code
 */
export async function diffTotals(
  context: CommandContext,
  beforePath: string,
  afterPath: string,
  options: DiffOptions,
): Promise<number> {
  const { texts } = context;
  if (options.test !== undefined) throw new Failure(problem('usage', { details: { what: 'testTotals' } }));
  const paths = { before: beforePath, after: afterPath };
  const before = await readSide(context, paths.before, options);
  const after = before === null ? null : await readSide(context, paths.after, options);
  if (before === null || after === null) return 1;
  const read = { before, after };

  const linked = linksOf(context, { before: before.source, after: after.source }, options);
  const comparison = compareTotals(before.source, after.source, linked.links);
  const report: TotalsReport = {
    comparison,
    labels: labelsOf(read, paths),
    about: [linked.about, ...sides.map((side) => aboutSide(context, read[side]))],
  };
  const tables = tableFiles(
    totalsTables(report, texts),
    totalsAbout(report, texts),
    texts,
    csvProfileOf(options),
  );
  const written = writeOutput(
    context,
    defaultName(read),
    [...Object.values(paths), ...ownCrosswalk(options)],
    tables,
    diffHead('totals', { before: headSide(before), after: headSide(after) }, linked.crosswalk, {
      options: { lang: texts.language, ...excelNlOf(options) },
      marks: marksOfTotals(comparison),
    }),
    options,
  );

  if (options.format === 'json') {
    const { summary, problems: found } = problemDocument('diff', before.summary, written.problems, texts) as {
      readonly summary: object;
      readonly problems: readonly object[];
    };
    const summaries = { before: before.summary, after: after.summary };
    const head = { ok: true, command: 'diff', summary: { ...summary, ...summaries }, problems: found };
    const { folder, written: files, removed } = written;
    const out = { out: folder, files, removed, marks: marksOfTotals(comparison) };
    printData(context, json({ ...head, ...totalsDocument(report, texts), ...out }));
  } else {
    const chalk = painter(context.stdout, context);
    print(
      context,
      totalsText(report, texts, context.stdout.columns, (text) => chalk.bold(text)),
    );
  }
  if (options.figures) say(context, texts.totals.onlyTables);
  tellFolder(context, written);
  return options.exitCode === true && hasDifferences(comparison) ? 1 : 0;
}

/** Reads one side: claims, or answers that are counted; null where the answers have errors, which are told. */
async function readSide(
  context: CommandContext,
  path: string,
  options: DiffOptions,
): Promise<ReadSide | null> {
  const { store, texts } = context;
  const { instrument, encoding, sheet, format } = options;
  if (!(await isClaimsFile(store, path))) {
    const counted = await countFile(context, 'diff', path, {
      ...(instrument === undefined ? {} : { instrument }),
      ...(encoding === undefined ? {} : { encoding }),
      ...(sheet === undefined ? {} : { sheet }),
      ...(format === undefined ? {} : { format }),
    });
    if (counted === null) return null;
    const { file } = counted;
    return {
      source: { kind: 'answers', set: file.answers, present: file.present },
      description: file.answers.description,
      inputs: file.inputs,
      summary: readingSummary(file),
    };
  }
  const library = libraryOf(context);
  const chosen = instrument === undefined ? null : library.instrument(instrument);
  const { claims, ...read } = await readDescribedClaims(store, library, path, chosen);
  const units = library.units(read.instrument).validAt(read.description.measurement.date).length;
  const { label, date } = read.description.measurement;
  const name = path === '-' ? 'stdin' : basename(path);
  say(
    context,
    texts.totals.claimsRead(name, claims.length, read.instrument.id, texts.measurement(label, date)),
  );
  sayEncoding(context, path, read.encoding);
  return {
    source: { kind: 'claims', claims, units, instrument: read.instrument, description: read.description },
    description: read.description,
    inputs: read.inputs,
    summary: {
      units: 0,
      indicators: new Set(claims.flatMap(({ indicators }) => indicators)).size,
      answers: 0,
    },
  };
}

/** The crosswalk between two questionnaires; every indicator with itself where they are one. */
function linksOf(
  context: CommandContext,
  sources: Readonly<Record<Side, TotalsSource>>,
  { crosswalk: wanted }: DiffOptions,
): Linked {
  const { totals: words, language } = context.texts;
  const [before, after] = [instrumentOf(sources.before), instrumentOf(sources.after)];
  if (before.id === after.id) {
    if (wanted !== undefined) {
      throw new Failure(problem('usage', { details: { what: 'crosswalkSame', before: before.id } }));
    }
    const about = words.sameQuestionnaire(before.id);
    return { links: sameQuestions(sources), about, crosswalk: null };
  }
  const linked = libraryOf(context).crosswalk(before, after, wanted);
  const { title, id } = linked.crosswalk;
  return { links: linked.crosswalk, about: words.crosswalk(title[language], id), crosswalk: linked };
}

/** What the measurements are called; with their files where both are called the same. */
function labelsOf(
  read: Readonly<Record<Side, ReadSide>>,
  paths: Readonly<Record<Side, string>>,
): Record<Side, string> {
  const label = (side: Side): string => read[side].description.measurement.label;
  const isSame = label('before') === label('after');
  const file = basename(paths.before) === basename(paths.after) ? (path: string) => path : basename;
  const named = (side: Side): string => (isSame ? `${label(side)} (${file(paths[side])})` : label(side));
  return { before: named('before'), after: named('after') };
}

function defaultName(read: Readonly<Record<Side, ReadSide>>): string {
  return sides.map((side) => slug(read[side].description.measurement.label) || 'report').join('-');
}

function aboutSide({ texts }: CommandContext, { source, description }: ReadSide): string {
  const { label, date } = description.measurement;
  return [
    `${texts.measurement(label, date)}: ${instrumentOf(source).title[texts.language]}`,
    ...(description.source === null ? [] : [description.source]),
  ].join('. ');
}

function headSide({ source, description, inputs }: ReadSide): HeadSide {
  return { instrument: instrumentOf(source), description, inputs };
}
