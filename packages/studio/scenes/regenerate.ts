import type { SceneStatus } from '@reelwright/contract/status'
import type { ProjectRow } from '@reelwright/data/tables/projects'
import { type SceneRow, type SlotChoices, scenes } from '@reelwright/data/tables/scenes'
import type { Tenant } from '@reelwright/data/tenant'
import { refuse } from '@reelwright/film/fault'
import { readPauses, toldAs } from '@reelwright/film/pauses'
import type { Scene } from '@reelwright/film/storyboard'
import { editScene } from '@reelwright/film/storyboard-edits/edit-scene'
import { eq, sql } from 'drizzle-orm'
import { avatarPlans } from '../formats/avatars.js'
import { makesClips } from '../formats/clips.js'
import { loadFilm } from '../formats/film-state.js'
import { clipSeed, frameSeed } from '../formats/requests.js'
import { variationOf } from '../formats/slots.js'
import type { Wanted } from '../formats/wanted.js'
import type { OpenStudio } from '../open-studio.js'
import { checkVoice } from '../projects/brief-from-fields.js'
import { changeFilm, jobOf, projectRow, reopenFailed } from '../projects/change-film.js'
import { paidOf } from '../vendor-keys/paid-of.js'
import { providersOf } from '../vendor-keys/providers-of.js'
import { type Editor, writeEdit } from './edit-storyboard.js'
import { projectOf } from './project-of.js'
import { type SceneModels, withModelNames, withOwn } from './scene-models.js'

export type SceneBegun = { readonly id: string; readonly status: SceneStatus; readonly jobId: string | null }

type Made = 'narration' | 'frame' | 'clip' | 'avatar'
type Order = {
  readonly slot: Made
  readonly status: SceneStatus
  readonly step: string
  readonly what: string
  readonly check: (row: SceneRow, project: ProjectRow) => void
  readonly change: (scene: Scene, row: SceneRow) => Scene
}

/** Another variation of one slot: its key changes, and nobody else's. What was chosen by hand is no longer. */
const raised = ({ slots }: SceneRow, slot: Made): SlotChoices => ({ ...slots, [slot]: { variation: (slots[slot]?.variation ?? 0) + 1 } })

const raise = ({ db }: Tenant, row: SceneRow, slot: Made): Promise<unknown> =>
  db
    .update(scenes)
    .set({ slots: raised(row, slot), revision: sql`${scenes.revision} + 1` as never, updatedAt: new Date() })
    .where(eq(scenes.id, row.id))

const regenerate = async (open: OpenStudio, editor: Editor, sceneId: string, order: Order): Promise<SceneBegun> => {
  const { organizationId } = editor
  const projectId = await open.studio.data.inOrganization(organizationId, (tenant) => projectOf(tenant, 'scene', sceneId))
  const verdict = await changeFilm(open, organizationId, projectId, async (tenant, project) => {
    const [row] = await tenant.db.select().from(scenes).where(eq(scenes.id, sceneId))
    if (!row) throw refuse('SCENE_NOT_FOUND', 'There is no such scene here.', { field: 'id', given: sceneId })
    order.check(row, project)
    const edit = {
      what: order.what,
      ordered: true,
      change: ({ sections }: { readonly sections: Parameters<typeof editScene>[0] }) =>
        editScene(sections, sceneId, (scene) => order.change(scene, row)),
    }
    await writeEdit(tenant, editor, project, edit)
    await raise(tenant, row, order.slot)
    await reopenFailed(tenant, projectId)
  })
  const isMeant = ({ kind, subject }: Wanted): boolean => kind === order.step && subject === sceneId
  return { id: sceneId, status: order.status, jobId: await jobOf(open, organizationId, projectId, verdict, isMeant) }
}

