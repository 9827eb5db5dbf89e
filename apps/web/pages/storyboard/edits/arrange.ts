import type { Scene, ScenePatch, Storyboard } from '@reelwright/contract/scene'
import { answerOf, once, studio } from '../../../api/studio.js'
import { tellProblem } from '../../../ui/toasts.js'
import { storyboard as words } from '../../../words/storyboard.js'
import { boardOf, putBoard, putScene, readBoardAgain, sceneOf } from './board-cache.js'
import { saveDrafts } from './edit-scene.js'
import { tellUndoable } from './history.js'
import { drafted } from './merge-draft.js'
import { moved, orderOf, type Place } from './order.js'

const of = (id: string) => ({ params: { path: { id } } })

/** Does something to a storyboard; where it fails the page shows again what the studio has, and says why. */
const arrange = async <Answer>(projectId: string, work: () => Promise<Answer>): Promise<Answer | undefined> => {
  const before = boardOf(projectId)
  try {
    await saveDrafts(projectId)
    return await work()
  } catch (error) {
    if (before) putBoard(projectId, before)
    tellProblem(error)
    return undefined
  } finally {
    void readBoardAgain(projectId)
  }
}

const answered = (projectId: string, work: () => Promise<Storyboard>): Promise<boolean> =>
  arrange(projectId, async () => {
    putBoard(projectId, await work())
    return true
  }).then(Boolean)

/** Puts scenes elsewhere: at once on the screen. */
export const moveScenes = async (projectId: string, ids: readonly string[], place: Place): Promise<void> => {
  const board = boardOf(projectId)
  if (!board) return
  const after = moved(board, ids, place)
  if (after === board) return
  await answered(projectId, () => {
    putBoard(projectId, after)
    return answerOf(studio.PUT('/api/projects/{id}/storyboard/order', { ...of(projectId), body: { sections: orderOf(after) } }))
  })
}

/** Deletes scenes one after another; each can be undone. */
export const deleteScenes = async (projectId: string, ids: readonly string[]): Promise<void> => {
  const gone = new Set(ids)
  const board = boardOf(projectId)
  const done = await arrange(projectId, async () => {
    if (board)
      putBoard(projectId, {
        sections: board.sections.map((section) => ({ ...section, scenes: section.scenes.filter(({ id }) => !gone.has(id)) })),
      })
    for (const id of ids) await answerOf(studio.DELETE('/api/scenes/{id}', of(id)))
    return true
  })
  if (done) await tellUndoable(projectId, words.deleted(ids.length), ids.length)
}

export const splitScene = async (projectId: string, sceneId: string, at?: number): Promise<void> => {
  const done = await answered(projectId, () =>
    answerOf(studio.POST('/api/scenes/{id}/split', { ...of(sceneId), body: at === undefined ? {} : { at } })),
  )
  if (done) await tellUndoable(projectId, words.split)
}

export const mergeScene = async (projectId: string, sceneId: string): Promise<void> => {
  const done = await answered(projectId, () => answerOf(studio.POST('/api/scenes/{id}/merge', { ...of(sceneId), body: {} })))
  if (done) await tellUndoable(projectId, words.merged)
}

/** Adds a scene to a section; gives its id. */
export const addScene = (projectId: string, sectionId: string, narration: string, index?: number): Promise<string | undefined> =>
  arrange(projectId, async () => {
    const body = { narration, ...(index === undefined ? {} : { index }) }
    const scene = await answerOf(studio.POST('/api/sections/{id}/scenes', { ...of(sectionId), headers: once(), body }))
    return scene.id
  })

/** Changes many scenes alike, one after another; `onDone` hears how many. */
export const changeScenes = async (
  projectId: string,
  ids: readonly string[],
  patch: ScenePatch,
  onDone: (count: number) => void,
): Promise<void> => {
  const changing = ids.filter((id) => drafted(undefined, projectId, sceneOf(projectId, id) as Scene, patch) !== undefined)
  const done = await arrange(projectId, async () => {
    for (const [n, id] of changing.entries()) {
      putScene(projectId, await answerOf(studio.PATCH('/api/scenes/{id}', { ...of(id), body: patch })))
      onDone(n + 1)
    }
    return true
  })
  if (done && changing.length > 0) await tellUndoable(projectId, words.changed(changing.length), changing.length)
}

export const addSection = (projectId: string, name: string, index?: number): Promise<boolean> =>
  answered(projectId, () =>
    answerOf(
      studio.POST('/api/projects/{id}/sections', {
        ...of(projectId),
        headers: once(),
        body: { name, ...(index === undefined ? {} : { index }) },
      }),
    ),
  )

export const renameSection = (projectId: string, sectionId: string, name: string): Promise<boolean> =>
  answered(projectId, () => answerOf(studio.PATCH('/api/sections/{id}', { ...of(sectionId), body: { name } })))

export const mergeSection = async (projectId: string, sectionId: string): Promise<void> => {
  const done = await answered(projectId, () => answerOf(studio.POST('/api/sections/{id}/merge', of(sectionId))))
  if (done) await tellUndoable(projectId, words.sectionsMerged)
}

export const splitSection = async (projectId: string, sectionId: string, sceneId: string, name: string): Promise<void> => {
  const done = await answered(projectId, () =>
    answerOf(studio.POST('/api/sections/{id}/split', { ...of(sectionId), body: { sceneId, name } })),
  )
  if (done) await tellUndoable(projectId, words.sectionSplit)
}

export const deleteSection = async (projectId: string, sectionId: string): Promise<void> => {
  const done = await arrange(projectId, async () => {
    await answerOf(studio.DELETE('/api/sections/{id}', of(sectionId)))
    return true
  })
  if (done) await tellUndoable(projectId, words.sectionDeleted)
}
