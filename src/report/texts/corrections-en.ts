import type { correctionsNl } from './corrections-nl.ts';

const cells = (count: number): string => (count === 1 ? '1 cell' : `${String(count)} cells`);

/** The words for two deliveries of one measurement held against each other, in English. */
export const correctionsEn: typeof correctionsNl = {
  sides: { before: 'Old', after: 'New' },
  kinds: {
    added: 'added',
    removed: 'gone',
    changed: 'changed',
    cleared: 'cleared',
    respelled: 'written otherwise',
  },
  note: 'note changed',
  states: { solved: 'solved', stayed: 'stayed', new: 'new' },
  tables: {
    corrections: 'Differences between two deliveries',
    'not-compared': 'Not compared',
    problems: 'Problems in two deliveries',
  },
  columns: {
    region: 'Region',
    code: 'Code',
    indicator: 'Indicator',
    what: 'What',
    cells: 'Cells',
    old_value: 'Stood there',
    new_value: 'Stands there',
    old_answer: 'Old answer',
    new_answer: 'New answer',
    old_line: 'Old line',
    old_cell: 'Old cell',
    new_line: 'New line',
    new_cell: 'New cell',
    delivery: 'Delivery',
    line: 'Line',
    cell: 'Cell',
    problem: 'Problem',
    message: 'Message',
    state: 'State',
    severity: 'Severity',
    certain: 'Certain',
  },
  certain: { yes: 'yes', no: 'no' },
  groups: {
    differences: 'Differences',
    notes: 'Notes',
    respelled: 'Only written otherwise: no difference',
  },
  delivery: (side, file, hash) => `${side}: ${file} (SHA-256 ${hash})`,
  read: (side, file, read, totals) => `${side}: ${file}: ${read}; ${totals}`,
  mark: (file, mark) => `${file}: ${mark}`,
  twoMeasurements: (before, after) =>
    `The descriptions name two measurements: ${before} and ${after}. --corrections is for two deliveries of one measurement; without --corrections measurements are compared.`,
  cells,
  fromHere: (place) => `from ${place}`,
  wholeRow: 'whole region',
  wholeColumn: 'for all regions',
  nothing: 'nothing',
  nowhere: 'no cell',
  place: (before, after) => `old: ${before}; new: ${after}`,
  wasAnswer: (value, label) => `${value} (${label})`,
  more: (count) => `… and ${String(count)} more; tables/corrections.csv has them all.`,
  moreLeftOut: (count) => `… and ${String(count)} more; tables/not-compared.csv has them all.`,
  leftOut: (count) =>
    count === 0
      ? 'Not compared, because it cannot be told'
      : `Not compared, because it cannot be told: ${cells(count)}`,
  leftOutOf: (side, place, count) => `${side}: ${place}, ${cells(count)}`,
  wholeFile: 'the whole file',
  notesLeftOut: {
    'no-notes': (file) => `Notes: not compared, ${file} has no column for them.`,
    'two-columns': (file) =>
      `Notes: not compared, ${file} has two columns for them and it cannot be told which one holds.`,
  },
  problems: 'Problems, by place',
  newProblems: 'New problems',
  moreProblems: (count) => `… and ${String(count)} more; tables/problems.csv has them all.`,
  problemSum: (before, after, solved, stayed, added) =>
    `It all adds up: old ${before} = ${String(solved)} solved + ${String(stayed)} stayed; new ${after} = ${String(stayed)} stayed + ${String(added)} new.`,
  places: (count) => (count === 1 ? '1 place' : `${String(count)} places`),
  noProblems: 'No problems in either file.',
  uncertain: (count) =>
    `Of ${count === 1 ? '1 solved or new problem' : `${String(count)} solved or new problems`} it is not certain: that place cannot be read in the other file, or is not in it.`,
  sum: (compared, parts) => `${cells(compared)} compared = ${parts}.`,
  unchanged: (count, empty) =>
    `${String(count)} unchanged${empty === 0 ? '' : ` (of which ${String(empty)} empty in both)`}`,
  noData: (count) =>
    `For ${String(count)} of the cells added, gone and cleared the meaning stays the same: “No data” is the same as an empty cell.`,
  none: 'no differences',
  differences: (count) => (count === 1 ? '1 cell differs' : `${String(count)} cells differ`),
  notes: (count) => (count === 1 ? '1 note changed' : `${String(count)} notes changed`),
  notCompared: (count) => `${cells(count)} not compared`,
  problemsSummary: (solved, stayed, added) =>
    `problems: ${String(solved)} solved, ${String(stayed)} stayed, ${String(added)} new`,
  meanings: [
    'Added: nothing stood there and now something does. Cleared: something stood there and now nothing does. Gone: the whole region or indicator is out of the file. Changed: the answer means something else, or is not valid and reads otherwise.',
    'Written otherwise: other letters, the same answer. That is no difference and is counted apart.',
    'A region or indicator that came or went as a whole is told once, with the number of cells and the place of the first.',
  ],
  allCompared: 'Nothing was left out: all cells were compared.',
  notComparedMeaning:
    'Because of an error in one of the files it cannot be told which answer holds here. These cells count nowhere.',
  problemsMeaning:
    'A problem is the same when code, region and indicator are equal; another wrong answer in the same cell has therefore stayed. Not certain: that place cannot be read in the other file, or is not in it.',
};
