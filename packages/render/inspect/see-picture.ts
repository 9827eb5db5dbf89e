import { isFault } from '@reelwright/film/fault'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import type { OpenAsset } from '../sound/open-sounds.js'
import { type CaptionWatch, watchCaptions } from './caption-sight.js'
import type { Expectations } from './expectations.js'
import type { Memory } from './memory.js'
import { openPieces } from './pieces.js'
import { watchStretches } from './watch-stretches.js'
import { lagOf, lumaFrames, type Size, type Watching, watch } from './watching.js'

type SeeRequest = {
  readonly file: string
  readonly timeline: Timeline
  readonly plan: Expectations
  readonly size: Size
  readonly ffmpeg: Ffmpeg
  readonly open: OpenAsset | undefined
  readonly memory: Memory | undefined
  readonly signal: AbortSignal | undefined
  readonly onFrame: (index: number) => void
}

type Sighted = { readonly seen: Watching; readonly captions: CaptionWatch }

const UNREADABLE = new Set(['FFMPEG_FAILED', 'MASTER_UNREADABLE'])

const seeStretches = async (request: SeeRequest, memory: Memory): Promise<Sighted | undefined> => {
  const { file, timeline, plan, size, open } = request
  const reader = await openPieces(file, timeline.rate)
  if (!reader) return undefined
  try {
    const captions = await watchCaptions(plan, timeline, size, open)
    const edges = [...plan.stretches.map(({ from }) => from), plan.frames]
    const seen = await watchStretches({ ...request, memory, reader, edges, captions, lag: lagOf(timeline.rate) })
    return seen && { seen, captions }
  } catch (cause) {
    // What cannot be decoded in parts is judged by what a player makes of the whole.
    if (isFault(cause) && UNREADABLE.has(cause.code)) return undefined
    throw cause
  } finally {
    reader.close()
  }
}

const seeWhole = async ({ file, timeline, plan, size, ffmpeg, open, signal, onFrame }: SeeRequest): Promise<Sighted> => {
  const captions = await watchCaptions(plan, timeline, size, open)
  const seen = await watch(lumaFrames(ffmpeg, file, size, [], [], signal), size, lagOf(timeline.rate), (frame, index) => {
    captions.onFrame(frame, index)
    onFrame(index)
  })
  return { seen, captions }
}

/** Sees every frame of a master; what was seen before, byte for byte, is remembered where there is a memory. */
export const seePicture = async (request: SeeRequest): Promise<Sighted> =>
  (request.memory && (await seeStretches(request, request.memory))) ?? seeWhole(request)
