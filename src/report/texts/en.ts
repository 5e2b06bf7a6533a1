import type { Catalogue } from './nl.ts';
import { problemsEn } from './problems-en.ts';

/** Every text in English. */
export const en: Catalogue = {
  language: 'en',
  problems: problemsEn,
  unexpected: (message) =>
    `Unexpected error in the program: ${message}. Please report it with the output of --debug.`,
  severity: { error: 'error', warning: 'warning', info: 'info' },
  severities: {
    error: (count) => (count === 1 ? '1 error' : `${String(count)} errors`),
    warning: (count) => (count === 1 ? '1 warning' : `${String(count)} warnings`),
  },
  and: (names) =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`,
  reading: {
    delimiter: (name) => `CSV delimited by ${name}`,
    delimiters: { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': '|' },
    json: 'JSON',
    utf8: (mark) => (mark ? 'UTF-8 with BOM' : 'UTF-8'),
    wide: 'a row per region',
    long: 'a row per region and indicator',
    instrumentFrom: {
      option: 'given with --instrument',
      description: 'according to .meta.json',
      headings: 'recognised by the headings',
    },
  },
  place: {
    line: (line) => `line ${String(line)}`,
    lines: (lines) => `lines ${lines}`,
    cell: (cell) => `cell ${cell}`,
    indicator: (number) => `indicator ${number}`,
    more: (count) => `and ${String(count)} more`,
  },
  validate: {
    summary: (units, indicators, answers) =>
      [
        units === 1 ? '1 region' : `${String(units)} regions`,
        indicators === 1 ? '1 indicator' : `${String(indicators)} indicators`,
        answers === 1 ? '1 answer' : `${String(answers)} answers`,
      ].join(', '),
    clean: 'no errors or warnings',
    explain: (code) => `More about a code: inventory explain ${code}`,
    hidden: (count) => `And ${String(count)} more problems; --format csv or --format json shows all of them.`,
  },
  explain: {
    severity: 'Severity',
    meaning: 'Meaning',
    remedy: 'Remedy',
    exitCode: 'Exit code',
    list: 'All codes:',
  },
  codebook: {
    source: 'Source',
    notes: 'Note',
    asked: 'Asked',
    priority: 'priority',
    place: (section, question) => `${section}, question ${question}`,
    parts: 'or in parts',
    types: {
      scale: 'scale',
      choice: 'single choice',
      'yes-no': 'yes/no',
      frequency: 'frequency',
      percentage: 'percentage',
    },
  },
  marks: {
    'fictional-distribution': 'Fictional distribution over regions',
    'fictional-counts': 'Fictional counts',
  },
  markNotes: {
    'fictional-distribution':
      'Fictional distribution over regions: the totals were published, which region answered what is invented.',
    'fictional-counts': 'Fictional counts: the totals are invented too.',
  },
  measurement: (label, date) => (date === null ? `Measurement ${label}` : `Measurement ${label} (${date})`),
  madeWith: (measurement, instrument, tool) =>
    `${measurement}, questionnaire ${instrument}, made with ${tool}`,
  tables: {
    distribution: 'Distributions',
    agreements: 'Regional agreements',
    percentages: 'Percentages summarised',
    regions: 'Answers per region',
    columns: {
      indicator: 'Indicator',
      question: 'Question',
      code: 'Code',
      category: 'Answer',
      count: 'Count',
      percent_all: '% of all',
      percent_answered: '% of answered',
      percent_applicable: '% of applicable',
      n_all: 'n all',
      n_answered: 'n answered',
      n_applicable: 'n applicable',
      n_invalid: 'n invalid',
      n: 'n',
      minimum: 'Minimum',
      quartile1: '1st quartile',
      median: 'Median',
      quartile3: '3rd quartile',
      maximum: 'Maximum',
      mean: 'Mean',
      region: 'Region',
      origin: 'Origin',
      answered: 'Answered',
      not_applicable: 'Not applicable',
      no_data: 'No data',
      invalid: 'Invalid',
      completeness: '% answered',
    },
    bases: (bases, units) =>
      `Bases: ${String(bases.all)} ${units} in the file; ${String(bases.answered)} answered (without No data` +
      (bases.invalid === 0 ? '' : ` and without ${String(bases.invalid)} invalid`) +
      `); ${String(bases.applicable)} applicable (answered, without Not applicable).`,
    basesShort: (bases) =>
      `n = ${String(bases.all)}; answered ${String(bases.answered)}; applicable ${String(bases.applicable)}` +
      (bases.invalid === 0 ? '' : `; invalid ${String(bases.invalid)}`),
    basesMeaning: (units) =>
      `All = all ${units} in the file. Answered = without No data. Applicable = answered, without Not applicable. ` +
      'Shares are rounded to one decimal and therefore do not always add up to 100.',
    agreementMeaning: (without, inclusive) =>
      `Per indicator the regions with an agreement, counted in two ways: “${without}” and “${inclusive}”. ` +
      'Only indicators that ask for an agreement.',
    percentOf: (label) => `%: ${label}`,
    regionsWith: (label) => `Regions: ${label}`,
    regionsBesides: (label) => `Regions besides: ${label}`,
    quartileMeaning:
      'Quartiles are of type 7 of Hyndman & Fan, as in R and in QUARTILE.INC of Excel: in proportion between two values where the rank is not whole. ' +
      'n = regions that gave a percentage.',
    completenessMeaning: 'Answered = without No data. % answered = share of the indicators.',
    invalidIncluded:
      'Invalid answers are counted as a category of their own and belong to none of the other bases.',
    selection: (units, all) => `Selection: ${String(units)} of the ${String(all)} regions in the file.`,
  },
  workbook: {
    sheets: { cover: 'Cover', contents: 'Contents', notes: 'Notes' },
    codes: {
      distribution: 'distribution',
      agreements: 'agreements',
      percentages: 'percentages',
      regions: 'regions',
    },
    all: { code: 'all', title: 'all indicators of this report' },
    columns: {
      mark: 'Mark',
      notes: 'Notes',
      note: 'Note',
      indicators: 'Indicators',
      text: 'Text',
      sheet: 'Sheet',
      title: 'Table',
      rows: 'Rows',
    },
    note: (number) => `[note ${String(number)}]`,
    about: (units, unitsName, indicators) =>
      `Tables of counts and shares: the answers of ${String(units)} ${unitsName} to ` +
      (indicators === 1 ? '1 indicator.' : `${String(indicators)} indicators.`),
    oneTable: (rows) => `This sheet holds one table, of ${rows === 1 ? '1 row' : `${String(rows)} rows`}.`,
    contentsMeaning: 'Each row is a sheet of this workbook. The name of the sheet is a link.',
    notesMeaning: 'Notes of the questionnaire. The tables refer to them by a number in square brackets.',
    notesElsewhere: 'The text of the notes is on the sheet Notes.',
    emptyCells: 'An empty cell means that there is no value, such as a share of a base without this answer.',
    marked: 'Attention: practice data',
    remarks: 'Attention',
    bases: 'What the words in the tables mean',
    reading: 'How this workbook is put together',
    readingLines: [
      'The sheet Contents lists all tables, with a link to each sheet. Each sheet holds one table.',
      'A sheet that ends in “all” is about all indicators of this report, another about the theme in its name.',
      'Counts and shares are numbers, however Excel shows them. A share of 34.3 means 34.3%.',
    ],
  },
  figures: {
    figure: (number) => `Figure ${String(number)}`,
    indicator: (number) => `Indicator ${number}`,
    subtitle: (units, n) => `${String(n)} ${units}; counts in the bars`,
    subtitleBars: (units, n) => `${String(n)} ${units}; count and share per answer`,
    share: (units) => `Share of the ${units}`,
    count: (units) => `Number of ${units}`,
    base: 'Base',
    caption: 'Caption',
    alternative: 'Text alternative',
    source: 'Source',
    stacked: 'Stacked bars',
    bars: 'Bars',
    counts: (parts, n) => `${parts.join(', ')} (n = ${String(n)}).`,
    hatch: 'No data is hatched; the hatch is added to the SVG, vega-lite does not know it.',
    drawing: (done, all) => `figures ${String(done)} of ${String(all)}`,
  },
  summarize: {
    priority: 'Priority indicators',
    indicators: 'Indicators',
    attention: 'Attention',
    written: (count, folder) => `${String(count)} files written to ${folder}`,
    refused: (errors) =>
      `${errors}: nothing was counted and nothing written. Mend the file, or count invalid answers apart with --allow-invalid.`,
    refusedStructure: (errors) =>
      `${errors}: nothing was counted and nothing written. --allow-invalid is for answers outside the list only.`,
    columns: { label: 'indicator', bar: 'distribution', agreement: 'agreement' },
    agreementNote: (without, inclusive) => `agreement, number of regions: ${without} / ${inclusive}`,
  },
  check: {
    states: { holds: 'holds', fails: 'fails', disputed: 'disputed', unknown: 'cannot be checked' },
    stated: (relation, count, base) => `stated ${relation} ${String(count)}${base}`,
    computed: (count, base) => `counted ${String(count)}${base}`,
    of: (base) => ` of ${String(base)}`,
    summary: (holds, fails, disputed, unknown) =>
      `claims that hold: ${String(holds)}, fail: ${String(fails)}, are disputed: ${String(disputed)}` +
      (unknown === 0 ? '' : `, cannot be checked: ${String(unknown)}`),
    scopes: { each: 'each', any: 'at least one', all: 'all' },
    contradiction: {
      'above-base': 'count above the base',
      'two-numbers': 'one set with two numbers',
      'exceeds-base': 'sets without overlap together exceed the base',
      'cannot-hold': 'cannot hold together',
    },
    explained: 'marked as disputed',
    open: 'not marked as disputed',
    noContradictions: 'No contradictions found.',
    contradictionSummary: (all, open) =>
      `${all === 1 ? '1 contradiction' : `${String(all)} contradictions`}, of which ${String(open)} among claims that are to hold`,
    reason: 'reason',
  },
  sample: {
    written: (file, units, indicators) =>
      `${file}: ${String(units)} regions, ${String(indicators)} indicators, fictional`,
    measurement: 'practice',
    secondMeasurement: 'practice-second-measurement',
    breaches: (count) =>
      `${String(count)} answers go against the routing: none without was found for these claims`,
    moved: (changed, all) => `${String(changed)} of the ${String(all)} answers were changed`,
    source: (id, seed) =>
      `Practice data of inventory sample for ${id}, seed ${String(seed)}. No region gave these answers.`,
    sourceMoved: (file, share, seed) =>
      `Practice data of inventory sample from ${file}, share moved ${share}, seed ${String(seed)}. No region gave these answers.`,
  },
  help: {
    program: 'Counts the answers of regions to a questionnaire: checked, with tables and figures.',
    usage: 'Usage:',
    options: 'Options:',
    commands: 'Commands:',
    arguments: 'Arguments:',
    examples: 'Examples:',
    choices: (choices, standard) => [...choices, `default ${standard}`].join(', '),
    help: 'show this help',
    version: 'show the version',
    lang: 'language of messages and report',
    debug: 'on an unexpected error, show where it arose',
    noColor: 'no colour (NO_COLOR too)',
    format: 'form of the output',
    json: 'same as --format json',
    instrument: 'questionnaire: name or file',
    validate: 'Checks answer files and reports what is wrong, with line and cell.',
    validateFiles: 'CSV or JSON files; - reads standard input',
    summarize: 'Counts an answer file: tables and figures in a report folder.',
    summarizeFile: 'CSV or JSON file; - reads standard input',
    out: 'folder for the report (default reports/<measurement>)',
    allowInvalid: 'count answers outside the list as a category of their own',
    indicators: 'only these indicators, such as 1-12,34',
    theme: 'only this theme or sub-theme',
    regions: 'only these regions, separated by commas',
    noFigures: 'no figures',
    xlsx: 'also an Excel workbook: publish (accessible) or work (with filters)',
    width: 'width of figures in millimetres',
    dpi: 'dots per inch of PNG figures',
    force: 'overwrite what this program did not write as well',
    codebook: 'Shows the questionnaire: indicators, lists of answers, routing.',
    explain: 'Explains a problem code: what it means and what to do.',
    explainCode: 'problem code; without one the list',
    check: 'Holds the numbers of a report text against an answer file, or only against each other.',
    checkClaims: 'CSV of claims',
    checkAnswers: 'answer file; without it only contradictions',
    sample: 'Makes practice data in which all claims hold, or a second measurement to it.',
    claims: 'claims that the practice data meets',
    seed: 'seed of chance: same seed, same file',
    from: 'make a second measurement out of this file',
    move: 'share of answers that moves, 0 to 1',
    sampleOut: 'CSV file to write; the .meta.json comes beside it',
    measurement: 'name of the measurement',
  },
};
