import { useState } from 'react'
import { Button } from '../../../ui/button.js'
import { classes } from '../../../ui/classes.js'
import { Field, Input } from '../../../ui/field.js'
import { Modal } from '../../../ui/modal.js'
import { storyboard as words } from '../../../words/storyboard.js'
import { ui } from '../../../words/ui.js'
import { moveScenes } from '../edits/arrange.js'
import type { Place } from '../edits/order.js'
import { useBoard } from './board-context.js'

type Target = { readonly key: string; readonly label: string; readonly place: Place; readonly isEnd: boolean }

/** A place chosen by name instead of by dragging. */
export const MoveDialog = ({ ids, onClose }: { readonly ids: readonly string[]; readonly onClose: () => void }) => {
  const { project, board, numbers } = useBoard()
  const [find, setFind] = useState('')
  const [chosen, setChosen] = useState<Target>()
  const targets = board.sections.flatMap((section): Target[] => [
    ...section.scenes
      .filter(({ id }) => !ids.includes(id))
      .map(({ id, narration }) => ({
        key: id,
        label: words.moveBefore(numbers.get(id) ?? 0, narration.slice(0, 90)),
        place: { before: id },
        isEnd: false,
      })),
    { key: `end:${section.id}`, label: words.moveEnd(section.name || words.section), place: { endOf: section.id }, isEnd: true },
  ])
  const shown = targets.filter(({ label }) => label.toLowerCase().includes(find.trim().toLowerCase()))
  const move = (target: Target | undefined): void => {
    if (!target) return
    onClose()
    void moveScenes(project.id, ids, target.place)
  }
  return (
    <Modal
      open
      typed
      onOpenChange={(open) => !open && onClose()}
      title={words.moveTitle(ids.length)}
      width="medium"
      actions={
        <>
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button kind="primary" disabled={!chosen} onClick={() => move(chosen)}>
            {words.move}
          </Button>
        </>
      }
    >
      <Field label={words.moveFind}>
        <Input value={find} onChange={(event) => setFind(event.target.value)} />
      </Field>
      <div role="radiogroup" aria-label={words.moveWhere} className="mt-3 max-h-[45dvh] overflow-y-auto">
        {shown.map((target) => (
          <label
            key={target.key}
            className={classes(
              'flex min-h-8 items-center gap-2 rounded-md px-2 py-1 hover:bg-sunken has-checked:bg-accent-wash',
              target.isEnd && 'mb-2 border-b border-line text-quiet',
            )}
          >
            <input
              type="radio"
              name="place"
              checked={chosen?.key === target.key}
              onChange={() => setChosen(target)}
              onDoubleClick={() => move(target)}
              className="accent-(--accent-ink)"
            />
            <span className="truncate">{target.label}</span>
          </label>
        ))}
      </div>
    </Modal>
  )
}
