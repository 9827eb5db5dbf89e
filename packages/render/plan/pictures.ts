import type { Timeline } from '@reelwright/film/timeline/timeline'
import { type Pictures as Composed, picturesOf as compose } from '@reelwright/look/composition/pictures'
import type { Setting } from './plan.js'
import type { Quality } from './quality.js'

export type PictureOptions = { readonly quality: Quality; readonly burnCaptions: boolean }

/** The pictures of a timeline with the quality they are painted in. */
export type Pictures = Omit<Composed, 'scenery'> & { readonly setting: Setting }

/** @throws TIMELINE_EMPTY, TIMELINE_INVALID, PICTURE_SIZE_UNKNOWN */
export const picturesOf = (timeline: Timeline, { quality, burnCaptions }: PictureOptions): Pictures => {
  const { scenery, ...pictures } = compose(timeline, burnCaptions)
  return { ...pictures, setting: { ...scenery, quality } }
}
