import type { FocalPoint } from '../../storyboard.js'
import type { Listing } from '../listing.js'
import type { PhotoFacts } from '../photo.js'

/** Where in its photo a feature is seen. */
export type PlacedFeature = { readonly text: string; readonly x: number; readonly y: number }

const LONGEST = 40
/** Words that say where or how, not what. */
const VAGUE = new Set(
  'room area main brightest bright point centre center left right large small part with from over into most detail'.split(' '),
)

const wordsOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter((word) => !VAGUE.has(word))

const said = (feature: string): string => feature.charAt(0).toUpperCase() + feature.slice(1)

/** A feature of the photo or the listing that one of its focal points is described as; nothing is pointed at on a guess. */
export const findFeature = (photo: PhotoFacts, listing: Pick<Listing, 'features'>): PlacedFeature | undefined => {
  const features = [...photo.features, ...listing.features]
    .map((text) => text.trim())
    .filter((text) => text !== '' && text.length <= LONGEST)
  const matches = photo.focalPoints.flatMap((point: FocalPoint) => {
    const seen = new Set(wordsOf(point.description))
    return features.flatMap((text) => {
      const words = wordsOf(text)
      const shared = words.filter((word) => seen.has(word)).length
      return shared === 0 ? [] : [{ text: said(text), x: point.x, y: point.y, fit: shared / words.length }]
    })
  })
  const [best] = [...matches].sort((a, b) => b.fit - a.fit)
  return best && { text: best.text, x: best.x, y: best.y }
}
