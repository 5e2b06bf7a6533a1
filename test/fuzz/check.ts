import Papa from 'papaparse';
import { forbidden } from '../support/forbidden.ts';
import { memoryStore } from '../support/memory-store.ts';
import type { RunResult } from '../support/run.ts';
import { runWith } from '../support/run.ts';

/** What became of an input, and what was wrong with that; nothing is, as it should be. */
export type Checked = { readonly isRead: boolean; readonly faults: readonly string[] };

type Files = Readonly<Record<string, Uint8Array>>;

/**
 * Gives files to the program, as it runs for a user, and holds what it does against what it must always do:
 * end by itself with an exit code of 0–3, write one JSON document or text without control characters, leave what it
 * read as it was, write inside the folder it was given only, and count every region once for every indicator.
 * @param claims a file of claims to hold against what is read; null for none
 */
export async function check(files: Files, read: string, claims: string | null): Promise<Checked> {
  const faults: string[] = [];
  const run = async (
    ...args: string[]
  ): Promise<RunResult & { written: ReadonlyMap<string, Uint8Array> }> => {
    const store = memoryStore(
      Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, copy(bytes)])),
    );
    const fault = (text: string): void => void faults.push(`${args.join(' ')}: ${text}`);
    let result: RunResult = { exitCode: -1, stdout: '', stderr: '' };
    try {
      result = await runWith(store, args);
    } catch (error) {
      fault(`threw ${String(error)}`);
    }
    if (![0, 1, 2, 3].includes(result.exitCode))
      fault(`exit code ${String(result.exitCode)}: ${result.stderr}`);
    if (args.includes('--json')) {
      const wrong = wrongDocument(result, args.includes('--allow-invalid') || args[0] === 'check');
      if (wrong !== null) fault(wrong);
    } else if (result.stdout + result.stderr === '') fault('says nothing');
    const text = args.includes('--json') ? result.stderr : result.stdout + result.stderr;
    const control = forbidden.exec(text)?.[0].codePointAt(0);
    if (control !== undefined) fault(`writes U+${control.toString(16)}`);
    for (const [name, bytes] of Object.entries(files)) {
      const after = store.files.get(name);
      if (after === undefined || Buffer.compare(after, bytes) !== 0) fault(`changed ${name}`);
    }
    for (const name of store.files.keys()) {
      if (!(name in files) && !/^out\/(?!.*\.\.)/.test(name)) fault(`wrote ${name}`);
    }
    return { ...result, written: store.files };
  };

  if (claims !== null) {
    const { exitCode } = await run('check', claims, read, '--json');
    await run('check', claims, read);
    return { isRead: exitCode === 0, faults };
  }
  const validated = await run('validate', read, '--json');
  const shown = await run('validate', read);
  if (shown.exitCode !== validated.exitCode) faults.push('validate: another exit code as text');
  const allowed = validated.exitCode === 1 ? ['--allow-invalid'] : [];
  const counted = await run('summarize', read, '--no-figures', '--json', '--out', 'out', ...allowed);
  if (validated.exitCode !== 1 && counted.exitCode !== validated.exitCode)
    faults.push(
      `validate ends with ${String(validated.exitCode)}, summarize with ${String(counted.exitCode)}`,
    );
  if (counted.exitCode === 0) faults.push(...miscounted(counted.written));
  else if (counted.written.size > Object.keys(files).length) faults.push('summarize wrote what it refuses');
  return { isRead: validated.exitCode === 0, faults };
}

/** The program gets bytes of its own, so that a change to them is seen. */
function copy(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}

/**
 * What is wrong with a document of problems.
 * @param isLoose whether errors need not decide the exit code: invalid answers are allowed, or claims may not hold
 */
function wrongDocument({ stdout, exitCode }: RunResult, isLoose: boolean): string | null {
  try {
    const document = JSON.parse(stdout) as { problems?: { severity?: string }[] };
    const isError = document.problems?.some(({ severity }) => severity === 'error') ?? false;
    return isLoose || isError === (exitCode !== 0)
      ? null
      : `exit code ${String(exitCode)} beside its problems`;
  } catch {
    return `stdout is no JSON: ${stdout.slice(0, 80)}`;
  }
}

/** Counts the cells of regions.csv again, and holds them and the number of regions against distribution.csv. */
function miscounted(written: ReadonlyMap<string, Uint8Array>): string[] {
  const rows = (name: string): Record<string, string>[] =>
    Papa.parse<Record<string, string>>(new TextDecoder().decode(written.get(`out/tables/${name}.csv`)), {
      header: true,
      skipEmptyLines: true,
    }).data;
  const units = rows('regions');
  const counts = new Map<string, Map<string, number>>();
  const faults: string[] = [];
  for (const row of rows('distribution')) {
    const { indicator = '', category = '', count = '', n_all: all = '' } = row;
    const each = counts.get(indicator) ?? new Map<string, number>();
    each.set(category, (each.get(category) ?? 0) + Number(count));
    counts.set(indicator, each);
    if (Number(all) !== units.length) faults.push(`${indicator}: ${all} of ${String(units.length)} regions`);
  }
  if (counts.size === 0) faults.push('no indicators counted');
  for (const [indicator, each] of counts) {
    const total = [...each.values()].reduce((sum, count) => sum + count, 0);
    if (total !== units.length)
      faults.push(`${indicator}: ${String(total)} answers of ${String(units.length)}`);
    for (const [category, count] of each) {
      const again = units.filter((unit) => unit[indicator] === category).length;
      if (again !== count && !sharesLabel(each, units, indicator))
        faults.push(`${indicator} ${category}: ${String(count)}, in regions.csv ${String(again)}`);
    }
  }
  return faults;
}

/** Whether a cell holds what no category is called: an invalid answer stands there as it was given. */
function sharesLabel(
  each: ReadonlyMap<string, number>,
  units: readonly Record<string, string>[],
  indicator: string,
): boolean {
  return units.some((unit) => !each.has(unit[indicator] ?? ''));
}
