import {
  type Announcements,
  type CollisionDetection,
  closestCenter,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  KeyboardSensor,
  PointerSensor,
  pointerWithin,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { type ReactNode, useMemo, useState } from 'react'
import { storyboard as words } from '../../../words/storyboard.js'
import { moveScenes } from '../edits/arrange.js'
import { ScenePicture } from '../scene/scene-picture.js'
import { useBoard } from './board-context.js'
import { useBoardState } from './board-state.js'
import { keyboardSteps } from './keyboard-steps.js'

/** What the pointer is over; what is nearest, where keys move it or it is between frames. */
const collision: CollisionDetection = (args) => {
  const within = args.pointerCoordinates ? pointerWithin(args) : []
  return within.length > 0 ? within : closestCenter(args)
}

/** Lets frames be dragged to another place, by hand and by keys. A section's head takes them too, at its end. */
export const DragBoard = ({ columns, children }: { readonly columns: number; readonly children: ReactNode }) => {
  const { project, scenes, numbers } = useBoard()
  const [active, setActive] = useState<string>()
  const order = useMemo(() => scenes.map(({ id }) => id), [scenes])
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: keyboardSteps(order, columns) }),
  )
  const lifted = scenes.find(({ id }) => id === active)
  const selected = useBoardState((state) => state.selected)
  const going = active && selected.has(active) ? order.filter((id) => selected.has(id)) : active ? [active] : []
  const drop = ({ over }: DragEndEvent): void => {
    setActive(undefined)
    if (!over || !active || over.id === active) return
    const to = String(over.id)
    const forward = (numbers.get(to) ?? 0) > (numbers.get(active) ?? 0)
    void moveScenes(project.id, going, to.startsWith('end:') ? { endOf: to.slice(4) } : forward ? { after: to } : { before: to })
  }
  const at = (id: string | number | undefined): number => numbers.get(String(id)) ?? 0
  const announcements: Announcements = {
    onDragStart: (event) => words.lifted(at(event.active.id)),
    onDragOver: (event) => (event.over ? words.over(at(event.active.id), at(event.over.id)) : undefined),
    onDragEnd: (event) => (event.over ? words.dropped(at(event.active.id), at(event.over.id)) : words.leftThere(at(event.active.id))),
    onDragCancel: (event) => words.leftThere(at(event.active.id)),
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={collision}
      accessibility={{ announcements, screenReaderInstructions: { draggable: words.dragHelp } }}
      onDragStart={(event) => setActive(String(event.active.id))}
      onDragEnd={drop}
      onDragCancel={() => setActive(undefined)}
    >
      {children}
      <DragOverlay dropAnimation={null}>
        {lifted && (
          <div className="aspect-video w-full max-w-56 cursor-grabbing overflow-hidden rounded-lg opacity-90 shadow-float ring-2 ring-accent">
            <ScenePicture scene={lifted}>
              {going.length > 1 && (
                <span className="absolute top-1.5 right-1.5 rounded-full bg-accent px-2 py-0.5 text-xs font-semibold text-on-accent">
                  {going.length}
                </span>
              )}
            </ScenePicture>
          </div>
        )}
      </DragOverlay>
    </DndContext>
  )
}
