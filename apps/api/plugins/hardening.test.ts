import { request } from 'node:http'
import { connect } from 'node:net'
import { refuse } from '@reelwright/film/fault'
import { servingFrom } from '@reelwright/studio/settings/serving'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeServer } from '../close-server.js'
import { hardening } from './hardening.js'
import { BROKEN_REQUESTS, problems } from './problems.js'
import { stopping } from './stopping.js'

const serving = servingFrom({ PUBLIC_URL: 'https://films.example.com', REELWRIGHT_CORS_ORIGINS: 'https://app.example.com' })
let app: FastifyInstance
let port: number
let release: (() => void) | undefined
const forgetSlow = (): void => {
  release = undefined
}

const make = async (patience?: number): Promise<FastifyInstance> => {
  const made = Fastify({
    logger: false,
    bodyLimit: 1_000,
    http: { maxHeaderSize: 16_384 },
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    ...BROKEN_REQUESTS,
  })
  problems(made)
  stopping(made)
  await hardening(made, serving, patience)
  made.get('/thing', async () => ({ here: true }))
  made.get('/healthz', async () => ({ status: 'ok' }))
  made.post('/thing', async () => ({ made: true }))
  made.post('/film', { config: { slowBody: true } }, async () => ({ made: true }))
  made.get('/broken', async () => {
    throw new Error('select * from secrets at /srv/reelwright/file.ts:12')
  })
  made.get('/refused', async () => {
    throw refuse('THING_NOT_FOUND', 'There is no such thing.')
  })
  made.get('/slow', async () => {
    await new Promise<void>((resolve) => {
      release = resolve
    })
    return { slow: true }
  })
  return made
}
beforeAll(async () => {
  app = await make()
  await app.listen({ port: 0, host: '127.0.0.1' })
  port = (app.server.address() as { port: number }).port
})
afterAll(() => closeServer(app, 100))

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers: { host: 'films.example.com', ...headers } })

test('names the studio does not go by are refused, except to probes', async () => {
  expect((await get('/thing', { host: 'evil.example' })).json()).toMatchObject({ status: 403, code: 'HOST_REFUSED' })
  for (const host of ['films.example.com', 'localhost', 'localhost:4310', '127.0.0.1:9', '[::1]:4310'])
    expect((await get('/thing', { host })).statusCode, host).toBe(200)
  expect((await get('/healthz', { host: '10.0.0.7:4310' })).statusCode).toBe(200)
  expect((await get('/healthzz', { host: '10.0.0.7:4310' })).statusCode).toBe(403)
})

test('every answer carries the headers that keep browsers careful', async () => {
  for (const url of ['/thing', '/refused', '/broken', '/nothing']) {
    const { headers } = await get(url)
    expect(headers, url).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=31536000',
    })
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers).not.toHaveProperty('x-powered-by')
  }
})

test('other origins are let in only where a setting names them', async () => {
  const ask = (origin: string) =>
    app.inject({ method: 'OPTIONS', url: '/thing', headers: { host: 'localhost', origin, 'access-control-request-method': 'POST' } })
  expect((await ask('https://app.example.com')).headers['access-control-allow-origin']).toBe('https://app.example.com')
  expect((await ask('https://evil.example')).headers).not.toHaveProperty('access-control-allow-origin')
  expect((await get('/thing', { origin: 'https://app.example.com.evil.example' })).headers).not.toHaveProperty(
    'access-control-allow-origin',
  )
})

test('an answer tells nothing of our insides', async () => {
  const answer = await get('/broken')
  expect(answer.statusCode).toBe(500)
  expect(answer.json()).toMatchObject({ code: 'UNEXPECTED', requestId: expect.any(String) })
  expect(answer.body).not.toMatch(/select|file\.ts|stack|node_modules/)
})

