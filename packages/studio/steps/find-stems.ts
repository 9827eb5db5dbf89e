import { copyFile, rename } from 'node:fs/promises'
import type { SegmentCache } from '@reelwright/render/master/segment-cache'
import type { MixRequest } from '@reelwright/render/sound/mix-film'
import { mixStems, type Stems } from '@reelwright/render/sound/mix-stems'
import { keyOf } from '../canonical.js'

/** Raised whenever the same mix would be parted otherwise. */
const VERSION = 1

/** Narration and music apart; found again by the key of the mix whose parts they are. */
export const findStems = async (
  request: MixRequest & { readonly folder: string },
  cache: SegmentCache,
  mixKey: string,
): Promise<Omit<Stems, 'samples'>> => {
  const [narrationKey, musicKey] = ['narration', 'music'].map((stem) => keyOf({ mixKey, stem, VERSION })) as [string, string]
  const [narration, music] = [await cache.find(narrationKey), await cache.find(musicKey)]
  if (narration && music) return { narration, music }
  const made = await mixStems(request)
  const keep = async (file: string, key: string): Promise<string> => {
    const begun = cache.begin(key)
    await rename(file, begun).catch(() => copyFile(file, begun)) // the cache may lie on another disk
    return cache.keep(begun, key)
  }
  return { narration: await keep(made.narration, narrationKey), music: await keep(made.music, musicKey) }
}
