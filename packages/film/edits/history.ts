import type { Edit } from './edit.js'

/** What was done, oldest first, and what was undone, the last undone first. Edits made at once are undone at once. */
export type History = {
  readonly done: readonly (readonly Edit[])[]
  readonly undone: readonly (readonly Edit[])[]
}

/** One thing a person did to a timeline. */
export type Change = { readonly kind: 'edit'; readonly edits: readonly Edit[] } | { readonly kind: 'undo' | 'redo' }

export const emptyHistory: History = { done: [], undone: [] }

/** Doing something new forgets what was undone. */
export const doEdits = ({ done }: History, edits: readonly Edit[]): History => ({ done: [...done, edits], undone: [] })

export const undo = ({ done, undone }: History): History => {
  const last = done.at(-1)
  return last === undefined ? { done, undone } : { done: done.slice(0, -1), undone: [last, ...undone] }
}

export const redo = ({ done, undone }: History): History => {
  const [next, ...rest] = undone
  return next === undefined ? { done, undone } : { done: [...done, next], undone: rest }
}

/** All changes in the order in which they were made. */
export const historyOf = (changes: readonly Change[]): History =>
  changes.reduce<History>(
    (history, change) => (change.kind === 'edit' ? doEdits(history, change.edits) : change.kind === 'undo' ? undo(history) : redo(history)),
    emptyHistory,
  )

/** What a film is assembled with: the film is always `applyEdits(assembled, editsIn(history))`. */
export const editsIn = ({ done }: History): readonly Edit[] => done.flat()
