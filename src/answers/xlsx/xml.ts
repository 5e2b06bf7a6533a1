import { SaxesParser } from 'saxes';
import { damaged } from './refusal.ts';
import type { Archive } from './zip.ts';

/** What is told of a document while it is read; names are without prefix, those of another namespace are empty. */
export type XmlReader = {
  /** @param attribute the value of an attribute; one with a prefix is asked for as `:id` */
  readonly open?: (name: string, parent: string, attribute: (name: string) => string | undefined) => void;
  readonly close?: (name: string, parent: string) => void;
  /** @param name the element that the text stands in; it may be told in pieces */
  readonly text?: (text: string, name: string, parent: string) => void;
};

const deepest = 64;
const mostAttributes = 256;
const chunkSize = 1 << 16;
/**
 * How much may stand between two tags, and in all comments together: what is in neither takes much more time to read
 * than tags do. A cell holds at most 32,767 characters.
 */
const longestSilence = 1 << 20;

/**
 * Reads a part of a workbook. It has to be well-formed to the end, because what follows a mistake would be left
 * out without a word; and without a DOCTYPE, which the standard forbids (ISO 29500-2, 8.1.4) and entities need.
 * @throws Failure when it is not so, and when there is more than is read
 */
export function readXml(archive: Archive, part: string, reader: XmlReader): void {
  const bytes = archive.read(part);
  const broken = (): never => {
    throw damaged('part', part);
  };
  const parser = new SaxesParser({ xmlns: true });
  const names = [''];
  const at = (index: number): string => names[names.length + index] ?? '';
  let namespace: string | null = null;
  let attributes = 0;
  let silence = 0;
  let comments = 0;
  parser.on('error', broken);
  parser.on('doctype', broken);
  parser.on('opentagstart', () => {
    attributes = 0;
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > mostAttributes) broken();
  });
  const aside = (text: string): void => {
    comments += text.length;
    if (comments > longestSilence) broken();
  };
  parser.on('comment', aside);
  parser.on('processinginstruction', ({ body }) => {
    aside(body);
  });
  parser.on('opentag', (tag) => {
    silence = 0;
    archive.countElement();
    if (names.length > deepest) broken();
    namespace ??= tag.uri;
    const name = tag.uri === namespace ? tag.local : '';
    const parent = at(-1);
    names.push(name);
    reader.open?.(name, parent, (wanted) => {
      if (!wanted.startsWith(':')) return tag.attributes[wanted]?.value;
      const found = Object.values(tag.attributes).find(
        ({ prefix, local }) => prefix !== '' && `:${local}` === wanted,
      );
      return found?.value;
    });
  });
  parser.on('closetag', () => {
    silence = 0;
    const name = names.pop() ?? '';
    reader.close?.(name, at(-1));
  });
  const text = (found: string): void => reader.text?.(found, at(-1), at(-2));
  parser.on('text', text);
  parser.on('cdata', text);

  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  for (let start = 0; start < bytes.length; start += chunkSize) {
    silence += chunkSize;
    if (silence > longestSilence) broken();
    parser.write(decode(decoder, bytes.subarray(start, start + chunkSize), true) ?? broken());
  }
  parser.write(decode(decoder, new Uint8Array(), false) ?? broken());
  parser.close();
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** The text of a piece; null when it is not in the encoding. */
function decode(
  decoder: InstanceType<typeof TextDecoder>,
  bytes: Uint8Array,
  stream: boolean,
): string | null {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    return null;
  }
}
