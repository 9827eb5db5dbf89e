import { splitSentences } from '@reelwright/film/language/sentences'
import type { Listing } from '@reelwright/film/property/listing'
import type { Room } from '@reelwright/film/property/photo'
import { spokenWords } from '@reelwright/film/script'
import { placeOf } from './name-feature.js'
import type { RoomSeen } from './rooms-seen.js'

export type Quoted = { readonly room: Room; readonly sentence: string }

const LONGEST = 24

/** A plain sentence: it is spoken as it stands, so no shouting, no web address, no abbreviation of the trade. */
const speakable = (sentence: string): boolean =>
  /[.]$/.test(sentence) && !/https?:|www\.|@|!|\b[A-Z]{3,}\b|\bw\/|[•|*#]/.test(sentence) && spokenWords(sentence) <= LONGEST

/** Sentences of the listing's own description that speak of a room that is seen, in the listing's order. */
export const quoteDescription = (listing: Pick<Listing, 'description'>, rooms: readonly RoomSeen[]): readonly Quoted[] =>
  splitSentences(listing.description ?? '').flatMap((sentence) => {
    const text = sentence.trim()
    const room = speakable(text) ? rooms.find((seen) => seen.room === placeOf(text))?.room : undefined
    return room === undefined ? [] : [{ room, sentence: text }]
  })
