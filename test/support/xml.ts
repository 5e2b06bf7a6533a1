/** What a document of XML is made of, and the first thing that is wrong with it. */
export type XmlReading = {
  readonly fault: string | null;
  readonly elements: readonly string[];
  readonly attributes: readonly string[];
};

const name = '[A-Za-z_:][-A-Za-z0-9_:.]*';
const attribute = new RegExp(`\\s+(${name})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'y');
const open = new RegExp(`<(${name})`, 'y');
const close = new RegExp(`</(${name})\\s*>`, 'y');
const end = /\s*(\/?)>/y;
const instruction = /<\?[^]*?\?>/y;
const text = /[^<]+/y;
/** A character that XML 1.0 has not, section 2.2; with the u flag, half a pair is one. */
const noCharacter = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
/** An ampersand that begins no reference that XML knows by itself, section 4.6, or that refers to no character. */
const noReference =
  /&(?!(?:amp|lt|gt|quot|apos|#(?:9|10|13|[2-9]\d|1\d{2,}|[3-9]\d{2,}|2\d{2,})|#x(?:9|[aAdD]|[2-9a-fA-F][0-9a-fA-F]+|1[0-9a-fA-F]{2,}));)/;

/**
 * Reads XML 1.0 as strictly as is needed to tell whether a reader would take it: well-formedness of elements,
 * attributes, text, references and characters. Knows no comments, DOCTYPE or CDATA: we write none.
 */
export function xmlFaults(source: string): XmlReading {
  const elements: string[] = [];
  const attributes: string[] = [];
  const stack: string[] = [];
  let at = source.startsWith('\ufeff') ? 1 : 0;
  const fault = (what: string): XmlReading => ({
    fault: `${what} at ${String(at)}: ${JSON.stringify(source.slice(at, at + 60))}`,
    elements,
    attributes,
  });
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found !== null) at += found[0].length;
    return found;
  };
  const bad = noCharacter.exec(source);
  if (bad !== null) {
    at = bad.index;
    return fault('a character that XML has not');
  }
  while (at < source.length) {
    if (take(instruction) !== null) continue;
    const words = take(text)?.[0];
    if (words !== undefined) {
      if (noReference.test(words)) return fault('a reference that is none, before');
      if (words.includes(']]>')) return fault('an end of CDATA, before');
      if (stack.length === 0 && words.trim() !== '') return fault('text outside, before');
      continue;
    }
    const closing = take(close)?.[1];
    if (closing !== undefined) {
      if (stack.pop() !== closing) return fault(`an end of ${closing} that has no begin, before`);
      continue;
    }
    const opening = take(open)?.[1];
    if (opening === undefined) return fault('no markup');
    elements.push(opening);
    const seen = new Set<string>();
    for (let found = take(attribute); found !== null; found = take(attribute)) {
      const [, key = '', double, single] = found;
      if (seen.has(key)) return fault(`${key} twice, before`);
      if (noReference.test(double ?? single ?? '')) return fault('a reference that is none, before');
      seen.add(key);
      attributes.push(key);
    }
    const slash = take(end)?.[1];
    if (slash === undefined) return fault(`no end of ${opening}`);
    if (slash === '') stack.push(opening);
  }
  return { fault: stack.length === 0 ? null : `${stack.join(' ')} does not end`, elements, attributes };
}
