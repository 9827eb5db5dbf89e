import { z } from 'zod'
import type { Box, Op } from '../../drawing.js'
import { solid } from '../../drawing.js'
import { clamp, easeInOut, easeOut, progress } from '../../easing.js'
import { hairline, unit } from '../../type-scale.js'
import { choreograph } from '../choreography.js'
import { discPath } from '../shapes.js'
import { Words } from '../words.js'
import { footOf, safeOf, stripOf } from './room.js'
import { paintSaid, say, VOICES } from './say.js'

const share = z.number().min(0).max(1)
/** `x`, `y`: shares of the frame, where the thing is at the middle of the scene. */
export const CalloutParams = z.object({ text: Words, x: share, y: share })
export type CalloutParams = z.infer<typeof CalloutParams>

/** Where the label may stand: the safe area without the strip at its top and the captions below. */
const labelRoom = (stage: Parameters<typeof safeOf>[0]): Box => {
  const safe = safeOf(stage)
  const top = safe.y + stripOf(stage)
  return { ...safe, y: top, height: footOf(stage) - top }
}

/** One thing in the picture, named: a dot on it, a line, and a label that stays where it can be read. */
export const callout = choreograph({
  kind: 'callout',
  schema: CalloutParams,
  layer: 'overlay',
  texts: ({ text }: CalloutParams) => [text],
  layout: (params: CalloutParams, stage) => {
    const room = labelRoom(stage)
    const dot = { x: params.x * stage.width, y: params.y * stage.height }
    const air = { x: unit(stage, 28), y: unit(stage, 22) }
    const block = say(stage, { ...VOICES.text, weight: 600 }, params.text, {
      width: Math.min(room.width, unit(stage, 620)) - 2 * air.x,
      most: 2,
      height: room.height * 0.5,
    })
    const size = { width: Math.ceil(block.width + 2 * air.x), height: Math.ceil(block.height + 2 * air.y) }
    const right = dot.x < room.x + room.width / 2
    const above = dot.y > room.y + room.height * 0.38
    const [aside, off] = [unit(stage, 74), unit(stage, 92)]
    const wish = {
      x: right ? dot.x + aside : dot.x - aside - size.width,
      y: above ? dot.y - off - size.height : dot.y + off,
    }
    const label: Box = {
      x: Math.round(clamp(wish.x, room.x, room.x + room.width - size.width)),
      y: Math.round(clamp(wish.y, room.y, room.y + room.height - size.height)),
      ...size,
    }
    // The line meets the label's near edge at a corner that it does not have to cross it for.
    const foot = {
      x: clamp(right ? label.x : label.x + size.width, label.x, label.x + size.width),
      y: label.y + (above ? size.height : 0),
    }
    const reach = unit(stage, 34)
    const left = Math.floor(Math.min(label.x, dot.x - reach, foot.x) - unit(stage, 12))
    const top = Math.floor(Math.min(label.y, dot.y - reach) - unit(stage, 12))
    const end = {
      x: Math.ceil(Math.max(label.x + label.width, dot.x + reach) + unit(stage, 12)),
      y: Math.ceil(Math.max(label.y + label.height, dot.y + reach) + unit(stage, 16)),
    }
    const corner = { x: Math.max(0, left), y: Math.max(0, top) }
    return {
      stage,
      dot,
      label,
      right,
      above,
      foot,
      text: { block, x: label.x + air.x, width: block.width, y: label.y + air.y, align: 'start' as const },
      box: { ...corner, width: Math.min(stage.width, end.x) - corner.x, height: Math.min(stage.height, end.y) - corner.y },
    }
  },
  box: ({ box }) => box,
  beats: () => [
    { at: 0.1, lasts: 0.6 },
    { at: 0.3, lasts: 0.55 },
    { at: 0.6, lasts: 0.6 },
    { at: 0.7, lasts: 0.7 },
  ],
  paint: ({ stage, dot, label, right, above, foot, text }, { beats: [land = 1, line = 1, open = 1, rise = 1], leaving }) => {
    const { palette } = stage
    const here = 1 - easeInOut(leaving)
    if (here <= 0) return []
    const come = easeOut(land)
    const drawn = easeInOut(line) * here
    const tip = { x: dot.x + (foot.x - dot.x) * drawn, y: dot.y + (foot.y - dot.y) * drawn }
    const way = `M${dot.x.toFixed(2)} ${dot.y.toFixed(2)}L${tip.x.toFixed(2)} ${tip.y.toFixed(2)}`
    const wide = label.width * easeOut(open) * here
    const shown: Box = { x: right ? label.x : label.x + label.width - wide, y: label.y, width: wide, height: label.height }
    const pulse = progress(land, 0.25, 1)
    const edge = unit(stage, 6)
    const ops: readonly Op[] = [
      ...(pulse > 0 && pulse < 1
        ? [
            {
              op: 'stroke',
              path: discPath(dot.x, dot.y, unit(stage, 10 + 22 * easeOut(pulse))),
              paint: solid(palette.accent, 0.8 * (1 - pulse)),
              width: hairline(stage) * 1.5,
            } satisfies Op,
          ]
        : []),
      // A dark casing keeps the line apart from a picture of its own colour.
      ...(drawn > 0
        ? [
            { op: 'stroke', path: way, paint: solid(palette.ground, 0.7), width: hairline(stage) * 3.4, cap: 'round' } satisfies Op,
            { op: 'stroke', path: way, paint: solid(palette.accent), width: hairline(stage) * 1.6, cap: 'round' } satisfies Op,
          ]
        : []),
      { op: 'fill', path: discPath(dot.x, dot.y, unit(stage, 17) * come * here), paint: solid(palette.ground, 0.9) },
      { op: 'fill', path: discPath(dot.x, dot.y, unit(stage, 10) * come * here), paint: solid(palette.accent) },
      ...(wide > 0
        ? [
            { op: 'rect', box: shown, paint: solid(palette.ground, 0.9) } satisfies Op,
            {
              op: 'rect',
              box: { ...shown, y: above ? shown.y + shown.height - edge : shown.y, height: edge },
              paint: solid(palette.accent),
            } satisfies Op,
            { op: 'group', clip: shown, alpha: here, ops: paintSaid(text, solid(palette.ink), rise) } satisfies Op,
          ]
        : []),
    ]
    return [{ op: 'group', ops, shadow: { blur: unit(stage, 12), colour: '#000000', alpha: 0.35, dx: 0, dy: unit(stage, 3) } }]
  },
})
