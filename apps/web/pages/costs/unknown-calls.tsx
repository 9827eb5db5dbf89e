import type { Call } from '@reelwright/contract/usage'
import { useMutation, useQuery } from '@tanstack/react-query'
import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { unknownCallsQuery } from '../../api/money.js'
import { queries } from '../../api/queries.js'
import { useMay } from '../../api/session.js'
import { answerOf, studio } from '../../api/studio.js'
import { Button } from '../../ui/button.js'
import { dollars } from '../../ui/dollars.js'
import { Hint } from '../../ui/hint.js'
import { EmptyState, ProblemNote, Skeleton } from '../../ui/notes.js'
import { ago } from '../../ui/times.js'
import { tell, tellProblem } from '../../ui/toasts.js'
import { ToggleSwitch } from '../../ui/toggle-switch.js'
import { costs } from '../../words/costs.js'

type Answer = NonNullable<Call['question']>['answers'][number]

const UnknownCall = ({ call }: { readonly call: Call }) => {
  const may = useMay('editor')
  const [paid, setPaid] = useState(false)
  const answer = useMutation({
    mutationFn: (said: Answer) =>
      answerOf(
        studio.POST('/api/calls/{id}/answer', {
          params: { path: { id: call.id } },
          body: { answer: said, paid: said === 'buy-again' && paid },
        }),
      ),
    onSuccess: () => {
      tell({ title: costs.answered })
      return queries.invalidateQueries({ queryKey: ['money'] })
    },
    onError: tellProblem,
  })
  return (
    <li className="rounded-xl border border-line bg-panel p-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="text-sm">
          {costs.capabilities[call.capability] ?? call.capability} · {call.provider} {call.model}
        </h2>
        <span className="figures font-medium">{dollars(call.estimate)}</span>
      </div>
      <p className="mt-1 text-xs text-faint">
        {ago(call.updatedAt)} ·{' '}
        <Link to={`/films/${call.projectId}`} className="underline underline-offset-4">
          {costs.film}
        </Link>
      </p>
      {call.question && <p className="mt-3 max-w-prose text-quiet">{call.question.known}</p>}
      {may && call.question && (
        <>
          <div className="mt-4 flex flex-wrap gap-2">
            {call.question.answers.map((said) => (
              <Hint key={said} text={costs.answersHelp[said]}>
                <Button busy={answer.isPending && answer.variables === said} onClick={() => answer.mutate(said)}>
                  {costs.answers[said]}
                </Button>
              </Hint>
            ))}
          </div>
          {call.question.answers.includes('buy-again') && (
            <div className="mt-3">
              <ToggleSwitch label={costs.charged} checked={paid} onChange={setPaid} />
            </div>
          )}
        </>
      )}
    </li>
  )
}

/** Calls of which nobody knows whether they were charged, each with its answers. */
export const UnknownCalls = () => {
  const { data, error, refetch } = useQuery(unknownCallsQuery)
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton className="h-40" />
  if (data.items.length === 0)
    return (
      <EmptyState icon={<CircleCheck />} title={costs.noneUnknownTitle}>
        {costs.noneUnknown}
      </EmptyState>
    )
  return (
    <ul className="flex flex-col gap-4">
      {(data.items as readonly Call[]).map((call) => (
        <UnknownCall key={call.id} call={call} />
      ))}
    </ul>
  )
}
