import type { repairNl, Wrong } from './repair-nl.ts';

/** The texts of a correction workbook in English, and of the commands that make it and take it back. */
export const repairEn: typeof repairNl = {
  title: (file) => `Corrections to ${file}`,
  about: 'What is this?',
  aboutText: (file) =>
    `When ${file} was checked, some cells were left with something about them. Every region has a sheet with its cells. The sheets are at the bottom of the screen.`,
  attention: 'Please note',
  instrument: 'Questionnaire',
  measurement: 'Measurement',
  how: 'How to fill this in',
  steps: (clear) => [
    {
      label: 'Correct',
      text: `On the sheet of your region, click a yellow cell under Correction, and choose what it should say with the arrow. If the cell should be empty, choose ${clear}.`,
    },
    {
      label: 'Leave open what is right',
      text: 'Is it right as it stands, or do you not know? Then leave the cell empty; nothing changes. Under Remark you can write what we should know.',
    },
    {
      label: 'Send it back',
      text: 'Save the workbook as an Excel workbook (.xlsx) and send it back to whoever sent it to you.',
    },
  ],
  regions: 'What there is to look at',
  region: 'Region',
  toLookAt: 'To look at',
  counts: (cells, errors, questions) =>
    `${cells === 1 ? '1 cell' : `${String(cells)} cells`}: ${[
      ...(errors === 0 ? [] : [errors === 1 ? '1 error' : `${String(errors)} errors`]),
      ...(questions === 0 ? [] : [questions === 1 ? '1 question' : `${String(questions)} questions`]),
    ].join(', ')}`,
  alsoThere: 'for comparison only',
  noCells: 'There is no cell that can be corrected by itself.',
  rest: 'What cannot be corrected cell by cell',
  restText: 'This is for whoever makes the file:',
  unknownRegion: 'Unknown region',
  headings: {
    number: 'No.',
    kind: 'Kind',
    question: 'Question',
    where: 'Where',
    value: 'What it says',
    wrong: 'What is wrong',
    expected: 'What it can say',
    nearest: 'Suggestion',
    correction: 'Correction',
    remark: 'Remark',
  },
  kinds: { error: 'Error', warning: 'Question: is this right?' },
  clear: '(make empty)',
  drop: '(make whole row empty)',
  regionCell: 'Name of the region',
  indicatorCell: 'Number of the question',
  question: (number, text) => `${number}. ${text}`,
  nothing: '(nothing)',
  fromList: (count) => `Choose from the list under Correction (${String(count)} possibilities).`,
  prompt: {
    title: 'Choose what it should say',
    message: 'Use the arrow. Leave empty what may stay as it is.',
  },
  error: {
    title: 'This is not in the list',
    message: 'Choose with the arrow at the right of the cell, or leave the cell empty.',
  },
  wrong: {
    'unknown-region': ({ value }: Wrong) =>
      value.trim() === '' ? 'There is no region here.' : 'This is not the name of a labour market region.',
    'duplicate-region': ({ others }) =>
      `This region has two rows; the other is at ${others}. If this row is of another region, choose that one. If this row does not count, choose (make whole row empty).`,
    'unknown-indicator': () => 'This number belongs to no question of the questionnaire.',
    'duplicate-answer': ({ others }) =>
      `This question was answered twice; the other answer is at ${others}. At the answer that does not count, choose (make whole row empty).`,
    'conflicting-answers': ({ others }) =>
      `Another answer was given as well: ${others}. Choose the answer that counts in both, or choose (make empty) at the one that does not.`,
    'answer-outside-list': () => 'This answer is not in the list of this question.',
    'percentage-out-of-range': () => 'A percentage goes from 0 to 100.',
    'percentage-not-in-tens': () => 'This question takes whole tens: 0%, 10%, 20% and so on up to 100%.',
    'excel-changed': () => 'This is not an answer: a spreadsheet probably made something else of it.',
    'fraction-as-percentage': ({ percentage }) => `Is it right that ${percentage} is meant here?`,
    'answer-against-routing': ({ route }) =>
      `Is this right? Because of another answer this question need not have been answered. ${route}`,
    'not-applicable-against-routing': ({ route }) =>
      `Is this right? Because of another answer this question does apply. ${route}`,
  },
  andMore: (others, more) => `${others} and ${String(more)} more`,
  made: (file, counts, sheets) =>
    `${file}: ${counts}, on ${sheets === 1 ? '1 sheet' : `${String(sheets)} sheets`}. What comes back is taken in with inventory apply.`,
  onlyStart: (file) =>
    `${file}: there is no cell that can be corrected by itself; only the sheet Start says what is wrong.`,
  nothingToCorrect: (file) => `${file} was not made: there is nothing to correct.`,
  notMade: (file) => `${file} was not made: without a table there are no cells to correct.`,
  filledIn: (file, filled, all) => `${file}: ${String(filled)} of ${String(all)} filled in`,
  remarkOf: (workbook, cell, about, remark) =>
    `Remark in ${workbook}, ${cell}${about === '' ? '' : ` (about ${about})`}: ${remark}`,
  changed: (count) => (count === 1 ? '1 cell changed' : `${String(count)} cells changed`),
  written: (out, changes, audit) => `${out}: ${changes}; ${audit} lists every change`,
  otherBytes: (file) => `${file} changed after the workbook was made; every correction still fits.`,
  utf8: (out, was) => `${out} is written as UTF-8; the input was ${was}.`,
  unpacked: (out) => `${out} is not packed (gzip); the input was.`,
  longForm: (out) =>
    `${out} is CSV with a row per region and indicator, with all answers and notes; other columns, and what stood around the table, are left behind.`,
  notAsked: (out, count) =>
    count === 1
      ? `${out}: 1 answer that was left blank in a form because its question was not asked is written as Niet van toepassing (not applicable).`
      : `${out}: ${String(count)} answers that were left blank in a form because their questions were not asked are written as Niet van toepassing (not applicable).`,
  stillInvalid: (out, count) =>
    count === 1
      ? `${out}: 1 invalid answer from a form has (formulier) behind it, because in CSV it would be a valid number in the list.`
      : `${out}: ${String(count)} invalid answers from a form have (formulier) behind them, because in CSV they would be valid numbers in the list.`,
  notesGone: (count, audit) =>
    count === 1
      ? `1 note was about an answer that is emptied while another file answers the question; it is left behind, and stands in ${audit}.`
      : `${String(count)} notes were about answers that are emptied while another file answers the question; they are left behind, and stand in ${audit}.`,
  restToo: (count) =>
    `Not to be corrected cell by cell: ${count === 1 ? '1 finding' : `${String(count)} findings`}; the sheet Start lists them.`,
  again: (out) =>
    `What is still open can go to the regions again: inventory validate ${out} --workbook corrections.xlsx`,
};
