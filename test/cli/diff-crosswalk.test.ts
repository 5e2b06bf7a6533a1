import { beforeAll, describe, expect, test } from 'vitest';
import type { MemoryStore } from '../support/memory-store.ts';
import { memoryStore, textOf } from '../support/memory-store.ts';
import { schemaDocument } from '../support/instrument.ts';
import type { RunResult } from '../support/run.ts';
import { runWith } from '../support/run.ts';

/** Answers of three regions to the questionnaires of 2019 and 2021. */
const files = {
  '2019.csv': 'regio;60;71;10\nAM01;ja;1;1\nAM02;ja;1;1\nAM03;nee;2;2\n',
  '2019.meta.json': JSON.stringify({ instrument: 'inventarisatie-2019', measurement: { label: '2019' } }),
  // Q65: each year, now and then, no. Q56: yes, yes, no.
  '2021.csv': 'regio;Q65;Q56;Q48\nAM01;1;1;1\nAM02;2;1;1\nAM03;3;2;2\n',
  '2021.meta.json': JSON.stringify({ instrument: 'wsp-regios-2021', measurement: { label: '2021' } }),
};

const { caveats } = schemaDocument('crosswalk-2019-2021.json') as {
  readonly caveats: readonly { readonly nl: string; readonly en: string }[];
};

describe('answers to two questionnaires, over a crosswalk', () => {
  let store: MemoryStore;
  let result: RunResult;
  const rows = (table: string): string[] => textOf(store, `uit/tables/${table}.csv`).trimEnd().split('\r\n');

  beforeAll(async () => {
    store = memoryStore(files);
    result = await runWith(store, ['diff', '2019.csv', '2021.csv', '--no-figures', '--out', 'uit']);
    expect(result.exitCode, result.stderr).toBe(0);
  });

  test('are counted in the answers that both questions know', () => {
    // Yes 2 of 3 against each year 1 of 3; Friesland went from the one to the other.
    const changes = rows('net-change').filter((row) => row.startsWith('60↔Q65,'));
    expect(changes.map((row) => row.split(',').slice(-6).join(','))).toEqual([
      '2,1,-1,66.7,33.3,3',
      '1,2,1,33.3,66.7,3',
      '0,0,0,0.0,0.0,3',
      '0,0,0,0.0,0.0,3',
    ]);
    const moved = rows('transitions').filter((row) => row.startsWith('60↔Q65,'));
    expect(moved.map((row) => row.split(',').slice(-2).join(': '))).toEqual([
      '1: Groningen',
      '1: Friesland',
      '1: Drenthe',
    ]);
  });

  test('are not subtracted where the crosswalk calls them partly comparable', () => {
    const shown = rows('net-change').filter((row) => row.startsWith('71↔Q56,'));
    expect(shown.length).toBeGreaterThan(0);
    for (const row of shown) expect(row.split(',').at(-4)).toBe('');
    expect(rows('movement').filter((row) => row.startsWith('71'))).toEqual([]);
    expect(rows('not-compared').some((row) => row.startsWith('71↔Q56,'))).toBe(true);
  });

  test('are only listed where it says that they are not', () => {
    expect(rows('net-change').filter((row) => row.startsWith('10'))).toEqual([]);
    expect(rows('not-compared').filter((row) => row.startsWith('10↔Q48,'))).toHaveLength(1);
  });

  test('are shown with what must be said of every question, wherever they are read', () => {
    expect(caveats.length).toBeGreaterThan(0);
    const page = textOf(store, 'uit/index.html').replaceAll('&#39;', "'");
    for (const { nl } of caveats) {
      expect(result.stdout).toContain(nl);
      expect(textOf(store, 'uit/tables/net-change.md')).toContain(nl);
      expect(page).toContain(nl);
    }
  });

  test('name the crosswalk in the manifest', () => {
    const manifest = JSON.parse(textOf(store, 'uit/manifest.json')) as object;
    expect(manifest).toMatchObject({
      compares: 'answers',
      crosswalk: { id: 'crosswalk-2019-2021', name: 'crosswalk-2019-2021.json' },
      before: { instrument: 'inventarisatie-2019' },
      after: { instrument: 'wsp-regios-2021' },
    });
  });
});

test('answers that do not differ end with 0, whatever a crosswalk leaves out', async () => {
  const alike = memoryStore({
    ...files,
    '2019.csv': 'regio;60\nAM01;ja\nAM02;nee\n',
    '2021.csv': 'regio;Q65\nAM01;1\nAM02;3\n',
  });
  const { exitCode } = await runWith(alike, [
    'diff',
    '2019.csv',
    '2021.csv',
    '--no-figures',
    '--out',
    'uit',
    '--exit-code',
  ]);
  expect(exitCode).toBe(0);
});
