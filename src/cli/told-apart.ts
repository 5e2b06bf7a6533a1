import type { AnswerFile } from '../store/answer-file.ts';

/** Two files; where both are called the same, by the paths they were given with. */
export function toldApart(
  before: AnswerFile,
  after: AnswerFile,
  [beforePath, afterPath]: readonly [string, string],
): readonly [AnswerFile, AnswerFile] {
  const isSame = before.answers.file === after.answers.file;
  return isSame ? [named(before, beforePath), named(after, afterPath)] : [before, after];
}

function named(file: AnswerFile, path: string): AnswerFile {
  const { answers, problems } = file;
  return {
    ...file,
    answers: { ...answers, file: path },
    problems: problems.map((each) => (each.file === answers.file ? { ...each, file: path } : each)),
  };
}
