import type { Finding, Project } from '@reelwright/contract/project'
import { useMutation } from '@tanstack/react-query'
import { Scale } from 'lucide-react'
import { useState } from 'react'
import type { z } from 'zod'
import { queries } from '../../api/queries.js'
import { useMay } from '../../api/session.js'
import { answerOf, studio } from '../../api/studio.js'
import { Button } from '../../ui/button.js'
import { Field, Input } from '../../ui/field.js'
import { ProblemNote } from '../../ui/notes.js'
import { fairHousing as words } from '../../words/fair-housing.js'

type Found = z.infer<typeof Finding>

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const Answered = ({ finding }: { readonly finding: Found }) => (
  <p className="text-xs text-quiet">
    {words.kept(finding.overridden?.reason ?? '', new Date(finding.overridden?.at ?? 0).toLocaleDateString())}
  </p>
)

const Answer = ({ projectId, finding }: { readonly projectId: string; readonly finding: Found }) => {
  const [reason, setReason] = useState('')
  const keep = useMutation({
    mutationFn: () =>
      answerOf(
        studio.POST('/api/projects/{id}/approve', { params: { path: { id: projectId } }, body: { overrides: { [finding.id]: reason } } }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['project', projectId] }),
  })
  return (
    <form
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        keep.mutate()
      }}
    >
      <Field label={words.reason} className="flex-1 basis-56">
        <Input value={reason} onChange={(event) => setReason(event.target.value)} minLength={3} maxLength={300} required />
      </Field>
      <Button type="submit" size="medium" busy={keep.isPending}>
        {words.keep}
      </Button>
      {keep.error && <ProblemNote error={keep.error} className="w-full" />}
    </form>
  )
}

/** Words that fair housing flags: which, why, how they are better said, and a person's logged reason for keeping them. */
export const FairHousing = ({ project }: { readonly project: Project }) => {
  const may = useMay('editor')
  const open = project.findings.filter(({ overridden }) => !overridden).length
  return (
    <details open={open > 0} className="border-t border-line py-2">
      <summary className="flex cursor-pointer items-center gap-2 py-1 font-medium">
        <Scale aria-hidden className="size-4 text-quiet" />
        {words.title(open, project.findings.length)}
      </summary>
      <ul className="mt-1 divide-y divide-line">
        {project.findings.map((finding) => (
          <li key={finding.id} className="flex flex-col gap-1.5 py-3">
            <p>
              <strong className="font-semibold">“{text(finding.words)}”</strong>
              <span className="text-quiet"> · {text(finding.where)}</span>
            </p>
            <p className="text-quiet text-pretty">
              {text(finding.reason)} {text(finding.better)}
            </p>
            {finding.overridden ? <Answered finding={finding} /> : may && <Answer projectId={project.id} finding={finding} />}
          </li>
        ))}
      </ul>
    </details>
  )
}