const checkSpoken = (scene: Scene, project: ProjectRow, narration: string | undefined): void => {
  if (project.brief.narration.length > 0)
    throw refuse('NARRATION_IS_OWN', 'This film is spoken by your own recording; bring another one with PATCH /projects/:id.', {
      field: 'id',
    })
  if (readPauses(narration ?? scene.narration, 'narration').text === '')
    throw refuse('SCENE_SILENT', 'This scene has no words to speak; give it a narration first.', { field: 'narration' })
}

/** Speaks a scene's words again, others or by another voice where that is said. @throws SCENE_NOT_FOUND, NARRATION_IS_OWN, SCENE_SILENT, VOICE_UNKNOWN, PAUSE_INVALID */
export const regenerateAudio = (
  open: OpenStudio,
  editor: Editor,
  sceneId: string,
  { narration, voice }: { readonly narration?: string; readonly voice?: string },
): Promise<SceneBegun> =>
  regenerate(open, editor, sceneId, {
    slot: 'narration',
    status: 'GENERATING_AUDIO',
    step: 'narrate',
    what: 'narration spoken anew',
    check: ({ scene }, project) => {
      checkSpoken(scene, project, narration)
      if (voice !== undefined) checkVoice(voice, project.brief)
    },
    change: (scene) => ({ ...(narration === undefined ? scene : toldAs(scene, narration)), ...(voice === undefined ? {} : { voice }) }),
  })

const checkPictured = ({ scene }: SceneRow, { brief }: ProjectRow): void => {
  if (scene.shotType === 'MOTION_GRAPHIC')
    throw refuse(
      'SCENE_HAS_NO_FRAME',
      'This scene is a motion graphic; change its description, or its shot type, with PATCH /scenes/:id.',
      { field: 'id' },
    )
  if (brief.media.some(({ id }) => id === scene.mediaId))
    throw refuse('FRAME_IS_OWN', 'This scene shows a picture of your own; choose another by mediaId, or null to have one made.', {
      field: 'id',
    })
}

/** Without a seed the picture is drawn from a new one. */
const seeded = (scene: Scene, seed: number | null | undefined): Scene => {
  const { frameSeed: _, ...rest } = scene
  return typeof seed === 'number' ? { ...rest, frameSeed: seed } : rest
}

type FrameWish = { readonly visualPrompt?: string; readonly seed?: number | null; readonly model?: string | null }

/** The film of a scene, and what it is to be made by in full. @throws SCENE_NOT_FOUND and what `withModelNames` does */
const ordered = async ({ studio }: OpenStudio, { organizationId }: Editor, sceneId: string, own: SceneModels) => {
  const paid = await paidOf(studio, organizationId)
  return studio.data.inOrganization(organizationId, async (tenant) => {
    const project = await projectRow(tenant, await projectOf(tenant, 'scene', sceneId))
    const [row] = await tenant.db.select().from(scenes).where(eq(scenes.id, sceneId))
    return { project, row, named: withModelNames(paid, project.brief, own) }
  })
}

/** Draws a scene's picture again, by another model where one is named. @throws SCENE_NOT_FOUND, SCENE_HAS_NO_FRAME, FRAME_IS_OWN and what `checkModel` does */
export const regenerateFrame = async (
  open: OpenStudio,
  editor: Editor,
  sceneId: string,
  { visualPrompt, seed, model: asked }: FrameWish,
): Promise<SceneBegun> => {
  const { named } = await ordered(open, editor, sceneId, { pictureModel: asked })
  return regenerate(open, editor, sceneId, {
    slot: 'frame',
    status: 'GENERATING_FRAME',
    step: 'draw-frame',
    what: 'picture drawn anew',
    check: checkPictured,
    change: (scene) =>
      withOwn(seeded(visualPrompt === undefined ? scene : { ...scene, visualPrompt }, seed), 'pictureModel', named.pictureModel),
  })
}

const checkShot = ({ shotType }: Scene): void => {
  if (shotType !== 'AI_VIDEO')
    throw refuse('SCENE_HAS_NO_VIDEO', 'Only AI_VIDEO scenes have a video; change the shot type with PATCH /scenes/:id.', {
      field: 'id',
      limit: 'AI_VIDEO',
      given: shotType,
    })
}

