import { describe, expect, test } from 'vitest';
import { parseInstrument } from '../../src/instrument/parse-instrument.ts';
import { schemaDocument } from '../support/instrument.ts';

type Json = Record<string, unknown>;

/** The questionnaire of 2019 with one change. */
function changed(change: (document: Json) => void): unknown {
  const document = schemaDocument('inventarisatie-2019.json') as Json;
  change(document);
  return document;
}

function at(document: Json, ...path: (string | number)[]): Json {
  return path.reduce<unknown>(
    (node, key) => (node as Record<string | number, unknown>)[key],
    document,
  ) as Json;
}

function issuesOf(document: unknown): string[] {
  const parsed = parseInstrument(document);
  return 'issues' in parsed ? parsed.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) : [];
}

describe('a broken instrument file says where and what', () => {
  test.each<[string, (document: Json) => void, RegExp]>([
    [
      'a missing label',
      (d) => delete at(d, 'indicators', 3)['label'],
      /^indicators\.3\.label: a text needs words in nl and en/,
    ],
    [
      'an unknown key',
      (d) => (at(d, 'indicators', 3)['labell'] = 'x'),
      /^indicators\.3\.labell: Unrecognized key/,
    ],
    [
      'an unknown list',
      (d) => (at(d, 'indicators', 33)['answers'] = 'schaall'),
      /^indicators\.33\.answers: there is no answer list 'schaall'/,
    ],
    [
      'an unknown category',
      (d) => (at(d, 'answerLists', 'toegang', 'categories')[0 as never] = 'twee-systemen' as never),
      /^answerLists\.toegang\.categories\.0: there is no category 'twee-systemen'/,
    ],
    [
      'a number twice',
      (d) => (at(d, 'indicators', 38)['number'] = '38'),
      /^indicators\.38: indicator '38' stands here a second time/,
    ],
    [
      'a theme twice',
      (d) => (at(d, 'themes', 1)['id'] = at(d, 'themes', 0)['id']),
      /^themes\.1: theme '[a-z-]+' stands here a second time/,
    ],
    [
      'a sub-theme of another theme twice',
      (d) =>
        (at(d, 'themes', 1)['subthemes'] = [
          at(d, 'themes', 0, 'subthemes', 0),
          ...(at(d, 'themes', 1, 'subthemes') as unknown as Json[]),
        ]),
      /^themes\.1\.subthemes\.0: sub-theme '[a-z-]+' stands here a second time/,
    ],
    [
      'a code that looks like a position',
      (d) => (at(d, 'categories')['1'] = { label: { nl: 'x', en: 'x' } }),
      /^categories\.1: /,
    ],
    [
      'a route to nowhere',
      (d) => (at(d, 'routes', 0, 'when')['any'] = ['999']),
      /^routes\.0\.when\.0: there is no indicator '999'/,
    ],
    [
      'a group named like a category',
      (d) => (at(d, 'groups')['anders'] = { nl: 'x', en: 'x' }),
      /^groups\.anders: 'anders' is the code of a category too/,
    ],
    [
      'one spelling for two answers',
      (d) => (at(d, 'categories', 'nee')['spellings'] = ['JA']),
      /^answerLists\.ja-nee: 'ja' could mean both 'ja' and 'nee'/,
    ],
    [
      'steps that miss 100',
      (d) => (at(d, 'answerLists', 'tientallen')['step'] = 15),
      /^answerLists\.tientallen\.step: steps of 15/,
    ],
    [
      'an unknown note',
      (d) => (at(d, 'indicators', 0)['notes'] = ['weg']),
      /^indicators\.0\.notes\.0: there is no note 'weg'/,
    ],
  ])('%s', (_, change, message) => {
    const issues = issuesOf(changed(change));
    expect(issues).toEqual([expect.stringMatching(message)]);
  });

  test('something that is no object at all', () => {
    expect(issuesOf('x')).toEqual([expect.stringMatching(/^: .*expected object/)]);
  });
});
