import type { FaultKind } from '@reelwright/film/fault'
import type { Content } from '@reelwright/look/composition/content'
import type { Setting } from '../plan/plan.js'
import type { Materials } from './segment-painter.js'

/** One segment to paint and encode, as a worker is told it. */
export type Job = {
  readonly segment: Content
  readonly setting: Setting
  readonly materials: Materials
  readonly out: string
}

/** Jobs are numbered: a lane begins its next one while the last one's encoder comes to its end. */
export type ToWorker =
  | { readonly kind: 'encode'; readonly lane: number; readonly number: number; readonly job: Job }
  | { readonly kind: 'stop' }
export type FromWorker =
  | { readonly kind: 'fed'; readonly number: number }
  | { readonly kind: 'done'; readonly number: number }
  | {
      readonly kind: 'failed'
      readonly number: number
      readonly fault: {
        readonly kind: FaultKind
        readonly code: string
        readonly sentence: string
        readonly given?: string
        readonly cause: string
      }
    }

/** What a worker is started with: a counter of painted frames that all workers share. */
export type WorkerData = { readonly painted: SharedArrayBuffer }
