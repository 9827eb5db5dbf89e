import type { PhotoFacts, Room } from '../photo.js'
import { roomWeight } from './tour.js'

/** What opens a film: the house from outside, or what it looks out on. */
const OPENS: Readonly<Partial<Record<Room, number>>> = {
  exterior: 1,
  twilight: 1,
  aerial: 0.95,
  view: 0.9,
  outdoor: 0.7,
  living: 0.45,
  kitchen: 0.4,
}

const FAULTS = { blurred: 0.6, dark: 0.25, bright: 0.2, tilted: 0.1, small: 0.3 } as const

/** Dusk is dark on purpose. */
const faultsOf = ({ flags, room }: PhotoFacts): number =>
  flags.reduce((sum, flag) => sum + (flag === 'dark' && room === 'twilight' ? 0 : FAULTS[flag]), 0)

/** Sharpness and pixels, about 0 to 1, less what was found wrong with it. */
export const qualityOf = (photo: PhotoFacts): number => {
  const sharp = Math.min(1, Math.log2(1 + photo.sharpness / 60) / 4)
  const large = Math.min(1, (photo.width * photo.height) / 8e6)
  return 0.6 * sharp + 0.4 * large - faultsOf(photo)
}

/** How well a photo opens a film: its room before its quality, and less of it where the room is a guess. */
export const heroWorth = (photo: PhotoFacts): number =>
  (OPENS[photo.room] ?? 0.2) * (0.6 + 0.4 * photo.confidence) + 0.35 * qualityOf(photo)

/** Whether its room is one that opens a film. */
export const mayOpen = ({ room }: PhotoFacts): boolean => (OPENS[room] ?? 0) >= 0.7

/** How much a film loses without this photo. */
export const photoWorth = (photo: PhotoFacts): number =>
  0.6 * roomWeight(photo.room) + 0.8 * qualityOf(photo) + 0.02 * photo.features.length

/** Nothing can be made out in it: all of one tone, or all but black or white. */
export const isUnreadable = ({ contrast, clipped }: PhotoFacts): boolean => contrast < 0.02 || clipped.dark > 0.96 || clipped.bright > 0.96
