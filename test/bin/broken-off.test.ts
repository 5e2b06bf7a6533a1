import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { practice, program, start, temporaryFolder } from '../support/built.ts';

const summarize = (out: string): string[] => ['summarize', practice, '--no-figures', '--out', out];

/** Every file in a folder by its path, hidden ones too. */
function filesIn(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return Object.fromEntries(paths.map((path) => [relative(folder, path), readFileSync(path, 'base64')]));
}

let wanted: Readonly<Record<string, string>> = {};
beforeAll(() => {
  const folder = join(temporaryFolder(), 'out');
  expect(start(summarize(folder)).exitCode).toBe(0);
  wanted = filesIn(folder);
});

/** Starts a run, and ends it once so many files are in its folder. */
function endWhen(folder: string, files: number, signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((ended) => {
    const run = spawn(process.execPath, [program, ...summarize(folder)], { stdio: 'ignore' });
    let isOver = false;
    run.on('exit', (code) => {
      isOver = true;
      ended(code);
    });
    const look = (): void => {
      if (isOver) return;
      if (existsSync(folder) && readdirSync(folder, { recursive: true }).length >= files) run.kill(signal);
      else setImmediate(look);
    };
    look();
  });
}

describe('a run that is killed', () => {
  // The turn, the sign, and what follows; nothing is promised about how far it is when the signal comes.
  test.each([1, 2, 3, 6, 10])(
    'with %i files written is mended by the next, which leaves nothing else',
    async (files) => {
      const folder = join(temporaryFolder(), 'out');
      await endWhen(folder, files, 'SIGKILL');
      const isFinished = existsSync(join(folder, 'manifest.json'));
      if (!isFinished) expect(start(['trace', folder, practice, '--indicator', '1']).exitCode).toBe(3);
      expect(start(summarize(folder))).toMatchObject({ exitCode: 0 });
      expect(filesIn(folder)).toEqual(wanted);
    },
  );

  test.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM'] as const)(
    'with %s finishes what it writes, or had not begun',
    async (signal) => {
      const folder = join(temporaryFolder(), 'out');
      await endWhen(folder, 2, signal);
      expect(filesIn(folder)).toEqual(wanted);
    },
  );
});

describe('two runs at the same time into one folder', () => {
  test('leave the folder of one, and one of them may be told to wait', async () => {
    const folder = join(temporaryFolder(), 'out');
    const codes = await Promise.all([1, 2, 3].map(() => endWhen(folder, Infinity, 'SIGKILL')));
    expect(codes).toContain(0);
    for (const code of codes) expect([0, 2]).toContain(code);
    expect(filesIn(folder)).toEqual(wanted);
  });
});

/** Mounts something at a folder. @returns whether that may be done here: only root of a Linux that allows it may */
function mount(...args: string[]): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('mount', args).status === 0;
}

/** Whether anything can be mounted; without it, full and read-only disks cannot be made. */
const canMount = ((): boolean => {
  const folder = temporaryFolder();
  return mount('-t', 'tmpfs', 'none', folder) && spawnSync('umount', [folder]).status === 0;
})();

describe.skipIf(!canMount)('a disk (needs root on Linux, to mount one)', () => {
  let disk = '';
  afterEach(() => {
    spawnSync('umount', [disk]);
  });

  test('that is full gets no half file, and the run goes on where it was once there is room', () => {
    disk = temporaryFolder();
    expect(mount('-t', 'tmpfs', '-o', 'size=64k', 'none', disk)).toBe(true);
    const folder = join(disk, 'out');
    const { exitCode, stderr } = start(summarize(folder));
    expect(stderr).toContain('de schijf is vol');
    expect(exitCode).toBe(2);
    const { 'manifest.unfinished.json': sign, ...left } = filesIn(folder);
    expect(sign).toBeDefined();
    for (const [name, bytes] of Object.entries(left)) expect(bytes, name).toBe(wanted[name]);
    expect(Object.keys(left).length).toBeLessThan(Object.keys(wanted).length);

    expect(mount('-o', 'remount,size=8m', disk)).toBe(true);
    expect(start(summarize(folder)).stderr).toContain('[output-unfinished]');
    expect(filesIn(folder)).toEqual(wanted);
  });

  test('that is read-only stays as it is', () => {
    disk = temporaryFolder();
    const folder = join(disk, 'out');
    mkdirSync(folder);
    start(['summarize', practice, '--no-figures', '--indicators', '1', '--out', folder]);
    const before = filesIn(folder);
    expect(mount('--bind', disk, disk) && mount('-o', 'remount,ro,bind', disk)).toBe(true);
    for (const out of [folder, join(disk, 'new')]) {
      const { exitCode, stderr } = start(summarize(out));
      expect(stderr).toContain('alleen-lezen');
      expect(exitCode).toBe(2);
    }
    const { exitCode } = start(['sample', '--from', practice, '--move', '0.1', '--out', join(disk, 's.csv')]);
    expect(exitCode).toBe(2);
    expect(filesIn(folder)).toEqual(before);
  });
});
