import { stat } from 'node:fs/promises'
import { fail, isFault } from '@reelwright/film/fault'
import { durationOf } from '@reelwright/film/timeline/reading'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import { openWav } from '@reelwright/media/sound/wav-reader'
import type { OpenAsset } from '../sound/open-sounds.js'
import { checkCaptionTimes } from './caption-checks.js'
import { expectationsOf } from './expectations.js'
import { checkForm, checkLength } from './file-checks.js'
import { hearSound } from './hear-sound.js'
import type { Memory } from './memory.js'
import { type Mp4Facts, mp4Facts } from './mp4-facts.js'
import { type AskSource, checkBlack, checkCaptionsSeen, checkCuts, checkFrozen } from './picture-checks.js'
import { type QualityReport, reportOf } from './quality-report.js'
import { seePicture } from './see-picture.js'
import { checkClipping, checkLoudness, checkSilence, checkSync } from './sound-checks.js'
import { lookAtSource } from './source-look.js'
import { lookSize } from './watching.js'

export type InspectRequest = {
  readonly file: string
  readonly timeline: Timeline
  readonly ffmpeg: Ffmpeg
  /** The WAV of the mix that the master was made from: with it, sound is compared sample by sample. */
  readonly pcm?: string
  /** The path of an asset's bytes: with it, a video take is asked before it is called frozen or black. */
  readonly open?: OpenAsset
  /** Left out, the timeline decides. */
  readonly captions?: 'burned' | 'beside'
  /** With it, pictures seen and sounds heard in another master, byte for byte, are not decoded again. */
  readonly memory?: Memory
  readonly signal?: AbortSignal
  /** The share that is done, 0 to 1. */
  readonly onProgress?: (share: number) => void
}

/** Seconds by which the file starts its sound later than its picture; hidden lead-ins of the coders are no delay. */
const soundDelay = (facts: Mp4Facts): number => {
  const [video, audio] = [facts.tracks.find(({ kind }) => kind === 'video'), facts.tracks.find(({ kind }) => kind === 'audio')]
  return (audio?.delay ?? 0) - (video?.delay ?? 0)
}

/**
 * Checks a finished master against the timeline it was made from: picture and sound are each decoded once.
 * What is wrong is in the report; only a file that cannot be read at all throws.
 * @throws MASTER_MISSING, MASTER_UNREADABLE, ABORTED.
 */
export const inspectMaster = async (request: InspectRequest): Promise<QualityReport> => {
  const { file, timeline, ffmpeg, open, signal, onProgress } = request
  if (!(await stat(file).catch(() => undefined))?.isFile()) throw fail('MASTER_MISSING', `There is no film at ${file}; render it first.`)
  const burned = (request.captions ?? timeline.captions ?? 'burned') === 'burned'
  const facts = await mp4Facts(file)
  const plan = expectationsOf(timeline, burned)
  const size = lookSize(timeline)
  const mix = request.pcm ? await openWav(request.pcm) : undefined
  const has = (kind: 'video' | 'audio'): boolean => facts.tracks.some((track) => track.kind === kind)
  if (!has('video')) throw fail('MASTER_UNREADABLE', `${file} has no picture; render it again.`)
  try {
    const frames = durationOf(timeline)
    const onFrame = (index: number): void => {
      if (index % 30 === 0) onProgress?.(Math.min(0.99, index / frames))
    }
    const [{ seen, captions }, heard] = await Promise.all([
      seePicture({ file, timeline, plan, size, ffmpeg, open, memory: request.memory, signal, onFrame }),
      has('audio')
        ? hearSound({ file, facts, ffmpeg, mix, pcm: request.pcm, memory: request.memory, signal })
        : {
            samples: 0,
            loudness: Number.NEGATIVE_INFINITY,
            truePeak: Number.NEGATIVE_INFINITY,
            levels: [],
            meant: [],
            clipped: [],
            alignments: [],
          },
    ])
    const ask: AskSource | undefined = open && ((stretch, from, to) => lookAtSource(stretch, from, to, timeline, open, ffmpeg, signal))
    const report = reportOf([
      checkForm(facts, timeline),
      checkLength(facts, { frames: seen.frames, samples: heard.samples }, timeline),
      await checkBlack(seen, plan, timeline, ask),
      await checkFrozen(seen, plan, timeline, ask),
      checkCuts(seen, plan, timeline),
      checkSync(heard, soundDelay(facts), timeline),
      checkSilence(heard, timeline),
      checkClipping(heard, timeline),
      checkLoudness(heard, timeline),
      checkCaptionTimes(timeline),
      ...(burned ? [checkCaptionsSeen(captions, timeline)] : []),
    ])
    onProgress?.(1)
    return report
  } catch (cause) {
    if (isFault(cause) && cause.code === 'FFMPEG_FAILED')
      throw fail('MASTER_UNREADABLE', `${file} cannot be decoded; render it again.`, { cause })
    throw cause
  } finally {
    await mix?.close()
  }
}
