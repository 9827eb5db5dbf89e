import { bare } from '../language/script-kind.js'
import { splitSentences } from '../language/sentences.js'
import type { Script } from '../script.js'
import type { Scene } from '../storyboard.js'

/** The sentences of a narration, whole or cut, that a list names. */
const named = (narration: string, sentences: readonly string[]): readonly string[] => {
  const pieces = splitSentences(narration).map(bare)
  return sentences.filter((sentence) => {
    const whole = bare(sentence)
    return bare(narration).includes(whole) || pieces.some((piece) => piece.length > 12 && whole.includes(piece))
  })
}

/** A scene with what of its narration no source carries; words that are no longer in it are no longer flagged. */
export const flagged = (scene: Scene, sentences: readonly string[]): Scene => {
  const { unsupported: _, ...rest } = scene
  const found = named(scene.narration, sentences)
  return (found.length > 0 ? { ...rest, unsupported: [...found] } : rest) as Scene
}

/** One sentence a flagged scene, for a person. */
export const reportUnsupported = (script: Script, scenes: readonly Scene[]): readonly string[] =>
  (script.unsupported ?? []).length === 0
    ? []
    : scenes.flatMap(({ order, unsupported = [] }) =>
        unsupported.map((sentence) => `Scene ${order + 1} states what no given source was found to carry: “${sentence.slice(0, 160)}”`),
      )
