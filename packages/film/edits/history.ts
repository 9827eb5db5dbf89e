import type { Edit } from './edit.js'

/** What was done, oldest first, and what was undone, the last undone first. The film is always `applyEdits(assembled, done)`. */
export type History = {
  readonly done: readonly Edit[]
  readonly undone: readonly Edit[]
}

export const emptyHistory: History = { done: [], undone: [] }

/** Doing something new forgets what was undone. */
export const doEdit = ({ done }: History, edit: Edit): History => ({
  done: [...done, edit],
  undone: [],
})

export const undo = ({ done, undone }: History): History => {
  const last = done.at(-1)
  return last === undefined ? { done, undone } : { done: done.slice(0, -1), undone: [last, ...undone] }
}

export const redo = ({ done, undone }: History): History => {
  const [next, ...rest] = undone
  return next === undefined ? { done, undone } : { done: [...done, next], undone: rest }
}
