import type { Content, Scenery, Shot } from '@reelwright/look/composition/content'
import { TRANSITION_LOOKS } from '@reelwright/look/transitions/list'
import { drawStill } from './draw-still.js'
import { drawVideo } from './draw-video.js'
import { openMixing } from './mix-shots.js'
import type { Drawings } from './open-drawings.js'
import type { Stills } from './open-stills.js'
import type { Videos } from './open-videos.js'
import { type Context, contextOf } from './surface.js'

/** What came of painting a frame: all of it, all but what is still loading, or nothing new because its picture is not there. */
export type Painted = 'whole' | 'partly' | 'not'

/** Paints the first frame of a content. The canvas is left as it was where the picture itself is missing: a black flash is worse. */
export type Compose = (context: CanvasRenderingContext2D, content: Content, scenery: Scenery, pace: number) => Painted

type Layer = { readonly canvas: OffscreenCanvas; readonly context: OffscreenCanvasRenderingContext2D }

export const openCompositor = (stills: Stills, videos: Videos, drawings: Drawings): Compose => {
  const mix = openMixing()
  const layers: Layer[] = []
  const layer = (n: number, width: number, height: number): Layer => {
    const known = layers[n]
    if (known && known.canvas.width === width && known.canvas.height === height) return known
    const canvas = new OffscreenCanvas(width, height)
    layers[n] = { canvas, context: contextOf(canvas) }
    return layers[n]
  }

  /** `scale`: pixels of the canvas for one of the film. */
  const drawShot = (context: Context, shot: Shot, scenery: Scenery, scale: number, pace: number): Painted => {
    const { width, height } = context.canvas
    const fill = (): void => {
      context.fillStyle = scenery.palette.ground
      context.fillRect(0, 0, width, height)
    }
    switch (shot.kind) {
      case 'ground':
        fill()
        return 'whole'
      case 'graphic':
        fill()
        return drawings.draw(context, shot, scenery, scale, pace) ? 'whole' : 'not'
      case 'still': {
        const still = stills.of(shot, scenery, scale)
        if (!still) return 'not'
        drawStill(context, shot, still, scenery, width, height)
        return 'whole'
      }
      case 'video': {
        const frame = videos.of(shot, scenery, pace)
        if (!frame) return 'not'
        drawVideo(context, frame.element, width, height, shot.focus)
        return frame.exact ? 'whole' : 'partly'
      }
    }
  }

  const worse = (a: Painted, b: Painted): Painted =>
    a === 'not' || b === 'not' ? 'not' : a === 'partly' || b === 'partly' ? 'partly' : 'whole'

  return (context, { base, overlays }, scenery, pace) => {
    const { width, height } = context.canvas
    const scale = width / scenery.width
    const first = layer(0, width, height)
    let painted: Painted
    if (base.kind === 'shot') painted = drawShot(first.context, base.shot, scenery, scale, pace)
    else {
      const [a, b] = [layer(1, width, height), layer(2, width, height)]
      painted = worse(drawShot(a.context, base.a, scenery, scale, pace), drawShot(b.context, base.b, scenery, scale, pace))
      if (painted !== 'not') {
        const mixing = TRANSITION_LOOKS[base.look].at((base.offset + 0.5) / base.frames)
        mix(first.context, mixing, a.canvas, b.canvas, scenery.palette.ground)
      }
    }
    if (painted === 'not') return 'not'
    for (const overlay of overlays) if (!drawings.draw(first.context, overlay, scenery, scale, pace)) painted = 'partly'
    context.drawImage(first.canvas, 0, 0)
    return painted
  }
}
