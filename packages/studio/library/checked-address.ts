import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { refuse } from '@reelwright/film/fault'
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

const addressRefused = (hostname: string) =>
  refuse('ADDRESS_REFUSED', `${hostname} does not lead to the open internet; name an address that anybody can reach.`, {
    field: 'url',
    given: hostname,
  })

/**
 * The address to connect to: all that a name stands for have to be allowed, or it may be a trap.
 * @throws ADDRESS_UNKNOWN, ADDRESS_REFUSED
 */
export const checkedAddress = async (hostname: string, { resolve = bySystem, isAllowed = isPublicAddress }: Guard): Promise<string> => {
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
