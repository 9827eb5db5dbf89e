import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactElement } from 'react'
import { Keys } from './keys.js'

/** A short word about what is pointed at or focused, with the keys that do the same. */
export const Hint = ({ text, keys, children }: { readonly text: string; readonly keys?: string; readonly children: ReactElement }) => (
  <Tooltip.Root>
    <Tooltip.Trigger render={children} />
    <Tooltip.Portal>
      <Tooltip.Positioner sideOffset={6} className="z-50">
        <Tooltip.Popup className="pop flex items-center gap-2 rounded-md bg-ink px-2 py-1 text-xs text-ground shadow-float">
          {text}
          {keys && <Keys keys={keys} />}
        </Tooltip.Popup>
      </Tooltip.Positioner>
    </Tooltip.Portal>
  </Tooltip.Root>
)
