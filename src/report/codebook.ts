import * as z from 'zod/mini';
import { origin } from '../answers/headings.ts';
import { labelSchema } from '../answers/reading.ts';
import type { Category, Indicator, Instrument } from '../instrument/instrument.ts';
import type { Catalogue } from './texts/catalogue.ts';
import { csv } from './writers/csv.ts';
import { escapeMarkdown } from './writers/markdown.ts';

/**
 * An instrument as JSON: every indicator with its printed categories in printed order, Dutch in `label`,
 * English beside it; `observed` are the answers that can occur besides the printed ones.
 */
export function codebookJson(instrument: Instrument): object {
  return {
    id: instrument.id,
    title: instrument.title.nl,
    title_en: instrument.title.en,
    source: instrument.source.nl,
    source_en: instrument.source.en,
    ...(instrument.partial ? { partial: true } : {}),
    priority: instrument.priority.nl,
    priority_en: instrument.priority.en,
    groups: [...instrument.groups].map(([name, label]) => ({ name, label: label.nl, label_en: label.en })),
    indicators: instrument.indicators.map((indicator) => ({
      ...headOf(indicator),
      question: indicator.question.nl,
      question_en: indicator.question.en,
      section: indicator.section,
      place: indicator.place,
      theme: indicator.theme.label.nl,
      theme_en: indicator.theme.label.en,
      subtheme: indicator.subtheme.label.nl,
      subtheme_en: indicator.subtheme.label.en,
      priority: indicator.priority,
      type: indicator.type,
      categories: indicator.printedCategories.map(categoryJson),
      observed: alsoObserved(indicator).map(categoryJson),
      groups: Object.fromEntries([...indicator.groups].map(([name, codes]) => [name, [...codes]])),
      parts: indicator.parts.map(headOf),
      asked: indicator.routes.map((route) => ({
        basis: route.basis,
        sentence: route.sentence.nl,
        sentence_en: route.sentence.en,
        when: route.when,
      })),
      notes: indicator.notes.map((note) => note.nl),
      notes_en: indicator.notes.map((note) => note.en),
    })),
    figures: instrument.figures.map(({ title, ...figure }) => ({
      ...figure,
      title: title.nl,
      title_en: title.en,
    })),
    plate: {
      basis: instrument.plate.basis,
      blocks: instrument.plate.blocks.map(({ heading, label, indicators }) => ({
        heading: heading.nl,
        heading_en: heading.en,
        label: label.nl,
        label_en: label.en,
        indicators,
      })),
    },
  };
}

function headOf({ number, label, printed }: Indicator): object {
  return { number, label: label.nl, label_en: label.en, printed };
}

function categoryJson({ code, label }: Category): object {
  return { code, label: label.nl, label_en: label.en };
}

function alsoObserved(indicator: Indicator): Category[] {
  return indicator.categories.filter((category) => !indicator.printedCategories.includes(category));
}

/**
 * The JSON Schema (2020-12) of an answer file in the wide form: a list of rows with a region and, per indicator,
 * one of its labels or null. Derived from the same indicators as the reader.
 */
export function codebookJsonSchema(instrument: Instrument, regions: readonly string[]): object {
  const [first = '', ...rest] = regions;
  const answers = [...instrument.byNumber.values()].map((indicator) => [
    indicator.number,
    z.optional(
      labelSchema(indicator).check(
        z.meta({ title: `${indicator.number} ${indicator.label.nl}`, description: indicator.question.nl }),
      ),
    ),
  ]);
  const row = z.strictObject({
    region: z.enum([first, ...rest]),
    [origin.heading]: z.optional(z.string()),
    ...Object.fromEntries(answers),
  });
  return z.toJSONSchema(z.array(row).check(z.meta({ title: instrument.title.nl })));
}

