import type { Complaint } from '../../claims/parse-claims.ts';
import type { ProblemView } from './problem-text.ts';

const proposed = (name: string): string => (name === '' ? '' : ` Did you mean “${name}”?`);
/** What is wrong with how the program was called, in English; by the detail `what` of the problem. */
export const usageEn: Readonly<Record<string, (view: ProblemView) => string>> = {
  instrument: ({ detail }) =>
    `There is no instrument “${detail('given')}”. Known: ${detail('known')}; a file of your own ends in .json.`,
  encoding: ({ detail }) =>
    `There is no encoding “${detail('given')}”. Known are, among others, UTF-8, UTF-16LE, windows-1252, iso-8859-15, cp850 and macintosh.`,
  sheets: ({ file, detail }) =>
    `${file} has a table on more than one sheet: ${detail('given')}. Choose one with --sheet.`,
  noSheet: ({ file, detail }) => `There is no sheet “${file}”, but: ${detail('given')}.`,
  prefix: ({ file, detail }) =>
    `Headings of ${file} with ${detail('prefix')} before the number are those of ${detail('given')}, but may be ${detail('known')} too. Give the answers to each questionnaire by themselves, and choose with --instrument.`,
  noSheets: ({ file }) => `${file} is no workbook; --sheet is for workbooks only.`,
  noFiles: ({ file }) => `There is no file of answers in ${file}.`,
  descriptions: ({ file, detail }) =>
    `The descriptions in ${file} contradict each other (${detail('given')}). Put one description beside the folder: ${detail('beside')}.`,
  strayDescription: ({ file, detail }) =>
    `${file} holds a description that belongs to no file of answers: ${detail('given')}. Put a description of all files beside the folder, as ${detail('beside')}; name one of a single file after it: answers.meta.json beside answers.csv.`,
  formOfOther: ({ file, detail }) =>
    `${file} is a form of questionnaire ${detail('given')}; asked for is questionnaire ${detail('known')}. Leave out --instrument, look which questionnaire the description (.meta.json) names, or give a form of ${detail('known')}.`,
  formsOfTwo: ({ file, detail }) =>
    `The forms belong to two questionnaires: ${detail('first')} to ${detail('known')}, ${file} to ${detail('given')}. Put them in two folders: each questionnaire is a measurement of its own.`,
  formMeasurements: ({ file, detail }) =>
    `The forms belong to two measurements: ${detail('first')} to “${detail('known')}”, ${file} to “${detail('given')}”. Put them in two folders, one for each measurement.`,
  instruments: ({ detail }) =>
    `The headings fit these questionnaires equally well: ${detail('given')}. Choose one with --instrument.`,
  indicators: ({ detail }) => `Indicator ${detail('given')} is not in this file. Write for instance 1-12,34.`,
  theme: ({ detail }) => `There is no theme “${detail('given')}”. Known: ${detail('known')}.`,
  regions: ({ detail }) => `The region “${detail('given')}” is not in this file.`,
  regionLeftOut: ({ detail }) =>
    `The region “${detail('given')}” was left out by --regions, which names: ${detail('known')}.`,
  code: ({ detail }) => `There is no code “${detail('given')}”. ${detail('known')}`,
  number: ({ detail }) => `${detail('option')} must be ${detail('known')}; “${detail('given')}” was given.`,
  stdin: () => 'Standard input (-) can be read only once.',
  empty: () => 'Nothing is left of this selection: no region or no indicator.',
  sample: () => 'Give --claims, or --from together with --move.',
  oneRegion: () => 'Give one region with --region.',
  profile: () => 'Give --region with one or more regions, or --all.',
  template: () => 'Give --region or --all, not both.',
  templatePrefill: () => 'Answers are filled in per region: give --region or --all with --prefill.',
  templateFile: ({ detail }) => `A form is one file: let --out end in .xlsx, not “${detail('given')}”.`,
  templateFolder: ({ detail }) =>
    `With --all there is a form for every region: give a folder with --out, not “${detail('given')}”.`,
  templateInstrument: ({ detail }) =>
    `${detail('file')} belongs to questionnaire ${detail('given')}, the form to ${detail('known')}. Only answers to the same questionnaire can be filled in. Leave out --instrument, or give another file with --prefill.`,
  templateRegion: ({ detail }) => `There is no region “${detail('given')}”.${proposed(detail('meant'))}`,
  templateDate: ({ detail }) =>
    `“${detail('given')}” is no date of a measurement. Write 2027, 2027-03 or 2027-03-15.`,
  workbookOne: () => 'A correction workbook is about one file or folder. Give one file with --workbook.',
  workbookName: ({ detail }) => `A workbook ends in .xlsx, not “${detail('given')}”.`,
  applyInstrument: ({ detail }) =>
    `The workbook is about questionnaire ${detail('known')}, the file was read with ${detail('given')}. Give that of the workbook with --instrument.`,
  applyName: ({ detail }) =>
    `What is written is ${detail('known')}; let --out end in ${detail('ending')}, not “${detail('given')}”.`,
  out: () => 'Give a folder with --out.',
  input: ({ detail }) =>
    `The input stands in the place of the output (${detail('given')}) and is never overwritten. Choose another folder.`,
  noIndicator: ({ detail }) =>
    `“${detail('given')}” is no indicator of questionnaire ${detail('known')}. Write one number, for instance 34 or 55a.`,
  indicatorLeftOut: ({ detail }) =>
    `Indicator ${detail('given')} was not counted in this report. These were: ${detail('known')}.`,
  category: (view) =>
    `“${view.detail('given')}” is no answer to indicator ${view.detail('number')} in this report.${proposed(view.nearest ?? '')} These are: ${view.expected.join(' | ')}.`,
  otherInstrument: ({ detail }) =>
    `The report was made with questionnaire ${detail('known')}, the file was read with ${detail('given')}. Give that of the report with --instrument.`,
  measurementsReversed: ({ detail }) =>
    `The first measurement is of ${detail('before')}, the second of ${detail('after')}. Give the earlier one first.`,
  unitLists: ({ detail }) =>
    `The questionnaires have two lists of regions: ${detail('before')} and ${detail('after')}. Only regions of one list can be compared.`,
  correctionsOption: ({ detail }) =>
    `${detail('given')} does not go with --corrections, which compares two deliveries of one measurement. Leave out ${detail('given')}, or leave out --corrections to compare two measurements.`,
  correctionsInstruments: ({ detail }) =>
    `The files belong to two questionnaires: ${detail('before')} and ${detail('after')}. --corrections compares two deliveries of one measurement. Say which questionnaire it is with --instrument, or leave out --corrections to compare two measurements.`,
  crosswalk: ({ detail }) =>
    `There is no crosswalk “${detail('given')}”. Known: ${detail('known')}; a file of your own ends in .json.`,
  crosswalkNone: ({ detail }) =>
    `There is no crosswalk from questionnaire ${detail('before')} to ${detail('after')}. Give one with --crosswalk. Known: ${detail('known')}.`,
  crosswalkReversed: ({ detail }) =>
    `The crosswalk goes from questionnaire ${detail('after')} to ${detail('before')}. Give the files in that order.`,
  crosswalkOther: ({ detail }) =>
    `The crosswalk “${detail('given')}” is not about the questionnaires ${detail('before')} and ${detail('after')}. Known: ${detail('known')}.`,
  crosswalkSame: ({ detail }) =>
    `Both files are of questionnaire ${detail('before')}: no crosswalk belongs to that. Leave out --crosswalk.`,
  testTotals: () => 'A test needs answers by region; only totals are compared here. Leave out --test.',
  missingMandatoryOptionValue: ({ detail }) => `An option is missing: ${detail('given')}.`,
  unknownCommand: ({ detail }) => `There is no command “${detail('given')}”.${proposed(detail('meant'))}`,
  unknownOption: ({ detail }) => `There is no option “${detail('given')}”.${proposed(detail('meant'))}`,
  missingArgument: ({ detail }) => `Something is missing after the command: ${detail('given')}.`,
  optionMissingArgument: ({ detail }) => `The value after ${detail('given')} is missing.`,
  invalidArgument: ({ detail }) =>
    `“${detail('given')}” cannot be given to ${detail('option')}; use ${detail('known')}.`,
  excessArguments: () => 'There is too much after the command.',
};

/** What is wrong with a cell of a claim, in English. */
export const claimsEn: Readonly<Record<Complaint, (view: ProblemView) => string>> = {
  'column-missing': ({ detail }) => `The header lacks: ${detail('column')}.`,
  twice: ({ value }) => `The claim “${value}” stands there already.`,
  empty: ({ detail }) => `${detail('column')} is empty.`,
  'not-whole': ({ detail, value }) => `${detail('column')}: “${value}” is no whole number.`,
  'not-one-of': ({ detail, value }) =>
    `${detail('column')}: “${value}” must be one of these: ${detail('given')}.`,
  'no-such-indicator': ({ detail }) => `${detail('column')}: there is no indicator ${detail('given')}.`,
  'no-such-category': ({ detail }) =>
    `${detail('column')}: no category or group of the indicator: ${detail('given')}.`,
};
