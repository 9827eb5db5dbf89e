import type { Tenant } from '@reelwright/data/tenant'
import type { Brief } from '@reelwright/film/any-brief'
import { keyOf } from '../canonical.js'
import { type Actor, recordAudit } from '../people/audit.js'

const avatarOf = (brief: Brief | undefined) => (brief?.format === 'property' ? brief.avatar : undefined)

/** Writes down whose consent a film's presenter leans on, where it is another presenter, or another consent, than before. */
export const recordConsent = async (tenant: Tenant, actor: Actor, projectId: string, brief: Brief, before?: Brief): Promise<void> => {
  const [avatar, was] = [avatarOf(brief), avatarOf(before)]
  if (!avatar || (was && keyOf({ avatar }) === keyOf({ avatar: was }))) return
  const { vendor, id, places, consent } = avatar
  await recordAudit(tenant, actor, {
    action: 'avatar.consented',
    subject: { kind: 'project', id: projectId },
    detail: { vendor, avatar: id, places, person: consent.person, on: consent.on, consentBy: consent.by },
  })
}
