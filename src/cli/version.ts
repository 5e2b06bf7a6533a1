import packageFile from '../../package.json' with { type: 'json' };

/** The version of this program, and of the packages that draw its figures. */
export const { version } = packageFile;

/** The exact version of a package this program draws with. */
export function versionOf(name: keyof typeof packageFile.dependencies): string {
  return packageFile.dependencies[name];
}
