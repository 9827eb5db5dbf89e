import { createHash } from 'node:crypto'
import { EncodedPacketSink, FilePathSource, Input, MP4 } from 'mediabunny'
import { hashOf } from '../plan/hash.js'
import type { Mp4Facts } from './mp4-facts.js'

/**
 * SHA-256, in hex, over everything that a finished master's sound is decoded from: every coded byte, its order and its
 * time, the decoder's setup, and where the tracks begin. Undefined for a file whose sound cannot be taken apart so: it
 * has to be heard.
 */
export const soundHash = async (file: string, facts: Mp4Facts): Promise<string | undefined> => {
  const input = new Input({ source: new FilePathSource(file), formats: [MP4] })
  try {
    const tracks = await input.getAudioTracks()
    const [track] = tracks
    const config = await track?.getDecoderConfig()
    if (!track || !config || tracks.length !== 1) return undefined
    const { codec, sampleRate, numberOfChannels, description } = config
    const setup = description ? Buffer.from(description as Uint8Array).toString('hex') : ''
    const timing = facts.tracks.map(({ kind, timescale, edits }) => ({ kind, timescale, edits }))
    const audio = facts.tracks.filter(({ kind }) => kind === 'audio')
    const hash = createHash('sha256').update(hashOf([codec, sampleRate, numberOfChannels, setup, timing, audio]))
    for await (const { timestamp, duration, data } of new EncodedPacketSink(track).packets())
      hash.update(`${timestamp} ${duration} ${data.byteLength}\n`).update(data)
    return hash.digest('hex')
  } catch {
    return undefined
  } finally {
    input.dispose()
  }
}
