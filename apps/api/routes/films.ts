import { createReadStream } from 'node:fs'
import type { FilmSummary } from '@reelwright/contract/film'
import { isFault } from '@reelwright/film/fault'
import { filesOf, findFile, LOCAL_ORGANIZATION, listFilms, readFilmState } from '@reelwright/studio/films'
import { workOf } from '@reelwright/studio/work-of'
import type { FastifyInstance } from 'fastify'
import type { Doors } from '../server.js'

const summary = async ({ open }: Doors, projectId: string): Promise<FilmSummary> => {
  const film = await readFilmState(open, LOCAL_ORGANIZATION, projectId)
  const { id, title, format, status, pausedReason, createdAt } = film.project
  const files = filesOf(film).map(({ name, asset }) => ({
    name,
    bytes: asset.bytes,
    type: asset.type,
    url: `/films/${id}/files/${encodeURIComponent(name)}?v=${asset.hash.slice(0, 12)}`,
  }))
  return {
    id,
    title,
    format,
    status,
    pausedReason,
    createdAt: createdAt.toISOString(),
    work: [...workOf(film.steps)],
    files,
  }
}

/** `bytes=a-b` of a file of `size` bytes; undefined when it asks for the whole. */
const rangeOf = (header: string | undefined, size: number): { start: number; end: number } | 'unsatisfiable' | undefined => {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!match || (!match[1] && !match[2])) return undefined
  const start = match[1] ? Number(match[1]) : Math.max(0, size - Number(match[2]))
  const end = match[1] && match[2] ? Math.min(Number(match[2]), size - 1) : size - 1
  return start > end || start >= size ? 'unsatisfiable' : { start, end }
}

export const films = (app: FastifyInstance, doors: Doors): void => {
  app.get('/films.json', async (_, reply) => {
    reply.header('cache-control', 'no-store')
    const rows = await listFilms(doors.open, LOCAL_ORGANIZATION)
    return Promise.all(rows.slice(0, 50).map(({ id }) => summary(doors, id)))
  })

  app.get<{ Params: { id: string; name: string } }>('/films/:id/files/:name', async (request, reply) => {
    const { id, name } = request.params
    const file = await findFile(doors.open, LOCAL_ORGANIZATION, id, name)
    if (!file)
      return reply.status(404).type('application/problem+json').send({
        type: 'about:blank',
        title: 'There is no such file here.',
        status: 404,
        code: 'FILE_NOT_FOUND',
      })
    const path = await doors.open.studio.objects.open(LOCAL_ORGANIZATION, file.asset.hash)
    const range = rangeOf(request.headers.range, file.asset.bytes)
    reply
      .type(file.asset.type)
      .header('accept-ranges', 'bytes')
      .header('etag', `"${file.asset.hash}"`)
      .header('x-content-type-options', 'nosniff')
    if (range === 'unsatisfiable') return reply.status(416).header('content-range', `bytes */${file.asset.bytes}`).send()
    if (!range) return reply.header('content-length', file.asset.bytes).send(createReadStream(path))
    reply
      .status(206)
      .header('content-range', `bytes ${range.start}-${range.end}/${file.asset.bytes}`)
      .header('content-length', range.end - range.start + 1)
    return reply.send(createReadStream(path, range))
  })

  app.setErrorHandler((error, _, reply) => {
    const known = isFault(error) ? error : undefined
    const status = known ? (known.kind === 'input' ? 404 : 500) : ((error as { statusCode?: number }).statusCode ?? 500)
    const title =
      known?.message ??
      (status < 500 ? 'The request is not one this server understands.' : 'Something went wrong in the studio; its log says what.')
    if (!known && status >= 500) app.log.error(error)
    reply
      .status(status)
      .type('application/problem+json')
      .send({
        type: 'about:blank',
        title,
        status,
        code: known?.code ?? (status < 500 ? 'BAD_REQUEST' : 'UNEXPECTED'),
      })
  })
}
