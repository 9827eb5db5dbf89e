import type { ProjectSummary } from '@reelwright/contract/project'
import { type ProjectRow, projects } from '@reelwright/data/tables/projects'
import { sql } from 'drizzle-orm'

/** Days a deleted film can be brought back. */
export const TRASH_DAYS = 30
const DAY = 86_400_000

/** The columns a list needs: briefs and scripts stay where they are. */
export const SUMMARY = {
  id: projects.id,
  createdBy: projects.createdBy,
  format: projects.format,
  title: projects.title,
  topic: sql<string>`coalesce(${projects.brief}->>'topic', ${projects.title})`,
  duration: sql<number | null>`(coalesce(${projects.brief}->>'duration', ${projects.brief}->>'length'))::float8`,
  status: projects.status,
  pausedReason: projects.pausedReason,
  cancelledAt: projects.cancelledAt,
  deletedAt: projects.deletedAt,
  createdAt: projects.createdAt,
  updatedAt: projects.updatedAt,
  revision: projects.revision,
} as const

type SummaryRow = Omit<
  ProjectRow,
  'organizationId' | 'key' | 'brief' | 'photos' | 'script' | 'storyboardNotes' | 'edits' | 'approvals' | 'failure' | 'masters' | 'cap'
> & {
  readonly topic: string
  readonly duration: number | null
}

const momentText = (moment: Date | null): string | null => moment?.toISOString() ?? null

export const summaryOf = (row: SummaryRow): ProjectSummary => ({
  id: row.id,
  userId: row.createdBy,
  format: row.format,
  title: row.title,
  topic: row.topic,
  duration: row.duration,
  status: row.status,
  pausedReason: row.pausedReason,
  cancelledAt: momentText(row.cancelledAt),
  deletedAt: momentText(row.deletedAt),
  purgedAt: row.deletedAt ? new Date(row.deletedAt.getTime() + TRASH_DAYS * DAY).toISOString() : null,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  revision: row.revision,
})
