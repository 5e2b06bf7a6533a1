import { excelMade } from '../../answers/excel-made.ts';
import type { ProblemTexts, WorkbookCode } from './problem-text.ts';

const made = {
  date: (value: string) => `“${value}” is een datum: Excel maakt een datum van een antwoord als 3-6.`,
  error: (value: string) => `“${value}” is een foutmelding van Excel, geen antwoord.`,
  scientific: (value: string) => `“${value}” is een getal zoals Excel het afkort, geen antwoord.`,
  boolean: (value: string) => `“${value}” is een logische waarde, geen antwoord.`,
  formula: (value: string) => `“${value}” is een formule waarvan de uitkomst niet in het bestand staat.`,
};

const format: Readonly<Record<string, string>> = {
  gzip: 'Dit is ingepakt met gzip, maar beschadigd of twee keer ingepakt.',
  zip: 'Dit is een zip-bestand, geen Excel-werkmap. Zitten er bestanden met antwoorden in, pak ze dan uit.',
  xls: 'Dit lijkt een oude Excel-werkmap (.xls). Een werkmap met een wachtwoord kan er ook zo uitzien.',
  xlsb: 'Dit is een binaire Excel-werkmap (.xlsb).',
  ods: 'Dit is een rekenblad van LibreOffice of OpenOffice (.ods).',
  docx: 'Dit is een Word-document.',
  pptx: 'Dit is een PowerPoint-presentatie.',
};

/** The problems of workbooks and of what Excel does to answers, in Dutch. */
export const workbooksNl: Pick<ProblemTexts, WorkbookCode> = {
  'excel-changed': {
    title: 'Antwoord veranderd door Excel',
    message: ({ value, nearest }) =>
      made[excelMade(value)?.kind ?? 'date'](value) + (nearest === null ? '' : ` Bedoeld: “${nearest}”?`),
    meaning:
      'Excel verandert wat getypt wordt: 3-6 wordt een datum, een mislukte formule een foutcode. Wat er eerst stond, staat niet meer in het bestand.',
    remedy:
      'Geef de cel de opmaak Tekst en typ het antwoord opnieuw, of kies het uit de lijst. Een werkmap met formules eerst in Excel openen en opslaan.',
  },
  'merged-cells': {
    title: 'Samengevoegde cellen',
    message: ({ value, count }) =>
      `${count === 1 ? 'Deze cellen zijn' : `${String(count)} groepen cellen zijn telkens`} samengevoegd tot één${value === '' ? '' : ` (“${value}”)`}: bij welke rijen en kolommen dat hoort, is niet te zien.`,
    meaning:
      'Alleen de eerste van de samengevoegde cellen heeft een inhoud. De andere zouden als Geen gegevens tellen.',
    remedy:
      'Selecteer de cellen in Excel, kies Start > Samenvoegen en centreren om de samenvoeging op te heffen, en vul elke cel in. Titels en koppen mogen samengevoegd blijven.',
  },
  'file-binary': {
    title: 'Geen bestand dat gelezen wordt',
    message: ({ detail }) =>
      format[detail('looksLike')] ??
      (detail('looksLike') === ''
        ? 'Dit is geen tekstbestand, Excel-werkmap of SPSS-bestand.'
        : `Dit is geen CSV, JSON, Excel (.xlsx) of SPSS (.sav), maar lijkt een ${detail('looksLike')}-bestand.`),
    meaning:
      'Gelezen worden CSV en JSON, ook ingepakt met gzip, werkmappen van Excel (.xlsx, .xlsm) en SPSS-bestanden (.sav).',
    remedy:
      'Open het bestand in Excel, haal een wachtwoord weg, en sla het op als Excel-werkmap (.xlsx) of als “CSV UTF-8 (door lijstscheidingsteken gescheiden)”.',
  },
  'workbook-protected': {
    title: 'Werkmap met een wachtwoord',
    message: () => 'De werkmap gaat alleen open met een wachtwoord en kan niet gelezen worden.',
    meaning: 'De hele werkmap is versleuteld; het wachtwoord wordt nergens gevraagd.',
    remedy:
      'Open de werkmap in Excel, kies Bestand > Info > Werkmap beveiligen > Versleutelen met wachtwoord, maak het wachtwoord leeg en sla op.',
  },
  'workbook-damaged': {
    title: 'Werkmap beschadigd',
    message: (view) => {
      const [cell, part] = [view.detail('cell'), view.detail('part')];
      if (view.detail('what') === 'cell') {
        return `Een cel${cell === '' ? '' : ` (${cell})`} in ${part} is niet te lezen: de plaats klopt niet, of de inhoud.`;
      }
      return part === ''
        ? 'De werkmap is beschadigd of niet compleet.'
        : `De werkmap is beschadigd: het onderdeel ${part} ontbreekt of is niet te lezen.`;
    },
    meaning:
      'Een werkmap die niet in haar geheel te lezen is, wordt niet gelezen: er zouden ongemerkt antwoorden ontbreken.',
    remedy:
      'Haal het bestand opnieuw op. Helpt dat niet, open het in Excel, laat het herstellen, kijk na of alles er staat en sla het op als nieuwe werkmap (.xlsx).',
  },
};
