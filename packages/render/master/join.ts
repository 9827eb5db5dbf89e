import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fail } from '@reelwright/film/fault'
import type { Rate } from '@reelwright/film/time'
import {
  EncodedAudioPacketSource,
  type EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  FilePathSource,
  FilePathTarget,
  Input,
  MP4,
  Mp4OutputFormat,
  Output,
} from 'mediabunny'
import { asDiskFault } from '../picture/encode-segment.js'

export type Joint = {
  /** In the film's order; a file may still be in the making: what stands before it is copied meanwhile. */
  readonly segments: readonly { readonly file: string | Promise<string>; readonly hash: string; readonly frames: number }[]
  readonly rate: Rate
  /** An MP4 with one AAC track, for the whole film. */
  readonly sound?: string
  readonly title: string
  readonly out: string
  readonly signal?: AbortSignal
}

/** A segment that does not hold what its plan says; `hash` names it, so that it can be made again. */
export const DAMAGED = 'SEGMENT_DAMAGED'

const damaged = (hash: string, frames: number, held: number | string): Error =>
  fail(DAMAGED, `A cached segment holds ${held} frames instead of ${frames}; it is rendered again.`, { given: hash })

const same = (a: VideoDecoderConfig['description'], b: VideoDecoderConfig['description']): boolean =>
  !!a && !!b && Buffer.compare(Buffer.from(a as Uint8Array), Buffer.from(b as Uint8Array)) === 0

type Copy = { readonly decoder: VideoDecoderConfig; readonly packets: readonly EncodedPacket[]; readonly first: number }

const openSegment = async ({ file, hash, frames }: Joint['segments'][number]): Promise<Copy & { close: () => void }> => {
  const input = new Input({ source: new FilePathSource(await file), formats: [MP4] })
  try {
    const track = await input.getPrimaryVideoTrack()
    const decoder = await track?.getDecoderConfig()
    if (!track || !decoder) throw damaged(hash, frames, 'no')
    const packets: EncodedPacket[] = []
    for await (const packet of new EncodedPacketSink(track).packets()) packets.push(packet)
    if (packets.length !== frames || packets[0]?.type !== 'key') throw damaged(hash, frames, packets.length)
    return { decoder, packets, first: Math.min(...packets.map((packet) => packet.timestamp)), close: () => input.dispose() }
  } catch (cause) {
    input.dispose()
    throw cause instanceof Error && cause.name === 'Fault' ? cause : damaged(hash, frames, 'unreadable')
  }
}

/**
 * Joins segments and sound without encoding anything: every frame at its exact time, the index at the file's front.
 * Written beside `out` and renamed when whole.
 * @returns the number of frames written
 * @throws SEGMENT_DAMAGED naming the segment's hash as `given`; SEGMENTS_DIFFER; DISK_FULL; ABORTED; what the making of a file met
 */
export const joinSegments = async (joint: Joint): Promise<number> => {
  const { segments, rate, sound, out } = joint
  const frames = segments.reduce((sum, segment) => sum + segment.frames, 0)
  const part = join(dirname(out), `.${basename(out)}.${process.pid}.part`)
  const heard = sound === undefined ? undefined : await openSound(sound)
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'reserve' }), target: new FilePathTarget(part) })
  const video = new EncodedVideoPacketSource('avc')
  output.addVideoTrack(video, { frameRate: rate.num / rate.den, maximumPacketCount: frames })
  const audio = heard && new EncodedAudioPacketSource('aac')
  if (audio) output.addAudioTrack(audio, { maximumPacketCount: heard.packets })
  output.setMetadataTags({ title: joint.title })
  try {
    await output.start()
    let at = 0
    let parameters: VideoDecoderConfig | undefined
    for (const segment of segments) {
      if (joint.signal?.aborted) throw fail('ABORTED', 'The work was stopped.')
      const { decoder, packets, first, close } = await openSegment(segment)
      try {
        parameters ??= decoder
        if (!same(parameters.description, decoder.description))
          throw fail('SEGMENTS_DIFFER', 'The encoder gave segments that cannot be joined; clear the render cache and start again.')
        const seen = new Set<number>()
        for (const packet of packets) {
          const index = Math.round(((packet.timestamp - first) * rate.num) / rate.den)
          seen.add(index)
          const timestamp = ((at + index) * rate.den) / rate.num
          await video.add(packet.clone({ timestamp, duration: rate.den / rate.num }), { decoderConfig: decoder })
        }
        if (seen.size !== segment.frames || Math.max(...seen) !== segment.frames - 1)
          throw damaged(segment.hash, segment.frames, `${seen.size} distinct`)
      } finally {
        close()
      }
      at += segment.frames
      await heard?.copyUntil((at * rate.den) / rate.num, audio!)
    }
    await heard?.copyUntil(Number.POSITIVE_INFINITY, audio!)
    await output.finalize()
    const handle = await open(part, 'r+')
    await handle.sync().finally(() => handle.close())
    await rename(part, out)
    return at
  } catch (cause) {
    await output.cancel().catch(() => {})
    await rm(part, { force: true })
    throw asDiskFault(cause)
  } finally {
    heard?.close()
  }
}

const openSound = async (file: string) => {
  const input = new Input({ source: new FilePathSource(file), formats: [MP4] })
  const track = await input.getPrimaryAudioTrack()
  const decoderConfig = await track?.getDecoderConfig()
  if (!track || !decoderConfig) {
    input.dispose()
    throw fail('SOUND_UNREADABLE', 'The mixed sound of the film cannot be read; clear the render cache and start again.', { given: file })
  }
  const { packetCount } = await track.computePacketStats()
  const packets = new EncodedPacketSink(track).packets()
  let ahead: EncodedPacket | undefined
  return {
    packets: packetCount,
    copyUntil: async (seconds: number, to: EncodedAudioPacketSource): Promise<void> => {
      for (;;) {
        ahead ??= (await packets.next()).value ?? undefined
        if (!ahead || ahead.timestamp >= seconds) return
        await to.add(ahead, { decoderConfig })
        ahead = undefined
      }
    },
    close: () => input.dispose(),
  }
}
