import { defineConfig } from 'vitest/config';

// Tests resolve the packages' TypeScript sources: no build stands between a change and its test.
const conditions = ['dondoc-source', 'node', 'import', 'module', 'default'];

export default defineConfig({
  resolve: { conditions },
  // Node gets these too; `import` and `require` it tells apart itself, which packages with both need.
  ssr: { resolve: { conditions: ['dondoc-source', 'node'], externalConditions: ['dondoc-source', 'node'] } },
  test: {
    include: ['packages/*/test/**/*.test.ts', 'tests/**/*.test.ts'],
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    passWithNoTests: false,
  },
});
