import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/**
 * Times whole commands, as a user waits for them: the commands take turns in one run, so that whatever else the
 * machine does slows all of them, and each is told as a ratio to a bare start of Node in the same run.
 *
 *   npm run benchmark [-- ROUNDS]
 */
const rounds = Number(process.argv[2] ?? 41);
const root = fileURLToPath(new URL('../..', import.meta.url));
const answers = join(root, 'data/inventarisatie-2019/answers.csv');
const folder = mkdtempSync(join(tmpdir(), 'inventory-benchmark-'));
const out = join(folder, 'report');
const program = join(root, 'bin/inventory.js');

const commands = {
  'node -e 0': ['-e', '0'],
  'inventory --help': [program, '--help'],
  'inventory validate': [program, 'validate', answers],
  'inventory summarize --no-figures': [program, 'summarize', answers, '--no-figures', '--out', out],
};
/** Drawing takes seconds: it is timed in fewer rounds, and told in seconds. */
const slow = { 'inventory summarize': [program, 'summarize', answers, '--out', join(folder, 'figures')] };

// Certificates of a workplace are read at every start, and are no part of the program.
const env = { ...process.env };
delete env.NODE_EXTRA_CA_CERTS;

/** Wall time of one run, in milliseconds. */
function time(argv) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, argv, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${String(status)}: ${String(stderr)}`);
  return milliseconds;
}

/** The median, and the middle half, of every command's times. */
function measure(named, count) {
  const times = new Map(Object.keys(named).map((name) => [name, []]));
  for (let round = 0; round < count; round += 1) {
    for (const [name, argv] of Object.entries(named)) times.get(name).push(time(argv));
  }
  return [...times].map(([name, values]) => {
    const sorted = values.toSorted((one, other) => one - other);
    const at = (share) => sorted[Math.round((sorted.length - 1) * share)];
    return { name, median: at(0.5), from: at(0.25), to: at(0.75) };
  });
}

for (const argv of Object.values(commands)) time(argv);
const results = measure(commands, rounds);
const bare = results[0].median;
process.stdout.write(`${String(rounds)} rounds, Node ${process.version}\n`);
for (const { name, median, from, to } of results) {
  const spread = `${from.toFixed(0)}–${to.toFixed(0)}`;
  const ratio = (median / bare).toFixed(2);
  process.stdout.write(`${name.padEnd(36)} ${median.toFixed(1).padStart(7)} ms (${spread}) ${ratio} ×\n`);
}
for (const { name, median } of measure(slow, Math.ceil(rounds / 20))) {
  process.stdout.write(`${name.padEnd(36)} ${(median / 1000).toFixed(1).padStart(7)} s\n`);
}
rmSync(folder, { recursive: true });
