import { writeFile } from 'node:fs/promises'
import type { Musician } from '../ports/music.js'
import type { Profile } from '../registry.js'
import { localPictureMaker } from './picture/picture-maker.js'
import { localVoice } from './voice/voice.js'
import { breakdownWriter } from './writer/breakdown-writer.js'
import { scriptWriter } from './writer/script-writer.js'

const music: Musician = {
  id: 'local',
  model: 'temp',
  capability: 'music',
  estimate: () => 0,
  start: async ({ samples }, { scratch }) => {
    const head = Buffer.alloc(44)
    head.write('RIFF', 0)
    head.writeUInt32LE(36 + samples * 4, 4)
    head.write('WAVEfmt ', 8)
    head.writeUInt32LE(16, 16)
    head.writeUInt16LE(1, 20)
    head.writeUInt16LE(2, 22)
    head.writeUInt32LE(48000, 24)
    head.writeUInt32LE(192000, 28)
    head.writeUInt16LE(4, 32)
    head.writeUInt16LE(16, 34)
    head.write('data', 36)
    head.writeUInt32LE(samples * 4, 40)
    const pcm = Buffer.alloc(samples * 4)
    for (let i = 0; i < samples; i++) {
      const v = Math.round(900 * Math.sin(i * 0.0288))
      pcm.writeInt16LE(v, i * 4)
      pcm.writeInt16LE(v, i * 4 + 2)
    }
    await writeFile(`${scratch}/music.wav`, Buffer.concat([head, pcm]))
    return { samples }
  },
  check: async (op, { scratch }) => ({
    state: 'done',
    result: {
      audio: { file: `${scratch}/music.wav`, type: 'audio/wav', samples: (op as { samples: number }).samples },
      beats: [],
      bars: [],
    },
  }),
  provenance: () => ({ source: 'rule', provider: 'local' }),
}

/** Everything a film needs, without a key and without a network. */
export const localProfile: Profile = {
  script: scriptWriter,
  breakdown: breakdownWriter,
  voice: localVoice(),
  picture: localPictureMaker,
  music,
}
