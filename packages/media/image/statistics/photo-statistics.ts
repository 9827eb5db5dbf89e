import type { FocalPoint } from '@reelwright/film/storyboard'
import { focalPointsIn } from '../focal-points.js'
import { boxMeans } from './box-mean.js'
import { type Cell, cellsOf } from './cells.js'
import { colourOf, type PictureColour } from './colour.js'
import { type Exposure, exposureOf } from './exposure.js'
import { fingerprintOf } from './fingerprint.js'
import { type LeadingLine, leadingLineOf } from './leading-line.js'
import { segmentsOf } from './segments.js'
import { type Sharpness, sharpnessOf } from './sharpness.js'
import { readThumbnail, type Thumbnail } from './thumbnail.js'
import { tiltOf } from './tilt.js'

/** What can be measured in a photo; units as in `PhotoFacts` of film/property/photo. */
export type PhotoStatistics = Sharpness &
  Exposure & {
    readonly width: number
    readonly height: number
    /** Degrees, clockwise positive. */
    readonly tilt: number
    /** Radians, clockwise from the horizontal; length in diagonals. */
    readonly line?: LeadingLine
    readonly fingerprint: string
    readonly colour: PictureColour
    /** 49 samples over the picture, 0–255. */
    readonly colours: readonly (readonly [number, number, number])[]
    /** One to three, the strongest first. */
    readonly focalPoints: readonly FocalPoint[]
    readonly cells: readonly Cell[]
  }

const SAMPLES = 7

const samplesOf = (thumbnail: Thumbnail): [number, number, number][] => {
  const means = boxMeans(thumbnail, SAMPLES, SAMPLES)
  return Array.from(
    { length: SAMPLES * SAMPLES },
    (_, i) => [0, 1, 2].map((c) => Math.round(means[3 * i + c]!)) as [number, number, number],
  )
}

/** Everything that is measured in a thumbnail; pure. */
export const statisticsOf = (thumbnail: Thumbnail): PhotoStatistics => {
  const { width, height } = thumbnail
  const segments = segmentsOf(thumbnail)
  const line = leadingLineOf(segments, width, height)
  return {
    ...thumbnail.original,
    ...sharpnessOf(thumbnail),
    ...exposureOf(thumbnail),
    tilt: tiltOf(segments, width, height),
    ...(line ? { line } : {}),
    fingerprint: fingerprintOf(thumbnail),
    colour: colourOf(thumbnail),
    colours: samplesOf(thumbnail),
    focalPoints: focalPointsIn(thumbnail),
    cells: cellsOf(thumbnail),
  }
}

/** Measures a photo in one decode, at 512 pixels on its long side. The picture must have passed `inspectImage`. */
export const photoStatistics = async (path: string): Promise<PhotoStatistics> => statisticsOf(await readThumbnail(path))
