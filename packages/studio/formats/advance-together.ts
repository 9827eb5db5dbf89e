import type { Tenant } from '@reelwright/data/tenant'
import type { Bell } from '../queue/bell.js'
import type { Studio } from '../studio.js'
import { advance, advanceByScenes } from './advance.js'

/** How a step's end is written down, in one statement begun at once; `sceneId` of one that is about a scene alone and did not fail. */
type Ending = { readonly write: (tenant: Tenant) => Promise<unknown>; readonly sceneId?: string | undefined }
/** Steps of a film that ended while others were being decided upon; `decided` is when it is their turn. */
type Waiting = { readonly endings: Ending[]; readonly decided: Promise<unknown> }
type Desk = { busy: Promise<unknown>; waiting: Waiting | undefined }

const desks = new WeakMap<Studio, Map<string, Desk>>()

const deskOf = (studio: Studio, projectId: string): Desk => {
  const known = desks.get(studio) ?? new Map<string, Desk>()
  desks.set(studio, known)
  const desk = known.get(projectId) ?? { busy: Promise.resolve(), waiting: undefined }
  known.set(projectId, desk)
  return desk
}

/**
 * Advances a film by the end of a step, together with all steps of it that end while the film is being decided upon: to read
 * a film of many scenes once for each of them would cost the square of their number, and each would wait for all before it.
 * Endings share a transaction, so one must not throw for a reason of its own.
 */
export const advanceTogether = (
  studio: Studio,
  bell: Bell,
  organizationId: string,
  projectId: string,
  ending: Ending,
): Promise<unknown> => {
  const desk = deskOf(studio, projectId)
  if (desk.waiting) {
    desk.waiting.endings.push(ending)
    return desk.waiting.decided
  }
  const endings = [ending]
  const decide = (): Promise<unknown> => {
    desk.waiting = undefined
    const writeAll = (tenant: Tenant): Promise<unknown> => Promise.all(endings.map(({ write }) => write(tenant)))
    const scenes = endings.flatMap(({ sceneId }) => sceneId ?? [])
    return scenes.length === endings.length
      ? advanceByScenes(studio, bell, organizationId, projectId, scenes, writeAll)
      : advance(studio, bell, organizationId, projectId, writeAll)
  }
  const decided = desk.busy.then(decide)
  desk.waiting = { endings, decided }
  const busy = decided
    .catch(() => {})
    .finally(() => {
      if (desk.busy === busy) desks.get(studio)?.delete(projectId)
    })
  desk.busy = busy
  return decided
}
