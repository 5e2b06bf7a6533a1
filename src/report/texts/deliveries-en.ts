import type { DeliveryCode, ProblemTexts } from './problem-text.ts';

/** The names of regions, as many as a sentence takes. */
const regions = (units: readonly string[], most = 6): string =>
  units.length <= most
    ? units.join(', ')
    : `${units.slice(0, most).join(', ')} and ${String(units.length - most)} more`;

/** The problems of what was delivered, in English. */
export const deliveriesEn: Pick<ProblemTexts, DeliveryCode> = {
  'measurement-differs': {
    title: 'Form of another measurement',
    message: ({ file, value, detail }) =>
      `${file} is a form of measurement “${value}”; the description names “${detail('known')}”, and that holds.`,
    meaning:
      'The form was made for another measurement than the description (.meta.json) says. The answers may be of another time.',
    remedy:
      'Check that these are the forms of this measurement. Else mend the name or the date in the description.',
  },
  'blank-beside-answer': {
    title: 'Answer that is blank elsewhere',
    message: ({ file, count, units, indicators, detail }) => {
      const blank = detail('other') === file ? 'on another sheet' : `in ${detail('other')}`;
      return count === 1
        ? `The answer of ${regions(units)} to question ${indicators} is blank ${blank} and filled in in ${file}; what is filled in counts.`
        : `${String(count)} answers of ${regions(units)} are blank ${blank} and filled in in ${file}; what is filled in counts (question ${indicators}).`;
    },
    meaning:
      'A region is in two files; one has an answer where the other has a blank cell. If the answer was erased in a later delivery, it counts all the same.',
    remedy: 'Ask the region whether the answer still holds. If not: empty it, or take the old file away.',
  },
  'name-of-other-region': {
    title: 'File named after another region',
    message: ({ file, value, units }) =>
      `${file} has ${value} in its name, but its answers are in the name of ${regions(units)}.`,
    meaning:
      'The answers count for the region that the file itself names. Somebody may have filled in the form of another region, or chosen the wrong one.',
    remedy: 'Ask which region the answers are of. Mend the region in the file, or the name of the file.',
  },
  'empty-region': {
    title: 'Region without answers',
    message: ({ count, units }) =>
      count === 1
        ? `No question at all was answered for ${regions(units)}; this region counts as No data.`
        : `No question at all was answered for ${String(count)} regions: ${regions(units)}; they count as No data.`,
    meaning:
      'These regions are in the file and count in the number of regions, but filled in nothing. A form may have come back empty.',
    remedy: 'Ask for the answers, or take the row or the form away: then the region is missing.',
  },
};
