import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { busBlocks } from '@reelwright/look/sound/bus-blocks'
import { createLeveller, measureLevels } from '@reelwright/look/sound/levels'
import { planSound } from '@reelwright/look/sound/sound-plan'
import { writeWav } from '@reelwright/media/sound/wav-writer'
import type { MixRequest } from './mix-film.js'
import { openSounds } from './open-sounds.js'

export type Stems = {
  /** Stereo 24-bit WAVs as long as the film: all narration at −16 LUFS, and the music as it gives way to it. */
  readonly narration: string
  readonly music: string
  readonly samples: number
}

/** Writes narration and music apart into `folder`, level with each other as they are in the programme, before its limiter. */
export const mixStems = async (request: MixRequest & { readonly folder: string }): Promise<Stems> => {
  const plan = planSound(request.timeline)
  await mkdir(request.folder, { recursive: true })
  const files = {
    narration: join(request.folder, 'narration.wav'),
    music: join(request.folder, 'music.wav'),
  }
  const sounds = await openSounds(plan, request.open, request.ffmpeg, join(request.cache, 'sound'), request.signal)
  const half = (file: string): string => `${file}.half`
  try {
    const levels = await measureLevels(busBlocks(plan, sounds, { signal: request.signal }), plan, (from) =>
      request.onProgress?.((0.5 * from) / plan.samples),
    )
    const level = createLeveller(levels, plan.samples)
    const narration = await writeWav(half(files.narration), 2)
    const music = await writeWav(half(files.music), 2)
    try {
      for await (const block of busBlocks(plan, sounds, { signal: request.signal })) {
        level(block)
        await narration.write(block.narration)
        await music.write(block.music)
        request.onProgress?.(0.5 + (0.5 * block.from) / plan.samples)
      }
    } finally {
      await narration.close()
      await music.close()
    }
    for (const file of [files.narration, files.music]) await rename(half(file), file)
    request.onProgress?.(1)
    return { ...files, samples: plan.samples }
  } finally {
    await sounds.close()
    for (const file of [files.narration, files.music]) await rm(half(file), { force: true })
  }
}
