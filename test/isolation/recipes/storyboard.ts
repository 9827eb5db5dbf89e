import type { Take } from '@reelwright/contract/take'
import type { TimelineView } from '@reelwright/contract/timeline'
import { mustAsk } from '../ask.js'
import { MARK } from '../people.js'
import type { Recipes } from '../recipe.js'
import { type Board, boardOf, firstScene, firstSection, freshFilm, get, post, type World } from '../world.js'

/** A scene or a section of the finished film. */
const read = (path: (board: Board) => string) => ({
  kind: 'held' as const,
  trial: async (world: World) => ({ path: path(await boardOf(world)) }),
})

/** A scene or a section of a film of its own. */
const change = (path: (board: Board) => string, body?: unknown) => ({
  kind: 'held' as const,
  trial: async (world: World) => ({ path: path(await freshFilm(world)), body }),
})

const scene = (rest: string) => (board: Board) => `/scenes/${firstScene(board)}${rest}`
const section = (rest: string) => (board: Board) => `/sections/${firstSection(board)}${rest}`

/** A section of two scenes. */
const wideSection = async (world: World): Promise<Board> => {
  const { projectId } = await freshFilm(world)
  const board = await boardOf(world, projectId)
  await post(world, `/sections/${firstSection(board)}/scenes`, { narration: `One more of ${MARK}.` })
  return boardOf(world, projectId)
}

const trim = async (world: World): Promise<{ projectId: string; body: { revision: string; edits: readonly unknown[] } }> => {
  const { projectId } = await freshFilm(world)
  const { revision, tracks } = await get<TimelineView>(world, `/projects/${projectId}/timeline`)
  return { projectId, body: { revision, edits: [{ kind: 'trim', clipId: tracks.video.at(-1)?.id, edge: 'tail', frames: 6 }] } }
}

const trimmed = async (world: World): Promise<string> => {
  const { projectId, body } = await trim(world)
  await post(world, `/projects/${projectId}/timeline/edits`, body)
  return projectId
}

export const STORYBOARD: Recipes = {
  'POST /sections/{id}/scenes': change(section('/scenes'), { narration: 'The tide goes out.' }),
  'PATCH /sections/{id}': change(section(''), { name: 'Night' }),
  'DELETE /sections/{id}': change(section('')),
  'POST /sections/{id}/merge': change(section('/merge')),
  'POST /sections/{id}/rewrite': change(section('/rewrite'), { instruction: 'make it shorter' }),
  'POST /sections/{id}/split': {
    kind: 'held',
    trial: async (world) => {
      const { sections } = await wideSection(world)
      return { path: `/sections/${sections[0]?.id}/split`, body: { sceneId: sections[0]?.scenes[1]?.id, name: 'Later' } }
    },
  },
  'GET /scenes/{id}': read(scene('')),
  'PATCH /scenes/{id}': change(scene(''), { narration: 'The keeper sleeps.' }),
  'DELETE /scenes/{id}': change(scene('')),
  'POST /scenes/{id}/split': change(scene('/split')),
  'POST /scenes/{id}/merge': {
    kind: 'held',
    trial: async (world) => ({ path: `/scenes/${firstScene(await wideSection(world))}/merge` }),
  },
  'POST /scenes/{id}/regenerate-audio': change(scene('/regenerate-audio'), {}),
  'POST /scenes/{id}/regenerate-frame': change(scene('/regenerate-frame'), {}),
  'POST /scenes/{id}/regenerate-video': {
    kind: 'held',
    trial: async (world) => {
      const board = await freshFilm(world)
      const id = firstScene(board)
      await mustAsk(world.house, 'PATCH', { path: `/scenes/${id}`, body: { shotType: 'AI_VIDEO' } }, world.people.owner.token)
      return { path: `/scenes/${id}/regenerate-video`, body: {} }
    },
  },
  'POST /scenes/{id}/regenerate-avatar': {
    ...change(scene('/regenerate-avatar')),
    answers: { owner: 400 },
    why: 'No presenter speaks in a documentary: let in, whoever may is told so.',
  },
  'GET /scenes/{id}/takes': read(scene('/takes')),
  'POST /takes/{id}/choose': {
    kind: 'held',
    trial: async (world) => {
      const { items } = await get<{ items: readonly Take[] }>(world, `/scenes/${firstScene(await freshFilm(world))}/takes`)
      return { path: `/takes/${items[0]?.id}/choose` }
    },
  },
  'POST /projects/{id}/timeline/edits': {
    kind: 'held',
    trial: async (world) => {
      const { projectId, body } = await trim(world)
      return { path: `/projects/${projectId}/timeline/edits`, body }
    },
  },
  'POST /projects/{id}/timeline/undo': {
    kind: 'held',
    trial: async (world) => ({ path: `/projects/${await trimmed(world)}/timeline/undo` }),
  },
  'POST /projects/{id}/timeline/redo': {
    kind: 'held',
    trial: async (world) => {
      const projectId = await trimmed(world)
      await post(world, `/projects/${projectId}/timeline/undo`)
      return { path: `/projects/${projectId}/timeline/redo` }
    },
  },
}
