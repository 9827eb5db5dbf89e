import type { Project } from '@reelwright/contract/project'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { fieldProblem } from '../../api/problem.js'
import { projectQuery } from '../../api/projects.js'
import { queries } from '../../api/queries.js'
import { answerOf, studio } from '../../api/studio.js'
import { Button } from '../../ui/button.js'
import { Field, Input } from '../../ui/field.js'
import { Modal } from '../../ui/modal.js'
import { ProblemNote } from '../../ui/notes.js'
import { project as words } from '../../words/project.js'
import { ui } from '../../words/ui.js'

type DialogProps = { readonly project: Project; readonly open: boolean; readonly onOpenChange: (open: boolean) => void }

export const RenameDialog = ({ project, open, onOpenChange }: DialogProps) => {
  const { id } = project
  const [typed, setTyped] = useState<string>()
  const title = typed ?? project.title
  const rename = useMutation({
    mutationFn: () => answerOf(studio.PATCH('/api/projects/{id}', { params: { path: { id } }, body: { title } })),
    onSuccess: (film) => {
      queries.setQueryData(projectQuery(id).queryKey, film)
      void queries.invalidateQueries({ queryKey: ['projects'] })
      setTyped(undefined)
      onOpenChange(false)
    },
  })
  const problem = fieldProblem(rename.error, 'title')
  return (
    <Modal
      typed
      open={open}
      onOpenChange={onOpenChange}
      title={words.renameTitle}
      actions={
        <>
          <Button onClick={() => onOpenChange(false)}>{ui.cancel}</Button>
          <Button kind="primary" type="submit" form="rename-film" busy={rename.isPending} disabled={title.trim() === ''}>
            {ui.save}
          </Button>
        </>
      }
    >
      <form
        id="rename-film"
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          rename.mutate()
        }}
      >
        {rename.error && !problem && <ProblemNote error={rename.error} />}
        <Field label={words.title} problem={problem}>
          <Input value={title} maxLength={200} onChange={(event) => setTyped(event.target.value)} />
        </Field>
      </form>
    </Modal>
  )
}
