import type { Complaint } from '../../claims/parse-claims.ts';
import { shortHash } from '../format.ts';
import { deliveriesEn } from './deliveries-en.ts';
import { diskEn } from './disk-en.ts';
import { claimsEn, usageEn } from './complaints-en.ts';
import type { ProblemTexts, ProblemView } from './problem-text.ts';
import { workbooksEn } from './workbooks-en.ts';

const meant = ({ nearest }: ProblemView): string => (nearest === null ? '' : ` Did you mean “${nearest}”?`);
const more = (names: readonly string[], most = 6): string =>
  names.length <= most
    ? names.join(', ')
    : `${names.slice(0, most).join(', ')} and ${String(names.length - most)} more`;
/** Where something stood first. */
const first = (detail: ProblemView['detail']): string =>
  detail('firstLine') === '' ? `in cell ${detail('firstCell')}` : `on line ${detail('firstLine')}`;

/** A short list of what can be instead, where nothing is near. */
const instead = ({ nearest, expected }: ProblemView, most = 7): string =>
  nearest === null && expected.length > 0 && expected.length <= most
    ? ` Possible: ${expected.join(' | ')}.`
    : '';

/** The problems in English. */
export const problemsEn: ProblemTexts = {
  ...workbooksEn,
  ...deliveriesEn,
  'unknown-region': {
    title: 'Unknown region',
    message: (view) =>
      view.value.trim() === ''
        ? 'The region is empty.'
        : view.detail('had') === ''
          ? `“${view.value}” is no labour-market region.${meant(view)}`
          : `“${view.value}” is the name of ${view.detail('had')} one after the other; the date of the measurement does not say which. Use the code.`,
    meaning: 'The name or code is none of the labour-market regions. The row counts for no region.',
    remedy: 'Use the code (AM09), the official name or another usual spelling. Remove rows with totals.',
  },
  'duplicate-region': {
    title: 'Region twice',
    message: ({ value, detail }) => `“${value}” stands ${first(detail)} already.`,
    meaning:
      'Two rows belong to the same region, even if the name is spelled otherwise. Which one counts cannot be told.',
    remedy: 'Keep one row per region.',
  },
  'no-region-column': {
    title: 'No column of regions',
    message: ({ detail }) => {
      const at = detail('cell') === '' ? '' : `, cell ${detail('cell')}`;
      switch (detail('form')) {
        case 'sheet':
          return `This form lacks the sheet ${detail('sheet')}, which says of which region the answers are.`;
        case 'choice':
          return `No region was chosen in this form yet (sheet ${detail('sheet')}${at}).`;
        case 'several':
          return `This form has more than one region (sheet ${detail('sheet')}${at}).`;
        default:
          return 'There is no column with the heading “region” or “regio”.';
      }
    },
    meaning: 'Without it, it cannot be told which region gave an answer.',
    remedy:
      'Put “region” above the column with names or codes. In a form: choose the region on the sheet Start.',
  },
  'duplicate-heading': {
    title: 'Heading twice',
    message: ({ value }) => `“${value}” is a second column of the same kind.`,
    meaning:
      'Two columns both say what the region, the indicator or the answer is. Which one counts cannot be told.',
    remedy: 'Keep one column, or give the other a name of its own.',
  },
  'unknown-indicator': {
    title: 'Unknown indicator',
    message: ({ value }) =>
      value.trim() === '' ? 'The indicator is empty.' : `“${value}” is no indicator of this instrument.`,
    meaning: 'The number does not occur in the questionnaire. The answers would count nowhere.',
    remedy:
      'Mend the number, or choose the right questionnaire with --instrument. “inventory codebook” shows all numbers.',
  },
  'duplicate-indicator': {
    title: 'Indicator twice',
    message: ({ value, indicators }) => `“${value}” is a second column for indicator ${indicators}.`,
    meaning: 'Two columns have the same number. Only the number counts, not the text after it.',
    remedy: 'Keep one column. If the indicator was asked in parts, use the numbers of the parts (82a, 82b).',
  },
  'duplicate-answer': {
    title: 'Answer twice',
    message: ({ count, units, indicators, detail }) =>
      count === 1
        ? `${more(units)} answered indicator ${indicators} ${first(detail)} already.`
        : `${String(count)} rows repeat an answer of ${more(units)} that stands there already; the first ${first(detail)}.`,
    meaning: 'In the long form two rows stand for the same region and indicator.',
    remedy: 'Keep one row per region and indicator.',
  },
  'conflicting-answers': {
    title: 'Two files contradict each other',
    message: ({ count, units, indicators, value, detail }) =>
      count === 1
        ? `${more(units)} answers indicator ${indicators} here with “${value}” and in ${detail('otherFile')} (${detail('otherLine') === '' ? '' : `line ${detail('otherLine')}, `}cell ${detail('otherCell')}) with “${detail('other')}”.`
        : `${String(count)} answers of ${more(units)} (indicator ${indicators}) differ here from ${detail('otherFile')}; the first: “${detail('other')}” (cell ${detail('otherCell')}).`,
    meaning: 'A region is in two files with another answer. Only the region knows which holds.',
    remedy: 'Ask the region, and remove or correct the answer that does not hold.',
  },
  'whole-and-parts': {
    title: 'Whole and parts at once',
    message: ({ file, indicators, detail }) =>
      detail('otherFile') === ''
        ? `Indicator ${indicators} stands there whole and in parts (${detail('parts')}).`
        : `Indicator ${indicators} stands whole in ${file} and in parts (${detail('parts')}) in ${detail('otherFile')}.`,
    meaning: 'This indicator is answered either whole or in parts. Parts are never combined into a whole.',
    remedy: 'Keep one of the two forms.',
  },
  'answer-outside-list': {
    title: 'Answer outside the list',
    message: (view) =>
      view.detail('several') === ''
        ? `“${view.value}” is not in the list of answers.${meant(view)}`
        : `There are ${view.detail('several') === '2' ? 'two' : view.detail('several')} answers in one cell: “${view.value}”. Choose one.`,
    meaning: 'The answer is no label, code or position of the list of this indicator.',
    remedy: 'Choose an answer from the list; “inventory codebook” shows it. An empty cell counts as no data.',
  },
  'percentage-out-of-range': {
    title: 'Percentage outside 0–100',
    message: ({ value }) => `“${value}” is not between 0 and 100 per cent.`,
    meaning: 'A percentage runs from 0 to 100.',
    remedy: 'Mend the number, or leave the cell empty if it is unknown.',
  },
  'percentage-not-in-tens': {
    title: 'Percentage not in tens',
    message: (view) => `“${view.value}” is not a whole ten.${meant(view)}`,
    meaning: 'The questionnaire asks for tens of per cent: 0, 10, 20 up to 100.',
    remedy: 'Round to a ten together with the region.',
  },
  'unlabelled-value': {
    title: 'Value without a label in SPSS',
    message: ({ value, detail }) =>
      `Without a label in SPSS: ${value}. Other values have one (${detail('labels')}), so that it cannot be told which answer this is.`,
    meaning:
      'Other labels of the variable are not at their position in the printed list. What a value without a label stands for cannot be told from the number.',
    remedy: 'Give every value of the variable a label in SPSS, and save the file again.',
  },
  'ragged-row': {
    title: 'Row with too many or too few cells',
    message: ({ detail }) => `This row has ${detail('cells')} cells, the header has ${detail('headings')}.`,
    meaning: 'A delimiter too many or too few shifts everything after it. The row was not read.',
    remedy: 'Quote text that contains a delimiter, or fill in the missing cell.',
  },
  'shifted-row': {
    title: 'Shifted row',
    message: ({ count, detail }) =>
      `From column ${detail('from')} the answers stand ${steps(detail('by'))}; ${String(count)} cells are wrong because of it.`,
    meaning:
      'In this row the answers stand in the wrong column, usually because of a cell too many or too few.',
    remedy: 'Move the cells back into place and deliver the file again.',
  },
  'shifted-columns': {
    title: 'Shifted columns',
    message: ({ detail, count }) =>
      detail('decimal') !== ''
        ? `The comma divides cells here, and seems to stand in the percentages too: “${detail('decimal')}” became 0 or 1, and a single digit in column ${detail('from')}.`
        : detail('from') === ''
          ? `Every row has ${detail('cells')} cells, the header has ${detail('headings')}: headings and answers do not belong together.`
          : `From column ${detail('from')} the answers in most rows stand ${steps(detail('by'))}; ${String(count)} cells are wrong because of it.`,
    meaning: 'Headings and answers have shifted against each other. This is one cause, not a hundred errors.',
    remedy:
      'Look for a column or heading too many or too few. Where percentages have a comma, save the file with semicolons; where 0 is meant, write 0%.',
  },
  'wrong-delimiter': {
    title: 'Two delimiters',
    message: ({ detail }) =>
      `The header is delimited by “${detail('used')}”, the rows by “${detail('other')}”.`,
    meaning: 'Header and rows come from different files or programs.',
    remedy: 'Save the file again with one delimiter.',
  },
  'columns-contradict': {
    title: 'Columns contradict each other',
    message: ({ detail, value }) =>
      detail('what') === 'variable'
        ? `The name of a variable is of another indicator than its label: “${value}”.`
        : detail('what') === 'regionsAcross'
          ? `The row “${value}” names other regions than the row of the regions: whose answers these are cannot be told.`
          : detail('what') === 'regions'
            ? `The column “${value}” names other regions than the column of the region: whose answers these are cannot be told.`
            : detail('what') === 'text'
              ? `“${value}” is what indicator ${detail('other')} is called, but stands with the number ${detail('indicator')}.`
              : 'Two columns each say which indicator a row is about, and not the same one.',
    meaning:
      'Two columns, or a number and the text beside it, say different things about the same rows or answers. Which holds is not guessed.',
    remedy: 'Remove the column or text that does not hold; call the column of numbers “Indicator”.',
  },
  'several-tables': {
    title: 'More than one table',
    message: ({ detail }) =>
      detail('what') === 'rowsAbove'
        ? 'Above the header stand rows that look like answers. Whether they belong to the table cannot be told.'
        : 'There are two tables below each other, each with a header of its own. Which is meant cannot be told.',
    meaning: 'One table per file or sheet is read. No answer of the other would count.',
    remedy:
      'Put the header above all answers; put every table in a file of its own, and name the folder with those files.',
  },
  'malformed-quotes': {
    title: 'Quotes not closed properly',
    message: ({ detail }) =>
      detail('closed') === '1'
        ? 'Text follows the closing quote.'
        : 'A quote that opens here is closed nowhere.',
    meaning: 'Where a cell ends cannot be told; everything after it may be read wrongly.',
    remedy: 'Close the quote. A quote inside a cell is doubled ("").',
  },
  'missing-region': {
    title: 'Region missing',
    message: ({ count, units, detail }) =>
      count === 1
        ? `${more(units)} is not in the file.`
        : `${String(count)} of the ${detail('all')} regions are not in the file: ${more(units)}.`,
    meaning: 'These regions count nowhere; numbers are about the regions that are there.',
    remedy: 'Add the rows, or say with every number how many regions it is about.',
  },
  'missing-indicator': {
    title: 'Indicator missing',
    message: ({ count, indicators, detail }) =>
      count === 1
        ? `Indicator ${indicators} is not in the file and counts as no data.`
        : `${String(count)} of the ${detail('all')} indicators are not in the file and count as no data: ${indicators}.`,
    meaning: 'Not one answer was read for these indicators.',
    remedy: 'Add the columns, or narrow the report with --indicators or --theme.',
  },
  'column-ignored': {
    title: 'Column passed over',
    message: ({ value, count, detail }) =>
      detail('layout') === 'cell'
        ? `What stands outside the table was not read: ${count === 1 ? `“${value}”` : `${String(count)} cells`}.`
        : value.trim() === ''
          ? detail('layout') === 'turnedRow'
            ? 'A row without a number was passed over, with the answers in it.'
            : 'A column without a heading was passed over.'
          : detail('layout') === 'turnedRow'
            ? `The row “${value}” is no indicator and was passed over, with the answers in it.`
            : detail('layout') === 'long'
              ? `The column “${value}” does not belong in a row per region and indicator and was passed over.`
              : `The column “${value}” is no indicator and was passed over.`,
    meaning: 'The content of this column reaches no output.',
    remedy: 'Nothing, if that is meant. Otherwise put the number of the indicator before the heading.',
  },
  'sheet-left-out': {
    title: 'Sheet passed over',
    message: ({ value, count }) =>
      `The sheet${count === 1 ? '' : 's'} ${value} ${count === 1 ? 'was' : 'were'} not read: no table of answers was found there.`,
    meaning:
      'Of a workbook one sheet is read, of a form those with questions. What stands on other sheets does not count.',
    remedy: 'Nothing, if there are no answers there. Else put them on the sheet that is read.',
  },
  'totals-row': {
    title: 'Row of totals',
    message: ({ value, count }) =>
      `“${value}”: ${count === 1 ? 'a row of totals does' : `${String(count)} rows of totals do`} not count as a region.`,
    meaning: 'What somebody else has added up is no answer of a region.',
    remedy: 'Nothing; or remove the row. The totals are in the tables that inventory makes.',
  },
  'fraction-as-percentage': {
    title: 'Fraction read as percentage',
    message: ({ value, detail }) => `“${value}” was read as ${detail('percentage')}.`,
    meaning: 'Only as a fraction this is a valid ten; spreadsheets store percentages that way.',
    remedy: 'Check that this is meant; otherwise write the percentage itself.',
  },
  'answer-against-routing': {
    title: 'Answer against the routing',
    message: ({ indicators, detail }) =>
      `Indicator ${indicators} was answered though it need not be asked. ${detail('route')}`,
    meaning:
      'According to the questionnaire this question is asked only after certain other answers. The answer counts. No, or No agreements, to a question about just that is not worth a message.',
    remedy: 'Ask the region which of the two answers is right.',
  },
  'not-applicable-against-routing': {
    title: 'Not applicable against the routing',
    message: ({ indicators, detail }) =>
      `Indicator ${indicators} is not applicable though it was asked. ${detail('route')}`,
    meaning: 'Given the other answers this question did apply. The answer counts as not applicable.',
    remedy: 'Ask the region which of the two answers is right.',
  },
  'region-in-one-measurement': {
    title: 'Region in one measurement',
    message: ({ count, units, file, detail }) =>
      `${count === 1 ? `${more(units)} is` : `${String(count)} regions are`} in ${file}, but not in ${detail('other')}${count === 1 ? '' : `: ${more(units)}`}. Compared: n = ${detail('n')}.`,
    meaning:
      'What these regions answered cannot be held against anything. They are left out of the comparison, also of its counts.',
    remedy: 'Add the rows, or say with every difference how many regions it is about.',
  },
  'region-changed': {
    title: 'Region changed',
    message: ({ file, units, detail }) =>
      detail('what') === 'renamed'
        ? `${detail('from')} in ${detail('before')} is ${detail('to')} in ${file}, and is compared. Compared: n = ${detail('n')}.`
        : `${changes[detail('what')] ?? ''}: ${detail('from')} in ${detail('before')} → ${detail('to')} in ${file}. Not compared: ${more(units)}. Compared: n = ${detail('n')}.`,
    meaning:
      'According to the list of regions a region went on in one or more others. Only one that just got another name or code is compared: one answer cannot be held against two.',
    remedy:
      'Nothing, if the list is right. Else correct the periods or the successors; schemas/README.md describes them.',
  },
  'row-left-out': {
    title: 'Row outside the table',
    message: ({ value, detail, count }) =>
      `No row with answers (${outside[detail('what')] ?? ''})${count > 1 ? '' : `: “${value}”`}.`,
    meaning: 'Titles above the table, remarks below it and repeated headings are passed over.',
    remedy: 'Nothing, if there are indeed no answers in it.',
  },
  'same-answers': {
    title: 'The same answer twice',
    message: ({ count, file, detail }) =>
      `${file} repeats ${count === 1 ? 'an answer' : `${String(count)} answers`} of another ${detail('within') === '' ? 'file' : 'sheet'}, without a difference; each counts once.`,
    meaning: 'Files overlap and agree.',
    remedy: 'Nothing.',
  },
  'region-from-name': {
    title: 'Region from the name of the file',
    message: ({ value }) => `The file does not say whose answers these are; its name does: ${value}.`,
    meaning: 'The table has indicators and answers only. The region comes from the name of the file.',
    remedy: 'Nothing, if the name is right. “Regio: …” above the table is safer.',
  },
  'not-asked': {
    title: 'Question that need not be asked',
    message: ({ count, units }) =>
      `${count === 1 ? 'One question was' : `${String(count)} questions were`} left blank in the form of ${more(units)} that need not be asked: counted as Not applicable.`,
    meaning:
      'A form says beside such a question that it is not needed. In any other file a blank cell counts as No data.',
    remedy: 'Nothing, if the answers that lead to these questions are right.',
  },
  'file-left-out': {
    title: 'File passed over',
    message: ({ value, count }) =>
      count === 1 ? `${value} is no file of answers.` : `No files of answers: ${value}.`,
    meaning:
      'Of a folder .csv, .tsv, .txt, .json, .xlsx, .xlsm, .sav and .zsav are read, also when packed as .gz. What may be another table, such as .ods, .xls or .zip, is refused.',
    remedy: 'Nothing, if there are indeed no answers in it.',
  },
  'description-lost': {
    title: 'Fictional without a description',
    message: () =>
      'The file calls itself fictional, but no .meta.json stands beside it: everything is marked as fictional numbers.',
    meaning:
      'The column “herkomst” says “fictief”. Which totals were published is in the description that is missing.',
    remedy: 'Put the file NAME.meta.json back beside NAME.csv.',
  },
  'user-missing': {
    title: 'Declared missing in SPSS',
    message: ({ value, count, indicators, detail }) =>
      `“${value}” ${indicators === '' ? `in “${detail('variable')}”` : `of indicator ${indicators}`} is declared missing in SPSS and has no label; it counts as No data, ${count === 1 ? 'once' : `${String(count)} times`}.`,
    meaning:
      'Without a label it cannot be told why the answer is missing. A missing value with a label counts as that label.',
    remedy:
      'Nothing, if there was no answer. Otherwise give the value a label in SPSS, such as Not applicable.',
  },
  'file-missing': {
    title: 'File does not exist',
    message: ({ file }) => `The file ${file} does not exist.`,
    meaning: 'There is no file of this name in this place.',
    remedy: 'Check the name and the folder.',
  },
  'file-unreadable': {
    title: 'File not readable',
    message: ({ file, detail }) => `${file} cannot be read: ${diskEn.reading(detail('reason'))}.`,
    meaning: 'It is a folder, or the permission is missing.',
    remedy: 'Give a file that you may read.',
  },
  'too-large': {
    title: 'Too large',
    message: ({ file, detail }) =>
      `${file === '' ? 'This' : file} ${diskEn.large(detail('what'), Number(detail('limit')))}${detail('cell') === '' ? '' : ` (it goes on to cell ${detail('cell')} of sheet “${detail('sheet')}”)`}.`,
    meaning:
      'No questionnaire is this large: it mostly is another file, or an export with thousands of empty rows or columns. Nothing was read.',
    remedy:
      'See whether this is the file that was meant. Take away what is empty, or deliver the answers only.',
  },
  'file-empty': {
    title: 'Empty file',
    message: () => 'The file is empty.',
    meaning: 'There is nothing in it, or white space only.',
    remedy: 'Export the file again.',
  },
  'unknown-encoding': {
    title: 'Unknown encoding',
    message: ({ detail, value }) =>
      detail('unread') !== ''
        ? `The texts in the file are written in ${detail('unread')}, which cannot be read.`
        : detail('mark') !== ''
          ? `The file is not ${detail('asked')}: it begins with the BOM of ${detail('mark')}.`
          : detail('asked') !== ''
            ? `The file is not ${detail('asked')}: it has characters that do not exist there.`
            : detail('mixed') === ''
              ? `The encoding of the file cannot be told${value === '' ? '' : ` (at “${value}”)`}: it is not UTF-8, and as Windows-1252 it has signs that do not belong in a word.`
              : `The file mixes two encodings: UTF-8, and from “${value}” on something else.`,
    meaning: 'Letters such as é and ë would be read as other characters.',
    remedy: 'Save the file as “CSV UTF-8”, or name the encoding with --encoding (cp850, for instance).',
  },
  'header-only': {
    title: 'Header only',
    message: () => 'There is a header only, without answers.',
    meaning: 'There is not one row to count.',
    remedy: 'Export the file again, with its rows.',
  },
  'no-table': {
    title: 'No table of answers',
    message: ({ detail, value }) =>
      value !== ''
        ? `The header “${value}” has no number of an indicator, and not the columns region, indicator and answer either.`
        : detail('format') === 'json'
          ? 'This is no list of objects with a key per indicator.'
          : 'No heading was found that is an indicator, under none of the delimiters ; , tab and |. Is there a row of headings above the answers?',
    meaning:
      'A table has a column “region” and a column per indicator (1, 34, V34), or the columns region, indicator and answer.',
    remedy: 'Put one row of headings above the answers. JSON is a list of objects.',
  },
  'broken-json': {
    title: 'JSON breaks off',
    message: () => 'From here on this is no valid JSON.',
    meaning: 'The file is incomplete, nested too deeply, or was changed wrongly by hand.',
    remedy: 'Mend the line that is named, or export again.',
  },
  'sav-damaged': {
    title: 'SPSS file damaged',
    message: () => 'The SPSS file is damaged or incomplete.',
    meaning:
      'The file breaks off or contradicts itself, for instance after a broken download. Nothing was read.',
    remedy: 'Save the file again in SPSS, or export it as CSV with labels.',
  },
  'broken-schema': {
    title: 'Broken schema',
    message: ({ detail }) => `${detail('where') === '' ? '' : `${detail('where')}: `}${detail('message')}`,
    meaning:
      'A questionnaire, list of regions or description (JSON) is not of the form the documentation describes.',
    remedy: 'Mend the place that is named; schemas/README.md describes the form.',
  },
  'broken-claims': {
    title: 'Broken claims',
    message: (view) => claimsEn[view.detail('what') as Complaint](view),
    meaning: 'A line of the file of claims refers to something that is not there, or has a wrong form.',
    remedy: 'Mend the line; schemas/README.md describes the columns.',
  },
  'unsatisfiable-claims': {
    title: 'Claims cannot hold together',
    message: ({ value }) => `No answer file was found in which everything holds; not met: ${value}.`,
    meaning: 'Practice data has to meet every claim whose status is “holds”.',
    remedy: 'Set a claim that contradicts another to “disputed”; “inventory check” looks for contradictions.',
  },
  'no-report': {
    title: 'No report',
    message: ({ file, detail }) =>
      detail('what') === 'unfinished'
        ? `The report in ${file} was not finished (no manifest.json). Make it again.`
        : detail('what') === 'damaged'
          ? `${file}/manifest.json is damaged, or not of a report of this program. Make the report again.`
          : detail('what') === 'comparison'
            ? `In ${file} is a comparison of two measurements, no report on one file. Give the folder of a report on either; tables/transitions.csv says which regions are behind a transition.`
            : `There is no report in ${file} (no manifest.json). Give a folder that “inventory summarize” or “inventory report” wrote.`,
    meaning: 'Without a complete manifest it cannot be told what a report was made from.',
    remedy: 'Give the folder of a report, or make the report again.',
  },
  'no-corrections': {
    title: 'No correction workbook',
    message: ({ file }) => `${file} is no workbook with corrections.`,
    meaning:
      'Only a workbook that `inventory validate --workbook` made says which cells its corrections are for.',
    remedy: 'Give the workbook that came back, saved as .xlsx. Its hidden sheets must still be in it.',
  },
  'correction-invalid': {
    title: 'Correction not possible',
    message: (view) =>
      view.detail('what') === 'row'
        ? `“${view.value}” stands in a row without a known number under ${view.detail('number')}; which cell it is for cannot be told.`
        : `“${view.value}” cannot stand here.${meant(view)}${instead(view, 14)}`,
    meaning:
      'What was filled in as a correction is no valid answer itself. Nothing was taken over, nor were the other corrections.',
    remedy: 'Choose an answer from the list in the workbook, or empty the correction.',
  },
  'correction-outdated': {
    title: 'Correction no longer fits',
    message: ({ count, detail }) =>
      count === 1
        ? `${detail('cells')} no longer says what it said when the workbook was made.`
        : `${String(count)} cells no longer say what they said when the workbook was made: ${detail('cells')}.`,
    meaning:
      'The file changed after the workbook was made. Nothing was taken over, nor were the other corrections.',
    remedy: 'Give the file that the workbook was made from, or make a new workbook of this file.',
  },
  'corrections-conflict': {
    title: 'Corrections contradict each other',
    message: ({ value, units, detail }) =>
      detail('what') === 'allGone'
        ? `All rows of ${units.join(', ')} with this answer are made empty (${detail('cells')}), so that the answer is gone.`
        : `This says “${value}”, and for the same cell ${detail('otherFile')} (cell ${detail('otherCell')}) says “${detail('other')}”.`,
    meaning:
      'Two different corrections were filled in for one cell, or all rows of an answer that stands more than once are made empty. Nothing was taken over.',
    remedy: 'Ask what holds, and empty the other correction.',
  },
  'corrections-lost': {
    title: 'Corrections cannot be taken over',
    message: ({ file, detail }) =>
      detail('what') === 'nothing'
        ? `With these corrections no row of ${file} is left.`
        : `What would be written of ${file} with these corrections is read by this program in another way than is meant.`,
    meaning:
      'A new file is read again first. When that does not give exactly the corrected answers, nothing is written.',
    remedy: 'Correct the file itself, or leave out the corrections that empty a whole row.',
  },
  'input-differs': {
    title: 'Not the file of the report',
    message: ({ file, value, expected: [listed = ''], detail }) =>
      value === ''
        ? `${file} belongs to the report in ${detail('folder')} (SHA-256 ${shortHash(listed)}), but is missing now. Put it back, or give the folder that holds all of it.`
        : listed === ''
          ? `${file} (SHA-256 ${shortHash(value)}) was not there when the report in ${detail('folder')} was made. Take it away, or make the report again.`
          : `${file} has SHA-256 ${shortHash(value)}, the report in ${detail('folder')} was made from ${shortHash(listed)}. Give the file of that time, or make the report again.`,
    meaning:
      'The file, or the description beside it, is not to the byte what the report was made from. It says nothing about its numbers.',
    remedy: 'Give the file that the report was made from, or make the report again from this file.',
  },
  'report-differs': {
    title: 'The report is no longer right',
    message: ({ file, value, expected: [listed = ''], detail }) =>
      detail('what') === 'count'
        ? `${file} states under indicator ${detail('number')}, “${detail('category')}”: ${detail('stated') === '' ? 'nothing' : `${detail('stated')} of ${detail('statedBase')}`}; counted again ${detail('counted')} of ${detail('base')}. ${detail('madeWith') === detail('tool') ? '' : `It was made with ${detail('madeWith')}, this is ${detail('tool')}. `}Make the report again.`
        : value === ''
          ? `${file} is in the manifest, but it is not there. Make the report again.`
          : `${file} was changed after it was written: SHA-256 ${shortHash(value)} instead of ${shortHash(listed)}. Make the report again.`,
    meaning: 'The table of counts is not as it was written, or states another count than the file gives.',
    remedy: 'Make the report again, and quote from that.',
  },
  usage: {
    title: 'Wrong usage',
    message: (view) => usageEn[view.detail('what')]?.(view) ?? view.detail('message'),
    meaning: 'A command, option or value is not known.',
    remedy: '“inventory --help” and “inventory COMMAND --help” show what is possible.',
  },
  'output-in-the-way': {
    title: 'Something is there already',
    message: ({ count, file, value }) =>
      `In the place of ${file} there is something that this program did not leave there like that: ${value}${count > 5 ? ` and ${String(count - 5)} more` : ''}.`,
    meaning: 'Only files that the previous manifest lists unchanged are replaced.',
    remedy: 'Choose another folder with --out, or overwrite with --force.',
  },
  'output-not-writable': {
    title: 'Output cannot be written',
    message: ({ file, detail }) => `${file} cannot be written: ${diskEn.writing(detail('reason'))}.`,
    meaning: 'The permission is missing or the disk is full. No half file is left.',
    remedy: 'Choose another folder with --out.',
  },
  'output-busy': {
    title: 'Another run is busy',
    message: ({ file, detail }) =>
      `${file} is being written by ${diskEn.elsewhere(detail('process'), detail('host'))}. Wait until it is done; if there surely is none, remove ${detail('lock')}.`,
    meaning: 'Two runs in one folder would overwrite the files of each other. Nothing was written.',
    remedy:
      'Wait until the other run is done, or choose another folder with --out. A run that was broken off on this computer is not in the way.',
  },
  'output-unfinished': {
    title: 'Unfinished output',
    message: ({ file }) => `${file} was not finished by an earlier run (no manifest.json).`,
    meaning: 'An earlier run was broken off. The files in it may not be complete.',
    remedy:
      'The same run once more finishes the folder. With other input: choose another folder, or overwrite with --force.',
  },
};

/** What a row is that has no answers. */
const outside: Readonly<Record<string, string>> = {
  above: 'above the table',
  remark: 'remark below the table',
  header: 'headings',
};

/** What happened to regions between two measurements. */
const changes: Readonly<Record<string, string>> = {
  merged: 'Merged',
  split: 'Split',
  regrouped: 'Regrouped',
};

function steps(by: string): string {
  const distance = Math.abs(Number(by));
  return `${String(distance)} column${distance === 1 ? '' : 's'} too far to the ${Number(by) > 0 ? 'right' : 'left'}`;
}
