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
const second = join(root, 'data/oefening-tweede-meting/answers.csv');
const folder = mkdtempSync(join(tmpdir(), 'inventory-benchmark-'));
const out = join(folder, 'report');
const program = join(root, 'bin/inventory.js');

const commands = {
  'node -e 0': ['-e', '0'],
  'inventory --help': [program, '--help'],
  'inventory validate': [program, 'validate', answers],
  'inventory summarize --no-figures': [program, 'summarize', answers, '--no-figures', '--out', out],
};
/** Drawing takes seconds: it is timed in fewer rounds, and told in seconds, with the most memory it took. */
const memory = ['--require', join(root, 'test/benchmark/report-memory.cjs')];
const slow = {
  'inventory summarize': [...memory, program, 'summarize', answers, '--out', join(folder, 'figures')],
  'inventory report': [...memory, program, 'report', answers, '--out', join(folder, 'page')],
  'inventory diff': [...memory, program, 'diff', answers, second, '--out', join(folder, 'diff')],
  'inventory profile --all': [...memory, program, 'profile', answers, '--all', '--out', join(folder, 'all')],
};

// Certificates of a workplace are read at every start, and are no part of the program.
const env = { ...process.env };
delete env.NODE_EXTRA_CA_CERTS;

/** Wall time of one run in milliseconds, and the most memory it had in megabytes, where it tells. */
function run(argv) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, argv, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${String(status)}: ${String(stderr)}`);
  const [, kilobytes] = /MAXRSS (\d+)/.exec(String(stderr)) ?? [];
  return { milliseconds, megabytes: Number(kilobytes) / 1024 };
}

/** The median, and the middle half, of every command's times, and the most memory any of its runs had. */
function measure(named, count) {
  const runs = new Map(Object.keys(named).map((name) => [name, []]));
  for (let round = 0; round < count; round += 1) {
    for (const [name, argv] of Object.entries(named)) runs.get(name).push(run(argv));
  }
  return [...runs].map(([name, values]) => {
    const sorted = values.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
    const at = (share) => sorted[Math.round((sorted.length - 1) * share)];
    const most = Math.max(...values.map(({ megabytes }) => megabytes));
    return { name, median: at(0.5), from: at(0.25), to: at(0.75), most };
  });
}

for (const argv of Object.values(commands)) run(argv);
const results = measure(commands, rounds);
const bare = results[0].median;
process.stdout.write(`${String(rounds)} rounds, Node ${process.version}\n`);
for (const { name, median, from, to } of results) {
  const spread = `${from.toFixed(0)}–${to.toFixed(0)}`;
  const ratio = (median / bare).toFixed(2);
  process.stdout.write(`${name.padEnd(36)} ${median.toFixed(1).padStart(7)} ms (${spread}) ${ratio} ×\n`);
}
for (const { name, median, most } of measure(slow, Math.ceil(rounds / 20))) {
  const seconds = (median / 1000).toFixed(1).padStart(7);
  process.stdout.write(`${name.padEnd(36)} ${seconds} s  ${most.toFixed(0)} MB\n`);
}
rmSync(folder, { recursive: true });
