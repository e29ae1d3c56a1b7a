// `npm run generate`: writes what is made from the sources, the JSON Schemas of results and rules and docs/facts.md. Tests fail
// where one of them is stale.
import { mkdirSync, writeFileSync } from 'node:fs';
import { factCatalogue } from '../../packages/critique/dist/index.js';
import { jsonSchemas } from '../../packages/model/dist/index.js';
import { describeCatalogue, ruleSchema } from '../../packages/rules/dist/index.js';

const root = new URL('../../', import.meta.url);
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

function write(path, content) {
  const file = new URL(path, root);
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, content);
  console.error(path);
}

for (const [name, schema] of Object.entries(jsonSchemas())) write(`packages/model/schema/${name}`, json(schema));
write('packages/rules/schema/rule-1.json', json(ruleSchema));
write('docs/facts.md', describeCatalogue(factCatalogue, 'Dữ kiện cho quy tắc · Facts for rules'));
