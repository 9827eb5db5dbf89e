// npm run dev: compiles on change and starts the studio again with what is new.
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { install, node, root } from './install.mjs'

install()
node(['scripts/build.mjs'])
const compiler = spawn(process.execPath, ['node_modules/typescript/bin/tsc', '-b', '--watch', '--preserveWatchOutput'], {
  cwd: root,
  stdio: 'inherit',
})
const start = () => spawn(process.execPath, [join(root, 'apps/cli/bin/reelwright.js'), 'start'], { stdio: 'inherit' })
let studio = start()
let due
const again = () => {
  clearTimeout(due)
  due = setTimeout(() => {
    studio.once('exit', () => {
      studio = start()
    })
    studio.kill('SIGTERM')
    if (studio.exitCode !== null) studio = start()
  }, 400)
}
for (const floor of ['packages', 'apps'])
  watch(join(root, floor), { recursive: true }, (_, name) => /(^|\/|\\)dist\/.*\.js$|page\//.test(name ?? '') && again())
const stop = () => {
  compiler.kill()
  studio.once('exit', () => process.exit(0))
  studio.kill('SIGTERM')
}
process.on('SIGINT', stop).on('SIGTERM', stop)
