import type { TimelineView } from '@reelwright/contract/timeline'
import { loadFilm } from '../formats/film-state.js'
import type { OpenStudio } from '../open-studio.js'
import { changesOf } from './changes-of.js'
import { viewTimeline } from './view-timeline.js'

/** A film's timeline as one master has it. @throws PROJECT_NOT_FOUND, MASTER_NOT_FOUND, TIMELINE_NOT_READY */
export const readTimeline = async (
  open: OpenStudio,
  organizationId: string,
  projectId: string,
  master: string | undefined,
): Promise<TimelineView> => {
  const { film, changes } = await open.studio.data.inOrganization(organizationId, async (tenant) => ({
    film: await loadFilm(tenant, projectId),
    changes: await changesOf(tenant, projectId),
  }))
  return viewTimeline(open, film, changes, master)
}
