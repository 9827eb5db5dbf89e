// Compiles every package (the WebAssembly sampler, then TypeScript) and removes what has lost its source.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { node, root } from './install.mjs'
import { buildWeb } from './web.mjs'

const rooms = ['packages', 'apps'].flatMap((floor) => readdirSync(join(root, floor)).map((name) => join(root, floor, name)))

// A deleted source must not live on as a test that still runs.
const prune = (dist, source) => {
  if (!existsSync(dist)) return
  for (const name of readdirSync(dist)) {
    const path = join(dist, name)
    if (!existsSync(path)) continue // gone with its source a moment ago
    if (statSync(path).isDirectory()) prune(path, join(source, name))
    else if (
      /\.js$/.test(name) &&
      !existsSync(join(source, name.replace(/\.js$/, '.ts'))) &&
      !existsSync(join(source, name.replace(/\.js$/, '.tsx')))
    ) {
      for (const ending of ['.js', '.js.map', '.d.ts', '.d.ts.map']) rmSync(path.replace(/\.js$/, ending), { force: true })
    }
  }
}
for (const room of [...rooms, join(root, 'test'), join(root, 'bench')]) prune(join(room, 'dist'), room)

// The sampler is compiled beside the packages: a package that fails must not leave the kernels of an older source behind.
const render = join(root, 'packages/render')
const assembly = join(render, 'picture/assembly')
/** The kernels twice: as every engine runs them, and with the faster shuffle of relaxed SIMD, which gives the same pixels. */
const KERNELS = { 'sampler.wasm': ['simd', 'threads'], 'sampler-relaxed.wasm': ['simd', 'relaxed-simd', 'threads'] }
const MEMORY = ['--runtime', 'stub', '--importMemory', '--sharedMemory', '--initialMemory', '2', '--maximumMemory', '32768']
const newest = existsSync(assembly) ? Math.max(...readdirSync(assembly).map((name) => statSync(join(assembly, name)).mtimeMs)) : -1
const assemble = async ([name, features]) => {
  const wasm = join(render, 'dist/picture', name)
  if (newest <= (existsSync(wasm) ? statSync(wasm).mtimeMs : -1)) return 0
  const options = ['--outFile', wasm, '-O3', '--noAssert', ...features.flatMap((feature) => ['--enable', feature]), ...MEMORY]
  const asc = [join(root, 'node_modules/assemblyscript/bin/asc.js'), 'picture/assembly/index.ts', ...options]
  const [status] = await once(spawn(process.execPath, asc, { cwd: render, stdio: 'inherit' }), 'exit')
  return status ?? 1
}
const sampler = Promise.all(Object.entries(KERNELS).map(assemble))

const compiled = node(['node_modules/typescript/bin/tsc', '-b', ...process.argv.slice(2)])
const sampled = Math.max(...(await sampler))
if (compiled !== 0 || sampled !== 0) process.exit(compiled || sampled)
const pages = buildWeb()
if (pages !== 0) process.exit(pages)
