import type { Word } from '../../take.js'
import type { Worded } from '../../timeline/caption-clips.js'

/** A word, or one character of a script written without spaces. */
const WORD = /[\u3040-\u30ff\u3400-\u9fff]|[^\s\u3040-\u30ff\u3400-\u9fff]+/gu

/** A text as words timed by their letters over so many samples, for captions that nobody speaks. */
export const silentWords = (text: string, samples: number): Worded => {
  const found = [...text.matchAll(WORD)]
  const letters = found.reduce((sum, [word]) => sum + word.length + 1, 0)
  let passed = 0
  const words = found.map((match): Word => {
    const start = Math.floor((passed / letters) * samples)
    passed += match[0].length + 1
    return { text: match[0], from: match.index, to: match.index + match[0].length, start, end: Math.floor((passed / letters) * samples) }
  })
  return { words, asset: { samples } }
}
