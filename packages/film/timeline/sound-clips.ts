import type { Take } from '../take.js'
import { framesToHold, type Rate } from '../time.js'
import { placeClips } from './build-track.js'
import type { Clip, Item } from './timeline.js'

const audioClip = (id: string, name: string, sceneId: string | null, frames: number, take: Take): Clip => ({
  type: 'clip',
  id,
  name,
  sceneId,
  frames,
  head: 0,
  tail: 0,
  source: { kind: 'audio', asset: take.asset, start: 0, gain: [], loop: false },
})

/** Whole frames that hold a recording. */
export const soundFrames = (take: Take, rate: Rate): number => framesToHold(take.asset.samples ?? 0, rate)

/** A scene's recording from its first sample on. */
export const narrationClip = (sceneId: string, name: string, narration: Take, rate: Rate): Clip =>
  audioClip(`n:${sceneId}`, name, sceneId, soundFrames(narration, rate), narration)

/** One bed under the whole film, silence without one; `fitMusic` sees to it that the bed lasts. */
export const musicItems = (music: Take | undefined, total: number): Item[] =>
  music === undefined ? placeClips([], total) : [audioClip('m:film', 'Music', null, total, music)]
