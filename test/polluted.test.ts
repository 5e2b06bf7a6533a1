import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { MemoryStore } from './support/memory-store.ts';
import { memoryStore, textOf } from './support/memory-store.ts';
import { root, runWith } from './support/run.ts';

/**
 * One clean table, polluted in every way that `polluted/make.js` describes, and what a reader must make of each file:
 * the counts of the clean table, those of what is left with a word about the rest, or a refusal with a code.
 */
const folder = join(root, 'test', 'polluted');

type Right =
  | { readonly counts: 'same'; readonly told: readonly string[] }
  | {
      readonly counts: 'without';
      readonly lost: { readonly regions?: readonly string[]; readonly indicators?: readonly string[] };
      readonly told: readonly string[];
    }
  | {
      readonly counts: 'refused';
      readonly codes: readonly string[];
      readonly line?: number;
      readonly cell?: string;
    };
type Expected = {
  readonly clean: readonly (readonly string[])[];
  readonly files: Readonly<
    Record<
      string,
      { readonly pollution: string; readonly args?: readonly string[]; readonly right: readonly Right[] }
    >
  >;
};
const { clean, files } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;

type Found = {
  readonly code: string;
  readonly severity: string;
  readonly line: number | null;
  readonly cell: string | null;
};
type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;
/** What was made of a file; counts are null when it was refused. */
type Outcome = {
  readonly exitCode: number;
  readonly errors: readonly Found[];
  readonly told: readonly string[];
  readonly regions: readonly string[];
  readonly counts: Counts | null;
};

async function outcomeOf(name: string, args: readonly string[]): Promise<Outcome> {
  const store = memoryStore();
  const file = join(folder, name);
  const { exitCode, stdout } = await runWith(store, ['validate', file, '--json', ...args]);
  const { problems } = JSON.parse(stdout) as { problems: Found[] };
  const errors = problems
    .filter(({ severity }) => severity === 'error')
    .map(({ code, severity, line, cell }) => ({ code, severity, line, cell }));
  const told = problems.map(({ code }) => code);
  const counted = await runWith(store, ['summarize', file, '--no-figures', '--out', 'out', ...args]);
  // Both must agree: what is refused by one is counted by none.
  expect(counted.exitCode, counted.stderr).toBe(exitCode);
  if (exitCode !== 0) expect([...store.files.keys()], 'written').toEqual([]);
  return { exitCode, errors, told, ...(exitCode === 0 ? countsIn(store) : { regions: [], counts: null }) };
}

/** The regions that were counted, and how often each answer was, for the indicators of the clean table. */
function countsIn(store: MemoryStore): { regions: string[]; counts: Counts } {
  const rows = (name: string): Record<string, string>[] =>
    Papa.parse<Record<string, string>>(textOf(store, `out/tables/${name}.csv`), {
      header: true,
      skipEmptyLines: true,
    }).data;
  const counts: Record<string, Record<string, number>> = {};
  for (const { indicator = '', category = '', count } of rows('distribution')) {
    if (Number(count) > 0) counts[indicator] = { ...counts[indicator], [category]: Number(count) };
  }
  const asked = (clean[0] ?? []).slice(1);
  return {
    regions: rows('regions')
      .map(({ region = '' }) => region)
      .sort(),
    counts: Object.fromEntries(asked.map((number) => [number, counts[number] ?? {}])),
  };
}

/** The counts of the clean table, without some regions and with some indicators without data. */
function countsWithout(
  regions: readonly string[],
  indicators: readonly string[],
): Pick<Outcome, 'regions' | 'counts'> {
  const [header = [], ...rows] = clean;
  const left = rows.filter(([region = '']) => !regions.includes(region));
  const counts = header.slice(1).map((number, index) => {
    const each: Record<string, number> = {};
    for (const row of left) {
      const answer = indicators.includes(number) ? 'Geen gegevens' : (row[index + 1] ?? '');
      each[answer] = (each[answer] ?? 0) + 1;
    }
    return [number, each] as const;
  });
  return { regions: left.map(([region = '']) => region).sort(), counts: Object.fromEntries(counts) };
}

/** What is not as it should be in an outcome; null when nothing is. */
function wrong(outcome: Outcome, right: Right): object | null {
  const { exitCode, errors, told, regions, counts } = outcome;
  if (right.counts === 'refused') {
    const fits = ({ code, line, cell }: Found): boolean =>
      (right.codes.length === 0 || right.codes.includes(code)) &&
      (right.line === undefined || right.line === line) &&
      (right.cell === undefined || right.cell === cell);
    return exitCode !== 0 && errors.some(fits) ? null : { right, exitCode, errors, counts };
  }
  const lost = right.counts === 'same' ? {} : right.lost;
  const expected = countsWithout(lost.regions ?? [], lost.indicators ?? []);
  const isCounted = JSON.stringify(sorted({ regions, counts })) === JSON.stringify(sorted(expected));
  return isCounted && right.told.every((code) => told.includes(code))
    ? null
    : { right, exitCode, errors, told, regions, counts };
}

/** The same value with its keys in order, so that two can be held against each other. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}

test('every polluted file says what must become of it', () => {
  const names = readdirSync(folder).filter((name) => name !== 'make.js' && name !== 'expected.json');
  expect(names.sort()).toEqual(Object.keys(files).sort());
});

const each = Object.entries(files).map(([name, file]) => [name, file.pollution, file] as const);
test.each(each)('%s: %s', async (name, _, { args = [], right }) => {
  const outcome = await outcomeOf(name, args);
  const faults = right.map((each) => wrong(outcome, each));
  expect(faults.includes(null) ? [] : faults).toEqual([]);
});
