import type { StoryboardEdit } from '@reelwright/contract/section'

/** What would be undone next, and what would be done again. */
export const nextEdits = (
  edits: readonly StoryboardEdit[],
): { readonly undo: StoryboardEdit | undefined; readonly redo: StoryboardEdit | undefined } => {
  const byNumber = [...edits].sort((a, b) => a.number - b.number)
  return { undo: byNumber.findLast(({ undone }) => !undone), redo: byNumber.find(({ undone }) => undone) }
}

/** How many edits go with the next one. */
export const editsOfDeed = (known: ReadonlyMap<number, number>, edits: readonly StoryboardEdit[], way: 'undo' | 'redo'): number => {
  const { undo, redo } = nextEdits(edits)
  if (way === 'undo') return known.get(undo?.number ?? -1) ?? 1
  const first = redo?.number ?? -1
  return [...known].find(([last, count]) => last - count + 1 === first)?.[1] ?? 1
}
