import type { DeliveryCode, ProblemTexts } from './problem-text.ts';

/** The problems of what was delivered, in Dutch. */
export const deliveriesNl: Pick<ProblemTexts, DeliveryCode> = {
  'measurement-differs': {
    title: 'Formulier van een andere meting',
    message: ({ file, value, detail }) =>
      `${file} is een formulier van meting “${value}”; de beschrijving noemt “${detail('known')}”, en die geldt.`,
    meaning:
      'Het formulier is voor een andere meting gemaakt dan de beschrijving (.meta.json) zegt. De antwoorden kunnen van een andere keer zijn.',
    remedy:
      'Kijk of dit de formulieren van deze meting zijn. Verbeter anders de naam of de datum in de beschrijving.',
  },
};
