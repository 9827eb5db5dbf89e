/** Members of answers that hold words to be spoken. */
const SPOKEN = /"(?:text|narration|title|name)"\s*:\s*("(?:[^"\\]|\\.)*")/gy

/**
 * Hears an answer's JSON as it comes: tells every spoken text once it is whole, and the share of the answer that is
 * there (never back, and never all of it before the end).
 */
export const followWords = (
  mostTokens: number,
  onWords: ((words: string) => void) | undefined,
  onProgress: ((share: number) => void) | undefined,
): ((piece: string) => void) => {
  let said = ''
  let told = 0
  let share = 0
  const expected = Math.max(200, mostTokens * 2.2)
  return (piece) => {
    said += piece
    for (let at = said.indexOf('"', told); onWords && at >= 0; at = said.indexOf('"', at + 1)) {
      SPOKEN.lastIndex = at
      const found = SPOKEN.exec(said)
      if (!found) continue
      told = SPOKEN.lastIndex
      at = told - 1
      try {
        const words = JSON.parse(found[1]!) as string
        if (words.trim() !== '') onWords(words)
      } catch {
        // An answer that is no JSON is told of when it is read.
      }
    }
    const now = Math.min(0.98, said.length / expected)
    if (now - share < 0.02) return
    share = now
    onProgress?.(now)
  }
}
