import type { Project } from '@reelwright/contract/project'
import type { ProjectPatch } from '@reelwright/contract/project-body'
import type { ProjectRow } from '@reelwright/data/tables/projects'
import { scenes } from '@reelwright/data/tables/scenes'
import type { Tenant } from '@reelwright/data/tenant'
import { Brief } from '@reelwright/film/any-brief'
import { readScript } from '@reelwright/film/documentary/read-script'
import { refuse } from '@reelwright/film/fault'
import type { Script } from '@reelwright/film/script'
import { ownWords } from '@reelwright/providers/local/writer/reel/own-words'
import { profileOf } from '@reelwright/providers/registry'
import { eq } from 'drizzle-orm'
import { checkAvatarMaker } from '../avatars/check-avatar-maker.js'
import { recordConsent } from '../avatars/record-consent.js'
import { keyOf } from '../canonical.js'
import type { OpenStudio } from '../open-studio.js'
import { type Actor, recordAudit, THE_STUDIO } from '../people/audit.js'
import { paidOf } from '../vendor-keys/paid-of.js'
import { providersOf } from '../vendor-keys/providers-of.js'
import { withFields } from './brief-from-fields.js'
import { changeFilm, checkRevision, writeProject } from './change-film.js'
import { readProject } from './read-project.js'

/** A person's script in place of the film's, and the brief with the sources it names. @throws SCRIPT_NOT_READY and what `readScript` does */
const withScript = (project: ProjectRow, brief: Brief, text: string): { readonly script: Script; readonly brief: Brief } => {
  if (!project.script)
    throw refuse('SCRIPT_NOT_READY', 'The script is being written; wait until the project is SCRIPT_READY, then change it.', {
      field: 'script',
    })
  if (brief.format === 'property') return { script: ownWords(text, brief, project.photos ?? []), brief }
  const { script, sources } = readScript(text, { language: brief.language })
  const texts = new Map(brief.sources.map((source) => [source.id, source.text]))
  const kept = sources.map((source) => ({ ...source, ...(texts.get(source.id) === undefined ? {} : { text: texts.get(source.id) }) }))
  return {
    script: { ...script, title: script.title || project.script.title },
    brief:
      kept.length === 0
        ? brief
        : Brief.parse({ ...brief, sources: [...kept, ...brief.sources.filter(({ id }) => !kept.some((one) => one.id === id))] }),
  }
}

const photosOf = (brief: Brief): string => keyOf({ photos: brief.media.map(({ id, asset }) => [id, asset.hash]) })

/** @throws MEDIA_IN_USE where a scene shows a picture that the brief would no longer have */
const checkShown = async ({ db }: Tenant, project: ProjectRow, brief: Brief): Promise<void> => {
  const lost = project.brief.media.filter(({ id }) => !brief.media.some((medium) => medium.id === id))
  if (lost.length === 0) return
  const rows = await db.select({ scene: scenes.scene }).from(scenes).where(eq(scenes.projectId, project.id))
  const shown = lost.find(({ id }) => rows.some(({ scene }) => scene.mediaId === id))
  if (shown)
    throw refuse('MEDIA_IN_USE', `A scene shows "${shown.title ?? shown.id}"; give that scene another picture first.`, {
      field: 'mediaIds',
      given: shown.id,
    })
}

/**
 * Changes what was asked for, or the script itself: another script waits for a person's yes again. What follows from the
 * change becomes stale, and nothing else. @throws PROJECT_NOT_FOUND, REVISION_CHANGED, PROFILE_KEYLESS, AVATAR_KEYLESS and what `withFields` does
 */
export const patchProject = async (
  open: OpenStudio,
  organizationId: string,
  projectId: string,
  patch: ProjectPatch,
  revision?: number,
  actor: Actor = THE_STUDIO,
): Promise<Project> => {
  const providers = await providersOf(open.studio, organizationId)
  const paid = await paidOf(open.studio, organizationId)
  await changeFilm(open, organizationId, projectId, async (tenant, project) => {
    checkRevision(project.revision, revision)
    const { script: text, title, ...fields } = patch
    const asked = await withFields(tenant, paid, project.format, { ...fields, title }, project.brief)
    profileOf(providers, asked.profile)
    if (fields.avatar || fields.profile) checkAvatarMaker(providers, asked)
    await recordConsent(tenant, actor, projectId, asked, project.brief)
    const written = text === undefined ? undefined : withScript(project, asked, text)
    const brief = written?.brief ?? asked
    await checkShown(tenant, project, brief)
    const reworded = written !== undefined && keyOf(written.script.sections) !== keyOf(project.script?.sections)
    const script = written?.script ?? project.script
    await writeProject(tenant, projectId, {
      brief,
      ...(title === undefined ? {} : { title }),
      ...(script ? { script: title === undefined ? script : { ...script, title } } : {}),
      ...(reworded ? { approvals: { ...project.approvals, script: false, storyboard: false } } : {}),
      // Other photos are seen first.
      ...(project.format === 'property' && photosOf(brief) !== photosOf(project.brief) ? { photos: null } : {}),
    })
    const detail = { fields: Object.keys(patch) }
    await recordAudit(tenant, actor, { action: 'project.changed', subject: { kind: 'project', id: projectId }, detail })
  })
  return readProject(open, organizationId, projectId)
}
