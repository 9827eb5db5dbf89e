import type { ProjectFile } from '@reelwright/contract/project-file'
import { useQuery } from '@tanstack/react-query'
import { CircleAlert, CircleCheck } from 'lucide-react'
import { ProblemNote, Skeleton } from '../../ui/notes.js'
import { finish } from '../../words/finish.js'

type Check = {
  readonly name: string
  readonly passed: boolean
  readonly expected: string
  readonly measured: string
  readonly problems: readonly { readonly from: number; readonly timecode: string; readonly sentence: string }[]
}
type Report = { readonly schema: 'quality/1'; readonly passed: boolean; readonly checks: readonly Check[] }

/** What the studio's own check found in a master; each problem leads to where it is. */
export const Quality = ({
  projectId,
  file,
  rate,
  onJump,
}: {
  readonly projectId: string
  readonly file: ProjectFile
  readonly rate: number
  readonly onJump: (seconds: number) => void
}) => {
  const { data, error, refetch } = useQuery({
    // An address tells nothing of what it leads to, and is another one every hour.
    queryKey: ['quality', projectId, file.name, file.createdAt],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async (): Promise<Report> => {
      const answer = await fetch(file.url)
      if (!answer.ok) throw new Error(`The report could not be read (${answer.status}); load the page again.`)
      return answer.json() as Promise<Report>
    },
  })
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton className="h-24" />
  const failed = data.checks.filter(({ passed }) => !passed)
  return (
    <div>
      <p className="mb-3 flex items-center gap-2 font-medium">
        {data.passed ? <CircleCheck aria-hidden className="size-4 text-good" /> : <CircleAlert aria-hidden className="size-4 text-bad" />}
        {data.passed ? finish.passed(data.checks.length) : finish.failedChecks(failed.length, data.checks.length)}
      </p>
      <ul className="divide-y divide-line">
        {[...failed, ...data.checks.filter(({ passed }) => passed)].map((check) => (
          <li key={check.name} className="grid grid-cols-[1rem_minmax(6rem,1fr)_minmax(0,auto)] items-baseline gap-x-3 py-1.5">
            {check.passed ? (
              <CircleCheck aria-hidden className="size-3.5 translate-y-0.5 text-good" />
            ) : (
              <CircleAlert aria-hidden className="size-3.5 translate-y-0.5 text-bad" />
            )}
            <span className="min-w-0">
              {check.name}
              {!check.passed && <span className="block text-xs text-quiet">{check.expected}</span>}
            </span>
            <span className="figures text-right text-xs text-quiet">{check.measured}</span>
            {check.problems.map((problem) => (
              <span key={`${problem.from} ${problem.sentence}`} className="col-span-2 col-start-2 mt-1 flex items-baseline gap-3 text-xs">
                <button
                  type="button"
                  onClick={() => onJump(problem.from / rate)}
                  aria-label={finish.jump(problem.timecode)}
                  className="figures h-6 rounded bg-sunken px-1.5 font-medium text-accent-ink hover:bg-accent-wash"
                >
                  {problem.timecode}
                </button>
                <span className="min-w-0 text-bad">{problem.sentence}</span>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  )
}
