import { formatNumber } from '../format.ts';

/** Why a file could not be written and what to do about it, by what the operating system says. */
const writing: Readonly<Record<string, string>> = {
  ENOSPC: 'de schijf is vol. Maak ruimte vrij of kies met --out een andere schijf',
  EDQUOT: 'uw schijfruimte is op. Maak ruimte vrij of kies met --out een andere schijf',
  EROFS: 'de schijf of map is alleen-lezen. Kies met --out een andere map',
  EACCES:
    'u mag daar niet schrijven, of het bestand is geopend in een ander programma. Sluit het, of kies met --out een andere map',
  EPERM:
    'u mag daar niet schrijven, of het bestand is geopend in een ander programma. Sluit het, of kies met --out een andere map',
  EBUSY: 'het bestand is in gebruik, bijvoorbeeld in Excel. Sluit het en probeer het opnieuw',
  ETXTBSY: 'het bestand is in gebruik. Sluit het en probeer het opnieuw',
  EISDIR: 'er staat een map met die naam. Kies met --out een andere plaats',
  ENOTEMPTY: 'er staat een map met die naam. Kies met --out een andere plaats',
  EEXIST: 'er staat al iets met die naam. Kies met --out een andere plaats',
  ENOTDIR: 'op de plaats van de map staat een bestand. Kies met --out een andere map',
  EXDEV: 'een map daarin staat op een andere schijf. Kies met --out een map zonder koppelingen',
  LINK: 'een map daarin is een koppeling naar elders. Haal die koppeling weg, of kies met --out een andere map',
  ELOOP: 'de koppelingen op weg erheen lopen in een kring. Kies met --out een andere map',
  ENOENT: 'die map kan niet gemaakt worden. Kies met --out een andere map',
  ENAMETOOLONG: 'de naam is te lang. Kies met --out een kortere map',
  EFBIG: 'het bestand is te groot voor die schijf. Kies met --out een andere schijf',
  EMFILE: 'er zijn te veel bestanden open. Sluit andere programma’s en probeer het opnieuw',
  EIO: 'de schijf meldt een fout. Kies met --out een andere schijf',
  EPIPE: 'wie het zou lezen is gestopt',
};

/** Why a file could not be read, by what the operating system says. */
const reading: Readonly<Record<string, string>> = {
  EISDIR: 'het is een map. Geef een bestand op',
  EACCES: 'u mag het niet lezen. Vraag om leesrechten, of kopieer het bestand',
  EPERM: 'u mag het niet lezen. Vraag om leesrechten, of kopieer het bestand',
  EBUSY: 'het is in gebruik door een ander programma. Sluit het daar en probeer het opnieuw',
  ENXIO: 'het is geen bestand maar een apparaat of een verbinding',
  ENODEV: 'het is geen bestand maar een apparaat of een verbinding',
  EINVAL: 'het is geen gewoon bestand',
  ELOOP: 'de koppelingen op weg erheen lopen in een kring',
  ENAMETOOLONG: 'de naam is te lang',
  EMFILE: 'er zijn te veel bestanden open. Sluit andere programma’s en probeer het opnieuw',
  EIO: 'de schijf meldt een fout',
};

/** What there can be too much of, with the most that is read; sizes of files are in bytes. */
const large: Readonly<Record<string, (limit: number) => string>> = {
  file: (limit) => `is groter dan de grens van ${megabytes(limit)} MB`,
  unpacked: (limit) => `is uitgepakt groter dan de grens van ${megabytes(limit)} MB`,
  together: (limit) => `is samen met de andere bestanden groter dan de grens van ${megabytes(limit)} MB`,
  cellsTogether: (limit) =>
    `heeft samen met de andere bestanden meer cellen dan de grens van ${formatNumber(limit, 'nl')}`,
  sheets: (limit) => `heeft meer bladen dan de grens van ${formatNumber(limit, 'nl')}`,
  elements: (limit) => `heeft meer elementen dan de grens van ${formatNumber(limit, 'nl')}`,
  parts: (limit) => `bestaat uit meer onderdelen dan de grens van ${formatNumber(limit, 'nl')}`,
  merged: (limit) => `heeft meer samengevoegde bereiken dan de grens van ${formatNumber(limit, 'nl')}`,
  sav: (limit) => `heeft meer waarden dan de grens van ${formatNumber(limit, 'nl')}`,
  columns: (limit) => `heeft meer kolommen dan de grens van ${formatNumber(limit, 'nl')}`,
  rows: (limit) => `heeft meer rijen dan de grens van ${formatNumber(limit, 'nl')}`,
  cells: (limit) => `heeft meer cellen dan de grens van ${formatNumber(limit, 'nl')}`,
  cell: (limit) => `heeft een cel die langer is dan de grens van ${formatNumber(limit, 'nl')} tekens`,
  depth: (limit) => `is dieper genest dan de grens van ${formatNumber(limit, 'nl')} niveaus`,
};

function megabytes(bytes: number): string {
  return formatNumber(bytes / 2 ** 20, 'nl');
}

/** What the operating system says, in words. */
export const diskNl = {
  writing: (reason: string) => told(writing, reason),
  reading: (reason: string) => told(reading, reason),
  large: (what: string, limit: number) =>
    large[what]?.(limit) ?? `is groter dan de grens van ${formatNumber(limit, 'nl')} (${what})`,
  elsewhere: (process: string, host: string) =>
    process === '' ? 'een andere run' : `een andere run (proces ${process} op ${host})`,
};

function told(words: Readonly<Record<string, string>>, reason: string): string {
  const known = words[reason];
  return known === undefined ? reason : `${known} (${reason})`;
}
