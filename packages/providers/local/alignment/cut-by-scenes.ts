import { refuse } from '@reelwright/film/fault'
import type { Word } from '@reelwright/film/take'
import { tokensOf } from '../voice/tokens.js'

/** A scene's part of a recording, in samples at 48 kHz; `end` is exclusive. */
export type Cut = { readonly start: number; readonly end: number }

/**
 * Where a recording of the whole film is cut into its scenes: in the middle of the pause between the last word of one
 * and the first of the next. The parts follow each other without a gap and cover all `samples`.
 * @throws NARRATION_WORDS when the scenes do not have exactly the recording's words.
 */
export const cutByScenes = (words: readonly Word[], scenes: readonly string[], samples: number): readonly Cut[] => {
  const counts = scenes.map((text) => tokensOf(text).length)
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total !== words.length)
    throw refuse(
      'NARRATION_WORDS',
      `The scenes have ${total} words and the aligned narration ${words.length}; align the recording to the scenes' own text.`,
      {
        field: 'narration',
        limit: `${words.length} words`,
        given: `${total} words`,
      },
    )
  const edges = [0]
  let next = 0
  counts.forEach((count, i) => {
    next += count
    const [before, after] = [words[next - 1], words[next]]
    // A scene without words gets an empty part; its neighbours share the pause.
    edges.push(i === counts.length - 1 || !after ? samples : before ? Math.max(edges[i]!, Math.round((before.end + after.start) / 2)) : 0)
  })
  return scenes.map((_, i) => ({ start: edges[i]!, end: edges[i + 1]! }))
}
