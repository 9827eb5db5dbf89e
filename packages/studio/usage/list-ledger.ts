import type { LedgerEntry, LedgerQuery } from '@reelwright/contract/usage'
import { newestFirst, pageFrom } from '@reelwright/data/newest-first'
import { ledger } from '@reelwright/data/tables/calls'
import { goneProjects } from '@reelwright/data/tables/gone-projects'
import { projects } from '@reelwright/data/tables/projects'
import { and, eq, sql } from 'drizzle-orm'
import type { OpenStudio } from '../open-studio.js'
import type { Page } from '../projects/list-projects.js'
import { dollars } from './dollars.js'

/** Every movement of money, the newest first; films that are gone keep theirs. */
export const listLedger = async ({ studio }: OpenStudio, organizationId: string, asked: LedgerQuery): Promise<Page<LedgerEntry>> => {
  const { place, order, after } = newestFirst(ledger.createdAt, ledger.id)
  const title = sql<string | null>`coalesce(${projects.title}, ${goneProjects.title})`
  const format = sql<LedgerEntry['format']>`coalesce(${projects.format}, ${goneProjects.format})`
  const gone = sql<boolean>`${projects.id} is null`
  const found = await studio.data.inOrganization(organizationId, ({ db }) =>
    db
      .select({ entry: ledger, title, format, gone, place })
      .from(ledger)
      .leftJoin(projects, eq(projects.id, ledger.projectId))
      .leftJoin(goneProjects, eq(goneProjects.id, ledger.projectId))
      .where(
        and(
          eq(ledger.organizationId, organizationId),
          asked.projectId === undefined ? undefined : eq(ledger.projectId, asked.projectId),
          asked.sceneId === undefined ? undefined : eq(ledger.sceneId, asked.sceneId),
          asked.provider === undefined ? undefined : eq(ledger.provider, asked.provider),
          after(asked.cursor),
        ),
      )
      .orderBy(...order)
      .limit(asked.limit + 1),
  )
  const { rows, nextCursor } = pageFrom(found, asked.limit)
  const items = rows.map(({ entry, place: _, ...film }) => {
    const { id, kind, amount, attempt, callId, projectId, sceneId, capability, provider, model, createdAt } = entry
    const what = { callId, attempt, projectId, ...film, sceneId, capability, provider, model }
    return { id, kind, amount: dollars(amount), ...what, createdAt: createdAt.toISOString() }
  })
  return { items, nextCursor }
}
