/** What can be said of what is wrong in a cell. */
export type Wrong = {
  readonly value: string;
  /** The sentence of the questionnaire that says when a question is asked; the percentage a fraction was taken for. */
  readonly route: string;
  readonly percentage: string;
  /** Where the same stands too, in words. */
  readonly others: string;
};

/** The texts of a correction workbook in Dutch, and of the commands that make it and take it back. */
export const repairNl = {
  title: (file: string) => `Verbeteringen bij ${file}`,
  about: 'Wat is dit?',
  aboutText: (file: string) =>
    `Bij het nakijken van ${file} bleven cellen over waar iets mee is. Elke regio heeft een blad met haar cellen. Onderaan het scherm staan de bladen.`,
  attention: 'Let op',
  instrument: 'Vragenlijst',
  measurement: 'Meting',
  how: 'Zo vult u in',
  steps: (clear: string): readonly { readonly label: string; readonly text: string }[] => [
    {
      label: 'Verbeter',
      text: `Klik op het blad van uw regio in een geel vak onder Verbetering, en kies met het pijltje wat er moet staan. Moet de cel leeg zijn, kies dan ${clear}.`,
    },
    {
      label: 'Laat open wat klopt',
      text: 'Klopt wat er staat, of weet u het niet? Laat het vak dan leeg; er verandert niets. Onder Opmerking kunt u schrijven wat wij moeten weten.',
    },
    {
      label: 'Stuur terug',
      text: 'Bewaar de werkmap als Excel-werkmap (.xlsx) en stuur haar terug naar wie haar aan u stuurde.',
    },
  ],
  regions: 'Wat er na te kijken is',
  region: 'Regio',
  toLookAt: 'Na te kijken',
  counts: (cells: number, errors: number, questions: number) =>
    `${cells === 1 ? '1 cel' : `${String(cells)} cellen`}: ${[
      ...(errors === 0 ? [] : [errors === 1 ? '1 fout' : `${String(errors)} fouten`]),
      ...(questions === 0 ? [] : [questions === 1 ? '1 vraag' : `${String(questions)} vragen`]),
    ].join(', ')}`,
  alsoThere: 'alleen ter vergelijking',
  noCells: 'Er is geen cel die los te verbeteren is.',
  rest: 'Wat niet per cel te verbeteren is',
  restText: 'Dit lost op wie het bestand maakt:',
  unknownRegion: 'Onbekende regio',
  /** The headings that are read back say so themselves in the workbook. */
  headings: {
    number: 'Nr',
    kind: 'Soort',
    question: 'Vraag',
    where: 'Waar',
    value: 'Wat er staat',
    wrong: 'Wat er mis is',
    expected: 'Wat er kan staan',
    nearest: 'Voorstel',
    correction: 'Verbetering',
    remark: 'Opmerking',
  },
  kinds: { error: 'Fout', warning: 'Vraag: klopt dit?' },
  clear: '(leeg maken)',
  drop: '(hele rij leeg maken)',
  regionCell: 'Naam van de regio',
  indicatorCell: 'Nummer van de vraag',
  question: (number: string, text: string) => `${number}. ${text}`,
  nothing: '(niets)',
  fromList: (count: number) => `Kies bij Verbetering uit de lijst (${String(count)} mogelijkheden).`,
  prompt: { title: 'Kies wat er moet staan', message: 'Gebruik het pijltje. Laat leeg wat zo mag blijven.' },
  error: {
    title: 'Dit staat niet in de lijst',
    message: 'Kies met het pijltje rechts van het vak, of laat het vak leeg.',
  },
  wrong: {
    'unknown-region': ({ value }: Wrong): string =>
      value.trim() === '' ? 'Hier staat geen regio.' : 'Dit is geen naam van een arbeidsmarktregio.',
    'duplicate-region': ({ others }: Wrong) =>
      `Deze regio heeft twee rijen; de andere staat op ${others}. Is deze rij van een andere regio, kies die dan. Geldt deze rij niet, kies dan (hele rij leeg maken).`,
    'unknown-indicator': () => 'Dit nummer is van geen enkele vraag in de vragenlijst.',
    'duplicate-answer': ({ others }: Wrong) =>
      `Deze vraag is twee keer beantwoord; het andere antwoord staat op ${others}. Kies bij het antwoord dat niet geldt (hele rij leeg maken).`,
    'conflicting-answers': ({ others }: Wrong) =>
      `Er is ook een ander antwoord gegeven: ${others}. Kies bij beide het antwoord dat geldt, of kies (leeg maken) bij het antwoord dat niet geldt.`,
    'answer-outside-list': () => 'Dit antwoord staat niet in de lijst bij deze vraag.',
    'percentage-out-of-range': () => 'Een percentage ligt van 0 tot en met 100.',
    'percentage-not-in-tens': () => 'Bij deze vraag hoort een heel tiental: 0%, 10%, 20% tot en met 100%.',
    'excel-changed': () =>
      'Dit is geen antwoord: een spreadsheet heeft er waarschijnlijk iets anders van gemaakt.',
    'fraction-as-percentage': ({ percentage }: Wrong) => `Klopt het dat hier ${percentage} bedoeld is?`,
    'answer-against-routing': ({ route }: Wrong) =>
      `Klopt dit? Door een ander antwoord hoefde deze vraag niet beantwoord te worden. ${route}`,
    'not-applicable-against-routing': ({ route }: Wrong) =>
      `Klopt dit? Door een ander antwoord is deze vraag juist wel van toepassing. ${route}`,
  },
  andMore: (others: string, more: number) => `${others} en nog ${String(more)}`,
  made: (file: string, counts: string, sheets: number) =>
    `${file}: ${counts}, op ${sheets === 1 ? '1 blad' : `${String(sheets)} bladen`}. Wat terugkomt verwerkt u met inventory apply.`,
  onlyStart: (file: string) =>
    `${file}: geen enkele cel is los te verbeteren; alleen het blad Start zegt wat er mis is.`,
  nothingToCorrect: (file: string) => `${file} is niet gemaakt: er is niets te verbeteren.`,
  notMade: (file: string) => `${file} is niet gemaakt: zonder tabel zijn er geen cellen om te verbeteren.`,
  filledIn: (file: string, filled: number, all: number) =>
    `${file}: ${String(filled)} van ${String(all)} ingevuld`,
  remarkOf: (workbook: string, cell: string, about: string, remark: string) =>
    `Opmerking in ${workbook}, ${cell}${about === '' ? '' : ` (over ${about})`}: ${remark}`,
  changed: (count: number) => (count === 1 ? '1 cel is veranderd' : `${String(count)} cellen zijn veranderd`),
  written: (out: string, changes: string, audit: string) =>
    `${out}: ${changes}; ${audit} noemt elke verandering`,
  otherBytes: (file: string) =>
    `${file} is veranderd nadat de werkmap gemaakt werd; elke verbetering past nog.`,
  utf8: (out: string, was: string) => `${out} is geschreven als UTF-8; de invoer was ${was}.`,
  unpacked: (out: string) => `${out} is niet ingepakt (gzip); de invoer was dat wel.`,
  longForm: (out: string) =>
    `${out} is CSV met een rij per regio en indicator, met alle antwoorden en toelichtingen; andere kolommen en wat om de tabel heen stond, gaan niet mee.`,
  notAsked: (out: string, count: number) =>
    count === 1
      ? `${out}: 1 antwoord dat in een formulier leeg bleef omdat de vraag niet gesteld werd, staat er als Niet van toepassing.`
      : `${out}: ${String(count)} antwoorden die in een formulier leeg bleven omdat de vraag niet gesteld werd, staan er als Niet van toepassing.`,
  stillInvalid: (out: string, count: number) =>
    count === 1
      ? `${out}: achter 1 ongeldig antwoord uit een formulier staat (formulier), omdat het in CSV een geldig nummer uit de lijst zou zijn.`
      : `${out}: achter ${String(count)} ongeldige antwoorden uit een formulier staat (formulier), omdat ze in CSV een geldig nummer uit de lijst zouden zijn.`,
  notesGone: (count: number, audit: string) =>
    count === 1
      ? `1 toelichting hoorde bij een antwoord dat leeg is gemaakt terwijl een ander bestand de vraag beantwoordt; zij gaat niet mee, en staat in ${audit}.`
      : `${String(count)} toelichtingen hoorden bij antwoorden die leeg zijn gemaakt terwijl een ander bestand de vraag beantwoordt; zij gaan niet mee, en staan in ${audit}.`,
  restToo: (count: number) =>
    `Niet per cel te verbeteren: ${count === 1 ? '1 melding' : `${String(count)} meldingen`}; het blad Start noemt ze.`,
  again: (out: string) =>
    `Wat nog open is, kan opnieuw naar de regio’s: inventory validate ${out} --workbook verbeteringen.xlsx`,
};
