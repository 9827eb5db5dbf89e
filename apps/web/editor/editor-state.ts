import type { Edit } from '@reelwright/film/edits/edit'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import { create } from 'zustand'
import { type OwnKeys, readOwnKeys } from './keys.js'
import type { Brought } from './model/brought.js'

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

export const SIDES = ['media', 'stock', 'takes', 'markers'] as const
export type Side = (typeof SIDES)[number]

type EditorState = {
  /** What keys and the inspector mean: the clip that was selected last. */
  readonly selected: string | undefined
  /** Clips that are selected beside it, the first first. */
  readonly others: readonly string[]
  /** What the panel at the left shows; nothing while it is shut. */
  readonly side: Side | undefined
  /** What was chosen there, to be put into the film. */
  readonly brought: Brought | undefined
  /** Where what was put in lies, until the film's own addresses come. */
  readonly addresses: Readonly<Record<string, { readonly url: string }>>
  readonly snap: boolean
  /** Pixels that a frame is wide; undefined while the whole film is shown. */
  readonly zoom: number | undefined
  readonly preview: Preview | undefined
  readonly sheet: boolean
  readonly keys: OwnKeys
}

const SNAP = 'editor-snap'
const SIDE = 'editor-side'
const KEYS = 'editor-keys'

/** What one person selects, and how they like to see it: nobody else's business. */
export const useEditorState = create<EditorState>()(() => ({
  selected: undefined,
  others: [],
  side: SIDES.find((side) => side === localStorage.getItem(SIDE)),
  brought: undefined,
  addresses: {},
  snap: localStorage.getItem(SNAP) !== 'off',
  zoom: undefined,
  preview: undefined,
  sheet: false,
  keys: readOwnKeys(localStorage.getItem(KEYS)),
}))

export const select = (selected: string | undefined): void => useEditorState.setState({ selected, others: [] })

/** The last of them is what keys and the inspector mean. */
export const selectAll = (ids: readonly string[]): void => useEditorState.setState({ selected: ids.at(-1), others: ids.slice(0, -1) })

export const selection = (): readonly string[] => {
  const { selected, others } = useEditorState.getState()
  return selected === undefined ? [] : [...others, selected]
}

/** Adds a clip to those that are selected, or leaves it out again. */
export const toggleSelected = (id: string): void => {
  const now = selection()
  selectAll(now.includes(id) ? now.filter((one) => one !== id) : [...now, id])
}

/** Shows a part of the panel at the left; asked for again, shuts it. */
export const showSide = (side: Side | undefined): void => {
  if (side) localStorage.setItem(SIDE, side)
  else localStorage.removeItem(SIDE)
  useEditorState.setState({ side })
}

export const bring = (brought: Brought | undefined): void => useEditorState.setState({ brought })

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
export const forget = (): void =>
  useEditorState.setState({
    selected: undefined,
    others: [],
    brought: undefined,
    addresses: {},
    zoom: undefined,
    preview: undefined,
    sheet: false,
  })
