import { spokenSeconds } from '../documentary/script-length.js'
import { splitSentences } from '../language/sentences.js'
import { spokenWords } from '../script.js'
import type { Scene, Section } from '../storyboard.js'
import { sectionAt, withScenes } from './find.js'
import { settled } from './settled.js'

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

/** The scene each sentence stands in word for word, never going back; undefined when one of them is new. */
const kept = (sentences: readonly string[], scenes: readonly Scene[]): readonly number[] | undefined => {
  let at = 0
  const places: number[] = []
  for (const sentence of sentences) {
    const found = scenes.findIndex(({ narration }, i) => i >= at && narration.includes(sentence))
    if (found < 0) return undefined
    places.push(found)
    at = found
  }
  return places
}

/** The scene in whose share of the old words the middle of each sentence falls, as a share of the new ones. */
const shared = (sentences: readonly string[], scenes: readonly Scene[]): readonly number[] => {
  const old = scenes.map(({ narration }) => spokenWords(narration))
  const words = sentences.map(spokenWords)
  const [allOld, allNew] = [total(old), Math.max(1, total(words))]
  return words.map((count, i) => {
    const middle = ((total(words.slice(0, i)) + count / 2) / allNew) * allOld
    const place = old.findIndex((_, n) => total(old.slice(0, n + 1)) >= middle)
    return place < 0 ? scenes.length - 1 : place
  })
}

/**
 * A section told in other words: sentences that stayed stay in their scenes, new ones are shared out as the old were. A
 * scene that is left without words is left out; one that had none stays. @throws SECTION_NOT_FOUND
 */
export const retellSection = (sections: readonly Section[], sectionId: string, text: string): readonly Section[] => {
  const spoken = sectionAt(sections, sectionId).scenes.filter(({ narration }) => narration.trim() !== '')
  const sentences = splitSentences(text)
  const places = kept(sentences, spoken) ?? shared(sentences, spoken)
  const told = new Map(spoken.map(({ id }, n) => [id, sentences.filter((_, i) => places[i] === n).join(' ')]))
  return settled(
    withScenes(sections, sectionId, (scenes) =>
      scenes.flatMap((scene) => {
        const narration = told.get(scene.id)
        if (narration === undefined || narration === scene.narration) return [scene]
        if (narration === '') return []
        // Where the pauses of other words belong nobody knows.
        const { pauses: _, ...kept } = scene
        return [{ ...kept, narration, duration: Math.max(1, Math.round(spokenSeconds(narration) * 100) / 100) }]
      }),
    ),
  )
}
