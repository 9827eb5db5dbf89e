import { refuse } from '@reelwright/film/fault'
import { type Environment, listSetting } from '../settings/read-setting.js'

/** What a vendor lets one key do. */
export type VendorLimit = {
  /** Calls that are with it at the same time, from the handing over to the answer. */
  readonly atOnce: number
  /** Calls handed over within a minute. */
  readonly perMinute?: number
}
export type VendorLimits = Readonly<Record<string, VendorLimit>>

/**
 * By the vendors' own pages where they tell, PROVIDERS.md (20 Nov 2026); of several plans the smallest that is paid for, so
 * that nobody is refused who was told nothing. An account that may do more says so in VENDOR_CALLS_AT_ONCE.
 */
export const LIMITS: VendorLimits = {
  // Its queue never refuses, it only waits: 2 at once for new accounts, up to 40 with credit (§1.5). Ten keep a queue filled
  // and leave a film's calls with us, where they can still be cancelled.
  fal: { atOnce: 10 },
  // Limits are of requests and tokens a minute and differ by account (§2, its headers); 50 a minute is the first paid tier of
  // its page on rate limits as known in 2025. A longer wait is what its `retry-after` says.
  anthropic: { atOnce: 10, perMinute: 50 },
  // Of requests and tokens a minute, by account and model (§3, its headers); what it says beyond that is its `retry-after`.
  openai: { atOnce: 10, perMinute: 500 },
  // Multilingual voices at once: Free 2, Starter 3, Creator 5, Pro 10, Scale 15 (§4).
  elevenlabs: { atOnce: 3 },
  // Says nothing of limits for voices (§5); 30 requests a minute are told of its films, and taken for everything.
  genaipro: { atOnce: 3, perMinute: 30 },
  // 429 with `retry-after` (§13).
  replicate: { atOnce: 10, perMinute: 600 },
  // 200 an hour (§7.2): 3 a minute, and what is refused waits as long as it says.
  pexels: { atOnce: 2 },
  // Jobs at once when paying as one goes (§6.1).
  heygen: { atOnce: 10 },
}

/** A vendor that told us nothing. */
const USUAL: VendorLimit = { atOnce: 4 }

export const limitOf = (limits: VendorLimits | undefined, vendor: string): VendorLimit => limits?.[vendor] ?? LIMITS[vendor] ?? USUAL

const SHAPE = /^([a-z][\w-]*)=(\d{1,4})(?:\/(\d{1,6}))?$/

/** `fal=40,anthropic=20/1000`: calls at once, and after a slash a minute. @throws SETTING_INVALID */
export const limitsFrom = (environment: Environment): VendorLimits =>
  Object.fromEntries(
    listSetting(environment, 'VENDOR_CALLS_AT_ONCE').map((text) => {
      const [, vendor = '', atOnce, perMinute] = SHAPE.exec(text) ?? []
      if (!vendor || Number(atOnce) < 1 || perMinute === '0')
        throw refuse(
          'SETTING_INVALID',
          `VENDOR_CALLS_AT_ONCE holds "${text}"; write calls at once, and if need be a minute: fal=40,anthropic=20/1000.`,
          {
            field: 'VENDOR_CALLS_AT_ONCE',
            given: text,
          },
        )
      return [vendor, { atOnce: Number(atOnce), ...(perMinute ? { perMinute: Number(perMinute) } : {}) }]
    }),
  )
