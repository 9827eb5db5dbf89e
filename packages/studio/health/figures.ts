import type { Data } from '@reelwright/data/tenant'
import { sql } from 'drizzle-orm'
import { QUEUES, type QueueName } from '../queue/bell.js'
import { findStepKind } from '../steps/list.js'

/** By what calls are told apart. */
type Made = { readonly capability: string; readonly provider: string; readonly model: string }

/** What the studio has done and has to do, in every organization. */
export type Figures = {
  readonly steps: readonly { readonly kind: string; readonly state: string; readonly count: number }[]
  /** Steps that wait, by queue. */
  readonly waiting: Readonly<Record<QueueName, number>>
  readonly calls: readonly (Made & { readonly state: string; readonly count: number })[]
  /** Millionths of a US dollar: what the ledger has settled, of films that are gone too. */
  readonly costs: readonly (Made & { readonly cost: number })[]
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
      sql`select capability, provider, model, state, count(*)::int as count from calls group by 1, 2, 3, 4`,
    )
    // Calls go with their film, the ledger stays (decision 13): only its sum never falls when the trash is emptied.
    const costs = await db.execute<Figures['costs'][number]>(
      sql`select capability, provider, model, sum(amount)::float8 as cost from ledger where kind = 'settle' group by 1, 2, 3`,
    )
    const deliveries = await db.execute<Figures['deliveries'][number]>(
      sql`select state, count(*)::int as count from webhook_deliveries group by 1`,
    )
    const waiting = Object.fromEntries(QUEUES.map((queue) => [queue, 0])) as Record<QueueName, number>
    for (const { kind, state, count } of steps.rows) {
      const queue = state === 'ready' ? queueOf(kind) : undefined
      if (queue) waiting[queue] += count
    }
    return { steps: steps.rows, waiting, calls: calls.rows, costs: costs.rows, deliveries: deliveries.rows }
  })
