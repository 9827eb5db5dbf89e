import { WORDS_PER_MINUTE } from '../brief.js'
import { SCENE_IDEAL, SCENE_SECONDS } from './lengths.js'
import type { Ending, Thought } from './thoughts.js'

/** A run of thoughts that makes a scene: `from` up to and without `to`. */
export type Cut = { readonly from: number; readonly to: number }

const ENDING_COST: Record<Ending, number> = { section: 0, paragraph: 0, sentence: 3, clause: 60, word: 400 }

const lengthCost = (seconds: number): number => {
  const short = Math.max(0, SCENE_SECONDS.least - seconds)
  const long = Math.max(0, seconds - SCENE_SECONDS.most)
  const misses = (short > 0 ? 5000 + short * 1000 : 0) + (long > 0 ? 5000 + long * 1000 : 0)
  return misses + ((seconds - SCENE_IDEAL) / SCENE_IDEAL) ** 2 * 8
}

/**
 * Cuts a section's thoughts into scenes of 5–25 s at the least cost: lengths first, then never inside a clause or a
 * sentence without need, then where the draft cut, then at paragraphs. Shorter scenes only when the section is shorter.
 */
export const cutScenes = (thoughts: readonly Thought[], draftCutsAfter: (index: number) => boolean | undefined): readonly Cut[] => {
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }]
  for (let to = 1; to <= thoughts.length; to++) {
    let chosen = { cost: Number.POSITIVE_INFINITY, from: to - 1 }
    let ignored = 0
    let words = 0
    let cjk = 0
    for (let from = to - 1; from >= 0; from--) {
      words += thoughts[from]!.words
      cjk += thoughts[from]!.cjk
      // As spokenWords counts the joined text.
      const seconds = ((words + Math.ceil(cjk / 2)) * 60) / WORDS_PER_MINUTE
      if (from < to - 1 && seconds > SCENE_SECONDS.most) break
      if (from < to - 1 && draftCutsAfter(from)) ignored += 12
      const ends =
        to === thoughts.length || draftCutsAfter(to - 1)
          ? 0
          : ENDING_COST[thoughts[to - 1]!.ends] + (draftCutsAfter(to - 1) === false ? 12 : 0)
      const mid = draftCutsAfter(to - 1) && to < thoughts.length ? Math.min(ENDING_COST[thoughts[to - 1]!.ends], 10) : 0
      const cost = best[from]!.cost + lengthCost(seconds) + ignored + ends + mid
      if (cost < chosen.cost) chosen = { cost, from }
    }
    best.push(chosen)
  }
  const cuts: Cut[] = []
  for (let to = thoughts.length; to > 0; to = best[to]!.from) cuts.unshift({ from: best[to]!.from, to })
  return cuts
}
