import { columnLetters } from '../../answers/raw-table.ts';
import { startSheet } from '../../answers/sheet.ts';
import { origin } from '../../answers/headings.ts';
import type { Indicator } from '../../instrument/instrument.ts';
import type { Catalogue } from '../texts/catalogue.ts';
import type { Choice, FormCell, FormSheet } from './form.ts';
import { ifTaken, quoted, sheetReference } from './formula.ts';
import type { KnownAnswers } from './prefill.ts';
import type { ThemeQuestions } from './questions.ts';
import { answerColumn, choicesOf, headerRow, whenColumn } from './questions.ts';
import type { RoutingPlaces } from './routing.ts';
import { isNotNeeded, isNotAsked, notAskedFormula, whenAsked } from './routing.ts';

/** The columns of every theme, in characters; answers are as wide as the longest of them, within reason. */
const widths = { number: 11, question: 46, note: 34, when: 30, earlier: 36, origin: 12 } as const;
const answerWidth = { least: 24, most: 60, button: 4 } as const;

/** The longest error message that Excel takes, and shows as a whole. */
const longestError = 225;

/** What the sheets of all themes have in common. */
export type ThemeContext = {
  readonly texts: Catalogue;
  readonly places: RoutingPlaces;
  readonly known: KnownAnswers;
  /** Whether anything is known of what this unit answered before. */
  readonly isPrefilled: boolean;
  /** What is said on every sheet of the answers that are invented; null where none are. */
  readonly mark: string | null;
  /** Who fills it in, and for which measurement, as far as that is known: on paper it stands under every sheet. */
  readonly footer: readonly string[];
};

/** The sheet of a theme: a title, a way back, and a table with a row for every question. */
export function themeSheet({ theme, sheet, questions }: ThemeQuestions, context: ThemeContext): FormSheet {
  const { texts, places, isPrefilled, mark } = context;
  const { form, language } = texts;
  const title = theme.label[language];
  const first = headerRow + 1;
  const last = headerRow + questions.length;
  const isMarked = questions.map((question) => context.known(question).mark !== null);
  const hasOrigin = isMarked.includes(true);
  const headings = [
    ...form.headings,
    ...(isPrefilled ? [form.earlier] : []),
    ...(hasOrigin ? [form.origin] : []),
  ];
  const rows = questions.map((question, index) => [
    ...questionRow(question, context),
    ...(hasOrigin ? [cell('cell', isMarked[index] === true ? origin.fictional : null)] : []),
  ]);
  const isRouted = questions.some(({ routes }) => routes.length > 0);
  return {
    name: sheet,
    rows: [
      [cell('title', title)],
      [
        { look: 'link', content: form.back, leadsTo: `${startSheet}!A1` },
        ...(mark === null ? [] : [cell('mark', mark)]),
      ],
      headings.map((heading) => cell('header', heading)),
      ...rows,
    ],
    widths: [
      widths.number,
      widths.question,
      widthOf(questions, context),
      widths.note,
      widths.when,
      ...(isPrefilled ? [widths.earlier] : []),
      ...(hasOrigin ? [widths.origin] : []),
    ],
    choices: questions.map((question, index) =>
      choiceOf(question, `${answerColumn}${String(first + index)}`, places, texts),
    ),
    grey: isRouted
      ? {
          range: `A${String(first)}:${columnLetters(headings.length - 1)}${String(last)}`,
          formula: isNotNeeded(`$${whenColumn}${String(first)}`, places),
        }
      : null,
    headerRow,
    isHidden: false,
    footer: [...context.footer, title].join(' – '),
  };
}

/** A formula: how many answers of a theme were given, of how many, and how many are not needed. */
export function progressFormula({ sheet, questions }: ThemeQuestions, texts: Catalogue): string {
  const reference = sheetReference(sheet);
  const [first, last] = [String(headerRow + 1), String(headerRow + questions.length)];
  const range = (column: string): string => `${reference}!$${column}$${first}:$${column}$${last}`;
  const open = `SUMPRODUCT(${isNotNeeded(range(whenColumn), texts.form)}*(${range(answerColumn)}=""))`;
  const placeholder = '\n';
  const around = (text: string, inside: string): string => {
    const [before = '', after = ''] = text.split(placeholder);
    return [
      ...(before === '' ? [] : [quoted(before)]),
      inside,
      ...(after === '' ? [] : [quoted(after)]),
    ].join('&');
  };
  return [
    around(texts.form.progress(placeholder, questions.length), `COUNTA(${range(answerColumn)})`),
    `IF(${open}=0,"",${around(texts.form.notNeededCount(placeholder), open)})`,
  ].join('&');
}

/** What {@link progressFormula} gives before anyone changes an answer. */
export function progressNow({ questions }: ThemeQuestions, { texts, places, known }: ThemeContext): string {
  const answered = questions.filter((question) => known(question).category !== null).length;
  const open = questions.filter(
    (question) => known(question).category === null && isNotAsked(question, places, known),
  ).length;
  const { form } = texts;
  return (
    form.progress(String(answered), questions.length) + (open === 0 ? '' : form.notNeededCount(String(open)))
  );
}

function questionRow(question: Indicator, context: ThemeContext): FormCell[] {
  const { texts, known, isPrefilled } = context;
  const { category, earlier } = known(question);
  const { number } = question;
  return [
    // A number, where it is one, so that Excel does not point out that it is a text.
    cell('number', /^\d+$/.test(number) ? Number(number) : number),
    cell('cell', question.question[texts.language]),
    cell('input', category?.label[texts.language] ?? null),
    cell('input', null),
    whenCell(question, context),
    ...(isPrefilled ? [cell('cell', earlier)] : []),
  ];
}

/** When a question is to be answered, in the words of the questionnaire; and that it is not needed, when that is so. */
function whenCell(question: Indicator, { texts, places, known }: ThemeContext): FormCell {
  const { form } = texts;
  const words = whenAsked(question, places.instrument, texts);
  const condition = notAskedFormula(question, places);
  const formula =
    condition === null
      ? null
      : ifTaken(`IF(${condition},${quoted(`${form.notNeeded} `)},"")&${quoted(words)}`);
  if (formula === null) return cell('cell', words === '' ? null : words);
  const isIdle = isNotAsked(question, places, known);
  return { look: 'computedCell', content: isIdle ? `${form.notNeeded} ${words}` : words, formula };
}

function choiceOf(
  question: Indicator,
  range: string,
  { lists }: RoutingPlaces,
  { form, language }: Catalogue,
): Choice {
  const labels = choicesOf(question).map(({ label }) => label[language]);
  const all = form.choose(labels);
  return {
    range,
    list: lists.rangeOf(labels),
    prompt: form.prompt,
    error: {
      title: form.error,
      message: all.length > longestError ? form.chooseOne(labels.length) : all,
    },
  };
}

function widthOf(questions: readonly Indicator[], { texts: { language } }: ThemeContext): number {
  const lengths = questions.flatMap((question) =>
    choicesOf(question).map(({ label }) => label[language].length + answerWidth.button),
  );
  return Math.min(answerWidth.most, Math.max(answerWidth.least, ...lengths));
}

function cell(look: FormCell['look'], content: FormCell['content']): FormCell {
  return { look, content };
}
