import { createHash, generateKeyPairSync, type KeyObject, sign as signBytes } from 'node:crypto'
import type { World } from '../../frame/world.js'

type Keys = { readonly mine: KeyObject; readonly public: readonly string[] }

const keysOf = (world: World): Keys => {
  const table = world.table<Keys>('fal/keys')
  const known = table.get('keys')
  if (known) return known
  const pairs = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')]
  const keys = { mine: pairs[1]!.privateKey, public: pairs.map(({ publicKey }) => String(publicKey.export({ format: 'jwk' }).x)) }
  table.set('keys', keys)
  return keys
}

/** Two keys of which the second signs; one is written with padding, as has been seen. */
export const jwks = (world: World) => ({
  keys: keysOf(world).public.map((x, i) => ({ kty: 'OKP', crv: 'Ed25519', x: i === 1 ? `${x}=` : x })),
})

const USER = 'contract-user'

/** Headers of a webhook: Ed25519 over request, user, time and the body's hash. */
export const sign = (world: World, request: string, raw: Buffer, at: number): Record<string, string> => {
  const told = [request, USER, at, createHash('sha256').update(raw).digest('hex')].join('\n')
  return {
    'x-fal-webhook-request-id': request,
    'x-fal-webhook-user-id': USER,
    'x-fal-webhook-timestamp': String(at),
    'x-fal-webhook-signature': signBytes(null, Buffer.from(told), keysOf(world).mine).toString('hex'),
  }
}
