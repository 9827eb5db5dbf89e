import type { OutputRow } from '@reelwright/data/tables/outputs'
import { refuse } from '@reelwright/film/fault'
import { findWatched, type Watched } from '@reelwright/studio/watch/find-watched'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Doors } from '../doors.js'
import { sendFile } from '../send-file.js'
import { chaptersVtt } from '../watch/chapters-vtt.js'
import { gone, guarded } from '../watch/guarded.js'
import { watchPage } from '../watch/watch-page.js'

type Ask = FastifyRequest<{ Params: { token: string }; Querystring: { t?: string } }>

const secondsIn = (text: unknown, length: number): number => {
  const seconds = typeof text === 'string' && /^\d{1,5}(\.\d{1,3})?$/.test(text) ? Number(text) : 0
  return seconds < length ? seconds : 0
}

/** Watching a film by its link: pages and media outside the API, for whoever has the token. */
export const watch = (app: FastifyInstance, { open }: Doors, publicUrl: string): void => {
  const found = (request: Ask): Promise<Watched | undefined> => findWatched(open, request.params.token)

  const show = async (request: Ask, reply: FastifyReply): Promise<FastifyReply> => {
    const watched = await found(request)
    if (!watched) return gone(reply)
    if (watched.link.noindex) reply.header('x-robots-tag', 'noindex')
    const url = `${publicUrl.replace(/\/+$/, '')}/watch/${request.params.token}`
    const from = secondsIn(request.query.t, watched.shown.length ?? 0)
    return guarded(reply).type('text/html; charset=utf-8').send(watchPage({ watched, url, from }))
  }
  app.get('/watch/:token', show)
  // Links are typed and pasted: one with a slash too many is the same, and what is no link is told as one that was taken back.
  app.get('/watch/:token/', show)
  app.get('/watch', (_, reply) => gone(reply))
  app.get('/watch/*', (_, reply) => gone(reply))

  const serve = (name: string, of: (watched: Watched) => OutputRow | undefined): void => {
    app.get(`/watch/:token/${name}`, async (request: Ask, reply) => {
      const watched = await found(request)
      const file = watched && of(watched)
      if (!watched || !file) throw refuse('FILE_NOT_FOUND', 'There is nothing to watch at this address.')
      const { hash, bytes, type } = file.asset
      const path = await open.studio.objects.open(watched.link.organizationId, hash)
      // Asked for anew each time: a link that was taken back ends what a browser has kept, too.
      guarded(reply).header('cache-control', 'private, no-cache')
      if (watched.link.noindex) reply.header('x-robots-tag', 'noindex')
      return sendFile(request, reply, { path, bytes, type, hash })
    })
  }
  serve('film.mp4', ({ master }) => master)
  serve('poster.jpg', ({ poster }) => poster)
  serve('captions.vtt', ({ captions }) => captions)

  app.get('/watch/:token/chapters.vtt', async (request: Ask, reply) => {
    const watched = await found(request)
    if (!watched) throw refuse('FILE_NOT_FOUND', 'There is nothing to watch at this address.')
    const { chapters = [], length = 0 } = watched.shown
    return guarded(reply).type('text/vtt; charset=utf-8').send(chaptersVtt(chapters, length))
  })
}
