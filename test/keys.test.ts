import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from './support/built.ts';
import { hostileFiles } from './support/hostile.ts';
import { runIn } from './support/run.ts';

/** Names that every object in JavaScript has without being given them. */
const names = ['__proto__', 'constructor', 'hasOwnProperty', 'toString'];

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

type Found = { code: string; value: string | null; message: string };

async function run(files: Readonly<Record<string, string>>, args: readonly string[]) {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries({ ...hostileFiles('x'), ...files })) {
    writeFileSync(join(folder, name), content);
  }
  const { exitCode, stdout } = await runIn(folder, args);
  return { exitCode, document: JSON.parse(stdout) as { summary?: object; problems: Found[] } };
}

describe.each(names)('%s', (name) => {
  test('is a heading that is not known, in CSV', async () => {
    const { document } = await run({ 'clean.csv': `region,1,${name}\nAM01,ja,q\nAM02,nee,q\n` }, [
      'validate',
      'clean.csv',
      '--json',
    ]);
    expect(document.problems).toContainEqual(
      expect.objectContaining({ code: 'column-ignored', value: name }),
    );
    expect(document.summary).toMatchObject({ units: 2, indicators: 1, answers: 2, errors: 0 });
  });

  test('is a key that is not known, in JSON', async () => {
    const json = `[{"region":"AM01","1":"ja","${name}":{"polluted":1}},{"region":"AM02","1":"nee"}]`;
    const { document } = await run({ 'clean.json': json }, [
      'validate',
      'clean.json',
      '--instrument',
      'schema.json',
      '--json',
    ]);
    expect(document.problems).toContainEqual(
      expect.objectContaining({ code: 'column-ignored', value: name }),
    );
    expect(document.summary).toMatchObject({ units: 2, indicators: 1, answers: 2, errors: 0 });
  });

  test('is no region, and counts nowhere', async () => {
    const { exitCode, document } = await run({ 'clean.csv': `region,1\nAM01,ja\n${name},ja\n` }, [
      'validate',
      'clean.csv',
      '--json',
    ]);
    expect(document.problems).toContainEqual(
      expect.objectContaining({ code: 'unknown-region', value: name }),
    );
    expect({ exitCode, summary: document.summary }).toMatchObject({ exitCode: 1, summary: { units: 1 } });
  });

  test.skipIf(name === 'constructor')('is no answer', async () => {
    const { document } = await run({ 'clean.csv': `region,1\nAM01,ja\nAM02,${name}\n` }, [
      'validate',
      'clean.csv',
      '--json',
    ]);
    expect(document.problems).toContainEqual(
      expect.objectContaining({ code: 'answer-outside-list', value: name }),
    );
  });

  test('is the name of a region where the list has it', async () => {
    const units = hostileFiles('x')['units.json']?.replace('"Ax"', `"${name}"`) ?? '';
    const { exitCode, document } = await run(
      { 'units.json': units, 'clean.csv': `region,1\n${name},ja\nAM02,nee\n` },
      ['validate', 'clean.csv', '--json'],
    );
    expect({ exitCode, summary: document.summary }).toMatchObject({
      exitCode: 0,
      summary: { units: 2, answers: 2 },
    });
  });

  test('is refused where a description does not have it', async () => {
    const { exitCode, document } = await run(
      { 'clean.meta.json': `{"instrument":"schema.json","${name}":{"polluted":true}}` },
      ['validate', 'clean.csv', '--json'],
    );
    expect({ exitCode, codes: document.problems.map(({ code }) => code) }).toEqual({
      exitCode: 3,
      codes: ['broken-schema'],
    });
  });

  test.each([
    ['a note', '"notes":["constructor"]', `"notes":["${name}"]`],
    ['an answer list', '"answers":"ja-nee"', `"answers":"${name}"`],
    ['a sub-theme', '"subtheme":"constructor"', `"subtheme":"${name}"`],
    ['a group', '"without":"to-string"', `"without":"${name}"`],
    ['a category', '"noData":"geen"', `"noData":"${name}"`],
    ['a grouping', '"groups":"constructor"', `"groups":"${name}"`],
  ])('is refused as %s that the questionnaire does not have', async (_, from, to) => {
    const schema = hostileFiles('x')['schema.json'] ?? '';
    // The fixture itself is called constructor all over: only a name that is nowhere is missing.
    const other = schema
      .replaceAll('constructor', 'inner')
      .replace(from.replaceAll('constructor', 'inner'), to);
    expect(other).toContain(to);
    const { exitCode, document } = await run({ 'schema.json': other }, ['validate', 'clean.csv', '--json']);
    expect({ exitCode, codes: [...new Set(document.problems.map(({ code }) => code))] }).toEqual({
      exitCode: 3,
      codes: ['broken-schema'],
    });
  });

  test.each(['notes', 'categories', 'answerLists', 'groups', 'groupings'])(
    'as a key among the %s of a questionnaire is kept or refused, never lost',
    async (part) => {
      const schema = (hostileFiles('x')['schema.json'] ?? '').replaceAll('constructor', 'inner');
      const document = JSON.parse(schema) as Record<string, Record<string, unknown>>;
      const [value] = Object.values(document[part] ?? {});
      const other = schema.replace(`"${part}":{`, `"${part}":{"${name}":${JSON.stringify(value)},`);
      const result = await run({ 'schema.json': other }, [
        'codebook',
        '--instrument',
        'schema.json',
        '--json',
      ]);
      // Codes begin with a small letter and have no capitals and no underscores: only one of the names can be one.
      expect(result.exitCode).toBe(name === 'constructor' ? 0 : 3);
    },
  );
});

test.each(names)('%s is no relation of a claim', async (name) => {
  const { exitCode, document } = await run(
    {
      'claims.csv':
        'id,indicators,scope,categories,relation,count,base,base_set,kind,status,line\n' +
        `a,1,each,ja,${name},1,2,all,exact,holds,1\n`,
    },
    ['check', 'claims.csv', 'clean.csv', '--json'],
  );
  expect({ exitCode, codes: document.problems.map(({ code }) => code) }).toEqual({
    exitCode: 3,
    codes: ['broken-claims'],
  });
});

test('claims with such ids are told as they are', async () => {
  const claims =
    'id,indicators,scope,categories,relation,count,base,base_set,kind,status,line\n' +
    names.map((name) => `${name},1,each,ja,=,1,2,all,exact,holds,1`).join('\n');
  const { exitCode, document } = await run({ 'claims.csv': claims }, [
    'check',
    'claims.csv',
    'clean.csv',
    '--json',
  ]);
  expect(exitCode).toBe(0);
  const { claims: told = [] } = document as unknown as { claims?: { id: string }[] };
  expect(told.map(({ id }) => id)).toEqual(names);
});
