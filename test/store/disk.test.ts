import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { limits } from '../../src/answers/limits.ts';
import { Failure } from '../../src/problem.ts';
import { diskStore } from '../../src/store/disk.ts';
import { partName } from '../../src/store/disk-write.ts';

const store = diskStore();
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inventory-'));
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The number of a process that has ended. */
const gone = spawnSync(process.execPath, ['--version']).pid;

/** Why a file cannot be written. */
function reasonOf(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error instanceof Failure ? error.problems[0]?.details['reason'] : String(error);
  }
  return undefined;
}

function codeOf(run: () => unknown): string | undefined {
  try {
    run();
  } catch (error) {
    return error instanceof Failure ? error.problems[0]?.code : String(error);
  }
  return undefined;
}

describe('reading', () => {
  test('gives null for what is not there', () => {
    expect(store.read(join(folder, 'none'))).toBeNull();
    expect(store.list(join(folder, 'none'))).toBeNull();
  });
  test('a folder as a file is a problem, not a crash', () => {
    expect(codeOf(() => store.read(folder))).toBe('file-unreadable');
  });
  test('lists the files of a folder, and its folders as such', () => {
    mkdirSync(join(folder, 'sub'));
    writeFileSync(join(folder, 'b'), '');
    writeFileSync(join(folder, 'a'), '');
    expect(store.list(folder)).toEqual(['a', 'b', 'sub/']);
  });
  test('lists a link as what it leads to, and one that leads nowhere as no file', () => {
    mkdirSync(join(folder, 'sub'));
    writeFileSync(join(folder, 'a'), '');
    symlinkSync(join(folder, 'a'), join(folder, 'to-file'));
    symlinkSync(join(folder, 'sub'), join(folder, 'to-folder'));
    symlinkSync(join(folder, 'gone'), join(folder, 'to-nothing'));
    symlinkSync(join(folder, 'round'), join(folder, 'round'));
    expect(store.list(folder)).toEqual(['a', 'round/', 'sub/', 'to-file', 'to-folder/', 'to-nothing/']);
  });
});

describe('writing', () => {
  test('makes folders, and leaves nothing beside the file', () => {
    store.write(join(folder, 'x', 'y', 'z.txt'), bytes('1'));
    store.write(join(folder, 'x', 'y', 'z.txt'), bytes('2'));
    expect(readdirSync(join(folder, 'x', 'y'))).toEqual(['z.txt']);
    expect(readFileSync(join(folder, 'x', 'y', 'z.txt'), 'utf8')).toBe('2');
  });
  test('where a file stands in the place of a folder is a problem', () => {
    writeFileSync(join(folder, 'x'), '');
    expect(
      codeOf(() => {
        store.write(join(folder, 'x', 'z.txt'), bytes('1'));
      }),
    ).toBe('output-not-writable');
  });
  test('over a folder is a problem, and leaves nothing half-written', () => {
    mkdirSync(join(folder, 'x'));
    expect(
      codeOf(() => {
        store.write(join(folder, 'x'), bytes('1'));
      }),
    ).toBe('output-not-writable');
    expect(readdirSync(folder)).toEqual(['x']);
  });
  // Somebody who may do everything is stopped by no permission.
  test.skipIf(process.getuid?.() === 0)('into a folder that is read-only is a problem', () => {
    chmodSync(folder, 0o555);
    expect(
      codeOf(() => {
        store.write(join(folder, 'x'), bytes('1'));
      }),
    ).toBe('output-not-writable');
  });
});

test('removing a file removes the folders it leaves empty, up to the one named', () => {
  store.write(join(folder, 'x', 'y', 'z.txt'), bytes('1'));
  store.write(join(folder, 'x', 'w.txt'), bytes('1'));
  store.remove(join(folder, 'x', 'y', 'z.txt'), folder);
  expect(existsSync(join(folder, 'x', 'y'))).toBe(false);
  store.remove(join(folder, 'x', 'w.txt'), folder);
  expect(existsSync(join(folder, 'x'))).toBe(false);
  expect(existsSync(folder)).toBe(true);
});

describe('a limit to what is read', () => {
  // Without the bytes: the file has a size, and takes no room.
  const sized = (size: number): string => {
    const path = join(folder, 'large');
    writeFileSync(path, '');
    truncateSync(path, size);
    return path;
  };
  test('a file that is too large is told from its size', () => {
    expect(codeOf(() => store.read(sized(limits.fileBytes + 1)))).toBe('too-large');
  });
  test('a file as large as may be is read whole', () => {
    expect(store.read(sized(limits.fileBytes))?.length).toBe(limits.fileBytes);
  });
  test.skipIf(!existsSync('/dev/zero'))('what never ends is told as soon as it is too much', () => {
    expect(codeOf(() => store.read('/dev/zero'))).toBe('too-large');
  });
  test.skipIf(!existsSync('/proc/self/status'))('what does not know its size is read to its end', () => {
    expect(new TextDecoder().decode(store.read('/proc/self/status') ?? bytes(''))).toContain('Name:');
  });
  test.skipIf(process.platform === 'win32')('a socket is a problem, not a wait', async () => {
    const server = createServer();
    await new Promise<void>((done) => server.listen(join(folder, 'socket'), done));
    expect(codeOf(() => store.read(join(folder, 'socket')))).toBe('file-unreadable');
    await new Promise((done) => server.close(done));
  });
});

