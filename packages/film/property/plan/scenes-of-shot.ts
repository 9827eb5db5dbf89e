import type { Sentence } from '../../script.js'
import type { FocalPoint, Gesture, Grade, Graphic, ImageEffect, Scene } from '../../storyboard.js'
import type { Branding, PropertyBrief } from '../brief.js'
import { agentOf, brandFinder } from './brand-words.js'
import { lastCard } from './cards.js'
import { type Farewells, NO_FAREWELLS } from './farewells.js'
import type { ReelShot } from './shot.js'
import type { Choices } from './sift-photos.js'

/** What an editor's file may call a gesture. */
export const EFFECT_OF: Readonly<Record<Gesture, ImageEffect>> = { reveal: 'KEN_BURNS', push: 'ZOOM', drift: 'PAN', rise: 'PAN' }

/** What is pointed at must be in every frame, so it leads; a second look begins at the next point there is. */
const pointsOf = ({ photo, again, role, overlays }: ReelShot): FocalPoint[] => {
  const [main, ...others] = photo?.focalPoints ?? []
  if (main === undefined) return []
  if (again && role === 'photo') return [...others, main]
  const callout = overlays.find(({ kind }) => kind === 'callout')?.params
  const isPointedAt = ({ x, y }: FocalPoint): boolean => x === callout?.x && y === callout?.y
  const points = [main, ...others]
  return [...points.filter(isPointedAt), ...points.filter((point) => !isPointedAt(point))]
}

const spoken = (sentences: readonly Sentence[]): string => sentences.map(({ text }) => text).join(' ')

export type ShotScenes = { readonly scenes: readonly Omit<Scene, 'order'>[]; readonly unspoken: readonly string[] }

/**
 * A shot as one scene, or as two of equal weight, one a branding, where card or words name who sells. Sentences that do
 * so are left out of the unbranded one and come back in `unspoken`. `farewells` are said by one branding each.
 */
export const scenesOfShot = (
  shot: ReelShot,
  sentences: readonly Sentence[],
  duration: number,
  grade: Grade | undefined,
  brief: PropertyBrief,
  choices: Choices,
  farewells: Farewells = NO_FAREWELLS,
): ShotScenes => {
  const { photo, turn, graphic } = shot
  const names = brandFinder(brief)
  const naming = sentences.filter(({ text }) => names(text))
  const framing = photo && choices.get(photo.photoId)?.framing
  const scene = (id: string, said: readonly Sentence[], overlays: readonly Graphic[], branding?: Branding): Omit<Scene, 'order'> => ({
    id,
    shotType: graphic ? 'MOTION_GRAPHIC' : 'IMAGE_EFFECT',
    narration: spoken(said),
    duration,
    sources: [...new Set(said.flatMap(({ sources }) => sources))],
    overlays: [...overlays],
    focalPoints: pointsOf(shot),
    matchCutWithId: null,
    transition: shot.transition,
    weight: shot.weight,
    reasons: [...shot.reasons],
    ...(photo ? { mediaId: photo.photoId } : {}),
    ...(graphic ? { graphic } : {}),
    ...(turn ? { gesture: turn.gesture, imageEffect: EFFECT_OF[turn.gesture] } : {}),
    ...(turn?.heading === undefined ? {} : { heading: turn.heading }),
    ...(framing ? { framing } : {}),
    ...(grade ? { grade } : {}),
    ...(branding ? { branding } : {}),
  })
  const closes = shot.role === 'closing'
  const over = (branding: Branding): readonly Graphic[] => (closes ? [lastCard(brief, branding), ...shot.overlays] : shot.overlays)
  const said = (branding: Branding, words: readonly Sentence[]): readonly Sentence[] => [...words, ...farewells[branding]]
  const alike = farewells.branded.length === 0 && farewells.unbranded.length === 0
  if (naming.length === 0 && alike && !(closes && agentOf(brief)))
    return { scenes: [scene(shot.id, sentences, over('unbranded'))], unspoken: [] }
  const clean = sentences.filter((sentence) => !naming.includes(sentence))
  return {
    scenes: [
      ...(brief.brandings.includes('branded') ? [scene(shot.id, said('branded', sentences), over('branded'), 'branded')] : []),
      ...(brief.brandings.includes('unbranded')
        ? [scene(`${shot.id}-unbranded`, said('unbranded', clean), over('unbranded'), 'unbranded')]
        : []),
    ],
    unspoken: brief.brandings.includes('unbranded') ? naming.map(({ text }) => text) : [],
  }
}
