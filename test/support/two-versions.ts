/** A question of the small questionnaire: its answer list, its theme, and how it is worded. */
type Question = {
  readonly number: string;
  readonly answers: 'ja-nee' | 'schaal' | 'soort';
  readonly theme: 'een' | 'twee';
  readonly question?: string;
};

const same = (words: string): { readonly nl: string; readonly en: string } => ({ nl: words, en: words });

/** What a spreadsheet could run, or take for an error or a letter. */
const hostile = { formule: '=1+1', fout: '#N/A', letter: '_x0041_' };

function questionnaire(
  id: string,
  kinds: readonly (keyof typeof hostile)[],
  questions: readonly Question[],
  more: object,
): string {
  const labels = {
    ja: 'Ja',
    nee: 'Nee',
    breed: 'Breed',
    smal: 'Smal',
    nvt: 'Niet van toepassing',
    'geen-gegevens': 'Geen gegevens',
    ...Object.fromEntries(kinds.map((kind) => [kind, hostile[kind]])),
  };
  return JSON.stringify({
    id,
    title: same(`Vragenlijst ${id}`),
    source: same('Voorbeeld'),
    ...more,
    units: 'regions',
    unit: { one: same('regio'), many: same('regio’s') },
    categories: Object.fromEntries(
      Object.entries(labels).map(([code, label]) => [code, { label: same(label) }]),
    ),
    notApplicable: 'nvt',
    noData: 'geen-gegevens',
    answerLists: {
      'ja-nee': { type: 'yes-no', categories: ['ja', 'nee'] },
      schaal: { type: 'scale', categories: ['breed', 'smal'] },
      soort: { type: 'choice', categories: kinds },
    },
    groups: { afspraak: same('Afspraak') },
    groupings: { 'ja-afspraak': { afspraak: { only: ['ja'] } } },
    agreement: { without: 'afspraak', with: 'afspraak' },
    priority: same('Niets is gemarkeerd.'),
    themes: ['een', 'twee'].map((theme) => ({
      id: theme,
      label: same(`Thema ${theme}`),
      subthemes: [{ id: `deel-${theme}`, label: same('Deel'), section: theme }],
    })),
    notes: {},
    indicators: questions.map(({ number, answers, theme, question = `Vraag ${number}?` }) => ({
      number,
      subtheme: `deel-${theme}`,
      place: number,
      label: same(`Onderwerp ${number}`),
      question: same(question),
      answers,
      priority: false,
    })),
    routes: [],
    figures: [],
    plate: { basis: 'printed', blocks: [] },
  });
}

const asked: readonly Question[] = [
  { number: '1', answers: 'ja-nee', theme: 'een' },
  { number: '2', answers: 'soort', theme: 'een' },
  { number: '3', answers: 'schaal', theme: 'een' },
  { number: '4', answers: 'schaal', theme: 'twee' },
];

/**
 * Two measurements with two versions of a small questionnaire. Question 1 is worded otherwise and declared to mean the
 * same, 2 got an answer, 3 and 4 are a scale in two themes, 5 was dropped and 6 is new. Twente and Zeeland are in both,
 * Groningen only before, Drechtsteden only after. Only the second has anything invented.
 */
export const twoVersions: Readonly<Record<string, string>> = {
  'v1.json': questionnaire(
    'versie-1',
    ['formule', 'fout'],
    [...asked, { number: '5', answers: 'ja-nee', theme: 'twee' }],
    {},
  ),
  'v2.json': questionnaire(
    'versie-2',
    ['formule', 'fout', 'letter'],
    [
      ...asked.map((each) => (each.number === '1' ? { ...each, question: 'Anders gevraagd?' } : each)),
      { number: '6', answers: 'ja-nee', theme: 'twee' },
    ],
    { follows: { instrument: 'versie-1', sameMeaning: ['1'] } },
  ),
  'before.csv':
    'regio;1;2;3;4;5\nTwente;Ja;=1+1;Breed;Breed;Ja\nZeeland;Nee;#N/A;Breed;Smal;Nee\nGroningen;Ja;#N/A;Smal;Smal;Nee\n',
  'before.meta.json': JSON.stringify({
    instrument: 'v1.json',
    measurement: { label: '=1+1' },
    source: '#N/A',
  }),
  'after.csv':
    'regio;1;2;3;4;6\nTwente;Nee;=1+1;Smal;Breed;Ja\nZeeland;Ja;_x0041_;Breed;Breed;Nee\nDrechtsteden;Ja;#N/A;Smal;Smal;Nee\n',
  'after.meta.json': JSON.stringify({
    instrument: 'v2.json',
    measurement: { label: '_x0041_' },
    fictional: { distribution: ['1', '3'] },
  }),
};
