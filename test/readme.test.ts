import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseInstrument } from '../src/instrument/parse-instrument.ts';
import type { ProblemCode } from '../src/problem.ts';
import { exitCodeOf, problem, problemCodes } from '../src/problem.ts';
import { catalogue } from '../src/report/texts/catalogue.ts';
import { program, temporaryFolder } from './support/built.ts';
import { root } from './support/run.ts';

/**
 * The README is run as it stands. A block `console` holds commands after `$ ` and what they print, where a line `…`
 * stands for any lines; a block `csv NAME` or `json NAME` is a file that the commands after it use.
 */
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/^```(\w+)(?: (\S+))?\n(.*?)^```$/gms)].map(
  ([, kind = '', name, text = '']) => ({ kind, name, text }),
);

describe('the commands', () => {
  const folder = temporaryFolder();
  for (const name of ['data', 'schemas']) symlinkSync(join(root, name), join(folder, name));
  mkdirSync(join(folder, 'commands'));
  symlinkSync(program, join(folder, 'commands', 'inventory'));
  const path = [join(folder, 'commands'), dirname(process.execPath), process.env['PATH']].join(delimiter);

  const steps = blocks.flatMap(({ kind, name, text }) => {
    if (name !== undefined) {
      return [
        {
          title: `the file ${name}`,
          run: () => {
            writeFileSync(join(folder, name), text);
          },
        },
      ];
    }
    if (kind !== 'console') return [];
    return text
      .split(/^\$ /m)
      .slice(1)
      .map((step) => {
        const [command = '', ...lines] = step.trimEnd().split('\n');
        return {
          title: command,
          run: () => {
            const options = { cwd: folder, env: { ...process.env, PATH: path }, encoding: 'utf8' } as const;
            const { stdout } = spawnSync('/bin/sh', ['-c', `{ ${command}; } 2>&1`], options);
            const printed = stdout.trimEnd().replaceAll('\r\n', '\n');
            expect(printed).toBe(filled(lines, printed.split('\n')));
          },
        };
      });
  });

  test.each(steps)('$title', ({ run }) => {
    run();
  });
});

/** The expected lines, with the lines that `…` stands for taken from what was printed. */
function filled(expected: readonly string[], printed: readonly string[]): string {
  const lines: string[] = [];
  expected.forEach((line, index) => {
    if (line !== '…') {
      lines.push(line);
      return;
    }
    const next = expected[index + 1];
    const from = lines.length;
    const to = next === undefined ? printed.length : printed.indexOf(next, from);
    lines.push(...(to < 0 ? [line] : printed.slice(from, to)));
  });
  return lines.join('\n');
}

test('every problem code is in the table, in the words of the program', () => {
  const { problems } = catalogue('en');
  const rows = (Object.keys(problemCodes) as ProblemCode[]).map((code) => {
    const { severity } = problemCodes[code];
    return `| \`${code}\` | ${severity} | ${String(exitCodeOf([problem(code)]))} | ${problems[code].meaning} |`;
  });
  const table = readme.split('\n').filter((line) => /^\| `[a-z0-9-]+` \| (error|warning|info) \|/.test(line));
  expect(table).toEqual(rows);
});

test('the example of a questionnaire is one', () => {
  const [, example = ''] =
    /^```json\n(.*?)^```$/ms.exec(readFileSync(join(root, 'schemas/README.md'), 'utf8')) ?? [];
  const parsed = parseInstrument(JSON.parse(example));
  expect(
    'issues' in parsed ? parsed.issues : parsed.instrument.indicators.map(({ number }) => number),
  ).toEqual(['1', '2']);
});

test('every file that is referred to is there', () => {
  for (const name of ['README.md', 'CONTRIBUTING.md', 'schemas/README.md', 'reports/example/README.md']) {
    const text = readFileSync(join(root, name), 'utf8');
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link = '']) => link);
    for (const link of links) {
      expect(existsSync(join(root, dirname(name), link)), `${name} refers to ${link}`).toBe(true);
    }
  }
});
