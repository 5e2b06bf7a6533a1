import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { forTerminal, makePainter } from '../../src/cli/paint.ts';
import { temporaryFolder } from '../support/built.ts';
import { forbidden } from '../support/forbidden.ts';
import { hostileCommands, hostileFiles } from '../support/hostile.ts';
import { runIn } from '../support/run.ts';

/** What would command a terminal: colours, a link, a cleared screen, a new title, a line over another, a bell. */
const said = [
  '\u001b[31mred\u001b[39m\u001b[1;31m',
  '\u001b]8;;http://example.org\u0007link\u001b]8;;\u001b\\',
  '\u001b[2J\u001b]0;title\u0007\r\b\u007f\u009b2J\u0085',
  '\u202eturned\u202c\u2066\u2069\u2028\u2029\u200b\ufeff\u200f',
].join('');

/** The codes of our own paint are taken out first: bold, dim, three colours, and their ends. */
const escape = '\u001b';
const paint = new RegExp(`${escape}\\[(?:1|2|22|31|33|34|39)m`, 'g');

function folderOf(text: string): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(hostileFiles(text)))
    writeFileSync(join(folder, name), content);
  return folder;
}

type Said = { readonly args: string; readonly exitCode: number; readonly text: string };

/** Runs every command in turn. @returns what came out of each */
async function runAll(isTerminal: boolean): Promise<Said[]> {
  const folder = folderOf(said);
  const results: Said[] = [];
  for (const args of hostileCommands(said)) {
    const { exitCode, stdout, stderr } = await runIn(folder, args, { isTerminal });
    results.push({ args: args.join(' '), exitCode, text: stdout + stderr });
  }
  return results;
}

describe('text of strangers on a terminal', () => {
  const results = { painted: [] as Said[], plain: [] as Said[] };
  beforeAll(async () => {
    results.painted = await runAll(true);
    results.plain = await runAll(false);
  });

  test.each([
    ['with colours', 'painted'],
    ['without', 'plain'],
  ] as const)('is text, whatever command shows it (%s)', (_, how) => {
    for (const { args, text } of results[how]) {
      // The attacker's red is not ours: what they wrote is told by the letters around it.
      expect(text, args).not.toContain('\u001b[31mred');
      expect(text, args).not.toContain('\u001b[1;31m');
      const plain = how === 'painted' ? text.replace(paint, '') : text;
      expect(forbidden.exec(plain)?.[0].codePointAt(0)?.toString(16) ?? null, args).toBeNull();
    }
  });

  test('is shown by every kind of command: none of them ends before it reads', () => {
    const codes = results.plain.map(
      ({ args, exitCode }) => `${String(exitCode)} ${args.split(' ')[0] ?? ''}`,
    );
    expect(codes.filter((each) => each.startsWith('70'))).toEqual([]);
    for (const command of ['summarize', 'trace', 'check', 'diff', 'sample', 'codebook']) {
      expect(codes).toContain(`0 ${command}`);
    }
  });

  test('stays as it is where another program reads it', async () => {
    const folder = folderOf(said);
    const { stdout } = await runIn(folder, ['codebook', '--instrument', 'schema.json', '--format', 'csv']);
    expect(stdout).toContain(said);
    const seen = await runIn(folder, ['codebook', '--instrument', 'schema.json', '--format', 'csv'], {
      isTerminal: true,
    });
    expect(forbidden.exec(seen.stdout)).toBeNull();
  });
});

describe('paint', () => {
  test('is put on after what it covers was made harmless', () => {
    const { bold, red } = makePainter(true);
    expect(forTerminal(`${bold('a\u001b[1mb')} \u001b[31mc ${red('d')}`)).toBe(
      '\u001b[1ma\u241b[1mb\u001b[22m \u241b[31mc \u001b[31md\u001b[39m',
    );
  });
  test('inside paint is kept', () => {
    const { bold, red } = makePainter(true);
    expect(forTerminal(bold(`a ${red('b')}`))).toContain('\u001b[31mb\u001b[39m');
  });
  test('that is off leaves text alone', () => {
    expect(forTerminal(makePainter(false).bold('a\nb'))).toBe('a\nb');
  });
});
