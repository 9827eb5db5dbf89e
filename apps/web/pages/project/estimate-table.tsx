import type { Project } from '@reelwright/contract/project'
import { useQuery } from '@tanstack/react-query'
import { dollars } from '../../ui/dollars.js'
import { ProblemNote, Skeleton } from '../../ui/notes.js'
import { project as words } from '../../words/project.js'
import { estimateQuery } from './project-queries.js'

type ProfileEstimate = Awaited<ReturnType<NonNullable<ReturnType<typeof estimateQuery>['queryFn']>>>['estimates'][number]

/** What each kind of making costs, all scenes together. */
const sums = ({ film, scenes }: ProfileEstimate): readonly (readonly [string, number])[] => {
  const byKind = new Map<string, number>()
  for (const { kind, amount } of [...film, ...scenes.flatMap(({ lines }) => lines)])
    byKind.set(kind, (byKind.get(kind) ?? 0) + Number(amount))
  return [...byKind].filter(([, amount]) => amount > 0)
}

const Figures = ({ estimate, own }: { readonly estimate: ProfileEstimate; readonly own: boolean }) => (
  <section className="min-w-0 flex-1 basis-60">
    <h3 className="flex items-baseline justify-between gap-2">
      <span>
        {words.profiles[estimate.profile]}
        {own && <span className="text-xs font-normal text-faint"> · {words.thisFilm}</span>}
      </span>
      <span className="figures text-lg">{dollars(estimate.amount)}</span>
    </h3>
    <dl className="mt-2 divide-y divide-line text-xs">
      {sums(estimate).map(([kind, amount]) => (
        <div key={kind} className="flex justify-between gap-2 py-1.5">
          <dt className="text-quiet">{words.lines[kind] ?? kind}</dt>
          <dd className="figures">{dollars(amount)}</dd>
        </div>
      ))}
    </dl>
    <p className="mt-2 text-xs text-faint">
      {words.designAmount(dollars(estimate.designAmount))}
      {estimate.pricesOf && ` · ${words.pricesOf(estimate.pricesOf)}`}
    </p>
    {estimate.remarks.length > 0 && (
      <ul className="mt-2 list-disc space-y-1 pl-4 text-xs text-quiet">
        {estimate.remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    )}
  </section>
)

export const profileOf = ({ brief }: Project): 'local' | 'development' | 'production' =>
  brief.profile === 'development' || brief.profile === 'production' ? brief.profile : 'local'

/** What a film costs by today's prices, what it is made of, and by the design's figures. */
export const EstimateTable = ({ project, only }: { readonly project: Project; readonly only?: boolean }) => {
  const { data, error, refetch } = useQuery(estimateQuery(project.id))
  const profile = profileOf(project)
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton className="h-40" />
  const shown = data.estimates.filter((one) => !only || profile === 'local' || one.profile === profile)
  return (
    <div className="flex flex-col gap-4">
      {!data.storyboarded && <p className="text-quiet">{words.estimatePlanned}</p>}
      {profile === 'local' && (
        <p className="flex items-baseline justify-between gap-2 border-b border-line pb-3">
          <span>
            <strong className="font-semibold">{words.profiles.local}</strong>
            <span className="text-xs text-faint"> · {words.thisFilm}</span>
            <span className="block text-xs text-quiet">{words.free}</span>
          </span>
          <span className="figures text-lg font-semibold">{dollars(0)}</span>
        </p>
      )}
      {!(only && profile === 'local') && (
        <div className="flex flex-wrap gap-x-8 gap-y-6">
          {shown.map((one) => (
            <Figures key={one.profile} estimate={one} own={one.profile === profile} />
          ))}
        </div>
      )}
    </div>
  )
}
