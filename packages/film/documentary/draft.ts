import type { FocalPoint, Graphic, ImageEffect, ShotType, TransitionKind } from '../storyboard.js'
import { IMAGE_EFFECTS, SHOT_TYPES, TRANSITIONS } from '../storyboard.js'
import { readGraphic } from './graphic-shapes.js'

/** What of a drafted scene could be understood; everything else is left out. */
export type DraftScene = {
  readonly id?: string
  readonly narration: string
  readonly shotType?: ShotType
  readonly visualPrompt?: string
  readonly videoPrompt?: string
  readonly videoSeed?: number
  readonly imageEffect?: ImageEffect
  readonly mediaId?: string
  readonly motionGraphicDesc?: string
  readonly graphic?: Graphic
  readonly overlays: readonly Graphic[]
  readonly focalPoints: readonly FocalPoint[]
  readonly matchCutWithId?: string
  readonly transition?: TransitionKind
  /** Plain sentences about fields that were there and could not be used. */
  readonly wrong: readonly string[]
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Long enough for any prompt, short enough to be stored and drawn. */
const TEXT_LIMIT = 4000
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, TEXT_LIMIT) : undefined

const oneOf = <const Choice extends string>(choices: readonly Choice[], value: unknown): Choice | undefined => {
  const name =
    typeof value === 'string'
      ? value
          .trim()
          .replace(/[\s-]+/g, '_')
          .toLowerCase()
      : undefined
  return choices.find((choice) => choice.toLowerCase() === name)
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value))

const focalPoint = (value: unknown): FocalPoint[] => {
  if (!isFields(value)) return []
  const [x, y] = [value.x, value.y]
  if (typeof x !== 'number' || typeof y !== 'number' || Number.isNaN(x) || Number.isNaN(y)) return []
  return [{ x: clamp(x), y: clamp(y), description: text(value.description) ?? '' }]
}

const outside = (value: unknown): boolean => isFields(value) && [value.x, value.y].some((n) => typeof n !== 'number' || !(n >= 0 && n <= 1))

const readScene = (value: Fields): DraftScene => {
  const points = listOf(value.focalPoints)
  const [shotType, imageEffect] = [oneOf(SHOT_TYPES, value.shotType), oneOf(IMAGE_EFFECTS, value.imageEffect)]
  const graphic = readGraphic(value.graphic)
  const overlays = listOf(value.overlays)
  const readable = overlays.flatMap((overlay) => readGraphic(overlay) ?? []).filter(({ kind }) => kind === 'lowerThird')
  const seed = value.videoSeed
  return {
    id: text(value.id),
    narration: typeof value.narration === 'string' ? value.narration : '',
    shotType,
    visualPrompt: text(value.visualPrompt),
    videoPrompt: text(value.videoPrompt),
    ...(typeof seed === 'number' && Number.isSafeInteger(seed) ? { videoSeed: seed } : {}),
    imageEffect,
    mediaId: text(value.mediaId),
    motionGraphicDesc: text(value.motionGraphicDesc),
    graphic,
    overlays: readable,
    focalPoints: points.flatMap(focalPoint).slice(0, 3),
    matchCutWithId: text(value.matchCutWithId),
    transition: oneOf(TRANSITIONS, value.transition),
    wrong: [
      ...(value.shotType !== undefined && !shotType ? ['its shot type is none of ours'] : []),
      ...(value.imageEffect != null && !imageEffect ? ['its image effect is none of ours'] : []),
      ...(value.graphic != null && !graphic ? ['its graphic could not be read'] : []),
      ...(readable.length < overlays.length ? ['some of its overlays could not be read'] : []),
      ...(points.length > 3 ? ['it had more than three focal points'] : []),
      ...(points.some(outside) ? ['a focal point lay outside the picture'] : []),
    ],
  }
}

/** The scenes of a draft in the order in which it has them, whatever else it is. */
export const readDraft = (draft: unknown): readonly DraftScene[] => {
  const root = isFields(draft) ? draft : { sections: draft }
  const sections = listOf(root.sections).length > 0 ? listOf(root.sections) : [root]
  return sections
    .filter(isFields)
    .flatMap((section) => ('scenes' in section ? listOf(section.scenes) : [section]))
    .filter(isFields)
    .map(readScene)
    .filter((scene) => scene.narration.trim() !== '')
}
