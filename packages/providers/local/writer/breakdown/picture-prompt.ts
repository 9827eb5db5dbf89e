import type { DocumentaryBrief, MusicMood } from '@reelwright/film/brief'
import type { FocalPoint } from '@reelwright/film/storyboard'
import { contentWords, isStopword } from '../reading/stopwords.js'
import type { Tongue } from '../reading/tongue.js'
import { seeThemes } from './see-themes.js'
import type { Theme } from './theme.js'
import { ABSTRACT } from './themes.js'

/** The light and colour that all pictures of a film share. */
const LOOKS: Readonly<Record<MusicMood, string>> = {
  calm: 'soft low light, muted blues and warm greys, documentary film still',
  curious: 'clear morning light, teal shadows and amber highlights, documentary film still',
  dramatic: 'high contrast, deep shadows, one warm light source, documentary film still',
  hopeful: 'golden light, open sky, gentle colours, documentary film still',
  energetic: 'bright crisp light, saturated colours, documentary film still',
}

export const lookOf = (brief: Pick<DocumentaryBrief, 'mood'>): string => LOOKS[brief.mood]

/** Notes that speak to the maker about gaps to fill, not to the camera. */
const TO_FILL = /^(?:fill in|completar|à compléter|zu ergänzen|da completare)\s*:/iu

export const pictorial = (notes: readonly string[]): string[] => notes.filter((note) => !TO_FILL.test(note))

/** What one scene looks like, before its type is chosen. */
export type Vision = { readonly theme: Theme; readonly picture: string; readonly detail: readonly string[] }

const ARTICLES =
  /(?<![\p{L}’'])(?:the|an?|two|three|four|five|six|seven|eight|his|her|their|our|el|la|los|las|una?|unos|unas|dos|tres|le|les|une|des|deux|trois|der|die|das|ein|eine|einen|zwei|drei|il|lo|gli|i|uno|due|tre)\s+((?:[\p{L}’'-]+\s?){1,4})/giu

/** How often each content word is said in the whole film. */
export type WordCounts = ReadonlyMap<string, number>

export const countWords = (film: string, tongue: Tongue): WordCounts => {
  const counts = new Map<string, number>()
  for (const word of contentWords(film, tongue)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Things a passage names with an article, as they stand in it, the most telling first: at most two, only what can be seen and is no one's name, none that the whole film speaks of. */
export const detailPhrases = (narration: string, inFilm: WordCounts, tongue: Tongue): string[] => {
  const phrases = [...narration.matchAll(ARTICLES)].flatMap((match) => {
    const words = match[1]!.trim().split(/\s+/)
    const end = words.findIndex(
      (word, i) => isStopword(word, tongue) || (i > 0 && /(?:ed|s)$/u.test(words[i - 1]!) && /^\p{Ll}/u.test(word) && tongue === 'en'),
    )
    const kept = words.slice(0, end < 0 ? words.length : end)
    const content = contentWords(kept.join(' '), tongue)
    const common = content.reduce((sum, word) => sum + (inFilm.get(word) ?? 0), 0) / Math.max(1, content.length)
    const named = /\p{Lu}\p{L}+\s\p{Lu}/u.test(kept.join(' '))
    const seen = !named && seeThemes(kept.join(' '), tongue).length > 0
    const weak = content.length < 2 || !seen || kept.some((word) => /(?:ed|ing|ly|tten)$/u.test(word) && tongue === 'en')
    return weak || common > 3 ? [] : [{ text: kept.join(' '), weight: Math.min(2, content.length) - common * 0.2 }]
  })
  return [...new Map(phrases.map((phrase) => [phrase.text, phrase])).values()]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 2)
    .map(({ text }) => text)
}

/**
 * A scene's picture: the stage direction's theme first, then the narration's, then the film's world.
 * `turn` picks among a theme's pictures so that neighbours differ; `recent` are pictures just shown.
 */
export const envision = (
  narration: string,
  notes: readonly string[],
  world: readonly Theme[],
  turn: number,
  recent: readonly string[],
  tongue: Tongue,
): Omit<Vision, 'detail'> => {
  const directed = seeThemes(notes.join(' '), tongue)[0]?.theme
  const seen = seeThemes(narration, tongue).map(({ theme }) => theme)
  const wanted = directed ?? seen.find((theme) => theme.name !== 'portrait') ?? seen[0]
  const candidates = [wanted, ...seen, ...world, ABSTRACT].filter((theme) => theme !== undefined)
  const fresh = (theme: Theme): string | undefined =>
    theme.pictures.map((_, i) => theme.pictures[(turn + i) % theme.pictures.length]!).find((picture) => !recent.includes(picture))
  const theme = candidates.find((candidate) => fresh(candidate) !== undefined) ?? candidates[0]!
  return { theme, picture: fresh(theme) ?? theme.pictures[turn % theme.pictures.length]! }
}

const FRAMINGS = ['Wide shot', 'Medium shot', 'Close view', 'Wide shot from above', 'Low angle'] as const

/** The prompt of a scene's picture. An author's stage direction is taken in their own words. */
export const picturePrompt = (vision: Vision, direction: string | undefined, look: string, turn: number, tongue: Tongue): string => {
  const directed = direction === undefined ? '' : `${direction.replace(/[.\s]+$/u, '')}`
  // A direction that can be seen is the whole picture; one that cannot is set into one that can.
  const subject =
    directed === ''
      ? vision.picture
      : seeThemes(directed, tongue).length > 0
        ? directed
        : `${directed}: ${vision.picture.charAt(0).toLowerCase()}${vision.picture.slice(1)}`
  const detail = vision.detail.length === 0 || directed !== '' ? '' : `. Suggested in it: ${vision.detail.join(', ')}`
  return `${FRAMINGS[turn % FRAMINGS.length]}. ${subject}${detail}. ${look.charAt(0).toUpperCase()}${look.slice(1)}.`
}

/** Two or three points to look at, those of the theme, mirrored on every other scene so that the weight of the frames alternates. */
export const focalPointsOf = (theme: Theme, turn: number): FocalPoint[] => {
  const count = turn % 3 === 2 ? 2 : Math.min(3, theme.focal.length)
  const centred = Math.abs((theme.focal[0]?.[0] ?? 0.5) - 0.5) < 0.06
  return theme.focal
    .slice(0, count)
    .map(([x, y, description]) => ({ x: !centred && turn % 2 === 1 ? Math.round((1 - x) * 100) / 100 : x, y, description }))
}
