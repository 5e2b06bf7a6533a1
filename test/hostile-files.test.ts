import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from './support/built.ts';
import { hostileFiles } from './support/hostile.ts';
import { partsOf } from './support/read-xlsx.ts';
import { runIn } from './support/run.ts';
import { xmlFaults } from './support/xml.ts';

/** What would like to be markup, a formula, an expression of a chart, or a letter that XML does not have. */
const said = [
  `=1+1|<script>x</script>"onload="x"'><img src=x onerror=x>]]>--><!--&#x41;&#0;&nbsp;</style></title></svg>`,
  'javascript:alert(1) [a](javascript:alert(1)) `b` ${c} \\"]+signal+["',
  '\u0000\u0001\u001b\ud800\ufffe\uffff x\u0085\u2028',
].join('');

const folder = temporaryFolder();
let files: ReadonlyMap<string, Buffer> = new Map();

beforeAll(async () => {
  for (const [name, content] of Object.entries(hostileFiles(said))) {
    writeFileSync(join(folder, name), name.endsWith('.csv') ? content.replaceAll('\0', '') : content);
  }
  const commands = [
    ['report', 'clean.csv', '--out', 'out/report', '--region', 'AM01'],
    ['profile', 'clean.csv', '--all', '--out', 'out/profile'],
    ['diff', 'clean.csv', 'clean2.csv', '--out', 'out/diff', '--xlsx', 'publish'],
    ['diff', 'clean.csv', 'clean2.csv', '--corrections', '--out', 'out/corrections'],
  ];
  for (const args of commands) {
    const { exitCode, stderr } = await runIn(folder, args);
    expect({ args, exitCode, stderr }).toMatchObject({ exitCode: 0 });
  }
  const paths = readdirSync(join(folder, 'out'), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, 'out', name))
    .filter((path) => statSync(path).isFile());
  files = new Map(paths.map((path) => [relative(join(folder, 'out'), path), readFileSync(path)]));
});

const ending = (end: string): [string, string][] =>
  [...files].filter(([name]) => name.endsWith(end)).map(([name, bytes]) => [name, bytes.toString('utf8')]);

describe('a questionnaire of hostile texts', () => {
  test('becomes drawings that a strict reader of XML takes, with nothing in them that runs', () => {
    expect(ending('.svg').length).toBeGreaterThan(5);
    for (const [name, svg] of ending('.svg')) {
      const { fault, elements, attributes } = xmlFaults(svg);
      expect(fault, name).toBeNull();
      expect(
        elements.filter((each) => /^(script|img|foreignobject|iframe|a)$/i.test(each)),
        name,
      ).toEqual([]);
      expect(
        attributes.filter((each) => /^on|href$/i.test(each)),
        name,
      ).toEqual([]);
    }
  });

  test('becomes workbooks of which every part is XML, without a formula', () => {
    expect(ending('.xlsx').length).toBeGreaterThan(1);
    for (const [name] of ending('.xlsx')) {
      for (const [path, text] of partsOf(files.get(name) ?? Buffer.alloc(0))) {
        const { fault, elements } = xmlFaults(text);
        expect(fault, `${name} ${path}`).toBeNull();
        expect(
          elements.filter((each) => each === 'f'),
          `${name} ${path}`,
        ).toEqual([]);
      }
    }
  });

  test('becomes pages with one script, ours, and no element or address of its own', () => {
    expect(ending('.html').length).toBeGreaterThan(3);
    for (const [name, html] of ending('.html')) {
      // What is inside our own style and script is not markup.
      const markup = html.replace(/<(style|script)[^>]*>[^]*?<\/\1>/g, '');
      expect(markup, name).not.toMatch(/<(script|img|iframe|object|embed|style)\b/i);
      const tags = markup.match(/<[a-z][^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>/gi) ?? [];
      expect(tags.length).toBeGreaterThan(50);
      for (const tag of tags) {
        const bare = tag.replace(/"[^"]*"|'[^']*'/g, '""');
        expect(bare, name).not.toMatch(/\son[a-z]+\s*=/i);
        expect(tag, name).not.toMatch(/(?:href|src|action)\s*=\s*["']?\s*javascript:/i);
      }
      expect(html, name).not.toMatch(/[^\n\r\t\u007f-\u009f\P{Cc}]/u);
    }
  });

  test('becomes charts in which no text of a stranger is an expression', () => {
    expect(ending('.vl.json').length).toBeGreaterThan(3);
    const keys = new Set(['expr', 'signal', 'calculate', 'test', 'update', 'labelExpr', 'filter']);
    const look = (value: unknown, name: string): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value)) {
        if (keys.has(key) && typeof inner === 'string')
          expect(inner, `${name} ${key}`).not.toContain('alert');
        look(inner, name);
      }
    };
    for (const [name, text] of ending('.vl.json')) look(JSON.parse(text), name);
  });

  test('becomes tables in Markdown that keep their columns, and hold no markup', () => {
    expect(ending('.md').length).toBeGreaterThan(3);
    for (const [name, text] of ending('.md')) {
      const rows = text.split('\n').filter((line) => line.startsWith('|'));
      const columns = rows.map((row) => (row.match(/(?<!\\)(?:\\\\)*\|/g) ?? []).length);
      expect(new Set(columns).size, `${name} ${text}`).toBeLessThanOrEqual(1);
      expect(text, name).not.toMatch(/(?<!\\)<(script|img)/i);
      expect(text, name).not.toMatch(/(?<!\\)\]\(javascript:/);
      // Named characters would be shown as others than were written.
      expect(text, name).not.toMatch(/(?<!\\)&(nbsp|#x41);/);
    }
  });

  test('leaves all of it in its folder, and no key of a stranger on any object', () => {
    expect(readdirSync(folder).sort()).toEqual([...Object.keys(hostileFiles(said)), 'out'].sort());
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
