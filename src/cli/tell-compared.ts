import { panelProblems } from '../comparison/panel-problems.ts';
import type { Problem } from '../problem.ts';
import { exitCodeOf } from '../problem.ts';
import type { ComparisonContext } from '../report/comparison/context.ts';
import { everything, marksIn } from '../report/comparison/context.ts';
import { problemEntry } from '../report/problems.ts';
import type { Catalogue } from '../report/texts/catalogue.ts';
import { json } from '../report/writers/json.ts';
import type { AnswerFile } from '../store/answer-file.ts';
import type { CommandContext } from './context.ts';
import { painter, print, printData, say } from './context.ts';
import { readingSummary } from './describe-file.ts';
import type { DiffOptions } from './diff.ts';
import { problemLines } from './print-problems.ts';
import { tellFolder } from './tell-written.ts';
import type { WrittenReport } from './write-report.ts';

/** The start of the JSON document of a comparison: what was read of each file, and what was found. */
export function comparedDocument(
  files: readonly AnswerFile[],
  problems: readonly Problem[],
  texts: Catalogue,
): object {
  const [before, after] = files.map((file) => ({
    file: file.answers.file,
    measurement: file.answers.description.measurement.label,
    instrument: file.answers.instrument.id,
    ...readingSummary(file),
  }));
  return {
    ok: exitCodeOf(problems) === 0,
    command: 'diff',
    before,
    after,
    problems: problems.map((each) => problemEntry(each, texts)),
  };
}

/** Tells what came of a comparison: what is invented, which units were left out, how many files; as JSON all of it. */
export function tellCompared(
  context: CommandContext,
  files: readonly AnswerFile[],
  report: ComparisonContext,
  written: WrittenReport,
  { format }: DiffOptions,
): void {
  const { texts } = context;
  const { panel, changes, sideBySide, notCompared } = report.comparison;
  const marks = marksIn(everything(report));
  const found = panelProblems(panel, files[0]?.answers.file ?? '', files[1]?.answers.file ?? '');
  if (format === 'json') {
    const problems = [...files.flatMap((file) => file.problems), ...found, ...written.problems];
    printData(
      context,
      json({
        ...comparedDocument(files, problems, texts),
        n: panel.units.length,
        compared: changes.length,
        sideBySide: sideBySide.length,
        notCompared: notCompared.length,
        out: written.folder,
        files: written.written,
        removed: written.removed,
        marks,
      }),
    );
  } else for (const mark of marks) print(context, texts.markNotes[mark]);
  for (const line of problemLines(found, texts, painter(context.stderr, context), '')) say(context, line);
  tellFolder(context, written);
}
