import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import type { Help } from './declaring.ts';

/** The options of what reads answers: how, where they do not show that themselves. */
export function reading(help: Help, command: Command): Command {
  return command
    .option('--instrument <id|file>', help.instrument)
    .option('--sheet <name>', help.sheet)
    .option('--encoding <name>', help.encoding);
}

/** How wide a figure is, in millimetres. */
export function width(help: Help): Option {
  return new Option('--width <mm>', help.width).argParser(between(80, 400)).default(170);
}

/** How fine the dots of a figure are. */
export function dpi(help: Help): Option {
  return new Option('--dpi <dpi>', help.dpi).argParser(between(72, 600, true)).default(300);
}

/** Collects the values of an option that is given more than once. A variadic one would take the file for a value. */
export function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** A parser of a number in a range; commander reports what it throws as wrong usage. */
export function between(least: number, most: number, whole = false): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() === '' || !(value >= least && value <= most) || (whole && !Number.isInteger(value))) {
      throw new InvalidArgumentError(`${String(least)}–${String(most)}`);
    }
    return value;
  };
}
