import type { KeyboardEvent } from 'react'
import { deleteScenes, moveScenes } from '../edits/arrange.js'
import { stepPlace } from '../edits/order.js'
import type { Board } from './board-context.js'
import { selectOnly, toggleSelected, useBoardState } from './board-state.js'

const STEPS: Readonly<Record<string, (columns: number) => number>> = {
  ArrowRight: () => 1,
  ArrowLeft: () => -1,
  ArrowDown: (columns) => columns,
  ArrowUp: (columns) => -columns,
}

/** What keys do on a frame: arrows go to others, with Alt they move it; X selects, M asks where to, Delete deletes. */
export const boardKeys =
  (context: Board, columns: number, goTo: (sceneId: string) => void) =>
  (event: KeyboardEvent<HTMLElement>): void => {
    const id = (event.target as HTMLElement).dataset.scene
    const { project, board, scenes, may, ask } = context
    const at = scenes.findIndex((scene) => scene.id === id)
    if (!id || at < 0) return
    const chosen = useBoardState.getState().selected
    const meant = chosen.has(id) ? scenes.map((scene) => scene.id).filter((one) => chosen.has(one)) : [id]
    const step = STEPS[event.key]?.(columns)
    const modified = event.metaKey || event.ctrlKey
    if (step !== undefined && event.altKey && may) {
      const place = stepPlace(board, id, step < 0 ? -1 : 1)
      if (place) void moveScenes(project.id, [id], place).then(() => goTo(id))
    } else if (step !== undefined && !modified) goTo(scenes[Math.min(scenes.length - 1, Math.max(0, at + step))]!.id)
    else if (event.key === 'Home') goTo(scenes[0]!.id)
    else if (event.key === 'End') goTo(scenes.at(-1)!.id)
    else if (!may) return
    else if (modified && event.key === 'a') selectOnly(scenes.map((scene) => scene.id))
    else if (modified) return
    else if (event.key === 'x')
      toggleSelected(
        id,
        scenes.map((scene) => scene.id),
        event.shiftKey,
      )
    else if (event.key === 'm') ask({ kind: 'move', ids: meant })
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      const next =
        scenes.find((scene, n) => n > at && !meant.includes(scene.id)) ?? scenes.findLast((scene, n) => n < at && !meant.includes(scene.id))
      void deleteScenes(project.id, meant)
      if (next) goTo(next.id)
    } else return
    event.preventDefault()
  }
