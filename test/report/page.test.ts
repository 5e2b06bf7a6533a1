import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { html, trusted } from '../../src/report/page/html.ts';
import { reportPage } from '../../src/report/page/report-page.ts';
import { tabulate } from '../../src/distribution/distribution.ts';
import { contextOf } from '../support/draw.ts';
import { interpretCsv } from '../support/interpret.ts';
import { practice, start, temporaryFolder } from '../support/built.ts';

/** Text as a browser reads it. */
function read(written: string): string {
  const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return written.replace(/&([#\w]+);/g, (whole, name: string) => signs[name] ?? whole);
}

/** Any text, and text of the characters that mean something. */
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('<', '>', '&', '"', "'", '/', '=', '<script>', '-->', '&lt;', 'a', ' '))
    .map((parts) => parts.join('')),
);

describe('HTML', () => {
  test('says any text that is put into it, and control characters as �', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { html: written } = html`${text}`;
        const shown = text.replace(/\p{Cc}/gu, (each) =>
          ['\t', '\n', '\r'].includes(each) ? each : '\ufffd',
        );
        expect(read(written)).toBe(shown);
      }),
    );
  });

  test('obeys no text: nothing in it opens a tag, ends an attribute or begins an entity of its own', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { html: written } = html`${text}`;
        expect(written).not.toMatch(/[<>"']/);
        expect(written).not.toMatch(/&(?!(?:lt|gt|quot|amp|#39);)/);
      }),
    );
  });

  test('escapes what is in a list and in a piece, once', () => {
    expect(html`<p>${['<', html`<b>${'&'}</b>`, null, 3]}</p>`.html).toBe('<p>&lt;<b>&amp;</b>3</p>');
    expect(html`${trusted('<b>')}`.html).toBe('<b>');
  });
});

test('no two things on a page have one id, whatever the themes are called', () => {
  const { answers } = interpretCsv('regio;1;34\nTwente;1;1\n');
  const [one, other, ...rest] = answers.instrument.themes;
  if (one === undefined || other === undefined) throw new Error('two themes are needed');
  const renamed = { ...other, id: `${one.id}-kop` };
  const set = { ...answers, instrument: { ...answers.instrument, themes: [one, renamed, ...rest] } };
  const { body } = reportPage(contextOf(set), tabulate(set), []);
  const ids = [...body(new Map()).html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(ids).toContain(`thema-${renamed.id}`);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

describe('the page of a report', () => {
  const make = (more: readonly string[] = []): string => {
    const cwd = temporaryFolder();
    const { exitCode, stderr } = start(['report', practice, '--no-figures', '--out', 'report', ...more], {
      cwd,
    });
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
    return readFileSync(join(cwd, 'report', 'index.html'), 'utf8');
  };
  const page = make();

  test('is smaller than 3 MB for 118 indicators', () => {
    expect(Buffer.byteLength(page)).toBeLessThan(3_000_000);
    expect(Buffer.byteLength(page)).toBeGreaterThan(1_000_000);
  });

  test('has every indicator and every region', () => {
    const shown = [...page.matchAll(/<article id="i(\d+)"/g)].map(([, number]) => number);
    expect(shown).toEqual(Array.from({ length: 118 }, (_, index) => String(index + 1)));
    const { data } = Papa.parse<Record<string, string>>(readFileSync(practice, 'utf8'), {
      header: true,
      skipEmptyLines: true,
    });
    const [, options = ''] = /<select id="regio">(.*?)<\/select>/s.exec(page) ?? [];
    const names = [...options.matchAll(/<option value="AM\d\d">([^<]*)</g)].map(([, name = '']) =>
      read(name),
    );
    expect(names.sort()).toEqual(data.map(({ region = '' }) => region).sort());
  });

  test('refers to nothing outside itself', () => {
    const outside = [...page.matchAll(/<[a-z][^>]*>/gi)]
      .flatMap(([tag]) => [...tag.matchAll(/\s([\w:-]+)="([^"]*)"/g)])
      .filter(([, name = '', value = '']) => {
        if (name.startsWith('xmlns')) return false;
        if (['src', 'href', 'xlink:href', 'action', 'srcset', 'data'].includes(name))
          return !value.startsWith('#');
        return /https?:|\/\/\w/.test(value);
      })
      .map(([attribute]) => attribute);
    expect(outside).toEqual([]);
    const targets = [...page.matchAll(/url\(\s*["']?([^)]{0,40})/g)].map(([, target = '']) => target);
    expect(targets.filter((target) => !/^(?:#|data:font\/)/.test(target))).toEqual([]);
    expect(page).not.toMatch(/@import|<link|<iframe|<object|<embed/);
  });

  test('forbids itself the network, and any script but its own', () => {
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'sha256-[\w+/=]+'(?:;|$)/);
    expect(page.match(/<script\b/g)).toHaveLength(1);
    expect(page).not.toMatch(/<[^>]*\son\w+=/);
  });

  test('is the same, byte for byte, when it is made again', () => {
    expect(make() === page).toBe(true);
  });

  test('is in the language that is asked for', () => {
    expect(page).toContain('<html lang="nl">');
    const english = make(['--lang', 'en', '--indicators', '34']);
    expect(english).toContain('<html lang="en">');
    expect(english).not.toContain('lang="nl"');
    expect(english).not.toContain('Zoek een indicator');
  });
});
