import { execFileSync } from 'node:child_process';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { build } from 'esbuild';

/**
 * The doors to what few runs need, by the bundle behind each, and the packages that stay behind it. A door is imported
 * dynamically, when it is needed, and by nothing else.
 */
const doors = {
  figures: { module: 'src/report/drawing.ts', packages: ['vega', 'fontkit', '@resvg', 'subset-font'] },
  sav: { module: 'src/answers/sav.ts', packages: [] },
  encodings: { module: 'src/answers/legacy-encodings.ts', packages: ['iconv-lite'] },
  workbook: { module: 'src/report/make-workbook.ts', packages: ['hucre', 'fflate'] },
  spreadsheet: { module: 'src/answers/xlsx.ts', packages: ['saxes', 'xmlchars'] },
};

/**
 * Bundles src into dist, so that the program starts with one read instead of hundreds:
 * `inventory.cjs` holds every command; behind a door are `figures.cjs`, the chart engine, loaded only when a figure is
 * drawn, `workbook.cjs`, loaded only when a workbook is made, `spreadsheet.cjs`, loaded only when one is read, `sav.cjs`
 * for a file of SPSS, and `encodings.cjs` for text from before Unicode.
 * Packages that bring a binary or font files of their own stay in node_modules.
 */
const options = {
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  charset: 'ascii',
  metafile: true,
  external: ['@resvg/resvg-js', '@expo-google-fonts/*', 'subset-font', ...Object.keys(doors).map(bundleOf)],
};

/**
 * The imports that cross from the first bundle into another. They become a `require`, because a script with cached
 * code (see bin/inventory.js) cannot import.
 */
const doorsApart = {
  name: 'doors-apart',
  setup({ onResolve, onLoad }) {
    for (const [name, { module }] of Object.entries(doors)) {
      onResolve({ filter: new RegExp(`/${basename(module).replace('.', '\\.')}$`) }, ({ kind }) =>
        kind === 'dynamic-import' ? { path: bundleOf(name), namespace: 'apart' } : undefined,
      );
    }
    onLoad({ filter: /.*/, namespace: 'apart' }, ({ path }) => ({
      contents: `module.exports = require('${path}');`,
    }));
  },
};

/** A canvas that happens to be installed must not change how text is measured: figures are the same everywhere. */
const withoutCanvas = {
  name: 'without-canvas',
  setup({ onResolve }) {
    const path = resolve('node_modules/vega-canvas/build/vega-canvas.browser.js');
    onResolve({ filter: /^vega-canvas$/ }, () => ({ path }));
  },
};

/**
 * Parts of packages that this program never uses but that cost time at every start:
 * commander can run subcommands that are programs of their own, chalk can find out about the terminal by itself.
 */
const unused = {
  name: 'unused',
  setup({ onResolve, onLoad }) {
    const empty = { path: 'empty', namespace: 'unused' };
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('/commander/') ? empty : undefined,
    );
    onResolve({ filter: /^#supports-color$/ }, () => empty);
    onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'export default {};' }));
  },
};

/**
 * Terminal tables are measured character by character, with a regular expression of every emoji. Text of plain
 * letters, dashes and blocks is as wide as it is long; all other text is measured as before.
 */
const plainWidth = {
  name: 'plain-width',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules\/string-width\/index\.js$/ }, async ({ path }) => ({
      contents: `${await readFile(path, 'utf8')}
        const plain = /^[ -~\\u00a1-\\u024f\\u2010-\\u2027\\u2500-\\u259f]*$/;
        module.exports = (text) => (plain.test(text) ? text.length : stringWidth(text));`,
    }));
  },
};

await rm('dist', { recursive: true, force: true });
const results = await Promise.all([
  build({
    ...options,
    entryPoints: { inventory: 'src/cli/start.ts' },
    plugins: [doorsApart, unused, plainWidth],
  }),
  ...Object.entries(doors).map(([name, { module }]) =>
    build({ ...options, entryPoints: { [name]: module }, plugins: [withoutCanvas] }),
  ),
  // What runs in a browser: pages bring it along.
  build({
    entryPoints: ['src/report/page/client/script.ts', 'src/report/page/client/style.css'],
    outdir: 'dist/page',
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    metafile: true,
  }),
]);
mustKeepDoorsShut(results[0].metafile);
await mustBeAscii('dist/inventory.cjs');
await writeFile('dist/third-party-licenses.txt', await licensesOf(results.map(({ metafile }) => metafile)));

for (const name of await readdir('schemas')) {
  const document = name.endsWith('.json') ? JSON.parse(await readFile(join('schemas', name), 'utf8')) : {};
  if ('answerLists' in document) run('codebook', '--instrument', join('schemas', name));
}
// All instruments have been checked: as long as they stay as they are, a run need not check them again.
await cp('schemas', 'dist/schemas', { recursive: true });
// Compiled code for this version of Node, so that a start does not compile again; see bin/inventory.js.
run(
  '--warm-up',
  'summarize',
  'data/inventarisatie-2019/answers.csv',
  '--no-figures',
  '--out',
  'dist/warm-up',
);
await rm('dist/warm-up', { recursive: true });

/** What is behind a door would, in the first bundle, be compiled at every start, also where it is not used. */
function mustKeepDoorsShut({ inputs }) {
  const packages = Object.values(doors).flatMap((door) => door.packages);
  const behind = new RegExp(`node_modules/(${packages.join('|')})`);
  const found = Object.keys(inputs).filter((path) => behind.test(path));
  if (found.length > 0) throw new Error(`the first bundle holds ${found.join(', ')}`);
}

/** The bundle behind a door, as seen from another bundle. */
function bundleOf(name) {
  return `./${name}.cjs`;
}

/** Regular expressions are the one thing that esbuild leaves as it is; bin/inventory.js does not decode. */
async function mustBeAscii(path) {
  const found = /.{0,40}[^\0-\x7f].{0,40}/.exec(await readFile(path, 'utf8'));
  if (found !== null) throw new Error(`${path}: write "${found[0]}" with an escape (\\u2013 for –)`);
}

/** Runs the program that was built; when it fails, so does the build. */
function run(...args) {
  execFileSync(process.execPath, ['bin/inventory.js', ...args], { stdio: ['pipe', 'ignore', 'inherit'] });
}

/** The licence texts of every package that went into a bundle. */
async function licensesOf(metafiles) {
  const inputs = metafiles.flatMap((metafile) => Object.keys(metafile.inputs));
  const folders = new Set(
    inputs.flatMap((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []),
  );
  const texts = await Promise.all([...folders].sort().map(licenseOf));
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}

async function licenseOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const files = (await readdir(folder)).filter((file) => /^licen[cs]e/i.test(file));
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return `${name} ${version} (${license})\n\n${texts.join('\n')}`;
}
