import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ProblemCode } from '../src/problem.ts';
import { exitCodeOf, problem, problemCodes } from '../src/problem.ts';
import { root, runIn } from './support/run.ts';

/**
 * A folder per problem code: `triggers` shows the problem, `near-miss` looks like it and must not.
 * `case.json` may give another command than validate, commands to run before it, and what the problem must say of
 * itself.
 */
const folder = join(root, 'test', 'problems');
const codes = Object.keys(problemCodes) as ProblemCode[];

type Case = { before?: string[][]; command?: string[]; expected?: Record<string, unknown> };
type Entry = Record<string, unknown> & { code: string };

async function run(
  path: string,
): Promise<{ exitCode: number; problems: Entry[]; expected: Record<string, unknown> }> {
  const copy = mkdtempSync(join(tmpdir(), 'inventory-'));
  if (existsSync(path)) cpSync(path, copy, { recursive: true });
  const described: Case = existsSync(join(path, 'case.json'))
    ? (JSON.parse(readFileSync(join(path, 'case.json'), 'utf8')) as Case)
    : {};
  const [answers = 'answers.csv'] = readdirSync(copy).filter((name) =>
    /^answers\.(csv|json|xlsx|sav)$/.test(name),
  );
  for (const each of described.before ?? []) expect((await runIn(copy, each)).exitCode).toBe(0);
  const { exitCode, stdout } = await runIn(copy, described.command ?? ['validate', answers, '--json']);
  const document = JSON.parse(stdout) as { problems?: Entry[] };
  return { exitCode, problems: document.problems ?? [], expected: described.expected ?? {} };
}

test.each(codes)('%s has files for both sides', (code) => {
  for (const side of ['triggers', 'near-miss']) expect(existsSync(join(folder, code, side)), side).toBe(true);
});

test('every problem code has a folder, and every folder a code', () => {
  expect(readdirSync(folder).sort()).toEqual([...codes].sort());
});

describe.each(codes)('%s', (code) => {
  test('is found where it is', async () => {
    const { exitCode, problems, expected } = await run(join(folder, code, 'triggers'));
    expect(problems.filter((each) => each.code === code)).toMatchObject([expected]);
    expect(exitCode).toBe(exitCodeOf([problem(code)]));
  });

  test('is not found where it nearly is', async () => {
    const { problems } = await run(join(folder, code, 'near-miss'));
    expect(problems.map((each) => each.code)).not.toContain(code);
  });
});
