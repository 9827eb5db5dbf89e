import type { PropertyBrief } from '../brief.js'
import { frameOf } from '../brief.js'
import type { PhotoFacts } from '../photo.js'
import { photoNames } from './photo-names.js'
import type { ReelWarning } from './warning.js'

/** What a frame's shape takes of a photo: the share that is seen, and how often each of its pixels must be enlarged. */
const croppedTo = (photo: PhotoFacts, frame: { readonly width: number; readonly height: number }) => {
  const aspect = frame.width / frame.height
  const width = Math.min(photo.width, photo.height * aspect)
  return { share: (width * (width / aspect)) / (photo.width * photo.height), times: frame.width / width }
}

const timesText = (times: number): string => `${Math.round(times * 100) / 100}×`

/** Photos that have fewer pixels than a frame of the film, and films of which every photo stands on end. */
export const framingWarnings = (
  { aspects, short, media }: Pick<PropertyBrief, 'aspects' | 'short' | 'media'>,
  shown: readonly PhotoFacts[],
): readonly ReelWarning[] => {
  const nameOf = photoNames(media)
  return aspects.flatMap((aspect) => {
    const frame = frameOf(aspect, short)
    const enlarged = shown.flatMap((photo): ReelWarning[] => {
      const { times } = croppedTo(photo, frame)
      const { photoId } = photo
      const sentence = `${nameOf(photoId)} is enlarged ${timesText(times)} to fill ${frame.width} × ${frame.height} in ${aspect}; a larger photo or a smaller film would be sharper.`
      return times > 1.001 ? [{ code: 'PHOTO_ENLARGED', photoId, aspect, amount: times, sentence }] : []
    })
    const upright = frame.width > frame.height && shown.every(({ width, height }) => height > width)
    const share = Math.round(100 * Math.max(...shown.map((photo) => croppedTo(photo, frame).share)))
    return upright
      ? [
          {
            code: 'PHOTOS_UPRIGHT' as const,
            aspect,
            sentence: `All photos stand upright, so ${aspect} shows ${share} % of each at most; bring wide photos, or leave ${aspect} out.`,
          },
          ...enlarged,
        ]
      : enlarged
  })
}

/** For each aspect that shows less than half of a photo, a sentence that says so. */
export const framingReasons = ({ aspects, short }: Pick<PropertyBrief, 'aspects' | 'short'>, photo: PhotoFacts): readonly string[] =>
  aspects.flatMap((aspect) => {
    const { share, times } = croppedTo(photo, frameOf(aspect, short))
    const around = photo.focalPoints[0]?.description.trim()
    return [
      ...(share < 0.5 ? [`In ${aspect} it shows ${Math.round(share * 100)} % of the photo${around ? `, around: ${around}` : ''}.`] : []),
      ...(times > 1.001 ? [`In ${aspect} it is enlarged ${timesText(times)}.`] : []),
    ]
  })
