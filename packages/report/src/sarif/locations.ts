import type { Evidence } from '@dondoc/model';
import { plain } from '../present/fields.js';

/** A path as a URI reference: relative paths stay so, absolute ones of both kinds of systems become `file:` URIs. */
export function artifactUri(path: string): string {
  const segments = path.replace(/\\/gu, '/').split('/');
  const drive = /^[a-z]:$/iu.test(segments[0] ?? '');
  // Half a surrogate pair, which file names of Windows may hold, has no encoding.
  const uri = segments
    .map((s, i) => (i === 0 && drive ? s : encodeURIComponent(s.replace(/\p{Cs}/gu, '\uFFFD'))))
    .join('/');
  if (drive) return `file:///${uri}`;
  return uri.startsWith('//') ? `file:${uri}` : uri.startsWith('/') ? `file://${uri}` : uri;
}

/** A document of the run, by its place among the artifacts. */
export interface Artifact {
  readonly uri: string;
  readonly index: number;
}

/** Where evidence stands; what a document says that is none of the run's is named, for its file is not known here. */
export function locationOf(evidence: Evidence, artifact: Artifact | undefined): object {
  const { start, end, quote, page, boxes, document } = evidence;
  const properties = page === null ? {} : { properties: { page, boxes } };
  if (!artifact)
    return {
      logicalLocations: [{ name: document ?? '', kind: 'document' }],
      message: { text: plain(`${document ?? ''}: “${quote}”`) },
      ...properties,
    };
  return {
    physicalLocation: {
      artifactLocation: artifact,
      region: { charOffset: start, charLength: end - start, snippet: { text: quote } },
    },
    ...properties,
  };
}
