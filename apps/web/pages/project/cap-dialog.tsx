import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { fieldProblem } from '../../api/problem.js'
import { queries } from '../../api/queries.js'
import { answerOf, studio } from '../../api/studio.js'
import { Button } from '../../ui/button.js'
import { dollars } from '../../ui/dollars.js'
import { Field, Input } from '../../ui/field.js'
import { Modal } from '../../ui/modal.js'
import { ProblemNote } from '../../ui/notes.js'
import { tell } from '../../ui/toasts.js'
import { project as words } from '../../words/project.js'
import { ui } from '../../words/ui.js'
import { capQuery } from './project-queries.js'

type DialogProps = { readonly projectId: string; readonly open: boolean; readonly onOpenChange: (open: boolean) => void }

/** What the film may spend: a cap of its own, or none. */
export const CapDialog = ({ projectId, open, onOpenChange }: DialogProps) => {
  const { data } = useQuery({ ...capQuery(projectId), enabled: open })
  const [typed, setTyped] = useState<string>()
  const value = typed ?? (data?.own && data.cap !== null ? String(Number(data.cap)) : '')
  const wrong = value.trim() !== '' && !(Number(value) >= 0)
  const save = useMutation({
    mutationFn: () =>
      answerOf(
        studio.PATCH('/api/projects/{id}/cap', {
          params: { path: { id: projectId } },
          body: { cap: value.trim() === '' ? null : Number(value) },
        }),
      ),
    onSuccess: () => {
      tell({ title: words.capSaved })
      setTyped(undefined)
      onOpenChange(false)
      void queries.invalidateQueries({ queryKey: ['project', projectId] })
    },
  })
  return (
    <Modal
      typed
      open={open}
      onOpenChange={onOpenChange}
      title={words.capTitle}
      description={words.capLead}
      actions={
        <>
          <Button onClick={() => onOpenChange(false)}>{ui.cancel}</Button>
          <Button kind="primary" disabled={wrong} busy={save.isPending} onClick={() => save.mutate()}>
            {ui.save}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {save.error && <ProblemNote error={save.error} />}
        <Field
          label={words.capOwn}
          help={data && words.capSpent(dollars(data.spent))}
          problem={wrong ? words.capWrong : fieldProblem(save.error, 'cap')}
        >
          <Input inputMode="decimal" placeholder={words.capNone} value={value} onChange={(event) => setTyped(event.target.value)} />
        </Field>
      </div>
    </Modal>
  )
}
