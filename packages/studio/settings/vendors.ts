import { KEYED_VENDORS, type KeyedVendor } from '@reelwright/contract/vendor-keys'
import { type Environment, urlSetting } from './read-setting.js'

/** Keys by vendor; Runway's is the studio's alone. */
export type VendorKeys = Partial<Record<KeyedVendor | 'runway', string>>

/** The services outside: the studio's own keys, and addresses in place of the services' own. */
export type Vendors = {
  readonly keys: VendorKeys
  readonly urls: VendorKeys & {
    /** Where fal.ai's public keys and its prices are read; its queue is `fal`. */
    readonly falRest?: string
    readonly falApi?: string
  }
}

const URLS = {
  anthropic: 'ANTHROPIC_BASE_URL',
  openai: 'OPENAI_BASE_URL',
  elevenlabs: 'ELEVENLABS_BASE_URL',
  genaipro: 'GENAIPRO_BASE_URL',
  fal: 'FAL_QUEUE_URL',
  falRest: 'FAL_REST_URL',
  falApi: 'FAL_API_URL',
  replicate: 'REPLICATE_BASE_URL',
  runway: 'RUNWAY_BASE_URL',
  pexels: 'PEXELS_BASE_URL',
} as const

/** @throws SETTING_INVALID */
export const vendorsFrom = (environment: Environment): Vendors => ({
  keys: {
    ...Object.fromEntries(
      KEYED_VENDORS.flatMap((vendor) => {
        const key = environment[`${vendor.toUpperCase()}_API_KEY`]
        return key ? [[vendor, key]] : []
      }),
    ),
    // The name its own tools read it by.
    ...(environment.RUNWAYML_API_SECRET ? { runway: environment.RUNWAYML_API_SECRET } : {}),
  },
  urls: Object.fromEntries(
    Object.entries(URLS).flatMap(([name, setting]) => {
      const url = urlSetting(environment, setting, ['http:', 'https:'])
      return url ? [[name, url]] : []
    }),
  ),
})
