import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { practice, program, start, temporaryFolder } from '../support/built.ts';
import { mapped } from '../support/practice.ts';
import { root, runIn } from '../support/run.ts';

describe('what is loaded', () => {
  const preload = ['--require', join(root, 'test/support/report-loaded.cjs')];
  const loaded = (args: readonly string[]): string[] => {
    const { exitCode, stderr } = start(args, { node: preload });
    expect(exitCode).toBe(0);
    const [, files = '[]'] = /LOADED (.*)/.exec(stderr) ?? [];
    return (JSON.parse(files) as string[]).map((file) => basename(file));
  };

  test('the chart engine, to draw a figure', () => {
    expect(loaded(['summarize', practice, '--indicators', '1'])).toContain('figures.cjs');
  });

  test('what writes a workbook and no chart engine, to write one', () => {
    const files = loaded(['summarize', practice, '--no-figures', '--xlsx', 'publish']);
    expect(files.filter((name) => name.endsWith('.cjs'))).toEqual(['report-loaded.cjs', 'workbook.cjs']);
  });

  test('what writes a workbook and no chart engine, to make a form', () => {
    const files = loaded(['template', '--region', 'Twente', '--out', join(temporaryFolder(), 'twente.xlsx')]);
    expect(files.filter((name) => name.endsWith('.cjs'))).toEqual(['report-loaded.cjs', 'workbook.cjs']);
  });

  test.each([[['--help']], [['validate', practice]], [['summarize', practice, '--no-figures']]])(
    'neither, for %j',
    (args) => {
      expect(loaded(args)).toEqual(['report-loaded.cjs', 'inventory.js']);
    },
  );

  test('nothing of it, to trace a number', () => {
    const report = temporaryFolder();
    loaded(['summarize', practice, '--no-figures', '--out', report]);
    const traced = loaded(['trace', report, practice, '--indicator', '37']);
    expect(traced).toEqual(['report-loaded.cjs', 'inventory.js']);
  });
});

describe('exit codes', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'good.csv'), 'regio;1\nTwente;1\n');
  writeFileSync(join(folder, 'wrong.csv'), 'regio;1\nTwente;9\n');

  test.each([
    ['0 when there are warnings only', ['validate', 'good.csv'], 0],
    ['1 when an answer is wrong', ['validate', 'wrong.csv'], 1],
    ['2 for an option that does not exist', ['validate', 'good.csv', '--nonsense'], 2],
    ['3 when there is no file', ['validate', 'nothing.csv'], 3],
  ])('%s', (_, args, exitCode) => {
    expect(start(args, { cwd: folder }).exitCode).toBe(exitCode);
  });
});

describe('output', () => {
  test('is what the program in this process writes, letter for letter', async () => {
    const args = ['summarize', practice, '--no-figures', '--out', 'report'];
    const here = await runIn(temporaryFolder(), args);
    expect(here.stdout).toContain('Fictieve verdeling over regio’s');
    expect(start(args)).toEqual(here);
  });

  test('goes through a pipe whole, however long', async () => {
    const { stdout } = await runIn(temporaryFolder(), ['codebook', '--format', 'json']);
    expect(stdout.length).toBeGreaterThan(2 * 65_536);
    expect(start(['codebook', '--format', 'json']).stdout).toBe(stdout);
  });

  test('may be read in part only, without an error', () => {
    const command = `"${process.execPath}" "${program}" codebook --format json | head -1`;
    const [shell, flag] = ['/bin/sh', '-c'];
    expect(execFileSync(shell, [flag, command], { encoding: 'utf8' })).toBe('{\n');
  });
});

describe('input', () => {
  const text = readFileSync(practice);

  test('comes from standard input for -, and is the same file', () => {
    const { exitCode, stdout } = start(['validate', '-', '--json'], { input: text });
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, summary: { units: 35, indicators: 118 } });
  });

  test('is not waited for when no file is named', () => {
    expect(start(['validate']).exitCode).toBe(2);
  });
});

describe('the same input gives the same bytes', () => {
  /** The bytes of every file under a folder, by relative name. */
  const contents = (folder: string): Map<string, string> =>
    new Map(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path): [string, string] => [path.slice(folder.length), readFileSync(path).toString('base64')])
        .sort(),
    );
  const run = (environment: Record<string, string>): Map<string, string> => {
    const cwd = temporaryFolder();
    const args = [
      'summarize',
      practice,
      '--indicators',
      '1-3,23,34-37,113,115',
      '--xlsx',
      'work',
      '--out',
      'report',
    ];
    expect(start(args, { cwd, environment }).exitCode).toBe(0);
    return contents(join(cwd, 'report'));
  };

  test('in another folder, time zone and language', () => {
    const one = run({ TZ: 'Europe/Amsterdam', LANG: 'nl_NL.UTF-8', LC_ALL: 'nl_NL.UTF-8' });
    const other = run({ TZ: 'Pacific/Auckland', LANG: 'C', LC_ALL: 'C' });
    // Of the 10 indicators 1–3 have priority and ask for a level of the scale; so does none of 23, 34–37, 113 and 115.
    const asked = ['1', '2', '3', '23', '34', '35', '36', '37', '113', '115'];
    expect(asked.filter((number) => mapped.includes(number))).toEqual(['1', '2', '3']);
    // Four tables in three forms and their description, the workbook, the manifest, and in four forms 10 indicators, figures 1 and 9, 3 maps.
    expect(one.size).toBe(4 * 3 + 1 + 1 + 1 + (10 + 2 + 3) * 4);
    expect(other).toEqual(one);
  });
});

describe('a package elsewhere', () => {
  /** A copy of what the package holds, without what `leaveOut` names. */
  const copy = (leaveOut: string): string => {
    const folder = temporaryFolder();
    for (const name of ['bin', 'dist', 'schemas', 'package.json']) {
      cpSync(join(root, name), join(folder, name), { recursive: true });
    }
    rmSync(join(folder, leaveOut), { recursive: true });
    return join(folder, 'bin', 'inventory.js');
  };

  test('runs through a link', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'commands'));
    symlinkSync(program, join(folder, 'commands', 'inventory'));
    const { exitCode } = start(['validate', practice], { program: join(folder, 'commands', 'inventory') });
    expect(exitCode).toBe(0);
  });

  test('runs without the compiled code of another version of Node', () => {
    const { exitCode, stderr } = start(['validate', practice], { program: copy('dist/inventory.cache') });
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
  });

  test('checks a questionnaire again that is not as it was when it was built', () => {
    const elsewhere = copy('dist/inventory.cache');
    const schema = join(dirname(elsewhere), '..', 'schemas', 'inventarisatie-2019.json');
    const text = readFileSync(schema, 'utf8');
    expect(start(['codebook'], { program: elsewhere }).exitCode).toBe(0);
    writeFileSync(schema, text.replace('"answers": "schaal"', '"answers": "nergens"'));
    const { exitCode, stderr } = start(['codebook'], { program: elsewhere });
    expect(exitCode).toBe(3);
    expect(stderr).toContain('[broken-schema]');
    expect(stderr).toContain('nergens');
  });

  test('says how to build it when it is not built', () => {
    const { exitCode, stderr } = start(['validate', practice], { program: copy('dist') });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('npm ci');
  });
});
