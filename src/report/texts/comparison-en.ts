import type { comparisonNl } from './comparison-nl.ts';

const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

/** The texts of a comparison of two measurements, in English. */
export const comparisonEn: typeof comparisonNl = {
  title: (before, after) => `Comparison of ${before} with ${after}`,
  tables: {
    netChange: 'Net change per answer',
    transitions: 'Transitions from answer to answer',
    pooled: 'Transitions of all indicators with the scale together',
    movement: 'Movement per indicator',
    regions: 'What changed per region',
    changes: 'Every change, per region',
    notCompared: 'What could not be compared',
    signTest: 'Sign test',
  },
  columns: {
    indicator: 'Indicator',
    label: 'Subject',
    code: 'Code',
    category: 'Answer',
    change: 'Difference',
    percentOf: (measurement) => `% ${measurement}`,
    points: 'Difference in percentage points',
    n: 'n',
    from: (measurement) => `Answer ${measurement}`,
    count: 'Count',
    regions: 'Regions',
    theme: 'Theme',
    pairs: 'n (region × indicator)',
    n_both: 'n both times',
    unchanged: 'Unchanged',
    changed: 'Changed',
    wider: 'To wider',
    narrower: 'To narrower',
    to_or_from_other: 'To or from other',
    newly_answered: 'Newly answered',
    no_longer_answered: 'No longer answered',
    newly_applicable: 'Newly applicable',
    no_longer_applicable: 'No longer applicable',
    total_variation: '% moved at least',
    share_moved: '% moved',
    region: 'Region',
    measurements: 'Measurements',
    compared: 'Indicators compared',
    unanswered: 'Without two answers',
    changes: 'Changes',
    reason: 'Reason',
    direction: 'Directions',
    one: 'The one way',
    other: 'The other way',
    p: 'p (two-sided)',
    byChance: 'This small by chance, expected',
  },
  broken: '[b]',
  brokenMeaning: (mark) =>
    `${mark} = break in series: the question or its list of answers changed, so that a difference says nothing. The reason stands with it.`,
  twins: {
    before: (label) => `${label} (first)`,
    after: (label) => `${label} (second)`,
  },
  panel: (units, before, after) =>
    `n = ${units}: those in both measurements, ${before} and ${after}. Only they are counted.`,
  onlyIn: (measurement, names) => `Only in ${measurement} and therefore left out: ${names.join(', ')}.`,
  renamed: (before, after) => `${before} is now called ${after}.`,
  fates: {
    merged: (others) => `merged: ${others}`,
    split: (others) => `split: ${others}`,
  },
  points: 'Shares differ in percentage points. They are rounded to one decimal, and so is the difference.',
  movementMeaning:
    'n both times = regions that gave an answer of substance both times (neither Not applicable nor No data): the unchanged and the changed together. ' +
    'Answered = with an answer, Not applicable included. Applicable = with an answer of substance where before or after it was Not applicable.',
  directionMeaning:
    'Wider and narrower are directions on the scale: wider is towards a level that stands earlier on it, such as the whole labour-market region. They are no judgements. Other has no place on the scale.',
  variationMeaning:
    '% moved at least = half the sum of the differences between both distributions, as a share of n both times: so many regions must have changed their answer to get from the one distribution to the other. % moved = so many did. A larger second number is movement that totals hide.',
  changesMeaning:
    'Changed and unchanged are about indicators with an answer of substance both times. The list of changes also has those from or to Not applicable and No data.',
  allCompared: 'All questions of both measurements are compared.',
  census:
    'There are no p-values: the regions are no sample but all there are, so that a difference in the count is the difference. The exact sign test is there with --test sign.',
  pooledMeaning:
    'Counted are pairs of a region and an indicator, of the indicators with the same scale only. A region counts as often as there are indicators.',
  themes: { all: 'alle', allLabel: 'all themes' },
  inBoth: 'both',
  onlyInOne: (measurement) => `only ${measurement}`,
  changeOf: (indicator, from, to) => `${indicator}: ${from} → ${to}`,
  arrow: (from, to) => `${from} → ${to}`,
  figures: {
    panel: (units) => `${units} in both measurements`,
    block: (label) => `${label} – before and after`,
    blockSubtitle: (before, after) => `Count per answer, ${before} (open) and ${after} (filled)`,
    dumbbell: 'Counts before and after',
    fromTo: (answer, before, after) => `${answer} from ${String(before)} to ${String(after)}`,
    matrixKind: 'Transition table',
    matrix: (before, after, about) => `Transitions between answers, ${before} to ${after}: ${about}`,
    pairs: (units, indicators, all) =>
      `Number of combinations of region and indicator: ${units} × ${indicators === 1 ? '1 indicator' : `${String(indicators)} indicators`} with the same scale = ${all}`,
    matrixReading:
      'Framed: the same answer. Between levels of the scale, below the frames is to wider and above them to narrower. An empty cell is 0.',
    cell: (from, to, count) => `from ${from} to ${to} ${String(count)}`,
  },
  madeWith: (before, after, instruments, tool) => `${before} and ${after}, ${instruments}, made with ${tool}`,
  instruments: (ids) =>
    ids.length === 1 ? `questionnaire ${ids.join('')}` : `questionnaires ${ids.join(' and ')}`,
  signTest: {
    reading: (tests, small, expected) =>
      `The only reading that fits a count of all regions: if every region that moved could as well have gone the other way, how unusual is this split? The test says nothing of how far regions moved and nothing of regions that did not. ${tests === 1 ? '1 test was' : `${String(tests)} tests were`} made; a p of 0.05 or less occurs ${small === 1 ? 'once' : `${String(small)} times`}, where about ${expected} are to be expected by chance alone.`,
    scale: 'wider / narrower',
    between: (one, other) => `to ${one} / to ${other}`,
  },
  breaks: {
    'question-dropped': 'The question is not asked any more.',
    'question-new': 'The question is new.',
    'question-reworded': 'The question is worded otherwise; nothing says that it means the same.',
    rewordedOnly: 'The question is worded otherwise.',
    'type-changed': 'The answers are of another kind or stand in another order.',
    'not-linked': 'No link between the two questionnaires names the question.',
    'whole-and-parts': 'One measurement has the question whole, the other in parts.',
    'in-neither-file': 'Neither file has this indicator.',
    notInFile: (measurement) => `The file of ${measurement} does not have this indicator.`,
    'answers-added': (labels) =>
      `An answer was added: ${list(labels)}. Who gives it now gave another before.`,
    'answers-dropped': (labels) => `An answer was dropped: ${list(labels)}.`,
    'answers-reworded': (labels) => `An answer is worded otherwise: ${list(labels)}.`,
    'answers-merged': (labels) =>
      `Answers were merged into ${list(labels)}, and counted together in the earlier measurement too.`,
    'answers-split': (labels) => `An answer was split: ${list(labels)}; its parts are counted together.`,
    declared: 'The questionnaire declares that the meaning is the same.',
    sideBySide: 'Shown side by side, not subtracted.',
  },
  overview: {
    title: (units) => `Movement per indicator (n = ${units})`,
    columns: {
      indicator: 'indicator',
      both: 'n',
      changed: 'changed',
      directions: 'wider/narrower/other',
      least: 'at least',
      moved: 'moved',
    },
    note: 'n = an answer of substance both times; at least = the share that must have moved, going by the totals',
    more: (count) =>
      `And ${String(count)} more indicators with as much movement or less; tables/movement.md shows them all.`,
    sideBySide: (count) => `Side by side, without a difference: ${String(count)}`,
    notCompared: (count) => `Not compared: ${String(count)}; tables/not-compared.md says why`,
    none: 'Not one indicator could be compared.',
  },
  page: {
    about: 'About this comparison',
    contents: (compared, beside, not) =>
      [
        `${String(compared)} ${compared === 1 ? 'indicator' : 'indicators'} compared`,
        ...(beside === 0 ? [] : [`${String(beside)} side by side without a difference`]),
        ...(not === 0 ? [] : [`${String(not)} not compared`]),
      ].join(', '),
    counted: 'Who and what is compared',
    meaning: 'What the words mean',
    describes: (units) =>
      `This comparison describes and does not judge: there are no scores, and ${units} stand in official order.`,
    most: 'Most movement',
    mostMeaning: (shown, all) =>
      (shown < all ? `The ${String(shown)} of the ${String(all)} indicators compared` : 'The indicators') +
      ' in which the largest share moved, the largest first. Much or little movement is not good or bad.',
    mostCaption: 'Indicators by the share that moved',
    nothingMoved: 'Nothing moved in any indicator that is compared.',
    pooled: 'Transitions over indicators together',
    blocks: 'Differences per block',
    sideBySide: 'Side by side, without a difference',
    onlyInOne: 'Who is in one measurement only',
    allInBoth: (units) => `All ${units} are in both measurements.`,
    absent: 'not in the other measurement',
    notShown: 'All questions of both measurements are compared.',
    netChangeOf: (number, n) => `Net change in indicator ${number} (n = ${String(n)})`,
    besideOf: (number, n) => `Answers to indicator ${number}, side by side (n = ${String(n)})`,
    transitionsOf: (number) => `Transitions in indicator ${number}`,
    matrixMeaning:
      'Each row is the answer in the first measurement, each column that in the second. Outlined cells hold those who answered the same both times. Answers that were given neither time are not there; letters lead from a column to its row.',
    fromTo: (before, after) => `${before} ↓ ${after} →`,
    total: 'Total',
    who: (units, number) => `Which ${units} are behind the transitions in indicator ${number}`,
    same: (label) => `Both times ${label}`,
    asked: (measurement, question) => `${measurement}: ${question}`,
    both: (all, both, unchanged, changed) =>
      `Of the ${all}, ${String(both)} gave an answer of substance both times: ${String(changed)} changed, ${String(unchanged)} unchanged.`,
    directions: (wider, narrower, other) =>
      `To wider ${String(wider)}, to narrower ${String(narrower)}, to or from other ${String(other)}.`,
    moved: (least, moved) => `Going by the totals at least ${least} moved; in fact ${moved} did.`,
    rest: {
      newlyAnswered: (count) => `newly answered ${String(count)}`,
      noLongerAnswered: (count) => `no longer answered ${String(count)}`,
      newlyApplicable: (count) => `newly applicable ${String(count)}`,
      noLongerApplicable: (count) => `no longer applicable ${String(count)}`,
      neither: (count) => `without an answer of substance both times ${String(count)}`,
    },
    others: (parts) => `The others: ${parts.join(', ')}.`,
    unitSummary: (changes) => (changes === 1 ? '1 change' : `${String(changes)} changes`),
    unitChanges: (unit) => `What changed in the answers of ${unit}`,
    unitSame: (unit) => `Nothing changed in the answers of ${unit} that are compared.`,
    unitOrder:
      'In official order. Named are all answers that are not as before, to and from Not applicable and No data as well.',
  },
  workbook: {
    codes: {
      'net-change': 'difference',
      movement: 'movement',
      transitions: 'transitions',
      pooled: 'together',
      regions: 'regions',
      changes: 'changes',
      'sign-test': 'sign-test',
      'not-compared': 'not-compared',
    },
    caveat: 'Break or caveat',
    about: (units) =>
      `Tables of counts, shares and differences: the answers of ${units} in two measurements.`,
    compared: (computed, beside, not) =>
      `Indicators: ${String(computed)} compared, ${String(beside)} shown side by side, ${String(not)} not compared.`,
    panel: (units) => `Which ${units} are compared`,
    leftOut: (titles) => `Without rows, and therefore without a sheet: ${list(titles)}.`,
    allThemes: (code) => `The theme “${code}” stands for all themes together.`,
    emptyCells:
      'An empty cell means that there is no value, such as a direction where the answers are no scale.',
    readingLines: [
      'The sheet Contents lists all tables, with a link to each sheet. Each sheet holds one table.',
      'A difference is the count in the second measurement minus that in the first. Regions stand in official order, never by how much changed.',
      'Counts, shares and probabilities are numbers, however Excel shows them. A share of 34.3 means 34.3%.',
    ],
  },
  refused: (errors) => `${errors}: nothing was compared and nothing was written. Mend the file.`,
};
