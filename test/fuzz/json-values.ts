import type { Random } from '../../src/sample/random.ts';
import { tokens } from './tokens.ts';

/** Values in the place of which another stands. */
const strange: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e21,
  0.5,
  '',
  [],
  {},
  [[]],
  [null],
  { nl: 1 },
  { nl: 'x', en: 'x' },
  '__proto__',
  'constructor',
  'AM05',
  '2019-13',
  'ja',
];

/** Puts something else in the place of one value or key of a JSON text; null when it is none. */
export function changedJson(text: string, random: Random): string | null {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return null;
  }
  const places: { holder: Record<string, unknown>; key: string }[] = [];
  collect({ document }, places);
  const { holder, key } = random.pick(places);
  const other = random.pick(places);
  random.pick([
    () => (holder[key] = random.pick(strange)),
    () => (holder[key] = random.pick(tokens)),
    () => (holder[key] = structuredClone(other.holder[other.key])),
    () => Reflect.deleteProperty(holder, key),
    // Also `__proto__`, which an assignment would not make a key of.
    () =>
      Object.defineProperty(holder, random.pick(tokens), {
        value: structuredClone(holder[key]),
        enumerable: true,
        configurable: true,
      }),
    () => {
      const value = holder[key];
      if (Array.isArray(value)) value.push(...(structuredClone(value) as unknown[]));
    },
  ])();
  return JSON.stringify(places[0]?.holder['document'] ?? null, null, random.pick([0, 1]));
}

function collect(holder: object, places: { holder: Record<string, unknown>; key: string }[]): void {
  for (const [key, value] of Object.entries(holder)) {
    places.push({ holder: holder as Record<string, unknown>, key });
    if (typeof value === 'object' && value !== null) collect(value as Record<string, unknown>, places);
  }
}
