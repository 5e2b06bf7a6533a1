import type { Side } from './side.ts';
import { sides } from './side.ts';
import * as z from 'zod/mini';
import type { Indicator, Instrument } from '../instrument/instrument.ts';
import type { Parsed, SchemaIssue } from '../instrument/schema-issue.ts';
import { checkShape } from '../instrument/schema-issue.ts';
import { atLeast, code, text } from '../instrument/schema-parts.ts';
import type { Text } from '../instrument/text.ts';
import type { Break, Link } from './link.ts';
import { isComputed } from './link.ts';

/** The units in which shares are taken: those that gave one of the answers to an indicator. */
export type Among = { readonly indicator: Indicator; readonly codes: ReadonlySet<string> };

/** Questions in print that a partial instrument does not hold, and why nothing is compared with them. */
export type Outside = {
  readonly side: Side;
  readonly numbers: readonly string[];
  readonly topic: Text;
  readonly reason: Text;
};

/** Which questions of two instruments may be held against each other, how far, and what must be said with all of it. */
export type Crosswalk = {
  readonly id: string;
  readonly title: Text;
  readonly source: Text;
  /** The units in which shares are taken, per side; null for all of them. */
  readonly base: Readonly<Record<Side, Among | null>>;
  /** What must be said with every link. */
  readonly caveats: readonly Text[];
  /** Every indicator of either instrument is in at least one of them. */
  readonly links: readonly Link[];
  readonly outside: readonly Outside[];
};

/** Made when a file is to be checked, as that of an instrument. */
const makeSchema = () => {
  const number = z
    .string()
    .check(z.regex(/^[A-Z]?[1-9][0-9]*[a-z]?$/, 'a number is written as it is printed, as text'));
  const category = z.strictObject({ code, label: text, before: z.array(code), after: z.array(code) });
  const link = z.strictObject({
    before: z.array(number),
    after: z.array(number),
    topic: text,
    degree: z.enum(['identical', 'comparable', 'partial', 'not']),
    categories: z.optional(z.array(category)),
    reason: z.optional(text),
    caveats: z.optional(z.array(text)),
  });
  const among = z.optional(z.strictObject({ indicator: number, in: atLeast(1, code) }));
  return z.strictObject({
    id: code,
    title: text,
    source: text,
    before: code,
    after: code,
    base: z.optional(z.strictObject({ before: among, after: among })),
    caveats: z.array(text),
    links: atLeast(1, link),
    outside: z.optional(
      z.array(
        z.strictObject({ side: z.enum(sides), numbers: atLeast(1, number), topic: text, reason: text }),
      ),
    ),
  });
};

type CrosswalkFile = z.infer<ReturnType<typeof makeSchema>>;
type LinkEntry = CrosswalkFile['links'][number];
type Path = readonly (string | number)[];
type Report = (path: Path, message: string) => void;
type Instruments = Readonly<Record<Side, Instrument>>;

/** The instruments that a document says it links, by id; null where it is no crosswalk at all. */
export function linkedInstruments(document: unknown): Readonly<Record<Side, string>> | null {
  const head = z.object({ before: z.string(), after: z.string(), links: z.array(z.unknown()) });
  const result = head.safeParse(document, { jitless: true });
  return result.success ? { before: result.data.before, after: result.data.after } : null;
}

/**
 * Builds a crosswalk from a parsed file (`schemas/crosswalk-*.json`) and the two instruments it is about. Indicators
 * that it does not name are added, as links over which nothing is compared.
 * @returns the crosswalk, or every issue that was found; never both
 */
export function parseCrosswalk(
  document: unknown,
  before: Instrument,
  after: Instrument,
): Parsed<{ readonly crosswalk: Crosswalk }> {
  const shape = checkShape(makeSchema(), document);
  if ('issues' in shape) return shape;
  const instruments = { before, after };
  const issues = issuesOf(shape.data, instruments);
  return issues.length > 0 ? { issues } : { crosswalk: build(shape.data, instruments) };
}

function issuesOf(file: CrosswalkFile, instruments: Instruments): SchemaIssue[] {
  const issues: SchemaIssue[] = [];
  const report: Report = (path, message) => void issues.push({ path, message });
  for (const side of sides) {
    const instrument = instruments[side];
    if (file[side] !== instrument.id) report([side], `it is compared with '${instrument.id}'`);
    const among = file.base?.[side];
    const indicator = among && instrument.byNumber.get(among.indicator);
    if (among !== undefined && indicator === undefined)
      report(['base', side, 'indicator'], missing(among.indicator, instrument));
    among?.in.forEach((each, index) => {
      if (indicator?.byCode.has(each) === false)
        report(['base', side, 'in', index], `indicator ${indicator.number} has no answer '${each}'`);
    });
  }
  file.links.forEach((link, index) => {
    checkLink(link, ['links', index], instruments, report);
  });
  for (const side of sides) checkComputedOnce(file, side, report);
  (file.outside ?? []).forEach(({ side, numbers }, index) => {
    numbers.forEach((number, at) => {
      const path = ['outside', index, 'numbers', at];
      if (!instruments[side].partial) report(path, `'${instruments[side].id}' is a whole questionnaire`);
      else if (instruments[side].byNumber.has(number)) report(path, `${number} belongs in a link`);
    });
  });
  return issues;
}

