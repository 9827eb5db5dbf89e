import type { Data } from '@reelwright/data/tenant'
import { sql } from 'drizzle-orm'
import { QUEUES, type QueueName } from '../queue/bell.js'
import { findStepKind } from '../steps/list.js'

/** What the studio has done and has to do, in every organization. */
export type Figures = {
  readonly steps: readonly { readonly kind: string; readonly state: string; readonly count: number }[]
  /** Steps that wait, by queue. */
  readonly waiting: Readonly<Record<QueueName, number>>
  /** `cost` in millionths of a US dollar. */
  readonly calls: readonly {
    readonly capability: string
    readonly provider: string
    readonly model: string
    readonly state: string
    readonly count: number
    readonly cost: number
  }[]
  readonly deliveries: readonly { readonly state: string; readonly count: number }[]
}

const queueOf = (kind: string): QueueName | undefined => {
  try {
    return findStepKind(kind).queue
  } catch {
    return undefined // written by another version of the studio
  }
}

export const figuresOf = (data: Data): Promise<Figures> =>
  data.asOperator(async (db) => {
    const steps = await db.execute<Figures['steps'][number]>(sql`select kind, state, count(*)::int as count from steps group by 1, 2`)
    const calls = await db.execute<Figures['calls'][number]>(
      sql`select capability, provider, model, state, count(*)::int as count, coalesce(sum(cost), 0)::float8 as cost from calls group by 1, 2, 3, 4`,
    )
    const deliveries = await db.execute<Figures['deliveries'][number]>(
      sql`select state, count(*)::int as count from webhook_deliveries group by 1`,
    )
    const waiting = Object.fromEntries(QUEUES.map((queue) => [queue, 0])) as Record<QueueName, number>
    for (const { kind, state, count } of steps.rows) {
      const queue = state === 'ready' ? queueOf(kind) : undefined
      if (queue) waiting[queue] += count
    }
    return { steps: steps.rows, waiting, calls: calls.rows, deliveries: deliveries.rows }
  })
