import packageFile from '../../package.json' with { type: 'json' };

/** The version of this program. */
export const { version } = packageFile;

/** The exact version of a package that figures or workbooks are made with. */
export function versionOf(name: keyof typeof packageFile.dependencies): string {
  return packageFile.dependencies[name];
}
