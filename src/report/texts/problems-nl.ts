import type { Complaint } from '../../claims/parse-claims.ts';
import { shortHash } from '../format.ts';
import { deliveriesNl } from './deliveries-nl.ts';
import { diskNl } from './disk-nl.ts';
import { claimsNl, usageNl } from './complaints-nl.ts';
import type { ProblemTexts, ProblemView } from './problem-text.ts';
import { workbooksNl } from './workbooks-nl.ts';

const meant = ({ nearest }: ProblemView): string => (nearest === null ? '' : ` Bedoeld: “${nearest}”?`);
const more = (names: readonly string[], most = 6): string =>
  names.length <= most
    ? names.join(', ')
    : `${names.slice(0, most).join(', ')} en nog ${String(names.length - most)}`;
/** Where something stood first. */
const first = (detail: ProblemView['detail']): string =>
  detail('firstLine') === '' ? `in cel ${detail('firstCell')}` : `op regel ${detail('firstLine')}`;

/** A short list of what can be instead, where nothing is near. */
const instead = ({ nearest, expected }: ProblemView, most = 7): string =>
  nearest === null && expected.length > 0 && expected.length <= most ? ` Wel: ${expected.join(' | ')}.` : '';

/** The problems in Dutch. */
export const problemsNl: ProblemTexts = {
  ...workbooksNl,
  ...deliveriesNl,
  'unknown-region': {
    title: 'Onbekende regio',
    message: (view) =>
      view.value.trim() === ''
        ? 'De regio is leeg.'
        : view.detail('had') === ''
          ? `“${view.value}” is geen arbeidsmarktregio.${meant(view)}`
          : `“${view.value}” is na elkaar de naam van ${view.detail('had')}; de datum van de meting zegt niet welke. Gebruik de code.`,
    meaning: 'De naam of code is geen van de arbeidsmarktregio’s. De rij telt bij geen enkele regio mee.',
    remedy:
      'Gebruik de CBS-code (AM09), de CBS-naam of een andere gangbare schrijfwijze. Haal totaalregels weg.',
  },
  'duplicate-region': {
    title: 'Regio dubbel',
    message: ({ value, detail }) => `“${value}” staat er al ${first(detail)}.`,
    meaning:
      'Twee rijen horen bij dezelfde regio, ook als de naam anders geschreven is. Welke geldt, is niet te zien.',
    remedy: 'Houd één rij per regio over.',
  },
  'no-region-column': {
    title: 'Geen kolom met regio’s',
    message: ({ detail }) => {
      const at = detail('cell') === '' ? '' : `, cel ${detail('cell')}`;
      switch (detail('form')) {
        case 'sheet':
          return `In dit formulier ontbreekt het blad ${detail('sheet')}: daarop staat van welke regio de antwoorden zijn.`;
        case 'choice':
          return `In dit formulier is nog geen regio gekozen (blad ${detail('sheet')}${at}).`;
        case 'several':
          return `In dit formulier staat meer dan één regio (blad ${detail('sheet')}${at}).`;
        default:
          return 'Er is geen kolom met de kop “regio” of “region”.';
      }
    },
    meaning: 'Zonder die kolom is niet te zien welke regio een antwoord gaf.',
    remedy:
      'Zet “regio” boven de kolom met namen of CBS-codes. In een formulier: kies op het blad Start de regio.',
  },
  'duplicate-heading': {
    title: 'Kop dubbel',
    message: ({ value }) => `“${value}” is een tweede kolom van dezelfde soort.`,
    meaning:
      'Twee kolommen zeggen allebei wat de regio, de indicator of het antwoord is. Welke geldt, is niet te zien.',
    remedy: 'Houd één kolom over, of geef de andere een eigen naam.',
  },
  'unknown-indicator': {
    title: 'Onbekende indicator',
    message: ({ value }) =>
      value.trim() === '' ? 'De indicator is leeg.' : `“${value}” is geen indicator van deze vragenlijst.`,
    meaning: 'Het nummer komt in de vragenlijst niet voor. De antwoorden zouden nergens meetellen.',
    remedy:
      'Verbeter het nummer, of kies de juiste vragenlijst met --instrument. “inventory codebook” toont alle nummers.',
  },
  'duplicate-indicator': {
    title: 'Indicator dubbel',
    message: ({ value, indicators }) => `“${value}” is een tweede kolom voor indicator ${indicators}.`,
    meaning: 'Twee kolommen hebben hetzelfde nummer. Alleen het nummer telt, tekst erachter niet.',
    remedy:
      'Houd één kolom over. Is de indicator in delen gevraagd, gebruik dan de nummers van de delen (82a, 82b).',
  },
  'duplicate-answer': {
    title: 'Antwoord dubbel',
    message: ({ count, units, indicators, detail }) =>
      count === 1
        ? `${more(units)} beantwoordde indicator ${indicators} al ${first(detail)}.`
        : `${String(count)} rijen herhalen een antwoord van ${more(units)} dat er al staat; het eerste ${first(detail)}.`,
    meaning: 'In de lange vorm staan twee rijen voor dezelfde regio en indicator.',
    remedy: 'Houd één rij per regio en indicator over.',
  },
  'conflicting-answers': {
    title: 'Twee bestanden spreken elkaar tegen',
    message: ({ count, units, indicators, value, detail }) =>
      count === 1
        ? `${more(units)} antwoordt op indicator ${indicators} hier “${value}” en in ${detail('otherFile')} (${detail('otherLine') === '' ? '' : `regel ${detail('otherLine')}, `}cel ${detail('otherCell')}) “${detail('other')}”.`
        : `${String(count)} antwoorden van ${more(units)} (indicator ${indicators}) zijn hier anders dan in ${detail('otherFile')}; het eerste: “${detail('other')}” (cel ${detail('otherCell')}).`,
    meaning: 'Een regio staat in twee bestanden met een ander antwoord. Welk geldt, weet alleen de regio.',
    remedy: 'Vraag het na, en verwijder of verbeter het antwoord dat niet geldt.',
  },
  'whole-and-parts': {
    title: 'Geheel en delen tegelijk',
    message: ({ file, indicators, detail }) =>
      detail('otherFile') === ''
        ? `Indicator ${indicators} staat er als geheel en in delen (${detail('parts')}).`
        : `Indicator ${indicators} staat in ${file} als geheel en in ${detail('otherFile')} in delen (${detail('parts')}).`,
    meaning: 'Deze indicator wordt óf als geheel beantwoord, óf in delen. Delen worden nooit samengevoegd.',
    remedy: 'Houd één van beide vormen over.',
  },
  'answer-outside-list': {
    title: 'Antwoord buiten de lijst',
    message: (view) =>
      view.detail('several') === ''
        ? `“${view.value}” staat niet in de antwoordlijst.${meant(view)}`
        : `Er staan ${view.detail('several') === '2' ? 'twee' : view.detail('several')} antwoorden in één cel: “${view.value}”. Kies er een.`,
    meaning: 'Het antwoord is geen label, code of positie uit de lijst van deze indicator.',
    remedy:
      'Kies een antwoord uit de lijst; “inventory codebook” toont die lijst. Een lege cel telt als Geen gegevens.',
  },
  'percentage-out-of-range': {
    title: 'Percentage buiten 0–100',
    message: ({ value }) => `“${value}” ligt niet tussen 0 en 100 procent.`,
    meaning: 'Een percentage loopt van 0 tot en met 100.',
    remedy: 'Verbeter het getal, of laat de cel leeg als het onbekend is.',
  },
  'percentage-not-in-tens': {
    title: 'Percentage niet in tientallen',
    message: (view) => `“${view.value}” is geen heel tiental.${meant(view)}`,
    meaning: 'De vragenlijst vraagt tientallen procenten: 0, 10, 20 tot en met 100.',
    remedy: 'Rond samen met de regio af op een tiental.',
  },
  'unlabelled-value': {
    title: 'Waarde zonder label in SPSS',
    message: ({ value, detail }) =>
      `Zonder label in SPSS: ${value}. Andere waarden hebben er wel een (${detail('labels')}), zodat niet te zeggen is welk antwoord dit is.`,
    meaning:
      'Andere labels van de variabele staan niet op hun plaats in de gedrukte lijst. Waarvoor een waarde zonder label staat, is dan aan het getal niet te zien.',
    remedy: 'Geef in SPSS elke waarde van de variabele een label, en sla het bestand opnieuw op.',
  },
  'ragged-row': {
    title: 'Rij met te veel of te weinig cellen',
    message: ({ detail }) =>
      `Deze rij heeft ${detail('cells')} ${detail('cells') === '1' ? 'cel' : 'cellen'}, de kop heeft er ${detail('headings')}.`,
    meaning:
      'Een scheidingsteken te veel of te weinig verschuift alles wat erna komt. De rij is niet gelezen.',
    remedy: 'Zet tekst met een scheidingsteken erin tussen aanhalingstekens, of vul de ontbrekende cel aan.',
  },
  'shifted-row': {
    title: 'Verschoven rij',
    message: ({ count, detail }) =>
      `Vanaf kolom ${detail('from')} staan de antwoorden ${steps(detail('by'))}; ${String(count)} cellen kloppen daardoor niet.`,
    meaning:
      'In deze rij staan de antwoorden in de verkeerde kolom, meestal door een cel te veel of te weinig.',
    remedy: 'Schuif de cellen terug op hun plaats en lever het bestand opnieuw aan.',
  },
  'shifted-columns': {
    title: 'Verschoven kolommen',
    message: ({ detail, count }) =>
      detail('decimal') !== ''
        ? `De komma scheidt hier cellen, en staat zo te zien ook in de percentages: “${detail('decimal')}” werd 0 of 1, en een los cijfer in kolom ${detail('from')}.`
        : detail('from') === ''
          ? `Elke rij heeft ${detail('cells')} cellen, de kop heeft er ${detail('headings')}: koppen en antwoorden horen niet bij elkaar.`
          : `Vanaf kolom ${detail('from')} staan de antwoorden in de meeste rijen ${steps(detail('by'))}; ${String(count)} cellen kloppen daardoor niet.`,
    meaning:
      'Koppen en antwoorden zijn ten opzichte van elkaar verschoven. Dit is één oorzaak, geen honderd fouten.',
    remedy:
      'Kijk of er een kolom of kop te veel of te weinig is. Staat er een komma in percentages, bewaar het bestand dan met puntkomma’s; is 0 bedoeld, schrijf dan 0%.',
  },
  'wrong-delimiter': {
    title: 'Twee scheidingstekens',
    message: ({ detail }) =>
      `De kop is gescheiden met “${detail('used')}”, de rijen met “${detail('other')}”.`,
    meaning: 'Kop en rijen komen uit verschillende bestanden of programma’s.',
    remedy: 'Sla het bestand opnieuw op met één scheidingsteken.',
  },
  'columns-contradict': {
    title: 'Kolommen spreken elkaar tegen',
    message: ({ detail, value }) =>
      detail('what') === 'variable'
        ? `De naam van een variabele noemt een andere indicator dan haar label: “${value}”.`
        : detail('what') === 'regionsAcross'
          ? `De rij “${value}” noemt andere regio’s dan de rij met de regio’s: van wie de antwoorden zijn, is niet te zeggen.`
          : detail('what') === 'regions'
            ? `De kolom “${value}” noemt andere regio’s dan de kolom met de regio: van wie de antwoorden zijn, is niet te zeggen.`
            : detail('what') === 'text'
              ? `“${value}” is de tekst van indicator ${detail('other')}, maar staat bij het nummer ${detail('indicator')}.`
              : 'Twee kolommen zeggen elk om welke indicator het gaat, en niet hetzelfde.',
    meaning:
      'Twee kolommen, of een nummer en de tekst erbij, zeggen van dezelfde rijen of antwoorden iets anders. Wat geldt, wordt niet geraden.',
    remedy: 'Verwijder de kolom of tekst die niet geldt; noem de kolom met nummers “Indicator”.',
  },
  'several-tables': {
    title: 'Meer dan één tabel',
    message: ({ detail }) =>
      detail('what') === 'rowsAbove'
        ? 'Boven de kop staan rijen die op antwoorden lijken. Of zij bij de tabel horen, is niet te zeggen.'
        : 'Er staan twee tabellen onder elkaar, elk met een eigen kop. Welke bedoeld is, is niet te zeggen.',
    meaning: 'Alleen één tabel per bestand of blad wordt gelezen. Van de andere zou geen antwoord meetellen.',
    remedy:
      'Zet de kop boven alle antwoorden; zet elke tabel in een eigen bestand, en geef de map met die bestanden op.',
  },
  'malformed-quotes': {
    title: 'Aanhalingstekens niet goed gesloten',
    message: ({ detail }) =>
      detail('closed') === '1'
        ? 'Na het sluitende aanhalingsteken staat nog tekst.'
        : 'Een aanhalingsteken dat hier opent, wordt nergens gesloten.',
    meaning: 'Waar een cel eindigt is niet te zien; alles erna kan verkeerd gelezen worden.',
    remedy: 'Sluit het aanhalingsteken. Een aanhalingsteken binnen een cel wordt verdubbeld ("").',
  },
  'missing-region': {
    title: 'Regio ontbreekt',
    message: ({ count, units, detail }) =>
      count === 1
        ? `${more(units)} staat niet in het bestand.`
        : `${String(count)} van de ${detail('all')} regio’s staan niet in het bestand: ${more(units)}.`,
    meaning: 'Deze regio’s tellen nergens mee; aantallen gaan over de regio’s die er wel zijn.',
    remedy: 'Vul de rijen aan, of vermeld bij elk getal over hoeveel regio’s het gaat.',
  },
  'missing-indicator': {
    title: 'Indicator ontbreekt',
    message: ({ count, indicators, detail }) =>
      count === 1
        ? `Indicator ${indicators} staat niet in het bestand en telt als Geen gegevens.`
        : `${String(count)} van de ${detail('all')} indicatoren staan niet in het bestand en tellen als Geen gegevens: ${indicators}.`,
    meaning: 'Voor deze indicatoren is geen enkel antwoord gelezen.',
    remedy: 'Vul de kolommen aan, of beperk het rapport met --indicators of --theme.',
  },
  'column-ignored': {
    title: 'Kolom overgeslagen',
    message: ({ value, count, detail }) =>
      detail('layout') === 'cell'
        ? `Wat buiten de tabel staat, is niet gelezen: ${count === 1 ? `“${value}”` : `${String(count)} cellen`}.`
        : value.trim() === ''
          ? detail('layout') === 'turnedRow'
            ? 'Een rij zonder nummer is overgeslagen, met wat er aan antwoorden in staat.'
            : 'Een kolom zonder kop is overgeslagen.'
          : detail('layout') === 'turnedRow'
            ? `De rij “${value}” is geen indicator en is overgeslagen, met wat er aan antwoorden in staat.`
            : detail('layout') === 'long'
              ? `De kolom “${value}” hoort niet bij een rij per regio en indicator en is overgeslagen.`
              : `De kolom “${value}” is geen indicator en is overgeslagen.`,
    meaning: 'De inhoud van deze kolom komt in geen enkele uitvoer.',
    remedy: 'Niets, als dat de bedoeling is. Anders: zet het nummer van de indicator voor de kop.',
  },
  'sheet-left-out': {
    title: 'Blad overgeslagen',
    message: ({ value, count }) =>
      `${count === 1 ? 'Het blad' : 'De bladen'} ${value} ${count === 1 ? 'is' : 'zijn'} niet gelezen: er is geen tabel met antwoorden gevonden.`,
    meaning:
      'Van een werkmap wordt één blad gelezen, van een formulier de bladen met vragen. Wat op andere bladen staat, telt niet mee.',
    remedy: 'Niets, als daar geen antwoorden staan. Anders: zet ze op het blad dat gelezen wordt.',
  },
  'totals-row': {
    title: 'Rij met totalen',
    message: ({ value, count }) =>
      `“${value}”: ${count === 1 ? 'een rij met totalen telt' : `${String(count)} rijen met totalen tellen`} niet mee als regio.`,
    meaning: 'Wat een ander heeft opgeteld, is geen antwoord van een regio.',
    remedy: 'Niets; of verwijder de rij. De totalen staan in de tabellen die inventory maakt.',
  },
  'fraction-as-percentage': {
    title: 'Breuk gelezen als percentage',
    message: ({ value, detail }) => `“${value}” is gelezen als ${detail('percentage')}.`,
    meaning: 'Alleen als breuk is dit een geldig tiental; spreadsheets slaan percentages zo op.',
    remedy: 'Controleer of dit bedoeld is; schrijf anders het percentage zelf.',
  },
  'answer-against-routing': {
    title: 'Antwoord tegen de routing in',
    message: ({ indicators, detail }) =>
      `Indicator ${indicators} is beantwoord terwijl deze vraag niet gesteld hoefde te worden. ${detail('route')}`,
    meaning:
      'Volgens de vragenlijst wordt deze vraag alleen na bepaalde andere antwoorden gesteld. Het antwoord telt wel mee. Nee, of Geen afspraken, op een vraag naar precies dat is geen melding waard.',
    remedy: 'Vraag de regio welk van de twee antwoorden klopt.',
  },
  'not-applicable-against-routing': {
    title: 'Niet van toepassing tegen de routing in',
    message: ({ indicators, detail }) =>
      `Indicator ${indicators} is Niet van toepassing terwijl zij wel gesteld is. ${detail('route')}`,
    meaning:
      'Gezien de andere antwoorden was deze vraag wel van toepassing. Het antwoord telt mee als Niet van toepassing.',
    remedy: 'Vraag de regio welk van de twee antwoorden klopt.',
  },
  'region-in-one-measurement': {
    title: 'Regio in één meting',
    message: ({ count, units, file, detail }) =>
      `${count === 1 ? `${more(units)} staat` : `${String(count)} regio’s staan`} wel in ${file}, maar niet in ${detail('other')}${count === 1 ? '' : `: ${more(units)}`}. Vergeleken: n = ${detail('n')}.`,
    meaning:
      'Wat deze regio’s antwoordden, kan nergens naast gelegd worden. Zij blijven buiten de vergelijking, ook in de aantallen.',
    remedy: 'Vul de rijen aan, of vermeld bij elk verschil over hoeveel regio’s het gaat.',
  },
  'region-changed': {
    title: 'Regio veranderd',
    message: ({ file, units, detail }) =>
      detail('what') === 'renamed'
        ? `${detail('from')} in ${detail('before')} is ${detail('to')} in ${file}, en is vergeleken. Vergeleken: n = ${detail('n')}.`
        : `${changes[detail('what')] ?? ''}: ${detail('from')} in ${detail('before')} → ${detail('to')} in ${file}. Niet vergeleken: ${more(units)}. Vergeleken: n = ${detail('n')}.`,
    meaning:
      'Volgens de lijst met regio’s ging een regio op in een of meer andere. Alleen wie enkel een andere naam of code kreeg, is vergeleken: één antwoord is niet naast twee te leggen.',
    remedy:
      'Niets, als de lijst klopt. Anders: verbeter de geldigheid of de opvolgers; schemas/README.md beschrijft ze.',
  },
  'row-left-out': {
    title: 'Rij buiten de tabel',
    message: ({ value, detail, count }) =>
      `Geen rij met antwoorden (${outside[detail('what')] ?? ''})${count > 1 ? '' : `: “${value}”`}.`,
    meaning: 'Titels boven de tabel, opmerkingen eronder en herhaalde koppen worden overgeslagen.',
    remedy: 'Niets, als het inderdaad geen antwoorden zijn.',
  },
  'same-answers': {
    title: 'Twee keer hetzelfde antwoord',
    message: ({ count, file, detail }) =>
      `${file} herhaalt ${count === 1 ? 'een antwoord' : `${String(count)} antwoorden`} ${detail('within') === '' ? 'uit een ander bestand' : 'van een ander blad'}, zonder verschil; elk telt één keer.`,
    meaning: 'Bestanden overlappen en zijn het eens.',
    remedy: 'Niets.',
  },
  'region-from-name': {
    title: 'Regio uit de bestandsnaam',
    message: ({ value }) =>
      `Het bestand zegt niet van welke regio de antwoorden zijn; zijn naam wel: ${value}.`,
    meaning: 'In de tabel staan alleen indicatoren en antwoorden. De regio komt uit de naam van het bestand.',
    remedy: 'Niets, als de naam klopt. Zekerder is “Regio: …” boven de tabel.',
  },
  'not-asked': {
    title: 'Vraag die niet gesteld hoefde te worden',
    message: ({ count, units }) =>
      `${count === 1 ? 'Eén vraag is' : `${String(count)} vragen zijn`} in het formulier van ${more(units)} leeggelaten die niet gesteld hoefde${count === 1 ? '' : 'n'} te worden: geteld als Niet van toepassing.`,
    meaning:
      'Een formulier zegt bij zo’n vraag dat zij niet nodig is. In elk ander bestand telt een lege cel als Geen gegevens.',
    remedy: 'Niets, als de antwoorden kloppen die naar deze vragen leiden.',
  },
  'file-left-out': {
    title: 'Bestand overgeslagen',
    message: ({ value, count }) =>
      count === 1 ? `${value} is geen bestand met antwoorden.` : `Geen bestanden met antwoorden: ${value}.`,
    meaning:
      'Uit een map worden .csv, .tsv, .txt, .json, .xlsx, .xlsm, .sav en .zsav gelezen, ook ingepakt als .gz. Wat een andere tabel kan zijn, zoals .ods, .xls of .zip, wordt geweigerd.',
    remedy: 'Niets, als er inderdaad geen antwoorden in staan.',
  },
  'description-lost': {
    title: 'Fictief zonder beschrijving',
    message: () =>
      'Het bestand noemt zichzelf fictief, maar er is geen .meta.json bij: alles is gemarkeerd als Fictieve aantallen.',
    meaning:
      'De kolom “herkomst” zegt “fictief”. Welke totalen wel gepubliceerd zijn, staat in de beschrijving die ontbreekt.',
    remedy: 'Zet het bestand NAAM.meta.json weer naast NAAM.csv.',
  },
  'user-missing': {
    title: 'In SPSS als ontbrekend aangemerkt',
    message: ({ value, count, indicators, detail }) =>
      `“${value}” ${indicators === '' ? `in “${detail('variable')}”` : `bij indicator ${indicators}`} is in SPSS als ontbrekend aangemerkt en heeft geen label; dat telt ${count === 1 ? 'één' : String(count)} keer als Geen gegevens.`,
    meaning:
      'Zonder label is niet te zien waarom het antwoord ontbreekt. Een ontbrekende waarde met een label telt als dat label.',
    remedy:
      'Niets, als er geen antwoord was. Anders: geef de waarde in SPSS een label, zoals Niet van toepassing.',
  },
  'file-missing': {
    title: 'Bestand bestaat niet',
    message: ({ file }) => `Het bestand ${file} bestaat niet.`,
    meaning: 'Op deze plaats staat geen bestand met deze naam.',
    remedy: 'Controleer naam en map.',
  },
  'file-unreadable': {
    title: 'Bestand niet leesbaar',
    message: ({ file, detail }) => `${file} kan niet gelezen worden: ${diskNl.reading(detail('reason'))}.`,
    meaning: 'Het is een map, of de rechten ontbreken.',
    remedy: 'Geef een bestand op waarvan u leesrechten heeft.',
  },
  'too-large': {
    title: 'Te groot',
    message: ({ file, detail }) =>
      `${file === '' ? 'Dit' : file} ${diskNl.large(detail('what'), Number(detail('limit')))}${detail('cell') === '' ? '' : ` (het loopt door tot cel ${detail('cell')} van blad “${detail('sheet')}”)`}.`,
    meaning:
      'Zo groot is geen vragenlijst: meestal is het een ander bestand, of een export met duizenden lege rijen of kolommen. Er is niets gelezen.',
    remedy: 'Controleer of dit het bedoelde bestand is. Haal weg wat leeg is, of lever alleen de antwoorden.',
  },
  'file-empty': {
    title: 'Leeg bestand',
    message: () => 'Het bestand is leeg.',
    meaning: 'Er staat niets in, of alleen witruimte.',
    remedy: 'Exporteer het bestand opnieuw.',
  },
  'unknown-encoding': {
    title: 'Onbekende codering',
    message: ({ detail, value }) =>
      detail('unread') !== ''
        ? `De teksten in het bestand zijn geschreven in ${detail('unread')}; dat kan niet gelezen worden.`
        : detail('mark') !== ''
          ? `Het bestand is geen ${detail('asked')}: het begint met de BOM van ${detail('mark')}.`
          : detail('asked') !== ''
            ? `Het bestand is geen ${detail('asked')}: er staan tekens in die daarin niet bestaan.`
            : detail('mixed') === ''
              ? `De codering van het bestand is niet te bepalen${value === '' ? '' : ` (bij “${value}”)`}: het is geen UTF-8, en als Windows-1252 staan er tekens die niet in een woord horen.`
              : `Het bestand bevat twee coderingen door elkaar: UTF-8, en vanaf “${value}” iets anders.`,
    meaning: 'Letters als é en ë zouden als andere tekens gelezen worden.',
    remedy: 'Sla het bestand op als “CSV UTF-8”, of geef de codering op met --encoding (bijvoorbeeld cp850).',
  },
  'header-only': {
    title: 'Alleen een kop',
    message: () => 'Er staat alleen een kopregel, zonder antwoorden.',
    meaning: 'Er is geen enkele rij om te tellen.',
    remedy: 'Exporteer het bestand opnieuw, met de rijen.',
  },
  'no-table': {
    title: 'Geen tabel met antwoorden',
    message: ({ detail, value }) =>
      value !== ''
        ? `De kop “${value}” noemt geen nummer van een indicator, en ook niet de kolommen regio, indicator en antwoord.`
        : detail('format') === 'json'
          ? 'Dit is geen lijst van objecten met een sleutel per indicator.'
          : 'Er is geen kop gevonden die een indicator is, onder geen van de scheidingstekens ; , tab en |. Staat er boven de antwoorden een rij met koppen?',
    meaning:
      'Een tabel heeft een kolom “regio” en een kolom per indicator (1, 34, V34), of de kolommen regio, indicator en antwoord.',
    remedy: 'Zet boven de antwoorden één rij met koppen. JSON is een lijst van objecten.',
  },
  'broken-json': {
    title: 'JSON breekt af',
    message: () => 'Vanaf hier is dit geen geldige JSON.',
    meaning: 'Het bestand is onvolledig, te diep genest of met de hand verkeerd gewijzigd.',
    remedy: 'Herstel de regel die genoemd wordt, of exporteer opnieuw.',
  },
  'sav-damaged': {
    title: 'SPSS-bestand beschadigd',
    message: () => 'Het SPSS-bestand is beschadigd of onvolledig.',
    meaning:
      'Het bestand breekt af of spreekt zichzelf tegen, bijvoorbeeld na een afgebroken download. Er is niets uit gelezen.',
    remedy: 'Sla het bestand opnieuw op in SPSS, of exporteer het als CSV met labels.',
  },
  'broken-schema': {
    title: 'Schema klopt niet',
    message: ({ detail }) => `${detail('where') === '' ? '' : `${detail('where')}: `}${detail('message')}`,
    meaning:
      'Een vragenlijst, regiolijst of beschrijving (JSON) heeft niet de vorm die de documentatie beschrijft.',
    remedy: 'Herstel de genoemde plaats; schemas/README.md beschrijft de vorm.',
  },
  'broken-claims': {
    title: 'Vorm van de beweringen klopt niet',
    message: (view) => claimsNl[view.detail('what') as Complaint](view),
    meaning:
      'Een regel van het bestand met beweringen verwijst naar iets dat er niet is of heeft een verkeerde vorm.',
    remedy: 'Herstel de regel; schemas/README.md beschrijft de kolommen.',
  },
  'unsatisfiable-claims': {
    title: 'Beweringen kunnen niet samen gelden',
    message: ({ value }) => `Geen antwoordbestand gevonden waarin alles geldt; niet gelukt: ${value}.`,
    meaning: 'Oefendata moet elke bewering met status “holds” waarmaken.',
    remedy:
      'Zet een bewering die een andere tegenspreekt op “disputed”; “inventory check” zoekt tegenspraken.',
  },
  'no-report': {
    title: 'Geen rapport',
    message: ({ file, detail }) =>
      detail('what') === 'unfinished'
        ? `Het rapport in ${file} is niet afgemaakt (geen manifest.json). Maak het opnieuw.`
        : detail('what') === 'damaged'
          ? `${file}/manifest.json is beschadigd of niet van een rapport van dit programma. Maak het rapport opnieuw.`
          : detail('what') === 'comparison'
            ? `In ${file} staat een vergelijking van twee metingen, geen rapport over één bestand. Geef de map van een rapport van een van beide op; welke regio’s achter een overgang staan zegt tables/transitions.csv.`
            : `In ${file} staat geen rapport (geen manifest.json). Geef een map op die “inventory summarize” of “inventory report” schreef.`,
    meaning: 'Zonder volledig manifest is niet te zien waaruit een rapport gemaakt is.',
    remedy: 'Geef de map van een rapport op, of maak het rapport opnieuw.',
  },
  'no-corrections': {
    title: 'Geen werkmap met verbeteringen',
    message: ({ file }) => `${file} is geen werkmap met verbeteringen.`,
    meaning:
      'Alleen een werkmap die “inventory validate --workbook” maakte zegt bij welke cellen de verbeteringen horen.',
    remedy:
      'Geef de teruggestuurde werkmap op, bewaard als .xlsx. De verborgen bladen moeten er nog in zitten.',
  },
  'correction-invalid': {
    title: 'Verbetering kan niet',
    message: (view) =>
      view.detail('what') === 'row'
        ? `“${view.value}” staat in een rij zonder bekend nummer onder ${view.detail('number')}; bij welke cel dit hoort is niet te zien.`
        : `“${view.value}” kan hier niet staan.${meant(view)}${instead(view, 14)}`,
    meaning:
      'Wat onder Verbetering staat is zelf geen geldig antwoord. Er is niets verwerkt, ook de andere verbeteringen niet.',
    remedy: 'Kies in de werkmap een antwoord uit de lijst, of maak de verbetering leeg.',
  },
  'correction-outdated': {
    title: 'Verbetering past niet meer',
    message: ({ count, detail }) =>
      count === 1
        ? `In ${detail('cells')} staat niet meer wat er stond toen de werkmap gemaakt werd.`
        : `In ${String(count)} cellen staat niet meer wat er stond toen de werkmap gemaakt werd: ${detail('cells')}.`,
    meaning:
      'Het bestand is veranderd nadat de werkmap gemaakt werd. Er is niets verwerkt, ook de andere verbeteringen niet.',
    remedy: 'Geef het bestand op waaruit de werkmap gemaakt is, of maak met dit bestand een nieuwe werkmap.',
  },
  'corrections-conflict': {
    title: 'Verbeteringen spreken elkaar tegen',
    message: ({ value, units, detail }) =>
      detail('what') === 'allGone'
        ? `Alle rijen van ${units.join(', ')} met dit antwoord worden leeg gemaakt (${detail('cells')}), zodat het antwoord weg is.`
        : `Hier staat “${value}”, en voor dezelfde cel in ${detail('otherFile')} (cel ${detail('otherCell')}) “${detail('other')}”.`,
    meaning:
      'Voor één cel zijn twee verschillende verbeteringen ingevuld, of van een antwoord dat vaker staat worden alle rijen leeg gemaakt. Er is niets verwerkt.',
    remedy: 'Vraag na wat geldt, en maak de andere verbetering leeg.',
  },
  'corrections-lost': {
    title: 'Verbeteringen niet te verwerken',
    message: ({ file, detail }) =>
      detail('what') === 'nothing'
        ? `Met deze verbeteringen blijft er geen enkele rij van ${file} over.`
        : `Wat er van ${file} met deze verbeteringen geschreven zou worden, leest dit programma anders dan bedoeld is.`,
    meaning:
      'Een nieuw bestand wordt eerst teruggelezen. Als daar niet precies de verbeterde antwoorden uit komen, wordt er niets geschreven.',
    remedy: 'Verbeter het bestand zelf, of laat de verbeteringen weg die een hele rij leeg maken.',
  },
  'input-differs': {
    title: 'Ander bestand dan dat van het rapport',
    message: ({ file, value, expected: [listed = ''], detail }) =>
      value === ''
        ? `${file} hoort bij het rapport in ${detail('folder')} (SHA-256 ${shortHash(listed)}), maar is er nu niet bij. Zet het terug, of geef de map op waar alles in staat.`
        : listed === ''
          ? `${file} (SHA-256 ${shortHash(value)}) was er niet toen het rapport in ${detail('folder')} gemaakt werd. Haal het weg, of maak het rapport opnieuw.`
          : `${file} heeft SHA-256 ${shortHash(value)}, het rapport in ${detail('folder')} is gemaakt uit ${shortHash(listed)}. Geef het bestand van toen op, of maak het rapport opnieuw.`,
    meaning:
      'Het bestand, of de beschrijving ernaast, is niet tot op de byte dat waaruit het rapport gemaakt is. Over de getallen zegt het dan niets.',
    remedy:
      'Geef het bestand op waaruit het rapport gemaakt is, of maak het rapport opnieuw uit dit bestand.',
  },
  'report-differs': {
    title: 'Rapport klopt niet meer',
    message: ({ file, value, expected: [listed = ''], detail }) =>
      detail('what') === 'count'
        ? `${file} noemt bij indicator ${detail('number')}, “${detail('category')}”: ${detail('stated') === '' ? 'niets' : `${detail('stated')} van ${detail('statedBase')}`}; opnieuw geteld ${detail('counted')} van ${detail('base')}. ${detail('madeWith') === detail('tool') ? '' : `Het is gemaakt met ${detail('madeWith')}, dit is ${detail('tool')}. `}Maak het rapport opnieuw.`
        : value === ''
          ? `${file} staat in het manifest, maar is er niet. Maak het rapport opnieuw.`
          : `${file} is veranderd nadat het geschreven was: SHA-256 ${shortHash(value)} in plaats van ${shortHash(listed)}. Maak het rapport opnieuw.`,
    meaning:
      'De tabel met aantallen is niet zoals zij geschreven werd, of noemt een ander aantal dan het bestand geeft.',
    remedy: 'Maak het rapport opnieuw, en citeer daaruit.',
  },
  usage: {
    title: 'Verkeerd gebruik',
    message: (view) => usageNl[view.detail('what')]?.(view) ?? view.detail('message'),
    meaning: 'Een opdracht, optie of waarde is niet bekend.',
    remedy: '“inventory --help” en “inventory OPDRACHT --help” tonen wat kan.',
  },
  'output-in-the-way': {
    title: 'Er staat al iets',
    message: ({ count, file, value }) =>
      `Op de plaats van ${file} staat al iets dat dit programma niet zo heeft achtergelaten: ${value}${count > 5 ? ` en nog ${String(count - 5)}` : ''}.`,
    meaning: 'Alleen bestanden die het vorige manifest ongewijzigd noemt, worden vervangen.',
    remedy: 'Kies een andere map met --out, of overschrijf met --force.',
  },
  'output-not-writable': {
    title: 'Uitvoer niet te schrijven',
    message: ({ file, detail }) => `${file} kan niet geschreven worden: ${diskNl.writing(detail('reason'))}.`,
    meaning: 'De rechten ontbreken of de schijf is vol. Er staat geen half bestand.',
    remedy: 'Kies een andere map met --out.',
  },
  'output-busy': {
    title: 'Andere run bezig',
    message: ({ file, detail }) =>
      `In ${file} schrijft op dit moment ${diskNl.elsewhere(detail('process'), detail('host'))}. Wacht tot die klaar is; is er zeker geen meer bezig, verwijder dan ${detail('lock')}.`,
    meaning: 'Twee runs in één map zouden elkaars bestanden overschrijven. Er is niets geschreven.',
    remedy:
      'Wacht tot de andere run klaar is, of kies een andere map met --out. Een run die op deze computer is afgebroken, staat niet in de weg.',
  },
  'output-unfinished': {
    title: 'Onvoltooide uitvoer',
    message: ({ file }) => `${file} is door een eerdere run niet afgemaakt (geen manifest.json).`,
    meaning: 'Een eerdere run is afgebroken. De bestanden daarin zijn mogelijk niet volledig.',
    remedy:
      'Dezelfde run nog eens maakt de map af. Met andere invoer: kies een andere map, of overschrijf met --force.',
  },
};

/** What a row is that has no answers. */
const outside: Readonly<Record<string, string>> = {
  above: 'boven de tabel',
  remark: 'opmerking onder de tabel',
  header: 'koppen',
};

/** What happened to regions between two measurements. */
const changes: Readonly<Record<string, string>> = {
  merged: 'Samengevoegd',
  split: 'Gesplitst',
  regrouped: 'Herverdeeld',
};

function steps(by: string): string {
  const distance = Math.abs(Number(by));
  const side = Number(by) > 0 ? 'rechts' : 'links';
  return `${String(distance)} kolom${distance === 1 ? '' : 'men'} te ver naar ${side}`;
}
