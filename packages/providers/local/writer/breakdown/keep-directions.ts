import type { ShotType } from '@reelwright/film/storyboard'
import type { Reading } from './read-scenes.js'

/** A direction of the author that fell to a graphic goes to the nearest picture of its section, in exchange for that one's. */
export const keepDirections = (readings: readonly Reading[], types: readonly ShotType[]): Reading[] => {
  const kept = [...readings]
  kept.forEach((reading, i) => {
    if (reading.direction === undefined || types[i] !== 'MOTION_GRAPHIC') return
    const free = kept.flatMap((other, n) =>
      other.section === reading.section && other.direction === undefined && types[n] !== 'MOTION_GRAPHIC' ? [n] : [],
    )
    const near = free.sort((a, b) => Math.abs(a - i) - Math.abs(b - i))[0]
    if (near === undefined) return
    const { direction: _, ...plain } = reading
    kept[i] = { ...plain, vision: kept[near]!.vision }
    kept[near] = { ...kept[near]!, vision: reading.vision, direction: reading.direction }
  })
  return kept
}
