import { type Op, solid } from '../../drawing.js'
import { sizeOf, unit } from '../../type-scale.js'
import type { Stage } from '../design.js'
import { paintBlock, setAlike, staggered } from '../type-block.js'
import { drawIcon, type Icon } from './icons.js'
import { mirroredIn } from './room.js'
import { risen, VOICES } from './say.js'

export type ContactParams = { readonly phone?: string; readonly email?: string; readonly url?: string }

/** An address as people say it: without its scheme and the slash at its end. */
export const plainUrl = (url: string): string => url.replace(/^https?:\/\//i, '').replace(/\/$/, '')

/** The ways to reach someone, as they are shown. */
export const contactsOf = ({ phone, email, url }: ContactParams): readonly (readonly [Icon, string])[] => [
  ...(phone ? [['phone', phone] as const] : []),
  ...(email ? [['mail', email] as const] : []),
  ...(url ? [['web', plainUrl(url)] as const] : []),
]

export type Contacts = {
  readonly width: number
  readonly height: number
  readonly paint: (x: number, y: number, share: number) => readonly Op[]
}

/** Rows of an icon and a line each; undefined when there is no way. */
export const contactRows = (
  stage: Stage,
  params: ContactParams,
  { width, scale, rtl, up = 0 }: { readonly width: number; readonly scale: number; readonly rtl: boolean; readonly up?: number },
): Contacts | undefined => {
  const ways = contactsOf(params)
  if (ways.length === 0) return undefined
  const size = Math.max(6, Math.round(sizeOf(stage, VOICES.text.step - 0.1 + up) * scale))
  const icon = Math.round(size * 1.12)
  const gap = size * 0.55
  const blocks = setAlike(
    stage.type,
    ways.map(([, text]) => text),
    { style: { family: 'sans', weight: 550, size }, width: width - icon - gap, height: stage.height, most: 1, leading: 1.3 },
  )
  const set = blocks[0]?.size ?? size
  // One that is too long for its line takes more of them, small.
  const rows = blocks.map((block) => Math.max(icon, block.height))
  const air = Math.max(icon, set) * 0.62
  const topOf = (n: number): number => rows.slice(0, n).reduce((sum, height) => sum + height + air, 0)
  const widest = icon + gap + Math.max(...blocks.map((block) => block.width))
  return {
    width: widest,
    height: topOf(rows.length) - air,
    paint: (x, y, share) =>
      ways.flatMap(([name], n): readonly Op[] => {
        const block = blocks[n]!
        const come = staggered(share, n, ways.length)
        const flip = mirroredIn({ x, y: 0, width: widest, height: 0 }, rtl)
        const row = y + topOf(n)
        const middle = row + rows[n]! / 2
        const text = flip({ x: x + icon + gap, width: block.width })
        return [
          ...risen(
            [drawIcon(name, flip({ x, width: icon }).x, middle - icon / 2, icon, solid(stage.palette.accent), 1.7)],
            come,
            unit(stage, 12),
          ),
          ...paintBlock(block, { ...text, y: middle - block.height / 2, align: 'start' }, solid(stage.palette.ink), come),
        ]
      }),
  }
}
