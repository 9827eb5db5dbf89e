import type { Section } from '@reelwright/contract/scene'
import { Combine, PenLine, Plus, Trash2 } from 'lucide-react'
import { ActionsMenu } from '../../../ui/actions-menu.js'
import { MoreButton } from '../../../ui/more-button.js'
import { storyboard as words } from '../../../words/storyboard.js'
import { deleteSection, mergeSection } from '../edits/arrange.js'
import { useBoard } from './board-context.js'

/** What can be done with a section as a whole. */
export const SectionMenu = ({ section: { id, name } }: { readonly section: Section }) => {
  const { project, board, ask } = useBoard()
  return (
    <ActionsMenu
      trigger={<MoreButton label={words.sectionMenu(name)} small />}
      actions={[
        {
          id: 'rename',
          label: words.renameSection,
          icon: <PenLine aria-hidden />,
          onSelect: () => ask({ kind: 'rename', sectionId: id, name }),
        },
        { id: 'add', label: words.addScene, icon: <Plus aria-hidden />, onSelect: () => ask({ kind: 'add', sectionId: id }) },
        { id: 'section', label: words.addSection, icon: <Plus aria-hidden />, onSelect: () => ask({ kind: 'add-section' }) },
        {
          id: 'merge',
          label: words.mergeSection,
          icon: <Combine aria-hidden />,
          disabled: board.sections.at(-1)?.id === id,
          onSelect: () => void mergeSection(project.id, id),
        },
        'line',
        {
          id: 'delete',
          label: words.deleteSection,
          icon: <Trash2 aria-hidden />,
          danger: true,
          onSelect: () => void deleteSection(project.id, id),
        },
      ]}
    />
  )
}
