import { newId } from '@reelwright/data/id'
import { type Approvals, type ProjectRow, projects } from '@reelwright/data/tables/projects'
import { scenes, sections } from '@reelwright/data/tables/scenes'
import { takes } from '@reelwright/data/tables/takes'
import type { Tenant } from '@reelwright/data/tenant'
import { PropertyBrief } from '@reelwright/film/property/brief'
import { ReelStoryboard } from '@reelwright/film/property/plan/warning'
import { changeOf } from '@reelwright/film/property/reissue/reissued-scene'
import { type Reissue, type ReissuedWords, saleOf } from '@reelwright/film/property/reissue/sale'
import { warnOfOutdated } from '@reelwright/film/property/reissue/warn-of-outdated'
import { scenesOf } from '@reelwright/film/storyboard'
import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { keyOf } from './canonical.js'
import { retryFailed } from './formats/advance.js'
import { type FilmState, loadFilm } from './formats/film-state.js'
import { mayReissue } from './formats/property/may-reissue.js'
import type { OpenStudio } from './open-studio.js'
import { filmPrefix } from './steps/save-storyboard.js'

type Again = { readonly brief: PropertyBrief; readonly words: ReissuedWords; readonly approvals: Approvals }

const isReissue = ({ storyboardNotes }: ProjectRow): boolean => storyboardNotes?.reissue !== undefined

/** The newest film of the same house whose shot plan was approved and that was not itself issued again. */
const findFirst = async ({ db }: Tenant, brief: PropertyBrief): Promise<ProjectRow | undefined> => {
  const ofHouse = await db
    .select()
    .from(projects)
    .where(
      and(
        eq(projects.format, 'property'),
        isNull(projects.deletedAt),
        sql`${projects.brief} #>> '{listing,address}' = ${brief.listing.address}`,
      ),
    )
    .orderBy(desc(projects.createdAt))
  return ofHouse.find(
    (row) => !isReissue(row) && row.script && row.approvals.storyboard && mayReissue(PropertyBrief.parse(row.brief), brief),
  )
}

/** Copies storyboard and chosen takes into another film: the same ids behind that film's own prefix. */
const copyFilm = async ({ db, organizationId }: Tenant, first: FilmState, to: ProjectRow): Promise<void> => {
  const [before, after] = [filmPrefix(first.project), filmPrefix(to)]
  const own = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll(`${before}-`, `${after}-`)) as T
  const projectId = to.id
  await db
    .insert(sections)
    .values((first.storyboard?.sections ?? []).map(({ id, name, order }) => ({ id: own(id), organizationId, projectId, name, order })))
  const rows = first.takes.map(({ key, take }) => {
    const copy = { ...own(take), id: newId('take') }
    return { id: copy.id, organizationId, projectId, sceneId: copy.sceneId, slot: copy.slot, key, take: copy, selected: true }
  })
  await db.insert(scenes).values(
    first.scenes.map(({ id, sectionId, order, scene, slots }) => ({
      ...{ id: own(id), organizationId, projectId, order },
      ...{ sectionId: own(sectionId), scene: own(scene), slots },
    })),
  )
  if (rows.length > 0) await db.insert(takes).values(rows)
  await db
    .update(projects)
    .set({ edits: own(first.project.edits) })
    .where(eq(projects.id, projectId))
}

/** The notes of a storyboard that is shown again: those it had, where it comes from, and which of its words are not true any more. */
const notesOf = (first: FilmState, { brief, words }: Again): ProjectRow['storyboardNotes'] => {
  const was = saleOf(PropertyBrief.parse(first.project.brief).listing)
  const reissue: Reissue = { of: first.project.id, was, words }
  const board = ReelStoryboard.parse(first.storyboard)
  const texts = scenesOf(board).map(({ narration }) => narration)
  const warnings = warnOfOutdated(texts, changeOf(brief, was), words)
  return {
    ...first.project.storyboardNotes,
    repairs: [...(first.project.storyboardNotes?.repairs ?? []), ...warnings.map(({ sentence }) => sentence)],
    warnings: [...board.warnings, ...warnings],
    reissue,
  }
}

/**
 * Issues a film again whose sale has gone on: script, storyboard, narration, music and cuts stay, and only cards that tell
 * of the sale change. Gives the film that was issued so before, when there is one; undefined where no film is to be kept,
 * or one was written for this very brief.
 */
export const reissueFilm = async (open: OpenStudio, organizationId: string, again: Again): Promise<ProjectRow | undefined> => {
  const { brief, words, approvals } = again
  const project = await open.studio.data.inOrganization(organizationId, async (tenant) => {
    const { db } = tenant
    const [written] = await db
      .select({ id: projects.id })
      .from(projects)
      .where(eq(projects.key, keyOf({ brief })))
    if (written) return undefined
    const found = await findFirst(tenant, brief)
    if (!found) return undefined
    const first = await loadFilm(tenant, found.id)
    const key = keyOf({ brief, of: found.id, words })
    const { title, script, photos } = found
    const row = { id: newId('proj'), organizationId, format: 'property' as const, title, key, brief, script, photos }
    const granted = { ...found.approvals, ...approvals, overrides: { ...found.approvals.overrides, ...approvals.overrides } }
    const [made] = await db
      .insert(projects)
      .values({ ...row, approvals: granted, storyboardNotes: notesOf(first, again) })
      .onConflictDoNothing()
      .returning()
    if (made) await copyFilm(tenant, first, made)
    const [kept] = await db.update(projects).set({ approvals: granted, cancelledAt: null }).where(eq(projects.key, key)).returning()
    return kept
  })
  if (project) await retryFailed(open.studio, open.bell, organizationId, project.id)
  return project
}
