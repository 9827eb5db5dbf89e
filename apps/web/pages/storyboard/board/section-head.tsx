import { useDroppable } from '@dnd-kit/core'
import type { Section } from '@reelwright/contract/scene'
import { Combine, Ellipsis, PenLine, Plus, Trash2 } from 'lucide-react'
import { ActionsMenu } from '../../../ui/actions-menu.js'
import { classes } from '../../../ui/classes.js'
import { clockOf } from '../../../ui/times.js'
import { storyboard as words } from '../../../words/storyboard.js'
import { deleteSection, mergeSection } from '../edits/arrange.js'
import { useBoard } from './board-context.js'

/** A section's name, what it holds, and what can be done with it. */
export const SectionHead = ({ section }: { readonly section: Section }) => {
  const { project, board, may, ask } = useBoard()
  const { id, name, scenes } = section
  const { setNodeRef, isOver } = useDroppable({ id: `end:${id}` })
  const seconds = scenes.reduce((sum, { duration }) => sum + duration, 0)
  return (
    <div
      ref={setNodeRef}
      className={classes('mb-3 flex items-center gap-3 border-b pt-2 pb-1', isOver ? 'border-accent text-accent-ink' : 'border-line')}
    >
      <h2 className="min-w-0 truncate text-base">{name || words.section}</h2>
      <span className="figures shrink-0 text-xs text-faint">{words.total(scenes.length, clockOf(seconds))}</span>
      {may && (
        <span className="ml-auto">
          <ActionsMenu
            trigger={
              <button
                type="button"
                aria-label={words.sectionMenu(name)}
                className="inline-flex size-7 items-center justify-center rounded-md text-quiet hover:bg-sunken hover:text-ink"
              >
                <Ellipsis aria-hidden className="size-4" />
              </button>
            }
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
        </span>
      )}
    </div>
  )
}
