import type { PropertyBrief } from '../brief.js'

/** A photo is shown twice at most; a still that stands this many times the style's longest feels stopped, and the plan says so. */
export const STOPPED = 1.5

type Length = PropertyBrief['length']

/** Seconds that the first photo and the closing card need for their words to be read. */
export const HERO_SECONDS: Readonly<Record<Length, number>> = { 15: 2.4, 30: 3.2, 60: 4, 90: 4.5 }
export const CLOSING_SECONDS: Readonly<Record<Length, number>> = { 15: 2.4, 30: 3.4, 60: 4.5, 90: 5 }

/** Seconds a card or a drawn figure must stand to be read, over a photo or as a scene of its own. */
export const READING_SECONDS: Readonly<Record<string, number>> = {
  factsCard: 3.2,
  openHouse: 2.8,
  presenter: 2.4,
  addressThird: 1.7,
  callout: 1.7,
  barChart: 3.5,
  lineChart: 3.5,
  comparison: 4,
  mapPin: 3,
}

/** Features pointed at in a film of each length. */
export const CALLOUTS: Readonly<Record<Length, number>> = { 15: 1, 30: 3, 60: 5, 90: 7 }

/** Drawn scenes (charts, comparison, map) a film of each length has room for. */
export const FIGURES: Readonly<Record<Length, number>> = { 15: 0, 30: 1, 60: 3, 90: 4 }
