import { startSheet } from '../../answers/sheet.ts';
import type { Problem } from '../../problem.ts';
import type { FormCell, FormSheet } from '../form/form.ts';
import { sheetReference } from '../form/formula.ts';
import { messageOf, placeText } from '../problems.ts';
import type { Catalogue } from '../texts/catalogue.ts';
import type { CorrectionsContext } from './corrections-context.ts';
import { headerRow, markWords } from './corrections-context.ts';
import type { SheetOfUnit } from './sheets-of-units.ts';

/** The first sheet: what this is, how to fill it in, how much there is for whom, and what no cell can be given for. */
export function startSheetOf(
  context: CorrectionsContext,
  sheets: readonly SheetOfUnit[],
  rest: readonly Problem[],
): FormSheet {
  const { texts, instrument, file, measurement, marks, tool } = context;
  const { repair, language } = texts;
  const pair = (label: string, text: string): FormCell[] => [
    { look: 'label', content: label },
    { look: 'text', content: text },
  ];
  const heading = (text: string): FormCell[] => [{ look: 'heading', content: text }];
  return {
    name: startSheet,
    rows: [
      [{ look: 'title', content: repair.title(file) }],
      pair(repair.instrument, instrument.title[language]),
      ...(measurement === null
        ? []
        : [pair(repair.measurement, texts.measurement(measurement.label, measurement.date))]),
      pair(repair.about, repair.aboutText(file)),
      ...(marks.length === 0 ? [] : [pair(repair.attention, markWords(context))]),
      heading(repair.how),
      ...repair.steps(repair.clear).map(({ label, text }) => pair(label, text)),
      heading(repair.regions),
      ...(sheets.length === 0
        ? [pair('', repair.noCells)]
        : [[repair.region, repair.toLookAt].map((content): FormCell => ({ look: 'header', content }))]),
      ...sheets.map(({ title, name, counts }): FormCell[] => [
        { look: 'link', content: title, leadsTo: `${sheetReference(name)}!A${String(headerRow)}` },
        {
          look: 'text',
          content:
            counts.errors + counts.questions === 0
              ? repair.alsoThere
              : repair.counts(counts.cells, counts.errors, counts.questions),
        },
      ]),
      ...(rest.length === 0 ? [] : [heading(repair.rest), pair('', repair.restText)]),
      ...rest.map((each) => pair(placeText(each, texts), restText(each, texts))),
      pair(texts.form.madeWith, texts.form.madeWithText(instrument.id, tool)),
    ],
    widths: [38, 84],
    choices: [],
    grey: null,
    headerRow: null,
    isHidden: false,
    footer: repair.title(file),
  };
}

/** What is wrong that no cell can be given for, and what to do. */
function restText(each: Problem, texts: Catalogue): string {
  return `${messageOf(each, texts)} ${texts.problems[each.code].remedy}`;
}
