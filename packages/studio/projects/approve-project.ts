import { type Approvals, type ProjectRow, projects } from '@reelwright/data/tables/projects'
import { scenes, sections } from '@reelwright/data/tables/scenes'
import { storyboardEdits } from '@reelwright/data/tables/storyboard-edits'
import type { Tenant } from '@reelwright/data/tenant'
import { refuse } from '@reelwright/film/fault'
import { count, eq } from 'drizzle-orm'
import { loadFilm } from '../formats/film-state.js'
import { openFindings } from '../formats/property/fair-housing.js'
import type { OpenStudio } from '../open-studio.js'
import { type Actor, recordAudit, THE_STUDIO } from '../people/audit.js'
import type { Begun } from './begun.js'
import { changeFilm, jobOf, reopenFailed } from './change-film.js'

const grant = async ({ db }: Tenant, { id, approvals }: ProjectRow, given: Approvals): Promise<void> => {
  const granted = { ...approvals, ...given, ...(given.overrides ? { overrides: { ...approvals.overrides, ...given.overrides } } : {}) }
  await db.update(projects).set({ approvals: granted, cancelledAt: null, updatedAt: new Date() }).where(eq(projects.id, id))
}

const hasScenes = async ({ db }: Tenant, projectId: string): Promise<boolean> => {
  const [row] = await db.select({ n: count() }).from(scenes).where(eq(scenes.projectId, projectId))
  return (row?.n ?? 0) > 0
}

const checkScript = async (tenant: Tenant, project: ProjectRow): Promise<void> => {
  if (!project.script)
    throw refuse('SCRIPT_NOT_READY', 'The script is not written yet; wait until the project is SCRIPT_READY, or resume it if it failed.')
  if (project.format !== 'property') return
  const [finding, ...more] = openFindings(await loadFilm(tenant, project.id))
  if (finding)
    throw refuse(
      'FAIR_HOUSING_CONFLICT',
      `Words of this film are flagged by fair-housing rules (${[finding, ...more].map(({ id }) => id).join(', ')}); reword them, or answer for each by POST /approve with overrides.`,
      { field: 'findings', given: String(more.length + 1) },
    )
}

/** A storyboard was made of another script than the one that is approved now: it makes room for a new one. */
const makeRoom = async (tenant: Tenant, project: ProjectRow): Promise<void> => {
  if (project.approvals.script === true) return
  await tenant.db.delete(sections).where(eq(sections.projectId, project.id))
  await tenant.db.delete(storyboardEdits).where(eq(storyboardEdits.projectId, project.id))
}

const checkStoryboard = async (tenant: Tenant, project: ProjectRow): Promise<void> => {
  if (!(await hasScenes(tenant, project.id)))
    throw refuse('SCENES_NOT_READY', 'The film has no scenes yet; generate them first and wait until the project is SCENES_READY.')
}

export type Answers = { readonly script?: boolean; readonly storyboard?: boolean; readonly overrides?: Readonly<Record<string, string>> }

/** A person's yes to script or storyboard, or their answers to flagged words. @throws SCRIPT_NOT_READY, SCENES_NOT_READY, FAIR_HOUSING_CONFLICT */
export const approveProject = async (
  open: OpenStudio,
  organizationId: string,
  projectId: string,
  answers: Answers,
  actor: Actor = THE_STUDIO,
): Promise<Begun> => {
  const { script, storyboard, overrides } = answers
  const verdict = await changeFilm(open, organizationId, projectId, async (tenant, project) => {
    const at = new Date().toISOString()
    const reasons = overrides && Object.fromEntries(Object.entries(overrides).map(([id, reason]) => [id, { reason, at }]))
    if (reasons) await grant(tenant, project, { overrides: reasons })
    const row = reasons
      ? { ...project, approvals: { ...project.approvals, overrides: { ...project.approvals.overrides, ...reasons } } }
      : project
    if (script) {
      await checkScript(tenant, row)
      await makeRoom(tenant, row)
    }
    if (storyboard) await checkStoryboard(tenant, row)
    if (script || storyboard) {
      await grant(tenant, row, { ...(script ? { script } : {}), ...(storyboard ? { storyboard } : {}) })
      await reopenFailed(tenant, projectId)
    }
    const detail = { ...(script ? { script } : {}), ...(storyboard ? { storyboard } : {}), ...(overrides ? { overrides } : {}) }
    await recordAudit(tenant, actor, { action: 'project.approved', subject: { kind: 'project', id: projectId }, detail })
  })
  return { status: verdict.status, jobId: await jobOf(open, organizationId, projectId, verdict) }
}

/** Approves the script: scenes, narration and frames follow. */
export const generateScenes = (open: OpenStudio, organizationId: string, projectId: string, actor?: Actor): Promise<Begun> =>
  approveProject(open, organizationId, projectId, { script: true }, actor)

/** Approves the storyboard: everything dear follows. */
export const generateVideos = async (
  open: OpenStudio,
  organizationId: string,
  projectId: string,
  actor?: Actor,
): Promise<Begun & { readonly totalScenes: number; readonly aiVideoScenes: number }> => {
  const begun = await approveProject(open, organizationId, projectId, { storyboard: true }, actor)
  const rows = await open.studio.data.inOrganization(organizationId, ({ db }) =>
    db.select({ scene: scenes.scene }).from(scenes).where(eq(scenes.projectId, projectId)),
  )
  return { ...begun, totalScenes: rows.length, aiVideoScenes: rows.filter(({ scene }) => scene.shotType === 'AI_VIDEO').length }
}

/** Writes the script anew from the brief as it is now. Scenes stay until the new one is approved. */
export const generateScript = async (
  open: OpenStudio,
  organizationId: string,
  projectId: string,
  actor: Actor = THE_STUDIO,
): Promise<Begun> => {
  const verdict = await changeFilm(open, organizationId, projectId, async (tenant, project) => {
    const { brief } = project
    const approvals = { ...project.approvals, script: false, storyboard: false }
    // A person's own words are not asked for twice: whoever wants others takes them out.
    const change = { script: null, approvals, brief: { ...brief, ownScript: undefined }, cancelledAt: null, updatedAt: new Date() }
    await tenant.db.update(projects).set(change).where(eq(projects.id, projectId))
    await reopenFailed(tenant, projectId)
    await recordAudit(tenant, actor, { action: 'project.script-renewed', subject: { kind: 'project', id: projectId } })
  })
  return { status: verdict.status, jobId: await jobOf(open, organizationId, projectId, verdict) }
}
