import type { Script } from '../../script.js'
import type { PropertyBrief } from '../brief.js'
import type { PhotoFacts } from '../photo.js'
import { STYLES } from '../styles/list.js'
import { roomsSpokenOf } from './attach-script.js'
import { givesWay } from './give-way.js'
import { layOverlays } from './lay-overlays.js'
import { type Picked, pickPhotos } from './pick-photos.js'
import { rowShots } from './row-shots.js'
import type { ReelShot } from './shot.js'
import type { Choices } from './sift-photos.js'
import { SILENCES } from './spoken-budget.js'
import { timeElsewhere } from './time-elsewhere.js'
import type { LeftOut } from './warning.js'
import { leastOf, wordsOverShots } from './words-over-shots.js'

/** Beats rarely come where a shot may end at the earliest: this share of the film is left to reach them. */
const SLACK = 0.06

/**
 * The photos picked and their shots with overlays: one photo fewer at a time until all of it can be seen and read, and until
 * words about a place can wait for its picture.
 */
export const fitShots = (
  brief: PropertyBrief,
  usable: readonly PhotoFacts[],
  hero: PhotoFacts,
  whyHero: string,
  choices: Choices,
  script: Script,
): { readonly picked: Picked; readonly laid: readonly ReelShot[] } => {
  const room = (1 - SLACK) * brief.length
  const spoken = roomsSpokenOf(script)
  const given = new Map<string, LeftOut>()
  for (let elsewhere = timeElsewhere(brief); ; ) {
    const left = usable.filter(({ photoId }) => !given.has(photoId))
    const picked = pickPhotos(brief, left, hero, choices, elsewhere, spoken)
    const laid = layOverlays(rowShots(brief, hero, whyHero, picked, choices), brief, choices, spoken)
    const least = laid.reduce((sum, shot) => sum + leastOf(shot, brief), 0)
    if (least > room && elsewhere <= brief.length) {
      elsewhere += STYLES[brief.style].pace.usual
      continue
    }
    // Captions that nobody speaks come with their pictures anyway.
    const shares = brief.speech === 'spoken' ? wordsOverShots(laid, script, brief).map(({ share }) => share) : []
    const gives = shares.length === 0 ? undefined : givesWay(laid, shares, brief.length, SILENCES, choices)
    if (!gives) return { picked: { ...picked, leftOut: [...picked.leftOut, ...given.values()] }, laid }
    const reason = `A ${brief.length} s film has no time for it before the words about “${gives.to.place.name}”.`
    given.set(gives.photoId, { photoId: gives.photoId, reason })
  }
}