describe('writing where something lies already', () => {
  const elsewhere = (): string => {
    const path = join(mkdtempSync(join(tmpdir(), 'inventory-')), 'theirs');
    writeFileSync(path, 'theirs');
    return path;
  };
  test('a link in the place of the file is replaced, and what it led to stays', () => {
    const theirs = elsewhere();
    symlinkSync(theirs, join(folder, 'x'));
    store.write(join(folder, 'x'), bytes('ours'));
    expect(readFileSync(theirs, 'utf8')).toBe('theirs');
    expect(readFileSync(join(folder, 'x'), 'utf8')).toBe('ours');
  });
  test('a link in the place of a folder is not followed, not to write and not to remove', () => {
    const theirs = elsewhere();
    symlinkSync(join(theirs, '..'), join(folder, 'x'));
    const path = join(folder, 'x', 'theirs');
    expect(
      reasonOf(() => {
        store.write(path, bytes('ours'), folder);
      }),
    ).toBe('LINK');
    expect(
      reasonOf(() => {
        store.remove(path, folder);
      }),
    ).toBe('LINK');
    expect(readFileSync(theirs, 'utf8')).toBe('theirs');
  });
  test('the folder itself may be a link', () => {
    mkdirSync(join(folder, 'x'));
    symlinkSync(join(folder, 'x'), join(folder, 'link'));
    store.write(join(folder, 'link', 'y'), bytes('1'), join(folder, 'link'));
    expect(readFileSync(join(folder, 'x', 'y'), 'utf8')).toBe('1');
  });
  test.each(['.x.part', '.inventory-12345678-1-1.part', '.inventory-part', 'inventory.part'])(
    'a file of others that looks unfinished stays: %s',
    (name) => {
      writeFileSync(join(folder, name), 'theirs');
      store.write(join(folder, 'x'), bytes('1'));
      expect(readFileSync(join(folder, name), 'utf8')).toBe('theirs');
    },
  );
  test.skipIf(process.platform === 'win32')('a pipe is not replaced', () => {
    expect(spawnSync('mkfifo', [join(folder, 'pipe')]).status).toBe(0);
    expect(
      reasonOf(() => {
        store.write(join(folder, 'pipe'), bytes('1'));
      }),
    ).toBe('EEXIST');
    expect(readdirSync(folder)).toEqual(['pipe']);
  });
  test('what a killed run was writing is removed; what another is writing is not', () => {
    const mine = (id: number): string => nameOfPart(id);
    writeFileSync(join(folder, mine(gone)), 'ha');
    writeFileSync(join(folder, mine(process.ppid)), 'ha');
    diskStore().write(join(folder, 'x'), bytes('1'));
    expect(readdirSync(folder).sort()).toEqual([mine(process.ppid), 'x'].sort());
  });
});

/** What a process of this machine calls a file that it is writing. */
function nameOfPart(id: number): string {
  return partName(1).replace(`-${String(process.pid)}-`, `-${String(id)}-`);
}

// Node's own way of making folders does not come back from here.
test.skipIf(!existsSync('/proc/self/status'))(
  'below a folder that takes no folders is a problem, and soon',
  () => {
    expect(
      reasonOf(() => {
        store.write('/proc/inventory/x/y', bytes('1'));
      }),
    ).toBe('ENOENT');
  },
);

describe('taking turns', () => {
  const lockAt = (): string => join(folder, '.lock');
  const leave = (owner: unknown): void => {
    writeFileSync(lockAt(), typeof owner === 'string' ? owner : JSON.stringify(owner));
  };
  test('a second run is refused as long as the first is at it', () => {
    const release = store.lock(lockAt(), 'out');
    expect(codeOf(() => store.lock(lockAt(), 'out'))).toBe('output-busy');
    release();
    store.lock(lockAt(), 'out')();
    expect(readdirSync(folder)).toEqual([]);
  });
  test('the turn of a run that is gone is taken over', () => {
    leave({ host: hostname(), process: gone, began: null });
    store.lock(lockAt(), 'out')();
    expect(readdirSync(folder)).toEqual([]);
  });
  test.skipIf(!existsSync('/proc/self/stat'))(
    'so is that of one whose number another program has by now',
    () => {
      leave({ host: hostname(), process: process.ppid, began: '1' });
      store.lock(lockAt(), 'out')();
      expect(existsSync(lockAt())).toBe(false);
    },
  );
  test.each([
    ['of another machine', { host: 'elsewhere', process: 1, began: null }],
    ['that says nothing', ''],
    ['of something else', '{"lock": 1}'],
  ])('a file %s is respected, and stays as it is', (_, owner) => {
    leave(owner);
    const before = readFileSync(lockAt());
    expect(codeOf(() => store.lock(lockAt(), 'out'))).toBe('output-busy');
    expect(readFileSync(lockAt())).toEqual(before);
  });
  test('a turn in which nothing is written leaves no folders, and takes none away', () => {
    mkdirSync(join(folder, 'x'));
    store.lock(join(folder, 'x', 'y', 'z', '.lock'), 'out')();
    store.lock(join(folder, 'x', '.lock'), 'out')();
    expect(readdirSync(join(folder, 'x'))).toEqual([]);
  });
  test('ends listening to signals', async () => {
    const ended = () => new Promise((done) => setImmediate(done));
    await ended();
    const before = process.listenerCount('SIGINT');
    store.lock(lockAt(), 'out')();
    await ended();
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});

test('the real path of what is not there yet is below that of its folder', () => {
  mkdirSync(join(folder, 'x'));
  symlinkSync(join(folder, 'x'), join(folder, 'link'));
  expect(store.realPath(join(folder, 'link', 'a', 'b'))).toBe(join(realpathSync(folder), 'x', 'a', 'b'));
});
