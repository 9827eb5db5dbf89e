import type { FilmSummary } from '@reelwright/contract/film'
import { refuse } from '@reelwright/film/fault'
import { filesOf, findFile, listFilms, readFilmState } from '@reelwright/studio/films'
import { LOCAL_ORGANIZATION } from '@reelwright/studio/local-organization'
import { workOf } from '@reelwright/studio/work-of'
import type { FastifyInstance } from 'fastify'
import type { Doors } from '../doors.js'
import { sendFile } from '../send-file.js'

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

export const films = (app: FastifyInstance, doors: Doors): void => {
  app.get('/films.json', async (_, reply) => {
    reply.header('cache-control', 'no-store')
    const rows = await listFilms(doors.open, LOCAL_ORGANIZATION)
    return Promise.all(rows.slice(0, 50).map(({ id }) => summary(doors, id)))
  })

  app.get<{ Params: { id: string; name: string } }>('/films/:id/files/:name', async (request, reply) => {
    const { id, name } = request.params
    const file = await findFile(doors.open, LOCAL_ORGANIZATION, id, name)
    if (!file) throw refuse('FILE_NOT_FOUND', 'There is no such file here.', { field: 'name', given: name })
    const path = await doors.open.studio.objects.open(LOCAL_ORGANIZATION, file.asset.hash)
    return sendFile(request, reply, { path, ...file.asset })
  })
}
