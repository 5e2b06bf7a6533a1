import type { formNl } from './form-nl.ts';

/** Numbers of which one will do: `71, 72 or 73`. */
const either = (numbers: readonly string[]): string =>
  numbers.length < 2 ? numbers.join('') : `${numbers.slice(0, -1).join(', ')} or ${numbers.at(-1) ?? ''}`;

/** The texts of a form in which a region fills in a questionnaire, in English, and of the command that makes it. */
export const formEn: typeof formNl = {
  measurement: 'Measurement',
  region: 'Region',
  about: 'What is this?',
  aboutText:
    'In this workbook your region answers the questionnaire. Every theme has a sheet, every question a row. The sheets are at the bottom of the screen.',
  attention: 'Please note',
  how: 'How to fill in',
  steps: (choosesRegion) => [
    ...(choosesRegion
      ? [{ label: 'Choose your region', text: 'Choose the name of your region from the list above.' }]
      : []),
    {
      label: 'Choose an answer',
      text: 'Click a yellow cell under Answer, and choose from the list with the arrow.',
    },
    {
      label: 'Leave blank what you do not know',
      text: 'A blank cell means that you do not know the answer. That is fine.',
    },
    {
      label: 'Explain where needed',
      text: 'Under Note you write in your own words. Leave out names of persons.',
    },
    { label: 'Save', text: 'Save the workbook as an Excel workbook (.xlsx). You can go on later.' },
    { label: 'Send back', text: 'Send the workbook back to whoever sent it to you.' },
  ],
  progressTitle: 'How far you are',
  sheet: 'Sheet',
  theme: 'Theme',
  filledIn: 'Filled in',
  progress: (filled, all) => `filled in ${filled} of ${String(all)}`,
  notNeededCount: (count) => `; not needed: ${count}`,
  colours: 'What the colours mean',
  yellow: 'Yellow',
  yellowText: 'Here you fill in.',
  white: 'White',
  whiteText: 'This text cannot be changed. You can make columns wider.',
  grey: 'Grey',
  greyText:
    'This question is not needed, because of an answer to another. The column When to answer then says Not needed too. Leave it blank, or choose Not applicable.',
  madeWith: 'Made with',
  madeWithText: (instrument, tool) => `${tool}, questionnaire ${instrument}`,
  headings: ['Indicator', 'Question', 'Answer', 'Note', 'When to answer'],
  earlier: 'Filled in beforehand',
  origin: 'Herkomst',
  earlierText: (measurement) =>
    `Your answers of then are there already (${measurement}). Check them, and change what is no longer right. What stood there stays under Filled in beforehand.`,
  notTaken: (value) => `“${value}”, no answer of the list, not taken over.`,
  noteThen: (note) => `Note then: ${note}`,
  back: '← Start',
  onlyIf: (numbers, answers) =>
    `Only if this was chosen at ${either(numbers)}: ${answers.map((answer) => `“${answer}”`).join(' or ')}.`,
  notNeeded: 'Not needed.',
  prompt: { title: 'Choose an answer', message: 'Use the arrow. Leave it blank if you do not know.' },
  promptRegion: { title: 'Choose your region', message: 'Use the arrow.' },
  error: 'This is not in the list',
  choose: (labels) => `Choose: ${labels.join(' | ')}. Or leave the cell blank.`,
  chooseOne: (count) =>
    `Choose one of the ${String(count)} answers with the arrow to the right of the cell, or leave the cell blank.`,
  chooseRegion: 'Choose the name of your region with the arrow to the right of the cell.',
  list: (number) => `List ${String(number)}`,
  file: (region) => (region === null ? 'form.xlsx' : `form-${region}.xlsx`),
  folder: 'forms',
  questions: (count) => (count === 1 ? '1 question' : `${String(count)} questions`),
  made: (file, questions, unit, prefilled) =>
    `${file}: ${questions}${unit === null ? '' : ` for ${unit}`}${prefilled === 0 ? '' : `, ${String(prefilled)} filled in beforehand`}`,
  madeAll: (forms, questions, prefilled) =>
    `${forms === 1 ? '1 form' : `${String(forms)} forms`} of ${questions}${prefilled === 0 ? '' : `, answers filled in beforehand: ${String(prefilled)}`}`,
  leftOut: (count) =>
    count === 1
      ? '1 answer is not in the list and was not taken over; the form tells it under Filled in beforehand.'
      : `${String(count)} answers are not in the list and were not taken over; the forms tell them under Filled in beforehand.`,
  notEarlier: (names, file) => `Not in ${file}, so not filled in beforehand: ${names.join(', ')}`,
  next: (count) =>
    count === 1
      ? 'Send the form. Check what comes back with inventory validate.'
      : 'Send each region its form. Check what comes back with inventory validate.',
};
