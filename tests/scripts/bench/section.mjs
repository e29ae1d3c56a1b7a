const START = (name) => `<!-- ${name} -->`;
const END = (name) => `<!-- /${name} -->`;

/** `page` with the section of this name put in its place, or at the end. */
export function withSection(page, name, section) {
  const block = `${START(name)}\n${section}\n${END(name)}`;
  const from = page.indexOf(START(name));
  const to = page.indexOf(END(name));
  if (from >= 0 && to > from) return page.slice(0, from) + block + page.slice(to + END(name).length);
  return `${page.trimEnd()}\n\n${block}\n`;
}

/** Rows as a Markdown table, all columns but the first to the right. */
export const table = (head, rows) =>
  [head, head.map((_, i) => (i === 0 ? '---' : '--:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
