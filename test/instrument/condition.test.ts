import { describe, expect, test } from 'vitest';
import { conditionOf } from '../../src/instrument/condition.ts';
import type { Condition } from '../../src/instrument/schema.ts';
import { inventory2019 } from '../support/instrument.ts';

/** Evaluates a condition on answers by number; what is not given is missing. */
function evaluate(condition: Condition, answers: Record<string, string[]>): boolean | undefined {
  return conditionOf(condition, inventory2019)((number) => answers[number] ?? [undefined]);
}

const any: Condition = { any: ['71', '72'], in: 'afspraak-met-anders' };
const none: Condition = { none: ['71', '72'], in: 'afspraak-met-anders' };

describe('any', () => {
  test('is true as soon as one answer is in the set', () => {
    expect(evaluate(any, { 71: ['subregio'] })).toBe(true);
  });
  test('is false when no answer is', () => {
    expect(evaluate(any, { 71: ['per-gemeente'], 72: ['nvt'] })).toBe(false);
  });
  test('cannot be told when an answer that matters is missing', () => {
    expect(evaluate(any, { 71: ['per-gemeente'] })).toBeUndefined();
  });
  test('looks at every part of an indicator', () => {
    expect(evaluate({ any: ['55'], in: ['anders'] }, { 55: ['nvt', 'anders', 'nvt'] })).toBe(true);
  });
});

describe('none', () => {
  test('is the opposite of any, and as unsure', () => {
    expect(evaluate(none, { 71: ['subregio'] })).toBe(false);
    expect(evaluate(none, { 71: ['per-gemeente'], 72: ['nvt'] })).toBe(true);
    expect(evaluate(none, { 71: ['per-gemeente'] })).toBeUndefined();
  });
});

test('or is true if one is, whatever the other', () => {
  const either: Condition = {
    or: [
      { any: ['60'], in: ['ja'] },
      { any: ['38'], in: ['ja'] },
    ],
  };
  expect(evaluate(either, { 38: ['ja'] })).toBe(true);
  expect(evaluate(either, { 38: ['nee'] })).toBeUndefined();
  expect(evaluate(either, { 38: ['nee'], 60: ['nee'] })).toBe(false);
});
