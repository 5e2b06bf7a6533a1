import type { Comparison } from '../comparison/comparison.ts';
import { compare } from '../comparison/comparison.ts';
import { outsideLinks } from '../comparison/crosswalk.ts';
import type { Break, Link } from '../comparison/link.ts';
import { makePanel } from '../comparison/panel.ts';
import { signTests } from '../comparison/sign-test.ts';
import { areVersions, compareVersions } from '../comparison/versions.ts';
import { slug } from '../instrument/spelling.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { Failure, countOf, problem, severityOf } from '../problem.ts';
import { comparisonTables } from '../report/comparison/comparison-tables.ts';
import {
  comparisonFiguresInOrder,
  makeComparisonFigures,
} from '../report/comparison/figures/comparison-figures.ts';
import { caveatsOf, comparisonAbout, markedNumbers, panelNotes } from '../report/comparison/context.ts';
import { overviewOfMovement } from '../report/comparison/overview.ts';
import { signTestReading } from '../report/comparison/tables/sign-test-table.ts';
import { tableFiles } from '../report/tables.ts';
import { json } from '../report/writers/json.ts';
import type { AnswerFile } from '../store/answer-file.ts';
import { readAnswerFile } from '../store/answer-file.ts';
import type { Library, LinkedInstruments } from '../store/library.ts';
import type { CommandContext } from './context.ts';
import { libraryOf, painter, print, printData, say } from './context.ts';
import { readingLine } from './describe-file.ts';
import { csvProfileOf, excelNlOf } from './csv-options.ts';
import { draw, pageMaterials } from './draw.ts';
import type { DiffOptions } from './diff.ts';
import { ownCrosswalk } from './own-crosswalk.ts';
import { answersHead, diffHead } from './diff-head.ts';
import { drawnWith, workbookWith } from './manifest-head.ts';
import { problemLines } from './print-problems.ts';
import { comparedDocument, tellCompared } from './tell-compared.ts';
import { toldApart } from './told-apart.ts';
import { version } from './version.ts';
import { writeOutput } from './write-report.ts';

/** Compares two answer files, unit by unit, and writes tables and figures into a folder. @returns the exit code */
export async function diffAnswers(
  context: CommandContext,
  beforePath: string,
  afterPath: string,
  options: DiffOptions,
): Promise<number> {
  const { texts, store } = context;
  const library = libraryOf(context);
  const [before, after] = toldApart(
    await readAnswerFile(store, library, beforePath, options),
    await readAnswerFile(store, library, afterPath, options),
    [beforePath, afterPath],
  );
  for (const file of [before, after]) say(context, readingLine(file, texts));
  if (refuses(context, [before, after], options)) return 1;
  refuseReversed(before, after);

  const { links, crosswalk } = linksBetween(
    library,
    before.answers.instrument,
    after.answers.instrument,
    options,
  );
  const comparison = compareFiles(library, before, after, links);
  const tests = options.test === 'sign' ? signTests(comparison.changes) : null;
  const caveats = crosswalk?.crosswalk.caveats ?? [];
  const report = { texts, comparison, caveats, tests, tool: `inventory ${version}` };
  const tables = comparisonTables(report);
  const figures = makeComparisonFigures(report);
  const painted = options.figures
    ? await draw(context, comparisonFiguresInOrder(figures), options)
    : () => Promise.resolve([]);
  const { drawComparisonPage } = await import('../report/drawing.ts');
  const page = await drawComparisonPage(report, figures, pageMaterials(context));
  // Loaded only here, and made while figures are painted, as for a report.
  const { comparisonWorkbookFile } = await import('../report/make-workbook.ts');
  const workbook = await comparisonWorkbookFile(report, tables, options.xlsx);
  const files = [
    ...tableFiles(tables, comparisonAbout(report), texts, csvProfileOf(options)),
    workbook,
    ...(await painted()),
    page,
  ];
  const { width, dpi, xlsx } = options;
  const written = writeOutput(
    context,
    folderName(before, after),
    [beforePath, afterPath, ...ownCrosswalk(options)],
    files,
    diffHead('answers', { before: answersHead(before), after: answersHead(after) }, crosswalk, {
      drawnWith: drawnWith(options.figures, true),
      workbookWith: workbookWith(),
      options: {
        lang: texts.language,
        test: options.test ?? null,
        figures: options.figures ? { width, dpi } : null,
        xlsx,
        ...excelNlOf(options),
      },
      marks: markedNumbers(comparison),
    }),
    options,
  );
  if (options.format !== 'json') {
    print(context, overviewOfMovement(report));
    print(context, tests === null ? texts.comparison.census : signTestReading(tests, report));
    for (const note of [...panelNotes(report), ...caveatsOf(report)]) print(context, note);
    printAttention(context, [before, after]);
  }
  tellCompared(context, [before, after], report, written, options);
  return options.exitCode === true && differs(comparison) ? 1 : 0;
}

