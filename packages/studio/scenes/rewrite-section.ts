import { refuse } from '@reelwright/film/fault'
import { sectionAt } from '@reelwright/film/storyboard-edits/find'
import { retellSection } from '@reelwright/film/storyboard-edits/retell-section'
import { askNow } from '../ai/ask-now.js'
import type { OpenStudio } from '../open-studio.js'
import { projectRow } from '../projects/change-film.js'
import { readBoard } from './board.js'
import { type Editor, editStoryboard } from './edit-storyboard.js'
import { projectOf } from './project-of.js'

const wordsOf = (sections: Parameters<typeof sectionAt>[0], sectionId: string): string =>
  sectionAt(sections, sectionId)
    .scenes.map(({ narration }) => narration.trim())
    .filter(Boolean)
    .join(' ')

/**
 * Tells a section otherwise, as a person asks; what the writer left as it was stays in its scenes. Gives the film's id, and
 * what the writer has to say. @throws SECTION_NOT_FOUND, REWRITE_NEEDS_MODEL, SECTION_STALE when it changed meanwhile
 */
export const rewriteSection = async (
  open: OpenStudio,
  editor: Editor,
  sectionId: string,
  instruction: string,
): Promise<{ readonly projectId: string; readonly remark: string | null }> => {
  const { organizationId } = editor
  const { projectId, text, language } = await open.studio.data.inOrganization(organizationId, async (tenant) => {
    const id = await projectOf(tenant, 'section', sectionId)
    const { brief } = await projectRow(tenant, id)
    return { projectId: id, text: wordsOf((await readBoard(tenant, id)).sections, sectionId), language: brief.language }
  })
  const { result } = await askNow(open.studio, { organizationId, projectId }, ({ rewrite }) => rewrite, {
    text,
    instruction,
    language,
  })
  if (!result.changed)
    throw refuse('REWRITE_NEEDS_MODEL', result.remark ?? 'The writer left the words as they are.', { field: 'instruction' })
  await editStoryboard(open, editor, projectId, {
    what: 'section rewritten',
    change: ({ sections }) => {
      if (wordsOf(sections, sectionId) !== text)
        throw refuse('SECTION_STALE', 'The section changed while it was being rewritten; ask again.', { field: 'id', given: sectionId })
      return retellSection(sections, sectionId, result.text)
    },
  })
  return { projectId, remark: result.remark ?? null }
}
