import type { FilmWork } from '@reelwright/contract/film'
import type { StepRow } from '@reelwright/data/tables/steps'
import type { z } from 'zod'
import { findStepKind } from './steps/list.js'

/** The newest step of each kind and subject: what was wanted for earlier inputs is history. */
export const currentSteps = (steps: readonly StepRow[]): readonly StepRow[] => [
  ...new Map(steps.map((step) => [`${step.kind} ${step.subject}`, step])).values(),
]

/** Why a film that has failed did so: of the first of its steps that cannot go on. */
export const failureOfSteps = (steps: readonly StepRow[]): StepRow['failure'] =>
  currentSteps(steps).find(({ state }) => state === 'failed')?.failure ?? null

/** A film's steps gathered by kind, in the order in which they first came up. */
export const workOf = (steps: readonly StepRow[]): readonly z.infer<typeof FilmWork>[] => {
  const current = currentSteps(steps)
  const kinds = [...new Set(current.map(({ kind }) => kind))]
  return kinds.map((kind) => {
    const all = current.filter((step) => step.kind === kind)
    const of = (state: StepRow['state']): number => all.filter((step) => step.state === state).length
    const shares = all.map((step) => (step.state === 'done' ? 1 : step.state === 'running' ? step.progress : 0))
    const failure = all.find((step) => step.state === 'failed')?.failure?.message ?? null
    return {
      kind,
      label: findStepKind(kind).label,
      done: of('done'),
      total: all.length,
      running: of('running'),
      progress: shares.reduce((sum, share) => sum + share, 0) / all.length,
      failure,
    }
  })
}
