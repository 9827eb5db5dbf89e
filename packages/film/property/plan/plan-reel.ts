import type { Script } from '../../script.js'
import { Scene } from '../../storyboard.js'
import type { PropertyBrief } from '../brief.js'
import type { PhotoFacts } from '../photo.js'
import { matchGrades } from '../photos/match-grades.js'
import { STYLES } from '../styles/list.js'
import { framingReasons, framingWarnings } from './about-framing.js'
import { agentWarnings } from './agent-terms.js'
import { chooseHero } from './choose-hero.js'
import { enterShots } from './entrances.js'
import { fitShots } from './fit-shots.js'
import { STOPPED } from './pace.js'
import { photoNames } from './photo-names.js'
import { scenesOfShot } from './scenes-of-shot.js'
import { shareTime, speechOver } from './share-time.js'
import type { ReelShot } from './shot.js'
import { choicesOf, siftPhotos } from './sift-photos.js'
import { SILENCES } from './spoken-budget.js'
import { ReelStoryboard, type ReelWarning } from './warning.js'
import { wordsOverShots } from './words-over-shots.js'

export type ReelPlan = { readonly brief: PropertyBrief; readonly photos: readonly PhotoFacts[]; readonly script: Script }

const rounded = (seconds: number): number => Math.round(seconds * 100) / 100

/**
 * The storyboard of a reel by rule: which photos, in which order, for how long, how the camera moves, what stands over
 * them and what is said, each with its reasons. It holds the scenes of all brandings. What a person should know stands in
 * `warnings`, every photo that is not shown in `leftOut`. Pure: the same brief, photos and script give the same ids.
 * @throws PHOTOS_UNREADABLE, PHOTOS_ALL_LEFT_OUT, RULES_UNKNOWN
 */
export const planReel = ({ brief, photos, script }: ReelPlan): ReelStoryboard => {
  const choices = choicesOf(brief.choices)
  const nameOf = photoNames(brief.media)
  const sifted = siftPhotos(brief, photos)
  const { hero, reason } = chooseHero(sifted.usable, choices)
  const { picked, laid } = fitShots(brief, sifted.usable, hero, reason, choices, script)
  const shots = enterShots(laid, brief.style)
  const worded = wordsOverShots(shots, script, brief)
  const speeches = worded.map(({ share }) => share.speech)
  const lengths = shareTime(
    worded.map(({ share }) => share),
    brief.length,
    SILENCES,
  )
  const grades = matchGrades([...new Set(shots.flatMap(({ photo, role }) => (photo && role !== 'closing' ? [photo] : [])))])
  const planned = shots.map((shot, i) => {
    const seconds = rounded(lengths[i]!)
    const why = `It stands for about ${rounded(lengths[i]!)} s of ${brief.length}${speeches[i]! > 0 ? ', with its words over it' : ''}.`
    const framed = shot.photo ? framingReasons(brief, shot.photo) : []
    const reasoned = { ...shot, reasons: [...shot.reasons, why, ...framed] }
    const grade = shot.photo && grades.get(shot.photo.photoId)
    return { shot, seconds, ...scenesOfShot(reasoned, worded[i]!.said, seconds, grade, brief, choices, worded[i]!.farewells) }
  })
  const warnings: ReelWarning[] = [
    ...sifted.warnings,
    ...agentWarnings(brief),
    ...framingWarnings(brief, picked.shown),
    ...planned.flatMap(({ shot, seconds }): ReelWarning[] =>
      shot.photo && shot.role !== 'closing' && seconds > STOPPED * STYLES[brief.style].pace.most
        ? [
            {
              code: 'STILL_LONG',
              photoId: shot.photo.photoId,
              amount: seconds,
              sentence: `${nameOf(shot.photo.photoId)} stands for ${seconds} s, because there are few photos for ${brief.length} s; bring more, or choose a shorter film.`,
            },
          ]
        : [],
    ),
    ...overlong(speeches, brief),
    ...planned.flatMap(({ unspoken }) =>
      unspoken.map(
        (text): ReelWarning => ({ code: 'AGENT_SPOKEN', sentence: `“${text}” names who sells, so only the branded film says it.` }),
      ),
    ),
  ]
  return storyboardOf({ brief, script, planned, warnings, leftOut: [...sifted.leftOut, ...picked.leftOut] })
}

const overlong = (speeches: readonly number[], { length, speech }: PropertyBrief): readonly ReelWarning[] => {
  const over = rounded(speechOver(speeches, length, SILENCES))
  if (over <= 0) return []
  const what = speech === 'spoken' ? 'The narration' : 'The text'
  return [
    {
      code: 'SCRIPT_LONG',
      amount: over,
      sentence: `${what} is about ${over} s too long for ${length} s; shorten it, or choose a longer film.`,
    },
  ]
}

type Planned = Pick<ReelStoryboard, 'warnings' | 'leftOut'> & {
  readonly brief: PropertyBrief
  readonly script: Script
  readonly planned: readonly { readonly shot: ReelShot; readonly scenes: readonly Omit<Scene, 'order'>[] }[]
}

/** Shots in a row as sections of scenes: a section a place, in the order of the film. */
const storyboardOf = ({ brief, script, planned, warnings, leftOut }: Planned): ReelStoryboard => {
  const nameOf = photoNames(brief.media)
  let order = 0
  const places = [...new Map(planned.map(({ shot }) => [shot.place.id, shot.place])).values()]
  return ReelStoryboard.parse({
    schema: 'storyboard/1',
    title: script.title.trim() || brief.title?.trim() || brief.listing.address,
    language: script.language,
    sections: places.map((place, i) => ({
      ...place,
      order: i,
      scenes: planned
        .filter(({ shot }) => shot.place.id === place.id)
        .flatMap(({ scenes }) => scenes)
        .map((scene) => Scene.parse({ ...scene, order: order++ })),
    })),
    repairs: [
      ...leftOut.map(({ photoId, reason }) => `${nameOf(photoId)} is left out. ${reason}`),
      ...warnings.map(({ sentence }) => sentence),
    ],
    warnings,
    leftOut,
  })
}
