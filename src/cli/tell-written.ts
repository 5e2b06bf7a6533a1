import { marksOf } from '../report/context.ts';
import { problemDocument } from '../report/problems.ts';
import { json } from '../report/writers/json.ts';
import type { CommandContext } from './context.ts';
import { painter, print, printData, say } from './context.ts';
import type { CountedFile } from './count-file.ts';
import { readingSummary } from './describe-file.ts';
import { problemLines } from './print-problems.ts';
import type { WrittenReport } from './write-report.ts';

/** Tells what was found in the folder, and how many files were removed and written; as JSON all of them. */
export function tellWritten(
  context: CommandContext,
  command: string,
  { file, distributions }: CountedFile,
  { folder, written, removed, problems }: WrittenReport,
  { format }: { readonly format?: string },
): void {
  const { texts } = context;
  if (format === 'json') {
    const document = problemDocument(command, readingSummary(file), [...file.problems, ...problems], texts);
    printData(
      context,
      json({ ...document, ok: true, out: folder, files: written, removed, marks: marksOf(distributions) }),
    );
  } else {
    for (const mark of marksOf(distributions)) print(context, texts.markNotes[mark]);
  }
  tellFolder(context, { folder, written, removed, problems });
}

/** Tells what was found in a folder, and how many files were removed and written. */
export function tellFolder(
  context: CommandContext,
  { folder, written, removed, problems }: WrittenReport,
): void {
  const { texts } = context;
  const chalk = painter(context.stderr, context);
  for (const line of problemLines(problems, texts, chalk, null)) say(context, line);
  if (removed.length > 0) say(context, texts.summarize.removed(removed.length, folder));
  say(context, texts.summarize.written(written.length, folder));
}
