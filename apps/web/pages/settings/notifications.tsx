import { WEBHOOK_EVENTS } from '@reelwright/contract/webhook'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { fieldProblem } from '../../api/problem.js'
import { queries } from '../../api/queries.js'
import { answerOf, once, studio } from '../../api/studio.js'
import { Button } from '../../ui/button.js'
import { Field, Input } from '../../ui/field.js'
import { ProblemNote } from '../../ui/notes.js'
import { Panel } from '../../ui/page.js'
import { ago } from '../../ui/times.js'
import { tellProblem } from '../../ui/toasts.js'
import { ToggleSwitch } from '../../ui/toggle-switch.js'
import { settings } from '../../words/settings.js'
import { ToldOnce } from './told-once.js'

const words = settings.notifications
const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: ['webhooks'] })

/** Who is told of films by the web or by mail. */
export const Notifications = () => {
  const [url, setUrl] = useState('')
  const { data, error } = useQuery({
    queryKey: ['webhooks'],
    queryFn: () => answerOf(studio.GET('/api/webhooks', { params: { query: { limit: 100 } } })),
  })
  const add = useMutation({
    mutationFn: () =>
      answerOf(studio.POST('/api/webhooks', { body: { url: url.trim(), events: [...WEBHOOK_EVENTS], description: '' }, headers: once() })),
    onSuccess: () => {
      setUrl('')
      return refresh()
    },
  })
  const change = useMutation({
    mutationFn: ({ id, enabled }: { id: string; enabled: boolean }) =>
      answerOf(studio.PATCH('/api/webhooks/{id}', { params: { path: { id } }, body: { enabled } })),
    onSuccess: refresh,
    onError: tellProblem,
  })
  const remove = useMutation({
    mutationFn: (id: string) => answerOf(studio.DELETE('/api/webhooks/{id}', { params: { path: { id } } })),
    onSuccess: refresh,
    onError: tellProblem,
  })
  return (
    <Panel title={settings.sections.notifications} lead={words.lead}>
      <form
        className="mb-4 flex items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          add.mutate()
        }}
      >
        <Field
          label={words.url}
          hideLabel
          className="min-w-0 flex-1"
          problem={add.error ? (fieldProblem(add.error, 'url') ?? add.error.message) : undefined}
        >
          <Input required placeholder={words.url} value={url} onChange={(event) => setUrl(event.target.value)} />
        </Field>
        <Button type="submit" kind="primary" busy={add.isPending}>
          {words.add}
        </Button>
      </form>
      {add.data && !add.data.url.startsWith('mailto:') && <ToldOnce label={words.secret} secret={add.data.secret} />}
      {error && <ProblemNote error={error} />}
      {data?.items.length === 0 && <p className="text-quiet">{words.empty}</p>}
      <ul className="divide-y divide-line">
        {data?.items.map((hook) => (
          <li key={hook.id} className="flex flex-wrap items-center gap-3 py-2.5">
            <span className="min-w-0 flex-1">
              <span className="block truncate">{hook.url}</span>
              <span className="block text-xs text-faint">
                {hook.events.map((event) => words.events[event]).join(' · ')}
                {hook.disabledReason && ` · ${hook.disabledReason}`}
                {hook.enabled && hook.failingSince && ` · ${words.failing(ago(hook.failingSince))}`}
              </span>
            </span>
            <ToggleSwitch
              label={<span className="sr-only">{hook.url}</span>}
              checked={hook.enabled}
              onChange={(enabled) => change.mutate({ id: hook.id, enabled })}
            />
            <Button size="small" kind="quiet" onClick={() => remove.mutate(hook.id)}>
              {words.remove}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
