import fc from 'fast-check'
import { expect, test } from 'vitest'
import { open, seal } from './envelope.js'

const SECRET = 'k3Jd92lsQpWmZx71VbNcRtYuIoPaSdFgHjK'
const refused = (work: () => unknown): void => expect(work).toThrow(expect.objectContaining({ code: 'VENDOR_KEY_UNREADABLE' }))

test('what is sealed is opened again, looks like nothing of it, and never the same twice', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string(), (text, about) => {
      const sealed = seal(SECRET, text, about)
      return open(SECRET, sealed, about) === text && sealed !== seal(SECRET, text, about)
    }),
  )
  expect(seal(SECRET, 'sk-visible-nowhere', 'org_a fal')).not.toContain('visible')
})

test('another secret, another row, a flipped bit or a part of another seal open nothing', () => {
  const sealed = seal(SECRET, 'sk-of-a', 'org_a fal')
  const other = seal(SECRET, 'sk-of-b', 'org_b fal')
  refused(() => open(`${SECRET}x`, sealed, 'org_a fal'))
  refused(() => open(SECRET, sealed, 'org_b fal'))
  const [version, key, text] = sealed.split('.') as [string, string, string]
  refused(() => open(SECRET, [version, other.split('.')[1], text].join('.'), 'org_a fal'))
  for (const part of [key, text]) {
    const bytes = Buffer.from(part, 'base64url')
    bytes[bytes.length >> 1]! ^= 1
    refused(() => open(SECRET, sealed.replace(part, bytes.toString('base64url')), 'org_a fal'))
  }
  for (const broken of ['', 'v1', 'v1..', `v2.${key}.${text}`]) refused(() => open(SECRET, broken, 'org_a fal'))
})
