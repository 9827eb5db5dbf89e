import type { Registry } from '@reelwright/providers/registry'
import { keyOf } from '../../canonical.js'
import { avatarsWanted } from '../avatars-wanted.js'
import { clipsWanted } from '../clips-wanted.js'
import { type FilmState, outputNamed } from '../film-state.js'
import { fileNamed, masterKey, mastersOf } from '../masters.js'
import { profileFor } from '../profile-for.js'
import { isFresh, musicKey } from '../slots.js'
import { finishedStatus, mastersWanted, packageWanted, standing, takesWanted, wishedSteps } from '../standing.js'
import type { Verdict, Wanted } from '../wanted.js'
import { propertyBrief } from './brief-of.js'
import { openFindings } from './fair-housing.js'

/** Names what is made of all masters together. */
export const listingKey = (keys: readonly string[]): string => keyOf({ masters: keys, version: 2 })

/**
 * Which steps a property film needs now: its photos seen, its words, the shot plan, takes, music, presenters, masters side by side, files.
 * Words that a rule of fair housing flags stop it before anything is made of them.
 */
export const judgeProperty = (film: FilmState, registry: Registry): Verdict => {
  const { project } = film
  const brief = propertyBrief(project.brief)
  const ofFilm = (kind: string, key: string): Wanted => ({ kind, subject: project.id, key })
  if (!project.photos) {
    const photos = brief.media.map(({ id, asset, exif }) => ({ id, hash: asset.hash, exif }))
    return standing(film, [ofFilm('see-photos', keyOf({ photos, model: profileFor(registry, brief).vision.model }))], 'GENERATING_SCRIPT')
  }
  if (!project.script) return standing(film, [ofFilm('write-reel', keyOf({ brief }))], 'GENERATING_SCRIPT')
  if (openFindings(film).length > 0) return standing(film, [], 'SCRIPT_READY', 'fair-housing')
  if (!project.approvals.script) return standing(film, [], 'SCRIPT_READY', 'approve-script')
  if (!film.storyboard) return standing(film, [ofFilm('plan-shots', keyOf({ script: project.script, brief }))], 'GENERATING_SCENES')
  const takes = takesWanted(film, registry)
  if (takes.wanted.length > 0) return standing(film, takes.wanted, 'GENERATING_SCENES', null, takes.statuses)
  if (!project.approvals.storyboard) return standing(film, [], 'SCENES_READY', 'approve-storyboard', takes.statuses)
  const music = musicKey(film, registry)
  const avatars = avatarsWanted(film, registry)
  const early = [...avatars.wanted, ...(isFresh(film, null, 'music', music) ? [] : [ofFilm('compose-music', music)])]
  // How long a presenter speaks decides how long pictures are seen, and so how long clips have to be.
  if (early.length > 0) return standing(film, early, 'GENERATING_VIDEOS', null, new Map([...takes.statuses, ...avatars.statuses]))
  const clips = clipsWanted(film, registry)
  if (clips.wanted.length > 0)
    return standing(film, clips.wanted, 'GENERATING_VIDEOS', null, new Map([...takes.statuses, ...clips.statuses]))
  const { wanted, rendered, failed, keys: ofMasters } = mastersWanted(film)
  const own = mastersOf(film).map((master) => ({ master, key: masterKey(film, master) }))
  const listing = listingKey(own.map(({ key }) => key))
  const wished = wishedSteps(film, ofMasters, [`write-listing ${listing}`])
  if (!rendered) return { ...standing(film, wanted, 'COMPLETE', null, takes.statuses), wished }
  const listed = outputNamed(film, 'quality.json', listing)
  // What goes beside all masters gathers their checks: it comes when the last of them has been.
  const checked = own.every(({ master, key }) => outputNamed(film, fileNamed('quality.json', master), key) !== undefined)
  const rest = [...wanted, ...packageWanted(film), ...(listed || !checked ? [] : [ofFilm('write-listing', listing)])]
  const leaks = listed?.facts.passed === false
  return (failed || leaks) && rest.length === 0
    ? { wanted: [], status: 'FAILED', pausedReason: 'quality', scenes: takes.statuses, wished }
    : { ...standing(film, rest, finishedStatus(film), null, takes.statuses), wished }
}
