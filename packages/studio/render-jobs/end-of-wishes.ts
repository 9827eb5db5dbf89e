import type { WishFailure, WishState } from '@reelwright/data/tables/render-jobs'
import { type FilmState, outputNamed } from '../formats/film-state.js'
import { fileNamed } from '../formats/masters.js'
import { packageKey } from '../formats/standing.js'
import type { Verdict } from '../formats/wanted.js'
import { hasMaster, partsOfJob } from './part-of-job.js'

/** How a wish ended, and what it was given: keys of masters by their names, or the package's. */
export type End<Made> = {
  readonly id: string
  readonly state: Exclude<WishState, 'open'>
  readonly failure?: WishFailure
  readonly made?: Made
}

export type Ends = {
  readonly renderJobs: readonly End<Readonly<Record<string, string>>>[]
  readonly exports: readonly End<string>[]
}

type Failed = { readonly state: 'failed'; readonly failure: WishFailure }
const failed = (code: string, message: string): Failed => ({ state: 'failed', failure: { code, message } })

const endOfJob = (film: FilmState, job: FilmState['renderJobs'][number]): Ends['renderJobs'][number] | undefined => {
  const gone = job.masters.find((master) => !hasMaster(film, master))
  if (gone !== undefined)
    return { id: job.id, ...failed('MASTER_UNKNOWN', `The film no longer has the master ${gone}; ask for one it has.`) }
  const parts = partsOfJob(film, job)
  const made = Object.fromEntries(parts.map(({ master, key }) => [master, key]))
  const stuck = parts.find(({ done, step }) => !done && step?.state === 'failed')?.step?.failure
  if (stuck) return { id: job.id, ...failed(stuck.code, stuck.message) }
  if (!parts.every(({ done }) => done)) return undefined
  const bad = job.masters.find((master) => outputNamed(film, fileNamed('quality.json', master), made[master] ?? '')?.facts.passed === false)
  return bad === undefined
    ? { id: job.id, state: 'complete', made }
    : {
        id: job.id,
        made,
        ...failed(
          'QUALITY_FAILED',
          `${fileNamed('master.mp4', bad)} did not pass its check; ${fileNamed('quality.json', bad)} says why and where.`,
        ),
      }
}

const endOfExport = (film: FilmState, { id }: FilmState['exports'][number]): Ends['exports'][number] | undefined => {
  const key = packageKey(film)
  const made = outputNamed(film, 'package.zip', key)
  if (made && !made.removedAt) return { id, state: 'complete', made: key }
  const stuck = film.steps.find((step) => step.kind === 'build-package' && step.key === key && step.state === 'failed')?.failure
  return stuck ? { id, ...failed(stuck.code, stuck.message) } : undefined
}

const all = (film: FilmState, end: { readonly state: 'failed' | 'cancelled'; readonly failure?: WishFailure }): Ends => ({
  renderJobs: film.renderJobs.map(({ id }) => ({ id, ...end })),
  exports: film.exports.map(({ id }) => ({ id, ...end })),
})

/** Which open wishes of a film have come true, or never will, by what was decided about the film. */
export const endsOfWishes = (film: FilmState, verdict: Verdict): Ends => {
  if (film.renderJobs.length + film.exports.length === 0) return { renderJobs: [], exports: [] }
  if (verdict.pausedReason === 'cancelled') return all(film, { state: 'cancelled' })
  if (verdict.fault && verdict.status === 'FAILED') return all(film, failed(verdict.fault.code, verdict.fault.message))
  if (verdict.wished) {
    const renderJobs = film.renderJobs.flatMap((job) => endOfJob(film, job) ?? [])
    const exports = film.exports.flatMap((wish) => endOfExport(film, wish) ?? [])
    if (renderJobs.length + exports.length > 0) return { renderJobs, exports }
  }
  if (verdict.status !== 'FAILED' || verdict.pausedReason !== 'failed') return { renderJobs: [], exports: [] }
  const cause = film.steps.find(
    (step) => step.state === 'failed' && verdict.wanted.some(({ kind, key }) => kind === step.kind && key === step.key),
  )?.failure
  return all(film, failed(cause?.code ?? 'FILM_FAILED', cause?.message ?? 'The film itself has failed; mend that first, then try again.'))
}
