import type { DeliveryCode, ProblemTexts } from './problem-text.ts';

/** The names of regions, as many as a sentence takes. */
const regions = (units: readonly string[], most = 6): string =>
  units.length <= most
    ? units.join(', ')
    : `${units.slice(0, most).join(', ')} en nog ${String(units.length - most)}`;

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
  'blank-beside-answer': {
    title: 'Antwoord dat elders leeg is',
    message: ({ file, count, units, indicators, detail }) => {
      const blank = detail('other') === file ? 'op een ander blad' : `in ${detail('other')}`;
      return count === 1
        ? `Het antwoord van ${regions(units)} op vraag ${indicators} is ${blank} leeg en in ${file} ingevuld; het ingevulde telt.`
        : `${String(count)} antwoorden van ${regions(units)} zijn ${blank} leeg en in ${file} ingevuld; wat is ingevuld telt (vraag ${indicators}).`;
    },
    meaning:
      'Een regio staat in twee bestanden; het ene heeft een antwoord waar het andere een lege cel heeft. Is het antwoord in een latere levering weggehaald, dan telt het toch mee.',
    remedy: 'Vraag de regio of het antwoord nog geldt. Zo niet: maak het leeg, of haal het oude bestand weg.',
  },
  'name-of-other-region': {
    title: 'Bestandsnaam van een andere regio',
    message: ({ file, value, units }) =>
      `${file} noemt in zijn naam ${value}, maar de antwoorden staan op naam van ${regions(units)}.`,
    meaning:
      'De antwoorden tellen bij de regio die in het bestand staat. Misschien is het formulier van een andere regio ingevuld, of de verkeerde regio gekozen.',
    remedy:
      'Vraag na van welke regio de antwoorden zijn. Verbeter de regio in het bestand, of de naam van het bestand.',
  },
  'empty-region': {
    title: 'Regio zonder antwoorden',
    message: ({ count, units }) =>
      count === 1
        ? `Van ${regions(units)} is geen enkele vraag beantwoord; deze regio telt als Geen gegevens.`
        : `Van ${String(count)} regio’s is geen enkele vraag beantwoord: ${regions(units)}; zij tellen als Geen gegevens.`,
    meaning:
      'Deze regio’s staan in het bestand en tellen mee in het aantal regio’s, maar hebben niets ingevuld. Misschien kwam een formulier leeg terug.',
    remedy: 'Vraag de antwoorden op, of haal de rij of het formulier weg: dan ontbreekt de regio.',
  },
};
