import type { PhotoFacts } from '../photo.js'
import { groupDuplicates, KNOWN } from './group-duplicates.js'

/** Photos of one view show one room: what is known of it from one of them (its name, say) holds for all of them. */
export const shareRooms = (photos: readonly PhotoFacts[]): readonly PhotoFacts[] => {
  const byId = new Map(photos.map((photo) => [photo.photoId, photo]))
  const known = new Map<string, PhotoFacts>()
  for (const group of groupDuplicates(photos).groups) {
    const members = group.flatMap((id) => byId.get(id) ?? [])
    const surest = members.reduce((best, photo) => (photo.confidence > best.confidence ? photo : best))
    for (const { photoId } of members) known.set(photoId, surest)
  }
  return photos.map((photo) => {
    const surest = known.get(photo.photoId)
    if (!surest || surest.confidence < KNOWN || photo.confidence >= KNOWN || surest.room === photo.room) return photo
    const features = [...new Set([...photo.features, ...surest.features])]
    return {
      ...photo,
      room: surest.room,
      confidence: surest.confidence,
      features,
      reason: `It shows the same view as a photo of which is known: ${surest.reason}`,
    }
  })
}
