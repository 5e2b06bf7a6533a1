/** What a cell holds for a formula: a text, or nothing. Given the name of its sheet and its reference. */
export type CellsOf = (sheet: string, reference: string) => string;

type Value = string | number | boolean | readonly Value[];

/**
 * Works out a formula of a form: texts, numbers, ranges of one column, `=`, `>`, `*`, `&`, and the functions AND, OR, IF,
 * LEFT, COUNTA and SUMPRODUCT as Excel documents them. Anything else is an error, as it should be in a form.
 */
export function calculate(formula: string, cellsOf: CellsOf): string | number | boolean {
  const tokens = [
    ...formula.matchAll(
      /"(?:[^"]|"")*"|(?:'(?:[^']|'')+'|[A-Za-z]+)!\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?|[A-Z]+(?=\()|TRUE|FALSE|\d+|[(),=>*&]/g,
    ),
  ].map(([token]) => token);
  if (tokens.join('') !== formula) throw new Error(`not understood: ${formula}`);
  let at = 0;
  const take = (expected?: string): string => {
    const token = tokens[at] ?? '';
    if (expected !== undefined && token !== expected) throw new Error(`${expected} expected, not ${token}`);
    at += 1;
    return token;
  };

  const primary = (): Value => {
    const token = take();
    if (token === '(') {
      const inner = comparison();
      take(')');
      return inner;
    }
    if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"');
    if (/^\d+$/.test(token)) return Number(token);
    if (token === 'TRUE' || token === 'FALSE') return token === 'TRUE';
    if (token.includes('!')) return reference(token, cellsOf);
    take('(');
    const given = [comparison()];
    while (tokens[at] === ',') {
      take(',');
      given.push(comparison());
    }
    take(')');
    return call(token, given);
  };
  const chain = (
    operator: string,
    part: () => Value,
    operation: (one: Value, other: Value) => Value,
  ): Value => {
    let value = part();
    while (tokens[at] === operator) {
      take();
      value = each(value, part(), operation);
    }
    return value;
  };
  const product = (): Value => chain('*', primary, (one, other) => Number(one) * Number(other));
  const joined = (): Value => chain('&', product, (one, other) => String(one) + String(other));
  const comparison = (): Value => {
    const left = joined();
    if (tokens[at] === '=') {
      take();
      // Excel compares texts without regard to capitals.
      return each(left, joined(), (one, other) => String(one).toLowerCase() === String(other).toLowerCase());
    }
    if (tokens[at] === '>') {
      take();
      return each(left, joined(), (one, other) => Number(one) > Number(other));
    }
    return left;
  };

  const result = comparison();
  if (at < tokens.length || typeof result === 'object') throw new Error(`not understood: ${formula}`);
  return result;
}

function reference(token: string, cellsOf: CellsOf): Value {
  const [, sheet = '', column = '', first = '', last] =
    /^(.*)!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(token) ?? [];
  const name = sheet.replace(/^'|'$/g, '').replaceAll("''", "'");
  if (last === undefined) return cellsOf(name, `${column}${first}`);
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) =>
    cellsOf(name, `${column}${String(Number(first) + index)}`),
  );
}

/** An operation on two values, or on each value of a range. */
function each(one: Value, other: Value, operation: (one: Value, other: Value) => Value): Value {
  const isList = (value: Value): value is readonly Value[] => typeof value === 'object';
  if (isList(one))
    return one.map((item, index) => each(item, isList(other) ? (other[index] ?? '') : other, operation));
  return isList(other) ? other.map((item) => each(one, item, operation)) : operation(one, other);
}

function call(name: string, given: readonly Value[]): Value {
  const [first = '', second = '', third = ''] = given;
  const all: readonly Value[] = given.flat();
  switch (name) {
    case 'AND':
      return all.every((value) => value === true);
    case 'OR':
      return all.some((value) => value === true);
    case 'IF':
      return first === true ? second : third;
    case 'LEFT':
      return each(first, '', (text) => String(text).slice(0, Number(second)));
    case 'COUNTA':
      return all.filter((value) => value !== '').length;
    case 'SUMPRODUCT':
      return all.map(Number).reduce((sum, value) => sum + value, 0);
    default:
      throw new Error(`no function ${name}`);
  }
}
