// Compiles every package (the WebAssembly sampler, then TypeScript) and removes what has lost its source.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildWeb } from './web.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
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

const run = (command, args, cwd = root) => {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', command), ...args], { cwd, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
// The sampler first: a package that fails to compile must not leave the kernels of an older source behind.
const render = join(root, 'packages/render')
const wasm = join(render, 'dist/picture/sampler.wasm')
const assembly = join(render, 'picture/assembly')
if (existsSync(assembly)) {
  const newest = Math.max(...readdirSync(assembly).map((name) => statSync(join(assembly, name)).mtimeMs))
  if (!existsSync(wasm) || statSync(wasm).mtimeMs < newest)
    run(
      'assemblyscript/bin/asc.js',
      [
        'picture/assembly/index.ts',
        '--outFile',
        'dist/picture/sampler.wasm',
        '-O3',
        '--noAssert',
        '--enable',
        'simd',
        '--enable',
        'threads',
        '--runtime',
        'stub',
        '--importMemory',
        '--sharedMemory',
        '--initialMemory',
        '2',
        '--maximumMemory',
        '32768',
      ],
      render,
    )
}
run('typescript/bin/tsc', ['-b', ...process.argv.slice(2)])
const pages = buildWeb()
if (pages !== 0) process.exit(pages)
