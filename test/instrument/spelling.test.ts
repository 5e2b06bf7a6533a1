import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldLabel, foldName, slug } from '../../src/instrument/spelling.ts';

describe('foldLabel', () => {
  test.each([
    ['Eén  systeem', 'een systeem'],
    ['\u00a0Financiële\u2009doelstelling ', 'financiele doelstelling'],
    ['Programma’s', "programma's"],
    ['“Fte’s”', '"fte\'s"'],
    ['Re‑integratie–bedrijf', 're-integratie-bedrijf'],
    ['ĲMOND', 'ijmond'],
  ])('%s', (label, folded) => {
    expect(foldLabel(label)).toBe(folded);
  });

  test('folding twice is folding once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => foldLabel(foldLabel(text)) === foldLabel(text)),
    );
  });
});

test('foldName leaves letters and digits only', () => {
  expect(foldName('Zaanstreek/Waterland')).toBe(foldName('zaanstreek waterland'));
  expect(foldName('Zuid-Kennemerland en IJmond')).toBe('zuidkennemerlandenijmond');
});

describe('slug', () => {
  test('makes a file name part of a label', () => {
    expect(slug('Eén website')).toBe('een-website');
    expect(slug('Aanbod – Re-integratiebureau')).toBe('aanbod-re-integratiebureau');
  });

  test('cuts at a word', () => {
    expect(slug('een twee drie', 8)).toBe('een-twee');
    expect(slug('een twee drie', 7)).toBe('een');
  });

  test('never holds anything that could leave a folder', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => /^[a-z0-9-]{0,60}$/.test(slug(text))));
    expect(slug('../../etc/passwd')).toBe('etc-passwd');
  });
});
