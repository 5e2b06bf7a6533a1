import { comparisonNl } from './comparison-nl.ts';
import { correctionsNl } from './corrections-nl.ts';
import { capital } from '../format.ts';
import { exportNl } from './export-nl.ts';
import { fieldsNl } from './fields-nl.ts';
import { formNl } from './form-nl.ts';
import { problemsNl } from './problems-nl.ts';
import { repairNl } from './repair-nl.ts';
import { totalsNl } from './totals-nl.ts';

/** The bases of a distribution, by name. */
type NamedBases = Readonly<Record<'all' | 'answered' | 'applicable' | 'invalid', number>>;

/** How many indicators, in words. */
const indicators = (count: number): string => (count === 1 ? '1 indicator' : `${String(count)} indicatoren`);

/** Every text in Dutch; the other languages have its shape. */
export const nl = {
  language: 'nl' as 'nl' | 'en',
  problems: problemsNl,
  corrections: correctionsNl,
  repair: repairNl,
  totals: totalsNl,
  fields: fieldsNl,
  export: exportNl,
  form: formNl,
  unexpected: (message: string) =>
    `Onverwachte fout in het programma: ${message}. Meld dit met de uitvoer van --debug.`,
  severity: { error: 'fout', warning: 'waarschuwing', info: 'melding' },
  severities: {
    error: (count: number) => (count === 1 ? '1 fout' : `${String(count)} fouten`),
    warning: (count: number) => (count === 1 ? '1 waarschuwing' : `${String(count)} waarschuwingen`),
  },
  indicators,
  and: (names: readonly string[]) =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} en ${names.at(-1) ?? ''}`,
  reading: {
    delimiter: (name: string) => `CSV met scheidingsteken ${name}`,
    delimiters: { ';': 'puntkomma', ',': 'komma', '\t': 'tab', '|': '|' },
    json: 'JSON',
    xlsx: (sheet: string) => `Excel, blad ${sheet}`,
    form: 'invulformulier van inventory',
    sav: 'SPSS',
    packed: 'ingepakt (gzip)',
    encoding: (name: string, evidence: string) => `${name} (${evidence})`,
    evidence: {
      mark: 'volgens de BOM',
      valid: 'geldig',
      zeros: 'elke tweede byte is nul',
      option: 'opgegeven met --encoding',
      'not-utf-8': (word: string, line: number) => `“${word}” op regel ${String(line)} is geen UTF-8`,
      file: 'volgens het bestand',
    },
    files: (count: number) => `${String(count)} bestanden`,
    wide: 'een rij per regio',
    long: 'een rij per regio en indicator',
    turned: 'een kolom per regio',
    instrumentFrom: {
      option: 'opgegeven met --instrument',
      description: 'volgens .meta.json',
      form: 'volgens het formulier',
      headings: 'herkend aan de koppen',
    },
  },
  place: {
    line: (line: number) => `regel ${String(line)}`,
    lines: (lines: string) => `regels ${lines}`,
    cells: (cells: string) => `cellen ${cells}`,
    cell: (cell: string) => `cel ${cell}`,
    indicator: (number: string) => `indicator ${number}`,
    more: (count: number) => `en nog ${String(count)}`,
  },
  validate: {
    summary: (units: string, asked: number, answers: number) =>
      [units, indicators(asked), answers === 1 ? '1 antwoord' : `${String(answers)} antwoorden`].join(', '),
    clean: 'geen fouten of waarschuwingen',
    explain: (code: string) => `Meer over een code: inventory explain ${code}`,
    hidden: (count: number) =>
      `En nog ${String(count)} problemen; --format csv of --format json toont ze allemaal.`,
  },
  explain: {
    severity: 'Ernst',
    meaning: 'Betekenis',
    remedy: 'Oplossing',
    exitCode: 'Exitcode',
    list: 'Alle codes:',
  },
  codebook: {
    source: 'Bron',
    partial: 'Dit is een deel van de vragenlijst: alleen de vragen die hier staan.',
    notes: 'Opmerking',
    asked: 'Gesteld',
    priority: 'prioriteit',
    place: (section: string, question: string) => `${section}, vraag ${question}`,
    parts: 'of in delen',
    types: {
      scale: 'schaal',
      choice: 'één keuze',
      'yes-no': 'ja/nee',
      frequency: 'frequentie',
      percentage: 'percentage',
    },
  },
  marks: {
    'fictional-distribution': 'Fictieve verdeling over regio’s',
    'fictional-counts': 'Fictieve aantallen',
  },
  markNotes: {
    'fictional-distribution':
      'Fictieve verdeling over regio’s: de totalen zijn gepubliceerd, welke regio wat antwoordde is verzonnen.',
    'fictional-counts': 'Fictieve aantallen: ook de totalen zijn verzonnen.',
  },
  measurement: (label: string, date: string | null) =>
    date === null || date === label ? `Meting ${label}` : `Meting ${label} (${date})`,
  madeWith: (measurement: string, instrument: string, tool: string) =>
    `${measurement}, vragenlijst ${instrument}, gemaakt met ${tool}`,
  tables: {
    distribution: 'Verdelingen',
    agreements: 'Regionale afspraken',
    percentages: 'Percentages samengevat',
    regions: 'Antwoorden per regio',
    columns: {
      indicator: 'Indicator',
      question: 'Vraag',
      code: 'Code',
      category: 'Antwoord',
      count: 'Aantal',
      percent_all: '% van alle',
      percent_answered: '% van beantwoord',
      percent_applicable: '% van toepasselijk',
      n_all: 'n alle',
      n_answered: 'n beantwoord',
      n_applicable: 'n toepasselijk',
      n_invalid: 'n ongeldig',
      n: 'n',
      minimum: 'Minimum',
      quartile1: '1e kwartiel',
      median: 'Mediaan',
      quartile3: '3e kwartiel',
      maximum: 'Maximum',
      mean: 'Gemiddelde',
      region: 'Regio',
      origin: 'Herkomst',
      answered: 'Beantwoord',
      not_applicable: 'Niet van toepassing',
      no_data: 'Geen gegevens',
      invalid: 'Ongeldig',
      completeness: '% beantwoord',
    },
    bases: (bases: NamedBases, units: string, isSelection: boolean) =>
      `Bases: ${units} in ${isSelection ? 'de selectie' : 'het bestand'}; ${String(bases.answered)} beantwoord (zonder Geen gegevens` +
      (bases.invalid === 0 ? '' : ` en zonder ${String(bases.invalid)} ongeldig`) +
      `); ${String(bases.applicable)} toepasselijk (beantwoord, zonder Niet van toepassing).`,
    basesShort: (bases: NamedBases) =>
      `n = ${String(bases.all)}; beantwoord ${String(bases.answered)}; toepasselijk ${String(bases.applicable)}` +
      (bases.invalid === 0 ? '' : `; ongeldig ${String(bases.invalid)}`),
    basesMeaning: (units: string, isSelection: boolean) =>
      `Alle = alle ${units} in ${isSelection ? 'de selectie' : 'het bestand'}. Beantwoord = zonder Geen gegevens. Toepasselijk = beantwoord, zonder Niet van toepassing. ` +
      'Aandelen zijn op één decimaal afgerond en tellen daardoor niet altijd op tot 100.',
    agreementMeaning: (units: string, without: string, inclusive: string) =>
      `Per indicator de ${units} met een afspraak, op twee manieren geteld: “${without}” en “${inclusive}”. ` +
      'Alleen indicatoren die naar een afspraak vragen.',
    percentOf: (label: string) => `%: ${label}`,
    unitsWith: (units: string, label: string) => `${capital(units)}: ${label}`,
    unitsBesides: (units: string, label: string) => `Extra ${units}: ${label}`,
    quartileMeaning: (units: string) =>
      'Kwartielen zijn van type 7 van Hyndman & Fan, zoals in R en in KWARTIEL.INC van Excel: evenredig tussen twee waarden waar de rang geen heel getal is. ' +
      `n = ${units} die een percentage gaven.`,
    completenessMeaning: 'Beantwoord = zonder Geen gegevens. % beantwoord = aandeel van de indicatoren.',
    invalidIncluded:
      'Ongeldige antwoorden zijn geteld als eigen categorie en horen bij geen van de andere bases.',
    selection: (units: number, all: string) => `Selectie: ${String(units)} van de ${all} in het bestand.`,
  },
  workbook: {
    sheets: { cover: 'Voorblad', contents: 'Inhoud', notes: 'Noten' },
    /** What a sheet is called after the table on it, by the name of the table. */
    codes: {
      distribution: 'verdeling',
      agreements: 'afspraken',
      percentages: 'percentages',
      regions: 'regios',
    },
    all: { code: 'alle', title: 'alle indicatoren van dit rapport' },
    columns: {
      mark: 'Merk',
      notes: 'Noten',
      note: 'Noot',
      indicators: 'Indicatoren',
      text: 'Tekst',
      sheet: 'Blad',
      title: 'Tabel',
      rows: 'Rijen',
    },
    note: (number: number) => `[noot ${String(number)}]`,
    about: (units: string, asked: number) =>
      `Tabellen met aantallen en aandelen: de antwoorden van ${units} op ${indicators(asked)}.`,
    oneTable: (rows: number) =>
      `Op dit blad staat één tabel, met ${rows === 1 ? '1 rij' : `${String(rows)} rijen`}.`,
    contentsMeaning: 'Elke rij is een blad van deze werkmap. De naam van het blad is een link.',
    notesMeaning: 'Noten uit de vragenlijst. De tabellen verwijzen ernaar met een nummer tussen haken.',
    notesElsewhere: 'De tekst van de noten staat op het blad Noten.',
    emptyCells:
      'Een lege cel betekent dat er geen waarde is, zoals een aandeel van een basis zonder dit antwoord.',
    cut: '… (ingekort)',
    marked: 'Let op: oefendata',
    remarks: 'Let op',
    bases: 'Wat de woorden in de tabellen betekenen',
    reading: 'Hoe deze werkmap in elkaar zit',
    readingLines: [
      'Het blad Inhoud noemt alle tabellen, met een link naar elk blad. Op elk ander blad staat één tabel.',
      'Een blad dat eindigt op “alle” gaat over alle indicatoren van dit rapport, een ander over het thema in zijn naam.',
      'Aantallen en aandelen zijn getallen, ook als Excel ze anders opmaakt. Een aandeel van 34,3 betekent 34,3%.',
    ],
  },
  figures: {
    figure: (number: number) => `Figuur ${String(number)}`,
    indicator: (number: string) => `Indicator ${number}`,
    subtitle: (units: string) => `${units}; aantallen in de balken`,
    subtitleBars: (units: string) => `${units}; aantal en aandeel per antwoord`,
    share: (units: string) => `Aandeel van de ${units}`,
    count: (units: string) => `Aantal ${units}`,
    plate: (instrument: string) => `Overzichtsplaat. ${instrument}`,
    plateInferred: 'Welke indicatoren bij een thema van de plaat horen is afgeleid: de bron noemt ze niet.',
    subtitleMap: (units: string, unit: string) => `${units}; een tegel per ${unit}, niet op schaal`,
    mapOf: (number: string) => `Kaart bij indicator ${number}`,
    pointer: (unit: string) => `▲ ${unit}`,
    pointedAt: (unit: string, answer: string) => `▲ ${unit}: ${answer}.`,
    named: (answer: string, count: number, names: readonly string[]) =>
      names.length === 0 ? `${answer} 0` : `${answer} ${String(count)} (${names.join(', ')})`,
    mapInWords: (parts: readonly string[], n: number) => `${parts.join('; ')} (n = ${String(n)}).`,
    base: 'Basis',
    caption: 'Bijschrift',
    alternative: 'Tekstalternatief',
    source: 'Bron',
    stacked: 'Gestapelde staven',
    bars: 'Staven',
    map: 'Tegelkaart',
    counts: (parts: readonly string[], n: number) => `${parts.join(', ')} (n = ${String(n)}).`,
    hatch: 'Geen gegevens is gearceerd; de arcering wordt aan de SVG toegevoegd, vega-lite kent haar niet.',
    drawing: (done: number, all: number) => `figuren ${String(done)} van ${String(all)}`,
  },
  page: {
    skip: 'Naar de inhoud',
    menu: 'Inhoud',
    search: 'Zoek een indicator',
    found: { one: '1 indicator gevonden', many: '# indicatoren gevonden' },
    chooser: (unit: string) => `Uw ${unit}`,
    nobody: (unit: string) => `kies een ${unit}`,
    about: 'Over deze inventarisatie',
    plate: 'Overzichtsplaat',
    figures: 'Figuren',
    tables: 'Tabellen',
    units: (unit: string) => `Alle antwoorden per ${unit}`,
    findings: 'Wat de controle vond',
    noFindings: 'De controle vond niets bijzonders.',
    describes: 'Deze inventarisatie beschrijft en beoordeelt niet: er zijn geen scores en geen ranglijsten.',
    answer: 'Antwoord',
    asked: 'Gesteld',
    note: 'Opmerking',
    notes: (count: number) => (count === 1 ? '1 toelichting' : `${String(count)} toelichtingen`),
    closedInPrint: 'Wat op het scherm dicht is, staat niet op papier: open het voor het afdrukken.',
    who: (units: string) => `Open een antwoord om te zien welke ${units} het gaven.`,
    distributionOf: (number: string) => `Verdeling van de antwoorden op indicator ${number}`,
    unitAnswers: (unit: string) => `Antwoorden van ${unit}`,
    unitSummary: (answered: number, all: number) => `${String(answered)} van ${String(all)} beantwoord`,
    mapScroll: 'Tegelkaart, op een smal scherm opzij te schuiven',
    tableScroll: (title: string) => `${title}, op een smal scherm opzij te schuiven`,
  },
  profile: {
    title: (unit: string) => `Regioprofiel ${unit}`,
    intro: (unit: string, units: string, n: number) =>
      `De antwoorden van ${unit} naast de verdeling van ${n === 1 ? '' : 'alle '}${units}. ▲ staat bij het antwoord van ${unit}. Dit profiel beschrijft en beoordeelt niet.`,
    plate: 'Overzichtsplaat',
    summary: 'Samenvatting',
    unanswered: (count: number) =>
      count === 0 ? 'Er ontbreken geen gegevens.' : `Zonder gegevens of ongeldig: ${String(count)}`,
    same: (count: number, units: string) =>
      `${String(count)} van de ${units} ${count === 1 ? 'antwoordde' : 'antwoordden'} dit`,
    invalid: (count: number, units: string) =>
      `Bij ${String(count)} van de ${units} staat iets dat geen geldig antwoord is`,
    noData: (count: number, units: string) =>
      `Geen antwoord; ${String(count)} van de ${units} ${count === 1 ? 'gaf' : 'gaven'} geen gegevens`,
    findings: 'Wat de controle vond in deze antwoorden',
    noFindings: 'De controle vond niets bijzonders in deze antwoorden.',
    note: (unit: string) => `Toelichting van ${unit}`,
  },
  summarize: {
    priority: 'Prioritaire indicatoren',
    indicators: 'Indicatoren',
    attention: 'Let op',
    written: (count: number, folder: string) => `${String(count)} bestanden geschreven in ${folder}`,
    removed: (count: number, folder: string) =>
      `${count === 1 ? '1 bestand' : `${String(count)} bestanden`} van de vorige keer verwijderd uit ${folder}`,
    refused: (errors: string) =>
      `${errors}: er is niets geteld en niets geschreven. Verbeter het bestand, of tel ongeldige antwoorden apart met --allow-invalid.`,
    refusedStructure: (errors: string) =>
      `${errors}: er is niets geteld en niets geschreven. --allow-invalid geldt alleen voor antwoorden buiten de lijst.`,
    columns: { label: 'indicator', bar: 'verdeling', agreement: 'afspraak' },
    agreementNote: (units: string, without: string, inclusive: string) =>
      `afspraak, aantal ${units}: ${without} / ${inclusive}`,
  },
  comparison: comparisonNl,
  check: {
    states: { holds: 'klopt', fails: 'klopt niet', disputed: 'betwist', unknown: 'niet te toetsen' },
    stated: (relation: string, count: number, base: string) => `gesteld ${relation} ${String(count)}${base}`,
    computed: (count: number, base: string) => `geteld ${String(count)}${base}`,
    of: (base: number) => ` van ${String(base)}`,
    summary: (holds: number, fails: number, disputed: number, unknown: number) =>
      `beweringen die kloppen: ${String(holds)}, niet kloppen: ${String(fails)}, betwist zijn: ${String(disputed)}` +
      (unknown === 0 ? '' : `, niet te toetsen zijn: ${String(unknown)}`),
    scopes: { each: 'elk', any: 'ten minste een', all: 'alle' },
    contradiction: {
      'above-base': 'aantal groter dan de basis',
      'two-numbers': 'één verzameling met twee aantallen',
      'exceeds-base': 'verzamelingen zonder overlap zijn samen groter dan de basis',
      'cannot-hold': 'kunnen niet samen gelden',
    },
    explained: 'staat als betwist',
    open: 'niet als betwist gemarkeerd',
    noContradictions: 'Geen tegenspraken gevonden.',
    contradictionSummary: (all: number, open: number) =>
      `${all === 1 ? '1 tegenspraak' : `${String(all)} tegenspraken`}, waarvan ${String(open)} tussen beweringen die als geldig staan`,
    reason: 'reden',
  },
  sample: {
    written: (file: string, units: string, asked: number) =>
      `${file}: ${units}, ${indicators(asked)}, fictief`,
    measurement: 'oefening',
    secondMeasurement: 'oefening-tweede-meting',
    breaches: (count: number) =>
      `${String(count)} antwoorden gaan tegen de routing in: een verdeling zonder is bij deze beweringen niet gevonden`,
    moved: (changed: number, all: number) =>
      `${String(changed)} van de ${String(all)} antwoorden zijn gewijzigd`,
    source: (id: string, seed: number) =>
      `Oefendata van inventory sample bij ${id}, zaad ${String(seed)}. Geen regio heeft deze antwoorden gegeven.`,
    sourceMoved: (file: string, share: string, seed: number) =>
      `Oefendata van inventory sample uit ${file}, verschoven aandeel ${share}, zaad ${String(seed)}. Geen regio heeft deze antwoorden gegeven.`,
  },
  trace: {
    same: (made: string, file: string, hash: string) =>
      `${made}; ${file} is het bestand van dit rapport (SHA-256 ${hash} klopt)`,
    otherName: (name: string, then: string) =>
      `${name} heette ${then} toen het rapport gemaakt werd, en is onder die naam gelezen.`,
    otherVersion: (made: string, now: string) => `Het rapport is van ${made}, dit is ${now}: opnieuw geteld.`,
    noCounts:
      'Het rapport heeft geen tables/distribution.csv: de aantallen zijn alleen in het bestand geteld.',
    count: (count: number, all: number) => `${String(count)} van ${String(all)}`,
    countOf: (count: number, units: string) => `${String(count)} van ${units}`,
    blank: 'niets ingevuld',
    nowhere: (file: string) => `geen cel: in ${file} staat hier niets`,
    note: (note: string) => `toelichting: ${note}`,
  },
  help: {
    program: 'Telt de antwoorden van regio’s op een vragenlijst: gecontroleerd, met tabellen en figuren.',
    usage: 'Gebruik:',
    options: 'Opties:',
    commands: 'Opdrachten:',
    arguments: 'Argumenten:',
    examples: 'Voorbeelden:',
    help: 'toon deze hulp',
    choices: (choices: readonly string[], standard: string) =>
      [...choices, `standaard ${standard}`].join(', '),
    version: 'toon de versie',
    lang: 'taal van meldingen en rapport',
    debug: 'toon bij een onverwachte fout waar zij ontstond',
    noColor: 'geen kleur (ook NO_COLOR)',
    format: 'vorm van de uitvoer',
    json: 'hetzelfde als --format json',
    instrument: 'vragenlijst: naam of bestand',
    sheet: 'het blad van een werkmap dat gelezen wordt',
    encoding: 'codering van de tekst, als die niet vanzelf blijkt (windows-1252, cp850)',
    validate: 'Controleert antwoordbestanden en meldt wat er mis is, met regel en cel.',
    validateFiles: 'bestanden of mappen met antwoorden (CSV, JSON, Excel, SPSS); - leest standaardinvoer',
    validateWorkbook: 'maak een Excel-werkmap waarin regio’s de gevonden cellen verbeteren',
    apply: 'Verwerkt teruggestuurde verbeteringen in een nieuw bestand, met een lijst van elke verandering.',
    applyCorrections: 'werkmap met verbeteringen, of een map met teruggestuurde werkmappen',
    applyFile: 'antwoordbestand of map waar de verbeteringen bij horen',
    applyOut: 'te schrijven bestand; de lijst .corrections.csv en het .meta.json komen ernaast',
    summarize: 'Telt een antwoordbestand: tabellen en figuren in een rapportmap.',
    summarizeFile: 'bestand of map met antwoorden (CSV, JSON, Excel, SPSS); - leest standaardinvoer',
    out: 'map voor het rapport (standaard reports/<meting>)',
    allowInvalid: 'tel antwoorden buiten de lijst als eigen categorie',
    indicators: 'alleen deze indicatoren, zoals 1-12,34',
    theme: 'alleen dit thema of deelthema',
    regions: 'alleen deze regio’s, gescheiden door komma’s',
    region: 'zet in de figuren ▲ bij het antwoord van deze regio',
    noFigures: 'geen figuren',
    xlsx: 'ook een Excel-werkmap: publish (toegankelijk) of work (met filters)',
    width: 'breedte van figuren in millimeters',
    dpi: 'punten per inch van de PNG-figuren',
    force: 'overschrijf ook wat dit programma niet zelf schreef',
    report: 'Maakt het hele rapport: alles van summarize, en een pagina om te lezen en te mailen.',
    profile: 'Maakt per regio een pagina en een plaat: haar antwoorden naast die van alle regio’s.',
    profileRegions: 'deze regio’s, gescheiden door komma’s; mag vaker',
    profileAll: 'alle regio’s in het bestand',
    outProfiles: 'map voor de profielen (standaard reports/<meting>-regioprofielen)',
    map: 'Tekent een kaart met per regio een tegel: wie antwoordde wat op een indicator.',
    outMaps: 'map voor de kaarten (standaard reports/<meting>-kaarten)',
    diff: 'Vergelijkt twee metingen, regio voor regio; of getallen uit twee rapporten; of twee leveringen van één meting.',
    diffBefore: 'antwoordbestand of beweringen van de eerste meting',
    diffAfter: 'antwoordbestand of beweringen van de tweede meting',
    outDiff: 'map voor de vergelijking (standaard reports/<meting>-<meting>)',
    crosswalk: 'welke vragen van twee vragenlijsten bij elkaar horen',
    corrections: 'vergelijk twee leveringen van één meting, cel voor cel',
    test: 'ook een toets: sign is de exacte tekentoets op de regio’s die verschoven',
    exitCode: 'exitcode 1 als er verschillen zijn',
    excelNl: 'CSV voor een dubbelklik in een Nederlands Excel: puntkomma’s en decimale komma’s',
    export:
      'Schrijft de antwoorden zelf voor SPSS, R en Python: getallen, woorden, SPSS-syntaxis en een beschrijving.',
    outExport: 'map voor de export (standaard reports/<meting>-export)',
    allowInvalidExport: 'exporteer antwoorden buiten de lijst als ongeldig',
    xlsxDiff: 'voor wie de Excel-werkmap is: publish (toegankelijk) of work (met filters)',
    codebook: 'Toont de vragenlijst: indicatoren, antwoordlijsten, routing.',
    explain: 'Legt een probleemcode uit: wat het betekent en wat te doen.',
    explainCode: 'probleemcode; zonder code de lijst',
    check: 'Houdt getallen uit een rapporttekst tegen een antwoordbestand, of alleen tegen elkaar.',
    checkClaims: 'CSV met beweringen',
    checkAnswers: 'antwoordbestand; zonder dit alleen tegenspraken',
    sample: 'Maakt oefendata waarin alle beweringen gelden, of een tweede meting daarbij.',
    claims: 'beweringen waaraan de oefendata voldoet',
    seed: 'zaad van het toeval: zelfde zaad, zelfde bestand',
    from: 'maak een tweede meting uit dit bestand',
    move: 'aandeel antwoorden dat verschuift, 0 tot 1',
    sampleOut: 'te schrijven CSV-bestand; het .meta.json komt ernaast',
    measurement: 'naam van de meting',
    template: 'Maakt Excel-formulieren waarin regio’s de vragenlijst invullen.',
    templateRegion: 'een formulier voor deze regio',
    templateAll: 'een formulier voor elke regio, in een map',
    templatePrefill: 'vul de antwoorden uit dit antwoordbestand vooraf in',
    templateDate: 'datum van de meting: 2027, 2027-03 of 2027-03-15',
    templateOut:
      'te schrijven .xlsx-bestand (standaard formulier.xlsx); met --all een map (standaard reports/formulieren)',
    trace: 'Toont welke regio’s en cellen achter een getal staan, en of een rapport uit dit bestand is.',
    traceReport: 'map van een rapport, met manifest.json',
    traceFile: 'antwoordbestand waaruit het rapport gemaakt is; - leest standaardinvoer',
    traceIndicator: 'nummer van de indicator',
    traceCategory: 'alleen dit antwoord: label of code; zonder dit alle antwoorden',
  },
};

/** The shape of a catalogue of texts: one per language, each complete. */
export type Catalogue = typeof nl;
