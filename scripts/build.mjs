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
const wasm = join(render, 'dist/picture/sampler.wasm')
const assembly = join(render, 'picture/assembly')
const ASC = [
  ...[
    'picture/assembly/index.ts',
    '--outFile',
    'dist/picture/sampler.wasm',
    '-O3',
    '--noAssert',
    '--enable',
    'simd',
    '--enable',
    'threads',
  ],
  ...['--runtime', 'stub', '--importMemory', '--sharedMemory', '--initialMemory', '2', '--maximumMemory', '32768'],
]
const newest = existsSync(assembly) ? Math.max(...readdirSync(assembly).map((name) => statSync(join(assembly, name)).mtimeMs)) : -1
const sampler =
  newest > (existsSync(wasm) ? statSync(wasm).mtimeMs : -1) &&
  once(spawn(process.execPath, [join(root, 'node_modules/assemblyscript/bin/asc.js'), ...ASC], { cwd: render, stdio: 'inherit' }), 'exit')

const compiled = node(['node_modules/typescript/bin/tsc', '-b', ...process.argv.slice(2)])
const [sampled] = (await sampler) || [0]
if (compiled !== 0 || sampled !== 0) process.exit(compiled || (sampled ?? 1))
const pages = buildWeb()
if (pages !== 0) process.exit(pages)
