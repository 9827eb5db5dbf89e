import type { Registry } from '@reelwright/providers/registry'
import { keyOf } from '../../canonical.js'
import { clipsWanted } from '../clips-wanted.js'
import type { FilmState } from '../film-state.js'
import { isFresh, musicKey } from '../slots.js'
import { finishedStatus, mastersWanted, packageWanted, standing, takesWanted, wishedSteps } from '../standing.js'
import type { Verdict, Wanted } from '../wanted.js'

/** Which steps a documentary needs now, in the order script, scenes, takes, music, master, files, package. */
export const judgeDocumentary = (film: FilmState, registry: Registry): Verdict => {
  const { project } = film
  const ofFilm = (kind: string, key: string): Wanted => ({ kind, subject: project.id, key })
  if (!project.script) return standing(film, [ofFilm('write-script', keyOf({ brief: project.brief }))], 'GENERATING_SCRIPT')
  if (!project.approvals.script) return standing(film, [], 'SCRIPT_READY', 'approve-script')
  if (!film.storyboard)
    return standing(film, [ofFilm('break-down', keyOf({ script: project.script, brief: project.brief }))], 'GENERATING_SCENES')
  const takes = takesWanted(film, registry)
  if (takes.wanted.length > 0) return standing(film, takes.wanted, 'GENERATING_SCENES', null, takes.statuses)
  if (!project.approvals.storyboard) return standing(film, [], 'SCENES_READY', 'approve-storyboard', takes.statuses)
  const music = musicKey(film, registry)
  const bed = isFresh(film, null, 'music', music) ? [] : [ofFilm('compose-music', music)]
  const clips = clipsWanted(film, registry)
  const toCome = [...bed, ...clips.wanted]
  if (toCome.length > 0) return standing(film, toCome, 'GENERATING_VIDEOS', null, new Map([...takes.statuses, ...clips.statuses]))
  const { wanted, rendered, failed, keys: ofMasters } = mastersWanted(film)
  const wished = wishedSteps(film, ofMasters)
  if (!rendered) return { ...standing(film, wanted, 'COMPLETE', null, takes.statuses), wished }
  const rest = [...wanted, ...packageWanted(film)]
  return failed && rest.length === 0
    ? { wanted: [], status: 'FAILED', pausedReason: 'quality', scenes: takes.statuses, wished }
    : { ...standing(film, rest, finishedStatus(film), null, takes.statuses), wished }
}
