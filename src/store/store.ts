/**
 * The door to the disk. Everything that reads or writes goes through one of these, so that tests can hand in
 * memory instead. Paths are as the operating system writes them; `-` reads standard input.
 */
export type Store = {
  /** The bytes of a file; null when there is none. Throws a `Failure` when it cannot be read. */
  readonly read: (path: string) => Uint8Array | null;
  /**
   * The names in a folder, sorted; null when there is none. Behind what is no file stands a `/`: a folder, or a link that
   * leads to no file.
   */
  readonly list: (folder: string) => readonly string[] | null;
  /** Writes a file beside its place and renames it into it; makes folders as needed, and follows no link below `within`. */
  readonly write: (path: string, bytes: Uint8Array, within?: string) => void;
  /** Removes a file, and the folders it leaves empty up to `within`; follows no link below it. */
  readonly remove: (path: string, within: string) => void;
  /**
   * Keeps other runs from writing at a place, with a file at `path` that says whose turn it is.
   * @param place what is kept, to tell in a message
   * @returns what ends it. Throws a `Failure` when it is the turn of another run
   */
  readonly lock: (path: string, place: string) => () => void;
  /** A path as it is with every link on it followed, also when nothing is there yet. */
  readonly realPath: (path: string) => string;
};
