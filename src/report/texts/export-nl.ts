/** The words of an export of answers for statistical programs. */
export const exportNl = {
  what: (units: string, asked: string): string => `Antwoorden van ${units} op ${asked}, een rij per regio.`,
  codes: (notApplicable: number): string =>
    `Een getal is de plaats van het antwoord in de gedrukte lijst, of een percentage. ${String(notApplicable)} = Niet van toepassing. Leeg = Geen gegevens.`,
  invalidCode: (invalid: number): string =>
    `${String(invalid)} = Ongeldig antwoord; wat er stond, staat in invalid.csv.`,
  tables: {
    answers: 'Antwoorden als getallen',
    labels: 'Antwoorden in woorden',
    notes: 'Toelichtingen',
    invalid: 'Ongeldige antwoorden, zoals ze er stonden',
  },
  labelsMeaning:
    'Dezelfde rijen en kolommen als answers.csv, met het antwoord in woorden, in het Nederlands. Een percentage is een getal. Leeg = Geen gegevens.',
  notesMeaning: 'Een rij per antwoord met een toelichting.',
  invalidMeaning: 'Een rij per antwoord dat niet geldig is.',
  code: 'Code van de regio',
  region: 'Regio',
  origin: 'Herkomst: fictief betekent verzonnen',
  spss: {
    run: 'Draai dit vanuit elke map met de volgende opdracht, met de eigen map erin.',
    folder: 'SPSS zoekt answers.csv anders in zijn werkmap; die verandert met CD.',
    unicode: 'Dit bestand is UTF-8: SPSS 21 en later lezen dat zonder instelling.',
    levels:
      'Ordinaal is een vraag waarvan elk antwoord op de schaal ligt. Staat er een antwoord naast de schaal, zoals Anders, dan is zij nominaal.',
    missing:
      'Niet van toepassing en ongeldig zijn gebruikersmissend: valide procenten gaan over inhoudelijke antwoorden. Leeg is systeemmissend.',
    cut: (where: string, whole: string): string => `Label ingekort bij ${where}. Voluit: ${whole}`,
    value: (variable: string, value: number): string => `${variable}, waarde ${String(value)}`,
  },
};
