import type { ProjectBody } from '@reelwright/contract/project-body'
import { newId } from '@reelwright/data/id'
import { projects } from '@reelwright/data/tables/projects'
import { profileOf } from '@reelwright/providers/registry'
import { eq } from 'drizzle-orm'
import { checkAvatarMaker } from '../avatars/check-avatar-maker.js'
import { recordConsent } from '../avatars/record-consent.js'
import { keyOf } from '../canonical.js'
import { advance } from '../formats/advance.js'
import type { OpenStudio } from '../open-studio.js'
import { type Actor, recordAudit } from '../people/audit.js'
import { checkFilms, checkRoom } from '../quotas/check-quota.js'
import { paidOf } from '../vendor-keys/paid-of.js'
import { providersOf } from '../vendor-keys/providers-of.js'
import type { Begun } from './begun.js'
import { briefFromBody } from './brief-from-fields.js'
import { jobOf } from './change-film.js'
import { checkProjectsPerDay } from './projects-per-day.js'

export type Asker = {
  readonly organizationId: string
  readonly userId: string
  /** How they signed in, for the audit log. */
  readonly by?: Actor['by']
  readonly byId?: string
  readonly projectsPerDay?: number
  /** What sets this request apart from all others, and is the same when it is sent again after a crash. */
  readonly once?: string
}

/** Who is written into the audit log. */
export const actorOf = ({ userId, by = 'studio', byId }: Asker): Actor => ({ userId, by, ...(byId === undefined ? {} : { byId }) })

/** A request that is sent again finds the film it began. */
export const projectIdFor = ({ once }: Asker): string => (once === undefined ? newId('proj') : `proj_${keyOf({ once }).slice(0, 32)}`)

/**
 * Begins a film that waits for a person's yes to script and storyboard. Unlike a command line's, it is a film of its own
 * even when another was asked for in the same words. @throws PROJECTS_PER_DAY, QUOTA_REACHED, PROFILE_KEYLESS, AVATAR_KEYLESS and what `briefFromBody` does
 */
export const beginProject = async (open: OpenStudio, asker: Asker, body: ProjectBody): Promise<Begun & { readonly id: string }> => {
  const { organizationId, userId } = asker
  const id = projectIdFor(asker)
  const providers = await providersOf(open.studio, organizationId)
  const paid = await paidOf(open.studio, organizationId)
  const verdict = await advance(open.studio, open.bell, organizationId, id, async (tenant) => {
    const { db } = tenant
    const [begun] = await db.select({ id: projects.id }).from(projects).where(eq(projects.id, id))
    if (begun) return
    await checkProjectsPerDay(tenant, asker)
    await checkFilms(tenant)
    await checkRoom(tenant)
    const brief = await briefFromBody(tenant, paid, body)
    profileOf(providers, brief.profile)
    checkAvatarMaker(providers, brief)
    const { format, title = brief.topic } = brief
    const key = keyOf({ brief, id })
    await db.insert(projects).values({ id, organizationId, createdBy: userId, format, title, key, brief, masters: 'on-request' })
    const actor = actorOf(asker)
    await recordAudit(tenant, actor, { action: 'project.begun', subject: { kind: 'project', id }, detail: { title } })
    await recordConsent(tenant, actor, id, brief)
  })
  return { id, status: verdict.status, jobId: await jobOf(open, organizationId, id, verdict) }
}
