import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startCluster } from '@reelwright/data/cluster/cluster'
import pg from 'pg'

export type CallSeen = { readonly key: string; readonly state: string; readonly attempts: number; readonly answer: string }

const CALLS = "select key, state, attempts, md5(coalesce(result::text, '')) || updated_at::text as answer from calls"

/** The calls as a server that outlived its studio has them; undefined when there is none, or no table yet. */
export const peekCalls = async (home: string): Promise<readonly CallSeen[] | undefined> => {
  const client = await connect(home).catch(() => undefined)
  if (!client) return undefined
  try {
    return (await client.query<CallSeen>(CALLS)).rows
  } catch {
    return undefined
  } finally {
    await client.end().catch(() => {})
  }
}

const connect = async (home: string): Promise<pg.Client> => {
  const [, , , port] = (await readFile(join(home, 'database/postmaster.pid'), 'utf8')).split('\n')
  const password = (await readFile(join(home, 'database.secret'), 'utf8')).trim()
  const client = new pg.Client({
    connectionString: `postgresql://reelwright:${password}@127.0.0.1:${port}/reelwright`,
    connectionTimeoutMillis: 3_000,
  })
  client.on('error', () => {})
  await client.connect()
  return client
}

/** Succeeded calls whose answer is another one now than it was: made twice. */
export const findRemade = (earlier: readonly CallSeen[], later: readonly CallSeen[]): readonly string[] => {
  const now = new Map(later.map((call) => [call.key, call]))
  return earlier
    .filter(({ key, state, answer }) => state === 'succeeded' && now.get(key)?.answer !== answer)
    .map(({ key }) => `the call ${key.slice(0, 12)} was answered and made again`)
}

export type Books = {
  readonly calls: readonly CallSeen[]
  /** How many of each kind, all of them done. */
  readonly steps: Readonly<Record<string, number>>
  readonly wrong: readonly string[]
}

/** Reads the finished film's rows: every call answered and settled once, the sums equal, every step done. */
export const readBooks = async (home: string): Promise<Books> => {
  const cluster = await startCluster(home)
  const client = new pg.Client({ connectionString: cluster.url })
  try {
    await client.connect()
    const ask = async <Row extends pg.QueryResultRow>(text: string): Promise<readonly Row[]> => (await client.query<Row>(text)).rows
    const calls = await ask<CallSeen>(CALLS)
    const open = await ask<{ kind: string; state: string }>("select kind, state from steps where state <> 'done'")
    const odd = await ask<{ key: string; entries: string }>(
      `select key, entries from (select c.key, string_agg(l.kind, ' ' order by l.kind) as entries from calls c left join ledger l on l.call_id = c.id group by c.key) as each
       where entries is distinct from 'reserve settle'`,
    )
    const [sums] = await ask<{ equal: boolean }>(
      "select coalesce((select sum(cost) from calls), 0) = coalesce((select sum(amount) from ledger where kind = 'settle'), 0) as equal",
    )
    const films = await ask<{ status: string }>('select status from projects')
    const steps = await ask<{ kind: string; count: number }>('select kind, count(*)::int from steps group by kind order by kind')
    const wrong = [
      ...open.map(({ kind, state }) => `the step ${kind} is ${state}`),
      ...calls.filter(({ state }) => state !== 'succeeded').map(({ key, state }) => `the call ${key.slice(0, 12)} is ${state}`),
      ...odd.map(({ key, entries }) => `the ledger says "${entries}" of the call ${key.slice(0, 12)}`),
      ...(sums?.equal ? [] : ['the ledger and the calls do not add up']),
      ...(films.length === 1 && films[0]?.status === 'EXPORTED' ? [] : [`the films are ${films.map(({ status }) => status).join(', ')}`]),
    ]
    return { calls, steps: Object.fromEntries(steps.map(({ kind, count }) => [kind, count])), wrong }
  } finally {
    await client.end()
    await cluster.stop()
  }
}
