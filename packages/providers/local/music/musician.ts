import { join } from 'node:path'
import { DURATION_LIMITS } from '@reelwright/film/brief'
import { fail, refuse } from '@reelwright/film/fault'
import { SAMPLE_RATE } from '@reelwright/film/time'
import { writeWav } from '@reelwright/media/sound/wav-writer'
import type { Json } from '../../ports/call.js'
import type { Musician, MusicRequest, MusicResult } from '../../ports/music.js'
import { perform } from './perform.js'
import { writeScore } from './score.js'

const LEAST = 5
/** Twenty blocks are two seconds of music: then others get their turn. */
const TURN = 20

const checked = ({ samples }: MusicRequest): void => {
  const seconds = samples / SAMPLE_RATE
  if (!Number.isSafeInteger(samples) || seconds < LEAST || seconds > DURATION_LIMITS.most + 60)
    throw refuse('MUSIC_LENGTH', `A bed of music lasts from ${LEAST} seconds to an hour; ask for a length within it.`, {
      field: 'samples',
      limit: `${LEAST} to ${DURATION_LIMITS.most} s`,
      given: `${seconds.toFixed(1)} s`,
    })
}

/** Beds written and played by rule: no samples from elsewhere, nothing to license, the same for the same seed. */
export const localMusician: Musician = {
  id: 'local',
  model: 'bed-by-rule/1',
  capability: 'music',
  estimate: () => 0,
  start: async (request, { scratch, signal }, onProgress) => {
    checked(request)
    const score = writeScore(request.mood, request.samples, request.seed)
    const file = join(scratch, 'music.wav')
    const writer = await writeWav(file, 2, 's16')
    let written = 0
    let blocks = 0
    try {
      for (const block of perform(score)) {
        if (signal.aborted) throw fail('ABORTED', 'The work was stopped.')
        await writer.write(block)
        written += block.length / 2
        blocks += 1
        if (blocks % TURN === 0) {
          onProgress?.(written / request.samples)
          await new Promise((resolve) => setImmediate(resolve))
        }
      }
    } finally {
      await writer.close()
    }
    return { file, samples: request.samples, beats: [...score.beats], bars: [...score.bars] }
  },
  check: async (operation) => {
    const { file, samples, beats, bars } = operation as { file: string; samples: number; beats: number[]; bars: number[] } & {
      [key: string]: Json
    }
    const result: MusicResult = { audio: { file, type: 'audio/wav', samples }, beats, bars }
    return { state: 'done', result }
  },
  provenance: ({ mood, seed }) => ({
    source: 'rule',
    provider: 'local',
    model: 'bed-by-rule/1',
    prompt: mood,
    seed,
    credit: 'Music: composed and played by rule by Reelwright',
  }),
}
