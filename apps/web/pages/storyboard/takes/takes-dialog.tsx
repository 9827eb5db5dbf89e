import type { Take } from '@reelwright/contract/take'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { answerOf, studio } from '../../../api/studio.js'
import { Badge } from '../../../ui/badge.js'
import { Button } from '../../../ui/button.js'
import { classes } from '../../../ui/classes.js'
import { dollars } from '../../../ui/dollars.js'
import { Modal } from '../../../ui/modal.js'
import { ProblemNote, Skeleton } from '../../../ui/notes.js'
import { Segmented } from '../../../ui/segmented.js'
import { ago } from '../../../ui/times.js'
import { tell, tellProblem } from '../../../ui/toasts.js'
import { scene as words } from '../../../words/scene.js'
import { storyboard } from '../../../words/storyboard.js'
import { takesQuery } from '../../project/project-queries.js'
import { useBoard } from '../board/board-context.js'
import { readBoardAgain } from '../edits/board-cache.js'
import { TakeFigure } from './take-figure.js'

const CHOOSABLE: readonly string[] = ['narration', 'frame', 'clip']

const facts = ({ provenance, width, height, seconds, createdAt }: Take): readonly (readonly [string, string])[] => [
  [words.madeBy, [provenance.provider, provenance.model].filter(Boolean).join(' · ')],
  ...(provenance.seed === undefined ? [] : [[words.seed, String(provenance.seed)] as const]),
  [words.price, provenance.cost > 0 ? dollars(provenance.cost / 1e6) : words.free],
  ...(width && height ? [[words.size, `${width} × ${height}`] as const] : []),
  ...(seconds === null ? [] : [[words.duration, storyboard.seconds(seconds)] as const]),
  ...(provenance.licence ? [[words.licence, provenance.licence] as const] : []),
  ...(provenance.relevance ? [[words.relevance, words.percent(provenance.relevance.score)] as const] : []),
  [words.madeOn, ago(createdAt)],
]

const TakeCard = ({
  take,
  onChoose,
  busy,
}: {
  readonly take: Take
  readonly onChoose: (() => void) | undefined
  readonly busy: boolean
}) => (
  <li className={classes('flex min-w-0 flex-col overflow-hidden rounded-xl border', take.selected ? 'border-accent' : 'border-line')}>
    <TakeFigure take={take} />
    <div className="flex flex-1 flex-col gap-2 p-3">
      <p className="flex min-h-7 items-center justify-between gap-2">
        <span className="flex gap-1.5">
          <Badge>{words.sources[take.provenance.source] ?? take.provenance.source}</Badge>
          {take.flaw && <Badge tone="bad">{words.flawed}</Badge>}
        </span>
        {take.selected ? (
          <span className="inline-flex items-center gap-1 text-xs font-semibold text-accent-ink">
            <Check aria-hidden className="size-4" />
            {words.chosen}
          </span>
        ) : (
          onChoose && (
            <Button size="small" busy={busy} onClick={onChoose}>
              {words.choose}
            </Button>
          )
        )}
      </p>
      {take.flaw && <p className="text-xs text-bad">{take.flaw.message}</p>}
      {take.provenance.prompt && <p className="line-clamp-6 text-xs text-pretty">{take.provenance.prompt}</p>}
      {take.provenance.relevance && <p className="text-xs text-quiet">{take.provenance.relevance.reason}</p>}
      {take.provenance.passedOver && <p className="text-xs text-quiet">{words.passedOver(take.provenance.passedOver)}</p>}
      <dl className="mt-auto grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 pt-1 text-xs">
        {facts(take).map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-faint">{name}</dt>
            <dd className="figures min-w-0 truncate" title={value}>
              {value}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  </li>
)

/** Everything that was made for one scene, side by side: seen, heard, and chosen. */
export const TakesDialog = ({ sceneId, onClose }: { readonly sceneId: string; readonly onClose: () => void }) => {
  const { project, numbers, may } = useBoard()
  const { data, error, refetch } = useQuery(takesQuery(project.id, sceneId))
  const slots = ['frame', 'clip', 'narration', 'graphic', 'avatar'].filter((slot) => data?.items.some((take) => take.slot === slot))
  const [picked, setPicked] = useState<string>()
  const slot = picked ?? slots[0]
  const takes = data?.items.filter((take) => take.slot === slot) ?? []
  const choose = useMutation({
    mutationFn: (id: string) => answerOf(studio.POST('/api/takes/{id}/choose', { params: { path: { id } } })),
    onSuccess: () => tell({ title: words.choseTake }),
    onError: tellProblem,
    onSettled: () => readBoardAgain(project.id),
  })
  return (
    <Modal open onOpenChange={(open) => !open && onClose()} title={words.takesOf(numbers.get(sceneId) ?? 0)} width="large">
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton className="h-64" />}
      {data && takes.length === 0 && <p className="py-8 text-center text-quiet">{words.noTakes}</p>}
      {slots.length > 1 && slot && (
        <Segmented
          label={words.takes}
          value={slot}
          segments={slots.map((value) => ({
            value,
            label: `${words.slots[value] ?? value} ${data?.items.filter((take) => take.slot === value).length ?? ''}`,
          }))}
          onChange={setPicked}
        />
      )}
      <ul className="mt-3 grid grid-cols-1 gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {takes.map((take) => (
          <TakeCard
            key={take.id}
            take={take}
            busy={choose.isPending && choose.variables === take.id}
            onChoose={may && CHOOSABLE.includes(take.slot) ? () => choose.mutate(take.id) : undefined}
          />
        ))}
      </ul>
    </Modal>
  )
}
