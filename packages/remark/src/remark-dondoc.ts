import { isAbsolute, join } from 'node:path';
import type { CritiqueResult, Finding, SourceDocument } from '@dondoc/model';
import {
  checkedSettings,
  critiqueDocument,
  type Input,
  loadRuleSet,
  type RuleSet,
  readMdast,
  type Settings,
} from 'dondoc';
import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import { noteOf } from './note.js';
import { sourceRange } from './place.js';

/** The settings of `dondoc.config.json` that concern one plan, and the directive that it answers. */
export interface RemarkDondocOptions
  extends Pick<Settings, 'extends' | 'rules' | 'thresholds' | 'language' | 'vocabularies'> {
  /** The directive: a path (relative to the `cwd` of the file that is checked), or a name with its bytes. */
  readonly directive?: Input;
}

const SOURCE = 'dondoc';

type ToPoint = ReturnType<typeof location>['toPoint'];

function tell(file: VFile, finding: Finding, document: SourceDocument, rules: RuleSet, toPoint: ToPoint): void {
  const ranges = finding.evidence.map((e) => sourceRange(document, e));
  const range = ranges.find((r) => r !== null);
  const [start, end] = range ? [toPoint(range.start), toPoint(range.end)] : [];
  const options = { ruleId: finding.rule, source: SOURCE, ...(start && end ? { place: { start, end } } : {}) };
  const message =
    finding.severity === 'info' ? file.info(finding.message, options) : file.message(finding.message, options);
  message.note = noteOf(finding, rules);
  Object.assign(message, { finding });
}

function tellTrouble(file: VFile, { problems, status }: CritiqueResult): void {
  for (const { code, message, remedy } of problems) {
    const options = { ruleId: code, source: SOURCE };
    const told = status === 'ok' ? file.info(message, options) : file.message(message, options);
    told.note = remedy;
  }
}

const directiveOf = (directive: Input, { cwd }: VFile): Input =>
  typeof directive === 'string' && !isAbsolute(directive) ? join(cwd, directive) : directive;

/**
 * A unified plugin that critiques a plan written in Markdown and adds a message for each finding: `ruleId` its rule, `source`
 * `dondoc`, `place` its words in the file, `note` suggestion, reason and basis. Errors and warnings are warnings of the file
 * (`fatal: false`), notes are information; `message.finding` and `file.data.dondoc` hold the whole of it. The tree is left as
 * it is; tables need remark-gfm. Messages are switched off in a file by remark-message-control.
 *
 * @throws `RuleError` (a `DondocError`) when the first file is checked, where options or rules are wrong
 */
export const remarkDondoc: Plugin<[options?: RemarkDondocOptions], Root> = (options = {}) => {
  const { directive, ...given } = options;
  let loading: Promise<{ readonly settings: Settings; readonly rules: RuleSet }> | undefined;
  const load = async (): Promise<{ readonly settings: Settings; readonly rules: RuleSet }> => {
    const settings = await checkedSettings(given, '@dondoc/remark');
    return { settings, rules: await loadRuleSet({ settings, settingsFile: '@dondoc/remark' }) };
  };
  return async (tree, file) => {
    loading ??= load();
    const { settings, rules } = await loading;
    // Positions of mdast do not count a byte order mark.
    const text = String(file).replace(/^\uFEFF/u, '');
    const document = await readMdast({ path: file.path ?? 'ke-hoach.md', text, tree });
    const result = await critiqueDocument(document, {
      rules,
      settings,
      ...(directive === undefined ? {} : { against: directiveOf(directive, file) }),
    });
    file.data.dondoc = result;
    const { toPoint } = location(text);
    tellTrouble(file, result);
    for (const finding of result.findings) tell(file, finding, document, rules, toPoint);
  };
};
