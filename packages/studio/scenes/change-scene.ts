import type { ScenePatch } from '@reelwright/contract/scene'
import { type ProjectRow, projects } from '@reelwright/data/tables/projects'
import type { Tenant } from '@reelwright/data/tenant'
import { Brief } from '@reelwright/film/any-brief'
import { graphicOf } from '@reelwright/film/documentary/graphic-of'
import { effectFor } from '@reelwright/film/documentary/moves'
import { refuse } from '@reelwright/film/fault'
import { toldAs } from '@reelwright/film/pauses'
import { stableHash } from '@reelwright/film/stable-hash'
import type { Scene, Section } from '@reelwright/film/storyboard'
import { editScene } from '@reelwright/film/storyboard-edits/edit-scene'
import { graphicOf as readyGraphic } from '@reelwright/look/graphics/list'
import { eq } from 'drizzle-orm'
import type { OpenStudio } from '../open-studio.js'
import { checkVoice } from '../projects/brief-from-fields.js'
import { checkRevision } from '../projects/change-film.js'
import { ownMedia } from '../projects/own-media.js'
import { paidOf } from '../vendor-keys/paid-of.js'
import { type Editor, editStoryboard } from './edit-storyboard.js'
import { findProjectOf } from './project-of.js'
import { withModelNames } from './scene-models.js'

/** What a scene of its shot type cannot be without. */
export const completed = (scene: Scene): Scene => {
  const { shotType, focalPoints, narration, visualPrompt } = scene
  if (shotType === 'IMAGE_EFFECT') return { ...scene, imageEffect: scene.imageEffect ?? effectFor(focalPoints, stableHash(scene.id)) }
  if (shotType === 'AI_VIDEO') return { ...scene, videoPrompt: scene.videoPrompt ?? visualPrompt ?? narration }
  const graphic = scene.graphic ?? graphicOf(narration || (visualPrompt ?? scene.id))
  return {
    ...scene,
    graphic,
    motionGraphicDesc: scene.motionGraphicDesc ?? `A ${graphic.kind} that carries this narration: ${narration.slice(0, 300)}`,
  }
}

/** A field given as null is taken away. */
const without = (scene: Scene, patch: ScenePatch): Scene => {
  const gone = (['videoSeed', 'mediaId', 'voice', 'pictureModel', 'clipModel', 'clipSeconds'] as const).filter(
    (name) => patch[name] === null,
  )
  return Object.fromEntries(Object.entries(scene).filter(([name]) => !(gone as readonly string[]).includes(name))) as Scene
}

/** @throws FIELD_NOT_OF_FORMAT, PHOTO_NEEDED, VOICE_UNKNOWN, GRAPHIC_UNKNOWN, GRAPHIC_INVALID, MATCH_CUT_UNKNOWN */
export const checkPatch = (patch: ScenePatch, { format, brief }: ProjectRow, sections: readonly Section[]): void => {
  if (format === 'property' && patch.shotType !== undefined && patch.shotType !== 'IMAGE_EFFECT')
    throw refuse('FIELD_NOT_OF_FORMAT', 'Scenes of a property show its photos; leave the shot type out.', {
      field: 'shotType',
      limit: 'IMAGE_EFFECT',
      given: patch.shotType,
    })
  if (format === 'property' && patch.mediaId === null)
    throw refuse('PHOTO_NEEDED', 'A scene of a property shows a photo; name another one by mediaId.', { field: 'mediaId' })
  if (format === 'property' && patch.pictureModel)
    throw refuse('FIELD_NOT_OF_FORMAT', 'Scenes of a property show its photos, which nobody draws; leave the picture model out.', {
      field: 'pictureModel',
      given: patch.pictureModel,
    })
  if (patch.voice) checkVoice(patch.voice, brief)
  if (patch.graphic) readyGraphic(patch.graphic)
  const other = patch.matchCutWithId
  if (other && !sections.some(({ scenes }) => scenes.some(({ id }) => id === other)))
    throw refuse('MATCH_CUT_UNKNOWN', 'A match cut names another scene of the same film.', { field: 'matchCutWithId', given: other })
}

/** A picture of the library that a scene is to show belongs to its film from then on. @throws MEDIA_NOT_FOUND, MEDIA_KIND_WRONG */
export const bringMedia = async (tenant: Tenant, { id, brief }: ProjectRow, mediaId: string | null | undefined): Promise<void> => {
  if (!mediaId || brief.media.some((medium) => medium.id === mediaId)) return
  const brought = await ownMedia(tenant, [mediaId], 'IMAGE', 'mediaId')
  await tenant.db
    .update(projects)
    .set({ brief: Brief.parse({ ...brief, media: [...brief.media, ...brought] }) })
    .where(eq(projects.id, id))
}

const patched = (scene: Scene, patch: ScenePatch): Scene => {
  const said = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined && value !== null))
  const cut = patch.matchCutWithId === null ? { matchCutWithId: null } : {}
  const { narration, ...rest } = said as Partial<Scene>
  const told = narration === undefined ? scene : toldAs(scene, narration)
  return completed({ ...without(told, patch), ...rest, ...cut })
}

/**
 * Changes a scene; what depends on the changed fields becomes stale, and nothing else.
 * @throws SCENE_NOT_FOUND, REVISION_CHANGED and what `checkPatch`, `withModelNames`, `toldAs` and `bringMedia` do
 */
export const changeScene = async (
  open: OpenStudio,
  editor: Editor,
  sceneId: string,
  patch: ScenePatch,
  revision?: number,
): Promise<void> => {
  const projectId = await findProjectOf(open, editor.organizationId, 'scene', sceneId)
  const paid = await paidOf(open.studio, editor.organizationId)
  await editStoryboard(open, editor, projectId, {
    what: 'scene changed',
    change: async ({ sections, rows }, project, tenant) => {
      const now = rows.find(({ id }) => id === sceneId)?.revision
      if (now !== undefined) checkRevision(now, revision)
      checkPatch(patch, project, sections)
      const named = withModelNames(paid, project.brief, patch)
      await bringMedia(tenant, project, patch.mediaId)
      return editScene(sections, sceneId, (scene) => patched(scene, named))
    },
  })
}
