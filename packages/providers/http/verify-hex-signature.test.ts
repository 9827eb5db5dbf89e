import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { verifyHeyGenWebhook } from '../heygen/verify-heygen-webhook.js'
import { verifySynthesiaWebhook } from '../synthesia/verify-synthesia-webhook.js'

const SECRET = 'whsec_of-a-test'
const NOW = 1_795_000_000_000
const SECONDS = String(NOW / 1000)
const RAW = Buffer.from('{"event_type":"avatar_video.success","event_data":{"video_id":"v1"}}')
const hex = (...parts: readonly (string | Buffer)[]): string =>
  parts.reduce((mac, part) => mac.update(part), createHmac('sha256', SECRET)).digest('hex')

const VENDORS = [
  ['heygen', verifyHeyGenWebhook, hex(RAW)],
  ['synthesia', verifySynthesiaWebhook, hex(`${SECONDS}.`, RAW)],
] as const

test.each(VENDORS)('%s: what is signed is taken, and anything else is refused with its reason', (vendor, verify, signature) => {
  const headers = { [`${vendor}-signature`]: signature, [`${vendor}-timestamp`]: SECONDS }
  expect(verify(RAW, headers, SECRET, NOW)).toMatchObject({ message: { event_data: { video_id: 'v1' } } })
  expect(verify(RAW, { ...headers, [`${vendor}-signature`]: undefined }, SECRET, NOW)).toEqual({ refused: 'HEADERS_MISSING' })
  expect(verify(RAW, headers, SECRET, NOW + 301_000)).toEqual({ refused: 'OUT_OF_TIME' })
  expect(verify(RAW, headers, `${SECRET}x`, NOW)).toEqual({ refused: 'SIGNATURE_WRONG' })
  expect(verify(RAW, headers, '', NOW)).toEqual({ refused: 'SIGNATURE_WRONG' })
  expect(verify(Buffer.concat([RAW, Buffer.from(' ')]), headers, SECRET, NOW)).toEqual({ refused: 'SIGNATURE_WRONG' })
  for (const forged of ['', 'zz', signature.slice(2), `${signature}00`])
    expect('refused' in verify(RAW, { ...headers, [`${vendor}-signature`]: forged }, SECRET, NOW)).toBe(true)
})

test('only a time that is signed can be told from another', () => {
  const later = String(NOW / 1000 + 60)
  const moved = (vendor: string, signature: string) => ({ [`${vendor}-signature`]: signature, [`${vendor}-timestamp`]: later })
  expect(verifySynthesiaWebhook(RAW, moved('synthesia', VENDORS[1][2]), SECRET, NOW)).toEqual({ refused: 'SIGNATURE_WRONG' })
  // The same body under another time is the same message: it is known by its digest.
  const first = verifyHeyGenWebhook(RAW, { 'heygen-signature': VENDORS[0][2], 'heygen-timestamp': SECONDS }, SECRET, NOW)
  expect(verifyHeyGenWebhook(RAW, moved('heygen', VENDORS[0][2]), SECRET, NOW)).toEqual(first)
})
