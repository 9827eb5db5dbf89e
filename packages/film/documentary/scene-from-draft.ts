import type { DocumentaryBrief } from '../brief.js'
import { collapsed } from '../language/script-kind.js'
import { stableHash } from '../stable-hash.js'
import type { FocalPoint, Scene, ShotType } from '../storyboard.js'
import type { DraftScene } from './draft.js'
import { graphicOf } from './graphic-of.js'
import { effectFor } from './moves.js'
import { spokenSeconds } from './script-length.js'

/** Points on the thirds that a picture can be composed on when nobody said where to look. */
const THIRDS: readonly FocalPoint[] = [
  { x: 0.36, y: 0.42, description: 'the subject, left of the middle' },
  { x: 0.64, y: 0.42, description: 'the subject, right of the middle' },
  { x: 0.5, y: 0.4, description: 'the subject, in the middle' },
  { x: 0.4, y: 0.56, description: 'the subject, low on the left' },
  { x: 0.6, y: 0.56, description: 'the subject, low on the right' },
]

const PROMPT_LIMIT = 300

/** Asks for a picture of what is being said. */
const promptFrom = (narration: string, title: string): string => collapsed(`${title}: ${narration}`).slice(0, PROMPT_LIMIT).trim()

export type Told = {
  readonly id: string
  readonly order: number
  readonly narration: string
  readonly sources: readonly string[]
  readonly draft?: DraftScene
}

/** A whole scene of this shot type: the draft's fields where they belong to the type, what is missing by rule. */
export const sceneFrom = (
  { id, order, narration, sources, draft }: Told,
  shotType: ShotType,
  brief: DocumentaryBrief,
  title: string,
): Scene => {
  const seed = stableHash(id)
  const pictured = shotType !== 'MOTION_GRAPHIC'
  const focalPoints = draft && draft.focalPoints.length > 0 ? [...draft.focalPoints] : [THIRDS[seed % THIRDS.length]!]
  const visualPrompt = draft?.visualPrompt ?? promptFrom(narration, title)
  const own = brief.media.some((media) => media.id === draft?.mediaId) ? draft?.mediaId : undefined
  const graphic = draft?.graphic && draft.shotType === 'MOTION_GRAPHIC' ? draft.graphic : graphicOf(narration)
  return {
    id,
    order,
    shotType,
    narration,
    // A word or two in a section of its own is still a shot that can be seen.
    duration: Math.max(1, Math.round(spokenSeconds(narration) * 100) / 100),
    sources: [...sources],
    visualPrompt,
    ...(shotType === 'AI_VIDEO' ? { videoPrompt: draft?.videoPrompt ?? visualPrompt } : {}),
    ...(shotType === 'AI_VIDEO' && draft?.videoSeed !== undefined ? { videoSeed: draft.videoSeed } : {}),
    ...(shotType === 'IMAGE_EFFECT' ? { imageEffect: draft?.imageEffect ?? effectFor(focalPoints, seed) } : {}),
    ...(pictured && own !== undefined ? { mediaId: own } : {}),
    ...(pictured ? {} : { graphic, motionGraphicDesc: draft?.motionGraphicDesc ?? describe(graphic.kind, narration) }),
    overlays: pictured ? [...(draft?.overlays ?? [])] : [],
    focalPoints,
    matchCutWithId: draft?.matchCutWithId ?? null,
    transition: 'cut',
  }
}

const describe = (kind: string, narration: string): string =>
  `A ${kind} that carries this narration: ${collapsed(narration).slice(0, PROMPT_LIMIT).trim()}`
