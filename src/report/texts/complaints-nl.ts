import type { Complaint } from '../../claims/parse-claims.ts';
import type { ProblemView } from './problem-text.ts';

const proposed = (name: string): string => (name === '' ? '' : ` Bedoeld: “${name}”?`);
/** What is wrong with how the program was called, in Dutch; by the detail `what` of the problem. */
export const usageNl: Readonly<Record<string, (view: ProblemView) => string>> = {
  instrument: ({ detail }) =>
    `De vragenlijst “${detail('given')}” bestaat niet. Bekend: ${detail('known')}; een eigen bestand eindigt op .json.`,
  encoding: ({ detail }) =>
    `De codering “${detail('given')}” bestaat niet. Bekend zijn onder meer UTF-8, UTF-16LE, windows-1252, iso-8859-15, cp850 en macintosh.`,
  sheets: ({ file, detail }) =>
    `${file} heeft een tabel op meer dan één blad: ${detail('given')}. Kies er een met --sheet.`,
  noSheet: ({ file, detail }) => `Er is geen blad “${file}”. Wel: ${detail('given')}.`,
  prefix: ({ file, detail }) =>
    `Koppen van ${file} met een ${detail('prefix')} voor het nummer zijn die van ${detail('given')}, maar kunnen ook ${detail('known')} zijn. Geef antwoorden op elke vragenlijst apart op, en kies met --instrument.`,
  noSheets: ({ file }) => `${file} is geen werkmap; --sheet kan alleen bij een werkmap.`,
  noFiles: ({ file }) => `In ${file} staat geen enkel bestand met antwoorden.`,
  descriptions: ({ file, detail }) =>
    `De beschrijvingen in ${file} spreken elkaar tegen (${detail('given')}). Zet één beschrijving naast de map: ${detail('beside')}.`,
  strayDescription: ({ file, detail }) =>
    `In ${file} staat een beschrijving die bij geen enkel bestand met antwoorden hoort: ${detail('given')}. Zet een beschrijving van alle bestanden naast de map, als ${detail('beside')}; noem er een van één bestand naar dat bestand: antwoorden.meta.json bij antwoorden.csv.`,
  formOfOther: ({ file, detail }) =>
    `${file} is een formulier van vragenlijst ${detail('given')}; gevraagd is vragenlijst ${detail('known')}. Laat --instrument weg, kijk welke vragenlijst de beschrijving (.meta.json) noemt, of geef een formulier van ${detail('known')}.`,
  formsOfTwo: ({ file, detail }) =>
    `De formulieren horen bij twee vragenlijsten: ${detail('first')} bij ${detail('known')}, ${file} bij ${detail('given')}. Zet ze in twee mappen: elke vragenlijst is een eigen meting.`,
  formMeasurements: ({ file, detail }) =>
    `De formulieren horen bij twee metingen: ${detail('first')} bij “${detail('known')}”, ${file} bij “${detail('given')}”. Zet ze in twee mappen, een per meting.`,
  instruments: ({ detail }) =>
    `De koppen passen even goed bij deze vragenlijsten: ${detail('given')}. Kies er een met --instrument.`,
  indicators: ({ detail }) =>
    `Indicator ${detail('given')} staat niet in dit bestand. Schrijf bijvoorbeeld 1-12,34.`,
  theme: ({ detail }) => `Het thema “${detail('given')}” bestaat niet. Bekend: ${detail('known')}.`,
  regions: ({ detail }) => `De regio “${detail('given')}” staat niet in dit bestand.`,
  regionLeftOut: ({ detail }) =>
    `De regio “${detail('given')}” is weggelaten door --regions. Die noemt: ${detail('known')}.`,
  code: ({ detail }) => `De code “${detail('given')}” bestaat niet. ${detail('known')}`,
  number: ({ detail }) =>
    `${detail('option')} moet ${detail('known')} zijn; opgegeven is “${detail('given')}”.`,
  stdin: () => 'Standaardinvoer (-) kan maar één keer gelezen worden.',
  empty: () => 'Van deze keuze blijft niets over: geen enkele regio of indicator.',
  sample: () => 'Geef --claims, of --from samen met --move.',
  oneRegion: () => 'Geef bij --region één regio op.',
  profile: () => 'Geef --region met een of meer regio’s, of --all.',
  template: () => 'Geef --region of --all, niet allebei.',
  templatePrefill: () => 'Vooraf ingevuld wordt per regio: geef bij --prefill ook --region of --all.',
  templateFile: ({ detail }) =>
    `Een formulier is één bestand: laat --out eindigen op .xlsx, niet “${detail('given')}”.`,
  templateFolder: ({ detail }) =>
    `Met --all komt er een formulier per regio: geef bij --out een map op, niet “${detail('given')}”.`,
  templateInstrument: ({ detail }) =>
    `${detail('file')} hoort bij vragenlijst ${detail('given')}, het formulier bij ${detail('known')}. Vooraf invullen kan alleen uit antwoorden op dezelfde vragenlijst. Laat --instrument weg, of geef een ander bestand bij --prefill.`,
  templateRegion: ({ detail }) => `De regio “${detail('given')}” bestaat niet.${proposed(detail('meant'))}`,
  templateDate: ({ detail }) =>
    `“${detail('given')}” is geen datum van een meting. Schrijf 2027, 2027-03 of 2027-03-15.`,
  workbookOne: () =>
    'Een werkmap met verbeteringen hoort bij één bestand of map. Geef bij --workbook één bestand op.',
  workbookName: ({ detail }) => `Een werkmap eindigt op .xlsx, niet “${detail('given')}”.`,
  applyInstrument: ({ detail }) =>
    `De werkmap hoort bij vragenlijst ${detail('known')}, het bestand is gelezen met ${detail('given')}. Geef met --instrument die van de werkmap.`,
  applyName: ({ detail }) =>
    `Wat geschreven wordt is ${detail('known')}; laat --out eindigen op ${detail('ending')}, niet “${detail('given')}”.`,
  out: () => 'Geef bij --out een map op.',
  input: ({ detail }) =>
    `De invoer staat op de plaats van de uitvoer (${detail('given')}) en wordt nooit overschreven. Kies een andere map.`,
  noIndicator: ({ detail }) =>
    `“${detail('given')}” is geen indicator van vragenlijst ${detail('known')}. Schrijf één nummer, bijvoorbeeld 34 of 55a.`,
  indicatorLeftOut: ({ detail }) =>
    `Indicator ${detail('given')} is in dit rapport niet geteld. Wel: ${detail('known')}.`,
  category: (view) =>
    `“${view.detail('given')}” is bij indicator ${view.detail('number')} in dit rapport geen antwoord.${proposed(view.nearest ?? '')} Wel: ${view.expected.join(' | ')}.`,
  otherInstrument: ({ detail }) =>
    `Het rapport is gemaakt met vragenlijst ${detail('known')}, het bestand is gelezen met ${detail('given')}. Geef met --instrument die van het rapport.`,
  measurementsReversed: ({ detail }) =>
    `De eerste meting is van ${detail('before')}, de tweede van ${detail('after')}. Geef de eerdere meting eerst.`,
  unitLists: ({ detail }) =>
    `De vragenlijsten hebben twee lijsten van regio’s: ${detail('before')} en ${detail('after')}. Alleen regio’s van één lijst zijn te vergelijken.`,
  correctionsOption: ({ detail }) =>
    `${detail('given')} hoort niet bij --corrections, dat twee leveringen van één meting vergelijkt. Laat ${detail('given')} weg, of laat --corrections weg om twee metingen te vergelijken.`,
  correctionsInstruments: ({ detail }) =>
    `De bestanden horen bij twee vragenlijsten: ${detail('before')} en ${detail('after')}. --corrections vergelijkt twee leveringen van één meting. Geef met --instrument op welke vragenlijst het is, of laat --corrections weg om twee metingen te vergelijken.`,
  crosswalk: ({ detail }) =>
    `De koppeling “${detail('given')}” bestaat niet. Bekend: ${detail('known')}; een eigen bestand eindigt op .json.`,
  crosswalkNone: ({ detail }) =>
    `Er is geen koppeling van vragenlijst ${detail('before')} naar ${detail('after')}. Geef er een met --crosswalk. Bekend: ${detail('known')}.`,
  crosswalkReversed: ({ detail }) =>
    `De koppeling gaat van vragenlijst ${detail('after')} naar ${detail('before')}. Geef de bestanden in die volgorde op.`,
  crosswalkOther: ({ detail }) =>
    `De koppeling “${detail('given')}” gaat niet over de vragenlijsten ${detail('before')} en ${detail('after')}. Bekend: ${detail('known')}.`,
  crosswalkSame: ({ detail }) =>
    `Beide bestanden zijn van vragenlijst ${detail('before')}: daar hoort geen koppeling bij. Laat --crosswalk weg.`,
  testTotals: () =>
    'Een toets heeft antwoorden per regio nodig; hier worden alleen totalen vergeleken. Laat --test weg.',
  missingMandatoryOptionValue: ({ detail }) => `Er ontbreekt een optie: ${detail('given')}.`,
  unknownCommand: ({ detail }) =>
    `De opdracht “${detail('given')}” bestaat niet.${proposed(detail('meant'))}`,
  unknownOption: ({ detail }) => `De optie “${detail('given')}” bestaat niet.${proposed(detail('meant'))}`,
  missingArgument: ({ detail }) => `Er ontbreekt iets achter de opdracht: ${detail('given')}.`,
  optionMissingArgument: ({ detail }) => `Achter ${detail('given')} ontbreekt de waarde.`,
  invalidArgument: ({ detail }) =>
    `“${detail('given')}” kan niet bij ${detail('option')}; wel: ${detail('known')}.`,
  excessArguments: () => 'Er staat te veel achter de opdracht.',
};

/** What is wrong with a cell of a claim, in Dutch. */
export const claimsNl: Readonly<Record<Complaint, (view: ProblemView) => string>> = {
  'column-missing': ({ detail }) => `In de kop ontbreekt: ${detail('column')}.`,
  twice: ({ value }) => `De bewering “${value}” staat er al.`,
  empty: ({ detail }) => `${detail('column')} is leeg.`,
  'not-whole': ({ detail, value }) => `${detail('column')}: “${value}” is geen heel getal.`,
  'not-one-of': ({ detail, value }) =>
    `${detail('column')}: “${value}” moet een van deze zijn: ${detail('given')}.`,
  'no-such-indicator': ({ detail }) => `${detail('column')}: er is geen indicator ${detail('given')}.`,
  'no-such-category': ({ detail }) =>
    `${detail('column')}: geen categorie of groep van de indicator: ${detail('given')}.`,
};
