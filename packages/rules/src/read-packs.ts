import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPack } from './check-rule.js';
import type { RuleFault } from './faults.js';
import type { PackFile, RulePack } from './rule-file.js';

/** A rule as read, before it is checked. */
export interface RawRule {
  readonly file: string;
  readonly pack: string;
  readonly data: unknown;
}

export interface RawPacks {
  readonly packs: readonly PackFile[];
  readonly rules: readonly RawRule[];
  readonly faults: readonly RuleFault[];
}

function readJson(file: string, faults: RuleFault[]): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch (cause) {
    const message = cause instanceof SyntaxError ? 'không phải JSON' : 'không đọc được tệp';
    const remedy = 'Kiểm tra đường dẫn và cú pháp JSON (dấu phẩy, ngoặc kép).';
    faults.push({ code: 'rule/invalid', file, pointer: '', message, remedy, excerpt: (cause as Error).message });
    return undefined;
  }
}

/** `pack.json` and every other `*.json` of each folder; packs given as objects are taken as they are. */
export function readPacks(sources: readonly (string | RulePack)[]): RawPacks {
  const faults: RuleFault[] = [];
  const packs: PackFile[] = [];
  const rules: RawRule[] = [];
  for (const source of sources) {
    if (typeof source !== 'string') {
      const { rules: data, ...pack } = source;
      faults.push(...checkPack(pack, source.id));
      packs.push(pack);
      data.forEach((d, i) => void rules.push({ file: `${source.id}/rules/${i}`, pack: source.id, data: d }));
      continue;
    }
    const packFile = join(source, 'pack.json');
    const pack = readJson(packFile, faults);
    if (pack === undefined) continue;
    faults.push(...checkPack(pack, packFile));
    packs.push(pack as PackFile);
    for (const name of readdirSync(source).sort()) {
      if (!name.endsWith('.json') || name === 'pack.json') continue;
      const file = join(source, name);
      const data = readJson(file, faults);
      if (data !== undefined) rules.push({ file, pack: (pack as PackFile).id, data });
    }
  }
  return { packs, rules, faults };
}
