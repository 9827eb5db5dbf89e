import { type ReactNode, useState } from 'react'
import { Button } from '../../../ui/button.js'
import { Field, Input, TextArea } from '../../../ui/field.js'
import { Modal } from '../../../ui/modal.js'
import { ui } from '../../../words/ui.js'

type TextDialogProps = {
  readonly title: string
  readonly label: string
  readonly action: ReactNode
  readonly first?: string
  readonly long?: boolean
  readonly onClose: () => void
  readonly onDone: (text: string) => Promise<unknown>
}

/** Asks for a name, or for words. */
export const TextDialog = ({ title, label, action, first = '', long = false, onClose, onDone }: TextDialogProps) => {
  const [text, setText] = useState(first)
  const [busy, setBusy] = useState(false)
  const done = (): void => {
    setBusy(true)
    void onDone(text.trim()).then((well) => {
      setBusy(false)
      if (well !== undefined && well !== false) onClose()
    })
  }
  return (
    <Modal
      open
      typed
      onOpenChange={(open) => !open && onClose()}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button kind="primary" type="submit" form="text-dialog" busy={busy} disabled={text.trim() === ''}>
            {action}
          </Button>
        </>
      }
    >
      <form
        id="text-dialog"
        onSubmit={(event) => {
          event.preventDefault()
          done()
        }}
      >
        <Field label={label}>
          {long ? (
            <TextArea value={text} maxLength={5_000} onChange={(event) => setText(event.target.value)} />
          ) : (
            <Input value={text} maxLength={200} onChange={(event) => setText(event.target.value)} />
          )}
        </Field>
      </form>
    </Modal>
  )
}
