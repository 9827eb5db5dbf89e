import { create } from 'zustand'

export type FrameSize = 'small' | 'medium' | 'large'

type BoardState = {
  readonly selected: ReadonlySet<string>
  /** Where the last choice was made: shift chooses from there. */
  readonly anchor: string | undefined
  readonly size: FrameSize
}

const KEY = 'storyboard-size'
const kept = localStorage.getItem(KEY)

/** What one person has selected and how large they like it: nobody else's business. */
export const useBoardState = create<BoardState>()(() => ({
  selected: new Set(),
  anchor: undefined,
  size: kept === 'small' || kept === 'large' ? kept : 'medium',
}))

export const chooseSize = (size: FrameSize): void => {
  localStorage.setItem(KEY, size)
  useBoardState.setState({ size })
}

export const selectOnly = (ids: readonly string[]): void => useBoardState.setState({ selected: new Set(ids), anchor: ids.at(-1) })

/** Takes a scene into the selection or out of it; with `through`, all from the last one on. */
export const toggleSelected = (id: string, order: readonly string[], through: boolean): void =>
  useBoardState.setState(({ selected, anchor }) => {
    const next = new Set(selected)
    const [from, to] = [anchor === undefined ? -1 : order.indexOf(anchor), order.indexOf(id)]
    if (through && from >= 0 && to >= 0) for (const one of order.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(one)
    else if (next.has(id)) next.delete(id)
    else next.add(id)
    return { selected: next, anchor: id }
  })
