import type { Part } from './part-of-job.js'

export type JobProgress = {
  /** A wish nobody has begun to work on yet is waiting. */
  readonly begun: boolean
  /** 0–1. */
  readonly share: number
  /** Seconds, as fast as it goes now; undefined while nothing tells how fast that is. */
  readonly secondsLeft: number | undefined
}

const shareOf = ({ done, step }: Part): number => (done ? 1 : step?.state === 'running' ? Math.min(1, step.progress) : 0)

/** Of a step that has hardly begun nothing can be said. */
const TELLING = 0.03

/** How far the work on these parts is at a moment. A step's `updatedAt` is when it was begun. */
export const progressOf = (parts: readonly Part[], now: Date): JobProgress => {
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0)
  const done = parts.reduce((sum, part) => sum + part.weight * shareOf(part), 0)
  const running = parts.filter(({ step, done: there }) => !there && step?.state === 'running' && step.progress >= TELLING)
  const paces = running.map(({ step, weight }) => {
    const { updatedAt, progress } = step as NonNullable<typeof step>
    return (now.getTime() - updatedAt.getTime()) / 1000 / (progress * weight)
  })
  const pace = paces.length > 0 ? Math.max(...paces) : undefined
  return {
    begun: parts.some((part) => part.done || part.step?.state === 'running'),
    share: whole === 0 ? 1 : done / whole,
    secondsLeft: pace === undefined ? undefined : Math.max(0, Math.round(pace * (whole - done))),
  }
}
