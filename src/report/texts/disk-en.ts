import { formatNumber } from '../format.ts';
import type { diskNl } from './disk-nl.ts';

const writing: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Make room, or choose another disk with --out',
  EDQUOT: 'your disk space is used up. Make room, or choose another disk with --out',
  EROFS: 'the disk or folder is read-only. Choose another folder with --out',
  EACCES:
    'you may not write there, or the file is open in another program. Close it, or choose another folder with --out',
  EPERM:
    'you may not write there, or the file is open in another program. Close it, or choose another folder with --out',
  EBUSY: 'the file is in use, for example in Excel. Close it and try again',
  ETXTBSY: 'the file is in use. Close it and try again',
  EISDIR: 'there is a folder of that name. Choose another place with --out',
  ENOTEMPTY: 'there is a folder of that name. Choose another place with --out',
  EEXIST: 'there is something of that name. Choose another place with --out',
  ENOTDIR: 'a file stands in the place of the folder. Choose another folder with --out',
  EXDEV: 'a folder in it is on another disk. Choose a folder without links with --out',
  LINK: 'a folder in it is a link to elsewhere. Remove that link, or choose another folder with --out',
  ELOOP: 'the links on the way lead round in a circle. Choose another folder with --out',
  ENOENT: 'that folder cannot be made. Choose another folder with --out',
  ENAMETOOLONG: 'the name is too long. Choose a shorter folder with --out',
  EFBIG: 'the file is too large for that disk. Choose another disk with --out',
  EMFILE: 'too many files are open. Close other programs and try again',
  EIO: 'the disk reports an error. Choose another disk with --out',
  EPIPE: 'whoever would read it has stopped',
};

const reading: Readonly<Record<string, string>> = {
  EISDIR: 'it is a folder. Give a file',
  EACCES: 'you may not read it. Ask for permission, or copy the file',
  EPERM: 'you may not read it. Ask for permission, or copy the file',
  EBUSY: 'another program uses it. Close it there and try again',
  ENXIO: 'it is no file but a device or a connection',
  ENODEV: 'it is no file but a device or a connection',
  EINVAL: 'it is no ordinary file',
  ELOOP: 'the links on the way lead round in a circle',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open. Close other programs and try again',
  EIO: 'the disk reports an error',
};

const large: Readonly<Record<string, (limit: number) => string>> = {
  file: (limit) => `is larger than the limit of ${formatNumber(limit / 2 ** 20, 'en')} MB`,
  unpacked: (limit) => `is larger than the limit of ${formatNumber(limit / 2 ** 20, 'en')} MB when unpacked`,
  together: (limit) =>
    `is, with the other files, larger than the limit of ${formatNumber(limit / 2 ** 20, 'en')} MB`,
  cellsTogether: (limit) =>
    `has, with the other files, more cells than the limit of ${formatNumber(limit, 'en')}`,
  sheets: (limit) => `has more sheets than the limit of ${formatNumber(limit, 'en')}`,
  elements: (limit) => `has more elements than the limit of ${formatNumber(limit, 'en')}`,
  parts: (limit) => `has more parts than the limit of ${formatNumber(limit, 'en')}`,
  merged: (limit) => `has more merged ranges than the limit of ${formatNumber(limit, 'en')}`,
  sav: (limit) => `has more values than the limit of ${formatNumber(limit, 'en')}`,
  columns: (limit) => `has more columns than the limit of ${formatNumber(limit, 'en')}`,
  rows: (limit) => `has more rows than the limit of ${formatNumber(limit, 'en')}`,
  cells: (limit) => `has more cells than the limit of ${formatNumber(limit, 'en')}`,
  cell: (limit) => `has a cell that is longer than the limit of ${formatNumber(limit, 'en')} characters`,
  depth: (limit) => `is nested deeper than the limit of ${formatNumber(limit, 'en')} levels`,
};

/** What the operating system says, in words. */
export const diskEn: typeof diskNl = {
  writing: (reason) => told(writing, reason),
  reading: (reason) => told(reading, reason),
  large: (what, limit) =>
    large[what]?.(limit) ?? `is larger than the limit of ${formatNumber(limit, 'en')} (${what})`,
  elsewhere: (process, host) =>
    process === '' ? 'another run' : `another run (process ${process} on ${host})`,
};

function told(words: Readonly<Record<string, string>>, reason: string): string {
  const known = words[reason];
  return known === undefined ? reason : `${known} (${reason})`;
}
