import type { Mark } from '../../answers/description.ts';
import type { Distribution } from '../../distribution/distribution.ts';
import { slug } from '../../instrument/spelling.ts';
import type { ReportContext } from '../context.ts';
import { marksOf, provenance, sourceLine, unitsName } from '../context.ts';
import { numberRanges } from '../format.ts';
import type { Figure, FigureRow } from './figure.ts';

/**
 * The figures of a report: those the instrument defines, as far as all their indicators are there in whole,
 * and one for every indicator.
 */
export function makeFigures(context: ReportContext, distributions: readonly Distribution[]): Figure[] {
  const { texts, set } = context;
  const { language, figures: words } = texts;
  const byNumber = new Map(distributions.map((each) => [each.indicator.number, each]));

  const defined = set.instrument.figures.flatMap((definition) => {
    const rows = definition.indicators.flatMap((number) => byNumber.get(number) ?? []);
    if (rows.length < definition.indicators.length) return [];
    const name = `figuur-${String(definition.number).padStart(2, '0')}-${definition.file}`;
    const title = `${words.figure(definition.number)}. ${definition.title[language]}`;
    return makeFigure(context, name, definition.kind, title, null, rows);
  });
  const single = distributions.map((distribution) => {
    const { indicator } = distribution;
    const number = indicator.number.replace(/^\d+/, (digits) => digits.padStart(3, '0'));
    return makeFigure(
      context,
      `indicator-${number}-${slug(indicator.label.nl)}`,
      indicator.type === 'scale' ? 'stacked' : 'bars',
      `${words.indicator(indicator.number)}. ${indicator.label[language]}`,
      indicator.question[language],
      [distribution],
    );
  });
  return [...defined, ...single];
}

function makeFigure(
  context: ReportContext,
  name: string,
  kind: Figure['kind'],
  title: string,
  question: string | null,
  distributions: readonly Distribution[],
): Figure {
  const { texts, set, unitsInFile } = context;
  const { language, figures: words } = texts;
  const units = unitsName(context);
  const n = set.units.length;
  const rows: FigureRow[] = distributions.map((distribution) => {
    const { number, label } = distribution.indicator;
    return {
      label: distributions.length === 1 ? label[language] : `${number} ${label[language]}`,
      distribution,
    };
  });
  // The title of a figure with one row names it already.
  const named = ({ label }: FigureRow): string => (rows.length === 1 ? '' : `${label}: `);
  const marks = markTexts(context, distributions);
  const selection = unitsInFile === null ? [] : [texts.tables.selection(n, unitsInFile)];
  const { label, date } = set.description.measurement;
  return {
    name,
    kind,
    title,
    subtitle: [
      ...(question === null ? [] : [question]),
      [
        kind === 'stacked' ? words.subtitle(units, n) : words.subtitleBars(units, n),
        texts.measurement(label, date),
        ...selection,
      ].join('. '),
    ],
    marks,
    rows,
    axis: kind === 'stacked' ? words.share(units) : words.count(units),
    caption: [
      `${title}.`,
      ...marks.map((mark) => `${mark}.`),
      `${words.source}: ${sourceLine(context)}.`,
      `${provenance(context)}.`,
    ].join(' '),
    base: rows.map((row) => named(row) + texts.tables.basesShort(row.distribution.bases)).join('\n'),
    alternative: [
      `${kind === 'stacked' ? words.stacked : words.bars}. ${title}.`,
      ...marks.map((mark) => `${mark}.`),
      ...rows.map((row) => named(row) + countsInWords(row, texts)),
    ].join(' '),
  };
}

/** The marks of a figure; where rows differ, with the indicators each is about. */
function markTexts({ texts }: ReportContext, distributions: readonly Distribution[]): string[] {
  const marks = marksOf(distributions);
  const alike = new Set(distributions.map(({ mark }) => mark)).size === 1;
  const numbers = (mark: Mark): string =>
    numberRanges(distributions.filter((each) => each.mark === mark).map(({ indicator }) => indicator.number));
  return marks.map((mark) => (alike ? texts.marks[mark] : `${texts.marks[mark]} (${numbers(mark)})`));
}

function countsInWords({ distribution }: FigureRow, texts: ReportContext['texts']): string {
  const parts = distribution.counts.map(
    ({ category, count }) => `${category.label[texts.language]} ${String(count)}`,
  );
  return texts.figures.counts(parts, distribution.bases.all);
}
