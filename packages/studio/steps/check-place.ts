import type { ProjectRow } from '@reelwright/data/tables/projects'
import type { Asset } from '@reelwright/film/asset'
import type { Flaw } from '@reelwright/film/take'
import { greyPicture } from '@reelwright/media/image/grey-picture'
import { lookAtFilm } from '@reelwright/media/video/look-at-film'
import { COMPARED_AT, comparePlace } from '@reelwright/media/video/place/compare-place'
import { openAsset } from '../studio.js'
import type { StepRun } from './step.js'

/** Frames of a clip that are compared with its photo. */
const FRAMES = 6

/**
 * Of a property, a clip that does not begin with its photo is not made again, and stops no film: it shows another place, and
 * `flawOfPlace` refuses it as such.
 */
export const unlessPlace = (format: ProjectRow['format'], flaw: Flaw | undefined): Flaw | undefined =>
  format === 'property' && flaw?.code === 'TAKE_OTHER' ? undefined : flaw

/** Why a clip of a property is refused: it shows another place than its photo does. */
export const flawOfPlace = async ({ studio, step, signal }: StepRun, clip: Asset, photo: Asset): Promise<Flaw | undefined> => {
  const open = openAsset(studio, step.organizationId)
  const { width = COMPARED_AT, height = COMPARED_AT, seconds = 1 } = clip
  const scale = COMPARED_AT / Math.max(width, height)
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) }
  const frames = await lookAtFilm(studio.ffmpeg.path, await open(clip), { ...size, rate: FRAMES / Math.max(1, seconds) }, signal)
  const place = comparePlace(await greyPicture(await open(photo), size, 'cut'), frames)
  return place.altered
    ? {
        code: 'PLACE_ALTERED',
        message: `The clip has altered the place: ${place.why}. The photo is shown in its stead, under a moving camera.`,
      }
    : undefined
}