/** How the questions of two questionnaires belong together, and the crosswalk that says so where it is one. */
type Linked = { readonly links: readonly Link[]; readonly crosswalk: LinkedInstruments | null };

/** Versions of one questionnaire are compared as such; others as a crosswalk says. */
function linksBetween(
  library: Library,
  before: Instrument,
  after: Instrument,
  { crosswalk: wanted }: DiffOptions,
): Linked {
  if (areVersions(before, after)) {
    if (wanted === undefined) return { links: compareVersions(before, after), crosswalk: null };
    throw new Failure(problem('usage', { details: { what: 'crosswalkSame', before: before.id } }));
  }
  const linked = library.crosswalk(before, after, wanted);
  return { links: [...linked.crosswalk.links, ...outsideLinks(linked.crosswalk)], crosswalk: linked };
}

function compareFiles(
  library: Library,
  before: AnswerFile,
  after: AnswerFile,
  links: readonly Link[],
): Comparison {
  const lists = [before.answers.instrument.units, after.answers.instrument.units] as const;
  if (lists[0] !== lists[1]) {
    throw new Failure(
      problem('usage', { details: { what: 'unitLists', before: lists[0], after: lists[1] } }),
    );
  }
  return compare(
    { set: before.answers, present: before.present },
    { set: after.answers, present: after.present },
    links,
    makePanel(before.answers.units, after.answers.units, library.units(after.answers.instrument)),
  );
}

/**
 * Whether any answer, unit or question is not the same. What a crosswalk states or leaves out is the same for any answers,
 * and of a question that neither file has it cannot be said that it differs.
 */
function differs({ changes, panel, sideBySide, notCompared }: Comparison): boolean {
  const links = [...sideBySide.map(({ link }) => link), ...notCompared];
  const asBefore: readonly Break['kind'][] = ['stated', 'not-linked', 'in-neither-file'];
  return (
    changes.some(({ transitions }) => transitions.some(({ from, to }) => from.code !== to.code)) ||
    panel.onlyBefore.length + panel.onlyAfter.length > 0 ||
    links.some(({ breaks }) => breaks.some(({ kind }) => !asBefore.includes(kind)))
  );
}

/** The name of the folder of a comparison: that of both measurements. */
function folderName(...files: readonly AnswerFile[]): string {
  const names = files.map(({ answers }) => slug(answers.description.measurement.label));
  return names.filter((name) => name !== '').join('-') || 'diff';
}

/** Whether a file has errors that keep it from being compared; says so. */
function refuses(context: CommandContext, files: readonly AnswerFile[], { format }: DiffOptions): boolean {
  const { texts } = context;
  const problems = files.flatMap((file) => file.problems);
  const errors = problems.filter((each) => severityOf(each) === 'error');
  if (errors.length === 0) return false;
  if (format === 'json') printData(context, json(comparedDocument(files, problems, texts)));
  const chalk = painter(context.stderr, context);
  for (const line of problemLines(errors, texts, chalk, null)) say(context, line);
  say(context, texts.comparison.refused(texts.severities.error(countOf('error', errors))));
  return true;
}

/** What deserves attention in the files, but for the regions and indicators they lack, of which the comparison tells. */
function printAttention(context: CommandContext, files: readonly AnswerFile[]): void {
  const { texts } = context;
  const problems = files
    .flatMap((file) => file.problems)
    .filter(({ code }) => code !== 'missing-region' && code !== 'missing-indicator');
  if (problems.length === 0) return;
  const chalk = painter(context.stdout, context);
  const lines = problemLines(problems, texts, chalk, null);
  print(context, ['', chalk.bold(texts.summarize.attention), ...lines].join('\n'));
}

/** Throws a `Failure` where the first measurement is dated after the second: new would be called dropped. */
function refuseReversed(before: AnswerFile, after: AnswerFile): void {
  const [one, other] = [before, after].map(({ answers }) => answers.description.measurement.date);
  if (one == null || other == null) return;
  const precision = Math.min(one.length, other.length);
  if (one.slice(0, precision) <= other.slice(0, precision)) return;
  throw new Failure(
    problem('usage', { details: { what: 'measurementsReversed', before: one, after: other } }),
  );
}
