// npm test: installs, builds, runs every test.
import { install, node } from './install.mjs'

install()
const built = node(['scripts/build.mjs'])
if (built !== 0) process.exit(built)
process.exit(node(['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)]))
