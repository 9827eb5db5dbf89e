import { cloneElement, type KeyboardEvent, lazy, type ReactElement, type ReactNode, Suspense, useState } from 'react'

export type Action =
  | {
      readonly id: string
      readonly label: string
      readonly icon?: ReactNode
      readonly keys?: string
      readonly danger?: boolean
      readonly disabled?: boolean
      readonly onSelect: () => void
    }
  | 'line'

export type ActionsMenuProps = { readonly trigger: ReactElement; readonly actions: readonly Action[] }

const OpenedMenu = lazy(async () => ({ default: (await import('./opened-menu.js')).OpenedMenu }))

/** What can be done with something, behind its button. Until it is asked for there is only the button: a page may have hundreds. */
export const ActionsMenu = ({ trigger, actions }: ActionsMenuProps) => {
  const [asked, setAsked] = useState(false)
  const ask = (): void => setAsked(true)
  const button = cloneElement(trigger as ReactElement<Record<string, unknown>>, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onClick: ask,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
      event.preventDefault()
      ask()
    },
  })
  return asked ? (
    <Suspense fallback={button}>
      <OpenedMenu trigger={trigger} actions={actions} />
    </Suspense>
  ) : (
    button
  )
}
