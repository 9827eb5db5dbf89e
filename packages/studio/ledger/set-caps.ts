import type { Caps, CapsBody, ProjectCap } from '@reelwright/contract/cap'
import { caps } from '@reelwright/data/tables/caps'
import { projects } from '@reelwright/data/tables/projects'
import { eq } from 'drizzle-orm'
import type { OpenStudio } from '../open-studio.js'
import { type Actor, recordAudit } from '../people/audit.js'
import { projectRow } from '../projects/change-film.js'
import { dollars } from '../usage/dollars.js'
import { CAP_CODES } from './pauses.js'
import { reopenPaused } from './reopen-paused.js'
import { readSpent } from './spent.js'

const shown = (cap: number | null | undefined): string | null => (cap === null || cap === undefined ? null : dollars(cap))
const millionths = (amount: number | null | undefined): number | null | undefined =>
  typeof amount === 'number' ? Math.round(amount * 1e6) : amount

/** An organization's caps, and what is spent of them. */
export const readCaps = ({ studio }: OpenStudio, organizationId: string): Promise<Caps> =>
  studio.data.inOrganization(organizationId, async (tenant) => {
    const [row] = await tenant.db.select().from(caps)
    const { total, day } = await readSpent(tenant, null)
    return {
      organization: { cap: shown(row?.total), spent: dollars(total) },
      day: { cap: shown(row?.day), spent: dollars(day) },
      project: { cap: shown(row?.project) },
    }
  })

/** Sets an organization's caps; films that had paused at one go on. What a raised cap still does not allow pauses again. */
export const setCaps = async (open: OpenStudio, organizationId: string, actor: Actor, body: CapsBody): Promise<Caps> => {
  const change = { total: millionths(body.organization), day: millionths(body.day), project: millionths(body.project) }
  await open.studio.data.inOrganization(organizationId, async (tenant) => {
    await tenant.db
      .insert(caps)
      .values({ organizationId, ...change })
      .onConflictDoUpdate({ target: caps.organizationId, set: { ...change, updatedAt: new Date() } })
    await recordAudit(tenant, actor, { action: 'caps.set', subject: { kind: 'organization', id: organizationId }, detail: { ...body } })
  })
  await reopenPaused(open, organizationId, CAP_CODES)
  return readCaps(open, organizationId)
}

/** One film's cap, and what it has spent. @throws PROJECT_NOT_FOUND */
export const readProjectCap = ({ studio }: OpenStudio, organizationId: string, projectId: string): Promise<ProjectCap> =>
  studio.data.inOrganization(organizationId, async (tenant) => {
    const { cap } = await projectRow(tenant, projectId)
    const [row] = await tenant.db.select().from(caps)
    const { project } = await readSpent(tenant, projectId)
    return { cap: shown(cap ?? row?.project), own: cap !== null, spent: dollars(project) }
  })

/** Sets one film's cap; null lets the organization's hold. It goes on if it had paused at a cap. @throws PROJECT_NOT_FOUND */
export const setProjectCap = async (
  open: OpenStudio,
  organizationId: string,
  projectId: string,
  actor: Actor,
  cap: number | null,
): Promise<ProjectCap> => {
  await open.studio.data.inOrganization(organizationId, async (tenant) => {
    await projectRow(tenant, projectId)
    await tenant.db
      .update(projects)
      .set({ cap: millionths(cap) ?? null })
      .where(eq(projects.id, projectId))
    await recordAudit(tenant, actor, { action: 'project.cap-set', subject: { kind: 'project', id: projectId }, detail: { cap } })
  })
  await reopenPaused(open, organizationId, CAP_CODES, { projectId })
  return readProjectCap(open, organizationId, projectId)
}
