import type { Text } from '../../instrument/text.ts';
import type { Catalogue } from './catalogue.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** Words in every language, for a cell of a table that is written in Dutch for machines whatever people read. */
export function inEveryLanguage(words: (texts: Catalogue) => string): Text {
  return { nl: words(nl), en: words(en) };
}
