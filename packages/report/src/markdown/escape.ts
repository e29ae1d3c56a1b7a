import { plain } from '../present/fields.js';

/** `text` on one line as Markdown that reads as itself: no markup, no HTML, no table bars, no list or heading at its start. */
export const escapeMarkdown = (text: string): string =>
  plain(text)
    .replace(/[\\`*_[\]|~]/gu, '\\$&')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2')
    .replace(/^[-+#=]/u, '\\$&');

/** A GFM table; cells are Markdown already. */
export const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Blocks with an empty line between them; empty ones are left out. */
export const blocks = (...parts: readonly string[]): string => parts.filter(Boolean).join('\n\n');
