import type { VendorKey, VendorKeyList } from '@reelwright/contract/vendor-keys'
import { useMutation, useQuery } from '@tanstack/react-query'
import { CircleAlert, CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { fieldProblem } from '../../api/problem.js'
import { queries } from '../../api/queries.js'
import { answerOf, studio } from '../../api/studio.js'
import { Button } from '../../ui/button.js'
import { Field, Input } from '../../ui/field.js'
import { ProblemNote, Skeleton } from '../../ui/notes.js'
import { Panel } from '../../ui/page.js'
import { ago } from '../../ui/times.js'
import { tell, tellProblem } from '../../ui/toasts.js'
import { settings } from '../../words/settings.js'

const words = settings.providerKeys
const refresh = async (): Promise<void> => {
  await Promise.all([queries.invalidateQueries({ queryKey: ['vendor-keys'] }), queries.invalidateQueries({ queryKey: ['profiles'] })])
}

type Service = VendorKeyList['vendors'][number]

const Vendor = ({ service, known }: { readonly service: Service; readonly known?: VendorKey }) => {
  const { id: vendor, name, makes } = service
  const [key, setKey] = useState('')
  const path = { params: { path: { vendor } } }
  const save = useMutation({
    mutationFn: () => answerOf(studio.PUT('/api/vendor-keys/{vendor}', { ...path, body: { key } })),
    onSuccess: () => {
      setKey('')
      tell({ title: settings.saved })
      return refresh()
    },
  })
  const test = useMutation({
    mutationFn: () => answerOf(studio.POST('/api/vendor-keys/{vendor}/test', path)),
    onSuccess: refresh,
    onError: tellProblem,
  })
  const remove = useMutation({
    mutationFn: () => answerOf(studio.DELETE('/api/vendor-keys/{vendor}', path)),
    onSuccess: () => {
      tell({ title: words.removed })
      return refresh()
    },
    onError: tellProblem,
  })
  return (
    <li className="grid grid-cols-1 gap-x-6 gap-y-3 py-4 sm:grid-cols-[10rem_minmax(0,1fr)]">
      <div>
        <h3 className="text-sm">{name}</h3>
        <p className="text-xs text-faint">{makes.map((kind) => words.makes[kind]).join(', ')}</p>
        <p className="mt-1 text-xs text-quiet">{known ? words.endsWith(known.lastFour) : words.none}</p>
      </div>
      <div className="flex min-w-0 flex-col gap-2">
        <form
          className="flex flex-wrap items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault()
            save.mutate()
          }}
        >
          <Field
            label={`${words.key}: ${name}`}
            hideLabel
            className="min-w-44 flex-1"
            problem={fieldProblem(save.error, 'key') ?? save.error?.message}
          >
            <Input
              type="password"
              autoComplete="off"
              required
              placeholder={words.key}
              value={key}
              onChange={(event) => setKey(event.target.value)}
            />
          </Field>
          <Button type="submit" busy={save.isPending} disabled={key.trim() === ''}>
            {known ? words.replace : words.save}
          </Button>
          {known && (
            <>
              <Button busy={test.isPending} onClick={() => test.mutate()}>
                {words.test}
              </Button>
              <Button kind="quiet" onClick={() => remove.mutate()}>
                {words.remove}
              </Button>
            </>
          )}
        </form>
        {known?.lastTest && (
          <p className="flex items-start gap-1.5 text-xs text-quiet">
            {known.lastTest.passed ? (
              <CircleCheck aria-hidden className="mt-0.5 size-3.5 shrink-0 text-good" />
            ) : (
              <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0 text-bad" />
            )}
            {known.lastTest.message} · {ago(known.lastTest.at)}
          </p>
        )}
      </div>
    </li>
  )
}

/** The organization's own keys of services. */
export const ProviderKeys = () => {
  const { data, error, refetch } = useQuery({ queryKey: ['vendor-keys'], queryFn: () => answerOf(studio.GET('/api/vendor-keys')) })
  return (
    <Panel title={settings.sections.providerKeys} lead={words.lead}>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton className="h-64" />}
      {data && (
        <ul className="-my-4 divide-y divide-line">
          {data.vendors.map((service) => (
            <Vendor key={service.id} service={service} known={data.items.find(({ vendor }) => vendor === service.id)} />
          ))}
        </ul>
      )}
    </Panel>
  )
}
