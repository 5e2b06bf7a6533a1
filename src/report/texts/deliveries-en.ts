import type { DeliveryCode, ProblemTexts } from './problem-text.ts';

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
};
