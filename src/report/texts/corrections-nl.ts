import type { CorrectionKind } from '../../comparison/corrections.ts';
import type { NotesDoubt } from '../../comparison/notes.ts';
import type { ProblemChange } from '../../comparison/problem-changes.ts';
import type { Side } from '../../comparison/side.ts';

const cells = (count: number): string => (count === 1 ? '1 cel' : `${String(count)} cellen`);

/** The words for two deliveries of one measurement held against each other, in Dutch. */
export const correctionsNl = {
  sides: { before: 'Oud', after: 'Nieuw' } satisfies Record<Side, string>,
  kinds: {
    added: 'toegevoegd',
    removed: 'verdwenen',
    changed: 'gewijzigd',
    cleared: 'leeggemaakt',
    respelled: 'anders geschreven',
  } satisfies Record<CorrectionKind, string>,
  note: 'toelichting gewijzigd',
  states: { solved: 'opgelost', stayed: 'gebleven', new: 'nieuw' } satisfies Record<
    ProblemChange['state'],
    string
  >,
  tables: {
    corrections: 'Verschillen tussen twee leveringen',
    'not-compared': 'Niet vergeleken',
    problems: 'Problemen in twee leveringen',
  },
  columns: {
    region: 'Regio',
    code: 'Code',
    indicator: 'Indicator',
    what: 'Wat',
    cells: 'Cellen',
    old_value: 'Stond er',
    new_value: 'Staat er',
    old_answer: 'Antwoord oud',
    new_answer: 'Antwoord nieuw',
    old_line: 'Regel oud',
    old_cell: 'Cel oud',
    new_line: 'Regel nieuw',
    new_cell: 'Cel nieuw',
    delivery: 'Levering',
    line: 'Regel',
    cell: 'Cel',
    problem: 'Probleem',
    message: 'Melding',
    state: 'Stand',
    severity: 'Ernst',
    certain: 'Zeker',
  },
  certain: { yes: 'ja', no: 'nee' },
  groups: {
    differences: 'Verschillen',
    notes: 'Toelichtingen',
    respelled: 'Alleen anders geschreven: geen verschil',
  },
  delivery: (side: string, file: string, hash: string): string => `${side}: ${file} (SHA-256 ${hash})`,
  read: (side: string, file: string, read: string, totals: string): string =>
    `${side}: ${file}: ${read}; ${totals}`,
  mark: (file: string, mark: string): string => `${file}: ${mark}`,
  twoMeasurements: (before: string, after: string): string =>
    `De beschrijvingen noemen twee metingen: ${before} en ${after}. --corrections is voor twee leveringen van één meting; zonder --corrections worden metingen vergeleken.`,
  cells,
  fromHere: (place: string): string => `vanaf ${place}`,
  wholeRow: 'hele regio',
  wholeColumn: 'voor alle regio’s',
  nothing: 'niets',
  nowhere: 'geen cel',
  place: (before: string, after: string): string => `oud: ${before}; nieuw: ${after}`,
  wasAnswer: (value: string, label: string): string => `${value} (${label})`,
  more: (count: number): string => `… en nog ${String(count)}; tables/corrections.csv heeft ze allemaal.`,
  moreLeftOut: (count: number): string =>
    `… en nog ${String(count)}; tables/not-compared.csv heeft ze allemaal.`,
  leftOut: (count: number): string =>
    count === 0
      ? 'Niet vergeleken, omdat het niet te zien is'
      : `Niet vergeleken, omdat het niet te zien is: ${cells(count)}`,
  leftOutOf: (side: string, place: string, count: number): string => `${side}: ${place}, ${cells(count)}`,
  wholeFile: 'het hele bestand',
  notesLeftOut: {
    'no-notes': (file: string): string => `Toelichtingen: niet vergeleken, ${file} heeft er geen kolom voor.`,
    'two-columns': (file: string): string =>
      `Toelichtingen: niet vergeleken, ${file} heeft er twee kolommen voor en welke geldt is niet te zien.`,
  } satisfies Record<NotesDoubt['reason'], (file: string) => string>,
  problems: 'Problemen, per plaats',
  newProblems: 'Nieuwe problemen',
  moreProblems: (count: number): string =>
    `… en nog ${String(count)}; tables/problems.csv heeft ze allemaal.`,
  problemSum: (before: string, after: string, solved: number, stayed: number, added: number): string =>
    `Alles telt op: oud ${before} = ${String(solved)} opgelost + ${String(stayed)} gebleven; nieuw ${after} = ${String(stayed)} gebleven + ${String(added)} nieuw.`,
  places: (count: number): string => (count === 1 ? '1 plaats' : `${String(count)} plaatsen`),
  noProblems: 'Geen problemen in beide bestanden.',
  uncertain: (count: number): string =>
    `Van ${count === 1 ? '1 opgelost of nieuw probleem' : `${String(count)} opgeloste of nieuwe problemen`} is het niet zeker: die plaats is in het andere bestand niet te lezen, of staat er niet in.`,
  sum: (compared: number, parts: string): string => `${cells(compared)} vergeleken = ${parts}.`,
  unchanged: (count: number, empty: number): string =>
    `${String(count)} onveranderd${empty === 0 ? '' : ` (waarvan ${String(empty)} in beide leeg)`}`,
  noData: (count: number): string =>
    `Bij ${String(count)} van de toegevoegde, verdwenen en leeggemaakte cellen blijft de betekenis gelijk: “Geen gegevens” is hetzelfde als een lege cel.`,
  none: 'geen verschillen',
  differences: (count: number): string =>
    count === 1 ? '1 cel verschilt' : `${String(count)} cellen verschillen`,
  notes: (count: number): string =>
    count === 1 ? '1 toelichting gewijzigd' : `${String(count)} toelichtingen gewijzigd`,
  notCompared: (count: number): string => `${cells(count)} niet vergeleken`,
  problemsSummary: (solved: number, stayed: number, added: number): string =>
    `problemen: ${String(solved)} opgelost, ${String(stayed)} gebleven, ${String(added)} nieuw`,
  meanings: [
    'Toegevoegd: er stond niets en nu wel. Leeggemaakt: er stond iets en nu niet meer. Verdwenen: de hele regio of indicator is uit het bestand. Gewijzigd: het antwoord betekent iets anders, of is niet geldig en luidt anders.',
    'Anders geschreven: andere letters, hetzelfde antwoord. Dat is geen verschil en telt apart.',
    'Een regio of indicator die in haar geheel kwam of verdween, staat er één keer, met het aantal cellen en de plaats van de eerste.',
  ],
  allCompared: 'Er is niets overgeslagen: alle cellen zijn vergeleken.',
  notComparedMeaning:
    'Door een fout in een van de bestanden is niet te zien welk antwoord hier geldt. Deze cellen tellen nergens mee.',
  problemsMeaning:
    'Een probleem is hetzelfde als code, regio en indicator gelijk zijn; een ander verkeerd antwoord in dezelfde cel is dus gebleven. Niet zeker: die plaats is in het andere bestand niet te lezen, of staat er niet in.',
};
