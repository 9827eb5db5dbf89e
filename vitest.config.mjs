// Tests run as they were compiled: what is tested is what ships, workers and WebAssembly included.
import { statSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { BaseSequencer } from 'vitest/node'

/** From the top of the house down (docs/map.md): what has most beneath it takes longest, so both cores have work to the end. */
const HOUSE = [
  'test',
  'apps',
  'packages/render',
  'packages/studio',
  'packages/providers',
  'packages/media',
  'packages/film',
  'packages',
  'bench',
]

class LongestFirst extends BaseSequencer {
  async sort(files) {
    const floorOf = ({ moduleId }) => HOUSE.findIndex((floor) => moduleId.startsWith(`${this.ctx.config.root}/${floor}/`))
    const ranked = files.map((file) => ({ file, floor: floorOf(file), size: statSync(file.moduleId).size }))
    return ranked.sort((a, b) => a.floor - b.floor || b.size - a.size).map(({ file }) => file)
  }
}

export default defineConfig({
  test: {
    include: ['packages/*/dist/**/*.test.js', 'apps/*/dist/**/*.test.js', 'test/dist/**/*.test.js', 'bench/dist/**/*.test.js'],
    exclude: ['**/node_modules/**'],
    globalSetup: ['test/database-servers.mjs'],
    setupFiles: ['test/seed.mjs'],
    pool: 'forks',
    maxWorkers: 2,
    // A worker keeps what it has loaded from one file to the next: loading took a quarter of the time.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // On a machine that stalls a test may miss its moment; one that needs its second try is named in the report.
    retry: 1,
    testTimeout: 60_000,
    // What is waited for comes when it comes: a second, as is usual, is not enough where a machine stalls.
    expect: { poll: { timeout: 30_000 } },
    hookTimeout: 120_000,
  },
})
