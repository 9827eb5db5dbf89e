import type { Caps } from '@reelwright/contract/cap'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { capsQuery } from '../../api/money.js'
import { fieldProblem } from '../../api/problem.js'
import { queries } from '../../api/queries.js'
import { useMay } from '../../api/session.js'
import { answerOf, studio } from '../../api/studio.js'
import { Button } from '../../ui/button.js'
import { dollars } from '../../ui/dollars.js'
import { Field, Input } from '../../ui/field.js'
import { ProblemNote, Skeleton } from '../../ui/notes.js'
import { Panel } from '../../ui/page.js'
import { tell } from '../../ui/toasts.js'
import { settings } from '../../words/settings.js'

const words = settings.limits
const NAMES = ['organization', 'day', 'project'] as const

const typed = (cap: string | null): string => (cap === null ? '' : String(Number(cap)))
const amount = (text: string): number | null => (text.trim() === '' ? null : Number(text))

const Form = ({ caps }: { readonly caps: Caps }) => {
  const admin = useMay('admin')
  const [values, setValues] = useState({
    organization: typed(caps.organization.cap),
    day: typed(caps.day.cap),
    project: typed(caps.project.cap),
  })
  const save = useMutation({
    mutationFn: () =>
      answerOf(
        studio.PATCH('/api/caps', {
          body: { organization: amount(values.organization), day: amount(values.day), project: amount(values.project) },
        }),
      ),
    onSuccess: () => {
      tell({ title: settings.saved })
      return queries.invalidateQueries({ queryKey: ['money'] })
    },
  })
  const spent = { organization: caps.organization.spent, day: caps.day.spent, project: undefined }
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      {save.error && <ProblemNote error={save.error} />}
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-3">
        {NAMES.map((name) => (
          <Field
            key={name}
            label={words[name]}
            problem={fieldProblem(save.error, name)}
            help={spent[name] === undefined ? words.dollars : words.spent(dollars(spent[name]))}
          >
            <Input
              type="number"
              min={0}
              max={1_000_000}
              step="0.01"
              disabled={!admin}
              value={values[name]}
              onChange={(event) => setValues({ ...values, [name]: event.target.value })}
              className="figures"
            />
          </Field>
        ))}
      </div>
      {admin && (
        <Button type="submit" className="self-start" busy={save.isPending}>
          {words.save}
        </Button>
      )}
    </form>
  )
}

/** What may be spent. */
export const Limits = () => {
  const { data, error, refetch } = useQuery(capsQuery)
  return (
    <Panel title={settings.sections.limits} lead={words.lead}>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton className="h-24" />}
      {data && <Form caps={data} />}
    </Panel>
  )
}
