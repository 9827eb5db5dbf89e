import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Asset } from '@reelwright/film/asset'
import type { Pause } from '@reelwright/film/pauses'
import type { Word } from '@reelwright/film/take'
import { readWav, wavOf } from '@reelwright/providers/local/voice/sound/wav'
import { insertPauses } from '@reelwright/providers/speech/insert-pauses'
import { keepFile } from '../ledger/keep-made.js'
import { openAsset } from '../studio.js'
import type { StepRun } from './step.js'
import { withScratch } from './with-scratch.js'

type Narrated = { readonly audio: Asset; readonly words: readonly Word[] }

/** A narration with the pauses its scene has: what was bought stays what it is, and another pause costs nothing. */
export const withPauses = async (run: StepRun, audio: Asset, words: readonly Word[], pauses: readonly Pause[] = []): Promise<Narrated> => {
  if (pauses.length === 0) return { audio, words }
  const { studio, step } = run
  const { rate, samples } = readWav(await readFile(await openAsset(studio, step.organizationId)(audio)))
  const spoken = insertPauses({ samples, words }, pauses)
  return withScratch(run, async (folder) => {
    const file = join(folder, 'paused.wav')
    await writeFile(file, wavOf({ rate, samples: spoken.samples }))
    const made = { file, type: 'audio/wav', samples: spoken.samples.length }
    return { audio: await keepFile(studio, step.organizationId, made), words: spoken.words }
  })
}
