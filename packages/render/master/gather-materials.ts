import type { Asset } from '@reelwright/film/asset'
import type { Content } from '@reelwright/look/composition/content'
import { decodeStill } from '../picture/decode-still.js'
import { openDrawn } from '../picture/drawn-assets.js'
import { fitOf } from '../picture/fit.js'
import { recentStill } from '../picture/recent-stills.js'
import type { Sampler } from '../picture/sampler.js'
import { type Materials, shotsOf } from '../picture/segment-painter.js'
import type { Still } from '../picture/still.js'
import type { Setting } from '../plan/plan.js'

/** Everything one content is painted from, decoded and opened. */
export const gatherMaterials = async (
  content: Pick<Content, 'base' | 'overlays'>,
  setting: Setting,
  open: (asset: Asset) => Promise<string>,
  ffmpeg: string,
  sampler: Sampler,
): Promise<Materials> => {
  const stills: Record<string, Still> = {}
  const videos: Record<string, string> = {}
  for (const shot of shotsOf(content)) {
    if (shot.kind === 'video') videos[shot.asset.hash] = await open(shot.asset)
    if (shot.kind !== 'still') continue
    const fit = fitOf(shot, setting)
    stills[fit.key] ??= recentStill(fit.key) ?? (await decodeStill(await open(shot.asset), fit, setting.palette.ground, sampler))
  }
  return { stills, videos, drawn: await openDrawn(content, setting.typefaces, open), ffmpeg }
}
