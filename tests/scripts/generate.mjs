// Writes what is made from the sources: the JSON Schemas of packages/model/schema. Tests fail where they are stale.
import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchemas } from '../../packages/model/dist/index.js';

const folder = new URL('../../packages/model/schema/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas()))
  writeFileSync(new URL(name, folder), `${JSON.stringify(schema, null, 2)}\n`);
