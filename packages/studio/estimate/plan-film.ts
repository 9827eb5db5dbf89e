import type { Brief } from '@reelwright/film/any-brief'
import { type DocumentaryBrief, DURATION_LIMITS, WORDS_PER_MINUTE } from '@reelwright/film/brief'
import { BREATHS, SCENE_IDEAL } from '@reelwright/film/documentary/lengths'
import { mixFor } from '@reelwright/film/documentary/mix'
import { readScript } from '@reelwright/film/documentary/read-script'
import { repairStoryboard } from '@reelwright/film/documentary/repair-storyboard'
import { avatarScenes } from '@reelwright/film/property/avatar/avatar-scenes'
import { frameOf, type PropertyBrief } from '@reelwright/film/property/brief'
import { photosInMotion } from '@reelwright/film/property/photos-in-motion'
import { spokenBudget } from '@reelwright/film/property/plan/spoken-budget'
import { narrationOf, type Script } from '@reelwright/film/script'
import { type Scene, SHOT_TYPES, type Storyboard, scenesOf } from '@reelwright/film/storyboard'
import { modelsOfScene } from '../formats/profile-for.js'
import { pictureSize } from '../formats/requests.js'
import type { FilmPlan, PlannedScene } from './plan.js'

export type Known = {
  readonly script?: Script
  readonly storyboard?: Storyboard
  /** Photos of a property that are to be set in motion, the first ones; as the brief says where left out. */
  readonly clips?: number
  readonly photos?: number
  /** Scenes whose pictures are there, and whether a library had them. */
  readonly found?: ReadonlyMap<string, boolean>
  /** Seconds that scenes are seen which are spoken already. */
  readonly seen?: ReadonlyMap<string, number>
}

/** Letters a spoken word has, the space with it. */
const LETTERS = 6

const letters = (script: Script): number => script.sections.reduce((sum, section) => sum + narrationOf(section).length, 0)

/** Characters of what a script of this brief is written from. */
const readFrom = (brief: Brief): number =>
  brief.format === 'documentary'
    ? brief.topic.length +
      (brief.outline?.length ?? 0) +
      brief.sources.reduce((sum, { title, text }) => sum + title.length + (text?.length ?? 0), 0)
    : JSON.stringify(brief.listing).length

const isSilent = (brief: Brief): boolean => brief.narration.length > 0 || (brief.format === 'property' && brief.speech === 'silent')

const modelsOf = (scene: Scene): Pick<PlannedScene, 'models'> => {
  const models = modelsOfScene(scene)
  return Object.keys(models).length === 0 ? {} : { models }
}

const plannedScene = (brief: Brief, scene: Scene, order: number, filmed: boolean, { seen, found }: Known): PlannedScene => ({
  id: scene.id,
  order,
  shotType: scene.shotType,
  seconds: seen?.get(scene.id) ?? scene.duration + (brief.format === 'documentary' ? BREATHS.scene : 0),
  spoken: isSilent(brief) ? 0 : scene.narration.trim().length,
  drawn: scene.shotType !== 'MOTION_GRAPHIC' && scene.mediaId === undefined,
  found: found?.get(scene.id),
  filmed,
  ...modelsOf(scene),
})

/** Photos of a property, which may still lie where the user has them. */
const photosOf = (brief: Brief, { photos }: Known): number => (brief.format === 'property' ? (photos ?? brief.media.length) : 0)

const clipsOf = (brief: Brief, { clips }: Known): number => clips ?? (brief.format === 'property' ? brief.clips : undefined) ?? 0

/** Words of a presenter at a place whose scene is not written yet. */
const USUAL_WORDS = 'x '.repeat(12)

/** The presenter's words: those of its scenes, its own, or as many as usual. */
const avatarOf = (brief: Brief, { storyboard }: Known): Pick<FilmPlan, 'avatar'> => {
  const avatar = brief.format === 'property' ? brief.avatar : undefined
  if (brief.format !== 'property' || !avatar) return {}
  const texts = storyboard
    ? avatarScenes(storyboard, brief).map(({ text }) => text)
    : avatar.places.map((place) => avatar.script?.[place] ?? USUAL_WORDS)
  return { avatar: { vendor: avatar.vendor, texts } }
}

