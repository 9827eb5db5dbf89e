import { createHmac, timingSafeEqual } from 'node:crypto'
import { derivedKey } from '../vendor-keys/envelope.js'

/** What an address given to a vendor is about: one purchase of one call. */
export type Told = {
  readonly vendor: string
  readonly organizationId: string
  readonly callId: string
  /** Which purchase of the call, from 1: of an earlier one nothing is taken over. */
  readonly attempt: number
}

const macOf = (secret: string, { vendor, organizationId, callId, attempt }: Told): Buffer =>
  createHmac('sha256', derivedKey(secret, 'vendor webhooks')).update([vendor, organizationId, callId, attempt].join('\n')).digest()

/** The last part of an address nobody can guess: with vendors that sign nothing it is the whole authority. */
export const ticketOf = (secret: string, told: Told): string =>
  [told.organizationId, told.callId, told.attempt, macOf(secret, told).toString('base64url')].join('.')

/** What a ticket is about; undefined when we never gave it to this vendor. */
export const readTicket = (secret: string, vendor: string, ticket: string): Told | undefined => {
  const [, organizationId, callId, attempt, mac] = /^([\w-]{1,100})\.([\w-]{1,100})\.(\d{1,6})\.([\w-]{43})$/.exec(ticket) ?? []
  if (!organizationId || !callId || !mac) return undefined
  const told = { vendor, organizationId, callId, attempt: Number(attempt) }
  const given = Buffer.from(mac, 'base64url')
  const right = macOf(secret, told)
  return given.length === right.length && timingSafeEqual(given, right) ? told : undefined
}
