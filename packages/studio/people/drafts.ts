import type { Draft, DraftBody, DraftName } from '@reelwright/contract/draft'
import { type DraftRow, drafts } from '@reelwright/data/tables/drafts'
import type { Data } from '@reelwright/data/tenant'
import { and, asc, eq, sql } from 'drizzle-orm'

/** Whose drafts: a person's in one organization, since what they name lies there. */
export type Drafter = { readonly organizationId: string; readonly userId: string }

const viewOf = ({ name, body, updatedAt }: DraftRow): Draft => ({ name, body, updatedAt: updatedAt.toISOString() })

export const listDrafts = (data: Data, { organizationId, userId }: Drafter): Promise<readonly Draft[]> =>
  data.inOrganization(organizationId, async ({ db }) =>
    (await db.select().from(drafts).where(eq(drafts.userId, userId)).orderBy(asc(drafts.name))).map(viewOf),
  )

/** Keeps it in place of what was kept before: who writes last has it. */
export const keepDraft = (data: Data, { organizationId, userId }: Drafter, name: DraftName, body: DraftBody): Promise<Draft> =>
  data.inOrganization(organizationId, async ({ db }) => {
    const [kept] = await db
      .insert(drafts)
      .values({ organizationId, userId, name, body })
      .onConflictDoUpdate({ target: [drafts.organizationId, drafts.userId, drafts.name], set: { body, updatedAt: sql`clock_timestamp()` } })
      .returning()
    return viewOf(kept!)
  })

/** Who made an account of their own is asked what they make and how they show themselves: their answers are a draft, empty at first. */
export const askFirstQuestions = async (
  data: Data,
  { organization, user }: { readonly organization: { readonly id: string }; readonly user: { readonly id: string } },
): Promise<void> => {
  await keepDraft(data, { organizationId: organization.id, userId: user.id }, 'welcome', {})
}

/** Also where there is none. */
export const dropDraft = (data: Data, { organizationId, userId }: Drafter, name: DraftName): Promise<void> =>
  data.inOrganization(organizationId, async ({ db }) => {
    await db.delete(drafts).where(and(eq(drafts.userId, userId), eq(drafts.name, name)))
  })
