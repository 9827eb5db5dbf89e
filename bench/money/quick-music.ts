import { join } from 'node:path'
import { writeWav } from '@reelwright/media/sound/wav-writer'
import { localMusician } from '@reelwright/providers/local/music/musician'
import type { Musician } from '@reelwright/providers/ports/music'

/** Silence of the length asked for: music by rule costs no money, and a thousand beds would cost an hour of this machine. */
export const quickMusic: Musician = {
  ...localMusician,
  model: 'silence/1',
  start: async ({ samples }, { scratch }) => {
    const file = join(scratch, 'music.wav')
    const writer = await writeWav(file, 2, 's16')
    await writer.write(new Float32Array(2 * samples))
    await writer.close()
    return { file, samples, beats: [0, samples >> 1], bars: [0] }
  },
}
