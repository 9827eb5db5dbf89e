import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { inCallFolder } from '../ports/fixture/call-folder.js'
import { befall, startVendors } from '../ports/fixture/contract-server.js'
import { PICTURE_REQUEST } from '../ports/fixture/picture-contract.js'
import { smallServer } from '../ports/fixture/small-server.js'
import { falPicture } from './fal-picture.js'
import { verifyFalWebhook } from './verify-fal-webhook.js'

const NOW = Date.UTC(2026, 10, 21, 12)
const [other, mine, stranger] = [0, 1, 2].map(() => generateKeyPairSync('ed25519')) as [Pair, Pair, Pair]
type Pair = { readonly publicKey: KeyObject; readonly privateKey: KeyObject }
const jwkOf = ({ publicKey }: Pair) => publicKey.export({ format: 'jwk' })
/** Two keys, the second written with padding, as has been seen, beside some that are of no use. */
const JWKS = {
  keys: [
    { kty: 'RSA', n: 'AQAB', e: 'AQAB' },
    { kty: 'OKP', crv: 'Ed25519', x: '!' },
    jwkOf(other),
    { ...jwkOf(mine), x: `${jwkOf(mine).x}=` },
  ],
}
const RAW = Buffer.from('{"request_id":"764cabcf","status":"OK","payload":{"images":[]}}')

const headersFor = ({ privateKey }: Pair, raw: Uint8Array = RAW, at = NOW, user = 'user_1') => {
  const time = String(Math.floor(at / 1000))
  const told = ['764cabcf', user, time, createHash('sha256').update(raw).digest('hex')].join('\n')
  return {
    'x-fal-webhook-request-id': '764cabcf',
    'x-fal-webhook-user-id': user,
    'x-fal-webhook-timestamp': time,
    'x-fal-webhook-signature': sign(null, Buffer.from(told), privateKey).toString('hex'),
  }
}

test('a message signed by any key of the list, within five minutes of now, is taken; the same one has the same digest', () => {
  for (const pair of [mine, other])
    expect(verifyFalWebhook(RAW, headersFor(pair), JWKS, NOW)).toMatchObject({ message: JSON.parse(String(RAW)) })
  for (const late of [-300_000, 300_000]) expect(verifyFalWebhook(RAW, headersFor(mine), JWKS, NOW + late)).toHaveProperty('digest')
  const digest = (at: number) => (verifyFalWebhook(RAW, headersFor(mine, RAW, at), JWKS, NOW) as { digest: string }).digest
  expect(digest(NOW)).toBe(digest(NOW))
  expect(digest(NOW)).not.toBe(digest(NOW - 2_000))
})

const good = headersFor(mine)
describe('is refused:', () => {
  test.each([
    ['a message of long ago', 'OUT_OF_TIME', RAW, headersFor(mine, RAW, NOW - 301_000)],
    ['one of the future', 'OUT_OF_TIME', RAW, headersFor(mine, RAW, NOW + 301_000)],
    [
      'an old one that was given a new time',
      'SIGNATURE_WRONG',
      RAW,
      { ...headersFor(mine, RAW, NOW - 3_600_000), 'x-fal-webhook-timestamp': good['x-fal-webhook-timestamp'] },
    ],
    ['a time that is none', 'OUT_OF_TIME', RAW, { ...good, 'x-fal-webhook-timestamp': 'NaN' }],
    ['another body', 'SIGNATURE_WRONG', Buffer.from(`${RAW} `), good],
    ['another user', 'SIGNATURE_WRONG', RAW, { ...good, 'x-fal-webhook-user-id': 'user_2' }],
    ['another request', 'SIGNATURE_WRONG', RAW, { ...good, 'x-fal-webhook-request-id': '864cabcf' }],
    ['a stranger’s key', 'SIGNATURE_WRONG', RAW, headersFor(stranger)],
    ['a signature that is cut', 'SIGNATURE_WRONG', RAW, { ...good, 'x-fal-webhook-signature': good['x-fal-webhook-signature'].slice(2) }],
    ['no signature', 'HEADERS_MISSING', RAW, { ...good, 'x-fal-webhook-signature': undefined }],
    ['two times', 'HEADERS_MISSING', RAW, { ...good, 'x-fal-webhook-timestamp': ['1', '2'] }],
    ['what is no JSON', 'NO_JSON', Buffer.from('{'), headersFor(mine, Buffer.from('{'))],
  ])('%s', (_, refused, raw, headers) => {
    expect(verifyFalWebhook(raw, headers, JWKS, NOW)).toEqual({ refused })
  })
  test('anything where no key is known', () =>
    expect(verifyFalWebhook(RAW, good, { keys: [] }, NOW)).toEqual({ refused: 'SIGNATURE_WRONG' }))
})

test('of genuine, forged and replayed messages of the contract server the genuine ones are taken, and lead to the job', async () => {
  const vendors = await startVendors()
  vendors.world.clock.set({ scale: 100 })
  const listener = await smallServer(() => ({}))
  const maker = falPicture({ apiKey: 'contract-fal', baseUrl: `${vendors.url}/fal/queue`, model: 'fal-ai/flux/dev' })
  vendors.world.faults.plan({
    rules: ['webhook_forged', 'webhook_replayed', 'webhook_twice'].map((fault) => ({ fault, vendor: 'fal' })),
    seed: 'contract',
    append: false,
  })
  const { job } = (await inCallFolder((context) => maker.start(PICTURE_REQUEST, context), { webhook: listener.url })) as { job: string }
  await expect.poll(() => listener.requests.length, { timeout: 10_000 }).toBe(4)
  befall(vendors, 'fal', undefined)
  const jwks = (await (await fetch(`${vendors.url}/fal/rest/.well-known/jwks.json`)).json()) as unknown
  const told = listener.requests.map(({ body, headers }) => verifyFalWebhook(Buffer.from(body), headers, jwks, Date.now()))
  const accepted = told.flatMap((one) => ('message' in one ? [one] : []))
  expect(told.flatMap((one) => ('refused' in one ? [one.refused] : [])).sort()).toEqual(['OUT_OF_TIME', 'SIGNATURE_WRONG'])
  for (const { message } of accepted) expect(maker.adopt?.(PICTURE_REQUEST, message)).toMatchObject({ job })
  await listener.close()
  await vendors.close()
})