const checkFilmed = (row: SceneRow, project: ProjectRow): void => {
  checkShot(row.scene)
  checkPictured(row, project)
}

type VideoWish = {
  readonly videoPrompt?: string
  readonly seed?: number | null
  readonly model?: string | null
  readonly clipSeconds?: number | null
}

/** A scene's video where nobody makes clips: its frame in motion, so the frame is drawn from the new seed. */
const movedFrame = ({ videoPrompt, seed }: VideoWish): Order => ({
  slot: 'frame',
  status: 'GENERATING_VIDEO',
  step: 'draw-frame',
  what: 'video made anew',
  check: checkFilmed,
  change: (scene) => {
    const { videoSeed: _, ...rest } = seeded(scene, seed)
    return { ...rest, ...(videoPrompt === undefined ? {} : { videoPrompt }), ...(typeof seed === 'number' ? { videoSeed: seed } : {}) }
  },
})

/** A new clip from the same frame: by the seed it had unless another is given, or none, which is a new one. */
const newClip = ({ videoPrompt, seed, model, clipSeconds }: VideoWish): Order => ({
  slot: 'clip',
  status: 'GENERATING_VIDEO',
  step: 'make-clip',
  what: 'video made anew',
  check: ({ scene }, { brief }) => {
    if (brief.format === 'documentary' || !brief.clips || scene.mediaId === undefined) checkShot(scene)
  },
  change: (scene, row) => {
    const { videoSeed: _, ...rest } = withOwn(withOwn(scene, 'clipModel', model), 'clipSeconds', clipSeconds)
    const kept = seed === undefined ? clipSeed(scene, variationOf(row, 'clip')) : seed
    return {
      ...rest,
      // The picture hangs on the video's seed where it has none of its own; it is to stay.
      frameSeed: frameSeed(scene, variationOf(row, 'frame')),
      ...(videoPrompt === undefined ? {} : { videoPrompt }),
      ...(kept === null ? {} : { videoSeed: kept }),
    }
  },
})

/** Makes a scene's video again, by another model where one is named. @throws SCENE_NOT_FOUND, SCENE_HAS_NO_VIDEO, FRAME_IS_OWN and what `checkModel` does */
export const regenerateVideo = async (open: OpenStudio, editor: Editor, sceneId: string, wish: VideoWish): Promise<SceneBegun> => {
  const providers = await providersOf(open.studio, editor.organizationId)
  const own = { clipModel: wish.model, clipSeconds: wish.clipSeconds }
  const { project, row, named } = await ordered(open, editor, sceneId, own)
  const model = named.clipModel
  const films = typeof model === 'string' || (row !== undefined && makesClips({ project }, providers, row))
  return regenerate(open, editor, sceneId, films ? newClip({ ...wish, model }) : movedFrame(wish))
}

/** Makes the presenter of a scene say its words again. @throws SCENE_NOT_FOUND, SCENE_HAS_NO_AVATAR */
export const regenerateAvatar = async (open: OpenStudio, editor: Editor, sceneId: string): Promise<SceneBegun> => {
  const { studio } = open
  const providers = await providersOf(studio, editor.organizationId)
  const planned = await studio.data.inOrganization(editor.organizationId, async (tenant) => {
    const film = await loadFilm(tenant, await projectOf(tenant, 'scene', sceneId))
    return avatarPlans(film, providers).some((plan) => plan.sceneId === sceneId)
  })
  return regenerate(open, editor, sceneId, {
    slot: 'avatar',
    status: 'GENERATING_VIDEO',
    step: 'make-avatar',
    what: 'presenter made anew',
    check: () => {
      if (!planned)
        throw refuse(
          'SCENE_HAS_NO_AVATAR',
          'No presenter speaks over this scene: choose one in the project’s avatar, in a profile that has a key for its service.',
          { field: 'id', given: sceneId },
        )
    },
    change: (scene) => scene,
  })
}
