import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queries } from '../../api/queries.js'
import { answerOf, once, studio } from '../../api/studio.js'
import { Button } from '../../ui/button.js'
import { Choice } from '../../ui/choice.js'
import { Field, Input } from '../../ui/field.js'
import { ProblemNote } from '../../ui/notes.js'
import { Panel } from '../../ui/page.js'
import { ago } from '../../ui/times.js'
import { tellProblem } from '../../ui/toasts.js'
import { settings } from '../../words/settings.js'
import { ToldOnce } from './told-once.js'

const words = settings.apiKeys
const ROLES = ['viewer', 'editor', 'admin'] as const
const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: ['api-keys'] })

/** Keys for scripts. */
export const ApiKeys = () => {
  const [name, setName] = useState('')
  const [role, setRole] = useState<(typeof ROLES)[number]>('editor')
  const { data, error } = useQuery({
    queryKey: ['api-keys'],
    queryFn: () => answerOf(studio.GET('/api/api-keys', { params: { query: { limit: 100 } } })),
  })
  const make = useMutation({
    mutationFn: () => answerOf(studio.POST('/api/api-keys', { body: { name, role }, headers: once() })),
    onSuccess: () => {
      setName('')
      return refresh()
    },
    onError: tellProblem,
  })
  const revoke = useMutation({
    mutationFn: (id: string) => answerOf(studio.DELETE('/api/api-keys/{id}', { params: { path: { id } } })),
    onSuccess: refresh,
    onError: tellProblem,
  })
  return (
    <Panel title={settings.sections.apiKeys} lead={words.lead}>
      <form
        className="mb-4 flex flex-wrap items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          make.mutate()
        }}
      >
        <Field label={words.name} className="min-w-48 flex-1">
          <Input required maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
        <Field label={settings.members.role} className="w-32">
          <Choice value={role} options={ROLES.map((value) => ({ value, label: settings.members.roles[value] }))} onChange={setRole} />
        </Field>
        <Button type="submit" kind="primary" busy={make.isPending}>
          {words.make}
        </Button>
      </form>
      {make.data && <ToldOnce label={words.once} secret={make.data.key} />}
      {error && <ProblemNote error={error} />}
      {data?.items.length === 0 && <p className="text-quiet">{words.empty}</p>}
      <ul className="mt-2 divide-y divide-line">
        {data?.items.map((key) => (
          <li key={key.id} className="flex items-center gap-3 py-2.5">
            <span className="min-w-0 flex-1">
              <span className="block truncate font-medium">{key.name}</span>
              <span className="block truncate text-xs text-faint">
                {key.start}… · {settings.members.roles[key.role]} · {key.lastUsedAt ? words.used(ago(key.lastUsedAt)) : words.unused}
              </span>
            </span>
            {key.revokedAt ? (
              <span className="text-xs text-faint">{words.revoked}</span>
            ) : (
              <Button size="small" kind="quiet" onClick={() => revoke.mutate(key.id)}>
                {words.revoke}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
