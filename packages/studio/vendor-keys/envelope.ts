import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { fail } from '@reelwright/film/fault'

const VERSION = 'v1'
const CIPHER = 'aes-256-gcm'
const NONCE = 12
const TAG = 16
const KEY = 32

/** A key of the installation's secret for one purpose alone: what is known of one says nothing of another. */
export const derivedKey = (secret: string, purpose: string): Buffer => Buffer.from(hkdfSync('sha256', secret, 'reelwright', purpose, KEY))

const locked = (key: Buffer, plain: Buffer, about: string): Buffer => {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(about))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

const unlocked = (key: Buffer, sealed: Buffer, about: string): Buffer => {
  const cipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE), { authTagLength: TAG }).setAAD(Buffer.from(about))
  cipher.setAuthTag(sealed.subarray(-TAG))
  return Buffer.concat([cipher.update(sealed.subarray(NONCE, -TAG)), cipher.final()])
}

/**
 * Locks a text with a key made for it alone, and that key with the installation's. `about` says whose it is: what was sealed
 * for one row cannot be opened as another's, whoever may write to the database.
 */
export const seal = (secret: string, text: string, about: string): string => {
  const dataKey = randomBytes(KEY)
  const parts = [locked(derivedKey(secret, 'vendor keys'), dataKey, about), locked(dataKey, Buffer.from(text), about)]
  return [VERSION, ...parts.map((part) => part.toString('base64url'))].join('.')
}

/** @throws VENDOR_KEY_UNREADABLE when it was sealed by another installation, for another row, or altered since */
export const open = (secret: string, sealed: string, about: string): string => {
  const [version, wrapped = '', text = ''] = sealed.split('.')
  try {
    if (version !== VERSION) throw new Error('another version')
    const dataKey = unlocked(derivedKey(secret, 'vendor keys'), Buffer.from(wrapped, 'base64url'), about)
    return unlocked(dataKey, Buffer.from(text, 'base64url'), about).toString('utf8')
  } catch {
    throw fail(
      'VENDOR_KEY_UNREADABLE',
      'A key of this organization was sealed under another REELWRIGHT_ENVELOPE_KEY and cannot be read; set the one it was sealed under, or have an admin give the key again.',
      { cause: { kind: 'broken' } },
    )
  }
}
