import { createHmac, timingSafeEqual } from 'node:crypto'
import { refuse } from '@reelwright/film/fault'

/** Small JSON that nobody can change without the secret: `<payload>.<HMAC-SHA256>`, both base64url. `until` is in whole seconds. */
export const signTicket = (secret: string, content: object, expires: Date): string => {
  const payload = Buffer.from(JSON.stringify({ ...content, until: Math.floor(expires.getTime() / 1000) })).toString('base64url')
  return `${payload}.${macOf(secret, payload).toString('base64url')}`
}

const macOf = (secret: string, payload: string): Buffer => createHmac('sha256', secret).update(payload).digest()

/** @throws LINK_INVALID when it was not signed with this secret, LINK_EXPIRED */
export const readTicket = (secret: string, ticket: string, now: Date): Record<string, unknown> => {
  const [payload = '', signature = '', ...rest] = ticket.split('.')
  const given = Buffer.from(signature, 'base64url')
  const right = macOf(secret, payload)
  if (rest.length > 0 || given.length !== right.length || !timingSafeEqual(given, right))
    throw refuse('LINK_INVALID', 'This link is not one of ours, or was changed; ask for a new one.')
  const content = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as { until: number }
  if (content.until * 1000 <= now.getTime()) throw refuse('LINK_EXPIRED', 'This link has expired; ask for a new one.')
  return content
}
