/** Numbers of which one will do: `71, 72 of 73`. */
const either = (numbers: readonly string[]): string =>
  numbers.length < 2 ? numbers.join('') : `${numbers.slice(0, -1).join(', ')} of ${numbers.at(-1) ?? ''}`;

/** The texts of a form in which a region fills in a questionnaire, in Dutch, and of the command that makes it. */
export const formNl = {
  measurement: 'Meting',
  /** A heading that a reader of answers knows; the region stands beside it. */
  region: 'Arbeidsmarktregio',
  about: 'Wat is dit?',
  aboutText:
    'In deze werkmap beantwoordt uw regio de vragenlijst. Elk thema heeft een blad, elke vraag een rij. Onderaan het scherm staan de bladen.',
  attention: 'Let op',
  how: 'Zo vult u in',
  steps: (choosesRegion: boolean): readonly { readonly label: string; readonly text: string }[] => [
    ...(choosesRegion
      ? [{ label: 'Kies uw regio', text: 'Kies hierboven de naam van uw regio uit de lijst.' }]
      : []),
    {
      label: 'Kies een antwoord',
      text: 'Klik op een geel vak onder Antwoord, en kies met het pijltje uit de lijst.',
    },
    {
      label: 'Laat leeg wat u niet weet',
      text: 'Een leeg vak betekent dat u het antwoord niet weet. Dat mag.',
    },
    {
      label: 'Licht toe waar dat nodig is',
      text: 'Onder Toelichting schrijft u zelf. Zet er geen namen van personen in.',
    },
    { label: 'Bewaar', text: 'Bewaar de werkmap als Excel-werkmap (.xlsx). U kunt later verdergaan.' },
    { label: 'Stuur terug', text: 'Stuur de werkmap terug naar wie haar aan u stuurde.' },
  ],
  progressTitle: 'Hoe ver u bent',
  sheet: 'Blad',
  theme: 'Thema',
  filledIn: 'Ingevuld',
  progress: (filled: string, all: number) => `ingevuld ${filled} van ${String(all)}`,
  notNeededCount: (count: string) => `; niet nodig: ${count}`,
  colours: 'Wat de kleuren betekenen',
  yellow: 'Geel',
  yellowText: 'Hier vult u in.',
  white: 'Wit',
  whiteText: 'Hier staat vaste tekst. U kunt kolommen wel breder maken.',
  grey: 'Grijs',
  greyText:
    'Deze vraag is niet nodig, door een antwoord op een andere vraag. Onder “Wanneer invullen” staat dan ook “Niet nodig”. Laat leeg, of kies “Niet van toepassing”.',
  madeWith: 'Gemaakt met',
  madeWithText: (instrument: string, tool: string) => `${tool}, vragenlijst ${instrument}`,
  /** The headings that a reader of answers relies on: indicator, antwoord, toelichting. */
  headings: ['Indicator', 'Vraag', 'Antwoord', 'Toelichting', 'Wanneer invullen'],
  earlier: 'Vooraf ingevuld',
  origin: 'Herkomst',
  earlierText: (measurement: string) =>
    `Uw antwoorden van toen staan er al (${measurement}). Kijk ze na, en verander wat niet meer klopt. Wat er stond, blijft onder Vooraf ingevuld staan.`,
  notTaken: (value: string) => `“${value}”, geen antwoord uit de lijst, niet overgenomen.`,
  noteThen: (note: string) => `Toelichting toen: ${note}`,
  back: '← Start',
  onlyIf: (numbers: readonly string[], answers: readonly string[]): string =>
    `Alleen als bij ${either(numbers)} is gekozen: ${answers.map((answer) => `“${answer}”`).join(' of ')}.`,
  notNeeded: 'Niet nodig.',
  prompt: { title: 'Kies een antwoord', message: 'Gebruik het pijltje. Weet u het niet, laat dan leeg.' },
  promptRegion: { title: 'Kies uw regio', message: 'Gebruik het pijltje.' },
  error: 'Dit staat niet in de lijst',
  choose: (labels: readonly string[]) => `Kies: ${labels.join(' | ')}. Of laat het vak leeg.`,
  chooseOne: (count: number) =>
    `Kies een van de ${String(count)} antwoorden met het pijltje rechts van het vak, of laat het vak leeg.`,
  chooseRegion: 'Kies de naam van uw regio met het pijltje rechts van het vak.',
  list: (number: number) => `Lijst ${String(number)}`,
  /** The name of a file that is the same for all regions, and of one for a region. */
  file: (region: string | null) => (region === null ? 'formulier.xlsx' : `formulier-${region}.xlsx`),
  folder: 'formulieren',
  questions: (count: number) => (count === 1 ? '1 vraag' : `${String(count)} vragen`),
  made: (file: string, questions: string, unit: string | null, prefilled: number) =>
    `${file}: ${questions}${unit === null ? '' : ` voor ${unit}`}${prefilled === 0 ? '' : `, ${String(prefilled)} vooraf ingevuld`}`,
  madeAll: (forms: number, questions: string, prefilled: number) =>
    `${forms === 1 ? '1 formulier' : `${String(forms)} formulieren`} met ${questions}${prefilled === 0 ? '' : `, vooraf ingevulde antwoorden: ${String(prefilled)}`}`,
  leftOut: (count: number): string =>
    count === 1
      ? '1 antwoord staat niet in de lijst en is niet overgenomen; het formulier noemt het bij Vooraf ingevuld.'
      : `${String(count)} antwoorden staan niet in de lijst en zijn niet overgenomen; de formulieren noemen ze bij Vooraf ingevuld.`,
  notEarlier: (names: readonly string[], file: string) =>
    `Niet in ${file}, dus niet vooraf ingevuld: ${names.join(', ')}`,
  next: (count: number): string =>
    count === 1
      ? 'Stuur het formulier op. Wat terugkomt controleert u met inventory validate.'
      : 'Stuur elke regio haar formulier. Wat terugkomt controleert u met inventory validate.',
};
