import { Menu } from '@base-ui/react/menu'
import { cloneElement, type KeyboardEvent, type ReactElement, type ReactNode, useState } from 'react'
import { classes } from './classes.js'
import { Keys } from './keys.js'

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

type Props = { readonly trigger: ReactElement; readonly actions: readonly Action[] }

const Opened = ({ trigger, actions }: Props) => (
  <Menu.Root defaultOpen>
    <Menu.Trigger render={trigger} />
    <Menu.Portal>
      <Menu.Positioner sideOffset={4} align="end" className="z-50">
        <Menu.Popup className="pop max-h-(--available-height) min-w-44 overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-float outline-none">
          {actions.map((action, index) =>
            action === 'line' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines are alike
              <Menu.Separator key={`line-${index}`} className="my-1 h-px bg-line" />
            ) : (
              <Menu.Item
                key={action.id}
                disabled={action.disabled}
                onClick={action.onSelect}
                className={classes(
                  'flex cursor-default items-center gap-2.5 rounded-md px-2 py-1.5 outline-none select-none data-[disabled]:opacity-45 data-[highlighted]:bg-sunken [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-quiet',
                  action.danger && 'text-bad [&_svg]:text-bad',
                )}
              >
                {action.icon}
                <span className="flex-1">{action.label}</span>
                {action.keys && <Keys keys={action.keys} />}
              </Menu.Item>
            ),
          )}
        </Menu.Popup>
      </Menu.Positioner>
    </Menu.Portal>
  </Menu.Root>
)

/** What can be done with something, behind its button. Until it is asked for there is only the button: a page may have hundreds. */
export const ActionsMenu = ({ trigger, actions }: Props) => {
  const [asked, setAsked] = useState(false)
  if (asked) return <Opened trigger={trigger} actions={actions} />
  const ask = (): void => setAsked(true)
  return cloneElement(trigger as ReactElement<Record<string, unknown>>, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onClick: ask,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
      event.preventDefault()
      ask()
    },
  })
}
