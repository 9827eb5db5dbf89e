import { availableParallelism } from 'node:os'
import { refuse } from '@reelwright/film/fault'
import { QUEUES, type QueueName } from '../queue/bell.js'
import { type Environment, listSetting, wholeSetting } from './read-setting.js'

/** How a process works on steps. */
export type Working = {
  /** Steps of each queue at once; 0 leaves a queue to other workers. */
  readonly widths: Readonly<Record<QueueName, number>>
  /** Milliseconds running steps are given to end when the process is asked to stop. */
  readonly grace: number
  /** Where `reelwright worker` answers `/healthz`, `/readyz` and `/metrics`; nowhere when left out. */
  readonly probePort: number | undefined
}

/** The most steps of one queue at once in one process. */
const WIDEST = 64

const isQueue = (word: string): word is QueueName => (QUEUES as readonly string[]).includes(word)

const queuesFrom = (environment: Environment): readonly QueueName[] => {
  const words = listSetting(environment, 'WORKER_QUEUES')
  const wrong = words.find((word) => !isQueue(word))
  if (wrong !== undefined)
    throw refuse('SETTING_INVALID', `WORKER_QUEUES holds "${wrong}"; the queues are ${QUEUES.join(', ')}.`, {
      field: 'WORKER_QUEUES',
      limit: QUEUES.join(', '),
      given: wrong,
    })
  return words.length === 0 ? QUEUES : words.filter(isQueue)
}

/**
 * Widths by what a queue's steps wait for: writing, voices, frames and clips for others, a render for this machine's
 * processors, all of which one render uses. @throws SETTING_INVALID
 */
export const workingFrom = (environment: Environment, cores = availableParallelism()): Working => {
  const side = Math.max(2, Math.min(4, cores))
  const usual: Record<QueueName, number> = { writing: 2, voice: side, frames: side, clips: 4, renders: Math.max(1, Math.floor(cores / 16)) }
  const answered = queuesFrom(environment)
  const width = (queue: QueueName): number =>
    answered.includes(queue) ? wholeSetting(environment, `WORKER_${queue.toUpperCase()}`, 1, WIDEST, usual[queue]) : 0
  return {
    widths: { writing: width('writing'), voice: width('voice'), frames: width('frames'), clips: width('clips'), renders: width('renders') },
    grace: wholeSetting(environment, 'STOP_SECONDS', 0, 3_600, 25) * 1_000,
    probePort: environment.WORKER_PORT ? wholeSetting(environment, 'WORKER_PORT', 0, 65_535, 0) : undefined,
  }
}

/** What a process does that was told nothing. */
export const USUAL_WORKING: Working = workingFrom({})
