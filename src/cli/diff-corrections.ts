import { basename, extname } from 'node:path';
import { corrections, isSame } from '../comparison/corrections.ts';
import { slug } from '../instrument/spelling.ts';
import type { Problem } from '../problem.ts';
import { Failure, problem } from '../problem.ts';
import { correctionsEntry } from '../report/comparison/corrections-json.ts';
import {
  correctionsSections,
  correctionsSum,
  correctionsSummary,
} from '../report/comparison/corrections-lines.ts';
import type { CorrectionsReport, DeliveryFile } from '../report/comparison/corrections-report.ts';
import { markLinesOf } from '../report/comparison/corrections-report.ts';
import { correctionsAbout, correctionsTables } from '../report/comparison/corrections-tables.ts';
import { unitCount } from '../report/context.ts';
import { tableFiles } from '../report/tables.ts';
import { json } from '../report/writers/json.ts';
import type { AnswerFile } from '../store/answer-file.ts';
import { readAnswerFile } from '../store/answer-file.ts';
import { hashOf } from '../store/sha256.ts';
import type { Library } from '../store/library.ts';
import type { CommandContext } from './context.ts';
import { libraryOf, painter, print, printData, say } from './context.ts';
import { marksOfFile, readingLine, readingSummary } from './describe-file.ts';
import { csvProfileOf, excelNlOf } from './csv-options.ts';
import { answersHead, diffHead } from './diff-head.ts';
import type { DiffOptions } from './diff.ts';
import { totals } from './print-problems.ts';
import { tellFolder } from './tell-written.ts';
import { toldApart } from './told-apart.ts';
import { writeOutput } from './write-report.ts';
import { sides } from '../comparison/side.ts';

/**
 * Compares two deliveries of one measurement cell by cell, tells what differs and which problems were solved, and writes
 * all of it as tables. Errors in a delivery do not stop it, unless there is nothing to read.
 * @param oldPath the answer file that was delivered first
 * @param newPath the one that came in its stead
 * @returns the exit code: with `exitCode` 1 when anything differs or could not be compared, else 0
 */
export async function diffCorrections(
  context: CommandContext,
  oldPath: string,
  newPath: string,
  options: DiffOptions,
): Promise<number> {
  const { texts } = context;
  for (const name of ['crosswalk', 'test'] as const) {
    if (options[name] === undefined) continue;
    throw new Failure(problem('usage', { details: { what: 'correctionsOption', given: `--${name}` } }));
  }
  const library = libraryOf(context);
  const { before, after } = await readBoth(context, library, oldPath, newPath, options);
  for (const file of [before, after]) say(context, readingLine(file, texts));
  const two = measurementsNamed(before, after);
  if (two !== null) say(context, texts.corrections.twoMeasurements(two.before, two.after));

  const { units } = library.units(after.answers.instrument);
  const result = corrections(before, after, units);
  const report = { texts, files: { before: deliveryFile(before), after: deliveryFile(after) }, result };
  const written = writeOutput(
    context,
    `${slug(report.files.after.measurement.label) || 'report'}-correcties`,
    [oldPath, newPath],
    tableFiles(correctionsTables(report), correctionsAbout(report), texts, csvProfileOf(options)),
    diffHead('deliveries', { before: answersHead(before), after: answersHead(after) }, null, {
      options: { lang: texts.language, ...excelNlOf(options) },
      marks: [...new Set(sides.flatMap((side) => report.files[side].marks))],
    }),
    options,
  );

  if (options.format === 'json') {
    const { folder: out, written: files, removed } = written;
    const problems = written.problems.map(({ code }) => code);
    printData(context, json({ ...correctionsEntry(report), out, files, removed, out_problems: problems }));
  } else {
    printText(context, report);
  }
  tellFolder(context, written);
  return options.exitCode === true && !isSame(result) ? 1 : 0;
}

/** Reads both files, and tells of both what keeps them from being read. Throws a `Failure` when there is nothing to compare. */
async function readBoth(
  { store }: CommandContext,
  library: Library,
  oldPath: string,
  newPath: string,
  options: DiffOptions,
): Promise<{ readonly before: AnswerFile; readonly after: AnswerFile }> {
  const read = async (path: string): Promise<AnswerFile | readonly Problem[]> => {
    try {
      return await readAnswerFile(store, library, path, options);
    } catch (error) {
      if (error instanceof Failure) return error.problems;
      throw error;
    }
  };
  const [before, after] = [await read(oldPath), await read(newPath)];
  if (!('answers' in before) || !('answers' in after)) {
    throw new Failure([before, after].flatMap((each) => ('answers' in each ? [] : each)));
  }
  const ids = { before: before.answers.instrument.id, after: after.answers.instrument.id };
  if (ids.before !== ids.after) {
    throw new Failure(problem('usage', { details: { what: 'correctionsInstruments', ...ids } }));
  }
  const [one, other] = toldApart(before, after, [oldPath, newPath]);
  return { before: one, after: other };
}

/** The measurements that the descriptions name, when they are known to be two; a name made of the file name says nothing. */
function measurementsNamed(
  before: AnswerFile,
  after: AnswerFile,
): { readonly before: string; readonly after: string } | null {
  const stated = ({ answers: { file, description } }: AnswerFile): string | null => {
    const { label, date } = description.measurement;
    return date ?? (label === basename(file, extname(file)) ? null : label);
  };
  const [one, other] = [stated(before), stated(after)];
  return one === null || other === null || one === other ? null : { before: one, after: other };
}

function deliveryFile(file: AnswerFile): DeliveryFile {
  const { answers: set, files, problems } = file;
  return {
    name: set.file,
    sha256: hashOf(files),
    measurement: set.description.measurement,
    instrument: set.instrument,
    summary: readingSummary(file),
    problems,
    marks: marksOfFile(file),
  };
}

function printText(context: CommandContext, report: CorrectionsReport): void {
  const { texts, files } = report;
  const chalk = painter(context.stdout, context);
  const read = sides.map((side) => {
    const { name, instrument, summary, problems } = files[side];
    const { units, indicators, answers } = summary;
    const counted = texts.validate.summary(
      unitCount({ texts, set: { instrument } }, units),
      indicators,
      answers,
    );
    return texts.corrections.read(texts.corrections.sides[side], name, counted, totals(problems, texts));
  });
  print(
    context,
    [
      ...read,
      ...markLinesOf(report),
      ...correctionsSections(report).flatMap(({ heading, lines }) => ['', chalk.bold(heading), ...lines]),
      '',
      ...correctionsSum(report),
      chalk.bold(correctionsSummary(report)),
    ].join('\n'),
  );
}
