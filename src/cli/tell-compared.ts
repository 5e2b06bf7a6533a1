import { panelProblems } from '../comparison/panel-problems.ts';
import type { Problem } from '../problem.ts';
import { exitCodeOf, problem } from '../problem.ts';
import type { ComparisonContext } from '../report/comparison/context.ts';
import { everything, marksIn } from '../report/comparison/context.ts';
import { problemEntry } from '../report/problems.ts';
import type { Catalogue } from '../report/texts/catalogue.ts';
import { json } from '../report/writers/json.ts';
import type { AnswerFile } from '../store/answer-file.ts';
import type { CommandContext } from './context.ts';
import { painter, print, say } from './context.ts';
import { readingSummary } from './describe-file.ts';
import type { DiffOptions } from './diff.ts';
import { problemLines } from './print-problems.ts';
import type { WrittenFolder } from './write-comparison.ts';

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
  { folder, written, removed, wasUnfinished }: WrittenFolder,
  { format }: DiffOptions,
): void {
  const { texts } = context;
  const { panel, changes, sideBySide, notCompared } = report.comparison;
  const marks = marksIn(everything(report));
  const unfinished = wasUnfinished ? [problem('output-unfinished', { file: folder })] : [];
  const found = panelProblems(panel, files[0]?.answers.file ?? '', files[1]?.answers.file ?? '');
  if (format === 'json') {
    const problems = [...files.flatMap((file) => file.problems), ...found, ...unfinished];
    print(
      context,
      json({
        ...comparedDocument(files, problems, texts),
        n: panel.units.length,
        compared: changes.length,
        sideBySide: sideBySide.length,
        notCompared: notCompared.length,
        out: folder,
        files: written,
        removed,
        marks,
      }),
    );
  } else for (const mark of marks) print(context, texts.markNotes[mark]);
  const chalk = painter(context.stderr, context);
  for (const line of problemLines([...found, ...unfinished], texts, chalk, '')) say(context, line);
  say(context, texts.summarize.written(written.length, folder));
}
