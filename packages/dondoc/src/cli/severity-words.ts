import type { Severity } from '@dondoc/model';
import type { Language } from '@dondoc/rules';

/** What severities of rules are called. */
export const SEVERITY_WORDS: Readonly<Record<Language, Readonly<Record<Severity | 'off', string>>>> = {
  vi: { error: 'lỗi', warning: 'cảnh báo', info: 'lưu ý', off: 'tắt' },
  en: { error: 'error', warning: 'warning', info: 'info', off: 'off' },
};
