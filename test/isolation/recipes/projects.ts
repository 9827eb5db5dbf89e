import { mustAsk } from '../ask.js'
import type { Recipes } from '../recipe.js'
import { freshFilm, get, post, type World } from '../world.js'

const read = (rest = '') => ({ kind: 'held' as const, trial: ({ film }: World) => ({ path: `/projects/${film.projectId}${rest}` }) })

/** On a film of its own. */
const change = (rest: string, body?: unknown, before?: (world: World, projectId: string) => Promise<unknown>) => ({
  kind: 'held' as const,
  trial: async (world: World) => {
    const { projectId } = await freshFilm(world)
    await before?.(world, projectId)
    return { path: `/projects/${projectId}${rest}`, body }
  },
})

const drop = ({ house, people }: World, projectId: string) =>
  mustAsk(house, 'DELETE', { path: `/projects/${projectId}` }, people.owner.token)

/** Asked for a film, in whose ledger it is written. */
const about = (path: string, body: object) => ({
  kind: 'held' as const,
  trial: ({ film }: World) => ({ path, body: { ...body, projectId: film.projectId } }),
})

export const PROJECTS: Recipes = {
  'GET /projects': { kind: 'list', trial: () => ({ path: '/projects?limit=100' }) },
  'POST /projects': { kind: 'list', trial: () => ({ path: '/projects', body: { topic: 'Lighthouses of the world', duration: 60 } }) },
  'GET /projects/{id}': read(),
  'PATCH /projects/{id}': change('', { title: 'Another title' }),
  'DELETE /projects/{id}': change(''),
  'POST /projects/{id}/restore': change('/restore', undefined, drop),
  'POST /projects/{id}/duplicate': change('/duplicate', {}),
  'POST /projects/{id}/approve': change('/approve', { storyboard: true }),
  'POST /projects/{id}/cancel': change('/cancel'),
  'POST /projects/{id}/resume': change('/resume', undefined, (world, id) => post(world, `/projects/${id}/cancel`)),
  'POST /projects/{id}/generate-script': change('/generate-script'),
  'POST /projects/{id}/generate-scenes': change('/generate-scenes'),
  'POST /projects/{id}/generate-videos': change('/generate-videos'),
  'GET /projects/{id}/scenes': read('/scenes'),
  'GET /projects/{id}/storyboard/history': read('/storyboard/history'),
  'GET /projects/{id}/timeline': read('/timeline'),
  'GET /projects/{id}/cap': read('/cap'),
  'PATCH /projects/{id}/cap': change('/cap', { cap: 20 }),
  'GET /projects/{id}/files': read('/files'),
  'GET /projects/{id}/render-jobs': read('/render-jobs'),
  'GET /projects/{id}/exports': read('/exports'),
  'GET /projects/{id}/watch-links': read('/watch-links'),
  'GET /jobs/{id}': {
    kind: 'held',
    trial: async (world) => {
      const { projectId } = await freshFilm(world)
      const { jobId } = await post<{ jobId: string | null }>(world, `/projects/${projectId}/generate-script`)
      if (!jobId) throw new Error('No work was begun')
      return { path: `/jobs/${jobId}` }
    },
  },
  'GET /usage': { kind: 'list', trial: () => ({ path: '/usage?by=project' }) },
  'GET /ledger': { kind: 'list', trial: () => ({ path: '/ledger?limit=100' }) },
  'GET /calls': { kind: 'list', trial: () => ({ path: '/calls?limit=100' }) },
  'POST /calls/{id}/answer': {
    kind: 'held',
    trial: async (world) => {
      const { items } = await get<{ items: readonly { id: string; projectId: string }[] }>(world, '/calls?state=succeeded&limit=100')
      const id = items[0]?.id as string
      // No provider of this machine loses an answer: the row is made to stand as after a crash in the middle of a call.
      await world.house.here.studio.data.pool.query("update calls set state = 'unknown' where id = $1", [id])
      return { path: `/calls/${id}/answer`, body: { answer: 'lost' } }
    },
  },
  'POST /estimate': {
    kind: 'list',
    trial: () => ({ path: '/estimate', body: { topic: 'The lamp', duration: 60 } }),
    answers: { viewer: 200 },
    why: 'It asks what a film would cost and begins none.',
  },
  'POST /projects/{id}/estimate': {
    kind: 'held',
    trial: ({ film }) => ({ path: `/projects/${film.projectId}/estimate`, body: { profile: 'production' } }),
    answers: { viewer: 200 },
    why: 'It asks what the film costs and changes nothing.',
  },
  'POST /ai/write-script': about('/ai/write-script', { topic: 'Lamps', duration: 30 }),
  'POST /ai/rewrite': about('/ai/rewrite', { text: 'The lamp is lit. The sea is calm.', instruction: 'shorter' }),
  'POST /ai/suggest-overlays': about('/ai/suggest-overlays', { narration: 'In 1823 the first lens was lit.' }),
  'PUT /projects/{id}/storyboard/order': {
    kind: 'held',
    trial: async (world) => {
      const { projectId, sections } = await freshFilm(world)
      const order = sections.toReversed().map(({ id, scenes }) => ({ id, scenes: scenes.map((scene) => scene.id) }))
      return { path: `/projects/${projectId}/storyboard/order`, body: { sections: order } }
    },
  },
  'POST /projects/{id}/sections': change('/sections', { name: 'Night' }),
  'POST /projects/{id}/storyboard/undo': change('/storyboard/undo', undefined, (world, id) =>
    post(world, `/projects/${id}/sections`, { name: 'Night' }),
  ),
  'POST /projects/{id}/storyboard/redo': change('/storyboard/redo', undefined, async (world, id) => {
    await post(world, `/projects/${id}/sections`, { name: 'Night' })
    await post(world, `/projects/${id}/storyboard/undo`)
  }),
}
