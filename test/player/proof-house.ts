import { spawn } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Asset } from '@reelwright/film/asset'
import { servedFont, shippedFonts } from '@reelwright/media/raster/served-fonts'

const WEB = fileURLToPath(new URL('../../../apps/web/', import.meta.url))
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' }

/** Bundles the page that the player stands on by itself. @returns its folder */
export const buildPage = async (out: string): Promise<string> => {
  const vite = join(dirname(createRequire(join(WEB, 'package.json')).resolve('vite/package.json')), 'bin/vite.js')
  await new Promise<void>((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [vite, 'build', '--config', join(WEB, 'player/proof/vite.config.js'), '--outDir', out, '--logLevel', 'error'],
      { cwd: WEB, stdio: ['ignore', 'inherit', 'inherit'] },
    )
    child.on('error', reject)
    child.on('close', (status) => (status === 0 ? resolve() : reject(new Error(`vite build ended with ${status}`))))
  })
  return out
}

const sendRange = async (path: string, type: string, range: string | undefined, response: ServerResponse): Promise<void> => {
  const { size } = await stat(path)
  const [, first = '', last = ''] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? []
  const from = first === '' ? 0 : Number(first)
  const to = last === '' ? size - 1 : Math.min(size - 1, Number(last))
  const headers = { 'content-type': type, 'accept-ranges': 'bytes', 'content-length': to - from + 1, 'cache-control': 'max-age=60' }
  response.writeHead(first === '' ? 200 : 206, first === '' ? headers : { ...headers, 'content-range': `bytes ${from}-${to}/${size}` })
  createReadStream(path, { start: from, end: to }).pipe(response)
}

const sendFonts = async (url: URL, response: ServerResponse): Promise<void> => {
  const name = decodeURIComponent(url.pathname.slice('/fonts/'.length))
  if (url.pathname === '/fonts') {
    const { house, families } = shippedFonts()
    const named = url.searchParams.get('han') === 'yes' ? house : house.filter(({ file }) => !file.han)
    response.writeHead(200, { 'content-type': 'application/json' }).end(
      JSON.stringify({
        house: named.map(({ name: id, file: { role, han, covers } }) => ({ id, role, han, covers })),
        families: families.map(({ family, files }) => ({
          name: family,
          files: files.map(({ name: id, file: { covers } }) => ({ id, covers })),
        })),
      }),
    )
    return
  }
  const font = await servedFont(name)
  if (font) response.writeHead(200, { 'content-type': font.type }).end(font.bytes)
  else response.writeHead(404).end()
}

export type ProofHouse = { readonly address: string; readonly close: () => void }

/** Serves the page, the shipped fonts as the API does, and a film's files by their hashes under `/asset/`. */
export const openProofHouse = async (
  page: string,
  fileOf: (hash: string) => Promise<{ path: string; asset: Asset }>,
): Promise<ProofHouse> => {
  const answer = async (path: string, url: URL, range: string | undefined, response: ServerResponse): Promise<void> => {
    if (path.startsWith('/fonts')) return sendFonts(url, response)
    if (path.startsWith('/asset/')) {
      const file = await fileOf(path.slice('/asset/'.length))
      return sendRange(file.path, file.asset.type, range, response)
    }
    const file = join(page, path === '/' ? 'index.html' : path)
    const bytes = await readFile(file)
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(bytes)
  }
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    answer(url.pathname, url, request.headers.range, response).catch(() =>
      response.headersSent ? response.destroy() : response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}
