import { useDroppable } from '@dnd-kit/core'
import type { Section } from '@reelwright/contract/scene'
import { classes } from '../../../ui/classes.js'
import { clockOf } from '../../../ui/times.js'
import { storyboard as words } from '../../../words/storyboard.js'
import { useBoard } from './board-context.js'
import { SectionMenu } from './section-menu.js'

/** A section's name, what it holds, and what can be done with it. */
export const SectionHead = ({ section }: { readonly section: Section }) => {
  const { may } = useBoard()
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
          <SectionMenu section={section} />
        </span>
      )}
    </div>
  )
}
