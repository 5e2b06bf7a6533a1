import { startSheet } from '../../answers/sheet.ts';
import type { Choice, FormCell, FormSheet } from './form.ts';
import { sheetReference } from './formula.ts';
import type { Lists } from './lists.ts';
import type { ThemeQuestions } from './questions.ts';
import { headerRow } from './questions.ts';
import type { ThemeContext } from './theme-sheet.ts';
import { progressFormula, progressNow } from './theme-sheet.ts';

const widths = [38, 76, 34] as const;

/** What the first sheet says besides how to fill in. */
export type StartContext = {
  readonly title: string;
  /** The measurement, in words; null where it is not known. */
  readonly measurement: string | null;
  /** The unit that fills in, or those it chooses itself from. */
  readonly unit: string | readonly string[];
  /** The earlier measurement of which answers were filled in; null where there is none. */
  readonly earlier: string | null;
  readonly madeWith: string;
  readonly themes: readonly ThemeQuestions[];
};

/** The first sheet: what this is, who fills it in, how, and how far it is. */
export function startSheetOf(start: StartContext, context: ThemeContext, lists: Lists): FormSheet {
  const { texts, mark } = context;
  const { form } = texts;
  const { title, measurement, unit, earlier, madeWith, themes } = start;
  const pair = (label: string, text: string): FormCell[] => [
    { look: 'label', content: label },
    { look: 'text', content: text },
  ];
  const heading = (text: string): FormCell[] => [{ look: 'heading', content: text }];
  const isOpen = typeof unit !== 'string';
  const above = [
    [{ look: 'title', content: title } as const],
    ...(measurement === null ? [] : [pair(form.measurement, measurement)]),
  ];
  const rows: FormCell[][] = [
    ...above,
    [
      { look: 'label', content: form.region },
      isOpen ? { look: 'input', content: null } : { look: 'label', content: unit },
    ],
    pair(form.about, form.aboutText),
    ...(earlier === null ? [] : [pair(form.earlier, form.earlierText(earlier))]),
    ...(mark === null ? [] : [pair(form.attention, mark)]),
    heading(form.how),
    ...form.steps(isOpen).map(({ label, text }) => pair(label, text)),
    heading(form.progressTitle),
    [form.sheet, form.theme, form.filledIn].map((content) => ({ look: 'header', content })),
    ...themes.map((theme): FormCell[] => [
      {
        look: 'link',
        content: theme.sheet,
        leadsTo: `${sheetReference(theme.sheet)}!A${String(headerRow)}`,
      },
      { look: 'text', content: theme.theme.label[texts.language] },
      {
        look: 'computed',
        content: progressNow(theme, context),
        formula: progressFormula(theme, texts),
      },
    ]),
    heading(form.colours),
    [
      { look: 'inputExample', content: form.yellow },
      { look: 'text', content: form.yellowText },
    ],
    [
      { look: 'text', content: form.white },
      { look: 'text', content: form.whiteText },
    ],
    [
      { look: 'notNeededExample', content: form.grey },
      { look: 'text', content: form.greyText },
    ],
    pair(form.madeWith, madeWith),
  ];
  const choice: Choice[] = isOpen
    ? [
        {
          range: `B${String(above.length + 1)}`,
          list: lists.rangeOf(unit),
          prompt: form.promptRegion,
          error: { title: form.error, message: form.chooseRegion },
        },
      ]
    : [];
  return {
    name: startSheet,
    rows,
    widths,
    choices: choice,
    grey: null,
    headerRow: null,
    isHidden: false,
    footer: [...context.footer, title].join(' – '),
  };
}
