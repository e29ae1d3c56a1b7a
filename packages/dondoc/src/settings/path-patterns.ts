import { relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';

/** A path as settings see it: relative to `folder`, with forward slashes, composed letters (file systems of macOS part them). */
export const settingsPath = (path: string, folder: string): string =>
  relative(resolve(folder), resolve(path)).split(sep).join('/').normalize('NFC');

/** Whether one of the globs matches the file; they are relative to `folder`, and one without a slash matches names anywhere. */
export function matchesFiles(globs: readonly string[], path: string, folder: string): boolean {
  const own = settingsPath(path, folder);
  return globs.some((glob) => {
    const pattern = glob.normalize('NFC').replace(/^\.\//u, '');
    return picomatch.isMatch(own, pattern, { dot: true, basename: !pattern.includes('/') });
  });
}
