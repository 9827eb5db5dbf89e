import { RoleSchema } from '@reelwright/contract/role-schema'
import type { Identity } from '@reelwright/data/identity'
import { refuse } from '@reelwright/film/fault'
import { errors, importJWK, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { z } from 'zod'
import { ISSUER } from './token-terms.js'

/** All that a token says: whose it is, for which organization, with which role, and by which session it holds. */
export const Claims = z.object({
  sub: z.string().max(100),
  org: z.string().max(100),
  role: RoleSchema,
  sid: z.string().max(100),
  exp: z.number(),
})
export type Claims = z.infer<typeof Claims>

const LONGEST = 4_096
/** Tokens whose signature need not be checked twice: it takes longer than the query that says whether the session holds. */
const REMEMBERED = 10_000

type PublicKey = Awaited<ReturnType<typeof importJWK>>

const invalid = (cause?: unknown) =>
  refuse('TOKEN_INVALID', 'This token is not one of this studio’s; sign in again by POST /api/auth/login.', { cause })

const expired = () =>
  refuse('TOKEN_EXPIRED', 'This token has ended; sign in again by POST /api/auth/login, or send POST /api/auth/refresh in time.')

/** Reads tokens, with the public keys kept at hand. */
export const tokenReader = (identity: Identity): ((token: string) => Promise<Claims>) => {
  const keys = new Map<string, PublicKey>()
  const look = async (): Promise<void> => {
    for (const { id, alg, publicKey } of await identity.readKeys())
      if (alg === 'EdDSA') keys.set(id, await importJWK(JSON.parse(publicKey), alg))
  }
  const find: JWTVerifyGetKey = async ({ kid = '' }) => {
    if (!keys.has(kid)) await look() // made just now, perhaps on another machine; an invented one costs a query, as a wrong API key does
    const key = keys.get(kid)
    if (!key) throw new errors.JWKSNoMatchingKey()
    return key as never
  }
  const check = async (token: string): Promise<Claims> => {
    if (token.length > LONGEST) throw invalid()
    try {
      const { payload } = await jwtVerify(token, find, {
        algorithms: ['EdDSA'],
        issuer: ISSUER,
        audience: ISSUER,
        requiredClaims: ['exp', 'sub'],
      })
      return Claims.parse(payload)
    } catch (cause) {
      if (cause instanceof errors.JWTExpired) throw expired()
      if (cause instanceof errors.JOSEError || cause instanceof z.ZodError) throw invalid(cause)
      throw cause
    }
  }
  const checked = new Map<string, Claims>()
  return async (token) => {
    const known = checked.get(token)
    if (known && known.exp * 1000 > Date.now()) return known
    checked.delete(token)
    const claims = await check(token)
    if (checked.size >= REMEMBERED) checked.delete(checked.keys().next().value as string)
    checked.set(token, claims)
    return claims
  }
}
