import { refuse } from '@reelwright/film/fault'
import { Pronunciation } from '@reelwright/film/pronunciation'

/** `Nguyen=Win` for each word that is said otherwise than it is written. @throws PRONUNCIATION_INVALID */
export const checkPronunciations = (given: readonly string[] = []): Pronunciation[] | undefined => {
  const read = given.map((text) => {
    const [written, ...spoken] = text.split('=')
    const found = Pronunciation.safeParse({ written, spoken: spoken.join('=') })
    if (found.success) return found.data
    throw refuse(
      'PRONUNCIATION_INVALID',
      `--pronounce is "${text}"; write the word, an equals sign, and how it is said, up to 80 and 120 characters: Nguyen=Win.`,
      { field: 'pronounce', given: text },
    )
  })
  return read.length > 0 ? read : undefined
}
