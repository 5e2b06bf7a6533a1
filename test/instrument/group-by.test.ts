import { expect, test } from 'vitest';
import { groupBy, groupByEach } from '../../src/instrument/group-by.ts';

test('items stand in their own order, groups in that of their first item', () => {
  expect([...groupBy(['b1', 'a1', 'b2'], (each) => each[0])]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1']],
  ]);
});

test('an item stands once under each of its keys, and without any nowhere', () => {
  expect([...groupByEach(['xyx', '', 'y'], (each) => each.split(''))]).toEqual([
    ['x', ['xyx']],
    ['y', ['xyx', 'y']],
  ]);
});
