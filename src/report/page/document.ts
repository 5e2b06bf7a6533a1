import { createHash } from 'node:crypto';
import type { Language } from '../../instrument/text.ts';
import type { FontFiles } from '../draw/type.ts';
import type { Html } from './html.ts';
import { html, trusted } from './html.ts';

/** The files of this program that every page brings along: its style sheet and its script. */
export type PageFiles = { readonly style: string; readonly script: string };

/** What pages are made of besides their words: those files, and fonts. */
export type PageMaterials = PageFiles & { readonly fonts: FontFiles };

/** A page before it is complete. */
export type PageParts = {
  readonly language: Language;
  readonly title: string;
  /** The program that made it and its version. */
  readonly tool: string;
  /** The kind of page, for its style. */
  readonly kind: 'report' | 'profile' | 'comparison';
  /** The code of the unit whose answers are shown when a page opens; null for none. */
  readonly region: string | null;
  readonly body: Html;
  readonly hasScript: boolean;
};

/**
 * A page that stands alone: style, script, font and drawings are in it, and it asks nothing of the network, which its
 * security policy also forbids it. Only the script of this program may run.
 * @param fontCss the font with just the letters of a text
 */
export async function pageDocument(
  { language, title, tool, kind, region, body, hasScript }: PageParts,
  { style, script }: PageFiles,
  fontCss: (letters: string) => Promise<string>,
): Promise<string> {
  const font = await fontCss(title + body.html);
  const code = hasScript ? script.trim() : '';
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    'font-src data:',
    ...(hasScript ? [`script-src 'sha256-${createHash('sha256').update(code).digest('base64')}'`] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${trusted(policy)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="generator" content="${tool}" />
        <title>${title}</title>
        <style>
          ${trusted(font)}${trusted(style.trim())}
        </style>
      </head>
      <body class="${kind}" ${region === null ? null : html` data-region="${region}"`}>
        ${body} ${hasScript ? trusted(`<script>${code}</script>\n`) : null}
      </body>
    </html> `;
  return page.html;
}
