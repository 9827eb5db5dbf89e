import type { Media, MediaPatch } from '@reelwright/contract/media'
import { useMutation } from '@tanstack/react-query'
import { queries } from '../../api/queries.js'
import { answerOf, studio } from '../../api/studio.js'
import { mediaQuery, putMedia } from '../../media/media-queries.js'

/** Changes what is said of an entry: shown at once, taken back when it is refused. */
export const useChangeMedia = (media: Media) =>
  useMutation({
    mutationFn: (body: MediaPatch) => answerOf(studio.PATCH('/api/media/{id}', { params: { path: { id: media.id } }, body })),
    onMutate: async (body) => {
      await queries.cancelQueries({ queryKey: mediaQuery(media.id).queryKey })
      putMedia({ ...media, ...body })
      return media
    },
    onError: (_error, _body, before) => before && putMedia(before),
    onSuccess: putMedia,
  })
