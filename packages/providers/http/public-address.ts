import { BlockList, isIPv4, isIPv6 } from 'node:net'

/** Not of the open internet: private, loopback, link-local, shared, reserved, documentation, multicast (IANA special-purpose registries). */
const CLOSED: readonly (readonly [string, number, 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['168.63.129.16', 32, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['2001::', 23, 'ipv6'],
  ['2001:db8::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['3fff::', 20, 'ipv6'],
]

const closed = new BlockList()
for (const [net, prefix, family] of CLOSED) closed.addSubnet(net, prefix, family)

/** The only part of IPv6 that is given out to the world (RFC 4291, 2.4). */
const global = new BlockList()
global.addSubnet('2000::', 3, 'ipv6')

/** Whether an address, as the system's resolver writes it, belongs to the open internet. */
export const isPublicAddress = (address: string): boolean =>
  isIPv4(address) ? !closed.check(address, 'ipv4') : isIPv6(address) && global.check(address, 'ipv6') && !closed.check(address, 'ipv6')
