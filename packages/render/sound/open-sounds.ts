import { join } from 'node:path'
import type { Asset } from '@reelwright/film/asset'
import { fail } from '@reelwright/film/fault'
import type { Sounds } from '@reelwright/look/sound/bus-blocks'
import type { Sound } from '@reelwright/look/sound/sound'
import type { SoundPlan } from '@reelwright/look/sound/sound-plan'
import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import { openSound } from '@reelwright/media/sound/decode'

export type OpenSounds = Sounds & { readonly close: () => Promise<void> }

export type OpenAsset = (asset: Asset) => Promise<string>

/** Opens every file of a plan once. What is no 48 kHz WAV is decoded into `folder` under its hash. */
export const openSounds = async (
  plan: SoundPlan,
  open: OpenAsset,
  ffmpeg: Ffmpeg,
  folder: string,
  signal?: AbortSignal,
): Promise<OpenSounds> => {
  const sounds = new Map<string, Sound>()
  const close = async (): Promise<void> => {
    await Promise.all([...sounds.values()].map((sound) => sound.close()))
  }
  try {
    for (const { asset } of plan.parts) {
      if (sounds.has(asset.hash)) continue
      sounds.set(asset.hash, await openSound(ffmpeg, await open(asset), join(folder, `${asset.hash}.wav`), signal ? { signal } : {}))
    }
  } catch (error) {
    await close()
    throw error
  }
  const of = (asset: Asset): Sound => {
    const sound = sounds.get(asset.hash)
    if (!sound) throw fail('SOUND_NOT_OPEN', `The sound ${asset.hash} is not part of this plan.`)
    return sound
  }
  return { of, close }
}
