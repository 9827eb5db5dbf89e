import { isIP } from 'node:net'
import { Agent, buildConnector } from 'undici'
import { checkedAddress, type Guard } from './checked-address.js'

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
