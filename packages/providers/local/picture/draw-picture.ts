import type { FocalPoint } from '@reelwright/film/storyboard'
import type { PictureRequest } from '../../ports/picture.js'
import { gradeOf } from './mood.js'
import { clamp } from './paint/colour.js'
import { daylightOf } from './paint/daylight.js'
import { finish } from './paint/finish.js'
import { noiseOf } from './paint/noise.js'
import { blankPainting, type Painting } from './paint/painting.js'
import { hashOf, randomOf } from './paint/random.js'
import { chooseTheme, readPrompt, speaksOf } from './read-prompt.js'
import type { Stage, Theme } from './theme.js'
import { FALLBACKS, THEMES } from './themes.js'

export type Drawn = {
  readonly theme: string
  readonly width: number
  readonly height: number
  /** 8-bit sRGB, three bytes a pixel. */
  readonly pixels: Uint8Array
  /** How near each cell is, 0 far … 255 near; a smaller grid of the same shape. */
  readonly depth: {
    readonly width: number
    readonly height: number
    readonly cells: Uint8Array
  }
  readonly focalPoints: readonly FocalPoint[]
}

/** Cells painted per picture at most: a full HD frame's worth keeps a picture under two seconds; enlarging and grain do the rest. */
const CELLS = 1_700_000
/** Where light is traced a cell costs twenty times as much: a film's frame makes do with fewer, a picture that stands for a photograph does not. */
const TRACED_CELLS = 400_000

/** Draws a request's picture; the same request gives the same pixels. `theme` overrules the prompt's words. */
export const drawPicture = (request: PictureRequest, theme?: Theme): Drawn => {
  const { width, height, seed } = request
  const chosen = theme ?? chooseTheme(request.prompt, request.context, seed, THEMES, FALLBACKS)
  const cells = chosen.traced && request.mood !== 'photograph' ? TRACED_CELLS : CELLS
  const shrink = Math.min(1, Math.sqrt(cells / (width * height)))
  const painting = blankPainting(Math.max(8, Math.round(width * shrink)), Math.max(8, Math.round(height * shrink)))
  const reading = readPrompt(request.prompt)
  const random = randomOf(hashOf(`${chosen.name} ${seed}`))
  const { aspect } = painting
  const wish = request.focalPoints[0]
  const thirds = random.pick([0.36, 0.42, 0.58, 0.64])
  const stage: Stage = {
    painting,
    aspect,
    unit: Math.min(1, aspect / 1.3),
    random,
    noise: noiseOf(hashOf(`noise ${seed}`)),
    hour: reading.hour,
    weather: reading.weather,
    distance: reading.distance,
    at: {
      x: clamp(wish?.x ?? thirds, 0.2, 0.8) * aspect,
      y: clamp(wish?.y ?? random.between(0.4, 0.55), 0.25, 0.75),
    },
    says: (...stems) => speaksOf(reading.words, ...stems),
    daylight: (hour, weather, x, y) => daylightOf(hour, weather, random, { x, y }),
  }
  const weights = chosen.draw(stage)
  const depth = depthOf(painting)
  const pixels = finish(painting, gradeOf(request.mood), width, height, seed)
  const focalPoints = weights.map((point) => ({
    x: clamp(point.x / aspect),
    y: clamp(point.y),
    description: point.description,
  }))
  return { theme: chosen.name, width, height, pixels, depth, focalPoints }
}

/** Every third cell is enough for a warp's mesh. */
const DEPTH_STEP = 3

const depthOf = (painting: Painting): Drawn['depth'] => {
  const width = Math.ceil(painting.width / DEPTH_STEP)
  const height = Math.ceil(painting.height / DEPTH_STEP)
  const cells = new Uint8Array(width * height)
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      cells[row * width + column] = clamp(painting.depth[row * DEPTH_STEP * painting.width + column * DEPTH_STEP]!) * 255
    }
  }
  return { width, height, cells }
}
