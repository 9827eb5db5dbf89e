import { chores } from '@reelwright/data/tables/chores'
import { eq, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import type { OpenStudio } from '../open-studio.js'
import type { Chore } from './chore.js'

/** Minutes whoever does a chore is believed to live; a chore takes less, or is done by two side by side and twice harmlessly. */
const LEASE = 30

/** Of several processes that ask, one gets a chore that is due. */
const take = async ({ studio }: OpenStudio, { name, every }: Chore): Promise<boolean> => {
  const { rowCount } = await studio.data.pool.query(
    `insert into chores (name, lease_until) values ($1, now() + make_interval(mins => $2))
     on conflict (name) do update set lease_until = excluded.lease_until
     where (chores.lease_until is null or chores.lease_until < now())
       and (chores.ended_at is null or chores.ended_at < now() - make_interval(mins => $3))`,
    [name, LEASE, every],
  )
  return (rowCount ?? 0) > 0
}

/** Does the chores that are due, one after another; one that fails is told and does not hold up the others. */
export const doChores = async (open: OpenStudio, list: readonly Chore[], leaving?: AbortSignal): Promise<void> => {
  const db = drizzle(open.studio.data.pool)
  for (const chore of list) {
    if (leaving?.aborted || !(await take(open, chore))) continue
    const log = open.studio.log?.child({ chore: chore.name })
    let failure: string | null = null
    try {
      const done = await chore.run(open)
      if (done > 0) log?.info({ done }, 'chore done')
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error)
      log?.error({ err: error }, 'chore failed')
    }
    await db.update(chores).set({ leaseUntil: null, endedAt: sql`now()`, failure }).where(eq(chores.name, chore.name))
  }
}

/** Milliseconds between looks for chores that are due. */
const LOOK = 60_000

/** Looks after the chores until the returned function is called; it waits for the one that is being done. */
export const keepHouse = (open: OpenStudio, list: readonly Chore[], look = LOOK): (() => Promise<void>) => {
  const leaving = new AbortController()
  let doing: Promise<void> = Promise.resolve()
  const begin = (): void => {
    doing = doing.then(() => doChores(open, list, leaving.signal)).catch(() => {}) // the database is away: looked for again
  }
  begin()
  const timer = setInterval(begin, look)
  timer.unref()
  return async () => {
    clearInterval(timer)
    leaving.abort()
    await doing
  }
}
