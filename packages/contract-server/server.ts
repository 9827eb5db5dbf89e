import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFfmpeg } from '@reelwright/media/ffmpeg/find'
import fastify from 'fastify'
import { control } from './frame/control.js'
import { dispatch } from './frame/dispatch.js'
import { send } from './frame/send.js'
import { type Manner, makeWorld, type World } from './frame/world.js'
import { VENDORS } from './vendors/list.js'

export type ContractServer = { readonly url: string; readonly world: World; readonly close: () => Promise<void> }

const LARGEST_BODY = 256 * 1024 * 1024
const NONE: ReadonlySet<never> = new Set()

/** Starts the server on `port` (0 for any). `publicUrl` is how others reach it, where that is not 127.0.0.1; the manner of its answers see `World`. */
export const startContractServer = async (
  options: {
    readonly port?: number
    readonly host?: string
    readonly publicUrl?: string
    readonly ffmpegPath?: string
  } & Manner = {},
): Promise<ContractServer> => {
  const folder = await mkdtemp(join(tmpdir(), 'reelwright-contract-'))
  await mkdir(join(folder, 'made'))
  const world = makeWorld(folder, await findFfmpeg(options.ffmpegPath), options)
  const app = fastify({ bodyLimit: LARGEST_BODY, forceCloseConnections: true, routerOptions: { ignoreTrailingSlash: false } })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  let origin = ''
  app.all('/*', async (request, reply) => {
    const url = new URL(request.raw.url ?? '/', origin)
    const vendor = VENDORS.find(({ name }) => url.pathname === `/${name}` || url.pathname.startsWith(`/${name}/`))
    if (vendor) await dispatch(world, vendor, origin, request, reply)
    else {
      const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const answer = (await control(world, VENDORS, origin, request.method, url, raw)) ?? {
        status: 404,
        json: { message: `No vendor has this path; there are ${VENDORS.map(({ name }) => `/${name}`).join(', ')}.` },
      }
      await send(request, reply, answer, NONE, world.clock)
    }
    return reply
  })
  await app.listen({ port: options.port ?? 0, host: options.host ?? '127.0.0.1' })
  origin = options.publicUrl?.replace(/\/$/, '') ?? `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  return {
    url: origin,
    world,
    close: async () => {
      world.clock.reset()
      await app.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
