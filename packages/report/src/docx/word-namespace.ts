import type { Part } from './package-parts.js';

const MAIN = /(?:openxmlformats\.org\/wordprocessingml\/2006\/main|purl\.oclc\.org\/ooxml\/wordprocessingml\/main)$/u;
const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Namespaces that the root of a part declares, by prefix. */
const declarations = ({ xml, root }: Part): readonly (readonly [prefix: string, uri: string])[] =>
  Array.from(
    xml.slice(root.start, root.open).matchAll(/\sxmlns(?::([^\s=]+))?\s*=\s*["']([^"']*)["']/gu),
    (m) => [m[1] ?? '', m[2] ?? ''] as const,
  );

/** Word's namespace as the part has it: transitional or strict. */
export const namespaceOf = (part: Part): string =>
  declarations(part).find(([, uri]) => MAIN.test(uri))?.[1] ?? TRANSITIONAL;

/** A declaration for elements of ours; empty where the part calls Word's namespace `w` as everybody does. */
export function declaration(part: Part): string {
  const known = declarations(part).some(([prefix, uri]) => prefix === 'w' && MAIN.test(uri));
  return known ? '' : ` xmlns:w="${namespaceOf(part)}"`;
}
