import { closeServer } from '@reelwright/api/close-server'
import { fail } from '@reelwright/film/fault'
import type { Serving } from '@reelwright/studio/settings/serving'
import type { FastifyInstance } from 'fastify'

/** A server that listens: its address, and what ends it, after `grace` milliseconds at the latest. */
export type Listening = { readonly address: string; readonly stop: (grace: number) => Promise<void> }

/** @throws PORT_TAKEN, HOST_UNUSABLE */
export const serve = async (app: FastifyInstance, { host, port }: Pick<Serving, 'host' | 'port'>): Promise<Listening> => {
  const address = await app.listen({ host, port }).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EADDRINUSE')
      throw fail('PORT_TAKEN', `Port ${port} is taken by another program; set PORT (WORKER_PORT for a worker) to a free one.`, { cause })
    if (cause.code === 'EADDRNOTAVAIL' || cause.code === 'ENOTFOUND')
      throw fail('HOST_UNUSABLE', `This machine has no address ${host}; set HOST to one of its own, or to 0.0.0.0 for all of them.`, {
        cause,
      })
    throw cause
  })
  return { address, stop: (grace) => closeServer(app, grace) }
}
