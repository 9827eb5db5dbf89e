import { useEditorState } from '../editor-state.js'
import { stir } from './calm.js'

/** Pixels until a press becomes a drag. */
const SLACK = 4

export type Follow = {
  /** Pixels since the press, with what was scrolled meanwhile. */
  readonly move: (across: number, down: number, event: PointerEvent) => void
  /** Let go of, after it was moved or where it was pressed. */
  readonly drop: (moved: boolean) => void
  /** Over, whichever way; also when Escape leaves all as it was. */
  readonly end?: () => void
}

/** Follows a press until it is let go of. Escape leaves all as it was. */
export const followPointer = (
  press: { readonly clientX: number; readonly clientY: number },
  box: HTMLElement | null,
  follow: Follow,
): void => {
  const [left, top] = [box?.scrollLeft ?? 0, box?.scrollTop ?? 0]
  let moving = false
  const show = (at: PointerEvent): void => {
    const across = at.clientX - press.clientX + (box?.scrollLeft ?? 0) - left
    const down = at.clientY - press.clientY + (box?.scrollTop ?? 0) - top
    if (!moving && Math.hypot(across, down) < SLACK) return
    moving = true
    stir()
    follow.move(across, down, at)
  }
  const end = (): void => {
    window.removeEventListener('pointermove', show)
    window.removeEventListener('pointerup', drop)
    window.removeEventListener('pointercancel', end)
    window.removeEventListener('keydown', leave, true)
    useEditorState.setState({ preview: undefined })
    follow.end?.()
  }
  const drop = (): void => {
    follow.drop(moving)
    end()
  }
  const leave = (pressed: KeyboardEvent): void => {
    if (pressed.key !== 'Escape') return
    pressed.stopPropagation()
    end()
  }
  window.addEventListener('pointermove', show)
  window.addEventListener('pointerup', drop)
  window.addEventListener('pointercancel', end)
  window.addEventListener('keydown', leave, true)
}
