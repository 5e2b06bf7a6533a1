import type { Store } from '../store/store.ts';

/** A stream to write text to, and whether a person looks at it. */
export type Output = {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** Width in characters. */
  readonly columns: number;
};

/** Everything outside the program, handed in so that tests can hand in something else. */
export type Effects = {
  readonly store: Store;
  /** The folder of the schemas that come with the program. */
  readonly schemas: string;
  /** The folder of copies of those schemas, as the build checked them. */
  readonly checkedSchemas: string;
  /** The folder of the style sheet and the script that pages bring along, as built. */
  readonly pageFiles: string;
  /** The path of a file inside a package that this program depends on. */
  readonly resolve: (specifier: string) => string;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly environment: Readonly<Record<string, string | undefined>>;
};
