import type { Scene as SceneView, Storyboard } from '@reelwright/contract/scene'
import type { Reading } from '@reelwright/data/reading'
import { calls } from '@reelwright/data/tables/calls'
import { type ProjectRow, projects } from '@reelwright/data/tables/projects'
import { type SceneRow, scenes, sections } from '@reelwright/data/tables/scenes'
import { steps } from '@reelwright/data/tables/steps'
import { takes } from '@reelwright/data/tables/takes'
import type { Asset } from '@reelwright/film/asset'
import { evidenceIn } from '@reelwright/film/documentary/evidence'
import { refuse } from '@reelwright/film/fault'
import { writePauses } from '@reelwright/film/pauses'
import { SAMPLE_RATE } from '@reelwright/film/time'
import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { OpenStudio } from '../open-studio.js'
import { linkOf } from '../projects/link-of.js'

type Spent = { readonly attempts: number; readonly cost: number }
type Around = {
  /** Assets of chosen takes by `<scene> <slot>`, ids of the newest steps by `<kind> <scene>`. */
  readonly chosen: ReadonlyMap<string, Asset>
  readonly jobs: ReadonlyMap<string, string>
  readonly spent: ReadonlyMap<string, Spent>
}

const MAKING = ['narrate', 'draw-frame', 'make-clip']

const readAround = async ({ db }: Reading, projectId: string): Promise<Around> => {
  const [chosen, jobs, spent] = await Promise.all([
    db
      .select({ sceneId: takes.sceneId, slot: takes.slot, asset: sql<Asset>`${takes.take}->'asset'` })
      .from(takes)
      .where(and(eq(takes.projectId, projectId), eq(takes.selected, true), isNotNull(takes.sceneId))),
    db
      .select({ id: steps.id, kind: steps.kind, subject: steps.subject })
      .from(steps)
      .where(and(eq(steps.projectId, projectId), inArray(steps.kind, MAKING)))
      .orderBy(asc(steps.createdAt)),
    db
      .select({
        sceneId: calls.sceneId,
        attempts: sql<number>`sum(${calls.attempts})::int`,
        cost: sql<number>`coalesce(sum(${calls.cost}), 0)::float8`,
      })
      .from(calls)
      .where(and(eq(calls.projectId, projectId), isNotNull(calls.sceneId)))
      .groupBy(calls.sceneId),
  ])
  return {
    chosen: new Map(chosen.map(({ sceneId, slot, asset }) => [`${sceneId} ${slot}`, asset])),
    jobs: new Map(jobs.map(({ id, kind, subject }) => [`${kind} ${subject}`, id])),
    spent: new Map(spent.map(({ sceneId, attempts, cost }) => [sceneId as string, { attempts, cost }])),
  }
}

const fileName = (order: number, what: string, asset: Asset | undefined): string =>
  `scene-${order + 1}-${what}${asset ? `.${asset.type.split('/')[1]}` : ''}`

/** What carries the words of a film's scenes; its script is read once for all of them. */
type Weigh = (narration: string) => SceneView['evidence']

const weighIn = ({ brief, script }: Pick<ProjectRow, 'brief' | 'script'>): Weigh => {
  if (brief.format !== 'documentary' || !script) return () => []
  const evidenceOf = evidenceIn(script, brief.sources)
  return (narration) =>
    evidenceOf(narration).map(({ sources, ...told }) => ({
      ...told,
      sources: sources.map(({ url = null, passage = null, ...source }) => ({ ...source, url, passage })),
    }))
}

