import { refuse } from '@reelwright/film/fault'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { TOKEN_HOURS } from './token-terms.js'

const isSecure = (publicUrl: string): boolean => publicUrl.startsWith('https:')

/** The browser itself keeps a `__Host-` cookie to this host, this scheme and every path. */
const nameAt = (publicUrl: string): string => (isSecure(publicUrl) ? '__Host-reelwright' : 'reelwright')

/** HttpOnly: no script can read the token. Lax: no other site's form or script can send it along. */
const write = (publicUrl: string, value: string, seconds: number): string =>
  `${nameAt(publicUrl)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${isSecure(publicUrl) ? '; Secure' : ''}`

export const setTokenCookie = (reply: FastifyReply, publicUrl: string, token: string): void => {
  reply.header('set-cookie', write(publicUrl, token, TOKEN_HOURS * 3600))
}

export const clearTokenCookie = (reply: FastifyReply, publicUrl: string): void => {
  reply.header('set-cookie', write(publicUrl, '', 0))
}

/** Where pages that may use the cookie come from. */
export type Pages = { readonly publicUrl: string; readonly corsOrigins: readonly string[] }

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Where the request says it comes from; undefined when it does not. */
const originOf = ({ headers }: FastifyRequest): string | undefined => {
  if (headers.origin) return headers.origin
  return headers.referer && URL.canParse(headers.referer) ? new URL(headers.referer).origin : undefined
}

/**
 * The token of the cookie. Browsers send it unasked, so a call that changes something has to come from a page of ours.
 * @throws ORIGIN_REFUSED
 */
export const tokenFromCookie = (request: FastifyRequest, { publicUrl, corsOrigins }: Pages): string | undefined => {
  const start = `${nameAt(publicUrl)}=`
  const token = request.headers.cookie
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(start))
    ?.slice(start.length)
  if (!token) return undefined
  const upgrades = request.headers.upgrade !== undefined
  if (SAFE.has(request.method) && !upgrades) return token
  const origin = originOf(request)
  const own = [new URL(publicUrl).origin, `${request.protocol}://${request.headers.host}`, ...corsOrigins]
  if (origin && own.includes(origin)) return token
  throw refuse(
    'ORIGIN_REFUSED',
    'This call comes from another site’s page; send the token as "Authorization: Bearer …" instead of the cookie.',
  )
}
