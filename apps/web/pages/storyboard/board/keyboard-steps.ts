import type { KeyboardCoordinateGetter } from '@dnd-kit/core'

/** Arrow keys take a lifted frame to the place of the next one, or of the one above or below. */
export const keyboardSteps =
  (order: readonly string[], columns: number): KeyboardCoordinateGetter =>
  (event, { context: { active, over, droppableRects } }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[event.code]
    if (step === undefined || !active) return undefined
    event.preventDefault()
    const at = order.indexOf(String(over?.id ?? active.id))
    const to = order[Math.min(order.length - 1, Math.max(0, at + step))]
    const rect = to === undefined ? undefined : droppableRects.get(to)
    return rect && { x: rect.left, y: rect.top }
  }
