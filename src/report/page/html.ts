/** A piece of HTML that may be put into a page as it is: every text in it was escaped when it was put there. */
export type Html = { readonly html: string };

/** What can be put into HTML: text, which is escaped, pieces of HTML, and nothing. */
export type HtmlValue = string | number | null | Html | readonly HtmlValue[];

/**
 * HTML with values in it. Texts are escaped, so that whatever a file holds is shown and never obeyed.
 * @example html`<p>${'a < b'}</p>` // <p>a &lt; b</p>
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const own = withoutIndent(strings);
  return { html: own.map((text, index) => text + toHtml(values[index] ?? null)).join('') };
}

const known = new WeakMap<TemplateStringsArray, readonly string[]>();

/** The texts of a template without the indent they have in the source. */
function withoutIndent(strings: TemplateStringsArray): readonly string[] {
  const before = known.get(strings);
  if (before !== undefined) return before;
  const texts = strings.map((text) => text.replace(/\s*\n\s*/g, '\n'));
  known.set(strings, texts);
  return texts;
}

/** What is HTML already, such as a drawing or a style sheet of this program; never what was read from a file. */
export function trusted(text: string): Html {
  return { html: text };
}

function toHtml(value: HtmlValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return 'html' in value ? value.html : value.map(toHtml).join('');
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in HTML, also between quotes. Control characters, which HTML cannot hold, become visible. */
function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => escapes[character] ?? '')
    .replace(/[^\P{Cc}\t\n\r]/gu, '\ufffd');
}
