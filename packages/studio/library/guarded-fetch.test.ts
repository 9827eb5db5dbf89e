import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { guardedFetch } from './guarded-fetch.js'
import { isPublicAddress } from './public-address.js'

const FORBIDDEN = [
  'http://127.0.0.1/',
  'http://localhost/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0177.0.0.1/',
  'http://0x7f.1/',
  'http://017700000001/',
  'http://0/',
  'http://0.0.0.0/',
  'http://10.0.0.1/',
  'http://172.16.0.1/',
  'http://172.31.255.255/',
  'http://192.168.1.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://169.254.170.2/',
  'http://100.100.100.200/',
  'http://168.63.129.16/',
  'http://100.64.0.1/',
  'http://192.0.0.192/',
  'http://198.18.0.1/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://240.0.0.1/',
  'http://[::1]/',
  'http://[::]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[::127.0.0.1]/',
  'http://[::ffff:0:127.0.0.1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[64:ff9b::127.0.0.1]/',
  'http://[64:ff9b:1::a00:1]/',
  'http://[2002:7f00:1::]/',
  'http://[2001::1]/',
  'http://[fe80::1]/',
  'http://[fec0::1]/',
  'http://[fc00::1]/',
  'http://[fd00:ec2::254]/',
  'http://[ff02::1]/',
  'http://[100::1]/',
  'http://[2001:db8::1]/',
  'http://①②⑦.⓪.⓪.①/',
  'http://127。0。0。1/',
] as const

const NOT_FETCHED = [
  'ftp://example.com/a',
  'file:///etc/passwd',
  'gopher://example.com/',
  'data:text/plain,x',
  'http://user:secret@example.com/',
  'http://example.com:22/',
  'https://example.com:6379/',
  'http://example.com:8080/',
  'example.com/photo.jpg',
  'http://',
  '//example.com/x',
  'javascript:alert(1)',
] as const

let folder: string
const servers: Server[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelwright-fetch-'))
})
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const BOUNDS = { bytes: 1_000, within: 10_000 }
const to = (): string => join(folder, 'fetched')
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'fetched',
    (error) => error.code ?? String(error),
  )

/** A server on this machine that stands for one of the internet: `far.example` leads to it. */
const serve = async (answer: RequestListener) => {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const guard = { ports: [port], isAllowed: (address: string) => address === '127.0.0.1', resolve: async () => ['127.0.0.1'] }
  return { port, guard, url: `http://far.example:${port}/photo.jpg` }
}

test.each(FORBIDDEN)('%s leads into a network of our own and is refused', async (url) => {
  expect(await codeOf(guardedFetch(url, to(), BOUNDS))).toBe('ADDRESS_REFUSED')
})

test.each(NOT_FETCHED)('%s is no address to fetch from', async (url) => {
  expect(await codeOf(guardedFetch(url, to(), BOUNDS))).toBe('URL_REFUSED')
})

test('no spelling of a private IPv4 address passes', async () => {
  const octet = fc.integer({ min: 0, max: 255 })
  const inside = fc.oneof(
    fc.tuple(fc.constant(10), octet, octet, octet),
    fc.tuple(fc.constant(127), octet, octet, octet),
    fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet),
    fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
    fc.tuple(fc.constant(169), fc.constant(254), octet, octet),
    fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), octet, octet),
    fc.tuple(fc.integer({ min: 224, max: 255 }), octet, octet, octet),
  )
  const number = ([a, b, c, d]: readonly number[]): number => ((a! * 256 + b!) * 256 + c!) * 256 + d!
  const hex = (value: number): string => value.toString(16)
  const spellings = [
    (ip: readonly number[]) => ip.join('.'),
    (ip: readonly number[]) => String(number(ip)),
    (ip: readonly number[]) => `0x${hex(number(ip))}`,
    (ip: readonly number[]) => ip.map((part) => `0${part.toString(8)}`).join('.'),
    (ip: readonly number[]) => ip.map((part) => `0x${hex(part)}`).join('.'),
    (ip: readonly number[]) => `[::ffff:${ip.join('.')}]`,
    (ip: readonly number[]) => `[64:ff9b::${ip.join('.')}]`,
    (ip: readonly number[]) => `[::${ip.join('.')}]`,
  ]
  await fc.assert(
    fc.asyncProperty(inside, fc.constantFrom(...spellings), async (ip, spell) => {
      expect(await codeOf(guardedFetch(`http://${spell(ip)}/`, to(), BOUNDS))).toBe('ADDRESS_REFUSED')
    }),
    { numRuns: 150 },
  )
})

