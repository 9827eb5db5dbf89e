import type { StoryboardEdit } from '@reelwright/contract/section'
import { isRefusal } from '../../../api/problem.js'
import { queries } from '../../../api/queries.js'
import { answerOf, studio } from '../../../api/studio.js'
import { tell, tellProblem } from '../../../ui/toasts.js'
import { storyboard as words } from '../../../words/storyboard.js'
import { historyQuery } from '../../project/project-queries.js'
import { putBoard, readBoardAgain } from './board-cache.js'
import { editsOfDeed, nextEdits } from './deeds.js'
import { saveDrafts } from './edit-scene.js'

/** Takes the last edit back, or does again what was taken back. */
export const step = async (projectId: string, way: 'undo' | 'redo'): Promise<void> => {
  try {
    await saveDrafts(projectId)
    putBoard(projectId, await answerOf(studio.POST(`/api/projects/{id}/storyboard/${way}`, { params: { path: { id: projectId } } })))
  } catch (error) {
    if (isRefusal(error, 'NOTHING_TO_UNDO', 'NOTHING_TO_REDO')) tell({ title: error.message })
    else tellProblem(error)
  } finally {
    void readBoardAgain(projectId)
  }
}

/** Edits that were made by one deed, by the number of the last: they are taken back and done again by one, too. */
const deeds = new Map<number, number>()

/** Takes the last deed back, or does again what was taken back. */
export const stepDeed = async (projectId: string, way: 'undo' | 'redo'): Promise<void> => {
  const { items } = await queries.fetchQuery({ ...historyQuery(projectId), staleTime: 0 }).catch(() => ({ items: [] }))
  for (let left = editsOfDeed(deeds, items, way); left > 0; left--) await step(projectId, way)
}

const lastEdit = async (projectId: string): Promise<StoryboardEdit | undefined> =>
  nextEdits((await queries.fetchQuery({ ...historyQuery(projectId), staleTime: 0 })).items).undo

/** Says that something was done, and offers to undo just that: not what somebody did since. */
export const tellUndoable = async (projectId: string, title: string, edits = 1): Promise<void> => {
  const done = await lastEdit(projectId).catch(() => undefined)
  if (done && edits > 1) deeds.set(done.number, edits)
  const undo = async (): Promise<void> => {
    const last = await lastEdit(projectId)
    if (last?.number !== done?.number) return tell({ title: words.doneSince })
    for (let n = 0; n < edits; n++) await step(projectId, 'undo')
  }
  tell({ title, ...(done ? { undo: () => void undo().catch(tellProblem) } : {}) })
}
