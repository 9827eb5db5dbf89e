import type { Scene, Storyboard } from '@reelwright/contract/scene'
import { queries } from '../../../api/queries.js'
import { storyboardQuery } from '../../project/project-queries.js'

export const boardOf = (projectId: string): Storyboard | undefined => queries.getQueryData(storyboardQuery(projectId).queryKey)

/** A storyboard the studio answered with, or one that is only hoped for. A read that is on its way would bring an older one. */
export const putBoard = (projectId: string, board: Storyboard): void => {
  void queries.cancelQueries({ queryKey: storyboardQuery(projectId).queryKey })
  queries.setQueryData(storyboardQuery(projectId).queryKey, board)
}

export const putScene = (projectId: string, scene: Scene): void => {
  const board = boardOf(projectId)
  if (!board) return
  const sections = board.sections.map((section) => ({
    ...section,
    scenes: section.scenes.map((one) => (one.id === scene.id ? scene : one)),
  }))
  putBoard(projectId, { sections })
}

export const sceneOf = (projectId: string, sceneId: string): Scene | undefined =>
  boardOf(projectId)
    ?.sections.flatMap(({ scenes }) => scenes)
    .find(({ id }) => id === sceneId)

export const readBoardAgain = (projectId: string): Promise<void> => queries.invalidateQueries({ queryKey: ['project', projectId] })
