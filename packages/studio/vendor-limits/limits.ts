import { refuse } from '@reelwright/film/fault'
import type { VendorLimit } from '@reelwright/providers/ports/vendor'
import { VENDORS } from '@reelwright/providers/vendors'
import { type Environment, listSetting } from '../settings/read-setting.js'

export type VendorLimits = Readonly<Record<string, VendorLimit>>

/**
 * As each vendor's folder says, by its own pages where they tell; of several plans the smallest that is paid for, so that
 * nobody is refused who was told nothing. An account that may do more says so in VENDOR_CALLS_AT_ONCE.
 */
export const LIMITS: VendorLimits = {
  ...Object.fromEntries(VENDORS.flatMap(({ id, limit }) => (limit ? [[id, limit]] : []))),
  // Jobs at once when paying as one goes (PROVIDERS.md §6.1, 20 Nov 2026).
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
