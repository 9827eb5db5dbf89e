import { type Op, type Paint, solid } from '../../drawing.js'
import { easeOut } from '../../easing.js'
import { sizeOf } from '../../type-scale.js'
import type { Stage } from '../design.js'
import { paintBlock, setBlock, type TypeBlock } from '../type-block.js'

/** A voice of the property cards: what it is set in. */
export type Voice = {
  readonly family: 'serif' | 'sans'
  readonly weight: number
  /** Of the type scale. */
  readonly step: number
  readonly tracking?: number
  readonly leading?: number
}

export const VOICES = {
  /** An address, a name: the brand's heading letters. */
  display: { family: 'serif', weight: 600, step: 3.6, tracking: -0.012, leading: 1.08 },
  heading: { family: 'serif', weight: 600, step: 2.6, tracking: -0.008, leading: 1.12 },
  figure: { family: 'serif', weight: 600, step: 2.1, tracking: -0.01, leading: 1.1 },
  /** A short line above a heading. */
  eyebrow: { family: 'sans', weight: 650, step: -0.1, tracking: 0.09, leading: 1.3 },
  text: { family: 'sans', weight: 500, step: 0.45, leading: 1.34 },
  label: { family: 'sans', weight: 500, step: -0.45, tracking: 0.012, leading: 1.3 },
  small: { family: 'sans', weight: 450, step: -1.25, tracking: 0.006, leading: 1.38 },
} as const satisfies Record<string, Voice>

type Room = {
  readonly width: number
  /** Lines at most, at the size asked for; two when left out. */
  readonly most?: number
  readonly height?: number
  /** Of the voice's own size. */
  readonly scale?: number
  /** Steps of the type scale above or below the voice's own. */
  readonly up?: number
}

/** Sets a text in a voice, whole, in the room there is. */
export const say = (stage: Stage, voice: Voice, text: string, { width, most = 2, height, scale = 1, up = 0 }: Room): TypeBlock => {
  const { family, weight, tracking, leading = 1.3 } = voice
  const size = Math.max(6, Math.round(sizeOf(stage, voice.step + up) * scale))
  return setBlock(stage.type, text, { style: { family, weight, size, tracking }, width, height: height ?? stage.height, most, leading })
}

/** The same for a text that may be left out. */
export const sayIf = (stage: Stage, voice: Voice, text: string | undefined, room: Room): TypeBlock | undefined =>
  text ? say(stage, voice, text, room) : undefined

/** A set text at its place: `align` as in a paragraph. */
export type Said = {
  readonly block: TypeBlock
  readonly x: number
  readonly width: number
  readonly y: number
  readonly align: 'start' | 'centre' | 'end'
}

export const paintSaid = (said: Said | undefined, paint: Paint, share = 1): readonly Op[] =>
  said ? paintBlock(said.block, said, paint, share) : []

/** Capitals for an eyebrow or a ribbon, where its script has them. */
export const capitals = (text: string, language = 'en'): string => text.toLocaleUpperCase(language)

/** Ops that come in together: up from a little below, at a linear share of their way. */
export const risen = (ops: readonly Op[], share: number, distance: number): readonly Op[] => {
  if (share <= 0) return []
  if (share >= 1) return ops
  const come = easeOut(share)
  return [{ op: 'group', alpha: Math.min(1, come * 1.3), matrix: [1, 0, 0, 1, 0, (1 - come) * distance], ops }]
}

/** A veil over the whole picture, which stays while the card leaves until the end. */
export const veil = ({ width, height, palette }: Stage, alpha: number, share: number, leaving: number): readonly Op[] => {
  const seen = alpha * Math.min(1, share * 1.4) * (1 - leaving ** 2)
  return seen <= 0 ? [] : [{ op: 'rect', box: { x: 0, y: 0, width, height }, paint: solid(palette.ground, seen) }]
}
