import { fail } from '@reelwright/film/fault'
import type { Content, Shot } from '@reelwright/look/composition/content'
import type { Setting } from '../plan/plan.js'
import { fitOf } from './fit.js'
import { paintGround } from './ground.js'
import type { Painter } from './painter.js'
import type { Sampler } from './sampler.js'
import type { Still } from './still.js'
import { paintStill } from './still-painter.js'
import { paintTransition } from './transition-painter.js'
import { paintVideo } from './video-painter.js'

/** What a segment is painted from. */
export type Materials = {
  /** Decoded stills, by the key of their fit. */
  readonly stills: Readonly<Record<string, Still>>
  /** Local files of videos, by their asset's hash. */
  readonly videos: Readonly<Record<string, string>>
  /** Local files of the pictures in graphics and of a brand's fonts, by their assets' hashes. */
  readonly drawn?: Readonly<Record<string, string>>
  readonly ffmpeg: string
}

export const shotsOf = ({ base }: Pick<Content, 'base'>): readonly Shot[] => (base.kind === 'shot' ? [base.shot] : [base.a, base.b])

const draws = (content: Pick<Content, 'base' | 'overlays'>): boolean =>
  content.overlays.length > 0 || shotsOf(content).some((shot) => shot.kind === 'graphic')

/** Fonts, shaping and the canvas: loaded only by those who draw, since they cost a third of a second. */
const drawing = async (content: Pick<Content, 'base' | 'overlays'>, setting: Setting, files: Materials['drawn'] = {}) => {
  const [{ typesetterOf }, { paintOverlay }, { openPictures }, { graphicPictures }] = await Promise.all([
    import('./stage.js'),
    import('./overlay-painter.js'),
    import('@reelwright/media/raster/open-pictures'),
    import('./drawn-assets.js'),
  ])
  const named = (await graphicPictures(content)).map(({ hash }) => [hash, files[hash]!] as const)
  const [type, pictures] = await Promise.all([typesetterOf(setting, files), openPictures(Object.fromEntries(named))])
  return { type, pictures, paintOverlay }
}

/** Everything a segment shows, from the lowest to the highest. Close it when its last frame is painted, or sooner. */
export const paintSegment = async (
  segment: Pick<Content, 'base' | 'overlays'>,
  setting: Setting,
  materials: Materials,
  sampler: Sampler,
  signal?: AbortSignal,
): Promise<Painter> => {
  const drawn = draws(segment) ? await drawing(segment, setting, materials.drawn) : undefined
  const graphics = shotsOf(segment).some((shot) => shot.kind === 'graphic') ? await import('./graphic-painter.js') : undefined
  const shotPainter = (shot: Shot): Painter => {
    switch (shot.kind) {
      case 'ground':
        return paintGround(setting, sampler)
      case 'graphic':
        return graphics!.paintGraphic(shot, setting, drawn!.type, sampler, drawn!.pictures)
      case 'video':
        return paintVideo(shot, materials.videos[shot.asset.hash]!, materials.ffmpeg, setting, sampler, signal)
      case 'still': {
        const still = materials.stills[fitOf(shot, setting).key]
        if (!still) throw fail('STILL_MISSING', `The picture ${shot.asset.hash} was not decoded for its segment.`)
        return paintStill(shot, still, setting, sampler)
      }
    }
  }
  const { base } = segment
  const below =
    base.kind === 'shot' ? shotPainter(base.shot) : paintTransition(base, shotPainter(base.a), shotPainter(base.b), setting, sampler)
  const upper = await Promise.all(
    segment.overlays.map((overlay) =>
      drawn!.paintOverlay(overlay, setting, drawn!.type, sampler, {
        ...materials,
        pictures: drawn!.pictures,
        files: materials.drawn,
        signal,
      }),
    ),
  )
  return {
    paint: async (index, dst) => {
      await below.paint(index, dst)
      for (const overlay of upper) await overlay.paint(index, dst)
    },
    close: () => {
      below.close?.()
      for (const overlay of upper) overlay.close?.()
    },
  }
}
