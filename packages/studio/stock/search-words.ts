import { smallWords } from '@reelwright/film/language/small-words'

/** Words of a prompt that tell how a picture is made, and that no library files it under. */
const MANNER = new Set(
  `4k 8k hd uhd aerial angle atmospheric background beautiful blurred bokeh camera cinematic close closeup close-up composition depicting
  depth detail detailed documentary dolly dramatic drone establishing field film focus footage foreground frame high illustration image
  lens light lighting long macro medium moody motion overhead pan panning photo photograph photography photorealistic picture realistic
  render resolution scene shallow shot showing shows slow soft still stunning style stylized subtle timelapse tracking ultra vivid view
  viewed visible warm wide zoom`.split(/\s+/),
)

const MOST = 4
const FEW = 2

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []

/** A name in the middle of a text begins with a capital, or is a number beside one. */
const isName = (word: string, index: number): boolean => /^\p{Lu}/u.test(word) && (index > 0 || /^\p{Lu}{2}/u.test(word))

/**
 * What to type into a library's search box for a picture described in a sentence: the words of its subject, and, where a
 * library has nothing for all of them, fewer. Nothing where the sentence says nothing that can be searched.
 */
export const searchWords = (prompt: string, language: string): readonly string[] => {
  const small = new Set([...smallWords('en').leaning, ...smallWords(language).leaning])
  const tells = (word: string): boolean => word.length > 1 && !small.has(word.toLowerCase()) && !MANNER.has(word.toLowerCase())
  // What follows the first comma is mostly light, style and mood; a subject that is too short takes some of it.
  const clauses = prompt
    .split(/[,;:.!?–—\n]+/)
    .map((clause) => wordsOf(clause).flatMap((word, i) => (tells(word) ? [{ word, name: isName(word, i) }] : [])))
  const told: { readonly word: string; readonly name: boolean }[] = []
  for (const clause of clauses) if (told.length < FEW) told.push(...clause)
  const once = told.filter(({ word }, i) => told.findIndex((other) => other.word.toLowerCase() === word.toLowerCase()) === i)
  const all = [...once.filter(({ name }) => name), ...once.filter(({ name }) => !name)].slice(0, MOST)
  const inOrder = once.filter((one) => all.includes(one)).map(({ word }) => word)
  const fewer = all.slice(0, FEW).map(({ word }) => word)
  return [...new Set([inOrder.join(' '), fewer.join(' ')])].filter((query) => query !== '')
}
