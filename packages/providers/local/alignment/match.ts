import { backwards, type Frames, slice } from './features.js'
import type { Reference } from './reference.js'
import { costOf, type Path } from './warp.js'

/** Sentences are judged together until they last so many frames: one short word alone proves nothing. */
const ENOUGH = 350
/** Longer stretches are judged by their beginning. */
const MOST = 1500
/** A stretch that fits the recording hardly better forwards than backwards is not what was said. */
const STRANGE = 0.92
/** A departure shows in this many sentences on end, or to the end of the script. */
const RUN = 2

/**
 * How well each sentence of the script sits on its part of the recording: the cost of warping it there over the cost
 * of warping it there backwards, in which nothing is said. About 0.7 for a true reading by another voice, about 1 for
 * another text.
 */
export const fits = ({ frames, words, sentences }: Reference, path: Path, recording: Frames): readonly number[] => {
  const spans = sentences.map((_, sentence) => {
    const own = words.filter((word) => word.sentence === sentence && !word.silent)
    return own.length > 0 ? { from: own[0]!.from10, to: Math.min(frames.count, own.at(-1)!.to10) } : undefined
  })
  return spans.map((span, i) => {
    if (!span) return 0
    let [from, to] = [span.from, span.to]
    // The stretch grows to the sentences after it, at the end to those before.
    for (let k = i + 1; to - from < ENOUGH && k < spans.length; k++) to = spans[k]?.to ?? to
    for (let k = i - 1; to - from < ENOUGH && k >= 0; k--) from = spans[k]?.from ?? from
    to = Math.min(to, from + MOST)
    const script = slice(frames, from, to)
    const spoken = slice(recording, path.first[from]!, path.last[to - 1]! + 1)
    return costOf(script, spoken) / costOf(backwards(script), spoken)
  })
}

/** The first sentence from which on the recording says something else; undefined when it follows to the end. */
export const departure = (fit: readonly number[]): number | undefined => {
  const index = fit.findIndex((_, i) => fit.slice(i, i + RUN).every((one) => one > STRANGE))
  return index < 0 ? undefined : index
}
