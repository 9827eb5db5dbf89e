import { findStepKind } from '../steps/list.js'
import { type Bell, QUEUES } from './bell.js'

type Open = { readonly id: string; readonly organizationId: string; readonly kind: string }

/**
 * Rings of one queue at once: enough to wake the lanes of a few workers. A lane that is awake needs no ring; what is still
 * open when the sweep looks wakes the rest.
 */
const ENOUGH = 8

/** Rings for open steps, each in its queue; gives those it rang for. */
export const ringFor = async (bell: Bell, open: readonly Open[]): Promise<readonly Open[]> => {
  const rung: Open[] = []
  for (const queue of QUEUES) {
    const waiting = open.filter(({ kind }) => findStepKind(kind).queue === queue).slice(0, ENOUGH)
    rung.push(...waiting)
    if (waiting.length > 0) await bell.ring(queue, ...waiting.map(({ id: stepId, organizationId }) => ({ organizationId, stepId })))
  }
  return rung
}
