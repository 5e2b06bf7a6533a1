import { countOf } from '../problem.ts';
import { Failure, problem } from '../problem.ts';
import { cellsToLookAt } from '../repair/cells-to-look-at.ts';
import type { AnswerFile } from '../store/answer-file.ts';
import { inputPaths } from '../store/descriptions.ts';
import type { Library } from '../store/library.ts';
import { sha256 } from '../store/sha256.ts';
import type { CommandContext } from './context.ts';
import { marksOfFile } from './describe-file.ts';
import { version } from './version.ts';
import { writeFiles } from './write-files.ts';

/**
 * Writes the workbook in which regions correct what was found in a file. Where there is nothing to correct there is no
 * workbook.
 * @param file the file as read; null where it could not be
 * @param inputs the paths that were read
 * @returns what is to be told of it: how much there is to look at
 */
export async function writeCorrections(
  context: CommandContext,
  library: Library,
  file: AnswerFile | null,
  inputs: readonly string[],
  out: string,
  force: boolean,
): Promise<string[]> {
  const { texts } = context;
  const { repair } = texts;
  if (!/\.xlsx$/i.test(out)) {
    throw new Failure(problem('usage', { details: { what: 'workbookName', given: out } }));
  }
  if (file === null) {
    return [repair.notMade(out)];
  }
  const { answers } = file;
  const { instrument, description } = answers;
  const list = library.units(instrument);
  const found = cellsToLookAt(file, list);
  if (found.cells.length + found.rest.length === 0) {
    return [repair.nothingToCorrect(out)];
  }
  const { measurement } = description;
  const { correctionsBytes } = await import('../report/make-workbook.ts');
  const bytes = await correctionsBytes(
    {
      texts,
      tool: `inventory ${version}`,
      instrument,
      file: answers.file,
      measurement: answers.file.startsWith(measurement.label) ? null : measurement,
      files: file.files.map(({ name, bytes: read }) => ({ name, sha256: sha256(read) })),
      marks: marksOfFile(file),
      units: list.validAt(measurement.date),
    },
    found,
  );
  writeFiles(
    context,
    out,
    inputs.flatMap((path) => inputPaths(context.store, path)),
    [{ name: out, bytes }],
    force,
  );
  if (found.cells.length === 0) {
    return [repair.onlyStart(out)];
  }
  const units = new Set(found.cells.map(({ cell }) => cell.unit));
  const counted = found.cells.flatMap((each) => each.problems);
  const counts = repair.counts(found.cells.length, countOf('error', counted), countOf('warning', counted));
  return [
    repair.made(out, counts, units.size),
    ...(found.rest.length > 0 ? [repair.restToo(found.rest.length)] : []),
  ];
}
