import type { Project } from '@reelwright/contract/project'
import type { Scene, Storyboard } from '@reelwright/contract/scene'
import { createContext, useContext } from 'react'

export type BoardDialog =
  | { readonly kind: 'move'; readonly ids: readonly string[] }
  | { readonly kind: 'takes'; readonly sceneId: string }
  | { readonly kind: 'add'; readonly sectionId: string; readonly index?: number }
  | { readonly kind: 'section'; readonly sceneId: string; readonly sectionId: string }
  | { readonly kind: 'rename'; readonly sectionId: string; readonly name: string }
  | { readonly kind: 'add-section' }

/** What every part of one storyboard page has to know. */
export type Board = {
  readonly project: Project
  readonly board: Storyboard
  readonly scenes: readonly Scene[]
  /** Places in the film, from one on, by scene. */
  readonly numbers: ReadonlyMap<string, number>
  readonly may: boolean
  /** Smaller copies of own pictures, by their id. */
  readonly copies: ReadonlyMap<string, string>
  readonly opened: string | undefined
  readonly open: (sceneId: string | undefined) => void
  readonly ask: (dialog: BoardDialog | undefined) => void
}

export const BoardContext = createContext<Board | undefined>(undefined)

export const useBoard = (): Board => {
  const board = useContext(BoardContext)
  if (!board) throw new Error('This is shown only within a storyboard.')
  return board
}
