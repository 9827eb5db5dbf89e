import type { Grey } from '../look-at-film.js'
import { alignFrame } from './align-frame.js'
import { BLOCK, expect, matchBlocks } from './match-blocks.js'
import { textAreas } from './text-areas.js'

/** Pixels of the longer side at which places are compared. */
export const COMPARED_AT = 480

/**
 * Blocks that are found again at least so well show the same thing; writing has to be found better, or its letters are others.
 * Measured on photos under zoom, pan, a turn of one degree, blur and other light (at most 1 % of the picture lost in one
 * area), and with furniture put in or taken out (7 % at least); no clips of vendors were at hand to measure.
 */
const SAME = 0.6
const SAME_TEXT = 0.7
/** Of all blocks that show something, so many may be lost to blur, perspective and reflections. */
const MOST_LOST = 0.3
/** One area that is lost, as a share of the picture: a window, a lamp, a chair. */
const MOST_AREA = 0.04
/** Blocks of writing side by side that have become other writing. */
const MOST_TEXT = 4

export type Place =
  | { readonly altered: false; readonly kept: number }
  | { readonly altered: true; readonly kept: number; readonly why: string }

/** The blocks of the largest connected area among those marked. */
const largestArea = (marked: readonly boolean[], across: number): number => {
  const left = new Set(marked.flatMap((is, i) => (is ? [i] : [])))
  let largest = 0
  for (const seed of left) {
    const area = [seed]
    left.delete(seed)
    for (const at of area)
      for (const next of [at % across ? at - 1 : -1, (at + 1) % across ? at + 1 : -1, at - across, at + across])
        if (left.delete(next)) area.push(next)
    largest = Math.max(largest, area.length)
  }
  return largest
}

const compareFrame = (photo: Grey, frame: Grey): Place => {
  const alignment = alignFrame(photo, frame)
  const expected = expect(photo, alignment)
  const text = textAreas(expected)
  // What is there now has to have been there, and what was there has to be there still.
  const there = matchBlocks(frame, expected, expected.known)
  const still = matchBlocks(expected, frame, expected.known)
  const least = (i: number): number => Math.min(there[i] ?? 1, still[i] ?? 1)
  const judged = there.map((one, i) => one !== undefined || still[i] !== undefined)
  const lost = judged.map((is, i) => is && least(i) < SAME)
  const count = judged.filter(Boolean).length
  const kept = count === 0 ? 1 : 1 - lost.filter(Boolean).length / count
  const across = Math.floor(photo.width / BLOCK)
  if (1 - kept > MOST_LOST) return { altered: true, kept, why: `only ${Math.round(100 * kept)} % of what the photo shows is found in it` }
  const area = largestArea(lost, across)
  if (area > MOST_AREA * judged.length)
    return { altered: true, kept, why: `an area of ${Math.round((100 * area) / judged.length)} % of the picture shows something else` }
  const written = largestArea(
    judged.map((is, i) => is && text[i] === true && least(i) < SAME_TEXT),
    across,
  )
  return written >= MOST_TEXT ? { altered: true, kept, why: 'writing in it has changed' } : { altered: false, kept }
}

/**
 * Whether a clip still shows the place of its photo, however the camera went: every frame is found in the photo, and its
 * structure, edges and writing are compared block by block with what the photo shows there. Photo and frames are of one
 * size, `COMPARED_AT` on the longer side.
 */
export const comparePlace = (photo: Grey, frames: readonly Grey[]): Place => {
  let kept = 1
  for (const frame of frames) {
    const place = compareFrame(photo, frame)
    if (place.altered) return place
    kept = Math.min(kept, place.kept)
  }
  return { altered: false, kept }
}
