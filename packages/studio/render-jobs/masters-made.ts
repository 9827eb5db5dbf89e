import type { MastersMade } from '@reelwright/contract/render-job'
import { projects } from '@reelwright/data/tables/projects'
import { eq } from 'drizzle-orm'
import { advance } from '../formats/advance.js'
import { loadFilm } from '../formats/film-state.js'
import { mastersOf } from '../formats/masters.js'
import { isAutomatic } from '../formats/standing.js'
import type { OpenStudio } from '../open-studio.js'
import { type Actor, recordAudit } from '../people/audit.js'

/** Which masters a film has, and whether they make themselves. @throws PROJECT_NOT_FOUND */
export const readMastersMade = ({ studio }: OpenStudio, organizationId: string, projectId: string): Promise<MastersMade> =>
  studio.data.inOrganization(organizationId, async (tenant) => {
    const film = await loadFilm(tenant, projectId)
    return { made: isAutomatic(film) ? 'automatic' : 'on-request', masters: [...mastersOf(film)] }
  })

/** Made on request, what nobody has asked for stops; made by themselves, what is missing begins. @throws PROJECT_NOT_FOUND */
export const chooseMastersMade = async (
  open: OpenStudio,
  organizationId: string,
  actor: Actor,
  projectId: string,
  made: MastersMade['made'],
): Promise<MastersMade> => {
  await advance(open.studio, open.bell, organizationId, projectId, async (tenant) => {
    await loadFilm(tenant, projectId)
    await tenant.db.update(projects).set({ masters: made, updatedAt: new Date() }).where(eq(projects.id, projectId))
    await recordAudit(tenant, actor, { action: 'project.masters', subject: { kind: 'project', id: projectId }, detail: { made } })
  })
  return readMastersMade(open, organizationId, projectId)
}
