import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Unicast by its number, but the host of a cloud machine answers there (Azure's wire server). */
const OF_THE_CLOUD = new Set(['168.63.129.16'])

/** The only part of IPv6 that is given out to the world (RFC 4291, 2.4; IANA). */
const GLOBAL: readonly [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3]

/**
 * Whether an address belongs to the open internet: no private, loopback, link-local, metadata, multicast, shared,
 * reserved or documentation address, and none that carries an IPv4 address inside (mapped, compatible, 6to4, Teredo, NAT64).
 * `address` is written as the system's resolver writes it.
 */
export const isPublicAddress = (address: string): boolean => {
  // The parser also takes spellings that no resolver gives: `1.2.3`, `0x7f.1`.
  if (!isIP(address) || !ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast') return false
  return parsed instanceof ipaddr.IPv6 ? parsed.match(GLOBAL as [ipaddr.IPv6, number]) : !OF_THE_CLOUD.has(parsed.toString())
}
