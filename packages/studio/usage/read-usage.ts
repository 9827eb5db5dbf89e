import type { Usage, UsageQuery } from '@reelwright/contract/usage'
import { ledger } from '@reelwright/data/tables/calls'
import { goneProjects } from '@reelwright/data/tables/gone-projects'
import { projects } from '@reelwright/data/tables/projects'
import { and, eq, gte, lt, type SQL, sql } from 'drizzle-orm'
import type { OpenStudio } from '../open-studio.js'
import { dollars } from './dollars.js'

const KEYS: Readonly<Record<UsageQuery['by'], SQL<string | null>>> = {
  project: sql`${ledger.projectId}`,
  scene: sql`${ledger.sceneId}`,
  vendor: sql`${ledger.provider}`,
  day: sql`to_char(${ledger.createdAt} at time zone 'UTC', 'YYYY-MM-DD')`,
}

const SPENT = sql<number>`coalesce(sum(${ledger.amount}) filter (where ${ledger.kind} = 'settle'), 0)::float8`
/** A reservation is over as soon as its attempt is settled or released. */
const OVER = sql`exists (select 1 from ledger as done where done.call_id = ${ledger.callId} and done.attempt = ${ledger.attempt} and done.kind <> 'reserve')`
const RESERVED = sql<number>`coalesce(sum(${ledger.amount}) filter (where ${ledger.kind} = 'reserve' and not ${OVER}), 0)::float8`
const NAME = sql<string | null>`min(coalesce(${projects.title}, ${goneProjects.title}))`
const GONE = sql<boolean>`bool_and(${projects.id} is null)`
const CALLS = sql<number>`count(distinct ${ledger.callId})::int`

type Row = {
  readonly key: string | null
  readonly name: string | null
  readonly gone: boolean
  readonly calls: number
  readonly spent: number
  readonly reserved: number
}

const shown = ({ calls: count, spent, reserved }: Omit<Row, 'key' | 'name' | 'gone'>) => ({
  calls: count,
  spent: dollars(spent),
  reserved: dollars(reserved),
})

const total = (rows: readonly Row[], of: 'calls' | 'spent' | 'reserved'): number => rows.reduce((sum, row) => sum + row[of], 0)

/** What an organization spent and set aside, summed by film, scene, vendor or day. */
export const readUsage = async ({ studio }: OpenStudio, organizationId: string, asked: UsageQuery): Promise<Usage> => {
  const key = KEYS[asked.by]
  const rows: Row[] = await studio.data.inOrganization(organizationId, ({ db }) =>
    db
      .select({ key, name: NAME, gone: GONE, calls: CALLS, spent: SPENT, reserved: RESERVED })
      .from(ledger)
      .leftJoin(projects, eq(projects.id, ledger.projectId))
      .leftJoin(goneProjects, eq(goneProjects.id, ledger.projectId))
      .where(
        and(
          eq(ledger.organizationId, organizationId),
          asked.from === undefined ? undefined : gte(ledger.createdAt, new Date(asked.from)),
          asked.to === undefined ? undefined : lt(ledger.createdAt, new Date(asked.to)),
          asked.projectId === undefined ? undefined : eq(ledger.projectId, asked.projectId),
        ),
      )
      .groupBy(key),
  )
  const ordered = [...rows].sort((a, b) =>
    asked.by === 'day' ? (a.key ?? '').localeCompare(b.key ?? '') : b.spent - a.spent || (a.key ?? '').localeCompare(b.key ?? ''),
  )
  return {
    by: asked.by,
    currency: 'USD',
    // A call whose entries lie on two days is counted on each of them.
    ...shown({ calls: total(rows, 'calls'), spent: total(rows, 'spent'), reserved: total(rows, 'reserved') }),
    items: ordered.map(({ key, name, gone, ...sums }) => ({
      key,
      ...(asked.by === 'project' ? { name, gone } : { name: null, gone: false }),
      ...shown(sums),
    })),
  }
}
