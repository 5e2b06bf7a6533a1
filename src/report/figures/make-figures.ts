import type { Mark } from '../../answers/description.ts';
import type { Distribution } from '../../distribution/distribution.ts';
import type { Indicator } from '../../instrument/instrument.ts';
import { slug } from '../../instrument/spelling.ts';
import type { ReportContext } from '../context.ts';
import { citation, marksOf, selectionLines, unitCount, unitName, unitsName } from '../context.ts';
import { numberRanges } from '../format.ts';
import type { Figure, FigureBlock, FigureOf, FigureRow } from './figure.ts';
import { answerIn } from './figure.ts';

/** The figures of a report, by what they are about. */
export type ReportFigures = {
  /** The overview plate; null when not all of its indicators are there. */
  readonly plate: FigureOf<'plate'> | null;
  /** Those the instrument defines, as far as all their indicators are there in whole. */
  readonly defined: readonly Figure[];
  /** One for every indicator, with a map where it has priority and asks for a level of the scale. */
  readonly indicators: readonly {
    readonly distribution: Distribution;
    readonly figure: Figure;
    readonly map: FigureOf<'map'> | null;
  }[];
};

/** Makes the figures of a report. */
export function makeFigures(context: ReportContext, distributions: readonly Distribution[]): ReportFigures {
  const { texts, set } = context;
  const byNumber = numbered(distributions);
  return {
    plate: makePlate(context, distributions),
    defined: set.instrument.figures.flatMap((definition) => {
      const rows = definition.indicators.flatMap((number) => byNumber.get(number) ?? []);
      if (rows.length < definition.indicators.length) return [];
      const name = `figuur-${String(definition.number).padStart(2, '0')}-${definition.file}`;
      const title = `${texts.figures.figure(definition.number)}. ${definition.title[texts.language]}`;
      return makeBars(context, name, definition.kind, title, null, rows);
    }),
    indicators: distributions.map((distribution) => {
      const { priority, type } = distribution.indicator;
      const map = priority && type === 'scale' ? makeMap(context, distribution) : null;
      return { distribution, figure: indicatorFigure(context, distribution), map };
    }),
  };
}

/** Distributions by the number of their indicator. */
function numbered(distributions: readonly Distribution[]): ReadonlyMap<string, Distribution> {
  return new Map(distributions.map((each) => [each.indicator.number, each]));
}

/** The figures of a report in the order in which they are drawn. */
export function inOrder({ plate, defined, indicators }: ReportFigures): Figure[] {
  return [
    ...(plate === null ? [] : [plate]),
    ...defined,
    ...indicators.map(({ figure }) => figure),
    ...indicators.flatMap(({ map }) => map ?? []),
  ];
}

/** The figure of one indicator: a scale as one bar, other answers as a bar each. */
function indicatorFigure(context: ReportContext, distribution: Distribution): FigureOf<'stacked' | 'bars'> {
  const { language, figures: words } = context.texts;
  const { indicator } = distribution;
  return makeBars(
    context,
    `indicator-${fileNumber(indicator)}-${slug(indicator.label.nl)}`,
    indicator.type === 'scale' ? 'stacked' : 'bars',
    `${words.indicator(indicator.number)}. ${indicator.label[language]}`,
    indicator.question[language],
    [distribution],
  );
}

/** One indicator as a bar cut into its answers, to stand beside a text that names them. */
export function makeStrip(context: ReportContext, distribution: Distribution): FigureOf<'strip'> {
  return { ...indicatorFigure(context, distribution), kind: 'strip', marks: [] };
}

/** The plate that shows the themes of a questionnaire at a glance; null when not all of its indicators are there. */
export function makePlate(
  context: ReportContext,
  distributions: readonly Distribution[],
): FigureOf<'plate'> | null {
  const { texts, set } = context;
  const byNumber = numbered(distributions);
  const { language, figures: words } = texts;
  const { blocks: definitions, basis } = set.instrument.plate;
  const blocks = definitions.map(({ heading, label, indicators }, index): FigureBlock => {
    const before = definitions[index - 1]?.heading[language];
    return {
      heading: heading[language] === before ? null : heading[language],
      label: label[language],
      rows: indicators.flatMap((number) => byNumber.get(number) ?? []).map(numberedRow(context)),
    };
  });
  const rows = blocks.flatMap((block) => block.rows);
  const wanted = definitions.flatMap(({ indicators }) => indicators);
  if (rows.length === 0 || rows.length < wanted.length) return null;
  const title = words.plate(set.instrument.title[language]);
  const head = textsOf(context, {
    name: 'overzichtsplaat',
    title,
    subtitle: [words.subtitle(unitCount(context, set.units.length))],
    distributions: rows.map(({ distribution }) => distribution),
  });
  return {
    kind: 'plate',
    ...head,
    // Readers must know which choices are ours.
    caption: basis === 'inference' ? `${head.caption} ${words.plateInferred}` : head.caption,
    blocks,
    base: rows.map((row) => `${row.label}: ${texts.tables.basesShort(row.distribution.bases)}`).join('\n'),
    alternative: [
      `${title}.`,
      ...head.marks.map((mark) => `${mark}.`),
      ...blocks.flatMap((block) => [
        ...(block.heading === null ? [] : [`${block.heading}.`]),
        `${block.label}.`,
        ...block.rows.map((row) => `${row.label}: ${inWords(context, row.distribution)}`),
      ]),
    ].join(' '),
  };
}

