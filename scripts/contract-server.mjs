// npm run contract-server: builds what is missing, then starts a server that speaks the vendors' protocols for nothing.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { install, node, root } from './install.mjs'

install()
const built = node(['node_modules/typescript/bin/tsc', '-b', 'packages/contract-server'])
if (built !== 0) process.exit(built)
const server = spawn(process.execPath, [join(root, 'packages/contract-server/dist/main.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => signal === 'SIGTERM' && server.kill(signal))
server.on('exit', (code, signal) => process.exit(signal ? 130 : (code ?? 1)))
