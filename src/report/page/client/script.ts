/**
 * What a page does besides being read: search in its menu, and pointing at the answers of the region of the reader.
 * It runs in the browser and asks nothing of the network. Without it the page is complete but for these two.
 */

const all = <T extends Element>(selector: string, within: ParentNode = document): T[] => [
  ...within.querySelectorAll<T>(selector),
];

/** What counts when words are looked for: letters without accents and case. */
const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** A part of an address as it was meant; as it stands where that cannot be told, because anyone can write one. */
const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

startSearch();
startChooser();

/** Narrows the menu to the indicators in which every word that is looked for occurs. */
function startSearch(): void {
  const field = document.querySelector<HTMLInputElement>('#zoek');
  const status = document.querySelector<HTMLElement>('#gevonden');
  if (field === null || status === null) return;
  const items = all<HTMLElement>('[data-words]').map((item) => ({
    item,
    words: fold(item.dataset['words'] ?? ''),
  }));
  const groups = all<HTMLDetailsElement>('nav details');
  field.addEventListener('input', () => {
    const wanted = fold(field.value).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const { item, words } of items) {
      item.hidden = !wanted.every((word) => words.includes(word));
      if (!item.hidden) found += 1;
    }
    for (const group of groups) {
      group.hidden = wanted.length > 0 && all('[data-words]:not([hidden])', group).length === 0;
      group.open = wanted.length > 0 && !group.hidden;
    }
    const template = found === 1 ? status.dataset['one'] : status.dataset['many'];
    status.textContent = wanted.length === 0 ? '' : (template ?? '').replace('#', String(found));
  });
}

/** Points at every answer of the region that is chosen, or that the address names: `#regio=AM18`. */
function startChooser(): void {
  const chooser = document.querySelector<HTMLSelectElement>('#regio');
  if (chooser === null) return;
  // What stands for an answer without naming who gave it: ▲ in drawings, and counts in a table of transitions.
  const pointers = all<HTMLElement | SVGElement>('.pointer, td[data-answer]');
  const named = all<HTMLElement>('[data-region]');

  const show = (region: string): void => {
    for (const row of all(':is(tr, li).here')) row.classList.remove('here');
    const answers = new Set([region]);
    for (const name of named) {
      const isHere = name.dataset['region'] === region;
      name.classList.toggle('here', isHere);
      const row = isHere ? name.closest<HTMLElement>(':is(tr, li)[data-answer]') : null;
      if (row === null) continue;
      row.classList.add('here');
      answers.add(row.dataset['answer'] ?? '');
    }
    for (const pointer of pointers) {
      pointer.classList.toggle('here', answers.has(pointer.dataset['answer'] ?? ''));
    }
    const label = chooser.selectedOptions[0]?.text ?? '';
    for (const line of all<HTMLElement>('.answer-here')) {
      const row = line.parentElement?.querySelector<HTMLElement>(':is(tr, li).here');
      line.hidden = row === null || row === undefined;
      const answer = row?.querySelector('summary, .label')?.textContent ?? '';
      line.textContent = line.hidden ? '' : `${line.dataset['sign'] ?? '▲ '}${label}: ${answer}`;
    }
  };

  /** The parts of the address behind #: where to go, and the region. */
  const parts = (): { place: string; region: string } => {
    const [place = '', ...rest] = location.hash.slice(1).split('&').map(decoded);
    const given = [place, ...rest].find((part) => part.startsWith('regio='))?.slice('regio='.length) ?? '';
    const known = [...chooser.options].some(({ value }) => value === given);
    return { place: place.startsWith('regio=') ? '' : place, region: known ? given : '' };
  };
  const remember = (place: string, region: string): void => {
    const hash = [place, region === '' ? '' : `regio=${region}`].filter((part) => part !== '').join('&');
    history.replaceState(null, '', hash === '' ? location.pathname + location.search : `#${hash}`);
  };

  chooser.addEventListener('change', () => {
    remember(parts().place, chooser.value);
    show(chooser.value);
  });
  const follow = (): void => {
    const { place, region } = parts();
    if (region !== '' && region !== chooser.value) {
      chooser.value = region;
      show(region);
    } else if (region === '' && chooser.value !== '') {
      remember(place, chooser.value);
    }
    // A browser finds no place whose name has a region behind it.
    if (place !== '' && location.hash.includes('&')) document.getElementById(place)?.scrollIntoView();
  };
  window.addEventListener('hashchange', follow);
  for (const tool of all<HTMLElement>('.tools')) tool.hidden = false;
  if (parts().region === '' && document.body.dataset['region'] !== undefined) {
    chooser.value = document.body.dataset['region'];
    show(chooser.value);
  }
  follow();
}
