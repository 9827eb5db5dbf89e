import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { ui } from '../words/ui.js'
import { classes } from './classes.js'

const WIDTHS = { small: 'sm:max-w-md', medium: 'sm:max-w-xl', large: 'sm:max-w-4xl', huge: 'sm:max-w-[min(76rem,94vw)]' } as const

export type ModalProps = {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly title: string
  readonly description?: ReactNode
  readonly width?: keyof typeof WIDTHS
  readonly children?: ReactNode
  /** It asks for words: whoever opened it types at once. On a touch screen no keyboard comes up by itself. */
  readonly typed?: boolean
  /** Buttons, the one that does it last. */
  readonly actions?: ReactNode
}

/** Something that wants an answer before the page goes on. On a phone it comes up from below. */
export const Modal = ({ open, onOpenChange, title, description, width = 'small', children, typed = false, actions }: ModalProps) => {
  const content = useRef<HTMLDivElement>(null)
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-black/50 transition-opacity duration-150 data-[ending-style]:opacity-0 data-[starting-style]:opacity-0" />
        <Dialog.Popup
          initialFocus={(by) => (typed && by !== 'touch' && content.current?.querySelector<HTMLElement>('input, textarea')) || true}
          className={classes(
            'pop fixed z-40 flex data-[nested-dialog-open]:brightness-50 max-h-[92dvh] w-full flex-col overflow-hidden border border-line bg-panel shadow-float',
            'inset-x-0 bottom-0 rounded-t-2xl sm:inset-auto sm:top-1/2 sm:left-1/2 sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-2xl',
            WIDTHS[width],
          )}
        >
          <header className="flex items-start justify-between gap-4 px-5 pt-5 pb-3">
            <div className="min-w-0">
              <Dialog.Title className="text-base">{title}</Dialog.Title>
              {description && <Dialog.Description className="mt-1 text-quiet">{description}</Dialog.Description>}
            </div>
            <Dialog.Close aria-label={ui.close} className="-m-1 rounded-md p-1 text-quiet hover:bg-sunken hover:text-ink">
              <X aria-hidden className="size-4" />
            </Dialog.Close>
          </header>
          <div ref={content} className="min-h-0 flex-1 overflow-y-auto px-5 pb-5">
            {children}
          </div>
          {actions && <footer className="flex flex-wrap justify-end gap-2 border-t border-line bg-sunken/50 px-5 py-3">{actions}</footer>}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
