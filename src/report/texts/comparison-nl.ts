const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

/** The texts of a comparison of two measurements, in Dutch. */
export const comparisonNl = {
  title: (before: string, after: string) => `Vergelijking ${before} met ${after}`,
  tables: {
    netChange: 'Nettoverandering per antwoord',
    transitions: 'Overgangen van antwoord naar antwoord',
    pooled: 'Overgangen van alle indicatoren met de schaal samen',
    movement: 'Beweging per indicator',
    regions: 'Wat per regio veranderde',
    changes: 'Elke verandering, per regio',
    notCompared: 'Wat niet vergeleken kon worden',
    signTest: 'Tekentoets',
  },
  columns: {
    indicator: 'Indicator',
    label: 'Onderwerp',
    code: 'Code',
    category: 'Antwoord',
    change: 'Verschil',
    percentOf: (measurement: string) => `% ${measurement}`,
    points: 'Verschil in procentpunt',
    n: 'n',
    from: (measurement: string) => `Antwoord ${measurement}`,
    count: 'Aantal',
    regions: 'Regio’s',
    theme: 'Thema',
    pairs: 'n (regio × indicator)',
    n_both: 'n beide keren',
    unchanged: 'Ongewijzigd',
    changed: 'Gewijzigd',
    wider: 'Naar breder',
    narrower: 'Naar smaller',
    to_or_from_other: 'Van of naar anders',
    newly_answered: 'Nieuw beantwoord',
    no_longer_answered: 'Niet meer beantwoord',
    newly_applicable: 'Nieuw van toepassing',
    no_longer_applicable: 'Niet meer van toepassing',
    total_variation: '% ten minste verschoven',
    share_moved: '% verschoven',
    region: 'Regio',
    measurements: 'Metingen',
    compared: 'Vergeleken indicatoren',
    unanswered: 'Zonder twee antwoorden',
    changes: 'Veranderingen',
    reason: 'Reden',
    direction: 'Richtingen',
    one: 'De ene kant op',
    other: 'De andere kant op',
    p: 'p (tweezijdig)',
    byChance: 'Zo klein door toeval, verwacht',
  },
  broken: '[b]',
  brokenMeaning: (mark: string) =>
    `${mark} = breuk: de vraag of de antwoordlijst veranderde, zodat het verschil niets zegt. De reden staat erbij.`,
  /** Two measurements that have one name. */
  twins: {
    before: (label: string) => `${label} (eerste)`,
    after: (label: string) => `${label} (tweede)`,
  },
  panel: (units: string, before: string, after: string) =>
    `n = ${units}: die in beide metingen, ${before} en ${after}. Alleen zij zijn geteld.`,
  onlyIn: (measurement: string, names: readonly string[]) =>
    `Alleen in ${measurement} en daarom weggelaten: ${names.join(', ')}.`,
  renamed: (before: string, after: string) => `${before} heet nu ${after}.`,
  fates: {
    merged: (others: string) => `samengevoegd: ${others}`,
    split: (others: string) => `gesplitst: ${others}`,
  },
  points: 'Aandelen verschillen in procentpunt. Ze zijn op één decimaal afgerond, het verschil ook.',
  movementMeaning:
    'n beide keren = regio’s die beide keren een inhoudelijk antwoord gaven (niet Niet van toepassing en niet Geen gegevens); dat zijn de ongewijzigde en de gewijzigde samen. ' +
    'Beantwoord = met een antwoord, ook Niet van toepassing. Van toepassing = met een inhoudelijk antwoord, waar het eerst of later Niet van toepassing was.',
  directionMeaning:
    'Breder en smaller zijn richtingen op de schaal: breder is naar een niveau dat eerder op de schaal staat, zoals de hele arbeidsmarktregio. Het zijn geen oordelen. Anders heeft geen plaats op de schaal.',
  variationMeaning:
    '% ten minste verschoven = de helft van de som van de verschillen tussen beide verdelingen, als aandeel van n beide keren: zoveel regio’s moeten van antwoord zijn veranderd om van de ene verdeling bij de andere te komen. % verschoven = zoveel deden het. Een groter tweede getal is beweging die de totalen verbergen.',
  changesMeaning:
    'Gewijzigd en ongewijzigd gaan over indicatoren met beide keren een inhoudelijk antwoord. De lijst van veranderingen noemt ook die van of naar Niet van toepassing en Geen gegevens.',
  allCompared: 'Alle vragen van beide metingen zijn vergeleken.',
  census:
    'Er staan geen p-waarden: de regio’s zijn geen steekproef maar allemaal, en dan is een verschil in de telling het verschil. De exacte tekentoets is er met --test sign.',
  pooledMeaning:
    'Geteld zijn paren van een regio en een indicator, alleen van de indicatoren met dezelfde schaal. Een regio telt zo vaak mee als er indicatoren zijn.',
  themes: { all: 'alle', allLabel: 'alle thema’s' },
  inBoth: 'beide',
  onlyInOne: (measurement: string) => `alleen ${measurement}`,
  changeOf: (indicator: string, from: string, to: string) => `${indicator}: ${from} → ${to}`,
  arrow: (from: string, to: string) => `${from} → ${to}`,
  figures: {
    panel: (units: string) => `${units} in beide metingen`,
    block: (label: string) => `${label} – voor en na`,
    blockSubtitle: (before: string, after: string) =>
      `Aantal per antwoord, ${before} (open) en ${after} (dicht)`,
    dumbbell: 'Aantallen voor en na',
    fromTo: (answer: string, before: number, after: number) =>
      `${answer} van ${String(before)} naar ${String(after)}`,
    matrixKind: 'Overgangstabel',
    matrix: (before: string, after: string, about: string) =>
      `Verschuivingen tussen antwoorden, ${before} naar ${after}: ${about}`,
    pairs: (units: string, indicators: number, all: string) =>
      `Aantal combinaties van regio en indicator: ${units} × ${indicators === 1 ? '1 indicator' : `${String(indicators)} indicatoren`} met dezelfde schaal = ${all}`,
    matrixReading:
      'Kader: hetzelfde antwoord. Tussen niveaus van de schaal is onder het kader naar breder en erboven naar smaller. Een lege cel is 0.',
    cell: (from: string, to: string, count: number) => `van ${from} naar ${to} ${String(count)}`,
  },
  madeWith: (before: string, after: string, instruments: string, tool: string) =>
    `${before} en ${after}, ${instruments}, gemaakt met ${tool}`,
  instruments: (ids: readonly string[]) =>
    ids.length === 1 ? `vragenlijst ${ids.join('')}` : `vragenlijsten ${ids.join(' en ')}`,
  signTest: {
    reading: (tests: number, small: number, expected: string) =>
      `De enige lezing die bij een telling van alle regio’s past: als elke regio die verschoof even goed de andere kant op had kunnen gaan, hoe bijzonder is deze verdeling dan? De toets zegt niets over de grootte van een verschuiving en niets over regio’s die niet verschoven. ${tests === 1 ? 'Er is 1 toets' : `Er zijn ${String(tests)} toetsen`} gedaan; een p van 0,05 of minder komt ${String(small)} keer voor, waar er door toeval alleen al ongeveer ${expected} te verwachten zijn.`,
    scale: 'breder / smaller',
    between: (one: string, other: string) => `naar ${one} / naar ${other}`,
  },
  breaks: {
    'question-dropped': 'De vraag is niet meer gesteld.',
    'question-new': 'De vraag is nieuw.',
    'question-reworded': 'De vraag is anders geformuleerd; nergens staat dat zij hetzelfde betekent.',
    rewordedOnly: 'De vraag is anders geformuleerd.',
    'type-changed': 'De antwoorden zijn van een andere soort of staan in een andere orde.',
    'not-linked': 'De vraag staat in geen koppeling tussen beide vragenlijsten.',
    'whole-and-parts': 'De ene meting heeft de vraag in haar geheel, de andere in delen.',
    'in-neither-file': 'Geen van beide bestanden heeft deze indicator.',
    notInFile: (measurement: string) => `Het bestand van ${measurement} heeft deze indicator niet.`,
    'answers-added': (labels: readonly string[]) =>
      `Een antwoord kwam erbij: ${list(labels)}. Wie het nu geeft, gaf eerst een ander.`,
    'answers-dropped': (labels: readonly string[]) => `Een antwoord verviel: ${list(labels)}.`,
    'answers-reworded': (labels: readonly string[]) =>
      `Een antwoord is anders geformuleerd: ${list(labels)}.`,
    'answers-merged': (labels: readonly string[]) =>
      `Antwoorden zijn samengevoegd tot ${list(labels)} en ook voor de eerdere meting samen geteld.`,
    'answers-split': (labels: readonly string[]) =>
      `Een antwoord is gesplitst: ${list(labels)}; de delen zijn samen geteld.`,
    declared: 'De vragenlijst geeft aan dat de betekenis dezelfde is.',
    sideBySide: 'Naast elkaar getoond, niet van elkaar afgetrokken.',
  },
  overview: {
    title: (units: string) => `Beweging per indicator (n = ${units})`,
    columns: {
      indicator: 'indicator',
      both: 'n',
      changed: 'gewijzigd',
      directions: 'breder/smaller/anders',
      least: 'ten minste',
      moved: 'verschoven',
    },
    note: 'n = beide keren inhoudelijk beantwoord; ten minste = aandeel dat volgens de totalen moet zijn verschoven',
    more: (count: number) =>
      `En nog ${String(count)} indicatoren met evenveel of minder beweging; tables/movement.md toont ze allemaal.`,
    sideBySide: (count: number) => `Naast elkaar, zonder verschil: ${String(count)}`,
    notCompared: (count: number) => `Niet vergeleken: ${String(count)}; tables/not-compared.md zegt waarom`,
    none: 'Geen enkele indicator kon vergeleken worden.',
  },
  page: {
    about: 'Over deze vergelijking',
    contents: (compared: number, beside: number, not: number) =>
      [
        `${String(compared)} ${compared === 1 ? 'indicator' : 'indicatoren'} vergeleken`,
        ...(beside === 0 ? [] : [`${String(beside)} naast elkaar zonder verschil`]),
        ...(not === 0 ? [] : [`${String(not)} niet vergeleken`]),
      ].join(', '),
    counted: 'Wie en wat er vergeleken is',
    meaning: 'Wat de woorden betekenen',
    describes: (units: string) =>
      `Deze vergelijking beschrijft en beoordeelt niet: er zijn geen scores, en ${units} staan in officiële volgorde.`,
    most: 'Meeste beweging',
    mostMeaning: (shown: number, all: number) =>
      (shown < all ? `De ${String(shown)} van de ${String(all)} vergeleken indicatoren` : 'De indicatoren') +
      ' waarop het grootste aandeel verschoof, het grootste eerst. Veel of weinig beweging is niet goed of slecht.',
    mostCaption: 'Indicatoren op volgorde van het aandeel dat verschoof',
    nothingMoved: 'Op geen enkele vergeleken indicator verschoof iets.',
    pooled: 'Overgangen over indicatoren samen',
    blocks: 'Verschillen per blok',
    sideBySide: 'Naast elkaar, zonder verschil',
    onlyInOne: 'Wie in maar één meting is',
    allInBoth: (units: string) => `Alle ${units} zijn in beide metingen.`,
    absent: 'niet in de andere meting',
    notShown: 'Alle vragen van beide metingen zijn vergeleken.',
    netChangeOf: (number: string, n: number) => `Nettoverandering op indicator ${number} (n = ${String(n)})`,
    besideOf: (number: string, n: number) =>
      `Antwoorden op indicator ${number}, naast elkaar (n = ${String(n)})`,
    transitionsOf: (number: string) => `Overgangen op indicator ${number}`,
    matrixMeaning:
      'Elke rij is het antwoord in de eerste meting, elke kolom dat in de tweede. In de omlijnde cellen staat wie beide keren hetzelfde antwoordde. Antwoorden die geen van beide keren gegeven zijn ontbreken; letters verwijzen van kolom naar rij.',
    fromTo: (before: string, after: string) => `${before} ↓ ${after} →`,
    total: 'Totaal',
    who: (units: string, number: string) =>
      `Welke ${units} achter de overgangen op indicator ${number} staan`,
    same: (label: string) => `Beide keren ${label}`,
    asked: (measurement: string, question: string) => `${measurement}: ${question}`,
    both: (all: string, both: number, unchanged: number, changed: number) =>
      `Van de ${all} ${both === 1 ? 'gaf' : 'gaven'} ${String(both)} beide keren een inhoudelijk antwoord: ${String(changed)} gewijzigd, ${String(unchanged)} ongewijzigd.`,
    directions: (wider: number, narrower: number, other: number) =>
      `Naar breder ${String(wider)}, naar smaller ${String(narrower)}, van of naar anders ${String(other)}.`,
    moved: (least: string, moved: string) =>
      `Volgens de totalen is ten minste ${least} verschoven; in feite verschoof ${moved}.`,
    rest: {
      newlyAnswered: (count: number) => `nieuw beantwoord ${String(count)}`,
      noLongerAnswered: (count: number) => `niet meer beantwoord ${String(count)}`,
      newlyApplicable: (count: number) => `nieuw van toepassing ${String(count)}`,
      noLongerApplicable: (count: number) => `niet meer van toepassing ${String(count)}`,
      neither: (count: number) => `beide keren zonder inhoudelijk antwoord ${String(count)}`,
    },
    others: (parts: readonly string[]) => `De overige: ${parts.join(', ')}.`,
    unitSummary: (changes: number) => (changes === 1 ? '1 verandering' : `${String(changes)} veranderingen`),
    unitChanges: (unit: string) => `Wat veranderde in de antwoorden van ${unit}`,
    unitSame: (unit: string) => `In de vergeleken antwoorden van ${unit} veranderde niets.`,
    unitOrder:
      'In officiële volgorde. Genoemd zijn alle antwoorden die anders zijn dan eerst, ook van en naar Niet van toepassing en Geen gegevens.',
  },
  workbook: {
    /** What a sheet is called after the table on it, by the name of the table. */
    codes: {
      'net-change': 'verschil',
      movement: 'beweging',
      transitions: 'overgangen',
      pooled: 'samen',
      regions: 'regios',
      changes: 'veranderingen',
      'sign-test': 'tekentoets',
      'not-compared': 'niet-vergeleken',
    },
    caveat: 'Breuk of kanttekening',
    about: (units: string) =>
      `Tabellen met aantallen, aandelen en verschillen: de antwoorden van ${units} in twee metingen.`,
    compared: (computed: number, beside: number, not: number) =>
      `Indicatoren: ${String(computed)} vergeleken, ${String(beside)} naast elkaar getoond, ${String(not)} niet vergeleken.`,
    panel: (units: string) => `Welke ${units} vergeleken zijn`,
    leftOut: (titles: readonly string[]) => `Zonder rijen, en daarom zonder blad: ${list(titles)}.`,
    allThemes: (code: string) => `Het thema “${code}” staat voor alle thema’s samen.`,
    emptyCells:
      'Een lege cel betekent dat er geen waarde is, zoals een richting waar de antwoorden geen schaal zijn.',
    readingLines: [
      'Het blad Inhoud noemt alle tabellen, met een link naar elk blad. Op elk ander blad staat één tabel.',
      'Een verschil is het aantal in de tweede meting min dat in de eerste. Regio’s staan in officiële volgorde, nooit op hoeveel er veranderde.',
      'Aantallen, aandelen en kansen zijn getallen, ook als Excel ze anders opmaakt. Een aandeel van 34,3 betekent 34,3%.',
    ],
  },
  refused: (errors: string) => `${errors}: er is niets vergeleken en niets geschreven. Verbeter het bestand.`,
};
