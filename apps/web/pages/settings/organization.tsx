import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queries } from '../../api/queries.js'
import { useMay, useSession } from '../../api/session.js'
import { answerOf, once, studio } from '../../api/studio.js'
import { Button } from '../../ui/button.js'
import { bytesOf } from '../../ui/bytes.js'
import { Field, Input } from '../../ui/field.js'
import { ProblemNote } from '../../ui/notes.js'
import { Panel } from '../../ui/page.js'
import { tell, tellProblem } from '../../ui/toasts.js'
import { settings } from '../../words/settings.js'
import { ui } from '../../words/ui.js'

const words = settings.organization

const Rename = () => {
  const { organization } = useSession()
  const admin = useMay('admin')
  const [name, setName] = useState(organization.name)
  const save = useMutation({
    mutationFn: () => answerOf(studio.PATCH('/api/organizations/{id}', { params: { path: { id: organization.id } }, body: { name } })),
    onSuccess: () => {
      tell({ title: settings.saved })
      void queries.invalidateQueries({ queryKey: ['organizations'] })
      return queries.invalidateQueries({ queryKey: ['session'] })
    },
    onError: tellProblem,
  })
  return (
    <Panel title={settings.sections.organization}>
      <form
        className="flex max-w-md items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate()
        }}
      >
        <Field label={words.name} className="flex-1">
          <Input value={name} maxLength={120} disabled={!admin} onChange={(event) => setName(event.target.value)} />
        </Field>
        {admin && (
          <Button type="submit" busy={save.isPending} disabled={name.trim() === '' || name === organization.name}>
            {ui.save}
          </Button>
        )}
      </form>
    </Panel>
  )
}

const Used = () => {
  const { data, error } = useQuery({ queryKey: ['quota'], queryFn: () => answerOf(studio.GET('/api/quota')) })
  const limit = (value: number | null, show: (value: number) => string): string => (value === null ? words.noLimit : words.of(show(value)))
  const plain = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 1 })
  return (
    <Panel title={words.usage}>
      {error && <ProblemNote error={error} />}
      {data && (
        <dl className="grid grid-cols-1 gap-6 sm:grid-cols-3">
          {(
            [
              [words.storage, bytesOf(data.storage.usedBytes), limit(data.storage.limitBytes, bytesOf), data.storage.trashBytes],
              [words.films, plain(data.films.usedThisMonth), limit(data.films.limitPerMonth, plain)],
              [words.minutes, plain(data.renderMinutes.usedThisMonth), limit(data.renderMinutes.limitPerMonth, plain)],
            ] as const
          ).map(([name, used, most, trash = 0]) => (
            <div key={name}>
              <dt className="text-xs text-quiet">{name}</dt>
              <dd className="figures mt-1 text-xl font-semibold">{used}</dd>
              <dd className="text-xs text-faint">{most}</dd>
              {trash > 0 && <dd className="text-xs text-faint">{words.inTrash(bytesOf(trash))}</dd>}
            </div>
          ))}
        </dl>
      )}
    </Panel>
  )
}

const Another = () => {
  const [name, setName] = useState('')
  const create = useMutation({
    mutationFn: async () => {
      const { id } = await answerOf(studio.POST('/api/organizations', { body: { name }, headers: once() }))
      return answerOf(studio.POST('/api/organizations/{id}/switch', { params: { path: { id } } }))
    },
    onSuccess: () => window.location.assign('/'),
    onError: tellProblem,
  })
  return (
    <Panel title={words.more} lead={words.moreHelp}>
      <form
        className="flex max-w-md items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          create.mutate()
        }}
      >
        <Field label={words.name} className="flex-1">
          <Input value={name} required maxLength={120} onChange={(event) => setName(event.target.value)} />
        </Field>
        <Button type="submit" busy={create.isPending}>
          {words.create}
        </Button>
      </form>
    </Panel>
  )
}

const Leave = () => {
  const { organization } = useSession()
  const leave = useMutation({
    mutationFn: () => answerOf(studio.POST('/api/organizations/{id}/leave', { params: { path: { id: organization.id } } })),
    onSuccess: () => window.location.assign('/'),
    onError: tellProblem,
  })
  return (
    <Panel title={words.leave} lead={words.leaveHelp}>
      <Button kind="danger" busy={leave.isPending} onClick={() => leave.mutate()}>
        {words.leave}
      </Button>
    </Panel>
  )
}

export const Organization = () => (
  <>
    <Rename />
    <Used />
    <Another />
    <Leave />
  </>
)
