import type { CritiqueResult, DirectiveResult } from '@dondoc/model';
import type { Language, Suppression } from '@dondoc/report/html';
import { followedTasks } from '../scan/followed.js';
import type { View } from './language.js';
import type { Outcome, Reading } from './readings.js';

export interface Exported {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array;
}

const TYPES: Readonly<Record<string, readonly [ending: string, type: string]>> = {
  docx: ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  xlsx: ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ics: ['ics', 'text/calendar; charset=utf-8'],
  markdown: ['md', 'text/markdown; charset=utf-8'],
  sarif: ['sarif', 'application/sarif+json; charset=utf-8'],
  json: ['json', 'application/json; charset=utf-8'],
  html: ['html', 'text/html; charset=utf-8'],
};

const tellingOf = (outcome: Outcome, language: Language): DirectiveResult | CritiqueResult =>
  outcome.kind === 'plan' ? outcome.told[language] : outcome.result;

async function contentOf(
  reading: Reading,
  format: string,
  suppressions: readonly Suppression[],
  language: Language,
): Promise<string | Uint8Array | null> {
  const { outcome } = reading;
  if (!outcome) return null;
  if (format === 'json') return (await import('@dondoc/report/json')).toJson([tellingOf(outcome, language)]);
  if (outcome.kind === 'directive') {
    const { result, view } = outcome;
    switch (format) {
      case 'xlsx':
        return (await import('@dondoc/report/xlsx')).directiveXlsx([result]);
      case 'ics':
        return (await import('@dondoc/report/ics')).tasksIcs(followedTasks(result), {
          stamp: new Date().toISOString(),
        });
      case 'markdown':
        return (await import('@dondoc/report/markdown')).directiveMarkdown([result]);
      case 'html':
        return (await import('@dondoc/report/html')).directiveHtml([result], { language, views: [view] });
    }
    return null;
  }
  const { document, view, against } = outcome;
  const result = outcome.told[language];
  switch (format) {
    case 'docx': {
      // What was set aside is no longer said to the drafter.
      const aside = new Set(suppressions.map((s) => s.fingerprint));
      const said = { ...result, findings: result.findings.filter((f) => !aside.has(f.fingerprint)) };
      const date = new Date().toISOString().replace(/\.\d+Z$/u, 'Z');
      return (await import('@dondoc/report/docx')).commentedDocx(reading.bytes, said, document, { date }).bytes;
    }
    case 'xlsx':
      return (await import('@dondoc/report/xlsx')).critiqueXlsx([result]);
    case 'markdown':
      return (await import('@dondoc/report/markdown')).critiqueMarkdown([result]);
    case 'sarif':
      return (await import('@dondoc/report/sarif')).critiqueSarif([result], { suppressions });
    case 'html':
      return (await import('@dondoc/report/html')).critiqueHtml([result], {
        language,
        views: [view],
        suppressions,
        ...(against ? { against } : {}),
      });
  }
  return null;
}

/** A reading in a format to take away; null where it does not come in it. */
export async function exported(
  reading: Reading,
  format: string,
  suppressions: readonly Suppression[],
  { language, words }: View,
): Promise<Exported | null> {
  const known = Object.hasOwn(TYPES, format) ? TYPES[format] : undefined;
  const content = known ? await contentOf(reading, format, suppressions, language) : null;
  if (!known || content === null) return null;
  const [ending, type] = known;
  const name = reading.name.replace(/\.[^.]*$/u, '');
  return { name: `${name}${format === 'docx' ? ` - ${words.commented}` : ''}.${ending}`, type, content };
}
