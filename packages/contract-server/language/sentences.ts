import { oneOf } from '../frame/seeded.js'
import { wordCount } from './text.js'

const SHAPES = [
  (a: string, b: string) => `For a long time nobody looked closely at ${a}, though ${b} had always been part of it.`,
  (a: string, b: string) => `What began with ${a} soon became a question of ${b}.`,
  (a: string, b: string) => `Those who study ${a} speak of ${b} before anything else.`,
  (a: string, b: string) => `Between ${a} and ${b} lies a story that is seldom told whole.`,
  (a: string, b: string) => `Slowly, ${a} changed, and with it the way people saw ${b}.`,
  (a: string, b: string) => `Even today ${a} keeps some of its secrets, and ${b} is one of them.`,
  (a: string, b: string) => `It takes patience to see how ${a} and ${b} belong together.`,
  (a: string, b: string) => `The first to notice ${a} were not looking for ${b} at all.`,
  (a: string, b: string) => `Seen from a distance, ${a} seems calm; up close there is ${b} everywhere.`,
  (a: string, _: string) => `Nothing about ${a} was certain.`,
  (a: string, b: string) => `And so ${a} leads us back to ${b}, where everything started.`,
] as const

/** A sentence about what the request speaks of. */
export const sentence = (keywords: readonly string[], next: () => number): string => {
  const a = oneOf(keywords, next)
  const others = keywords.filter((word) => word !== a)
  const made = oneOf(SHAPES, next)(a, others.length > 0 ? oneOf(others, next) : 'time')
  return made.charAt(0).toUpperCase() + made.slice(1)
}

const SHORT = [
  (a: string) => `Here is ${a}.`,
  (a: string) => `And then ${a}, in its own light.`,
  (a: string) => `Look at ${a} once more.`,
  (a: string) => `This is where ${a} begins.`,
] as const

/** A sentence of a few words. */
export const shortSentence = (keywords: readonly string[], next: () => number): string => oneOf(SHORT, next)(oneOf(keywords, next))

/** Sentences until there are about so many words. */
export const sentencesFor = (words: number, keywords: readonly string[], next: () => number): string[] => {
  const list = [sentence(keywords, next)]
  let count = wordCount(list[0]!)
  while (count + 6 < words) {
    const more = sentence(keywords, next)
    if (more === list.at(-1)) continue
    list.push(more)
    count += wordCount(more)
  }
  return list
}

/** A few words in title case. */
export const heading = (keywords: readonly string[], next: () => number): string =>
  [oneOf(['The', 'Beyond', 'Inside', 'After', 'Toward'], next), oneOf(keywords, next)]
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')

const LOOKS = ['wide shot', 'slow aerial view', 'close study', 'low angle', 'quiet tableau', 'long lens view']
const LIGHTS = [
  'at first light',
  'under a storm sky',
  'in golden evening light',
  'by moonlight',
  'in soft overcast light',
  'in hard noon sun',
]

/** A picture in words. */
export const pictureWords = (keywords: readonly string[], next: () => number): string =>
  `${oneOf(LOOKS, next)} of ${oneOf(keywords, next)} with ${oneOf(keywords, next)}, ${oneOf(LIGHTS, next)}, fine natural detail`