/** An instrument as CSV: a line per indicator and category. */
export function codebookCsv(instrument: Instrument): string {
  return csv([
    [
      'indicator',
      'label',
      'label_en',
      'printed',
      'question',
      'question_en',
      'section',
      'place',
      'theme',
      'subtheme',
      'type',
      'priority',
      'position',
      'code',
      'category',
      'category_en',
      'groups',
    ],
    ...instrument.indicators.flatMap((indicator) =>
      [indicator, ...indicator.parts].flatMap((each) =>
        each.categories.map((category) => [
          each.number,
          each.label.nl,
          each.label.en,
          each.printed ?? '',
          each.question.nl,
          each.question.en,
          each.section,
          each.place,
          each.theme.label.nl,
          each.subtheme.label.nl,
          each.type,
          String(each.priority),
          String(positionOf(each, category) ?? ''),
          category.code,
          category.label.nl,
          category.label.en,
          [...each.groups].flatMap(([name, codes]) => (codes.has(category.code) ? [name] : [])).join(' '),
        ]),
      ),
    ),
  ]);
}

/** How a text is set: as Markdown, or plain for a terminal. */
type Setting = {
  readonly heading: (level: number, text: string) => string;
  readonly line: (text: string) => string;
  readonly item: (text: string) => string;
  readonly between: string;
};

const markdown: Setting = {
  heading: (level, text) => `${'#'.repeat(level)} ${escapeMarkdown(text)}`,
  line: escapeMarkdown,
  item: (text) => `- ${escapeMarkdown(text)}`,
  between: '\n\n',
};

const plain: Setting = {
  heading: (level, text) => (level <= 2 ? `${text.toUpperCase()}\n` : level === 3 ? `${text}\n` : text),
  line: (text) => `    ${text}`,
  item: (text) => `      ${text}`,
  between: '\n',
};

/** An instrument as text for people: for a terminal, or as Markdown. */
export function codebookText(instrument: Instrument, texts: Catalogue, form: 'text' | 'md'): string {
  const { language, codebook: words } = texts;
  const { heading, line, item, between } = form === 'md' ? markdown : plain;

  const blocks = instrument.indicators.map((indicator, index) => {
    const before = instrument.indicators[index - 1];
    const facts = [
      words.place(indicator.section, indicator.place),
      words.types[indicator.type],
      ...(indicator.priority ? [words.priority] : []),
    ];
    return [
      ...(before?.theme.id === indicator.theme.id ? [] : [heading(2, indicator.theme.label[language])]),
      ...(before?.subtheme.id === indicator.subtheme.id
        ? []
        : [heading(3, indicator.subtheme.label[language])]),
      heading(4, `${indicator.number} ${indicator.label[language]}`),
      line(indicator.question[language]),
      line(facts.join('; ')),
      [
        ...indicator.categories.map((category) => item(choiceText(indicator, category, texts))),
        ...indicator.parts.map((part) => item(`${words.parts}: ${part.number} ${part.label[language]}`)),
        ...indicator.routes.map((route) => item(`${words.asked}: ${route.sentence[language]}`)),
        ...indicator.notes.map((note) => item(`${words.notes}: ${note[language]}`)),
      ].join('\n'),
    ].join(between);
  });
  const title = [
    heading(1, instrument.title[language]),
    line(`${words.source}: ${instrument.source[language]}`),
    ...(instrument.partial ? [line(words.partial)] : []),
  ];
  return `${[title.join(between), ...blocks].join('\n\n')}\n`;
}

/** A category with its position in the printed list, where it has one that may be answered, and its code. */
function choiceText(indicator: Indicator, category: Category, { language }: Catalogue): string {
  const position = positionOf(indicator, category);
  return `${position === null ? '·' : `${String(position)}.`} ${category.label[language]} (${category.code})`;
}

/** The position by which a category may be answered: that in the printed list; none in a list of percentages. */
function positionOf(indicator: Indicator, category: Category): number | null {
  const index = indicator.printedCategories.indexOf(category);
  return index < 0 || indicator.type === 'percentage' ? null : index + 1;
}