test('a body beyond the limit, and a head beyond its, are refused', async () => {
  const large = await app.inject({ method: 'POST', url: '/thing', headers: { host: 'localhost' }, payload: { text: 'x'.repeat(2_000) } })
  expect(large.json()).toMatchObject({ status: 413, code: 'BODY_TOO_LARGE' })
  const status = await new Promise<number | undefined>((resolve, reject) => {
    request({ port, host: '127.0.0.1', path: '/thing', headers: { host: 'localhost', 'x-long': 'x'.repeat(20_000) } }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
      .on('error', reject)
      .end()
  })
  expect(status).toBe(431)
})

test('a body that comes drop by drop is hung up on, unless it may be as large as a film', async () => {
  const own = await make(200)
  await own.listen({ port: 0, host: '127.0.0.1' })
  const { port } = own.server.address() as { port: number }
  const drip = (path: string): Promise<string> =>
    new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1')
      let heard = ''
      socket.on('data', (part) => {
        heard += part
      })
      socket.on('error', () => {}).on('close', () => resolve(heard))
      socket.write(
        `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\nconnection: close\r\ncontent-length: 10\r\n\r\n{"a"`,
      )
      setTimeout(() => socket.writable && socket.write(':"bc"}'), 600)
    })
  const [small, large] = await Promise.all([drip('/thing'), drip('/film')])
  expect(small).not.toContain('200 OK')
  expect(large).toContain('200 OK')
  await closeServer(own, 100)
})

test('a head that never ends is given up', () => {
  expect(app.server.headersTimeout).toBe(15_000)
})

test('closing lets a request on its way end, takes no new one, and cuts what stays open', async () => {
  const own = await make()
  await own.listen({ port: 0, host: '127.0.0.1' })
  const { port } = own.server.address() as { port: number }
  const slow = fetch(`http://127.0.0.1:${port}/slow`)
  while (!release) await new Promise((resolve) => setImmediate(resolve))
  const closed = closeServer(own, 5_000)
  await expect(
    new Promise((resolve, reject) => {
      connect(port, '127.0.0.1').on('connect', resolve).on('error', reject)
    }),
  ).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  release()
  expect(await (await slow).json()).toEqual({ slow: true })
  await closed

  const stubborn = await make()
  await stubborn.listen({ port: 0, host: '127.0.0.1' })
  const stuck = fetch(`http://127.0.0.1:${(stubborn.server.address() as { port: number }).port}/slow`)
  stuck.catch(() => {})
  await new Promise((resolve) => stubborn.server.once('request', resolve))
  await closeServer(stubborn, 200)
  await expect(stuck).rejects.toThrow()
})

test('a request that comes on an open connection while the server stops is told to come again, as a problem', async () => {
  const own = await make()
  await own.listen({ port: 0, host: '127.0.0.1' })
  const socket = connect((own.server.address() as { port: number }).port, '127.0.0.1')
  let said = ''
  socket.setEncoding('utf8').on('data', (piece) => {
    said += piece
  })
  const begun = new Promise((resolve) => own.server.once('request', resolve))
  forgetSlow()
  socket.write('GET /slow HTTP/1.1\r\nhost: localhost\r\n\r\n')
  await begun
  while (!release) await new Promise((resolve) => setImmediate(resolve))
  const closed = closeServer(own, 5_000)
  const next = new Promise((resolve) => own.server.once('request', resolve))
  socket.write('GET /slow HTTP/1.1\r\nhost: localhost\r\n\r\n')
  await next
  release()
  await Promise.all([closed, new Promise((resolve) => socket.once('close', resolve))])
  const [, first, second] = said.split('HTTP/1.1 ')
  expect(first).toMatch(/^200 /)
  expect(second).toMatch(/^503 /)
  expect(second?.toLowerCase()).toContain('content-type: application/problem+json')
  expect(second?.toLowerCase()).toContain('retry-after: 1')
  expect(second).toContain('"code":"STUDIO_STOPPING"')
})

test('what is no request is told so in the same words as everything else, and every answer has its number', async () => {
  const saidTo = (head: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(head))
      let said = ''
      socket.setEncoding('utf8').on('data', (piece) => {
        said += piece
      })
      socket.on('close', () => resolve(said)).on('error', reject)
    })
  const told = async (head: string) => {
    const [top = '', body = ''] = (await saidTo(head)).split('\r\n\r\n')
    expect(top).toContain('application/problem+json')
    return JSON.parse(body) as { status: number; code: string }
  }
  expect(await told('NONSENSE\r\n\r\n')).toMatchObject({ status: 400, code: 'REQUEST_INVALID' })
  expect(await told(`GET /thing HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`)).toMatchObject({
    status: 431,
    code: 'HEADERS_TOO_LARGE',
  })
  expect(await told('GET /%ff HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')).toMatchObject({
    status: 400,
    code: 'URL_INVALID',
  })
  const numbers = await Promise.all([1, 2].map(async () => (await app.inject('/thing')).headers['x-request-id']))
  expect(new Set(numbers).size).toBe(2)
})
