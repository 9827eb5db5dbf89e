// Tests run as they were compiled: what is tested is what ships, workers and WebAssembly included.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['packages/*/dist/**/*.test.js', 'apps/*/dist/**/*.test.js', 'test/dist/**/*.test.js'],
    exclude: ['**/node_modules/**'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
