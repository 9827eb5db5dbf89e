import type { Asset } from '@reelwright/film/asset'
import type { Grade } from '@reelwright/film/storyboard'
import type { StillShot } from '@reelwright/look/composition/content'
import { type StillView, viewOf } from '@reelwright/look/composition/still-view'
import { hashOf } from '../plan/hash.js'
import type { Setting } from '../plan/plan.js'

/** A picture as it is decoded for a shot. */
export type Fit = StillView & {
  /** Names the decoded picture: shots that need the same share it. */
  readonly key: string
  readonly asset: Asset
  /** How its colours are corrected when it is decoded. */
  readonly grade?: Grade
}

/** What of a picture a shot needs, over its whole length, so that all its segments share one decoded picture. */
export const fitOf = (shot: StillShot, setting: Setting): Fit => {
  const place = viewOf(shot, setting, setting.quality.sampling.oversample)
  const named = [shot.asset.hash, place, setting.palette.ground, ...(shot.grade ? [shot.grade] : [])]
  return { ...place, asset: shot.asset, grade: shot.grade, key: hashOf(named) }
}
