// Tests run as they were compiled: what is tested is what ships, workers and WebAssembly included.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['packages/*/dist/**/*.test.js', 'apps/*/dist/**/*.test.js', 'test/dist/**/*.test.js', 'bench/dist/**/*.test.js'],
    exclude: ['**/node_modules/**'],
    setupFiles: ['test/seed.mjs'],
    pool: 'forks',
    maxWorkers: 2,
    // On a machine that stalls a test may miss its moment; one that needs its second try is named in the report.
    retry: 1,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
