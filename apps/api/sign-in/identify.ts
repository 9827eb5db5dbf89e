import { isAtLeast } from '@reelwright/contract/role'
import type { Identity } from '@reelwright/data/identity'
import { refuse } from '@reelwright/film/fault'
import { KEY_PREFIX } from '@reelwright/studio/people/make-api-key'
import { hashOfSecret } from '@reelwright/studio/people/secret-hash'
import type { FastifyRequest } from 'fastify'
import type { Member } from '../doors.js'
import { type Pages, tokenFromCookie } from './cookie.js'
import type { Claims } from './tokens.js'

const BEARER = /^Bearer +(\S+)$/i

/** What the request signs itself with: the header goes before the cookie. @throws TOKEN_INVALID, ORIGIN_REFUSED */
export const credentialOf = (request: FastifyRequest, pages: Pages): string | undefined => {
  const { authorization } = request.headers
  if (authorization === undefined) return tokenFromCookie(request, pages)
  const [, credential] = BEARER.exec(authorization) ?? []
  if (!credential) throw refuse('TOKEN_INVALID', 'The Authorization header has to be "Bearer " and a token or an API key.')
  return credential
}

const revoked = (sentence: string) => refuse('TOKEN_REVOKED', sentence)

/** A token holds only as long as its session, and only for the role its person still has. One query. */
const memberOfClaims = async (identity: Identity, { sub, org, role, sid }: Claims): Promise<Member> => {
  const standing = await identity.standingOf({ id: sid, userId: sub, organizationId: org })
  if (!standing) throw revoked('This token’s session has ended; sign in again.')
  if (standing.role === null) throw revoked('You are no longer a member of this organization; sign in again.')
  if (standing.role !== role) throw revoked(`Your role here is now ${standing.role}; send POST /api/auth/refresh, or sign in again.`)
  return { userId: sub, organizationId: org, role, by: 'session', byId: sid }
}

/** A key may do what it was made for, and no more than its member may by now. One query. */
const memberOfKey = async (identity: Identity, key: string): Promise<Member> => {
  const found = await identity.findKey(hashOfSecret(key))
  if (!found) throw refuse('TOKEN_INVALID', 'There is no such API key; an admin makes one by POST /api/api-keys.')
  const { id, organizationId, userId, role, memberRole, ended, noted } = found
  if (ended) throw revoked(`This API key ${ended === 'revoked' ? 'was revoked' : 'has ended'}; make a new one.`)
  if (memberRole === null) throw revoked('Who made this API key is no longer a member; make a new one.')
  if (!noted) void identity.noteUse(id).catch(() => {}) // a missed note costs nothing but a minute's precision
  return { userId, organizationId, role: isAtLeast(memberRole, role) ? role : memberRole, by: 'key', byId: id }
}

/** Who sent a request; undefined when it names nobody. @throws TOKEN_EXPIRED, TOKEN_INVALID, TOKEN_REVOKED, ORIGIN_REFUSED */
export const identifyBy =
  (identity: Identity, read: (token: string) => Promise<Claims>, pages: Pages) =>
  async (request: FastifyRequest): Promise<Member | undefined> => {
    const credential = credentialOf(request, pages)
    if (!credential) return undefined
    if (credential.startsWith(KEY_PREFIX)) return memberOfKey(identity, credential)
    return memberOfClaims(identity, await read(credential))
  }
