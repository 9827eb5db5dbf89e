import { Toast } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { sentenceOf } from '../api/problem.js'
import { ui } from '../words/ui.js'
import { classes } from './classes.js'

const manager = Toast.createToastManager()

/** What is said already is not said twice: what stands goes, and it is said anew. */
const standing = new Map<string, string>()
const say = (toast: Parameters<typeof manager.add>[0] & { readonly title: string }): string => {
  const before = standing.get(toast.title)
  if (before !== undefined) manager.close(before)
  const id = manager.add(toast)
  standing.set(toast.title, id)
  return id
}

export type Tell = { readonly title: string; readonly undo?: () => void; readonly undoLabel?: string }

/** Says that something was done; `undo` takes it back. */
export const tell = ({ title, undo, undoLabel = ui.undo }: Tell): void => {
  const id: string = say({
    title,
    timeout: undo ? 10_000 : 4_000,
    ...(undo
      ? {
          actionProps: {
            children: undoLabel,
            onClick: () => {
              undo()
              manager.close(id)
            },
          },
        }
      : {}),
  })
}

/** Says that something could not be done, and what to do now. */
export const tellProblem = (error: unknown): void => {
  say({ title: sentenceOf(error), type: 'problem', timeout: 10_000, priority: 'high' })
}

const List = () => {
  const { toasts } = Toast.useToastManager()
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className={classes(
        'pop flex items-center gap-3 rounded-lg border bg-raised px-4 py-2.5 shadow-float',
        toast.type === 'problem' ? 'border-bad/50' : 'border-line',
      )}
    >
      <Toast.Content className="flex min-w-0 flex-1 items-center gap-3">
        <Toast.Title className={classes('min-w-0 flex-1', toast.type === 'problem' && 'text-bad')} />
        <Toast.Action className="rounded-md px-2 py-1 text-xs font-semibold text-accent-ink hover:bg-sunken" />
        <Toast.Close aria-label={ui.close} className="rounded-md p-1 text-quiet hover:bg-sunken">
          <X aria-hidden className="size-3.5" />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ))
}

export const Toasts = ({ children }: { readonly children: ReactNode }) => (
  <Toast.Provider toastManager={manager}>
    {children}
    <Toast.Portal>
      <Toast.Viewport className="fixed inset-x-4 bottom-20 z-50 flex flex-col gap-2 sm:inset-x-auto sm:right-6 sm:bottom-6 sm:w-96 in-[body:has([data-bottom-bar])]:bottom-34 sm:in-[body:has([data-bottom-bar])]:bottom-22">
        <List />
      </Toast.Viewport>
    </Toast.Portal>
  </Toast.Provider>
)
