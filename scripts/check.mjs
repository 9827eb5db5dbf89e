// npm run check (or format): the formatter and linter, installed on demand beside the project's own packages.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { node, root } from './install.mjs'

const tools = join(root, 'tools/lint')
if (!existsSync(join(tools, 'node_modules/@biomejs/biome'))) {
  const { status } = spawnSync('npm', ['install', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: tools,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
}
const write = process.argv.includes('--write') ? ['--write'] : []
process.exit(node([join(tools, 'node_modules/@biomejs/biome/bin/biome'), 'check', ...write, '.']))
