import { Menu } from '@base-ui/react/menu'
import type { ActionsMenuProps } from './actions-menu.js'
import { classes } from './classes.js'
import { Keys } from './keys.js'

/** A menu that opens as it comes. */
export const OpenedMenu = ({ trigger, actions }: ActionsMenuProps) => (
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
