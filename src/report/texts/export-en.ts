import type { exportNl } from './export-nl.ts';

/** The words of an export of answers, in English. */
export const exportEn: typeof exportNl = {
  what: (units, asked) => `Answers of ${units} to ${asked}, a row per region.`,
  codes: (notApplicable) =>
    `A number is the place of the answer in the printed list, or a percentage. ${String(notApplicable)} = Not applicable. Blank = No data.`,
  invalidCode: (invalid) => `${String(invalid)} = Invalid answer; what stood there is in invalid.csv.`,
  tables: {
    answers: 'Answers as numbers',
    labels: 'Answers in words',
    notes: 'Notes',
    invalid: 'Invalid answers, as they stood',
  },
  labelsMeaning:
    'The rows and columns of answers.csv, with the answer in words, in Dutch. A percentage is a number. Blank = No data.',
  notesMeaning: 'A row per answer with a note.',
  invalidMeaning: 'A row per answer that is not valid.',
  code: 'Code of the region',
  region: 'Region',
  origin: 'Origin: fictief means invented',
  spss: {
    run: 'To run this from any folder, give this command with your own folder in it.',
    folder: 'Otherwise SPSS looks for answers.csv in its working folder, which CD changes.',
    unicode: 'This file is UTF-8: SPSS 21 and later read that without any setting.',
    levels:
      'Ordinal is a question of which every answer is on the scale. Where an answer stands beside the scale, such as Other, it is nominal.',
    missing:
      'Not applicable and invalid are user-missing: valid percentages are about answers of substance. Blank is system-missing.',
    cut: (where, whole) => `Label cut short at ${where}. In full: ${whole}`,
    value: (variable, value) => `${variable}, value ${String(value)}`,
  },
};
