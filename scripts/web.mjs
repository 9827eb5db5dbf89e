// Builds the studio's pages where their sources are newer than what was built, and compresses what is sent often once, here.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { root } from './install.mjs'

const web = join(root, 'apps/web')
const built = join(web, 'built')
const stamp = join(built, '.sources')

const filesUnder = (folder, skip = /^(dist|built|node_modules)$/) =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !skip.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name), skip) : [join(folder, entry.name)]))

/** What the pages are made of: their own files, the compiled packages they see, and the versions of everything else. */
const sources = () => {
  const hash = createHash('sha256')
  const packages = ['film', 'look', 'contract'].map((name) => join(root, 'packages', name, 'dist'))
  const files = [...filesUnder(web), ...packages.flatMap((folder) => filesUnder(folder, /(\.test\.|\.map$|\.d\.ts|tsbuildinfo)/))]
  for (const file of [...files, join(root, 'package-lock.json')]) hash.update(file.slice(root.length)).update(readFileSync(file))
  return hash.digest('hex')
}

export const buildWeb = () => {
  const now = sources()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return 0
  // The pages' own Vite, which need not be the one that the tests run by.
  const vite = join(dirname(createRequire(join(web, 'package.json')).resolve('vite/package.json')), 'bin/vite.js')
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: web,
    stdio: 'inherit',
  })
  if (status !== 0) return status ?? 1
  for (const file of filesUnder(built).filter((name) => /\.(js|css|html|svg|json|wasm)$/.test(name))) {
    const bytes = readFileSync(file)
    if (bytes.length < 1024) continue
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 8 }))
  }
  writeFileSync(stamp, now)
  return 0
}
