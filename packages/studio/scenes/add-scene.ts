import type { SceneBody } from '@reelwright/contract/scene'
import { newId } from '@reelwright/data/id'
import type { ProjectRow } from '@reelwright/data/tables/projects'
import { sceneFrom } from '@reelwright/film/documentary/scene-from-draft'
import { spokenSeconds } from '@reelwright/film/documentary/script-length'
import { refuse } from '@reelwright/film/fault'
import { toldAs } from '@reelwright/film/pauses'
import type { Scene } from '@reelwright/film/storyboard'
import { insertScene } from '@reelwright/film/storyboard-edits/insert-scene'
import { documentaryBrief } from '../formats/documentary/brief-of.js'
import type { OpenStudio } from '../open-studio.js'
import { paidOf } from '../vendor-keys/paid-of.js'
import { bringMedia, checkPatch, completed } from './change-scene.js'
import { type Editor, editStoryboard } from './edit-storyboard.js'
import { findProjectOf } from './project-of.js'
import { withModelNames } from './scene-models.js'

type Written = Omit<SceneBody, 'index'> & Pick<Scene, 'pauses'>

/** What was said of it, on top of what the rules make of its words. */
const withSaid = (made: Scene, written: Written): Scene => {
  const said = Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined && value !== null))
  return completed({ ...made, ...said })
}

const ofDocumentary = (id: string, project: ProjectRow, written: Written): Scene => {
  const { shotType = 'AI_VIDEO', narration } = written
  const told = { id, order: 0, narration, sources: [] }
  const made = sceneFrom(told, shotType, documentaryBrief(project.brief), project.script?.title ?? project.title)
  return { ...made, visualContext: narration, duration: Math.max(2, made.duration) }
}

const ofProperty = (id: string, project: ProjectRow, { narration, mediaId }: Written): Scene => {
  if (!mediaId)
    throw refuse('PHOTO_NEEDED', 'A scene of a property shows a photo; name one of the library by mediaId.', { field: 'mediaId' })
  const seen = project.photos?.find(({ photoId }) => photoId === mediaId)
  return {
    id,
    order: 0,
    shotType: 'IMAGE_EFFECT',
    imageEffect: 'KEN_BURNS',
    gesture: 'push',
    narration,
    duration: Math.max(3, spokenSeconds(narration)),
    weight: 1,
    mediaId,
    sources: [],
    overlays: [],
    focalPoints: seen ? [...seen.focalPoints] : [{ x: 0.5, y: 0.5, description: 'the middle' }],
    matchCutWithId: null,
    transition: 'cut',
  }
}

/** A new scene in a section; gives its id. @throws SECTION_NOT_FOUND, PHOTO_NEEDED and what `checkPatch`, `withModelNames` and `bringMedia` do */
export const addScene = async (open: OpenStudio, editor: Editor, sectionId: string, body: SceneBody): Promise<string> => {
  const projectId = await findProjectOf(open, editor.organizationId, 'section', sectionId)
  const { index, ...sent }: { readonly index?: number } & Written = body
  const paid = await paidOf(open.studio, editor.organizationId)
  const id = newId('scene')
  await editStoryboard(open, editor, projectId, {
    what: 'scene added',
    change: async ({ sections }, project, tenant) => {
      checkPatch(sent, project, sections)
      const written = toldAs(withModelNames(paid, project.brief, sent), sent.narration)
      await bringMedia(tenant, project, written.mediaId)
      const made = project.format === 'property' ? ofProperty(id, project, written) : ofDocumentary(id, project, written)
      return insertScene(sections, sectionId, withSaid(made, written), index)
    },
  })
  return id
}
