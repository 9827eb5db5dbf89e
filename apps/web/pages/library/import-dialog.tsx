import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { fieldProblem } from '../../api/problem.js'
import { answerOf, once, studio } from '../../api/studio.js'
import { libraryChanged } from '../../media/media-queries.js'
import { Button } from '../../ui/button.js'
import { Field, Input } from '../../ui/field.js'
import { Modal } from '../../ui/modal.js'
import { ProblemNote } from '../../ui/notes.js'
import { ProgressBar } from '../../ui/progress-bar.js'
import { tell } from '../../ui/toasts.js'
import { library } from '../../words/library.js'
import { ui } from '../../words/ui.js'

/** A file of the open internet, by its address. */
export const ImportDialog = ({ open, onOpenChange }: { readonly open: boolean; readonly onOpenChange: (open: boolean) => void }) => {
  const [url, setUrl] = useState('')
  const [credit, setCredit] = useState('')
  const bring = useMutation({
    mutationFn: () =>
      answerOf(
        studio.POST('/api/media/imports', {
          body: { url: url.trim(), ...(credit.trim() ? { credit: credit.trim() } : {}) },
          headers: once(),
        }),
      ),
    onSuccess: ({ title }) => {
      setUrl('')
      setCredit('')
      onOpenChange(false)
      tell({ title: library.brought(title) })
      return libraryChanged()
    },
  })
  const problem = fieldProblem(bring.error, 'url')
  return (
    <Modal
      open={open}
      onOpenChange={onOpenChange}
      title={library.addressTitle}
      description={library.addressHelp}
      actions={
        <>
          <Button onClick={() => onOpenChange(false)}>{ui.cancel}</Button>
          <Button kind="primary" type="submit" form="import-media" busy={bring.isPending} disabled={url.trim() === ''}>
            {library.fetch}
          </Button>
        </>
      }
    >
      <form
        id="import-media"
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          bring.mutate()
        }}
      >
        {bring.error && !problem && <ProblemNote error={bring.error} />}
        <Field label={library.address} problem={problem}>
          <Input type="url" required value={url} placeholder="https://" onChange={(event) => setUrl(event.target.value)} />
        </Field>
        <Field label={library.credit} help={library.creditHelp} problem={fieldProblem(bring.error, 'credit')} optional>
          <Input value={credit} maxLength={200} onChange={(event) => setCredit(event.target.value)} />
        </Field>
        {bring.isPending && <ProgressBar label={library.fetching} value={null} />}
      </form>
    </Modal>
  )
}
