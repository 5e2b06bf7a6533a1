/**
 * The door to the disk. Everything that reads or writes goes through one of these, so that tests can hand in
 * memory instead. Paths are as the operating system writes them; `-` reads standard input.
 */
export type Store = {
  /** The bytes of a file; null when there is none. Throws a `Failure` when it cannot be read. */
  readonly read: (path: string) => Uint8Array | null;
  /** The names of the files in a folder, sorted; null when there is no folder. */
  readonly list: (folder: string) => readonly string[] | null;
  /** Writes a file beside its place and renames it into it; makes folders as needed. */
  readonly write: (path: string, bytes: Uint8Array) => void;
  /** Removes a file, and the folders it leaves empty up to `within`. */
  readonly remove: (path: string, within: string) => void;
};
