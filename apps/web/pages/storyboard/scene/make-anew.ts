import { queries } from '../../../api/queries.js'
import { answerOf, studio } from '../../../api/studio.js'
import { tell, tellProblem } from '../../../ui/toasts.js'
import { storyboard as words } from '../../../words/storyboard.js'
import { readBoardAgain } from '../edits/board-cache.js'
import { saveDrafts } from '../edits/edit-scene.js'

/** Has a take of many scenes made anew, one after another; `onDone` hears how many. Where one is refused, the studio says why. */
export const makeAnew = async (
  projectId: string,
  ids: readonly string[],
  what: 'frame' | 'audio',
  onDone: (count: number) => void,
): Promise<void> => {
  let begun = 0
  try {
    await saveDrafts(projectId)
    for (const [n, id] of ids.entries()) {
      const params = { path: { id } }
      if (what === 'frame') await answerOf(studio.POST('/api/scenes/{id}/regenerate-frame', { params, body: {} }))
      else await answerOf(studio.POST('/api/scenes/{id}/regenerate-audio', { params, body: {} }))
      begun += 1
      onDone(n + 1)
    }
  } catch (error) {
    tellProblem(error)
  } finally {
    if (begun > 0) tell({ title: words.begun(begun) })
    void readBoardAgain(projectId)
    void queries.invalidateQueries({ queryKey: ['money'] })
  }
}
