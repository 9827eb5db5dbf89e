import { VENDORS } from '@reelwright/providers/vendors'
import { type Environment, urlSetting } from './read-setting.js'

/** Keys by vendor. */
export type VendorKeys = Readonly<Record<string, string>>

/** The services outside: the studio's own keys, and addresses in place of the services' own. */
export type Vendors = {
  readonly keys: VendorKeys
  /** By the service's id; `falRest` and `falApi` are where fal.ai's public keys and its prices are read, its queue is `fal`. */
  readonly urls: Readonly<Record<string, string>>
  /** By the service's id: what messages to the studio's account are signed with. */
  readonly webhookSecrets?: Readonly<Record<string, string>>
}

/** @throws SETTING_INVALID */
export const vendorsFrom = (environment: Environment): Vendors => ({
  keys: Object.fromEntries(
    VENDORS.flatMap(({ id, key: setting }) => {
      const key = environment[setting]
      return key ? [[id, key]] : []
    }),
  ),
  webhookSecrets: Object.fromEntries(
    VENDORS.flatMap(({ id, signs }) => {
      const secret = signs && 'setting' in signs && environment[signs.setting]
      return secret ? [[id, secret]] : []
    }),
  ),
  urls: Object.fromEntries(
    VENDORS.flatMap(({ addresses }) =>
      Object.entries(addresses).flatMap(([name, setting]) => {
        const url = urlSetting(environment, setting, ['http:', 'https:'])
        return url ? [[name, url]] : []
      }),
    ),
  ),
})