/** A map on which every unit is a tile that shows its answer to one indicator. */
export function makeMap(context: ReportContext, distribution: Distribution): FigureOf<'map'> {
  const { texts, set } = context;
  const { language, figures: words } = texts;
  const { indicator, counts, bases } = distribution;
  const title = `${words.mapOf(indicator.number)}. ${indicator.label[language]}`;
  const head = textsOf(context, {
    name: `kaart-${fileNumber(indicator)}-${slug(indicator.label.nl)}`,
    title,
    subtitle: [
      indicator.question[language],
      words.subtitleMap(unitCount(context, set.units.length), unitName(context)),
    ],
    distributions: [distribution],
  });
  const parts = counts.map(({ category, count, units }) =>
    words.named(
      category.label[language],
      count,
      units.map((unit) => unit.name),
    ),
  );
  return {
    kind: 'map',
    ...head,
    distribution,
    base: texts.tables.basesShort(bases),
    alternative: [
      `${words.map}. ${title}.`,
      ...head.marks.map((mark) => `${mark}.`),
      words.mapInWords(parts, bases.all),
      ...pointerLines(context, distribution),
    ].join(' '),
  };
}

function makeBars(
  context: ReportContext,
  name: string,
  kind: 'stacked' | 'bars',
  title: string,
  question: string | null,
  distributions: readonly Distribution[],
): FigureOf<'stacked' | 'bars'> {
  const { texts, set } = context;
  const { language, figures: words } = texts;
  const units = unitsName(context);
  const counted = unitCount(context, set.units.length);
  const isAlone = distributions.length === 1;
  const rows = distributions.map(
    isAlone
      ? (distribution): FigureRow => ({ label: distribution.indicator.label[language], distribution })
      : numberedRow(context),
  );
  // The title of a figure with one row names it already.
  const named = ({ label }: FigureRow): string => (isAlone ? '' : `${label}: `);
  const head = textsOf(context, {
    name,
    title,
    subtitle: [
      ...(question === null ? [] : [question]),
      kind === 'stacked' ? words.subtitle(counted) : words.subtitleBars(counted),
    ],
    distributions,
  });
  return {
    kind,
    ...head,
    rows,
    axis: kind === 'stacked' ? words.share(units) : words.count(units),
    base: rows.map((row) => named(row) + texts.tables.basesShort(row.distribution.bases)).join('\n'),
    alternative: [
      `${kind === 'stacked' ? words.stacked : words.bars}. ${title}.`,
      ...head.marks.map((mark) => `${mark}.`),
      ...rows.map((row) => named(row) + inWords(context, row.distribution)),
    ].join(' '),
  };
}

/** What every figure says of itself: measurement, selection and ▲ in the last line below the title, and its caption. */
function textsOf(
  context: ReportContext,
  {
    name,
    title,
    subtitle,
    distributions,
  }: {
    readonly name: string;
    readonly title: string;
    readonly subtitle: readonly string[];
    readonly distributions: readonly Distribution[];
  },
): Pick<Figure, 'name' | 'title' | 'subtitle' | 'marks' | 'caption' | 'pointer'> {
  const { texts, set, pointer } = context;
  const { figures: words } = texts;
  const { label, date } = set.description.measurement;
  const marks = markTexts(context, distributions);
  const last = [...subtitle.slice(-1), texts.measurement(label, date), ...selectionLines(context)];
  return {
    name,
    title,
    subtitle: [
      ...subtitle.slice(0, -1),
      last.join('. '),
      ...(pointer === null ? [] : [words.pointer(pointer.name)]),
    ],
    marks,
    caption: [
      `${title}.`,
      ...marks.map((mark) => `${mark}.`),
      ...selectionLines(context),
      citation(context),
    ].join(' '),
    pointer,
  };
}

function numberedRow({ texts }: ReportContext): (distribution: Distribution) => FigureRow {
  return (distribution) => {
    const { number, label } = distribution.indicator;
    return { label: `${number} ${label[texts.language]}`, distribution };
  };
}

/** The number of an indicator, so that files sort as the questionnaire does. */
export function fileNumber({ number }: Indicator): string {
  return number.replace(/\d+/, (digits) => digits.padStart(3, '0')).replace(/[^A-Za-z0-9]+/g, '-');
}

/** The marks of a figure; where rows differ, with the indicators each is about. */
function markTexts({ texts }: ReportContext, distributions: readonly Distribution[]): string[] {
  const marks = marksOf(distributions);
  const alike = new Set(distributions.map(({ mark }) => mark)).size === 1;
  const numbers = (mark: Mark): string =>
    numberRanges(distributions.filter((each) => each.mark === mark).map(({ indicator }) => indicator.number));
  return marks.map((mark) => (alike ? texts.marks[mark] : `${texts.marks[mark]} (${numbers(mark)})`));
}

/** A distribution in words, and the answer that ▲ points at. */
function inWords(context: ReportContext, distribution: Distribution): string {
  const { language, figures: words } = context.texts;
  const parts = distribution.counts.map(
    ({ category, count }) => `${category.label[language]} ${String(count)}`,
  );
  return [words.counts(parts, distribution.bases.all), ...pointerLines(context, distribution)].join(' ');
}

/** Which answer ▲ points at, in words; nothing when it points at none. */
function pointerLines({ texts, pointer }: ReportContext, distribution: Distribution): string[] {
  if (pointer === null) return [];
  const answer = answerIn(distribution, pointer);
  return answer === undefined
    ? []
    : [texts.figures.pointedAt(pointer.name, answer.category.label[texts.language])];
}