const filmOf = (brief: Brief, scenes: readonly PlannedScene[], storyboarded: boolean, known: Known): FilmPlan => ({
  format: brief.format,
  written:
    brief.ownScript === undefined ? (known.script ? letters(known.script) : scenes.reduce((sum, { spoken }) => sum + spoken, 0)) : null,
  read: readFrom(brief),
  told: known.script ? letters(known.script) : scenes.reduce((sum, { spoken }) => sum + spoken, 0),
  brokenDown: brief.format === 'documentary',
  photos: photosOf(brief, known),
  picture: brief.format === 'documentary' ? pictureSize(brief) : frameOf(brief.aspects[0] ?? '9:16', brief.short),
  scenes,
  storyboarded,
  ...(brief.models ? { models: brief.models } : {}),
  ...(brief.format === 'documentary' && brief.references?.length ? { references: brief.references.length } : {}),
  ...avatarOf(brief, known),
})

const planOfStoryboard = (brief: Brief, storyboard: Storyboard, known: Known): FilmPlan => {
  const moving = photosInMotion(storyboard, clipsOf(brief, known))
  const scenes = scenesOf(storyboard).map((scene, order) => {
    const filmed = brief.format === 'documentary' ? scene.shotType === 'AI_VIDEO' : moving.has(scene.id)
    return plannedScene(brief, scene, order, filmed, known)
  })
  return filmOf(brief, scenes, true, known)
}

/** Scenes as they usually come, where nothing is known but a length. */
const usualScenes = (brief: DocumentaryBrief): readonly PlannedScene[] => {
  const duration = brief.duration ?? DURATION_LIMITS.typical
  const count = Math.max(1, Math.round(duration / SCENE_IDEAL))
  const mix = mixFor(count)
  const types = SHOT_TYPES.flatMap((type) => Array.from({ length: mix[type] }, () => type))
  const spoken = isSilent(brief) ? 0 : Math.round(((duration / count) * WORDS_PER_MINUTE * LETTERS) / 60)
  return types.map((shotType, order) => ({
    id: `planned-${order + 1}`,
    order,
    shotType,
    seconds: duration / count,
    spoken,
    drawn: shotType !== 'MOTION_GRAPHIC',
    filmed: shotType === 'AI_VIDEO',
  }))
}

/** A place of a reel a photo, as many as there is time for. */
const usualShots = (brief: PropertyBrief, known: Known): readonly PlannedScene[] => {
  const budget = spokenBudget(brief)
  const count = Math.max(1, Math.min(photosOf(brief, known), Math.round(brief.length / 3)))
  const told = brief.ownScript?.length ?? budget.words * LETTERS
  return Array.from({ length: count }, (_, order) => ({
    id: `planned-${order + 1}`,
    order,
    shotType: 'IMAGE_EFFECT' as const,
    seconds: brief.length / count,
    spoken: isSilent(brief) ? 0 : Math.round(told / count),
    drawn: false,
    filmed: order < clipsOf(brief, known),
  }))
}

/** What a film's price depends on, from all that is known of it: its storyboard, its script, or what was asked for. */
export const planFilm = (brief: Brief, known: Known = {}): FilmPlan => {
  if (known.storyboard) return planOfStoryboard(brief, known.storyboard, known)
  if (brief.format === 'property') return filmOf(brief, usualShots(brief, known), false, known)
  const script =
    known.script ?? (brief.ownScript === undefined ? undefined : readScript(brief.ownScript, { language: brief.language }).script)
  if (!script) return filmOf(brief, usualScenes(brief), false, known)
  return { ...planOfStoryboard(brief, repairStoryboard({}, script, brief), { ...known, script }), storyboarded: false }
}
