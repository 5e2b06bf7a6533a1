import { Chalk } from 'chalk';
import { visible } from '../report/format.ts';

/** Paints text for a terminal, or leaves it as it is. */
export type Painter = Readonly<Record<'bold' | 'dim' | 'red' | 'yellow' | 'blue', (text: string) => string>>;

const escape = '\u001b[';

/**
 * Stands in every code that a painter writes until the text is printed, so that codes which come from a file are told
 * from our own: nobody who writes a file knows it. It reaches no output.
 */
const key = String(Math.floor(1e9 + Math.random() * 1e12));

/** A painter that paints, or one that does not. */
export function makePainter(paints: boolean): Painter {
  const chalk = new Chalk({ level: paints ? 1 : 0 });
  const painted = (paint: (text: string) => string): ((text: string) => string) => {
    const [open = '', close = ''] = paint('|')
      .split('|')
      .map((code) => code.replace(escape, `${escape}${key};`));
    return (text) => open + text + close;
  };
  return {
    bold: painted(chalk.bold),
    dim: painted(chalk.dim),
    red: painted(chalk.red),
    yellow: painted(chalk.yellow),
    blue: painted(chalk.blue),
  };
}

/**
 * Text as a terminal may get it: lines, and what a painter made of them. Whatever else could command a terminal or
 * change the order of letters comes from a file, a name or an argument, and is made visible.
 */
export function forTerminal(text: string): string {
  const [first = '', ...painted] = text.split(`${escape}${key};`);
  return [shown(first), ...painted.map(afterCode)].join('');
}

/** What follows the start of a code of ours: its number, its letter, and text. */
function afterCode(text: string): string {
  const end = text.indexOf('m') + 1;
  return escape + text.slice(0, end) + shown(text.slice(end));
}

function shown(text: string): string {
  return text.split(/\r?\n/).map(visible).join('\n');
}
