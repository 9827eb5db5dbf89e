import { type MediaRow, type MediaState, media } from '@reelwright/data/tables/media'
import { and, eq, isNull, lt, or, sql } from 'drizzle-orm'
import type { Studio } from '../../studio.js'

/** Seconds for which a worker that says nothing is believed to be alive. */
export const LEASE = 60

const until = (seconds: number) => sql`now() + ${seconds} * interval '1 second'`

/** Takes an entry to work on; undefined when another worker has it or it is done. */
export const claimMedia = ({ data }: Studio, organizationId: string, id: string): Promise<MediaRow | undefined> =>
  data.inOrganization(organizationId, async ({ db }) => {
    const free = or(isNull(media.leaseUntil), lt(media.leaseUntil, sql`now()`))
    const open = or(eq(media.state, 'QUEUED'), eq(media.state, 'PROCESSING'))
    const [row] = await db
      .update(media)
      .set({ state: 'PROCESSING', leaseUntil: until(LEASE) as never, attempts: sql`${media.attempts} + 1` as never })
      .where(and(eq(media.id, id), open, free))
      .returning()
    return row
  })

/** Says that a claimed entry is still worked on; false when another has taken it over, or it was deleted. */
export const renewMedia = ({ data }: Studio, { organizationId, id, attempts }: MediaRow): Promise<boolean> =>
  data.inOrganization(organizationId, async ({ db }) => {
    const mine = and(eq(media.id, id), eq(media.state, 'PROCESSING'), eq(media.attempts, attempts))
    const { rowCount } = await db
      .update(media)
      .set({ leaseUntil: until(LEASE) as never })
      .where(mine)
    return (rowCount ?? 0) > 0
  })

export type MediaEnd = {
  readonly state: MediaState
  readonly derived?: MediaRow['derived']
  readonly failure?: MediaRow['failure']
  /** Seconds before it is tried again. */
  readonly wait?: number
}

/** Writes down how the work on a claimed entry ended, unless another worker has taken it over. */
export const endMedia = ({ data }: Studio, { organizationId, id, attempts }: MediaRow, { wait, ...end }: MediaEnd): Promise<unknown> =>
  data.inOrganization(organizationId, ({ db }) =>
    db
      .update(media)
      .set({ ...end, leaseUntil: wait === undefined ? null : (until(wait) as never), updatedAt: new Date() })
      .where(and(eq(media.id, id), eq(media.state, 'PROCESSING'), eq(media.attempts, attempts))),
  )
