import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { refuse } from '@reelwright/film/fault'
import { Agent, buildConnector } from 'undici'
import { isPublicAddress } from './public-address.js'

export type Guard = {
  /** Every address of a name; the system's resolver when left out. */
  readonly resolve?: (hostname: string) => Promise<readonly string[]>
  readonly isAllowed?: (address: string) => boolean
  /** Ports besides 80 and 443. */
  readonly ports?: readonly number[]
}

const bySystem = async (hostname: string): Promise<readonly string[]> =>
  (await lookup(hostname, { all: true, verbatim: true })).map(({ address }) => address)

export const addressRefused = (hostname: string) =>
  refuse('ADDRESS_REFUSED', `${hostname} does not lead to the open internet; name an address that anybody can reach.`, {
    field: 'url',
    given: hostname,
  })

/** The address to connect to: all that a name stands for have to be allowed, or it may be a trap. */
const checkedAddress = async (hostname: string, { resolve = bySystem, isAllowed = isPublicAddress }: Guard): Promise<string> => {
  const bare = hostname.replace(/^\[|\]$/g, '')
  const addresses = isIP(bare)
    ? [bare]
    : await resolve(bare).catch((cause) => {
        throw refuse('ADDRESS_UNKNOWN', `There is no ${bare} to be found; mend the address.`, { field: 'url', given: bare, cause })
      })
  const [first] = addresses
  if (!first || !addresses.every(isAllowed)) throw addressRefused(bare)
  return first
}

/**
 * Connects only to addresses of the open internet, and to exactly the address that was looked at: a name that changes
 * between the look and the connection changes nothing. Follows no redirects.
 */
export const guardedAgent = (guard: Guard = {}): Agent => {
  const connect = buildConnector({ timeout: 10_000 })
  return new Agent({
    connect: (options, done) => {
      const { hostname } = options
      checkedAddress(hostname, guard).then(
        (address) => connect({ ...options, hostname: address, servername: options.servername || (isIP(hostname) ? '' : hostname) }, done),
        (error: Error) => done(error, null),
      )
    },
    headersTimeout: 15_000,
    bodyTimeout: 15_000,
    maxHeaderSize: 16_384,
    pipelining: 0,
  })
}
