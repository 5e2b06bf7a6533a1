import type { Category, CategoryRole, Indicator, Instrument, Predecessor, Route } from './instrument.ts';
import { numberParts, percentageCategory } from './instrument.ts';
import { referenceIssues } from './references.ts';
import type { InstrumentFile } from './schema.ts';
import { instrumentFile } from './schema.ts';
import type { Parsed, SchemaIssue } from './schema-issue.ts';
import { checkShape } from './schema-issue.ts';
import { foldLabel } from './spelling.ts';

/**
 * Builds an instrument from a parsed instrument file.
 * @returns the instrument, or every issue that was found; never both.
 */
export function parseInstrument(document: unknown): Parsed<{ readonly instrument: Instrument }> {
  const shape = checkShape(instrumentFile(), document);
  if ('issues' in shape) return shape;
  const issues = referenceIssues(shape.data);
  if (issues.length > 0) return { issues };
  const instrument = build(shape.data);
  const ambiguous = ambiguousLists(shape.data, instrument);
  return ambiguous.length > 0 ? { issues: ambiguous } : { instrument };
}

/** Builds an instrument from a document in which {@link parseInstrument} found no issue before. */
export function buildChecked(document: unknown): Instrument {
  return build(document as InstrumentFile);
}

/** Lists in which one spelling could mean two categories. */
function ambiguousLists(file: InstrumentFile, { indicators }: Instrument): SchemaIssue[] {
  const checked = new Set<Indicator['categories']>();
  return indicators.flatMap(({ number, categories }) => {
    if (checked.has(categories)) return [];
    checked.add(categories);
    const owner = new Map<string, string>();
    return categories.flatMap(({ code, spellings }) =>
      spellings.flatMap((spelling) => {
        const other = owner.get(spelling);
        owner.set(spelling, code);
        if (other === undefined) return [];
        const list = file.indicators.find((each) => each.number === number)?.answers ?? '';
        return [
          { path: ['answerLists', list], message: `'${spelling}' could mean both '${other}' and '${code}'` },
        ];
      }),
    );
  });
}

function build(file: InstrumentFile): Instrument {
  const categories = new Map<string, Category>();
  for (const [code, entry] of Object.entries(file.categories)) {
    const role: CategoryRole =
      code === file.notApplicable ? 'not-applicable' : code === file.noData ? 'no-data' : 'substantive';
    const { label, short = label } = entry;
    categories.set(code, { code, role, label, short, spellings: spellingsOf(code, entry), value: null });
  }
  const category = (code: string): Category => found(categories.get(code), code);
  const always = [category(file.notApplicable), category(file.noData)];
  const lists = new Map(
    Object.entries(file.answerLists).map(([id, list]) => {
      const printed = list.type === 'percentage' ? percentages(list.step) : list.categories.map(category);
      const all = [...printed, ...always.filter((each) => !printed.includes(each))];
      const beside = list.type === 'scale' ? (list.beside ?? []) : [];
      const levels = list.type === 'scale' ? printed.filter((each) => isLevel(each, beside)) : [];
      const byCode = new Map(all.map((each) => [each.code, each]));
      return [id, { type: list.type, levels, printed, all, byCode }];
    }),
  );

  const routes: Route[] = file.routes.map((route) => ({ ...route, alsoAllowed: route.alsoAllowed ?? [] }));
  const subthemes = new Map(
    file.themes.flatMap((theme) =>
      theme.subthemes.map((subtheme) => [subtheme.id, { theme, subtheme }] as const),
    ),
  );

  const indicators = file.indicators.map((entry): Indicator => {
    const list = found(lists.get(entry.answers), entry.answers);
    const { theme, subtheme } = found(subthemes.get(entry.subtheme), entry.subtheme);
    const grouping = entry.groups === undefined ? {} : found(file.groupings[entry.groups], entry.groups);
    const whole: Indicator = {
      number: entry.number,
      label: entry.label,
      printed: entry.printed ?? null,
      question: entry.question,
      section: subtheme.section,
      place: entry.place,
      theme: { id: theme.id, label: theme.label },
      subtheme: { id: subtheme.id, label: subtheme.label },
      type: list.type,
      levels: list.levels,
      printedCategories: list.printed,
      categories: list.all,
      byCode: list.byCode,
      noData: category(file.noData),
      groups: groupsOf(grouping, list.printed),
      priority: entry.priority,
      routes: routes.filter((route) => route.indicators.includes(entry.number)),
      notes: (entry.notes ?? []).map((key) => found(file.notes[key], key)),
      parts: [],
      partOf: null,
    };
    const parts = (entry.parts ?? []).map((part): Indicator => ({
      ...whole,
      number: `${entry.number}${part.suffix}`,
      label: part.label,
      printed: part.printed,
      question: part.question,
      partOf: entry.number,
    }));
    return { ...whole, parts };
  });

  return {
    id: file.id,
    title: file.title,
    source: file.source,
    follows: file.follows === undefined ? null : predecessor(file.follows),
    partial: file.partial ?? false,
    prefix: numberParts(file.indicators[0]?.number ?? '')?.prefix ?? '',
    units: file.units,
    unit: { ...file.unit, formal: file.unit.formal ?? file.unit.one },
    themes: file.themes,
    priority: file.priority,
    groups: new Map(Object.entries(file.groups)),
    agreement: file.agreement,
    indicators,
    byNumber: new Map(
      indicators.flatMap((each) => [each, ...each.parts]).map((each) => [each.number, each] as const),
    ),
    routes,
    figures: file.figures,
    plate: file.plate,
  };
}

function isLevel({ code, role }: Category, beside: readonly string[]): boolean {
  return role === 'substantive' && !beside.includes(code);
}

function predecessor(follows: NonNullable<InstrumentFile['follows']>): Predecessor {
  return {
    instrument: follows.instrument,
    indicators: new Map(Object.entries(follows.indicators ?? {})),
    categories: new Map(Object.entries(follows.categories ?? {})),
    sameMeaning: new Set(follows.sameMeaning),
  };
}

/** Every way a category may be written, folded. */
function spellingsOf(code: string, { label, spellings }: InstrumentFile['categories'][string]): string[] {
  return [...new Set([code, label.nl, label.en, ...(spellings ?? [])].map(foldLabel))];
}

function percentages(step: number): Category[] {
  return Array.from({ length: Math.floor(100 / step) + 1 }, (_, index) => percentageCategory(index * step));
}

type Grouping = InstrumentFile['groupings'][string];

function groupsOf(grouping: Grouping, printed: readonly Category[]): Map<string, ReadonlySet<string>> {
  const codes = printed
    .filter((category) => category.role === 'substantive')
    .map((category) => category.code);
  return new Map(
    Object.entries(grouping).map(([name, rule]) => [
      name,
      new Set('only' in rule ? rule.only : codes.filter((code) => !rule.except.includes(code))),
    ]),
  );
}

/** A reference that {@link referenceIssues} has already found to be right. */
function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`unchecked reference: ${name}`);
  return value;
}
