import type { Instrument } from '../instrument/instrument.ts';
import { Failure, problem, severityOf } from '../problem.ts';
import type { AnswerFile, AnswerOptions } from '../store/answer-file.ts';
import { readAnswerFile } from '../store/answer-file.ts';
import type { Library } from '../store/library.ts';
import type { CommandContext } from './context.ts';
import { aboutOneAnswer } from './count-file.ts';

/**
 * Reads the answers that are filled in beforehand. Throws a `Failure` when they are those of another questionnaire than
 * was asked for, or when the table has errors, so that it cannot be told whose answers they are: one that only makes a
 * single answer invalid leaves out that answer.
 */
export async function readPrefill(
  { store }: CommandContext,
  library: Library,
  path: string,
  options: AnswerOptions,
): Promise<AnswerFile> {
  const file = await readAnswerFile(store, library, path, options);
  const { instrument, description } = file.answers;
  const own = description.instrument;
  const given = own === null ? instrument : library.instrument(own);
  if (given.id !== instrument.id) throw otherInstrument(path, given, instrument);
  const errors = file.problems.filter(
    (each) => severityOf(each) === 'error' && !aboutOneAnswer.includes(each.code),
  );
  if (errors.length > 0) throw new Failure(errors);
  return file;
}

function otherInstrument(file: string, given: Instrument, known: Instrument): Failure {
  const details = { what: 'templateInstrument', file, given: given.id, known: known.id };
  return new Failure(problem('usage', { details }));
}
