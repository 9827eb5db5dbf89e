import { refuse } from '@reelwright/film/fault'
import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import type { Finishing } from '../http/file-jobs.js'
import { sentPicture } from '../pictures/sent-picture.js'
import type { CallContext } from '../ports/call.js'
import type { ClipRequest, ClipResult } from '../ports/clip.js'
import { finishedClip } from './finished-clip.js'

/** Pixels of the longer side of a starting frame: as large as any clip that comes of it. */
const FRAME = 1_920

/** What becomes of a clip that a vendor made. */
export const clipFile = (vendor: string, ffmpeg: Ffmpeg): Finishing<ClipRequest, ClipResult> => ({
  file: 'made.bin',
  most: 768 * 1024 ** 2,
  wishOf: () => null,
  finish: async (path, _, context, seed) => ({
    clip: await finishedClip(path, vendor, ffmpeg, context),
    ...(seed === undefined ? {} : { seed }),
  }),
})

/** The starting frame as it travels inside a request, cut to the clip's shape, which most models take from it. */
export const sentFrame = async ({ frame, width, height }: ClipRequest, { open }: CallContext): Promise<string> =>
  sentPicture(await open(frame), { longest: FRAME, shape: { width, height } })

/** @throws CLIP_LENGTH for a length the model does not make: it would be paid for and not be what was asked */
export const checkLength = ({ seconds }: ClipRequest, lengths: readonly number[], model: string): void => {
  if (!lengths.includes(seconds))
    throw refuse('CLIP_LENGTH', `${model} makes clips of ${lengths.join(', ')} seconds; ask for one of these instead of ${seconds}.`, {
      field: 'seconds',
      given: String(seconds),
    })
}
