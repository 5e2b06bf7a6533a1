import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slug } from '../../src/instrument/spelling.ts';

test('a slug of anything is a part of a file name everywhere, and leads nowhere', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (label) => {
      expect(slug(label)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      expect(slug(label).length).toBeLessThanOrEqual(62);
    }),
  );
});

test.each([
  ['../../etc/passwd', 'etc-passwd'],
  ['..\\..\\x', 'x'],
  ['/absolute', 'absolute'],
  ['C:\\Windows', 'c-windows'],
  ['CON', 'x-con'],
  ['lpt1', 'x-lpt1'],
  ['aux.txt', 'aux-txt'],
  ['console', 'console'],
  ['ends in points...   ', 'ends-in-points'],
  ['...', ''],
  ['😀', ''],
  ['a\u0000b', 'a-b'],
  ['a\u202eb', 'a-b'],
  ['x'.repeat(300), 'x'.repeat(60)],
])('%j becomes %j', (label, expected) => {
  expect(slug(label)).toBe(expected);
});
