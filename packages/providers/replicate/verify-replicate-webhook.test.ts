import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { verifyReplicateWebhook } from './verify-replicate-webhook.js'

const NOW = Date.UTC(2026, 10, 21, 12)
const SECRET = `whsec_${Buffer.from('a secret of 24 characters').toString('base64')}`
/** As it is read. */
const READ = { key: SECRET }
const RAW = Buffer.from('{"id":"gm3qorzdhgbfurvjtvhg6dckhu","status":"succeeded"}')

const headersFor = (raw: Uint8Array = RAW, at = NOW, secret = SECRET) => {
  const time = String(Math.floor(at / 1000))
  const hmac = createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
    .update(`msg_1.${time}.`)
    .update(raw)
  return { 'webhook-id': 'msg_1', 'webhook-timestamp': time, 'webhook-signature': `v1,${hmac.digest('base64')}` }
}
const good = headersFor()
const wrong = `v1,${Buffer.alloc(32, 1).toString('base64')}`

test('a message is taken when one of its signatures is good', () => {
  expect(verifyReplicateWebhook(RAW, good, READ, NOW)).toMatchObject({ message: { status: 'succeeded' } })
  const several = { ...good, 'webhook-signature': `v2,x ${wrong} ${good['webhook-signature']}` }
  expect(verifyReplicateWebhook(RAW, several, READ, NOW)).toEqual(verifyReplicateWebhook(RAW, good, READ, NOW))
})

describe('is refused:', () => {
  test.each([
    ['a message of long ago', 'OUT_OF_TIME', RAW, headersFor(RAW, NOW - 301_000)],
    [
      'an old one that was given a new time',
      'SIGNATURE_WRONG',
      RAW,
      { ...headersFor(RAW, NOW - 3_600_000), 'webhook-timestamp': good['webhook-timestamp'] },
    ],
    ['another body', 'SIGNATURE_WRONG', Buffer.from(`${RAW} `), good],
    ['another id', 'SIGNATURE_WRONG', RAW, { ...good, 'webhook-id': 'msg_2' }],
    ['another secret', 'SIGNATURE_WRONG', RAW, headersFor(RAW, NOW, 'whsec_b3RoZXI=')],
    ['a signature that is cut', 'SIGNATURE_WRONG', RAW, { ...good, 'webhook-signature': good['webhook-signature'].slice(0, 20) }],
    ['no id', 'HEADERS_MISSING', RAW, { ...good, 'webhook-id': undefined }],
    ['what is no JSON', 'NO_JSON', Buffer.from('no'), headersFor(Buffer.from('no'))],
  ])('%s', (_, refused, raw, headers) => {
    expect(verifyReplicateWebhook(raw, headers, READ, NOW)).toEqual({ refused })
  })
  test('anything where the secret is empty', () => {
    expect(verifyReplicateWebhook(RAW, headersFor(RAW, NOW, 'whsec_'), { key: 'whsec_' }, NOW)).toEqual({ refused: 'SIGNATURE_WRONG' })
  })
})
