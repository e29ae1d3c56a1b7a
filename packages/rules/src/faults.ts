import { DondocError, type ErrorCode } from '@dondoc/model';

/** One thing that is wrong with a rule, a pack or the settings. */
export interface RuleFault {
  readonly code: Extract<ErrorCode, 'rule/invalid' | 'rule/unknown-fact' | 'rule/unknown-operator' | 'config/invalid'>;
  /** File, or the name of a pack given as an object. */
  readonly file: string;
  /** JSON pointer to the faulty value. */
  readonly pointer: string;
  readonly message: string;
  readonly remedy: string;
  /** The faulty value as JSON, shortened. */
  readonly excerpt: string;
}

/** Everything that is wrong, together: `faults` lists it, the message shows it. */
export class RuleError extends DondocError {
  readonly faults: readonly RuleFault[];

  constructor(faults: readonly RuleFault[]) {
    const codes = new Set(faults.map((f) => f.code));
    const [first] = faults;
    const lines = faults.map((f) => `- ${f.file}${f.pointer ? `#${f.pointer}` : ''}: ${f.message} — ${f.excerpt}`);
    super(
      codes.size === 1 && first ? first.code : 'rule/invalid',
      `${codes.has('config/invalid') ? (codes.size === 1 ? 'Thiết lập' : 'Thiết lập và bộ quy tắc') : 'Bộ quy tắc'} có ${faults.length} lỗi:\n${lines.join('\n')}`,
      [...new Set(faults.map((f) => f.remedy))].join(' '),
      first && { file: first.file, pointer: first.pointer, excerpt: first.excerpt },
    );
    this.faults = faults;
  }
}

/** `path` as a JSON pointer (RFC 6901). */
export const pointer = (path: readonly (string | number)[]): string =>
  path.map((p) => `/${String(p).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The value that `at` points to, as JSON of at most 80 characters. */
export function excerpt(root: unknown, at: string): string {
  let value: unknown = root;
  for (const part of at.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  }
  const json = JSON.stringify(value) ?? 'không có';
  return json.length > 80 ? `${json.slice(0, 79)}…` : json;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}

/** “Ý bạn là …?” with the nearest of `known`, or the empty string where none is near. */
export function didYouMean(name: string, known: Iterable<string>): string {
  let best = '';
  let least = Math.max(2, Math.ceil(name.length / 3)) + 1;
  for (const k of known) {
    const d = editDistance(name, k);
    if (d < least) [best, least] = [k, d];
  }
  return best ? `Ý bạn là “${best}”?` : '';
}
