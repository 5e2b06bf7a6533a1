import type { Indicator } from '../../instrument/instrument.ts';
import type { Language } from '../../instrument/text.ts';
import type { Unit } from '../../instrument/units.ts';
import type { Catalogue } from '../texts/catalogue.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import type { ThemeGroup } from './parts.ts';

/** The tools that need the script of the page: a chooser of a unit, and search in the menu. Hidden until it runs. */
export function readerTools(
  { page: words }: Catalogue,
  units: readonly Unit[],
  { chooser, nobody }: { readonly chooser: string; readonly nobody: string },
): Html {
  return html`<div class="tools" hidden>
    <label for="regio">${chooser}</label>
    <select id="regio">
      <option value="">${nobody}</option>
      ${units.map(({ code, name }) => html`<option value="${code}">${name}</option>`)}
    </select>
    <label for="zoek">${words.search}</label><input id="zoek" type="search" autocomplete="off" />
    <p
      id="gevonden"
      class="soft"
      role="status"
      data-one="${words.found.one}"
      data-many="${words.found.many}"
    ></p>
  </div>`;
}

/** A place in a page that a menu leads to. */
export type Place = { readonly id: string; readonly title: string };

/** A list of places. */
export function menuList(places: readonly Place[]): Html | null {
  return places.length === 0
    ? null
    : html`<ul>
        ${places.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}
      </ul>`;
}

/** Items that a menu shows on demand, below a link to the part of the page that holds them. */
export function menuGroup({ id, title }: Place, items: readonly Html[]): Html {
  return html`<details>
    <summary>${title}</summary>
    <ul>
      <li><a href="#${id}">${title}</a></li>
      ${items}
    </ul>
  </details> `;
}

/** A group per theme, with an item for all that is shown of its indicators. */
export function themeMenu<T>(
  themes: readonly ThemeGroup<T>[],
  language: Language,
  item: (each: T) => Html,
): Html {
  return html`${themes.map(({ theme, subthemes }) =>
    menuGroup(
      { id: themeId(theme), title: theme.label[language] },
      subthemes.flatMap(({ among }) => among.map(item)),
    ),
  )}`;
}

/** The id of the part of a page that holds a theme. */
export function themeId({ id }: { readonly id: string }): string {
  return `thema-${id}`;
}

/**
 * An item that search finds by the words of its indicators.
 * @param place where the item leads, under the words that it shows
 */
export function indicatorItem(place: Place, indicators: readonly Indicator[], language: Language): Html {
  const words = indicators.flatMap(({ number, label, question, subtheme }) => [
    number,
    label[language],
    question[language],
    subtheme.label[language],
  ]);
  return html`<li data-words="${[...new Set(words)].join(' ')}">
    <a href="#${place.id}">${place.title}</a>
  </li> `;
}
