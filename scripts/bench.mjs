// npm run bench -- render|rerender [--repeats n] …: builds, then runs one bench; its last line is JSON.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { install, node, root } from './install.mjs'

const [name, ...rest] = process.argv.slice(2)
const folder = join(root, 'bench')
const benches = readdirSync(folder).filter((entry) => existsSync(join(folder, entry, 'main.ts')))
if (!name || !benches.includes(name)) {
  console.error(`Name a bench: ${benches.join(', ')}.`)
  process.exit(2)
}
install()
const built = node(['scripts/build.mjs'])
if (built !== 0) process.exit(built)
process.exit(node([join('bench/dist', name, 'main.js'), ...rest]))
