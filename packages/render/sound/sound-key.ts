import { createHash } from 'node:crypto'
import type { SoundPlan } from '@reelwright/look/sound/sound-plan'

/** Names a plan and the way it is mixed: equal keys, equal sound. */
export const soundKey = (plan: SoundPlan, ...version: readonly string[]): string => {
  const heard = plan.parts.map(({ asset, clipId: _, ...rest }) => ({
    ...rest,
    hash: asset.hash,
  }))
  return createHash('sha256')
    .update(JSON.stringify([version, plan.samples, heard, plan.speech]))
    .digest('hex')
}
