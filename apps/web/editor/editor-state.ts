import type { Edit } from '@reelwright/film/edits/edit'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import { create } from 'zustand'
import { type OwnKeys, readOwnKeys } from './keys.js'

/** What a drag would make of the film, while it lasts. */
export type Preview = {
  readonly timeline: Timeline
  readonly edits: readonly Edit[]
  /** The frame it clicked into place at. */
  readonly snappedAt: number | undefined
  readonly words: string
  /** Why it goes no further. */
  readonly refused: string | undefined
}

type EditorState = {
  readonly selected: string | undefined
  readonly snap: boolean
  /** Pixels that a frame is wide; undefined while the whole film is shown. */
  readonly zoom: number | undefined
  readonly preview: Preview | undefined
  readonly sheet: boolean
  readonly keys: OwnKeys
}

const SNAP = 'editor-snap'
const KEYS = 'editor-keys'

/** What one person selects, and how they like to see it: nobody else's business. */
export const useEditorState = create<EditorState>()(() => ({
  selected: undefined,
  snap: localStorage.getItem(SNAP) !== 'off',
  zoom: undefined,
  preview: undefined,
  sheet: false,
  keys: readOwnKeys(localStorage.getItem(KEYS)),
}))

export const select = (selected: string | undefined): void => useEditorState.setState({ selected })

export const toggleSnap = (): void => {
  const snap = !useEditorState.getState().snap
  localStorage.setItem(SNAP, snap ? 'on' : 'off')
  useEditorState.setState({ snap })
}

export const keepKeys = (keys: OwnKeys): void => {
  localStorage.setItem(KEYS, JSON.stringify(keys))
  useEditorState.setState({ keys })
}

/** Nothing of one film is left for the next. */
export const forget = (): void => useEditorState.setState({ selected: undefined, zoom: undefined, preview: undefined, sheet: false })
