/**
 * A questionnaire, its units, two measurements with notes, their descriptions and claims, in which everything that may
 * be text is the text given: what a stranger may send. Units are called `A` and `B` followed by it.
 */
export function hostileFiles(said: string): Readonly<Record<string, string>> {
  const text = (before = ''): { nl: string; en: string } => ({ nl: before + said, en: before + said });
  const category = (before: string): object => ({ label: text(before), short: text(before) });
  const indicator = (number: string, answers: string, more: object = {}): object => ({
    number,
    subtheme: 'constructor',
    place: said,
    label: text(`${number} `),
    question: text(),
    answers,
    priority: true,
    notes: ['constructor'],
    ...more,
  });
  const schema = {
    id: 'constructor',
    title: text(),
    source: text(),
    units: 'units.json',
    unit: { one: text(), many: text() },
    categories: {
      ja: category('J'),
      nee: category('N'),
      'has-own-property': category('H'),
      constructor: category('C'),
      nvt: category('V'),
      geen: category('G'),
    },
    notApplicable: 'nvt',
    noData: 'geen',
    answerLists: {
      constructor: { type: 'scale', categories: ['ja', 'constructor', 'nee', 'has-own-property'] },
      'ja-nee': { type: 'yes-no', categories: ['ja', 'nee'] },
      tien: { type: 'percentage', step: 10 },
    },
    groups: { 'to-string': text() },
    groupings: { constructor: { 'to-string': { only: ['ja', 'constructor'] } } },
    agreement: { without: 'to-string', with: 'to-string' },
    priority: text(),
    themes: [
      {
        id: 'constructor',
        label: text(),
        subthemes: [{ id: 'constructor', label: text(), section: said }],
      },
    ],
    notes: { constructor: text() },
    indicators: [
      indicator('1', 'constructor', { groups: 'constructor' }),
      indicator('2', 'ja-nee'),
      indicator('3', 'tien'),
    ],
    routes: [{ indicators: ['3'], basis: 'explicit', when: { any: ['2'], in: ['ja'] }, sentence: text() }],
    figures: [{ number: 1, indicators: ['1'], kind: 'stacked', file: 'constructor', title: text() }],
    plate: { basis: 'printed', blocks: [{ heading: text(), label: text(), indicators: ['1', '2'] }] },
  };
  const unit = (code: string, name: string, column: number): object => ({
    code,
    name: `${name}${said}`,
    spellings: [],
    tile: { column, row: 0 },
  });
  const units = { id: said, source: text(), regions: [unit('AM01', 'A', 0), unit('AM02', 'B', 1)] };
  const about = (date: string): object => ({
    instrument: 'schema.json',
    measurement: { label: `${date}${said}`, date },
    source: said,
  });
  const cell = (words: string): string => `"${words.replaceAll('"', '""')}"`;
  const table = (rows: readonly (readonly string[])[]): string =>
    rows.map((row) => row.map(cell).join(',')).join('\n');
  const answers = (first: string): string =>
    table([
      ['region', 'indicator', 'answer', 'note', `column ${said}`],
      ['AM01', '1', first, said, said],
      ['AM02', '1', 'nee', said, said],
      ['AM01', '2', 'ja', said, said],
      ['AM02', '2', said, said, said],
      ['AM01', '3', '30', said, said],
      [said, '3', '30', said, said],
    ]);
  return {
    'schema.json': JSON.stringify(schema),
    'units.json': JSON.stringify(units),
    'answers.csv': answers('ja'),
    'answers.meta.json': JSON.stringify(about('2019')),
    'later.csv': answers('constructor'),
    'later.meta.json': JSON.stringify(about('2020')),
    'clean.csv': table([
      ['region', '1', '2', '3'],
      ['AM01', 'ja', 'ja', '30'],
      ['AM02', 'constructor', 'nee', ''],
    ]),
    'clean.meta.json': JSON.stringify(about('2019')),
    'clean2.csv': table([
      ['region', '1', '2', '3'],
      ['AM01', 'constructor', 'ja', '30'],
      ['AM02', 'nee', 'nee', ''],
    ]),
    'clean2.meta.json': JSON.stringify(about('2020')),
    'claims.csv': table([
      [
        'id',
        'indicators',
        'scope',
        'categories',
        'relation',
        'count',
        'base',
        'base_set',
        'kind',
        'status',
        'line',
      ],
      [said, '1', 'each', 'ja', '=', '1', '2', 'all', 'exact', `disputed: ${said}`, said],
      ['two', '2', 'each', 'ja', '=', '2', '2', 'all', 'exact', 'holds', said],
    ]),
    'broken.csv': table([
      ['id', 'indicators', 'scope', 'categories'],
      [said, said, said, said],
    ]),
  };
}

/** Commands that read those files, each in the form that people read. */
export const hostileCommands = (said: string): readonly (readonly string[])[] => [
  ['validate', 'answers.csv'],
  ['validate', 'clean.csv', said],
  ['summarize', 'answers.csv', '--allow-invalid', '--no-figures', '--out', 'o1'],
  ['summarize', 'answers.csv', '--no-figures', '--out', 'o2'],
  ['summarize', 'clean.csv', '--no-figures', '--out', `out${said}`],
  ['summarize', 'clean.csv', '--no-figures', '--out', 'o3'],
  ['summarize', 'clean.csv', '--no-figures', '--out', 'o4', '--regions', said],
  ['summarize', 'clean.csv', '--no-figures', '--out', 'o3', '--theme', said],
  ['summarize', 'clean.csv', '--no-figures', `--${said}`],
  ['trace', 'o3', 'clean.csv', '--indicator', '1'],
  ['trace', 'o3', 'clean.csv', '--indicator', said],
  ['map', 'clean.csv', '--indicator', said],
  ['check', 'claims.csv', 'clean.csv'],
  ['check', 'broken.csv', 'clean.csv'],
  ['check', 'claims.csv', '--instrument', 'schema.json'],
  ['diff', 'clean.csv', 'clean2.csv', '--no-figures', '--out', 'd1'],
  ['diff', 'clean.csv', 'clean2.csv', '--corrections', '--out', 'd2'],
  ['diff', 'clean.csv', 'claims.csv', '--instrument', 'schema.json', '--out', 'd3'],
  ['diff', 'answers.csv', 'later.csv', '--corrections', '--out', 'd4'],
  ['sample', '--from', 'clean.csv', '--move', '0.5', '--seed', '1', '--out', `s${said}.csv`],
  ['sample', '--claims', 'claims.csv', '--instrument', 'schema.json', '--seed', '1', '--out', 's.csv'],
  ['codebook', '--instrument', 'schema.json'],
  ['codebook', '--instrument', 'schema.json', '--format', 'md'],
  ['codebook', '--instrument', said],
  ['explain', said],
  [said],
];
