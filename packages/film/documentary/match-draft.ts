import type { DraftScene } from './draft.js'
import { SCENE_SECONDS } from './lengths.js'
import type { Thought } from './thoughts.js'

/** For each thought the index of the draft's scene that tells it, never going back; undefined where none does. */
export type Owners = readonly (number | undefined)[]

const key = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** The heaviest row of finds that never goes back to an earlier scene: one stray find must not lead all others astray. */
const heaviestRow = (finds: readonly (readonly number[])[], weights: readonly number[], scenes: number): (number | undefined)[] => {
  type Row = { readonly weight: number; readonly thought: number; readonly scene: number; readonly before?: Row }
  // best[s]: the heaviest row so far whose last find is in scene s.
  const best: (Row | undefined)[] = new Array(scenes).fill(undefined)
  finds.forEach((found, thought) => {
    if (found.length === 0) return
    const reach: (Row | undefined)[] = []
    let top: Row | undefined
    for (let s = 0; s < scenes; s++) {
      if (best[s] && (!top || best[s]!.weight > top.weight)) top = best[s]
      reach.push(top)
    }
    for (const scene of found) {
      const before = reach[scene]
      best[scene] = { weight: (before?.weight ?? 0) + weights[thought]!, thought, scene, before }
    }
  })
  const owners: (number | undefined)[] = finds.map(() => undefined)
  let row = best.reduce((top, candidate) => (candidate && (!top || candidate.weight > top.weight) ? candidate : top), undefined)
  for (; row; row = row.before) owners[row.thought] = row.scene
  return owners
}

/** A few words the draft lost belong with those before them (at the very start, after them); a whole lost scene belongs to nobody. */
const adopted = (found: Owners, thoughts: readonly Thought[]): Owners => {
  const owners = [...found]
  for (let from = 0; from < owners.length; from++) {
    if (owners[from] !== undefined) continue
    let to = from
    while (to < owners.length && owners[to] === undefined) to++
    const seconds = thoughts.slice(from, to).reduce((sum, thought) => sum + thought.seconds, 0)
    if (seconds < SCENE_SECONDS.least) owners.fill(owners[from - 1] ?? owners[to], from, to)
    from = to
  }
  return owners
}

/** A draft that keeps to the script letter for letter says itself where each thought lies, even where the script repeats itself. */
const exact = (words: readonly string[], told: readonly string[]): (number | undefined)[] | undefined => {
  if (words.join('') !== told.join('')) return undefined
  let at = 0
  let scene = 0
  let end = told[0]?.length ?? 0
  return words.map((word) => {
    const middle = at + word.length / 2
    at += word.length
    while (end < middle && scene < told.length - 1) end += told[++scene]!.length
    return word === '' ? undefined : scene
  })
}

/**
 * Finds out which drafted scene meant which part of the script, by looking for each thought's words in the draft's
 * narrations. The draft's own wording is never used.
 */
export const matchDraft = (thoughts: readonly Thought[], scenes: readonly DraftScene[]): Owners => {
  const told = scenes.map((scene) => key(scene.narration))
  const words = thoughts.map((thought) => key(thought.text))
  const kept = exact(words, told)
  if (kept) return adopted(kept, thoughts)
  const finds = words.map((word) => (word === '' ? [] : told.flatMap((text, i) => (text.includes(word) ? [i] : []))))
  const found = heaviestRow(
    finds,
    words.map((word) => word.length),
    scenes.length,
  )
  return adopted(found, thoughts)
}
