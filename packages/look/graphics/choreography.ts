import type { Asset } from '@reelwright/film/asset'
import { secondsOf } from '@reelwright/film/time'
import type { z } from 'zod'
import type { Box, Drawing, Op } from '../drawing.js'
import { progress } from '../easing.js'
import type { Design, FilmShown, Stage } from './design.js'

/** A part's entrance, in seconds from the graphic's first frame at its natural pace. */
export type Beat = { readonly at: number; readonly lasts: number }

/** How far each beat has come, and the leaving of the whole: 0 to 1, linear; a design eases them as it needs. */
export type Moment = {
  readonly beats: readonly number[]
  readonly leaving: number
}

export type Choreography<Params, Layout extends object> = {
  readonly kind: string
  readonly schema: z.ZodType<Params>
  readonly layer: 'frame' | 'overlay'
  readonly veils?: Design<Params>['veils']
  readonly texts: (params: Params) => readonly string[]
  readonly pictures?: (params: Params) => readonly Asset[]
  readonly films?: (params: Params) => readonly FilmShown[]
  /** Everything that does not move: set lines, places, sizes. Done once for a clip. */
  readonly layout: (params: Params, stage: Stage) => Layout
  /** `seconds` is how long the graphic stands, for designs that spread their parts over it. */
  readonly beats: (layout: Layout, seconds: number) => readonly Beat[]
  readonly paint: (layout: Layout, moment: Moment) => readonly Op[]
  /** Whether it stands to its last frame, because nothing comes after it; left out, it leaves. */
  readonly stays?: (params: Params) => boolean
  /** What an overlay may touch; a frame's is all of it. */
  readonly box?: (layout: Layout) => Box
}

const LEAVES = 0.5
/** A graphic that has less time than its entrance asks for enters faster, so that it can be read at least this share of it. */
const MOST_ENTRANCE = 0.6

/** The entrance squeezed into the time there is. */
const paced = (beats: readonly Beat[], seconds: number): { readonly beats: readonly Beat[]; readonly leaves: number } => {
  const natural = beats.reduce((last, { at, lasts }) => Math.max(last, at + lasts), 0)
  const squeeze = natural > seconds * MOST_ENTRANCE ? (seconds * MOST_ENTRANCE) / natural : 1
  return {
    beats: beats.map(({ at, lasts }) => ({
      at: at * squeeze,
      lasts: lasts * squeeze,
    })),
    leaves: Math.min(LEAVES, seconds * 0.15),
  }
}

/** A design from its parts: the layout is kept between frames, and a drawing's key changes only while something moves. */
export const choreograph = <Params extends object, Layout extends object>(parts: Choreography<Params, Layout>): Design<Params> => {
  const kept = new WeakMap<Params, { readonly stage: Stage; readonly layout: Layout; readonly name: string }>()

  const laidOut = (params: Params, stage: Stage) => {
    const known = kept.get(params)
    if (known && known.stage === stage) return known
    const { width, height, palette, language, platform } = stage
    const name = JSON.stringify([parts.kind, params, width, height, palette, language ?? '', platform ?? 'plain'])
    const made = { stage, layout: parts.layout(params, stage), name }
    kept.set(params, made)
    return made
  }

  const timed = (params: Params, stage: Stage) => {
    const seconds = secondsOf(stage.frames, stage.rate)
    const pace = paced(parts.beats(laidOut(params, stage).layout, seconds), seconds)
    return { seconds, ...pace, ...(parts.stays?.(params) ? { leaves: 0 } : {}) }
  }

  return {
    kind: parts.kind,
    schema: parts.schema,
    layer: parts.layer,
    veils: parts.veils,
    texts: parts.texts,
    pictures: parts.pictures,
    films: parts.films,
    draw: (params, stage, frame): Drawing => {
      const { layout, name } = laidOut(params, stage)
      const { beats, leaves } = timed(params, stage)
      const now = secondsOf(frame, stage.rate)
      const last = secondsOf(stage.frames - 1, stage.rate)
      const moment = {
        beats: beats.map(({ at, lasts }) => progress(now, at, at + lasts)),
        leaving: leaves === 0 ? 0 : progress(now, last - leaves, last),
      }
      const box = parts.box?.(layout) ?? {
        x: 0,
        y: 0,
        width: stage.width,
        height: stage.height,
      }
      // A film never rests.
      const shown = parts.films === undefined ? '' : ` ${frame}`
      const key = `${name}${shown} ${[...moment.beats, moment.leaving].map((share) => share.toFixed(4)).join(' ')}`
      return { ops: parts.paint(layout, moment), box, key }
    },
    proof: (params, stage) => {
      const { beats, seconds, leaves } = timed(params, stage)
      const arrived = beats.reduce((latest, { at, lasts }) => Math.max(latest, at + lasts), 0)
      const share = (arrived + (seconds - leaves)) / 2 / seconds
      return Math.min(stage.frames - 1, Math.max(0, Math.round(share * (stage.frames - 1))))
    },
  }
}