test('a public address stays public however the tail of it is; one with an IPv4 address inside never is', () => {
  const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16))
  fc.assert(
    fc.property(fc.array(group, { minLength: 6, maxLength: 6 }), (tail) => {
      expect(isPublicAddress(`2606:4700:${tail.join(':')}`)).toBe(true)
      expect(isPublicAddress(`2002:${tail.join(':')}:1`)).toBe(false)
      expect(isPublicAddress(`fd00:1:${tail.join(':')}`)).toBe(false)
      expect(isPublicAddress(`fe80:0:${tail.join(':')}`)).toBe(false)
    }),
  )
  for (const address of ['8.8.8.8', '1.1.1.1', '93.184.216.34', '2001:4860:4860::8888'])
    expect(isPublicAddress(address), address).toBe(true)
  for (const nonsense of ['', 'localhost', '1.2.3', '::g', '999.1.1.1']) expect(isPublicAddress(nonsense), nonsense).toBe(false)
})

test('a name is fetched from the address it was checked by', async () => {
  let host = ''
  const { url, guard } = await serve((request, response) => {
    host = request.headers.host ?? ''
    response.setHeader('content-type', 'image/jpeg; charset=x').end('light')
  })
  const fetched = await guardedFetch(url, to(), { ...BOUNDS, ...guard })
  expect(fetched).toMatchObject({ type: 'image/jpeg', bytes: 5 })
  expect(await readFile(to(), 'utf8')).toBe('light')
  expect(host).toBe(new URL(url).host)
})

test('a name of which one address lies inside is refused, whichever comes first', async () => {
  for (const addresses of [['8.8.8.8', '10.0.0.1'], ['10.0.0.1', '8.8.8.8'], [], ['fe80::1%eth0']])
    expect(await codeOf(guardedFetch('http://mixed.example/', to(), { ...BOUNDS, resolve: async () => addresses }))).toBe('ADDRESS_REFUSED')
})

test('a name that changes between two looks is asked once, and the answer is what is connected to', async () => {
  let looks = 0
  const { url, guard } = await serve((_, response) => void response.end('light'))
  const resolve = async (): Promise<string[]> => (looks++ === 0 ? ['127.0.0.1'] : ['10.0.0.1'])
  expect(await codeOf(guardedFetch(url, to(), { ...BOUNDS, ...guard, resolve }))).toBe('fetched')
  expect(looks).toBe(1)
})

test('a redirect is looked at like the first address: inside, another scheme, another port, another name', async () => {
  let location = ''
  const { url, guard, port } = await serve((request, response) => {
    if (request.url === '/end.jpg') response.end('light')
    else response.writeHead(302, { location }).end()
  })
  const resolve = async (name: string): Promise<string[]> => (name === 'far.example' ? ['127.0.0.1'] : ['192.168.0.9'])
  const fetchVia = (where: string): Promise<string> => {
    location = where
    return codeOf(guardedFetch(url, to(), { ...BOUNDS, ...guard, resolve }))
  }
  expect(await fetchVia(`http://inside.example:${port}/`)).toBe('ADDRESS_REFUSED')
  expect(await fetchVia(`http://[::1]:${port}/`)).toBe('ADDRESS_REFUSED')
  expect(await fetchVia('http://169.254.169.254/latest')).toBe('ADDRESS_REFUSED')
  expect(await fetchVia('file:///etc/passwd')).toBe('URL_REFUSED')
  expect(await fetchVia('http://far.example:22/')).toBe('URL_REFUSED')
  expect(await fetchVia(url)).toBe('FETCH_FAILED')
  expect(await fetchVia('/end.jpg')).toBe('fetched')
})

test('too large is refused, announced or not; slow, broken and compressed answers end', async () => {
  const announced = await serve((_, response) => void response.setHeader('content-length', 5_000).end(Buffer.alloc(5_000)))
  expect(await codeOf(guardedFetch(announced.url, to(), { ...BOUNDS, ...announced.guard }))).toBe('FETCH_TOO_LARGE')
  const endless = await serve((_, response) => {
    const more = (): void => void (response.destroyed || response.write(Buffer.alloc(400), () => setImmediate(more)))
    more()
  })
  expect(await codeOf(guardedFetch(endless.url, to(), { ...BOUNDS, ...endless.guard }))).toBe('FETCH_TOO_LARGE')
  const silent = await serve((_, response) => void response.write('l'))
  expect(await codeOf(guardedFetch(silent.url, to(), { ...BOUNDS, ...silent.guard, within: 300 }))).toBe('FETCH_SLOW')
  const broken = await serve((_, response) => {
    response.setHeader('content-length', 100).write('l', () => response.destroy())
  })
  expect(await codeOf(guardedFetch(broken.url, to(), { ...BOUNDS, ...broken.guard }))).toBe('FETCH_FAILED')
  const bomb = await serve((_, response) => void response.setHeader('content-encoding', 'gzip').end('x'))
  expect(await codeOf(guardedFetch(bomb.url, to(), { ...BOUNDS, ...bomb.guard }))).toBe('FETCH_FAILED')
  const missing = await serve((_, response) => void response.writeHead(404).end())
  expect(await codeOf(guardedFetch(missing.url, to(), { ...BOUNDS, ...missing.guard }))).toBe('FETCH_FAILED')
})
