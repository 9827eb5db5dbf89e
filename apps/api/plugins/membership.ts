import { isAtLeast } from '@reelwright/contract/role'
import { refuse } from '@reelwright/film/fault'
import type { FastifyRequest } from 'fastify'
import type { Doors, Member, Server } from '../doors.js'

/** Whoever is behind a request, before its body is read: nobody is asked only where a call says `anyone`. */
export const membership = (server: Server, { identify }: Doors): void => {
  server.decorateRequest('member', undefined)
  server.addHook('onRequest', async (request) => {
    const { needs = 'viewer' } = request.routeOptions.config
    if (needs === 'anyone') return
    const member = await identify(request)
    if (!member)
      throw refuse('SIGN_IN_NEEDED', 'Sign in first: send the token of POST /api/auth/login, or an API key, as "Authorization: Bearer …".')
    if (!isAtLeast(member.role, needs))
      throw refuse('ROLE_TOO_LOW', `This needs the role ${needs} in the organization; you have ${member.role}. Ask an admin for it.`)
    request.member = member
  })
}

/** The member behind a request of a call that needs one. */
export const memberOf = ({ member }: FastifyRequest): Member => {
  if (!member) throw refuse('SIGN_IN_NEEDED', 'Sign in first.')
  return member
}

/** The person behind a request, where a script's key will not do. @throws PERSON_NEEDED */
export const personOf = (request: FastifyRequest): Member & { readonly sessionId: string } => {
  const member = memberOf(request)
  if (member.by === 'key' || !member.byId)
    throw refuse('PERSON_NEEDED', 'A person does this, not an API key: sign in by POST /api/auth/login and use that token.')
  return { ...member, sessionId: member.byId }
}
