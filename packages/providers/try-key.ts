import type { KeyedVendor } from '@reelwright/contract/vendor-keys'
import { ANTHROPIC_URL, ANTHROPIC_VERSION } from './anthropic/settings.js'
import { ELEVENLABS_URL } from './elevenlabs/settings.js'
import { GENAIPRO_URL } from './genaipro/settings.js'
import { askVendor } from './http/ask-vendor.js'
import { isVendorFailure } from './http/vendor-failure.js'
import { OPENAI_URL } from './openai/settings.js'

type Trial = {
  readonly name: string
  readonly url: string
  /** Needs a key and costs nothing. */
  readonly path: string
  readonly headers: (key: string) => Readonly<Record<string, string>>
}

const bearer = (key: string) => ({ authorization: `Bearer ${key}` })

/** The cheapest request of each vendor that only a good key is answered; PROVIDERS.md §1.9, 2, 3, 4, 5, 7.2, 13 (20 Nov 2026). */
const TRIALS: Readonly<Record<KeyedVendor, Trial>> = {
  anthropic: {
    name: 'Anthropic',
    url: ANTHROPIC_URL,
    path: '/v1/models?limit=1',
    headers: (key) => ({ ...bearer(key), 'anthropic-version': ANTHROPIC_VERSION }),
  },
  openai: { name: 'OpenAI', url: OPENAI_URL, path: '/models', headers: bearer },
  elevenlabs: { name: 'ElevenLabs', url: ELEVENLABS_URL, path: '/v1/user/subscription', headers: (key) => ({ 'xi-api-key': key }) },
  genaipro: { name: 'GenAIPro', url: GENAIPRO_URL, path: '/v1/labs/credits', headers: bearer },
  fal: {
    name: 'fal.ai',
    url: 'https://api.fal.ai/v1',
    path: '/models/pricing?endpoint_id=fal-ai/flux/dev',
    headers: (key) => ({ authorization: `Key ${key}` }),
  },
  replicate: { name: 'Replicate', url: 'https://api.replicate.com/v1', path: '/account', headers: bearer },
  pexels: { name: 'Pexels', url: 'https://api.pexels.com', path: '/v1/curated?per_page=1', headers: (key) => ({ authorization: key }) },
}

export type Tried = { readonly passed: boolean; readonly message: string }

/** Milliseconds a person waits for a vendor's answer. */
const PATIENCE = 15_000

/** Asks a vendor whether a key is good, with a request that costs nothing. `baseUrl` in place of the vendor's own. */
export const tryKey = async (vendor: KeyedVendor, key: string, baseUrl?: string): Promise<Tried> => {
  const { name, url, path, headers } = TRIALS[vendor]
  const deadlines = { headers: PATIENCE, idle: PATIENCE, whole: PATIENCE }
  const request = { vendor: name, method: 'GET', url: (baseUrl ?? url).replace(/\/+$/, '') + path, deadlines } as const
  try {
    await askVendor({ ...request, headers: { ...headers(key), accept: 'application/json' }, secrets: [key] }, () => ({}))
    return { passed: true, message: `${name} takes this key.` }
  } catch (error) {
    if (!isVendorFailure(error)) throw error
    return { passed: false, message: error.message }
  }
}