function checkLink(link: LinkEntry, path: Path, instruments: Instruments, report: Report): void {
  const { degree, categories = [], reason } = link;
  if (link.before.length + link.after.length === 0) report(path, 'a link names at least one indicator');
  if (!isComputed(link) && reason === undefined)
    report([...path, 'reason'], `a link that is '${degree}' needs a reason`);
  if (degree === 'not' && categories.length > 0)
    report([...path, 'categories'], 'nothing is compared over a link that is not comparable');
  if (isComputed(link) && categories.length === 0)
    report([...path, 'categories'], `a link that is '${degree}' needs categories`);
  categories.forEach((category, index) => {
    if (categories.findIndex((each) => each.code === category.code) < index)
      report([...path, 'categories', index, 'code'], `'${category.code}' stands here a second time`);
    if (category.before.length + category.after.length === 0)
      report([...path, 'categories', index], 'a category stands for an answer of at least one side');
  });

  for (const side of sides) {
    const instrument = instruments[side];
    const found = link[side].flatMap((number, index) => {
      if (link[side].indexOf(number) < index)
        report([...path, side, index], `indicator '${number}' stands here a second time`);
      const indicator = instrument.byNumber.get(number);
      if (indicator === undefined) report([...path, side, index], missing(number, instrument));
      return indicator ?? [];
    });
    if (isComputed(link) && link[side].length !== 1)
      report([...path, side], `a link that is '${degree}' has one indicator on each side`);
    categories.forEach((category, index) => {
      category[side].forEach((each, at) => {
        if (!found.some(({ byCode }) => byCode.has(each)))
          report(
            [...path, 'categories', index, side, at],
            `${link[side].join(', ')} has no answer '${each}'`,
          );
      });
    });
    const [indicator] = found;
    if (isComputed(link) && indicator !== undefined)
      checkPartition(indicator, categories, side, path, report);
  }
}

/** Where something is computed, every answer of substance belongs to one mapped category, and no other answer does. */
function checkPartition(
  indicator: Indicator,
  categories: NonNullable<LinkEntry['categories']>,
  side: Side,
  path: Path,
  report: Report,
): void {
  const mapped = categories.flatMap((category) => category[side]);
  for (const { code: each, role } of indicator.categories) {
    const times = mapped.filter((other) => other === each).length;
    const wanted = role === 'substantive' ? 1 : 0;
    if (times !== wanted)
      report(
        [...path, 'categories'],
        `answer '${each}' of ${indicator.number} must stand in ${String(wanted)} categories, and stands in ${String(times)}`,
      );
  }
}

function checkComputedOnce(file: CrosswalkFile, side: Side, report: Report): void {
  const seen = new Set<string>();
  file.links.forEach((link, index) => {
    if (!isComputed(link)) return;
    for (const number of link[side]) {
      if (seen.has(number))
        report(['links', index, side], `indicator ${number} is in another link that is computed`);
      seen.add(number);
    }
  });
}

function missing(number: string, { id }: Instrument): string {
  return `'${id}' has no indicator '${number}'`;
}

function build(file: CrosswalkFile, instruments: Instruments): Crosswalk {
  const links = file.links.map((entry) => linkOf(entry, instruments));
  const added = sides.flatMap((side) => notLinked(links, instruments[side], side));
  const amongOf = (side: Side): Among | null => {
    const among = file.base?.[side];
    const indicator = instruments[side].byNumber.get(among?.indicator ?? '');
    return among === undefined || indicator === undefined ? null : { indicator, codes: new Set(among.in) };
  };
  return {
    id: file.id,
    title: file.title,
    source: file.source,
    base: { before: amongOf('before'), after: amongOf('after') },
    caveats: file.caveats,
    links: [...links, ...added],
    outside: file.outside ?? [],
  };
}

function linkOf(entry: LinkEntry, instruments: Instruments): Link {
  const { topic, degree, categories = [], reason, caveats = [] } = entry;
  const indicators = (side: Side): Indicator[] =>
    entry[side].flatMap((number) => instruments[side].byNumber.get(number) ?? []);
  const [before, after] = [entry.before.join(', '), entry.after.join(', ')];
  return {
    number: before === after || after === '' ? before : before === '' ? after : `${before}↔${after}`,
    before: indicators('before'),
    after: indicators('after'),
    topic,
    degree,
    categories,
    parts: [],
    breaks: [...(reason === undefined ? [] : [reason]), ...caveats].map((each): Break => ({
      kind: 'stated',
      text: each,
    })),
  };
}

/** The indicators of an instrument that no link names, neither whole nor in parts: a link each. */
function notLinked(links: readonly Link[], { indicators }: Instrument, side: Side): Link[] {
  const named = new Set(
    links.flatMap((link) => link[side].flatMap(({ number, partOf }) => [number, partOf ?? number])),
  );
  return indicators
    .filter(({ number }) => !named.has(number))
    .map((indicator) => ({
      number: indicator.number,
      before: side === 'before' ? [indicator] : [],
      after: side === 'after' ? [indicator] : [],
      topic: indicator.label,
      degree: 'not',
      categories: [],
      breaks: [{ kind: 'not-linked' }],
      parts: [],
    }));
}

/** Printed questions that an instrument does not hold, as links over which nothing is compared. */
export function outsideLinks({ outside }: Pick<Crosswalk, 'outside'>): Link[] {
  return outside.map(({ numbers, topic, reason }) => ({
    number: numbers.join(', '),
    before: [],
    after: [],
    topic,
    degree: 'not',
    categories: [],
    breaks: [{ kind: 'stated', text: reason }],
    parts: [],
  }));
}
