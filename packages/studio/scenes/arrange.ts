import { newId } from '@reelwright/data/id'
import { refuse } from '@reelwright/film/fault'
import type { Section } from '@reelwright/film/storyboard'
import { deleteScene } from '@reelwright/film/storyboard-edits/delete-scene'
import { deleteSection, insertSection, mergeSections, renameSection, splitSection } from '@reelwright/film/storyboard-edits/edit-sections'
import { mergeScenes } from '@reelwright/film/storyboard-edits/merge-scenes'
import { orderStoryboard, type StoryboardOrder } from '@reelwright/film/storyboard-edits/order-storyboard'
import { splitScene } from '@reelwright/film/storyboard-edits/split-scene'
import type { OpenStudio } from '../open-studio.js'
import { type Editor, editStoryboard } from './edit-storyboard.js'
import { findProjectOf } from './project-of.js'

/** Does one thing to the storyboard that holds a scene or a section; gives the film's id. */
const arrange = async (
  open: OpenStudio,
  editor: Editor,
  of: { readonly scene: string } | { readonly section: string },
  what: string,
  change: (sections: readonly Section[]) => readonly Section[],
): Promise<string> => {
  const [kind, id] = 'scene' in of ? (['scene', of.scene] as const) : (['section', of.section] as const)
  const projectId = await findProjectOf(open, editor.organizationId, kind, id)
  await editStoryboard(open, editor, projectId, { what, change: ({ sections }) => change(sections) })
  return projectId
}

export const splitSceneOf = async (open: OpenStudio, editor: Editor, sceneId: string, at?: number): Promise<string> =>
  arrange(open, editor, { scene: sceneId }, 'scene split', (sections) => splitScene(sections, sceneId, newId('scene'), at))

export const mergeSceneOf = (open: OpenStudio, editor: Editor, sceneId: string): Promise<string> =>
  arrange(open, editor, { scene: sceneId }, 'scenes merged', (sections) => mergeScenes(sections, sceneId))

export const deleteSceneOf = (open: OpenStudio, editor: Editor, sceneId: string): Promise<string> =>
  arrange(open, editor, { scene: sceneId }, 'scene deleted', (sections) => deleteScene(sections, sceneId))

export const renameSectionOf = (open: OpenStudio, editor: Editor, sectionId: string, name: string): Promise<string> =>
  arrange(open, editor, { section: sectionId }, 'section renamed', (sections) => renameSection(sections, sectionId, name))

export const deleteSectionOf = (open: OpenStudio, editor: Editor, sectionId: string): Promise<string> =>
  arrange(open, editor, { section: sectionId }, 'section deleted', (sections) => deleteSection(sections, sectionId))

export const mergeSectionOf = (open: OpenStudio, editor: Editor, sectionId: string): Promise<string> =>
  arrange(open, editor, { section: sectionId }, 'sections merged', (sections) => mergeSections(sections, sectionId))

/** The scene has to be of the section. @throws SCENE_NOT_FOUND */
export const splitSectionOf = (open: OpenStudio, editor: Editor, sectionId: string, sceneId: string, name: string): Promise<string> =>
  arrange(open, editor, { section: sectionId }, 'section split', (sections) => {
    const own = sections.find(({ id }) => id === sectionId)?.scenes ?? []
    if (!own.some(({ id }) => id === sceneId))
      throw refuse('SCENE_NOT_FOUND', 'There is no such scene in this section.', { field: 'sceneId', given: sceneId })
    return splitSection(sections, sceneId, newId('sec'), name)
  })

export const addSection = async (open: OpenStudio, editor: Editor, projectId: string, name: string, index?: number): Promise<void> => {
  await editStoryboard(open, editor, projectId, {
    what: 'section added',
    change: ({ sections }) => insertSection(sections, newId('sec'), name, index),
  })
}

export const orderStoryboardOf = async (open: OpenStudio, editor: Editor, projectId: string, order: StoryboardOrder): Promise<void> => {
  await editStoryboard(open, editor, projectId, { what: 'order changed', change: ({ sections }) => orderStoryboard(sections, order) })
}
