import type { Project } from '@reelwright/contract/project'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { fieldProblem, isRefusal } from '../../api/problem.js'
import { projectQuery } from '../../api/projects.js'
import { queries } from '../../api/queries.js'
import { answerOf, studio } from '../../api/studio.js'
import { Button } from '../../ui/button.js'
import { Field, TextArea } from '../../ui/field.js'
import { ProblemNote } from '../../ui/notes.js'
import { tell } from '../../ui/toasts.js'
import { script as words } from '../../words/script.js'

const keyOf = (id: string): string => `script-draft ${id}`

/** Text that somebody wrote here and did not save. */
export const keptScript = (id: string): string | null => localStorage.getItem(keyOf(id))

/** Writes the whole script in the place of what it was; refused where somebody changed it since `revision`. */
export const saveScript = async (project: Pick<Project, 'id' | 'revision'>, text: string): Promise<void> => {
  const params = { path: { id: project.id } }
  const headers = { 'if-match': `"${project.revision}.script"` }
  const film = await answerOf(studio.PATCH('/api/projects/{id}', { params, headers, body: { script: text } }))
  queries.setQueryData(projectQuery(project.id).queryKey, film)
}

/** The whole script as text; kept in this browser until it is saved. */
export const TextEditor = ({ project, onClose }: { readonly project: Project; readonly onClose: () => void }) => {
  const [kept] = useState(() => keptScript(project.id))
  const [text, setText] = useState(kept ?? project.script ?? '')
  const [revision, setRevision] = useState(project.revision)
  const [theirs, setTheirs] = useState<string | null>(null)
  useEffect(() => {
    if (text === project.script) localStorage.removeItem(keyOf(project.id))
    else localStorage.setItem(keyOf(project.id), text)
  }, [text, project.id, project.script])
  const discard = (): void => {
    localStorage.removeItem(keyOf(project.id))
    onClose()
  }
  const save = useMutation({
    mutationFn: () => saveScript({ id: project.id, revision }, text),
    onSuccess: () => {
      tell({ title: words.saved })
      discard()
    },
    onError: async (error) => {
      if (!isRefusal(error, 'REVISION_CHANGED')) return
      const now = await queries.fetchQuery({ ...projectQuery(project.id), staleTime: 0 })
      setTheirs(now.script)
      setRevision(now.revision)
    },
  })
  const problem = fieldProblem(save.error, 'script') ?? fieldProblem(save.error, 'ownScript')
  return (
    <div className="flex max-w-3xl flex-col gap-3 py-4">
      {kept !== null && kept !== project.script && <p className="rounded-lg bg-accent-wash px-3 py-2 text-accent-ink">{words.draftKept}</p>}
      {save.error && !problem && <ProblemNote error={save.error} />}
      {theirs !== null && (
        <details className="rounded-lg border border-line px-3 py-2">
          <summary className="cursor-pointer">{words.changedMeanwhile}</summary>
          <pre className="mt-2 max-h-64 overflow-y-auto text-xs whitespace-pre-wrap">{theirs}</pre>
        </details>
      )}
      <Field label={words.title} help={words.editHelp} {...(problem ? { problem } : {})}>
        <TextArea value={text} onChange={(event) => setText(event.target.value)} className="min-h-[60dvh] text-[0.9375rem]" />
      </Field>
      <div className="flex justify-end gap-2">
        <Button onClick={discard}>{words.discard}</Button>
        <Button kind="primary" busy={save.isPending} disabled={text.trim() === ''} onClick={() => save.mutate()}>
          {words.save}
        </Button>
      </div>
    </div>
  )
}
