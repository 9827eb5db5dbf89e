import type { Room } from '@reelwright/film/property/photo'
import { FEATURE_WORDS } from './feature-words.js'
import { ROOM_WORDS, WHOLE } from './room-words.js'

/** What words say of a picture: the room and the word it was read from, and what is in it. */
export type Reading = { readonly room?: Room; readonly word?: string; readonly features: readonly string[] }

/** `03-LivingRoom_Küche.jpg` → `living room kuche`: letters only, without accents, words apart. */
export const plainWords = (text: string): string =>
  text
    .replace(/\.(jpe?g|png|webp|hei[cf]|avif|tiff?|gif)$/i, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()

type Found<T> = { readonly of: T; readonly word: string; readonly at: number; readonly end: number }

/** Every phrase that stands in the words, in order; of two that overlap the longer. */
const phrasesIn = <T>(words: string, phrases: readonly { readonly of: T; readonly word: string }[]): readonly Found<T>[] => {
  const text = ` ${words} `
  const all = phrases.flatMap(({ of, word }) => {
    const at = text.indexOf(` ${word} `)
    return at < 0 ? [] : [{ of, word, at, end: at + word.length }]
  })
  const longest = all.sort((a, b) => b.word.length - a.word.length || a.at - b.at)
  const kept: Found<T>[] = []
  for (const one of longest) if (kept.every(({ at, end }) => one.end <= at || one.at >= end)) kept.push(one)
  return kept.sort((a, b) => a.at - b.at)
}

const ROOM_PHRASES = Object.entries(ROOM_WORDS).flatMap(([room, words]) => words.map((word) => ({ of: room as Room, word })))
const FEATURE_PHRASES = Object.entries(FEATURE_WORDS).flatMap(([feature, words]) => words.map((word) => ({ of: feature, word })))

/** The room that is named first, as the main thing is; but a bedroom's bath is a bath. */
const roomAmong = (found: readonly Found<Room>[]): Found<Room> | undefined => {
  const whole = found.find(({ of }) => WHOLE.includes(of))
  if (whole) return whole
  // A detail is of something: the word for what is shown says more.
  const [first, second] = [...found.filter(({ of }) => of !== 'detail'), ...found.filter(({ of }) => of === 'detail')]
  return first?.of === 'bedroom' && second?.of === 'bathroom' && second.at === first.end + 1 ? second : first
}

/** Reads room and features from a file's name or a description; a camera's name (`IMG_1234`) says nothing. */
export const readWords = (text: string): Reading => {
  const words = plainWords(text)
  const room = roomAmong(phrasesIn(words, ROOM_PHRASES))
  const features = [...new Set(phrasesIn(words, FEATURE_PHRASES).map(({ of }) => of))]
  return { ...(room ? { room: room.of, word: room.word } : {}), features }
}
