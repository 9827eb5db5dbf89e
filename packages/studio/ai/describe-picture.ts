import type { PhotoFacts } from '@reelwright/film/property/photo'
import { findMediaOf } from '../library/find-media.js'
import type { Studio } from '../studio.js'
import { type Answered, askNow, type Payer } from './ask-now.js'

/** What is to be seen in a picture of the library. @throws MEDIA_NOT_FOUND, MEDIA_KIND_WRONG and what `askNow` does */
export const describePicture = async (studio: Studio, payer: Payer, mediaId: string): Promise<Answered<{ readonly facts: PhotoFacts }>> => {
  const [row] = await studio.data.inOrganization(payer.organizationId, (tenant) => findMediaOf(tenant, [mediaId], ['IMAGE'], 'mediaId'))
  const { id, asset, name, exif } = row as NonNullable<typeof row>
  return askNow(studio, payer, ({ vision }) => vision, { photoId: id, photo: asset, name, exif })
}
