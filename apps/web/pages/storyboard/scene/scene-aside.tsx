import { Dialog } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import { useWide } from './use-wide.js'

/** Beside the frames where there is room, over them where there is not. */
export const SceneAside = ({
  label,
  onClose,
  children,
}: {
  readonly label: string
  readonly onClose: () => void
  readonly children: ReactNode
}) => {
  const wide = useWide('(min-width: 68rem)')
  if (wide)
    return (
      <aside
        aria-label={label}
        className="sticky top-0 max-h-dvh w-96 shrink-0 self-start overflow-y-auto border-l border-line bg-panel xl:w-104"
      >
        {children}
      </aside>
    )
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-30 bg-black/50" />
        <Dialog.Popup
          aria-label={label}
          className="pop fixed inset-x-0 bottom-0 z-30 max-h-[94dvh] overflow-y-auto rounded-t-2xl border-t border-line bg-panel sm:inset-y-0 sm:right-0 sm:left-auto sm:max-h-none sm:w-104 sm:rounded-none sm:border-l"
        >
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
