import type { Script } from '../script.js'
import { type Cut, cutScenes } from './cut-scenes.js'
import type { DraftScene } from './draft.js'
import { matchDraft, type Owners } from './match-draft.js'
import { type Thought, thoughtsOf } from './thoughts.js'

/** A scene in the making: its words, and the drafted scene that meant them most. */
export type Shaped = { readonly section: number; readonly thoughts: readonly Thought[]; readonly owner?: number }

export const joined = (thoughts: readonly Thought[]): string => thoughts.map((thought) => thought.text).join(' ')

/** The drafted scene that tells the most seconds of a run of thoughts. */
const ownerOf = (thoughts: readonly Thought[], owners: Owners): number | undefined => {
  const told = new Map<number, number>()
  thoughts.forEach((thought, i) => {
    const owner = owners[i]
    if (owner !== undefined) told.set(owner, (told.get(owner) ?? 0) + Math.max(thought.seconds, 0.01))
  })
  return [...told].sort((a, b) => b[1] - a[1])[0]?.[0]
}

/** The script's narration cut into scenes, along the draft where it may be followed. */
export const shapeScenes = (
  script: Script,
  drafts: readonly DraftScene[],
): { readonly shaped: readonly Shaped[]; readonly owners: Owners } => {
  const sections = thoughtsOf(script)
  const owners = matchDraft(sections.flat(), drafts)
  let offset = 0
  const shaped = sections.flatMap((thoughts, section) => {
    const own = owners.slice(offset, offset + thoughts.length)
    offset += thoughts.length
    const draftCutsAfter = (i: number): boolean | undefined =>
      own[i] === undefined && own[i + 1] === undefined ? undefined : own[i] !== own[i + 1]
    return cutScenes(thoughts, draftCutsAfter).map(({ from, to }: Cut): Shaped => {
      const run = thoughts.slice(from, to)
      return { section, thoughts: run, owner: ownerOf(run, own.slice(from, to)) }
    })
  })
  return { shaped, owners }
}
