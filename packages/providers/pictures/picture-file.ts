import { FocalPoint } from '@reelwright/film/storyboard'
import { z } from 'zod'
import type { Finishing } from '../http/file-jobs.js'
import type { CallContext } from '../ports/call.js'
import type { PictureRequest, PictureResult } from '../ports/picture.js'
import { finishedPicture } from './finished-picture.js'
import { sentPicture } from './sent-picture.js'

const Wish = z.object({ width: z.int(), height: z.int(), focalPoints: z.array(FocalPoint) })
/** Pixels of the longer side of a picture that is gone on with. */
const REFERENCE = 1_536

/** What becomes of a picture that a vendor made. */
export const pictureFile = (vendor: string): Finishing<PictureRequest, PictureResult> => ({
  file: 'made.bin',
  most: 96 * 1024 ** 2,
  wishOf: ({ width, height, focalPoints }) => ({ width, height, focalPoints: focalPoints.map((point) => ({ ...point })) }),
  finish: async (path, wish, { scratch }) => {
    const { focalPoints, ...size } = Wish.parse(wish)
    return { picture: await finishedPicture(path, scratch, size, vendor), focalPoints }
  },
})

/** The pictures a request goes on with, at most so many, as they travel inside a request. */
export const sentReferences = ({ references = [] }: PictureRequest, most: number, { open }: CallContext): Promise<string[]> =>
  Promise.all(references.slice(0, most).map(async (asset) => sentPicture(await open(asset), { longest: REFERENCE })))
