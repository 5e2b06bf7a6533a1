import { describe, expect, test } from 'vitest';
import { markOf, parseDescription } from '../../src/answers/description.ts';
import { indicator } from '../support/instrument.ts';

function description(document: unknown) {
  const parsed = parseDescription(document, { label: 'stem', date: null });
  if ('issues' in parsed) throw new Error(JSON.stringify(parsed.issues));
  return parsed.description;
}

describe('the marks of a description', () => {
  const marked = description({ fictional: { distribution: ['1', '55'], counts: ['2'] } });
  test.each([
    ['1', 'fictional-distribution'],
    ['2', 'fictional-counts'],
    ['55a', 'fictional-distribution'],
    ['3', 'fictional-counts'],
  ])('indicator %s: %s', (number, mark) => {
    expect(markOf(marked, indicator(number))).toBe(mark);
  });
  test('all of it, when it just says fictional', () => {
    expect(markOf(description({ fictional: true }), indicator('3'))).toBe('fictional-counts');
    expect(markOf(description({ fictional: false }), indicator('3'))).toBeNull();
  });
});

test('everything is optional; the file name stands in for the measurement', () => {
  expect(description({})).toMatchObject({
    instrument: null,
    measurement: { label: 'stem', date: null },
    source: null,
  });
});

test('an unknown key is an error, with its path', () => {
  const parsed = parseDescription({ fictitious: true }, { label: 'stem', date: null });
  expect('issues' in parsed && parsed.issues).toMatchObject([{ path: ['fictitious'] }]);
});
