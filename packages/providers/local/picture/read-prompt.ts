import type { Hour, Weather } from './paint/daylight.js'
import { hashOf, randomOf } from './paint/random.js'
import type { Distance, Theme } from './theme.js'

/** What a prompt asks for: words of it, and what they say of hour, weather and distance. */
export type Reading = {
  readonly words: string
  readonly hour: Hour | undefined
  readonly weather: Weather | undefined
  readonly distance: Distance | undefined
}

/** Prompts are read this far; what comes later no longer changes the subject. */
const READ_AT_MOST = 1200

/** Lower case, accents taken off, every run of other signs one space, a space at both ends. */
export const wordsOf = (text: string): string => {
  const plain = text.slice(0, READ_AT_MOST).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/ß/g, 'ss')
  return ` ${plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `
}

/** A stem matches where a word begins with it; one that ends in a space must be the whole word. */
const place = (words: string, stem: string): number => words.indexOf(` ${stem}`)

export const speaksOf = (words: string, ...stems: string[]): boolean => stems.some((stem) => place(words, stem) >= 0)

const HOUR_WORDS: readonly (readonly [Hour, readonly string[]])[] = [
  [
    'night',
    [
      'night',
      'midnight',
      'moonl',
      'starr',
      'milky way',
      'noche',
      'nuit',
      'nacht',
      'notte',
      'the stars',
      'under stars',
      'star field',
      'stars wheel',
      'almost dark',
      'midnight',
      'noct',
      'after dark',
      'nebula',
    ],
  ],
  [
    'dawn',
    [
      'dawn',
      'sunrise',
      'daybreak',
      'first light',
      'morning',
      'amanecer',
      'alba ',
      'aube',
      'lever du soleil',
      'morgen',
      'sonnenaufgang',
      'manana',
      'matin',
    ],
  ],
  [
    'dusk',
    [
      'dusk',
      'sunset',
      'twilight',
      'evening',
      'golden hour',
      'atardecer',
      'crepuscul',
      'ocaso',
      'coucher de soleil',
      'soir',
      'abend',
      'dammerung',
      'sonnenuntergang',
      'tramonto',
      'sera ',
      'last light',
    ],
  ],
  [
    'day',
    [
      'daylight',
      'noon',
      'midday',
      'sunny',
      'sunlit',
      'blue sky',
      'mediodia',
      'midi ',
      'mittag',
      'mezzogiorno',
      'by day',
      'soleado',
      'sonnig',
    ],
  ],
]

const WEATHER_WORDS: readonly (readonly [Weather, readonly string[]])[] = [
  [
    'storm',
    ['storm', 'tempest', 'gale', 'hurricane', 'thunder', 'lightning', 'torment', 'orage', 'sturm', 'gewitter', 'burrasca', 'raging'],
  ],
  ['rain', ['rain', 'drizzle', 'lluvia', 'pluie', 'regen', 'pioggia', 'downpour']],
  ['snow', ['snow', 'blizzard', 'frost', 'winter', 'nieve', 'neige', 'schnee', 'neve ', 'ice ', 'icy', 'glacier']],
  ['fog', ['fog', 'mist', 'haze', 'hazy', 'niebla', 'brouillard', 'brume', 'nebel ', 'nebbia', 'smok']],
  ['cloudy', ['cloud', 'overcast', 'nubes', 'nuage', 'wolken', 'nuvol', 'grey sky', 'gray sky']],
  ['clear', ['clear', 'cloudless', 'despejado', 'klar']],
]

const DISTANCE_WORDS: readonly (readonly [Distance, readonly string[]])[] = [
  ['close', ['close up', 'closeup', 'close ', 'macro', 'detail', 'primer plano', 'gros plan', 'nahaufnahme', 'primo piano']],
  ['wide', ['wide', 'aerial', 'panoram', 'vast', 'distant', 'far away', 'from above', 'establishing', 'drone', 'luftaufnahme']],
  ['medium', ['medium', 'mid shot']],
]

/** What is named first counts: an author's own words stand before the film's shared look. */
const first = <Value>(words: string, table: readonly (readonly [Value, readonly string[]])[]): Value | undefined => {
  const found = table.flatMap(([value, stems]) => stems.map((stem) => ({ value, at: place(words, stem) })).filter(({ at }) => at >= 0))
  return found.reduce<{ value: Value; at: number } | undefined>((best, next) => (best && best.at <= next.at ? best : next), undefined)
    ?.value
}

export const readPrompt = (prompt: string): Reading => {
  const words = wordsOf(prompt)
  return {
    words,
    hour: first(words, HOUR_WORDS),
    weather: first(words, WEATHER_WORDS),
    distance: first(words, DISTANCE_WORDS),
  }
}

/** Sentences about how a picture is taken, not of what. */
const MANNER =
  /film still|cinematic|photoreal|depth of field|\b\d\d ?mm\b|in the style of|^\W*(?:wide|medium|close|low|high)[\w ]{0,24}(?:shot|view|angle|above)\W*$/iu

/** The part of a prompt that names its subject. */
const subjectOf = (prompt: string): string => {
  const sentences = prompt.slice(0, READ_AT_MOST).split(/(?<=[.!?])\s+/u)
  const kept = sentences.filter((sentence) => !MANNER.test(sentence))
  return kept.length > 0 ? kept.join(' ') : prompt
}

/** How much a theme's words weigh in a text: longer finds are surer, early ones nearer to the subject. */
const weightOf = (words: string, theme: Theme): number => {
  let weight = 0
  for (const stem of theme.words) {
    const at = place(words, stem)
    if (at >= 0) weight += (1 + stem.length * 0.12 + (stem.includes(' ') ? 1.2 : 0)) * (1 + 1.5 / (1 + at / 40))
  }
  return weight * (theme.pull ?? 1)
}

/**
 * The theme that a prompt speaks of most. The narration breaks the silence of a prompt without a
 * known word; where neither speaks, one of the fallbacks is drawn by seed.
 */
export const chooseTheme = (
  prompt: string,
  context: string,
  seed: number,
  themes: readonly Theme[],
  fallbacks: readonly Theme[],
): Theme => {
  const asked = wordsOf(subjectOf(prompt))
  const told = wordsOf(context)
  for (const words of [asked, told]) {
    let best: Theme | undefined
    let most = 0
    for (const theme of themes) {
      const weight = weightOf(words, theme)
      if (weight > most) {
        most = weight
        best = theme
      }
    }
    if (best) return best
  }
  return randomOf(hashOf(prompt) ^ seed).pick(fallbacks)
}
