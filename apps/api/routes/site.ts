import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import files from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Doors } from '../doors.js'

const FOLDER = fileURLToPath(new URL('../../../web/built/', import.meta.url))

/** Names of built scripts hold their hash: a browser need never ask again. Everything else is asked for each time. */
const FOREVER = 'public, max-age=31536000, immutable'

/**
 * Scripts are ours alone; HarfBuzz is WebAssembly. React and Base UI place things by style attributes. Pictures of stock libraries
 * and voices of presenters come from their own houses. Video.js has its signs in a font inside its style. Where an object store
 * hands bytes over itself, uploads and downloads go to it.
 */
const policyOf = (ownObjects: boolean): string => {
  const bytes = ownObjects ? "'self'" : "'self' https: http:"
  return [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https:",
    "font-src 'self' data:",
    `media-src ${bytes} https: blob: data:`,
    `connect-src ${bytes} blob: data:`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** The studio in the browser: what Vite built, and its first page at every address that is nothing else's. */
export const site = async (app: FastifyInstance, { open }: Doors): Promise<void> => {
  const index = join(FOLDER, 'index.html')
  if (!existsSync(index)) {
    app.get('/', (_, reply) => reply.redirect('/api/docs'))
    return
  }
  const page = readFileSync(index)
  const policy = policyOf(open.studio?.links?.desk !== undefined)
  await app.register(files, {
    root: FOLDER,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', path.includes('/assets/') ? FOREVER : 'no-cache')
    },
  })
  const show = (reply: FastifyReply): FastifyReply =>
    reply.type('text/html; charset=utf-8').header('content-security-policy', policy).header('cache-control', 'no-cache').send(page)
  app.get('/', (_, reply) => show(reply))
  app.get('/*', (request, reply) => {
    const asksForPage = request.headers.accept?.includes('text/html') && !request.url.startsWith('/api/')
    return asksForPage ? show(reply) : reply.callNotFound()
  })
}
