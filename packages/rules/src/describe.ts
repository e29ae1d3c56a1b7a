import { type Catalogue, type FactDefinition, groupOf } from './catalogue.js';
import { OPERATORS } from './operators.js';

const cell = (s: string): string => s.replaceAll('|', '\\|');

function row(fact: FactDefinition): string {
  const type = fact.type === 'choice' ? (fact.values ?? []).map((v) => `\`${v}\``).join(' ') : fact.type;
  const unit = fact.unit ? ` (${fact.unit})` : '';
  const meaning = `${fact.meaning.vi}${fact.nullable ? '; có thể vắng mặt' : ''}<br>${fact.meaning.en}`;
  return `| \`${fact.name}\` | ${cell(type)}${unit} | ${cell(meaning)} | ${cell(`\`${JSON.stringify(fact.example)}\``)} |`;
}

/** The catalogue as Markdown: subjects, facts by group, operators. */
export function describeCatalogue(catalogue: Catalogue, title: string): string {
  const groups = new Map<string, FactDefinition[]>();
  for (const fact of catalogue.facts.values()) {
    if (fact.name.endsWith('.presence')) continue;
    const group = groupOf(fact.name);
    groups.set(group, [...(groups.get(group) ?? []), fact]);
  }
  const lines = [
    `# ${title}`,
    '',
    '## Chủ thể · Subjects',
    '',
    '| `for.each` | thấy · sees | nghĩa · meaning |',
    '|---|---|---|',
    ...[...catalogue.subjects.values()].map(
      (s) => `| \`${s.kind}\` | ${s.sees.map((g) => `\`${g}.*\``).join(' ')} | ${s.meaning.vi}<br>${s.meaning.en} |`,
    ),
    '',
    'Dữ kiện có thể vắng mặt còn có `TÊN.presence`: `present`, `absent` hay `unreadable`. ',
    'A fact that can be missing also has `NAME.presence`: `present`, `absent` or `unreadable`.',
  ];
  for (const [group, facts] of groups)
    lines.push(
      '',
      `## \`${group}\``,
      '',
      '| dữ kiện · fact | kiểu · type | nghĩa · meaning | ví dụ · example |',
      '|---|---|---|---|',
      ...facts.map(row),
    );
  lines.push('', '## Toán tử · Operators', '', '| toán tử · operator | kiểu dữ kiện · types |', '|---|---|');
  for (const [name, operator] of OPERATORS) lines.push(`| \`${name}\` | ${operator.types.join(', ')} |`);
  return `${lines.join('\n')}\n`;
}
