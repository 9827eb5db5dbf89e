import type { Project } from '@reelwright/contract/project'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, studio } from '../../api/studio.js'
import { Button } from '../../ui/button.js'
import { Field, Input } from '../../ui/field.js'
import { Modal } from '../../ui/modal.js'
import { ProblemNote } from '../../ui/notes.js'
import { tell } from '../../ui/toasts.js'
import { script as words } from '../../words/script.js'
import { ui } from '../../words/ui.js'
import { putBoard, readBoardAgain } from '../storyboard/edits/board-cache.js'
import { saveDrafts } from '../storyboard/edits/edit-scene.js'
import { step } from '../storyboard/edits/history.js'

export type Rewriting = {
  readonly project: Project
  readonly name: string
  readonly text: string
  /** The storyboard's section, which is rewritten in its scenes; before there are scenes, `onUse` takes the new words. */
  readonly sectionId: string | undefined
  readonly onUse: (text: string) => Promise<unknown>
}

type Rewritten = { readonly text: string; readonly remark: string | null }

const inScenes = async (projectId: string, id: string, instruction: string): Promise<Rewritten> => {
  await saveDrafts(projectId)
  const { remark, ...board } = await answerOf(
    studio.POST('/api/sections/{id}/rewrite', { params: { path: { id } }, body: { instruction } }),
  )
  putBoard(projectId, board)
  void readBoardAgain(projectId)
  const text =
    board.sections
      .find((section) => section.id === id)
      ?.scenes.map(({ narration }) => narration)
      .join('\n\n') ?? ''
  return { text, remark }
}

const inText = async (project: Project, text: string, instruction: string): Promise<Rewritten> => {
  const body = { projectId: project.id, text, instruction, language: project.language as 'en' }
  const answer = await answerOf(studio.POST('/api/ai/rewrite', { body }))
  if (!answer.changed) throw new Error(answer.remark ?? '')
  return answer
}

/** One section told otherwise, as a person asks: what it was beside what it is, and the way back. */
export const RewriteDialog = ({ project, name, text, sectionId, onUse, onClose }: Rewriting & { readonly onClose: () => void }) => {
  const [instruction, setInstruction] = useState('')
  const [before] = useState(text)
  const rewrite = useMutation({
    mutationFn: () => (sectionId ? inScenes(project.id, sectionId, instruction) : inText(project, before, instruction)),
  })
  const use = useMutation({ mutationFn: onUse, onSuccess: onClose })
  const done = rewrite.data
  const undo = async (): Promise<void> => {
    if (sectionId) {
      await step(project.id, 'undo')
      tell({ title: words.undone })
    }
    onClose()
  }
  return (
    <Modal
      open
      onOpenChange={(open) => !open && onClose()}
      title={words.rewriteTitle(name)}
      width="large"
      actions={
        done ? (
          <>
            <Button onClick={() => void undo()}>{sectionId ? words.undo : ui.cancel}</Button>
            <Button kind="primary" busy={use.isPending} onClick={() => (sectionId ? onClose() : use.mutate(done.text))}>
              {sectionId ? words.keep : words.use}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose}>{ui.cancel}</Button>
            <Button kind="primary" type="submit" form="rewrite" busy={rewrite.isPending} disabled={instruction.trim().length < 3}>
              {words.doRewrite}
            </Button>
          </>
        )
      }
    >
      <div className="flex flex-col gap-4">
        {(rewrite.error ?? use.error) && <ProblemNote error={rewrite.error ?? use.error} />}
        {!done && (
          <form
            id="rewrite"
            className="flex flex-col gap-2"
            onSubmit={(event) => {
              event.preventDefault()
              rewrite.mutate()
            }}
          >
            <Field label={words.instruction}>
              <Input value={instruction} maxLength={1_000} onChange={(event) => setInstruction(event.target.value)} />
            </Field>
            <div className="flex flex-wrap gap-1.5">
              {words.suggestions.map((suggestion) => (
                <Button key={suggestion} size="small" onClick={() => setInstruction(suggestion)}>
                  {suggestion}
                </Button>
              ))}
            </div>
          </form>
        )}
        {done?.remark && <p className="text-quiet">{done.remark}</p>}
        <div className="grid grid-cols-1 gap-6 sm:grid-cols-2">
          <section>
            <h3 className="mb-1 text-xs text-quiet">{words.before}</h3>
            <p className="leading-relaxed whitespace-pre-wrap">{before}</p>
          </section>
          {done && (
            <section aria-live="polite">
              <h3 className="mb-1 text-xs text-quiet">{words.after}</h3>
              <p className="leading-relaxed whitespace-pre-wrap">{done.text}</p>
            </section>
          )}
        </div>
      </div>
    </Modal>
  )
}
