import type { Data } from '@reelwright/data/tenant'
import { isFault, refuse } from '@reelwright/film/fault'
import { checkedAddress, type Guard } from '../library/checked-address.js'
import { memberAt } from '../people/member-at.js'
import { mailOf } from './mail-of.js'

/** Milliseconds a person waits for a name to be looked up. */
const PATIENCE = 3_000

/** Strangers are not written to: a mail goes to a member who has confirmed the address. @throws WEBHOOK_MAIL_UNKNOWN, WEBHOOK_MAIL_UNCONFIRMED */
const checkMember = async (data: Data, organizationId: string, email: string): Promise<void> => {
  const member = await memberAt(data, organizationId, email)
  if (!member)
    throw refuse('WEBHOOK_MAIL_UNKNOWN', 'Mail goes to members only; give the address one of them signs in with.', { field: 'url' })
  if (!member.emailVerified)
    throw refuse('WEBHOOK_MAIL_UNCONFIRMED', 'This address is not confirmed yet; follow the link in its mail, then try again.', {
      field: 'url',
    })
}

const late = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PATIENCE).unref())

/** A name that is not found now may be there when something is sent: it is looked at again then. @throws URL_REFUSED, ADDRESS_REFUSED */
const checkReach = async (url: string, guard: Guard): Promise<void> => {
  if (!URL.canParse(url))
    throw refuse('URL_REFUSED', 'This is no address; give one like https://example.com/hook.', { field: 'url', given: url.slice(0, 200) })
  const looked = checkedAddress(new URL(url).hostname, guard).catch((error) => {
    if (isFault(error) && error.code === 'ADDRESS_UNKNOWN') return
    throw error
  })
  await Promise.race([looked, late()])
}

/**
 * Refuses what would be refused when something is sent, while a person is there to mend it.
 * @throws WEBHOOK_MAIL_UNKNOWN, WEBHOOK_MAIL_UNCONFIRMED, URL_REFUSED, ADDRESS_REFUSED
 */
export const checkTarget = (data: Data, organizationId: string, url: string, guard: Guard): Promise<void> => {
  const email = mailOf(url)
  return email ? checkMember(data, organizationId, email) : checkReach(url, guard)
}
