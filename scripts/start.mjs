// npm start: installs and builds what is missing, then starts the studio.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { install, node, root } from './install.mjs'

install()
const built = node(['scripts/build.mjs'])
if (built !== 0) process.exit(built)
const studio = spawn(process.execPath, [join(root, 'apps/cli/bin/reelwright.js'), 'start', ...process.argv.slice(2)], { stdio: 'inherit' })
// A terminal sends Ctrl-C to both of us; a plain kill reaches only this process.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => signal === 'SIGTERM' && studio.kill(signal))
studio.on('exit', (code, signal) => process.exit(signal ? 130 : (code ?? 1)))
