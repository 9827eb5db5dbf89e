import { spokenWords } from '@reelwright/film/script'

/** A paragraph that may be told: where it stands, and when its turn comes as a film grows (lowest first). */
export type Passage = { readonly section: number; readonly order: number; readonly rank: number; readonly sentences: readonly string[] }

/** How near to the words asked for is near enough. */
const NEAR = 0.02
/** How many passages ahead to look for one that closes a gap. */
const AHEAD = 16

const sizeOf = (sentences: readonly string[]): number => sentences.reduce((sum, sentence) => sum + spokenWords(sentence), 0)

/** The passages, taken by rank, that together come nearest to a number of words; the last ones may be cut after a sentence. */
export const choosePassages = (passages: readonly Passage[], words: number): Passage[] => {
  const queue = [...passages].sort((a, b) => a.rank - b.rank)
  const chosen: Passage[] = []
  let left = words
  while (queue.length > 0 && sizeOf(queue[0]!.sentences) <= left) {
    const passage = queue.shift()!
    chosen.push(passage)
    left -= sizeOf(passage.sentences)
  }
  while (queue.length > 0 && left > words * NEAR) {
    const begun = new Set(chosen.map(({ section }) => section))
    // A section is only opened by a whole paragraph; one that is open may take part of another.
    const heads = queue.slice(0, AHEAD).flatMap((passage) => {
      const lengths = begun.has(passage.section) ? passage.sentences.map((_, i) => i + 1) : [passage.sentences.length]
      return lengths.map((length) => ({ passage, sentences: passage.sentences.slice(0, length) }))
    })
    const best = heads.reduce((a, b) => (Math.abs(left - sizeOf(b.sentences)) < Math.abs(left - sizeOf(a.sentences)) ? b : a))
    if (Math.abs(left - sizeOf(best.sentences)) >= left) break
    chosen.push({ ...best.passage, sentences: best.sentences })
    left -= sizeOf(best.sentences)
    queue.splice(queue.indexOf(best.passage), 1)
  }
  return chosen
}
