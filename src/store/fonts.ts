import { Failure, problem } from '../problem.ts';
import type { Store } from './store.ts';

const family = '@expo-google-fonts/source-sans-3';

/** A font file: where it stands and what is in it. */
type FontFile = { readonly path: string; readonly bytes: Uint8Array };

/** Reads the fonts that figures are set in, out of the package that brings them. */
export function readFonts(
  store: Store,
  resolve: (specifier: string) => string,
): { readonly regular: FontFile; readonly semibold: FontFile } {
  const read = (file: string): FontFile => {
    const path = resolve(`${family}/${file}`);
    const bytes = store.read(path);
    if (bytes === null) throw new Failure(problem('file-missing', { file: path }));
    return { path, bytes };
  };
  return {
    regular: read('400Regular/SourceSans3_400Regular.ttf'),
    semibold: read('600SemiBold/SourceSans3_600SemiBold.ttf'),
  };
}
