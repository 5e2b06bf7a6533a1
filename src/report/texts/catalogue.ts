import type { Language } from '../../instrument/text.ts';
import { en } from './en.ts';
import type { Catalogue } from './nl.ts';
import { nl } from './nl.ts';

export type { Catalogue } from './nl.ts';

/** The texts of a language. */
export function catalogue(language: Language): Catalogue {
  return { nl, en }[language];
}
