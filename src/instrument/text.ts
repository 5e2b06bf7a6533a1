/** Languages in which reports and messages exist. */
export const languages = ['nl', 'en'] as const;

/** One of the {@link languages}. */
export type Language = (typeof languages)[number];

/** A short text in every language: a label, a question, a note. */
export type Text = Readonly<Record<Language, string>>;

/** The same words in every language: for names and numbers. */
export function sameText(words: string): Text {
  return { nl: words, en: words };
}