const viewScene = async (open: OpenStudio, { chosen, jobs, spent }: Around, weigh: Weigh, row: SceneRow): Promise<SceneView> => {
  const { id, organizationId, sectionId, order, scene, status, revision, createdAt, updatedAt } = row
  const take = (slot: string): Asset | undefined => chosen.get(`${id} ${slot}`)
  const link = (what: string, asset: Asset | undefined): Promise<string | null> =>
    linkOf(open, organizationId, asset, fileName(order, what, asset))
  const narration = take('narration')
  const picture = await link('picture', take('frame'))
  const isVideo = scene.shotType === 'AI_VIDEO'
  return {
    id,
    sectionId,
    order,
    shotType: scene.shotType,
    narration: writePauses(scene.narration, scene.pauses),
    duration: narration?.samples === undefined ? scene.duration : Math.round((narration.samples / SAMPLE_RATE) * 1000) / 1000,
    audioUrl: await link('audio', narration),
    audioJobId: jobs.get(`narrate ${id}`) ?? null,
    voice: scene.voice ?? null,
    pictureModel: scene.pictureModel ?? null,
    clipModel: scene.clipModel ?? null,
    clipSeconds: scene.clipSeconds ?? null,
    visualPrompt: scene.visualPrompt ?? null,
    startingFrameUrl: isVideo ? picture : null,
    frameJobId: jobs.get(`draw-frame ${id}`) ?? null,
    videoPrompt: scene.videoPrompt ?? null,
    videoUrl: await link('video', take('clip') ?? take('graphic')),
    videoJobId: jobs.get(`make-clip ${id}`) ?? null,
    videoSeed: scene.videoSeed ?? null,
    imageUrl: isVideo ? null : picture,
    imageEffect: scene.imageEffect ?? null,
    mediaId: scene.mediaId ?? null,
    motionGraphicDesc: scene.motionGraphicDesc ?? null,
    graphic: scene.graphic ?? null,
    focalPoints: [...scene.focalPoints],
    matchCutWithId: scene.matchCutWithId,
    transition: scene.transition,
    branding: scene.branding ?? null,
    gesture: scene.gesture ?? null,
    heading: scene.heading ?? null,
    framing: scene.framing ?? null,
    generationAttempts: spent.get(id)?.attempts ?? 0,
    generationCost: (spent.get(id)?.cost ?? 0) / 1e6,
    status,
    evidence: weigh(scene.narration),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    revision,
  }
}

/** A film's sections with their scenes; none before they are made. @throws PROJECT_NOT_FOUND */
export const showStoryboard = async (open: OpenStudio, organizationId: string, projectId: string): Promise<Storyboard> => {
  const [found, sectionRows, sceneRows, around] = await open.studio.data.look(organizationId, (reading) =>
    Promise.all([
      reading.db
        .select({ brief: projects.brief, script: projects.script })
        .from(projects)
        .where(and(eq(projects.id, projectId), isNull(projects.deletedAt))),
      reading.db.select().from(sections).where(eq(sections.projectId, projectId)).orderBy(asc(sections.order)),
      reading.db.select().from(scenes).where(eq(scenes.projectId, projectId)).orderBy(asc(scenes.order)),
      readAround(reading, projectId),
    ]),
  )
  const [told] = found
  if (!told) throw refuse('PROJECT_NOT_FOUND', 'There is no such film here.', { field: 'id', given: projectId })
  const weigh = weighIn(told)
  const views = await Promise.all(sceneRows.map((row) => viewScene(open, around, weigh, row)))
  return {
    sections: sectionRows.map(({ id, name, order }) => ({ id, name, order, scenes: views.filter(({ sectionId }) => sectionId === id) })),
  }
}

/** One scene. @throws SCENE_NOT_FOUND */
export const showScene = async (open: OpenStudio, organizationId: string, sceneId: string): Promise<SceneView> => {
  const { row, told, around } = await open.studio.data.look(organizationId, async (reading) => {
    const [found] = await reading.db
      .select({ scene: scenes, brief: projects.brief, script: projects.script })
      .from(scenes)
      .innerJoin(projects, and(eq(projects.id, scenes.projectId), isNull(projects.deletedAt)))
      .where(eq(scenes.id, sceneId))
    if (!found) throw refuse('SCENE_NOT_FOUND', 'There is no such scene here.', { field: 'id', given: sceneId })
    const { scene, ...told } = found
    return { row: scene, told, around: await readAround(reading, scene.projectId) }
  })
  return viewScene(open, around, weighIn(told), row)
}
