import type { PhotoFacts } from '@reelwright/film/property/photo'
import type { PhotoStatistics } from '@reelwright/media/image/statistics/photo-statistics'
import type { VisionRequest } from '../../ports/vision.js'
import { flagsOf } from './flags.js'
import { lookAtCells } from './look-at-cells.js'
import { readWords } from './read-words.js'

type Told = Pick<PhotoFacts, 'room' | 'confidence' | 'reason' | 'features'>

/** Its name goes before its description, and both before what its colours suggest. */
const tell = ({ name, exif }: Pick<VisionRequest, 'name' | 'exif'>, statistics: PhotoStatistics): Told => {
  const named = readWords(name)
  const described = readWords(exif.description ?? '')
  const looked = lookAtCells(statistics.cells)
  const words = [...named.features, ...described.features]
  const features = [...new Set([...words, ...(looked.confidence >= 0.35 ? looked.features : [])])]
  if (named.room) return { room: named.room, confidence: 0.9, reason: `Its file name says "${named.word}".`, features }
  if (described.room) return { room: described.room, confidence: 0.8, reason: `Its description says "${described.word}".`, features }
  return { room: looked.room, confidence: looked.confidence, reason: looked.reason, features }
}

const to = (digits: number, value: number): number => Number(value.toFixed(digits))

/** All that can be said of a photo without a model that sees; pure. */
export const factsOf = (request: Pick<VisionRequest, 'photoId' | 'name' | 'exif'>, statistics: PhotoStatistics): PhotoFacts => {
  const told = tell(request, statistics)
  const { width, height, sharpness, brightness, contrast, clipped, tilt, line, fingerprint, colour, colours, focalPoints } = statistics
  return {
    photoId: request.photoId,
    width,
    height,
    ...told,
    focalPoints: [...focalPoints],
    flags: flagsOf(statistics, told.room),
    sharpness: to(1, sharpness),
    brightness: to(4, brightness),
    contrast: to(4, contrast),
    clipped: { dark: to(4, clipped.dark), bright: to(4, clipped.bright) },
    tilt: to(2, tilt),
    ...(line ? { line: { angle: to(4, line.angle), length: to(4, line.length) } } : {}),
    fingerprint,
    colour: {
      l: to(2, colour.l),
      a: to(2, colour.a),
      b: to(2, colour.b),
      neutral: { a: to(2, colour.neutral.a), b: to(2, colour.neutral.b) },
    },
    colours: colours.map(([r, g, b]) => [r, g, b]),
    ...(request.exif.takenAt ? { takenAt: request.exif.takenAt } : {}),
    seenBy: 'statistics',
  }
}
